import { fileNameOf } from '../../../plugins/org-admin/admin/src/services/file-name';

it.each([
  ['attachment; filename="members.xlsx"', 'members.xlsx'],
  ['attachment; filename=members.xlsx', 'members.xlsx'],
  [
    `attachment; filename="members.xlsx"; filename*=UTF-8''K%C3%B6k%20members.xlsx`,
    'Kök members.xlsx',
  ],
  [`attachment; filename="plain.csv"; filename*=UTF-8''%E0%A4%A`, 'plain.csv'],
  ['attachment', 'fallback.xlsx'],
  [null, 'fallback.xlsx'],
])('the header %p names the file %p', (header, name) => {
  expect(fileNameOf(header, 'fallback.xlsx')).toBe(name);
});

import { sampleCsv } from '../../../plugins/org-admin/server/src/imports/sample';

const lines = sampleCsv().slice(1).trimEnd().split('\r\n');

test('the sample begins as a member list does, with a byte order mark', () => {
  expect(sampleCsv().charCodeAt(0)).toBe(0xfeff);
  expect(lines[0]).toBe('firstname,lastname,email,personalid,comment,teamid');
  expect(lines.length).toBeGreaterThan(40);
});

test('its people are different ones, whom no mail can reach', () => {
  const emails = lines.slice(1).map((line) => /[^,]+@[^,]+/.exec(line)?.[0] ?? '');
  expect(new Set(emails).size).toBe(lines.length - 1);
  for (const email of emails) expect(email).toMatch(/^[a-z.]+@example\.(com|org)$/);
});

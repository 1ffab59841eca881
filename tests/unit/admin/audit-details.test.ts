import { createIntl } from '@formatjs/intl';

import { auditDetails } from '../../../plugins/org-admin/admin/src/pages/AuditLog/audit-details';
import en from '../../../plugins/org-admin/admin/src/translations/en.json';
import type { AuditAction } from '../../../plugins/org-admin/shared/contracts/audit';

type Parameters = globalThis.Parameters<typeof auditDetails>;

const intl = createIntl({ locale: 'en', messages: en });
const t: Parameters[1] = (key, values) => intl.formatMessage({ id: key }, values);
const languageNames: Record<string, string> = { en: 'English', nl: 'Dutch' };
const formats = {
  language: (code: string) => languageNames[code],
  languageName: (code: string) => languageNames[code],
} as Parameters[2];

const linesOf = (action: AuditAction, details: Record<string, unknown>) =>
  auditDetails(
    {
      documentId: 'a1',
      action,
      happenedAt: '2026-01-01T00:00:00.000Z',
      actor: { type: 'admin', id: '1', name: 'Ada' },
      subject: null,
      details,
    },
    t,
    formats
  );

describe('the details of an entry of the audit log', () => {
  it('tell an import by its file and the counts that are not zero', () => {
    expect(
      linesOf('import.completed', { fileName: 'm.csv', created: 552, updated: 0, refused: 1114 })
    ).toEqual(['m.csv', '552 created, 1,114 refused']);
  });

  it('say of an import without any change that nothing changed', () => {
    expect(linesOf('import.completed', { created: 0, updated: 0 })).toEqual(['Nothing changed']);
  });

  it('tell a changed access role by its names', () => {
    expect(linesOf('member.access-role-changed', { from: 'reader', to: 'administrator' })).toEqual([
      'Reader → Administrator',
    ]);
  });

  it('tell an export by its file, language and rows, and whether it was stopped', () => {
    expect(
      linesOf('export.failed', {
        export: 'members',
        fileName: 'm.xlsx',
        language: 'nl',
        sheets: { Members: 1 },
        reason: 'canceled',
      })
    ).toEqual(['m.xlsx', 'In Dutch', 'Members: 1 row', 'Stopped by whoever started it']);
  });

  it('tell each changed setting of an organization', () => {
    expect(
      linesOf('organization.updated', {
        name: { from: 'Old', to: 'New' },
        language: { from: 'en', to: 'nl' },
      })
    ).toEqual(['Name: Old → New', 'Language: English → Dutch']);
  });

  it('leave out what they do not know instead of showing it as code', () => {
    expect(linesOf('import.started', { mystery: { a: 1 }, fileName: 7 })).toEqual([]);
  });
});

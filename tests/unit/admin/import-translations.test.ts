import en from '../../../plugins/org-admin/admin/src/translations/en.json';
import nl from '../../../plugins/org-admin/admin/src/translations/nl.json';
import sv from '../../../plugins/org-admin/admin/src/translations/sv.json';
import {
  IMPORT_FILE_ERRORS,
  IMPORT_ROW_ERRORS,
  IMPORT_ROW_NOTICES,
  IMPORT_STATES,
  IMPORT_UNDO_REASONS,
} from '../../../plugins/org-admin/shared/contracts/imports';

const needed = [
  ...IMPORT_FILE_ERRORS.map((code) => `import.fileError.${code}`),
  ...IMPORT_ROW_ERRORS.flatMap((code) => [`import.problem.${code}`, `import.remedy.${code}`]),
  ...IMPORT_ROW_NOTICES.map((code) => `import.notice.${code}`),
  ...IMPORT_STATES.map((state) => `import.state.${state}`),
  ...IMPORT_UNDO_REASONS.map((code) => `import.undo.reason.${code}`),
];

/** The names that a message takes values for; the arm of a plural may be a single word too. */
const placeholders = (text = '') => [
  ...new Set(
    [...text.matchAll(/(?<!=\d+ |one |other )\{(\w+)(?=[,}])/g)].map(([, name]) => name).sort()
  ),
];

describe.each([
  ['English', en],
  ['Dutch', nl],
  ['Swedish', sv],
] as [string, Record<string, string>][])('the import in %s', (_language, texts) => {
  it('has words for everything that the server can answer', () => {
    expect(needed.filter((key) => !texts[key])).toEqual([]);
  });

  it('takes the same values as in English', () => {
    const english: Record<string, string> = en;
    const different = Object.keys(english).filter(
      (key) =>
        key.startsWith('import.') &&
        placeholders(texts[key]).join() !== placeholders(english[key]).join()
    );
    expect(different).toEqual([]);
  });
});

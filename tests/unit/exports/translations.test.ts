import en from '../../../plugins/org-admin/server/src/exports/translations/en.json';
import nl from '../../../plugins/org-admin/server/src/exports/translations/nl.json';
import sv from '../../../plugins/org-admin/server/src/exports/translations/sv.json';
import {
  ACCESS_ROLES,
  CORE_TYPES,
  MEMBER_STATES,
} from '../../../plugins/org-admin/shared/vocabulary';

const languages = { en, nl, sv } as const;

describe('the texts of workbooks', () => {
  it.each(Object.keys(languages) as (keyof typeof languages)[])(
    'are all there in %s',
    (language) => {
      expect(Object.keys(languages[language]).sort()).toEqual(Object.keys(en).sort());
      for (const [key, text] of Object.entries(languages[language])) {
        // A role that is no core role leaves its cell empty.
        if (key !== 'coreType.none') expect(text.trim()).not.toBe('');
      }
    }
  );

  it.each([
    ['accessRole', ACCESS_ROLES],
    ['memberState', MEMBER_STATES],
    ['coreType', CORE_TYPES],
  ] as const)('have every %s', (kind, values) => {
    const keys = Object.keys(en).filter((key) => key.startsWith(`${kind}.`));
    expect(keys.sort()).toEqual(values.map((value) => `${kind}.${value}`).sort());
  });

  it.each(Object.keys(languages) as (keyof typeof languages)[])(
    'tell the values of one kind apart in %s',
    (language) => {
      for (const kind of ['accessRole.', 'memberState.', 'coreType.', 'boolean.', 'sheet.']) {
        const texts = Object.entries(languages[language]).flatMap(([key, text]) =>
          key.startsWith(kind) ? text.toLowerCase() : []
        );
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  );
});

import en from '../../../plugins/org-admin/server/src/exports/translations/en.json';
import nl from '../../../plugins/org-admin/server/src/exports/translations/nl.json';
import sv from '../../../plugins/org-admin/server/src/exports/translations/sv.json';
import {
  ACCESS_ROLES,
  ACTION_STATES,
  APPS,
  CORE_TYPES,
  LANGUAGES,
  MEETING_TYPES,
  MEMBER_STATES,
  OBJECTIVE_STATES,
  PROJECT_STATES,
  PUBLICATION_CATEGORIES,
  RECURRENCES,
  TENSION_STATES,
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
    ['actionState', ACTION_STATES],
    ['projectState', PROJECT_STATES],
    ['objectiveState', OBJECTIVE_STATES],
    ['publicationCategory', PUBLICATION_CATEGORIES],
    ['recurrence', RECURRENCES],
    ['meetingType', MEETING_TYPES],
    ['tensionState', TENSION_STATES],
    ['app', APPS],
    ['language', LANGUAGES],
  ] as const)('have every %s', (kind, values) => {
    const keys = Object.keys(en).filter((key) => key.startsWith(`${kind}.`));
    expect(keys.sort()).toEqual(values.map((value) => `${kind}.${value}`).sort());
  });

  it.each(Object.keys(languages) as (keyof typeof languages)[])(
    'tell the values of one kind apart in %s',
    (language) => {
      const kinds = new Set(Object.keys(en).map((key) => key.slice(0, key.indexOf('.') + 1)));
      // Two columns may have one heading on different sheets.
      kinds.delete('heading.');
      for (const kind of kinds) {
        const texts = Object.entries(languages[language]).flatMap(([key, text]) =>
          key.startsWith(kind) ? text.toLowerCase() : []
        );
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  );
});

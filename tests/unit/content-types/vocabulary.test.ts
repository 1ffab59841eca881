import { contentTypes } from '../../../plugins/org-admin/server/src/content-types';
import {
  IMPORT_MATCH_FIELDS,
  IMPORT_MODES,
  IMPORT_STATES,
} from '../../../plugins/org-admin/shared/contracts/imports';
import * as vocabulary from '../../../plugins/org-admin/shared/vocabulary';

type TypeName = keyof typeof contentTypes;
interface Attribute {
  type: string;
  enum?: string[];
  default?: unknown;
}

const attribute = (type: TypeName, name: string): Attribute => {
  const attributes = contentTypes[type].schema.attributes as Record<string, Attribute>;
  const found = attributes[name];
  if (!found) throw new Error(`${type} has no attribute ${name}`);
  return found;
};

const enumerated: [TypeName, string, readonly string[]][] = [
  ['organization', 'language', vocabulary.LANGUAGES],
  ['organization', 'defaultDecisionMode', vocabulary.DECISION_MODES],
  ['circle', 'decisionMode', vocabulary.DECISION_MODES],
  ['role', 'coreType', vocabulary.CORE_TYPES],
  ['member', 'accessRole', vocabulary.ACCESS_ROLES],
  ['member', 'state', vocabulary.MEMBER_STATES],
  ['profile-field', 'type', vocabulary.PROFILE_FIELD_TYPES],
  ['action', 'state', vocabulary.ACTION_STATES],
  ['project', 'state', vocabulary.PROJECT_STATES],
  ['objective', 'state', vocabulary.OBJECTIVE_STATES],
  ['publication', 'category', vocabulary.PUBLICATION_CATEGORIES],
  ['checklist-item', 'recurrence', vocabulary.RECURRENCES],
  ['metric', 'recurrence', vocabulary.RECURRENCES],
  ['meeting', 'type', vocabulary.MEETING_TYPES],
  ['tension', 'state', vocabulary.TENSION_STATES],
  ['invitation', 'state', vocabulary.INVITATION_STATES],
  ['invitation-batch', 'state', vocabulary.INVITATION_BATCH_STATES],
  ['invitation', 'mail', vocabulary.INVITATION_MAILS],
  ['invitation-batch', 'origin', vocabulary.INVITATION_ORIGINS],
  ['import-run', 'state', IMPORT_STATES.filter((state) => state !== 'planned')],
  ['import-run', 'mode', IMPORT_MODES],
  ['import-run', 'matchBy', IMPORT_MATCH_FIELDS],
  ['usage', 'app', vocabulary.APPS],
  ['audit-event', 'actorType', vocabulary.ACTOR_TYPES],
];

test.each(enumerated)('%s.%s holds the values of the vocabulary', (type, name, values) => {
  expect(attribute(type, name).enum).toEqual([...values]);
});

test('every enumeration of every type is compared with the vocabulary', () => {
  const inSchemas = Object.entries(contentTypes).flatMap(([type, { schema }]) =>
    Object.entries(schema.attributes as Record<string, Attribute>)
      .filter(([, { type: kind }]) => kind === 'enumeration')
      .map(([name]) => `${type}.${name}`)
  );
  expect(inSchemas.sort()).toEqual(enumerated.map(([type, name]) => `${type}.${name}`).sort());
});

test('an organization begins with every app', () => {
  expect(attribute('organization', 'enabledApps').default).toEqual([...vocabulary.APPS]);
});

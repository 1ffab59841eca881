import type { UID } from '@strapi/strapi';

import type { TestApp } from './app';
import { make, makeOrganization, type Made, type TestOrganization } from './factories';

/** Longer than a cell holds. */
export const LONG = `${'åäö 😀 '.repeat(5_000)}end`;

/** Texts that were made to break a workbook. */
export const HOSTILE = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://example.org","x")',
  '<script>alert("x")</script>',
  '</t></is></c>]]>&amp;<!--',
  'fffe \ufffe ffff \uffff',
  'half \ud83d and \ude00 pairs',
  'control \u0001 \u0007 \u001b[31m \u007f \u0085',
  'literal _x0041_ _x005F_ __x0041_',
  '👩‍👩‍👧‍👦 🏳️‍🌈 𝔘𝔫𝔦',
  'שלום \u202eעולם\u202c مرحبا',
  'a < b > c "q" \'s\'',
] as const;

/** Types whose texts workbooks tell, in an order in which each finds what it needs. */
const TYPES = [
  'circle',
  'role',
  'member',
  'team',
  'domain-agreement',
  'project',
  'action',
  'objective',
  'key-result',
  'publication',
  'checklist-item',
  'metric',
  'metric-value',
  'meeting',
  'tension',
  'assignment',
] as const;

/** What else a document of a type must have. */
const NEEDED: Record<string, (index: number) => Record<string, unknown>> = {
  member: (index) => ({
    firstName: 'long',
    lastName: 'long',
    email: `hostile-${index}@example.com`,
  }),
  team: (index) => ({ teamId: `long-${index}` }),
  assignment: () => ({ timePercent: 10 }),
  'key-result': () => ({ target: 10 }),
  'metric-value': () => ({ day: '2026-01-01', value: 1 }),
};

/** What is kept for other systems, or made of other attributes. */
const NOT_TOLD = /^(external|search|displayName$|color$|shortName$)|Key$/;

interface Attribute {
  type: string;
  regex?: unknown;
  maxLength?: number;
}

const attributesOf = ({ strapi }: TestApp, type: string) => {
  const { attributes } = strapi.contentType(`plugin::org-admin.${type}` as UID.ContentType);
  return Object.entries(attributes as unknown as Record<string, Attribute>).filter(
    ([name, attribute]) => ['string', 'text'].includes(attribute.type) && !NOT_TOLD.test(name)
  );
};

/** Texts of a kind of attribute: what does not fit into one is not tried in it. */
const textsOf = (app: TestApp, type: string, text: string) =>
  Object.fromEntries(
    attributesOf(app, type)
      .filter(([, { maxLength, regex }]) => !regex && text.length <= (maxLength ?? Infinity))
      .filter(([, { type: kind }]) => kind === 'text' || text.length <= 255)
      .map(([name]) => [name, text])
  );

/** Relations of each type to what was made before it. */
type Links = Record<string, Record<string, string>>;

/** Documents whose every text is hostile. */
const addRows = async (
  app: TestApp,
  organization: Made,
  type: (typeof TYPES)[number],
  links: Links
) => {
  const uid = `plugin::org-admin.${type}` as UID.ContentType;
  for (const [index, text] of [...HOSTILE, LONG].entries()) {
    const data = {
      organization: organization.documentId,
      title: 'long',
      name: 'long',
      ...NEEDED[type]?.(index),
      ...textsOf(app, type, text),
      ...links[type],
    };
    const { documentId } = await make(app, type, data);
    // Names of long texts do not fit; what belongs to them goes to the first of each.
    if (index === 0) {
      for (const other of TYPES) {
        const { attributes } = app.strapi.contentType(
          `plugin::org-admin.${other}` as UID.ContentType
        );
        for (const [name, attribute] of Object.entries(attributes)) {
          const { target, relation } = attribute as { target?: string; relation?: string };
          if (target === uid && relation === 'manyToOne' && other !== type) {
            links[other] = { ...links[other], [name]: documentId };
          }
        }
      }
    }
  }
};

/** An organization of such texts, in everything that workbooks tell. */
export const makeHostileOrganization = async (app: TestApp): Promise<TestOrganization> => {
  const organization = await makeOrganization(app, {
    name: '=cmd|" /C calc"!A0 \u0002 [x]:*?/\\',
  });
  const links: Links = {};
  for (const type of TYPES) await addRows(app, organization, type, links);
  return organization;
};

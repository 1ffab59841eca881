import type { UID } from '@strapi/strapi';

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { downloadSheets } from './support/download';
import { make, makeOrganization, type TestOrganization } from './support/factories';
import { APPS } from '../../plugins/org-admin/shared/vocabulary';

/** Longer than a cell holds. */
const LONG = `${'åäö 😀 '.repeat(5_000)}end`;

const HOSTILE = [
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

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

const attributesOf = (type: string) => {
  const { attributes } = app.strapi.contentType(`plugin::org-admin.${type}` as UID.ContentType);
  return Object.entries(attributes as unknown as Record<string, Attribute>).filter(
    ([name, attribute]) => ['string', 'text'].includes(attribute.type) && !NOT_TOLD.test(name)
  );
};

/** Texts of a kind of attribute: what does not fit into one is not tried in it. */
const textsOf = (type: string, text: string) =>
  Object.fromEntries(
    attributesOf(type)
      .filter(([, { maxLength, regex }]) => !regex && text.length <= (maxLength ?? Infinity))
      .filter(([, { type: kind }]) => kind === 'text' || text.length <= 255)
      .map(([name]) => [name, text])
  );

const links: Record<string, Record<string, string>> = {};

/** Documents whose every text is hostile. */
const addRows = async (type: (typeof TYPES)[number]) => {
  const uid = `plugin::org-admin.${type}` as UID.ContentType;
  for (const [index, text] of [...HOSTILE, LONG].entries()) {
    const data = {
      organization: organization.documentId,
      title: 'long',
      name: 'long',
      ...NEEDED[type]?.(index),
      ...textsOf(type, text),
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

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: '=Ada', lastname: '<b>\u0001_x0041_' });
  organization = await makeOrganization(app, { name: '=cmd|" /C calc"!A0 \u0002 [x]:*?/\\' });
  for (const type of TYPES) await addRows(type);
});
afterAll(() => app.stop());

const cellsOf = async (name: string) => {
  const sheets = await downloadSheets(
    admin.get(`/org-admin/organizations/${organization.documentId}/exports/${name}.xlsx`)
  );
  const cells = new Set(
    [...sheets.values()].flatMap(({ rows }) =>
      rows.flat().map((cell) => (typeof cell === 'string' ? kept(cell) : cell))
    )
  );
  return { names: [...sheets.keys()], cells };
};

/** Half a pair is no character: databases keep one to three signs of replacement in its place. */
const kept = (text: string) =>
  text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd+/g,
    '\ufffd'
  );

describe('texts that were made to break a workbook', () => {
  it.each(['members', 'organization', ...APPS.map((name) => `apps/${name}/items`)])(
    'are told as they are in %s, whose sheets are valid',
    async (name) => {
      // Reading fails on XML that is not well-formed, and on cells that are formulas.
      const { names, cells } = await cellsOf(name);
      for (const sheet of names) expect(sheet).toMatch(/^(?!')[^\\/*?:[\]]{1,31}(?<!')$/);
      expect([...cells].filter((cell) => cell === '=1+1')).toHaveLength(1);
      for (const text of HOSTILE) expect(cells).toContain(kept(text));
    }
  );

  it('are told in full where they are longer than a cell', async () => {
    const { cells } = await cellsOf('organization');
    const texts = [...cells].filter((cell) => typeof cell === 'string');
    const first = texts.filter((text) => text.length > 30_000 && LONG.startsWith(text));
    expect(first).toHaveLength(1);
    expect(texts).toContain(LONG.slice(first[0]!.length));
  });

  it('are told on the last sheet too', async () => {
    const { cells } = await cellsOf('members');
    expect(cells).toContain('=Ada <b>\u0001_x0041_');
    expect(cells).toContain('=cmd|" /C calc"!A0 \u0002 [x]:*?/\\');
  });
});

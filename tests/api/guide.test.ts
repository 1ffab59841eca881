/** The examples of the guide for API consumers, run as they stand there, page by page and in their order. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import { make, makeOrganization } from './support/factories';
import { examplesOf, missingIn, otherJsonOf, runShell, type Variables } from './support/guide';
import { invite } from './support/invitations';

const PAGES = ['docs/api/examples.md', 'docs/api/administration.md', 'docs/api.md'];
const PASSWORD = 'Correct-horse-7';
const CSV =
  'First name,Last name,Email,Team\nNoor,Smit,noor@example.com,Shop\nOlle,Ek,olle@example.com,Shop\n';

let app: TestApp;
let variables: Variables;
const directory = mkdtempSync(path.join(tmpdir(), 'org-admin-guide-'));
const events: Record<string, unknown>[] = [];

/** The organization that the guide speaks of. */
const buildWorld = async () => {
  const organization = await makeOrganization(app, { name: 'Tidewheel', slug: 'tidewheel' });
  const mira = await organization.member({
    firstName: 'Mira',
    lastName: 'Visser',
    state: 'active',
    accessRole: 'collaborator',
  });
  await organization.member({ state: 'active', accessRole: 'administrator' });
  const account = await accountOf(app, mira);
  await app.strapi
    .service('plugin::users-permissions.user')
    .edit(account.id, { email: 'mira@example.com', password: PASSWORD });
  const marketing = await organization.circle({ name: 'Marketing', since: '2020-01-01' });
  await organization.membership(mira, marketing);
  const role = await organization.role(marketing, { name: 'Content maker' });
  const assignment = await organization.assignment(mira, role, { since: '2021-01-01' });
  await organization.member({ state: 'active', accessRole: 'reader' });
  const tess = await organization.member({ state: 'invited', email: 'tess@example.com' });
  const { token } = await invite(app, organization, tess, { email: 'tess@example.com' });
  await app.strapi.service('admin::user').create({
    email: 'ada@example.com',
    firstname: 'Ada',
    lastname: 'Lovelace',
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [(await app.strapi.service('admin::role').getSuperAdmin()).id],
  });
  const { accessKey } = await app.strapi.service('admin::api-token').create({
    name: 'guide',
    description: '',
    lifespan: null,
    type: 'full-access',
  });
  return {
    PASSWORD,
    TOKEN: accessKey as string,
    ORG: organization.documentId,
    CIRCLE: marketing.documentId,
    ASSIGNMENT: assignment.documentId,
    INVITATION: token,
  };
};

beforeAll(async () => {
  app = await startTestApp();
  app.strapi.eventHub.on('roles.changed', async (payload: Record<string, unknown>) => {
    events.push(payload);
  });
  variables = await buildWorld();
  writeFileSync(path.join(directory, 'members.csv'), CSV);
});
afterAll(async () => {
  await app.stop();
  rmSync(directory, { recursive: true });
});

describe.each(PAGES)('%s', (page) => {
  let given: Variables;
  beforeAll(() => {
    // A page begins with what the guide says of its variables, whatever another page made of them.
    given = { ...variables };
  });

  it.each(examplesOf(page).map((example) => [example.place, example] as const))(
    'is right: %s',
    async (_place, example) => {
      if (example.language === 'sh') {
        const ran = await runShell(example, { url: app.url, directory, variables: given });
        given = ran.variables;
        variables = { ...variables, JWT: given.JWT ?? variables.JWT ?? '' };
        if (example.answer !== undefined) {
          expect(missingIn(example.answer, JSON.parse(ran.printed))).toEqual([]);
        }
        return;
      }
      const asked = [...example.text.matchAll(/\$(\w+):/g)].map(([, name]) => name!);
      const values = Object.fromEntries(asked.map((name) => [name, given[name.toUpperCase()]]));
      const { body, status } = await app
        .withToken(given.JWT || given.TOKEN!)
        .graphql(example.text, values);
      expect([status, body.errors]).toEqual([200, undefined]);
      if (example.answer !== undefined) expect(missingIn(example.answer, body)).toEqual([]);
    }
  );
});

describe('the guide', () => {
  it('has no page whose examples are not run', () => {
    const docs = path.join(__dirname, '../../docs');
    const pages = readdirSync(path.join(docs, 'api')).map((file) => `docs/api/${file}`);
    const others = pages.filter((page) => !PAGES.includes(page) && examplesOf(page).length > 0);
    expect(others).toEqual([]);
  });

  it('has examples on every page, and files that they leave', () => {
    const counts = PAGES.map((page) => examplesOf(page).length);
    expect(counts.every((count) => count >= 5)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20);
    for (const file of ['tidewheel.xlsx', 'members.xlsx']) {
      expect(statSync(path.join(directory, file)).size).toBeGreaterThan(1000);
    }
  });

  it('shows an error as it is answered', async () => {
    const promised = otherJsonOf('docs/api.md').find((json) => 'error' in (json as object));
    const elsewhere = await makeOrganization(app);
    const circle = await elsewhere.circle();
    const { body } = await app
      .withToken(variables.TOKEN!)
      .post('/api/org-admin/roles', {
        data: { name: 'Spy', organization: variables.ORG, circle: circle.documentId },
      })
      .expect(400);
    expect(body).toEqual(promised);
  });

  it('shows an event as it is sent', async () => {
    const promised = otherJsonOf('docs/api.md').find((json) => 'event' in (json as object));
    const { event: name, createdAt, ...payload } = promised as Record<string, unknown>;
    expect([name, typeof createdAt]).toEqual(['roles.changed', 'string']);
    await make(app, 'role', {
      name: 'Editor',
      organization: variables.ORG,
      circle: variables.CIRCLE,
    });
    await eventually(async () => expect(events.length).toBeGreaterThan(0));
    expect(Object.keys(events.at(-1)!).sort()).toEqual(Object.keys(payload).sort());
    expect(missingIn(payload, events.at(-1))).toEqual([]);
  });
});

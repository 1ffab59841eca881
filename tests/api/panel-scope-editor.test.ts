import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { everythingWith, makeRole } from './support/limited-admin';

let app: TestApp;
let superAdmin: AdminClient;
let editor: AdminClient;
let harbor: TestOrganization;
let other: TestOrganization;
let circle: Made;
let child: Made;
let ann: Made;

beforeAll(async () => {
  app = await startTestApp();
  superAdmin = await app.admin();
  editor = await app.admin({ role: 'strapi-editor' });
  harbor = await makeOrganization(app, { name: 'Harbor Works' });
  other = await makeOrganization(app, { name: 'Elsewhere' });
  ann = await harbor.member({
    firstName: 'Ann',
    lastName: 'Lee',
    email: 'secret-ann@example.com',
    phone: '+31 555 0100',
    personalId: 'ID-4711',
    comment: 'Allergic to cats',
    jobTitle: 'Skipper',
  });
  const ben = await harbor.member({
    firstName: 'Ben',
    lastName: 'Zed',
    email: 'a-first@example.com',
  });
  circle = await harbor.circle({ name: 'Port', assigner: ann.documentId });
  child = await harbor.circle({ name: 'Pier', parent: circle.documentId });
  await harbor.membership(ann, child, { coreMember: true });
  await harbor.membership(ben, child, { circleAdmin: true });
  const role = await harbor.role(child, { name: 'Harbor master', coreType: 'circle-lead' });
  await harbor.role(child, { name: 'Lamplighter' });
  await harbor.assignment(ann, role, { focus: 'North' });
  await harbor.assignment(ann, role, { focus: 'South' });
  await other.circle({ name: 'Port elsewhere' });
  await other.member({ firstName: 'Olga', lastName: 'Other' });
});
afterAll(() => app.stop());

const uid = (type: string) => `plugin::org-admin.${type}`;
const at = (type: string, rest = '') => `/content-manager/collection-types/${uid(type)}${rest}`;
const picker = (type: string, field: string, query = '') =>
  `/content-manager/relations/${uid(type)}/${field}${query}`;

/** What nobody may read who sees members by their names. */
const SECRETS = /secret-ann|0100|ID-4711|Allergic|Skipper|North|South/;

const names = (results: Record<string, unknown>[]) =>
  results.map(({ name, displayName }) => name ?? displayName).sort();

describe('a picker of the Content Manager', () => {
  it.each([
    ['circle', 'parent', () => child, ['Pier']],
    ['circle', 'children', () => child, ['Pier', 'Port']],
    ['circle', 'assigner', () => child, ['Ann Lee', 'Ben Zed']],
    ['circle', 'organization', () => child, []],
  ] as const)(
    'offers for the %s’s %s what is of its organization',
    async (type, field, of, offered) => {
      for (const asking of [superAdmin, editor]) {
        const { documentId } = of();
        const { body } = await asking.get(picker(type, field, `?id=${documentId}`)).expect(200);
        expect({ field, offered: names(body.results) }).toEqual({ field, offered });
        expect(body.pagination.total).toBe(offered.length);
      }
    }
  );

  it('finds nothing of another organization by search either', async () => {
    const found = async (query: string) =>
      (await superAdmin.get(picker('circle', 'children', query)).expect(200)).body.results;
    expect(names(await found(`?id=${circle.documentId}&_q=elsewhere`))).toEqual([]);
    expect(names(await found('?_q=elsewhere'))).toEqual(['Port elsewhere']);
  });

  it('offers for a new document what the administrator reaches', async () => {
    const role = await makeRole(app, superAdmin, everythingWith(app, 'circle'));
    await role.limit([other]);
    const { body } = await (await role.admin()).get(picker('circle', 'parent')).expect(200);
    expect(names(body.results)).toEqual(['Port elsewhere']);
  });

  it('says of a document that is not there that it is not', async () => {
    await superAdmin.get(picker('circle', 'parent', '?id=nothing')).expect(404);
  });
});

describe('who is in a circle', () => {
  const people = (of: { documentId: string }, as = editor) =>
    as.get(`/org-admin/circle-people/${of.documentId}`);

  it('is told an editor by name, with roles and what it is part of', async () => {
    const { body } = await people(child).expect(200);
    expect(body.data).toMatchObject({
      name: 'Pier',
      organization: { documentId: harbor.documentId, name: 'Harbor Works' },
      parent: { documentId: circle.documentId, name: 'Port' },
      inForce: true,
      members: 2,
      people: [
        { name: 'Ben Zed', circleAdmin: true, coreMember: false },
        { name: 'Ann Lee', circleAdmin: false, coreMember: true },
      ],
      roles: [
        { name: 'Harbor master', holderCount: 1, holders: [{ name: 'Ann Lee' }] },
        { name: 'Lamplighter', holderCount: 0, holders: [] },
      ],
    });
    expect(body.data.roles[0].holders).toEqual([{ documentId: ann.documentId, name: 'Ann Lee' }]);
    expect(JSON.stringify(body)).not.toMatch(SECRETS);
  });

  it('is nobody, where it is empty or archived', async () => {
    expect((await people(circle).expect(200)).body.data).toMatchObject({
      parent: null,
      members: 0,
      people: [],
      roles: [],
    });
    const past = await harbor.circle({ archivedAt: '2020-01-01T00:00:00.000Z' });
    await harbor.membership(ann, past);
    expect((await people(past).expect(200)).body.data).toMatchObject({
      inForce: false,
      members: 0,
      people: [],
    });
  });

  it('needs its permission, and is not told of circles out of reach or not there', async () => {
    await people({ documentId: 'nothing' }).expect(404);
    await people(child, await app.admin({ permissions: [] })).expect(403);
    const role = await makeRole(app, superAdmin, [
      { action: 'plugin::org-admin.circles.read-circle-people' },
    ]);
    await role.limit([other]);
    const limited = await role.admin();
    const [foreign, missing] = [
      await people(child, limited).expect(404),
      await people({ documentId: 'nothing' }, limited).expect(404),
    ];
    expect(foreign.body).toEqual(missing.body);
    await role.limit([harbor]);
    await people(child, limited).expect(200);
  });
});

describe('an editor', () => {
  it('reads no contact data, however it asks', async () => {
    for (const path of [
      at('member'),
      at('member', `/${ann.documentId}`),
      at('member', '?fields[0]=email&fields[1]=phone'),
      at('member', '?populate=*'),
      at('member', '?populate[user]=*&populate[memberships]=*'),
      at('circle', `/${circle.documentId}`),
      at('circle'),
      at('circle', '?populate[assigner][fields][0]=email'),
      at('circle', '?populate[assigner]=true'),
      at('circle', '?populate=assigner'),
      at('circle', '?populate[0]=assigner'),
      at('circle', '?populate=*'),
      at('circle', '?populate[children][populate][assigner]=*'),
      at('circle', '?populate=parent.assigner'),
      at('circle', '?populate[parent][populate][0]=assigner'),
      at('circle', '?populate[assigner][populate]=*'),
      at('circle', '?populate[roles][populate][assignments][populate]=member'),
      at('circle', '?populate[organization][populate]=*'),
      at('role', '?populate[circle][populate][assigner][fields]=email,phone'),
      at('circle', `/${circle.documentId}?populate[assigner][fields][0]=email`),
      picker('circle', 'assigner'),
      picker('circle', 'assigner', '?fields[0]=email&fields[1]=phone'),
      picker('circle', 'assigner', `?id=${child.documentId}&_q=Ann`),
      `/content-manager/relations/${uid('circle')}/${circle.documentId}/assigner`,
      '/content-manager/homepage/recent-documents?action=update',
    ]) {
      const answer = await editor.get(path);
      expect({ path, status: [200, 400, 403].includes(answer.status) }).toEqual({
        path,
        status: true,
      });
      expect({ path, secret: SECRETS.exec(answer.text) }).toEqual({ path, secret: null });
    }
  });

  it('is answered without it when it writes', async () => {
    const assigner = { connect: [{ documentId: ann.documentId }] };
    const answers = [
      await editor.put(at('circle', `/${child.documentId}`), { purpose: 'Boats', assigner }),
      await editor.put(at('circle', `/${child.documentId}?populate[assigner][fields][0]=email`), {
        purpose: 'Boats land',
      }),
      await editor.post(at('circle', '?populate=*'), {
        name: 'Dock',
        assigner,
        organization: { connect: [{ documentId: harbor.documentId }] },
      }),
      await editor.post(at('circle', `/clone/${child.documentId}?populate=*`), { name: 'Copy' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201, 200]);
    for (const { text } of answers) expect(SECRETS.exec(text)).toBeNull();
  });

  it.each([
    ['a filter', (value: string) => at('member', `?filters[email][$startsWith]=${value}`)],
    ['a filter of an id', (value: string) => at('member', `?filters[personalId][$eq]=${value}`)],
    ['the search', (value: string) => at('member', `?_q=${value}`)],
    [
      'a filter through a relation',
      (value: string) => at('circle', `?filters[assigner][email][$startsWith]=${value}`),
    ],
    [
      'a filter through relations, in a condition of several',
      (value: string) =>
        at(
          'role',
          `?filters[$and][0][$or][0][circle][assigner][email][$startsWith]=${value}&filters[$and][0][$or][1][name]=x`
        ),
    ],
    [
      'a filter of what is populated',
      (value: string) => at('circle', `?populate[assigner][filters][email][$startsWith]=${value}`),
    ],
    ['the search of circles', (value: string) => at('circle', `?_q=${value}`)],
    [
      'a filter in a picker',
      (value: string) => picker('circle', 'assigner', `?filters[email][$startsWith]=${value}`),
    ],
    ['the search of a picker', (value: string) => picker('circle', 'assigner', `?_q=${value}`)],
  ])('finds nobody out by %s', async (_title, path) => {
    const found = async (value: string) => {
      const { status, body } = await editor.get(path(value));
      expect([200, 400, 403]).toContain(status);
      return status === 200 ? names(body.results) : status;
    };
    // A value that is somebody's is answered as one that is nobody's.
    expect(await found('secret-ann')).toEqual(await found('nobody-at-all'));
    expect(await found('ID-4711')).toEqual(await found('ID-0000'));
  });

  it('cannot put members in the order of what it does not see', async () => {
    const order = async (sort: string) => {
      const { status, body } = await editor.get(at('member', `?sort=${sort}`));
      return status === 200
        ? (body.results as { lastName: string }[]).map(({ lastName }) => lastName)
        : status;
    };
    expect(await order('email:ASC')).toEqual(await order('email:DESC'));
    const circles = async (direction: string) => {
      const { body } = await editor.get(at('circle', `?sort=assigner.email:${direction}`));
      return ((body.results ?? []) as { documentId: string }[]).map((one) => one.documentId);
    };
    expect(await circles('ASC')).toEqual(await circles('DESC'));
  });

  it('sorts and filters by what it sees', async () => {
    const { body } = await editor.get(at('member', '?sort=lastName:DESC')).expect(200);
    expect(names(body.results)).toHaveLength(3);
    expect(body.results[0].lastName).toBe('Zed');
    const of = await editor
      .get(at('circle', '?filters[assigner][lastName]=Lee&sort=name'))
      .expect(200);
    expect(names(of.body.results)).toContain('Port');
    expect(names(of.body.results)).not.toContain('Port elsewhere');
  });

  it('finds members by their names', async () => {
    const { body } = await editor.get(at('member', '?_q=Lee')).expect(200);
    expect(names(body.results)).toEqual(['Ann Lee']);
  });

  it.each(['invitation', 'invitation-batch', 'import-run', 'circle-membership', 'assignment'])(
    'sees no %s',
    async (type) => {
      await editor.get(at(type)).expect(403);
    }
  );

  it('has no page of the plugin, and no export', async () => {
    const organization = `/org-admin/organizations/${harbor.documentId}`;
    for (const path of ['members', 'exports/members.xlsx', 'invitation-batches', 'circles']) {
      await editor.get(`${organization}/${path}`).expect(403);
    }
  });
});

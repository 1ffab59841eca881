import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { memberWith } from './support/boundary';
import { makeOrganization, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';

/** The limits that docs/api.md tells. Guesses at invitations are limited in acceptance-refusals.test.ts, import files in imports-bad-input.test.ts. */
const LIMITS = {
  pageSize: 100,
  ownPageSize: 100,
  graphqlDepth: 8,
  graphqlRootFields: 10,
  graphqlSelections: 500,
  populateDepth: 5,
  populated: 50,
  bodyBytes: 1024 * 1024,
  logins: 10,
  adminLogins: 5,
};

let app: TestApp;
let organization: TestOrganization;
let administrator: HttpClient;

beforeAll(async () => {
  app = await startTestApp({ env: { NODE_ENV: 'production', IS_PROXIED: 'true' } });
  organization = await makeOrganization(app);
  administrator = await accountOf(app, await memberWith(organization, 'administrator'));
  for (let made = 0; made <= LIMITS.pageSize; made += 1) await organization.circle();
});
afterAll(() => app.stop());

let address = 0;
/** Somebody in a network of its own: attempts are counted by addresses. */
const fromElsewhere = () => `203.0.113.${(address += 1)}`;

const graphql = async (query: string, who: HttpClient = administrator) => {
  const { status, body } = await who.graphql(query);
  return { status, body, message: body.errors?.[0]?.message as string | undefined };
};

describe('a page', () => {
  it.each(['pageSize=1000', 'limit=1000', 'limit=10000000', 'pageSize=abc'])(
    'of REST holds no more than its limit: %s',
    async (paging) => {
      const { body } = await administrator
        .get(`/api/org-admin/circles?fields=name&pagination[${paging.replace('=', ']=')}`)
        .expect(200);
      expect(body.data).toHaveLength(LIMITS.pageSize);
      expect(body.meta.pagination.total).toBe(LIMITS.pageSize + 1);
    }
  );

  it('of REST is not the whole by -1', async () => {
    const { body } = await administrator
      .get('/api/org-admin/circles?fields=name&pagination[limit]=-1')
      .expect(200);
    expect(body.data).toHaveLength(1);
  });

  it.each(['limit: 1000', 'limit: -1', 'pageSize: 1000', 'pageSize: -1'])(
    'of GraphQL holds no more than its limit: %s',
    async (paging) => {
      const { body } = await graphql(`{ orgAdminCircles(pagination: { ${paging} }) { name } }`);
      expect(body.data.orgAdminCircles.length).toBeLessThanOrEqual(LIMITS.pageSize);
      expect(body.data.orgAdminCircles.length).toBeGreaterThan(0);
    }
  );

  it('of GraphQL within another is limited, too', async () => {
    const parent = await organization.circle({ name: 'Parent' });
    for (let made = 0; made <= LIMITS.pageSize; made += 1) {
      await organization.circle({ parent: parent.documentId });
    }
    const { body } = await graphql(
      `{ orgAdminCircle(documentId: "${parent.documentId}") { children(pagination: { limit: -1 }) { name } } }`
    );
    expect(body.data.orgAdminCircle.children).toHaveLength(LIMITS.pageSize);
  });

  it("of the plugin's own routes is refused over its limit", async () => {
    const members = `/api/org-admin/organizations/${organization.documentId}/members`;
    await administrator.get(`${members}?pageSize=${LIMITS.ownPageSize}`).expect(200);
    const { body } = await administrator
      .get(`${members}?pageSize=${LIMITS.ownPageSize + 1}`)
      .expect(400);
    expect(body.error.details.code).toBe('invalid-request');
  });
});

describe('a question of GraphQL', () => {
  const nested = (levels: number): string =>
    levels === 1 ? 'orgAdminCircles { name }' : `orgAdminCircles { ${parents(levels - 1)} }`;
  const parents = (levels: number): string =>
    levels === 0 ? 'name' : `parent { ${parents(levels - 1)} }`;

  it('reaches so deep and no deeper, fragments counted', async () => {
    expect(await graphql(`{ ${nested(LIMITS.graphqlDepth)} }`)).toMatchObject({ status: 200 });
    const refused = await graphql(`{ ${nested(LIMITS.graphqlDepth + 1)} }`);
    expect(refused).toMatchObject({
      status: 400,
      message: expect.stringContaining('maximum operation depth of 8'),
    });
    const inFragment = await graphql(
      `{ orgAdminCircles { ...deep } } fragment deep on OrgAdminCircle { ${parents(LIMITS.graphqlDepth)} }`
    );
    expect(inFragment).toMatchObject({ status: 400, message: refused.message });
  });

  const roots = (many: number) =>
    Array.from({ length: many }, (_, at) => `a${at}: orgAdminTeams { name }`).join(' ');

  it('asks for so much at once and no more', async () => {
    expect(await graphql(`{ ${roots(LIMITS.graphqlRootFields)} }`)).toMatchObject({ status: 200 });
    expect(await graphql(`{ ${roots(LIMITS.graphqlRootFields + 1)} }`)).toMatchObject({
      status: 400,
      message: expect.stringMatching(/11 .*at most 10/),
    });
  });

  it('names so many fields and no more, fragments counted', async () => {
    const named = (many: number) =>
      `{ orgAdminTeams { ${Array.from({ length: many - 1 }, (_, at) => `a${at}: name`).join(' ')} } }`;
    expect(await graphql(named(LIMITS.graphqlSelections))).toMatchObject({ status: 200 });
    expect(await graphql(named(LIMITS.graphqlSelections + 1))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/too many selections/),
    });
  });

  it('that doubles itself by fragments is refused at once', async () => {
    const levels = 60;
    const fragments = Array.from(
      { length: levels },
      (_, at) => `fragment f${at} on OrgAdminCircle { ...f${at + 1} ...f${at + 1} }`
    );
    const query = `{ orgAdminCircles { ...f0 } } ${fragments.join(' ')} fragment f${levels} on OrgAdminCircle { name }`;
    expect(await graphql(query, app.visitor)).toMatchObject({ status: 400 });
  });

  it('that goes round in circles is refused', async () => {
    const query = `{ orgAdminCircles { ...a } } fragment a on OrgAdminCircle { ...b } fragment b on OrgAdminCircle { ...a }`;
    expect(await graphql(query)).toMatchObject({
      status: 400,
      message: expect.stringContaining('Cannot spread fragment'),
    });
  });

  it('of many words is not read', async () => {
    const { status, message } = await graphql(`{ orgAdminTeams { ${'name '.repeat(3000)} } }`);
    expect([status, message]).toEqual([400, expect.stringContaining('tokens')]);
  });

  it('can be what tools ask to know the schema', async () => {
    const { getIntrospectionQuery } = createRequire(__filename)('graphql');
    const { status, body } = await graphql(getIntrospectionQuery());
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('populate', () => {
  const dotted = (levels: number) => `populate=${Array(levels).fill('parent').join('.')}`;
  const bracketed = (levels: number) => `populate${'[parent][populate]'.repeat(levels - 1)}=parent`;
  const listed = (levels: number) => `populate[0]=roles&populate[1]=${dotted(levels).slice(9)}`;

  it.each([dotted, bracketed, listed])('reaches so deep and no deeper', async (query) => {
    await administrator.get(`/api/org-admin/circles?${query(LIMITS.populateDepth)}`).expect(200);
    const { body } = await administrator
      .get(`/api/org-admin/circles?${query(LIMITS.populateDepth + 1)}`)
      .expect(400);
    expect(body.error.details.code).toBe('populate-too-deep');
    await administrator.get(`/api/org-admin/circles?${query(200).slice(0, 8000)}`).expect(400);
  });

  it('names so many relations and no more', async () => {
    const query = (many: number) =>
      `populate=${Array.from({ length: many }, () => 'roles').join(',')}`;
    await administrator.get(`/api/org-admin/circles?${query(LIMITS.populated)}`).expect(200);
    const { body } = await administrator
      .get(`/api/org-admin/circles?${query(LIMITS.populated + 1)}`)
      .expect(400);
    expect(body.error.details.code).toBe('populate-too-wide');
  });

  it('is limited of types that are not of the plugin, too', async () => {
    const answer = await administrator.get(
      `/api/users/me?populate=${Array(100).fill('role.users').join('.')}`
    );
    expect(answer.body.error.details.code).toBe('populate-too-deep');
  });
});

describe('a request that is too large', () => {
  const tooMuch = 'x'.repeat(LIMITS.bodyBytes);

  it.each([
    ['application/json', '/api/org-admin/circles', `{"data":{"name":"${tooMuch}"}}`],
    ['application/x-www-form-urlencoded', '/api/org-admin/circles', `name=${tooMuch}`],
    ['text/plain', '/api/org-admin/circles', `${tooMuch}x`],
    ['application/json', '/admin/login', `{"email":"${tooMuch}"}`],
    ['application/json', '/graphql', `{"query":"{ __typename } #${tooMuch}"}`],
    ['application/json', '/graphql?a', `{"query":"{ __typename } #${tooMuch}"}`],
  ])('answers 413: %s to %s', async (type, path, text) => {
    await administrator.post(path).type(type).send(text).expect(413);
  });

  it('answers 413 as a form with fields', async () => {
    const imports = `/api/org-admin/organizations/${organization.documentId}/imports`;
    const large = await administrator.post(imports).field('options', `${tooMuch}x`).expect(413);
    expect(large.body.error.details.code).toBe('request-too-large');
    let many = administrator.post(imports);
    for (let field = 0; field <= 100; field += 1) many = many.field(`field${field}`, 'x');
    await many.expect(413);
  });

  it('answers 413 as a file over the limit for uploads', async () => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(64 * 1024 * 1024 + 1)]), 'members.csv');
    const { status } = await fetch(`${app.url}/api/org-admin/circles`, {
      method: 'POST',
      body: form,
    });
    expect(status).toBe(413);
  });
});

describe('log-in', () => {
  const wrong = { identifier: 'nobody', email: 'nobody@example.com', password: 'wrong' };

  it.each([
    ['/api/auth/local', LIMITS.logins],
    ['/admin/login', LIMITS.adminLogins],
  ])('at %s is tried so often and no more', async (path, allowed) => {
    const from = fromElsewhere();
    const attempt = (ip: string) => app.visitor.post(path, wrong).set('X-Forwarded-For', ip);
    for (let made = 0; made < allowed; made += 1) await attempt(from).expect(400);
    await attempt(from).expect(429);
    await attempt(fromElsewhere()).expect(400);
  });

  it('is counted together by REST and GraphQL', async () => {
    const from = fromElsewhere();
    const query = 'mutation { login(input: { identifier: "nobody", password: "wrong" }) { jwt } }';
    const attempt = () => app.visitor.graphql(query).set('X-Forwarded-For', from);
    for (let made = 0; made < LIMITS.logins; made += 1) {
      expect((await attempt()).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await attempt()).body.errors[0].extensions.code).toBe('STRAPI_RATE_LIMIT_ERROR');
    await app.visitor.post('/api/auth/local', wrong).set('X-Forwarded-For', from).expect(429);
  });
});

it('lets no other origin in where none is named', async () => {
  for (const path of ['/api/org-admin/circles', '/graphql', '/admin/init']) {
    const { headers } = await app.visitor.get(path).set('Origin', 'https://front.example.com');
    expect(headers['access-control-allow-origin'] || null).toBeNull();
  }
});

it('has the limits that the guide tells', () => {
  const rows = readFileSync(path.join(__dirname, '../../docs/api/limits.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const told = (what: RegExp) => {
    const found = rows.filter(([, name]) => what.test(name!));
    expect([what.source, found.length]).toEqual([what.source, 1]);
    return Number.parseInt(found[0]![2]!, 10);
  };
  expect({
    pageSize: told(/^rows of a page, REST/),
    ownPageSize: told(/^rows of a page of the plugin/),
    graphqlDepth: told(/^GraphQL, levels/),
    graphqlRootFields: told(/^GraphQL, fields of `Query`/),
    graphqlSelections: told(/^GraphQL, fields in one operation/),
    populateDepth: told(/relations in relations/),
    populated: told(/relations altogether/),
    bodyBytes: told(/^JSON, form and text/) * 1024 * 1024,
    logins: told(/with an account/),
    adminLogins: told(/to the panel/),
  }).toEqual(LIMITS);
});

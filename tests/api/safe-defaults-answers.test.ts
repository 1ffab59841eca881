import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { memberWith } from './support/boundary';
import { makeOrganization, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';

const FRONT_END = 'https://front.example.com';
const STRANGER = 'https://evil.example.com';

let app: TestApp;
let organization: TestOrganization;
let administrator: HttpClient;

beforeAll(async () => {
  app = await startTestApp({ env: { NODE_ENV: 'production', CORS_ORIGINS: FRONT_END } });
  organization = await makeOrganization(app);
  administrator = await accountOf(app, await memberWith(organization, 'administrator'));
});
afterAll(() => app.stop());

/** What a browser or a program may learn of an error, but never of how the server is made. */
const expectNothingInner = (text: string) => {
  expect(text).not.toMatch(/node_modules|\bat .+:\d+:\d+|\.[jt]s:\d+|"stack(trace)?"/i);
  expect(text).not.toMatch(
    /\b(select|insert into|update|delete from)\b.*\b(from|values|set|where)\b|sqlite|postgres|mysql|knex|no_such_table/i
  );
};

describe('an error that nobody foresaw', () => {
  let failure: unknown;
  // An error of the driver, as it comes with a statement in its message.
  const failing = () => {
    throw failure;
  };
  let stop: () => void;
  beforeAll(async () => {
    failure = await app.strapi.db.connection
      .raw('select secret from no_such_table')
      .catch((error: unknown) => error);
    expect(String(failure)).toContain('no_such_table');
    stop = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::org-admin.team'],
      beforeFindMany: failing,
      beforeCount: failing,
    } as never) as unknown as () => void;
  });
  afterAll(() => stop());

  it('is not told by REST', async () => {
    const answer = await administrator.get('/api/org-admin/teams').expect(500);
    expect(answer.body.error).toMatchObject({ status: 500, message: 'Internal Server Error' });
    expectNothingInner(answer.text);
  });

  it('is not told by GraphQL', async () => {
    const answer = await administrator.graphql('{ orgAdminTeams { name } }');
    expect(answer.body.errors).toEqual([
      {
        message: 'Internal Server Error',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expectNothingInner(answer.text);
  });
});

describe('what cannot be read', () => {
  it.each(['{', '{"data":', '{"data":{"name":"a",}}', 'null', '"text"', '{"__proto__":{"a":1}}'])(
    'is a wrong request as JSON: %s',
    async (text) => {
      for (const path of ['/api/org-admin/circles', '/graphql', '/admin/login']) {
        const answer = await administrator.post(path).type('json').send(text);
        expect([path, answer.status]).toEqual([path, 400]);
        expectNothingInner(answer.text);
      }
    }
  );

  it.each([
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
  ])('is a wrong request as a form: %s', async (type, text) => {
    const answer = await administrator
      .post('/api/org-admin/circles')
      .set('Content-Type', type)
      .send(text);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'request-unreadable']);
    expectNothingInner(answer.text);
  });

  it('is a wrong request where it is not compressed as it says', async () => {
    const answer = await administrator
      .post('/api/org-admin/circles')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .send('{}');
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'request-unreadable']);
  });

  it.each([
    'filters[name][$foo]=1',
    'filters[nothing]=1',
    'filters=1',
    'filters[createdAt][$gt]=yesterday',
    'sort=nothing',
    'sort=name:up',
    'fields=nothing',
    'populate=nothing',
    'populate[roles][filters][name][$foo]=1',
    'populate[roles][pagination][limit]=-1',
  ])('is a wrong request as a query: %s', async (query) => {
    const answer = await administrator.get(`/api/org-admin/circles?${query}`).expect(400);
    expect(answer.body.error.name).toBe('ValidationError');
    expectNothingInner(answer.text);
  });

  it.each([
    'filters[name]=%00',
    'filters[id]=999999999999999999999',
    'filters[id]=abc',
    'pagination[page]=1e300',
    'pagination[start]=99999999999999999999',
    'filters[name][$jsonSupersetOf]=x',
    'filters[name][$in]=%E0%A4%A',
    'a[b',
    '_q=%00',
  ])('tells nothing of the server as a query: %s', async (query) => {
    const answer = await administrator.get(`/api/org-admin/circles?${query}`);
    expect([200, 400]).toContain(answer.status);
    expectNothingInner(answer.text);
  });

  it.each([
    '{',
    '{ orgAdminCircles {',
    '{ orgAdminCircles { nothing } }',
    'query ($limit: Int!) { orgAdminCircles(pagination: { limit: $limit }) { name } }',
    '{ orgAdminCircle(documentId: 5.5) { name } }',
    '{ orgAdminCircles(sort: "nothing") { name } }',
    'mutation { createOrgAdminCircle(data: { name: 5 }) { name } }',
  ])('is a wrong request as GraphQL: %s', async (query) => {
    const answer = await administrator.graphql(query);
    expect(answer.body.errors.length).toBeGreaterThan(0);
    expect(answer.body.errors[0].extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expectNothingInner(answer.text);
  });
});

describe('a file that nobody asked for', () => {
  it('is not kept', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const form = new FormData();
    form.append('elsewhere', new Blob(['x'.repeat(1000)]), 'a.csv');
    await fetch(`${app.url}/api/org-admin/circles`, { method: 'POST', body: form });
    const left = readdirSync(tmpdir()).filter(
      (name) => !before.has(name) && /^[a-z0-9]{25}/.test(name)
    );
    expect(left.filter((name) => existsSync(`${tmpdir()}/${name}`))).toEqual([]);
  });
});

describe('another origin', () => {
  const asked = (path: string, origin: string, client: HttpClient = administrator) =>
    client.get(path).set('Origin', origin);
  const preflight = (path: string, origin: string) =>
    fetch(`${app.url}${path}`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });

  it.each(['/api/org-admin/circles', '/graphql', '/admin/login'])(
    'may ask where it is configured, and no other may: %s',
    async (path) => {
      const allowed = await preflight(path, FRONT_END);
      expect(allowed.headers.get('access-control-allow-origin')).toBe(FRONT_END);
      expect(allowed.headers.get('access-control-allow-methods')).toContain('POST');
      const refused = await preflight(path, STRANGER);
      expect(refused.headers.get('access-control-allow-origin') || null).toBeNull();
    }
  );

  it('sees answers where it is configured, and no other does', async () => {
    const seen = async (path: string, origin: string) =>
      (await asked(path, origin)).headers['access-control-allow-origin'] || null;
    for (const path of ['/api/org-admin/circles', '/api/org-admin/nothing']) {
      expect(await seen(path, STRANGER)).toBeNull();
    }
    expect(await seen('/api/org-admin/circles', FRONT_END)).toBe(FRONT_END);
    const graphql = async (origin: string) =>
      (await administrator.graphql('{ orgAdminTeams { name } }').set('Origin', origin)).headers[
        'access-control-allow-origin'
      ] || null;
    expect(await graphql(STRANGER)).toBeNull();
    expect(await graphql(FRONT_END)).toBe(FRONT_END);
  });
});

describe('every answer', () => {
  it.each(['/api/org-admin/circles', '/api/nothing', '/admin/init', '/graphql'])(
    'has headers that tell browsers to be careful, and none about the server: %s',
    async (path) => {
      const { headers } = await administrator.get(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'self'.*object-src 'none'/);
      expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
      expect(headers['strict-transport-security']).toMatch(/max-age=31536000/);
      expect(headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  );
});

describe('GraphQL in production', () => {
  it('has no page for browsers', async () => {
    const answer = await app.visitor.get('/graphql').set('Accept', 'text/html');
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/<html|apollo-server-landing-page/i);
  });

  it('takes no questions that a foreign page could send by itself', async () => {
    await administrator.post('/graphql').type('form').send('query={__typename}').expect(400);
    await administrator.get('/graphql?query={__typename}').expect(400);
  });
});

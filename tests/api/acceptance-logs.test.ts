import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';

import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type TestOrganization } from './support/factories';
import { invite } from './support/invitations';

let app: TestApp;
let organization: TestOrganization;
let logged: object[] = [];
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  organization = await makeOrganization(app);
  const log = app.strapi.log as unknown as NodeJS.ReadableStream & {
    transports: { silent: boolean }[];
  };
  for (const transport of log.transports) transport.silent = true;
  // What the logger hands to its transports, whatever their level is.
  log.on('data', (entry: object) => {
    logged.push(entry);
  });
});
afterAll(() => app.stop());
beforeEach(() => {
  logged = [];
});

const LINE = Symbol.for('message');
const lines = () => logged.map((entry) => String((entry as Record<symbol, unknown>)[LINE]));
/** Everything in the entries, whether a transport prints it as it is or in a form of its own. */
const everything = () => inspect(logged, { depth: 10, showHidden: true, maxStringLength: null });

const invited = async () => {
  const email = `logged-${(number += 1)}@example.com`;
  const member = await organization.member({ email });
  return invite(app, organization, member, { email });
};

describe('the log', () => {
  it('tells of requests for links, and never a token', async () => {
    const { path, token } = await invited();
    await app.visitor.get(`${path}?account=other`).expect(200);
    await app.visitor.get(path).set('Accept', 'application/json').expect(200);
    await app.visitor.post(path).type('form').send({ password: '' }).expect(400);
    await app.visitor.post(`${path}/accept`, { password: 'correct horse' }).expect(200);
    expect(lines().join('\n')).toContain('GET /api/org-admin/invitations/[token]?account=other');
    expect(lines().join('\n')).toContain('POST /api/org-admin/invitations/[token] (');
    expect(lines().join('\n')).toContain('POST /api/org-admin/invitations/[token]/accept');
    expect(everything()).not.toContain(token);
  });

  it('has none of an address that leads nowhere, however it is spelled', async () => {
    const { token } = await invited();
    const half = token.slice(0, 30);
    for (const path of [
      `/api/org-admin/invitations/${half}`,
      `/api/org-admin//invitations//${token}`,
      `/api/ORG-ADMIN/Invitations/${token}/no-such-thing`,
      `/api/org-admin%2Finvitations%2F${token}`,
      `/api/org-admin/invitations/?token=${token}`,
      `/invitations?t=${token}`,
    ]) {
      await app.visitor.get(path);
    }
    expect(lines()).toHaveLength(6);
    expect(everything()).not.toContain(half);
  });

  it('has none in an error', async () => {
    const { path, token } = await invited();
    const service = app.strapi.plugin('org-admin').service('acceptance') as {
      find: (token: string) => Promise<unknown>;
    };
    const broken = jest
      .spyOn(service, 'find')
      .mockRejectedValue(new Error(`No answer for ${path}`, { cause: { path } }));
    await app.visitor.get(path).expect(500);
    await app.visitor.post(path).type('form').send({ password: 'x' }).expect(500);
    broken.mockRestore();
    expect(lines().join('\n')).toContain('No answer for /api/org-admin/invitations/[token]');

    app.strapi.log.warn(`Slow: ${path}`, { request: { url: path, list: [path] } });
    expect(everything()).not.toContain(token);
  });

  it('leaves other addresses as they are', async () => {
    const id = 'a'.repeat(43);
    await app.visitor.get(`/org-admin/organizations/${id}/imports`);
    expect(lines().join('\n')).toContain(`GET /org-admin/organizations/${id}/imports`);
  });
});

it('what looks at a request when it is over finds no token either', async () => {
  const { path, token } = await invited();
  const seen: (string | undefined)[] = [];
  app.strapi.server.httpServer.on('request', (request: IncomingMessage, answer: ServerResponse) => {
    answer.once('finish', () => seen.push(request.url));
  });
  await app.visitor.get(path).expect(200);
  await app.visitor.get(path.replace(token, `${token}/accept`));
  expect(seen).toEqual([
    '/api/org-admin/invitations/[token]',
    '/api/org-admin/invitations/[token]/accept',
  ]);
});

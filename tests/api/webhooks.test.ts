import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { WEBHOOK_EVENTS } from '../../plugins/org-admin/shared/contracts/webhooks';

let app: TestApp;
let admin: AdminClient;
let receiver: Server;
let organization: TestOrganization;
let received: Record<string, unknown>[] = [];

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
};

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  receiver = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      received.push(body);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  const { port } = receiver.address() as AddressInfo;
  await app.strapi.get('webhookStore').createWebhook({
    name: 'Mirror',
    url: `http://127.0.0.1:${port}`,
    headers: {},
    events: [...WEBHOOK_EVENTS],
    isEnabled: true,
  });
  await app.restart();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
});
afterAll(async () => {
  await app.stop();
  await new Promise((resolve) => receiver.close(resolve));
});

/** The events of these names that `work` makes be sent, when there are `count` of them: what else is written has others. */
const sentBy = async (work: () => Promise<unknown>, names: string[], count: number) => {
  received = [];
  await work();
  const wanted = () => received.filter(({ event: name }) => names.includes(String(name)));
  await eventually(async () => expect(wanted().length).toBeGreaterThanOrEqual(count));
  // What is too much comes a moment later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return wanted();
};

const told = ({ documentId }: { documentId: string }, name: unknown = expect.any(String)) => ({
  documentId,
  name,
});
const event = (name: string, payload: object) => ({
  event: name,
  createdAt: expect.any(String),
  organization: told(organization),
  ...payload,
});
const document = (type: string) => app.strapi.documents(`plugin::org-admin.${type}` as never);
const update = (type: string, { documentId }: Made, data: object) =>
  document(type).update({ documentId, data } as never);

describe('webhooks', () => {
  it('tell of circles and roles: made, changed, archived, deleted', async () => {
    let circle!: Made;
    expect(
      await sentBy(
        async () => {
          circle = await organization.circle({ name: 'Deck' });
        },
        ['circles.changed'],
        1
      )
    ).toEqual([event('circles.changed', { change: 'created', circle: told(circle, 'Deck') })]);

    const role = await organization.role(circle, { name: 'Helm' });
    const names = ['circles.changed', 'roles.changed'];
    const changes = await sentBy(
      async () => {
        await update('role', role, { purpose: 'Steers' });
        await update('role', role, { archivedAt: new Date().toISOString() });
        await document('role').delete({ documentId: role.documentId } as never);
        await update('circle', circle, { name: 'Main deck' });
      },
      names,
      4
    );
    const ofRole = (change: string) => event('roles.changed', { change, role: told(role, 'Helm') });
    expect(changes.filter(({ change }) => change !== 'created')).toEqual([
      ofRole('updated'),
      ofRole('archived'),
      ofRole('deleted'),
      event('circles.changed', { change: 'updated', circle: told(circle, 'Main deck') }),
    ]);
  });

  it('tell of assignments that begin and end', async () => {
    const circle = await organization.circle({ name: 'Deck' });
    const role = await organization.role(circle, { name: 'Helm' });
    const ann = await organization.member({ firstName: 'Ann', lastName: 'Lee' });
    let assignment!: Made;
    const events = await sentBy(
      async () => {
        assignment = await organization.assignment(ann, role, { since: '2026-01-02' });
        await update('assignment', assignment, { focus: 'Nights' });
        await update('assignment', assignment, { until: '2026-02-03' });
      },
      ['assignments.begun', 'assignments.ended'],
      2
    );
    const one = (until: string | null) => ({
      assignments: [
        {
          documentId: assignment.documentId,
          member: told(ann, 'Ann Lee'),
          role: told(role, 'Helm'),
          circle: told(circle, 'Deck'),
          since: '2026-01-02',
          until,
        },
      ],
    });
    expect(events).toEqual([
      event('assignments.begun', one(null)),
      event('assignments.ended', one('2026-02-03')),
    ]);
  });

  it('tell of members who go, with what ends with them, in one event for many', async () => {
    const circle = await organization.circle();
    const role = await organization.role(circle);
    const members = [await organization.member(), await organization.member()];
    for (const member of members) await organization.assignment(member, role);
    const stays = await organization.member({ accessRole: 'administrator', state: 'active' });
    const path = `/org-admin/organizations/${organization.documentId}/members/actions`;
    const events = await sentBy(
      () =>
        admin
          .post(path, {
            action: 'remove',
            members: members.map(({ documentId }) => documentId),
            handOver: [],
          })
          .expect(200),
      ['assignments.ended', 'members.removed'],
      2
    );
    expect(events.map(({ event: name }) => name).sort()).toEqual([
      'assignments.ended',
      'members.removed',
    ]);
    const removed = events.find(({ event: name }) => name === 'members.removed')!;
    expect(removed).toEqual(event('members.removed', { members: members.map((one) => told(one)) }));
    expect(JSON.stringify(events)).not.toContain('@example.com');

    const account = await accountOf(app, stays);
    const second = await organization.member({ accessRole: 'administrator', state: 'active' });
    const { documentId } = organization;
    const { name } = (await document('organization').findOne({
      documentId,
    } as never)) as unknown as {
      name: string;
    };
    const left = await sentBy(
      () =>
        account
          .post(`/api/org-admin/organizations/${documentId}/leave`, { confirm: name })
          .expect(200),
      ['members.left', 'members.removed'],
      1
    );
    expect(left).toEqual([event('members.left', { members: [told(stays)] })]);
    expect(second.documentId).toBeDefined();
  });

  it('tell of another access role, and of nothing that was taken back', async () => {
    const ann = await organization.member({ accessRole: 'reader' });
    await organization.member({ accessRole: 'administrator', state: 'active' });
    const events = await sentBy(
      async () => {
        await app.strapi.db
          .transaction(async () => {
            await update('member', ann, { accessRole: 'administrator' });
            throw new Error('Taken back');
          })
          .catch(() => {});
        await update('member', ann, { accessRole: 'collaborator' });
      },
      ['members.access-role-changed'],
      1
    );
    const change = { ...told(ann), from: 'reader', to: 'collaborator' };
    expect(events).toEqual([event('members.access-role-changed', { members: [change] })]);
  });
});

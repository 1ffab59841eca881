/** The boundary in Strapi's query layer, which is private API: what a program of the host meets inside a request of an account. */
import type { UID } from '@strapi/strapi';

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { makeTwoOrganizations, memberWith, type TwoOrganizations } from './support/boundary';

const CIRCLE = 'plugin::org-admin.circle' as UID.ContentType;
const MEMBER = 'plugin::org-admin.member' as UID.ContentType;
const AUDIT = 'plugin::org-admin.audit-event' as UID.ContentType;
const FILE = 'plugin::upload.file' as UID.ContentType;

let app: TestApp;
let two: TwoOrganizations;
let account: number;

beforeAll(async () => {
  app = await startTestApp();
  two = await makeTwoOrganizations(app);
  await two.other.circle({ name: 'Foreign' });
  account = (await accountOf(app, await memberWith(two.home, 'collaborator'))).id;
});
afterAll(() => app.stop());

type Strategy = 'users-permissions' | 'content-api-token' | 'somebody-else' | undefined;

/** Does something inside a request of the content API. */
const within = <T>(
  strategy: Strategy,
  work: () => Promise<T>,
  type = 'content-api'
): Promise<T> => {
  const auth = strategy && { strategy: { name: strategy } };
  const state = { route: { info: { type } }, auth, user: { id: account } };
  const run = app.strapi.requestContext.run as unknown as (
    ctx: object,
    work: () => Promise<T>
  ) => Promise<T>;
  return run({ state }, work);
};
const asAccount = <T>(work: () => Promise<T>) => within('users-permissions', work);
const circles = () => app.strapi.db.query(CIRCLE);

describe('a query inside a request of an account', () => {
  it('reads and counts what the account sees', async () => {
    expect(await asAccount(() => circles().count())).toBe(2);
    const found = await asAccount(() => circles().findMany({ orderBy: { name: 'asc' } } as never));
    expect(found.map(({ name }: { name: string }) => name)).toEqual(['Office', 'Sales']);
    expect(await asAccount(() => circles().findOne({ where: { name: 'Foreign' } }))).toBeNull();
    const page = await asAccount(() => circles().findPage({ page: 1, pageSize: 1 } as never));
    expect(page.pagination.total).toBe(2);
    const greatest = await asAccount(() =>
      app.strapi.db.queryBuilder(CIRCLE).max('id').first().execute()
    );
    expect((greatest as { max: number }).max).toBe(two.office.id);
  });

  it('shows no field that is hidden, whichever fields are asked for', async () => {
    const read = (select: string[]) =>
      asAccount(() =>
        app.strapi.db.query(MEMBER).findOne({ select, where: { id: two.reading.id } } as never)
      );
    expect(await read(['email', 'lastName'])).toMatchObject({ email: '', lastName: 'Reader' });
    expect(await read(['phone', 'emailKey'])).toMatchObject({ phone: null, emailKey: null });
  });

  it('reads nothing of what the plugin keeps for itself', async () => {
    const { id } = two.home;
    await app.strapi
      .plugin('org-admin')
      .service('audit')
      .record({
        organization: id,
        action: 'app.enabled',
        subject: { type: 'app', id: 'time', name: 'time' },
      });
    expect(await app.strapi.db.query(AUDIT).count()).toBeGreaterThan(0);
    expect(await asAccount(() => app.strapi.db.query(AUDIT).count())).toBe(0);
  });

  it.each([
    ['made', () => circles().create({ data: { name: 'X' } } as never)],
    ['made many at once', () => circles().createMany({ data: [{ name: 'X' }] } as never)],
    ['changed', () => circles().update({ where: { id: two.sales.id }, data: { name: 'X' } })],
    ['changed all at once', () => circles().updateMany({ where: {}, data: { name: 'X' } })],
    ['deleted', () => circles().delete({ where: { id: two.sales.id } })],
    ['deleted all at once', () => circles().deleteMany({ where: {} })],
  ])('lets nothing be %s beside the document service', async (_what, write) => {
    await expect(asAccount<unknown>(write)).rejects.toThrow();
    expect(
      await circles().count({ where: { name: { $in: ['Sales', 'Office', 'Foreign'] } } })
    ).toBe(3);
    expect(await circles().count()).toBe(3);
  });

  it('is not to be had as SQL or as a stream', async () => {
    const builder = () => app.strapi.db.queryBuilder(CIRCLE).select('*');
    await expect(asAccount(async () => builder().getKnexQuery())).rejects.toThrow();
    const copied = await asAccount(async () => builder().clone().execute<object[]>());
    expect(copied).toHaveLength(2);
  });

  it('puts no file into an entry', async () => {
    const file = {
      ...{ name: 'x.png', hash: 'x', ext: '.png', mime: 'image/png', size: 1 },
      ...{ url: '/x.png', provider: 'local', folderPath: '/' },
    };
    const related = [
      { id: two.home.id, __type: 'plugin::org-admin.organization', __pivot: { field: 'logo' } },
    ];
    const create = (data: object) => app.strapi.db.query(FILE).create({ data } as never);
    await expect(asAccount(() => create({ ...file, related }))).rejects.toThrow();
    await asAccount(() => create(file));
    const organization = await app.strapi.db
      .query('plugin::org-admin.organization' as UID.ContentType)
      .findOne({ where: { id: two.home.id }, populate: ['logo'] });
    expect(organization.logo).toBeNull();
  });
});

describe('the limits', () => {
  const count = () => circles().count();

  it('hold for nobody but callers of the content API', async () => {
    expect(await count()).toBe(3);
    expect(await within('users-permissions', count, 'admin')).toBe(3);
    expect(await within('content-api-token', count)).toBe(3);
    expect(await within('somebody-else', count)).toBe(0);
    expect(await within(undefined, count)).toBe(0);
  });

  it('do not hold for work of the server', async () => {
    const { asServer } = app.strapi.plugin('org-admin').service('content-access') as unknown as {
      asServer<T>(work: () => T): T;
    };
    expect(await asAccount(() => asServer(count))).toBe(3);
    expect(await asAccount(async () => [await asServer(count), await count()])).toEqual([3, 2]);
  });

  it('read once in a request what the account is', async () => {
    const statements: string[] = [];
    // The worker that sends invitations looks for some from time to time.
    const listen = ({ sql }: { sql: string }) =>
      sql.includes('invitation') ? 0 : statements.push(sql);
    app.strapi.db.connection.on('query', listen);
    await asAccount(async () => {
      for (let times = 0; times < 5; times += 1) await count();
    });
    app.strapi.db.connection.removeListener('query', listen);
    expect(statements.filter((sql) => sql.includes('circle_admin'))).toHaveLength(1);
    expect(statements.length).toBeLessThan(10);
  });
});

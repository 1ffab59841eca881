import type { UID } from '@strapi/strapi';

import type { AdminClient } from './support/admin-client';
import type { HttpClient } from './support/http-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let token: HttpClient;
let own: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  token = await app.apiToken();
  own = await makeOrganization(app);
  other = await makeOrganization(app);
});
afterAll(() => app.stop());

type Values = Record<string, string | Made | Made[]>;

/** What became of a write: the codes of its errors, and its status where it came by HTTP. */
interface Outcome {
  status: number | null;
  code: string | null;
}

/** One way to write, with the form in which it takes relations. */
interface WritePath {
  create(type: string, values: Values): Promise<Outcome>;
  update(type: string, target: Made, values: Values): Promise<Outcome>;
}

const uid = (type: string) => `plugin::org-admin.${type}` as UID.ContentType;
const plural = (type: string) => app.strapi.contentType(uid(type)).info.pluralName;
const pascal = (type: string) =>
  type.replace(/(^|-)(\w)/g, (_match, _hyphen, letter: string) => letter.toUpperCase());

const relations =
  (form: (made: Made) => unknown, wrap: (targets: unknown[]) => unknown = (list) => list) =>
  (values: Values): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === 'string') return [name, value];
        return Array.isArray(value) ? [name, wrap(value.map(form))] : [name, form(value)];
      })
    );

const ofAnswer = async (
  request: Promise<{ status: number; body: AnswerBody }>
): Promise<Outcome> => {
  const { status, body } = await request;
  return { status, code: body.error?.details?.code ?? body.error?.message ?? null };
};
interface AnswerBody {
  error?: { details?: { code?: string }; message: string };
  errors?: { extensions?: { error?: { details?: { code?: string } } }; message: string }[];
}

/** An error of Strapi's, which was made outside this sandbox: it is known by its name. */
interface Refusal {
  name: string;
  details?: { code?: string };
  message: string;
}
const REFUSALS = new Set(['ApplicationError', 'ValidationError', 'PolicyError', 'ForbiddenError']);

const ofPromise = async (write: Promise<unknown>): Promise<Outcome> => {
  try {
    await write;
    return { status: null, code: null };
  } catch (error) {
    const { name, details, message } = error as Refusal;
    if (!REFUSALS.has(name)) throw error;
    return { status: null, code: details?.code ?? message };
  }
};

const connect = ({ documentId }: Made) => ({ connect: [{ documentId }] });
const connectAll = (values: Values) =>
  relations(({ documentId }) => documentId)(values) as Record<string, string | string[]>;
const inContentManager = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      if (!Array.isArray(value)) return [name, connect(value)];
      return [name, { connect: value.map(({ documentId }) => ({ documentId })) }];
    })
  );
const byId = relations(({ id }) => id);

/** Strapi's query layer does not encode lists that are defaults, so whoever writes through it gives them. */
const defaultLists = (type: string) =>
  Object.fromEntries(
    Object.entries(app.strapi.contentType(uid(type)).attributes).flatMap(([name, attribute]) =>
      'default' in attribute && Array.isArray(attribute.default) ? [[name, []]] : []
    )
  );

const graphql = async (mutation: string, variables: object): Promise<Outcome> => {
  const { status, body } = await token.graphql(mutation, variables as Record<string, unknown>);
  const [error] = (body as AnswerBody).errors ?? [];
  return { status, code: error ? (error.extensions?.error?.details?.code ?? error.message) : null };
};

const PATHS: Record<string, WritePath> = {
  'the Content Manager': {
    create: (type, values) =>
      ofAnswer(
        admin.post(`/content-manager/collection-types/${uid(type)}`, inContentManager(values))
      ),
    update: (type, { documentId }, values) =>
      ofAnswer(
        admin.put(
          `/content-manager/collection-types/${uid(type)}/${documentId}`,
          inContentManager(values)
        )
      ),
  },
  REST: {
    create: (type, values) =>
      ofAnswer(token.post(`/api/org-admin/${plural(type)}`, { data: connectAll(values) })),
    update: (type, { documentId }, values) =>
      ofAnswer(
        token.put(`/api/org-admin/${plural(type)}/${documentId}`, {
          data: inContentManager(values),
        })
      ),
  },
  GraphQL: {
    create: (type, values) => {
      const name = `OrgAdmin${pascal(type)}`;
      return graphql(
        `mutation ($data: ${name}Input!) { create${name}(data: $data) { documentId } }`,
        { data: connectAll(values) }
      );
    },
    update: (type, { documentId }, values) => {
      const name = `OrgAdmin${pascal(type)}`;
      return graphql(
        `mutation ($id: ID!, $data: ${name}Input!) {
          update${name}(documentId: $id, data: $data) { documentId }
        }`,
        { id: documentId, data: connectAll(values) }
      );
    },
  },
  'the document service': {
    create: (type, values) =>
      ofPromise(app.strapi.documents(uid(type)).create({ data: connectAll(values) as never })),
    update: (type, { documentId }, values) =>
      ofPromise(
        app.strapi
          .documents(uid(type))
          .update({ documentId, data: inContentManager(values) as never })
      ),
  },
  'a database query': {
    create: (type, values) =>
      ofPromise(
        app.strapi.db.query(uid(type)).create({ data: { ...defaultLists(type), ...byId(values) } })
      ),
    update: (type, { id }, values) =>
      ofPromise(app.strapi.db.query(uid(type)).update({ where: { id }, data: byId(values) })),
  },
};

/** Ids of what `attribute` of a row points to. */
const targetsOf = async (type: string, { id }: Made, attribute: string): Promise<number[]> => {
  const row = await app.strapi.db
    .query(uid(type))
    .findOne({ where: { id }, populate: [attribute] });
  const value = (row as Record<string, Made | Made[] | null>)[attribute];
  if (!value) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => one.id);
};

/** A relation of each kind: what makes a row of `organization` with it, and what it points to. */
const RELATIONS = [
  {
    type: 'role',
    attribute: 'circle',
    target: (organization: TestOrganization) => organization.circle(),
    values: (target: Made): Values => ({ name: 'Spy', circle: target }),
    row: async (organization: TestOrganization) => organization.role(await organization.circle()),
  },
  {
    type: 'circle',
    attribute: 'parent',
    target: (organization: TestOrganization) => organization.circle(),
    values: (target: Made): Values => ({ name: 'Spies', parent: target }),
    row: (organization: TestOrganization) => organization.circle(),
  },
  {
    type: 'circle',
    attribute: 'roles',
    target: async (organization: TestOrganization) =>
      organization.role(await organization.circle()),
    values: (target: Made): Values => ({ name: 'Thieves', roles: [target] }),
    row: (organization: TestOrganization) => organization.circle(),
  },
  {
    type: 'member',
    attribute: 'teams',
    target: (organization: TestOrganization) => organization.team(),
    values: (target: Made): Values => ({
      firstName: 'Mata',
      lastName: 'Hari',
      email: `mata-${target.documentId}@example.com`,
      teams: [target],
    }),
    row: (organization: TestOrganization) => organization.member(),
  },
  {
    type: 'team',
    attribute: 'members',
    target: (organization: TestOrganization) => organization.member(),
    values: (target: Made): Values => ({
      teamId: `spies-${target.documentId}`,
      name: 'Spies',
      members: [target],
    }),
    row: (organization: TestOrganization) => organization.team(),
  },
];

const only = (values: Values, attribute: string): Values => ({ [attribute]: values[attribute]! });

describe.each(Object.keys(PATHS))('a relation written through %s', (name) => {
  const path = PATHS[name]!;

  it.each(RELATIONS)(
    'cannot leave the organization: $attribute of a new $type',
    async ({ type, target, values }) => {
      const foreign = await target(other);
      const before = await app.strapi.db.query(uid(type)).count();
      const { status, code } = await path.create(type, { ...values(foreign), organization: own });
      expect(code).toBe('relation-crosses-organizations');
      expect([null, 200, 400]).toContain(status);
      expect(await app.strapi.db.query(uid(type)).count()).toBe(before);
    }
  );

  it.each(RELATIONS)(
    'cannot leave the organization: $attribute of a $type that is there',
    async ({ type, attribute, target, values, row }) => {
      const [foreign, written] = [await target(other), await row(own)];
      const before = await targetsOf(type, written, attribute);
      const { status, code } = await path.update(type, written, only(values(foreign), attribute));
      expect(code).toBe('relation-crosses-organizations');
      expect([null, 200, 400]).toContain(status);
      expect(await targetsOf(type, written, attribute)).toEqual(before);
    }
  );

  it.each(RELATIONS)(
    'can stay inside: $attribute of a $type',
    async ({ type, attribute, target, values, row }) => {
      const [near, another, written] = [await target(own), await target(own), await row(own)];
      const created = await path.create(type, { ...values(near), organization: own });
      expect(created.code).toBeNull();
      const updated = await path.update(type, written, only(values(another), attribute));
      expect(updated.code).toBeNull();
      expect(await targetsOf(type, written, attribute)).toContain(another.id);
    }
  );

  it('cannot be without an organization', async () => {
    const { code } = await path.create('circle', { name: 'Nowhere' });
    expect(code).not.toBeNull();
    const nowhere = { where: { name: 'Nowhere' } };
    expect(await app.strapi.db.query(uid('circle')).count(nowhere)).toBe(0);
  });

  it('cannot take a row into another organization', async () => {
    const circle = await own.circle();
    const { code } = await path.update('circle', circle, { organization: other });
    expect(code).toBe('organization-fixed');
    expect(await targetsOf('circle', circle, 'organization')).toEqual([own.id]);
  });
});

describe('the organization of a row', () => {
  it('cannot be disconnected', async () => {
    const circle = await own.circle();
    const gone = { organization: { disconnect: [{ documentId: own.documentId }] } };
    const answer = await admin.put(
      `/content-manager/collection-types/${uid('circle')}/${circle.documentId}`,
      gone
    );
    expect(answer.status).toBe(400);
    expect(await targetsOf('circle', circle, 'organization')).toEqual([own.id]);
  });

  it('is told in words that say what to do', async () => {
    const foreign = await other.circle();
    const answer = await admin
      .post(`/content-manager/collection-types/${uid('role')}`, {
        name: 'Spy',
        organization: connect(own),
        circle: connect(foreign),
      })
      .expect(400);
    expect(answer.body.error).toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/circle.*another organization.*[Cc]hoose/),
    });
  });
});

describe('what is unique in an organization', () => {
  it.each(Object.keys(PATHS))('is kept through %s, whatever the case', async (name) => {
    const organization = await makeOrganization(app);
    const values = { firstName: 'Ann', lastName: 'Lee' };
    await organization.member({ ...values, email: 'ann.lee@example.com' });
    const create = (email: string, within: Made) =>
      PATHS[name]!.create('member', { ...values, email, organization: within });
    expect((await create('Ann.Lee@EXAMPLE.com', organization)).code).toBe('value-taken');
    expect((await create('ann.lee@example.com', await makeOrganization(app))).code).toBeNull();
  });

  it('is kept between two writes of the same moment', async () => {
    const organization = await makeOrganization(app);
    const body = (firstName: string) => ({
      data: {
        firstName,
        lastName: 'Lee',
        email: 'twice@example.com',
        organization: organization.documentId,
      },
    });
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => token.post('/api/org-admin/members', body(name)))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
  });
});

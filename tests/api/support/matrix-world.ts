/** Two organizations with rows of every type that the schemas know, in every place that makes a difference to who may see them. */
import type { Core } from '@strapi/strapi';

import {
  ACCESS,
  CALLERS,
  isToken,
  type Caller,
  type CircleKey,
  type OrganizationKey,
  type RowFacts,
} from './access-table';
import type { TestApp } from './app';
import { contentUid, Markers, readSchemas, valuesOf, type Schemas } from './schema-rows';

export const ORGANIZATIONS = ['alpha', 'beta'] as const satisfies OrganizationKey[];

/**
 * Where a row stands. `own`: in the far circle, but the collaborator's; `private`: marked so, in the far circle; `closed`: in the circle
 * that keeps its apps to itself; `loose`: in no circle; `bridge`: in the near circle, with relations to what is hidden.
 */
export type Kind = 'near' | 'far' | 'own' | 'private' | 'closed' | 'loose' | 'bridge';

export interface WorldRow extends RowFacts {
  /** A kind, or what else it is called. */
  name: string;
  id: number;
  documentId: string;
  /** As they were given. */
  values: Record<string, unknown>;
  /** Ids of what it is linked to. */
  links: Record<string, number[]>;
}

const CIRCLE_OF: Record<Kind, CircleKey | null> = {
  ...{ near: 'near', bridge: 'near', far: 'far', own: 'far', private: 'far', closed: 'closed' },
  loose: null,
};
/** Each points to rows of those before. */
const WAVES: Kind[][] = [['near'], ['far', 'own', 'private', 'closed', 'loose'], ['bridge']];
const OWNERS: Record<OrganizationKey, string> = { alpha: 'collaborator', beta: 'elsewhere' };

/** Every app; shares of time, which are no items, are left to the assignments. */
const PRIVATE_APPS = [...new Set(Object.values(ACCESS).flatMap(({ app }) => app ?? []))];

export const kindsOf = (schemas: Schemas, type: string): Kind[] => {
  const access = ACCESS[type];
  const relations = schemas.relationsOf(type);
  if (type === 'organization') return [];
  if (access?.class !== 'app')
    return type === 'circle' || type === 'role' ? ['near', 'far', 'closed'] : ['near', 'far'];
  if (access.partOf)
    return kindsOf(schemas, relations.find(({ name }) => name === access.partOf)!.target);
  const circle = relations.find(({ name }) => name === 'circle');
  return [
    ...(['near', 'far', 'closed', 'bridge'] as const),
    ...(access.owner ? (['own'] as const) : []),
    ...(schemas.attributesOf(type).some(([name]) => name === 'private')
      ? (['private'] as const)
      : []),
    ...(circle && !circle.required ? (['loose'] as const) : []),
  ];
};

/** Whether rows of a type are in a circle, by themselves, by their role or by what they are a part of. */
const isPlaced = (schemas: Schemas, type: string): boolean =>
  type === 'circle' ||
  ACCESS[type]?.partOf !== undefined ||
  schemas
    .relationsOf(type)
    .some(({ owns, target, toMany }) => owns && !toMany && ['circle', 'role'].includes(target));

interface Given {
  name: string;
  facts: RowFacts;
  values?: Record<string, unknown>;
  links?: Record<string, number | number[] | null>;
}

interface Bulk {
  insert(
    type: string,
    organization: { id: number; documentId: string },
    rows: object[]
  ): Promise<{ id: number; documentId: string }[]>;
}

export class MatrixWorld {
  readonly schemas: Schemas;
  readonly markers = new Markers();
  readonly rows: WorldRow[] = [];
  readonly tokens = new Map<string, string | null>();
  private readonly limitedTokens = new Map<number, OrganizationKey[]>();
  private readonly accounts = new Map<string, { id: number; documentId: string }>();

  constructor(readonly app: TestApp) {
    this.schemas = readSchemas(app);
  }

  get strapi(): Core.Strapi {
    return this.app.strapi;
  }

  row(organization: OrganizationKey, type: string, name: string): WorldRow {
    const found = this.rows.find(
      (row) => row.organization === organization && row.type === type && row.name === name
    );
    if (!found) throw new Error(`There is no row ${organization}/${type}/${name}.`);
    return found;
  }

  has(organization: OrganizationKey, type: string, name: string): boolean {
    return this.rows.some(
      (row) => row.organization === organization && row.type === type && row.name === name
    );
  }

  organization(key: OrganizationKey): WorldRow {
    return this.row(key, 'organization', 'itself');
  }

  rowsOf(type: string): WorldRow[] {
    return this.rows.filter((row) => row.type === type);
  }

  facts(organization: OrganizationKey, type: string, kind: Kind): RowFacts {
    return {
      type,
      organization,
      circle: isPlaced(this.schemas, type) ? CIRCLE_OF[kind] : null,
      isPrivate: kind === 'private',
      owner: kind === 'own' ? OWNERS[organization] : null,
    };
  }

  /** The name of the row that a relation of a row of this kind points to; null for none. */
  private target(type: string, kind: Kind, relation: string, target: string): string | null {
    const hidden = () => kindsOf(this.schemas, target).find((one) => one === 'private') ?? 'closed';
    if (target === type) return kind === 'near' ? null : kind === 'bridge' ? hidden() : 'near';
    if (target === 'circle' || target === 'role') return CIRCLE_OF[kind];
    if (target === 'member') return kind === 'own' ? 'owner' : 'near';
    if (ACCESS[type]?.partOf === relation) return kind;
    if (ACCESS[target]?.class === 'app') return kind === 'bridge' ? hidden() : 'near';
    return 'near';
  }

  /** Ids for every relation that a row of this kind has of its own. */
  linksOf(organization: OrganizationKey, type: string, kind: Kind): Record<string, number[]> {
    const links = this.schemas.relationsOf(type).flatMap(({ name, target, owns }) => {
      if (!owns || name === 'organization') return [];
      const found = this.target(type, kind, name, target);
      if (found === null) return [];
      const row = this.row(organization, target, found === 'owner' ? OWNERS[organization] : found);
      return [[name, [row.id]] as [string, number[]]];
    });
    return Object.fromEntries(links);
  }

  async insert(organization: OrganizationKey, type: string, given: Given[]): Promise<WorldRow[]> {
    const { id, documentId } = this.organization(organization);
    const complete = given.map(({ name, facts, values = {}, links = {} }) => {
      const row = { ...facts, name, id: 0, documentId: '', values: {}, links: {} } as WorldRow;
      row.values = { ...valuesOf(this.schemas, this.markers, row), ...values };
      row.links = Object.fromEntries(
        Object.entries(links).flatMap(([name, to]) => (to === null ? [] : [[name, [to].flat()]]))
      );
      return row;
    });
    const bulk = this.strapi.plugin('org-admin').service('bulk') as unknown as Bulk;
    const made = await bulk.insert(
      type,
      { id, documentId },
      complete.map(({ values, links }) => ({ data: { ...values }, links }))
    );
    complete.forEach((row, index) => {
      Object.assign(row, made[index]);
      this.markers.document(row.documentId, row);
    });
    this.rows.push(...complete);
    return complete;
  }

  insertKinds(organization: OrganizationKey, type: string, kinds: Kind[], label = '') {
    return this.insert(
      organization,
      type,
      kinds.map((kind) => ({
        name: `${kind}${label}`,
        facts: this.facts(organization, type, kind),
        values: type === 'circle' ? { privateApps: kind === 'closed' ? PRIVATE_APPS : [] } : {},
        links: this.linksOf(organization, type, kind),
      }))
    );
  }

  private async makeOrganization(key: OrganizationKey) {
    const facts = this.facts(key, 'organization', 'near');
    const text = (attribute: string) => this.markers.text({ row: facts, attribute });
    const [file, url] = [text('logo'), text('logo')];
    const logo = (await this.strapi.db.query('plugin::upload.file').create({
      data: {
        ...{ name: `${file}.png`, hash: file, ext: '.png', mime: 'image/png', size: 1 },
        ...{ url: `/uploads/${url}.png`, provider: 'local', folderPath: '/' },
      },
    })) as { id: number };
    const values = valuesOf(this.schemas, this.markers, facts);
    const { id, documentId } = await this.strapi
      .documents(contentUid('organization'))
      .create({ data: { ...values, logo: logo.id } as never });
    this.markers.document(documentId, facts);
    this.rows.push({ ...facts, name: 'itself', id: Number(id), documentId, values, links: {} });
  }

  private async makeAccount(name: string, organizations: readonly OrganizationKey[]) {
    const { strapi } = this;
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const text = () => {
      const marker = this.markers.text(null);
      for (const organization of organizations)
        this.markers.add(marker, {
          row: { ...this.facts(organization, 'member', 'near'), owner: name },
          attribute: 'user',
        });
      return marker;
    };
    const account = (await strapi.db.query('plugin::users-permissions.user').create({
      data: {
        ...{ username: text(), email: `${text()}@example.com`, provider: 'local' },
        ...{ confirmed: true, blocked: false, role: role?.id },
      },
    })) as { id: number; documentId: string };
    this.accounts.set(name, account);
    const jwt = strapi.plugin('users-permissions').service('jwt') as unknown as {
      issue(payload: object): string | Promise<string>;
    };
    return { account, token: await jwt.issue({ id: account.id }) };
  }

  private async makeMembers(key: OrganizationKey) {
    const standings = CALLERS.filter(({ is }) => is === 'account').flatMap(({ name, standings }) =>
      standings.flatMap((standing) => (standing.organization === key ? [{ name, standing }] : []))
    );
    const memberFacts = this.facts(key, 'member', 'near');
    const team = { teams: this.row(key, 'team', 'near').id };
    await this.insert(key, 'member', [
      ...['near', 'far'].map((name) => ({
        name,
        facts: memberFacts,
        values: { state: 'active', accessRole: 'reader' },
        links: { ...team, user: this.accounts.get(`${key}-${name}`)!.id },
      })),
      ...standings.map(({ name, standing: { state, accessRole } }) => ({
        name,
        facts: { ...memberFacts, owner: name, isCurrent: state === 'active' },
        values: { state, accessRole },
        links: { ...team, user: this.accounts.get(name)!.id },
      })),
    ]);
    return standings;
  }

  private async fillOrganization(key: OrganizationKey) {
    let standings: Awaited<ReturnType<MatrixWorld['makeMembers']>> = [];
    for (const type of this.schemas.inOrder()) {
      if (type === 'organization') continue;
      if (type === 'member') {
        standings = await this.makeMembers(key);
        continue;
      }
      for (const wave of WAVES) {
        const kinds = kindsOf(this.schemas, type).filter((kind) => wave.includes(kind));
        if (kinds.length > 0) await this.insertKinds(key, type, kinds);
      }
    }
    const standing = (type: string, circle: CircleKey, owner: string, state = 'active') => ({
      ...this.facts(key, type, circle),
      owner,
      isCurrent: state === 'active',
    });
    await this.insert(
      key,
      'circle-membership',
      standings.flatMap(({ name, standing: { circles, state, leads } }) =>
        circles.map((circle) => ({
          name: `${name}-${circle}`,
          facts: standing('circle-membership', circle, name, state),
          values: { circleAdmin: leads === 'as circle admin' && circle === 'near' },
          links: {
            member: this.row(key, 'member', name).id,
            circle: this.row(key, 'circle', circle).id,
          },
        }))
      )
    );
    for (const { name, standing: of } of standings) {
      if (of.leads !== 'as circle lead') continue;
      const circle = { circle: this.row(key, 'circle', 'near').id };
      const facts = this.facts(key, 'role', 'near');
      const values = { coreType: 'circle-lead' };
      const [role] = await this.insert(key, 'role', [
        { name: 'lead', facts, values, links: circle },
      ]);
      const links = { member: this.row(key, 'member', name).id, role: role!.id };
      const assigned = standing('assignment', 'near', name);
      await this.insert(key, 'assignment', [{ name: 'lead', facts: assigned, links }]);
    }
  }

  /** Everybody is allowed every action of the content API, so that nothing but the boundary stands in the way. */
  private async allowAll() {
    const { strapi } = this;
    for (const type of ['authenticated', 'public']) {
      const role = (await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type } })) as { id: number };
      const permissions = strapi.db.query('plugin::users-permissions.permission');
      const given = (await permissions.findMany({ where: { role: { id: role.id } } })) as {
        action: string;
      }[];
      const known = new Set(given.map(({ action }) => action));
      const actions = this.schemas.types.flatMap((name) =>
        ['find', 'findOne', 'create', 'update', 'delete'].map(
          (verb) => `plugin::org-admin.${name}.${verb}`
        )
      );
      for (const action of actions.filter((one) => !known.has(one)))
        await permissions.create({ data: { action, role: role.id } });
    }
  }

  private async makeTokens() {
    for (const caller of CALLERS) {
      const { name, is, standings } = caller;
      const own = standings.map(({ organization }) => organization);
      const organizations: OrganizationKey[] = own.length > 0 ? own : ['beta'];
      if (is === 'nobody') this.tokens.set(name, null);
      if (is === 'account')
        this.tokens.set(name, (await this.makeAccount(name, organizations)).token);
      if (!isToken(caller)) continue;
      const type = is === 'token' ? 'full-access' : 'read-only';
      const { id, accessKey } = await this.strapi
        .service('admin::api-token')
        .create({ name, description: '', lifespan: null, type });
      this.tokens.set(name, accessKey);
      if (standings.length > 0) this.limitedTokens.set(id, own);
    }
    for (const key of ORGANIZATIONS)
      for (const name of ['near', 'far']) await this.makeAccount(`${key}-${name}`, [key]);
  }

  private async limitTokens() {
    const admin = await this.app.admin();
    for (const [id, keys] of this.limitedTokens) {
      const organizations = keys.map((key) => this.organization(key).documentId);
      await admin.put(`/org-admin/token-access/${id}`, { organizations }).expect(200);
    }
  }

  /** Every row was made by an administrator of the panel, of whom nobody is told. */
  private async nameCreator() {
    const row = this.organization('alpha');
    const text = () => this.markers.text({ row, attribute: 'createdBy' });
    const creator = await this.strapi.service('admin::user').create({
      ...{ email: `${text()}@example.com`, firstname: text(), lastname: text() },
      ...{ password: 'Test-password-1', isActive: true, registrationToken: null, roles: [] },
    });
    for (const type of this.schemas.types) {
      const { tableName } = this.strapi.db.metadata.get(contentUid(type));
      await this.strapi.db.connection(tableName).update({ created_by_id: creator.id });
    }
  }

  async build(): Promise<this> {
    await this.allowAll();
    await this.makeTokens();
    for (const key of ORGANIZATIONS) await this.makeOrganization(key);
    await this.limitTokens();
    for (const key of ORGANIZATIONS) await this.fillOrganization(key);
    await this.nameCreator();
    return this;
  }

  callerNamed(name: string): Caller {
    return CALLERS.find((caller) => caller.name === name)!;
  }
}

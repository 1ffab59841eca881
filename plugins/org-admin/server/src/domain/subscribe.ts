import type { UID } from '@strapi/strapi';

import { uid } from '../plugin-id';
import { getService } from '../services';
import {
  assertAppList,
  assertKeysFree,
  DERIVED_FROM,
  deriveValues,
  UNIQUE_KEYS,
} from './derived-values';
import { NAMING_ATTRIBUTES, refreshDisplayNames } from './display-names';
import { assertAdministratorStaysOnUpdate } from './last-administrator';
import { afterMemberWrite, assertStaysErased, beforeMembersAreDeleted } from './member-changes';
import { checkCreate, checkOrganization, checkUpdate } from './organization-boundary';
import { assertOrganizationsEmpty } from './organization-deletion';
import { ORGANIZATION, scopedTypes } from './scoped-types';
import { assertNoTeamCycle, moveChildrenUp } from './team-tree';

const TEAM = uid('team');
const MEMBER = uid('member');

type Data = Record<string, unknown>;

/** What Strapi hands to a lifecycle subscriber. */
interface LifecycleEvent {
  model: { uid: UID.ContentType };
  params: { data?: Data; where?: Data };
  state: Record<string, unknown>;
  result?: { id: number } | null;
}

const touches = (data: Data, attributes: string[] | undefined) =>
  attributes?.some((attribute) => attribute in data) ?? false;

const documentIdOf = async (organization: number) => {
  const found = (await strapi.db
    .query(ORGANIZATION)
    .findOne({ where: { id: organization }, select: ['documentId'] })) as {
    documentId: string;
  } | null;
  return found?.documentId ?? '';
};

const beforeCreate = async ({ model, params, state }: LifecycleEvent) => {
  const data = (params.data ??= {});
  assertAppList(model.uid, data);
  if (model.uid === ORGANIZATION) {
    await checkOrganization(null, data);
  } else {
    const organization = await checkCreate(model.uid, data);
    state.organization = organization;
    if (model.uid === TEAM) await assertNoTeamCycle(null, data, organization);
    if (model.uid in DERIVED_FROM) {
      deriveValues(model.uid, data, {}, await documentIdOf(organization));
    }
  }
  await assertKeysFree(model.uid, data, null);
};

const beforeUpdate = async ({ model, params, state }: LifecycleEvent) => {
  const data = (params.data ??= {});
  const rows = (await strapi.db
    .query(model.uid)
    .findMany({ where: params.where } as never)) as unknown as (Data & { id: number })[];
  state.before = rows[0];
  assertAppList(model.uid, data);
  if (model.uid === MEMBER) {
    assertStaysErased(rows, data);
    await assertAdministratorStaysOnUpdate(rows, data);
  }
  for (const row of rows) {
    if (model.uid === ORGANIZATION) {
      await checkOrganization(row.id, data);
    } else {
      const organization = await checkUpdate(model.uid, row.id, data);
      if (row === rows[0]) state.organization = organization;
      if (model.uid === TEAM && organization !== null) {
        await assertNoTeamCycle(row.id, data, organization);
      }
      if (organization !== null && touches(data, DERIVED_FROM[model.uid])) {
        deriveValues(model.uid, data, row, await documentIdOf(organization));
      }
    }
    if (
      touches(
        data,
        UNIQUE_KEYS[model.uid]?.map(({ key }) => key)
      )
    ) {
      await assertKeysFree(model.uid, data, row.id);
    }
  }
};

const afterWrite = async ({ model, params, result }: LifecycleEvent) => {
  if (result && touches(params.data ?? {}, NAMING_ATTRIBUTES[model.uid])) {
    await refreshDisplayNames(model.uid, [result.id]);
  }
};

/** What refers to a profile field by its key follows a new one, whoever gives it. */
const followFieldKey = async ({ model, params, state, result }: LifecycleEvent) => {
  if (model.uid !== uid('profile-field') || !result) return;
  const from = (state.before as { key?: string } | undefined)?.key;
  const to = params.data?.key;
  if (!from || typeof to !== 'string' || to === from) return;
  await getService('profile-fields').keyChanged(result.id, from, to);
};

const followMember = async ({ model, params, state, result }: LifecycleEvent) => {
  if (model.uid === MEMBER && result && state.before) {
    await afterMemberWrite(result.id, state.before, params.data ?? {});
  }
};

const countUsage = async ({ model, params, state, result }: LifecycleEvent) => {
  const { organization, before } = state as { organization?: number | null; before?: Data };
  if (!result || typeof organization !== 'number') return;
  await getService('usage').count({
    type: model.uid,
    organization,
    before: before ?? null,
    data: params.data ?? {},
  });
};

/** Rows written alike by one statement, each to the same values. */
const beforeUpdateOfMembers = async ({ params }: LifecycleEvent) => {
  const rows = await strapi.db
    .query(MEMBER)
    .findMany({ select: ['id', 'accessRole', 'state'], where: params.where } as never);
  await assertAdministratorStaysOnUpdate(rows as { id: number }[], params.data ?? {});
};

/**
 * Puts the rules of the domain where every single write passes: the Content Manager, REST, GraphQL, the document service and
 * `strapi.db.query` all end in these lifecycles. Bulk writes pass by them and check the same rules set-based.
 */
export const subscribeDomainRules = () => {
  const beforeDelete = ({ params }: { params: { where?: object } }) =>
    assertOrganizationsEmpty(params.where ?? {});
  const beforeMemberDelete = ({ params }: { params: { where?: object } }) =>
    beforeMembersAreDeleted(params.where ?? {});
  strapi.db.lifecycles.subscribe({
    models: [ORGANIZATION],
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  });
  const beforeDeleteTeams = ({ params }: { params: { where?: object } }) =>
    moveChildrenUp(params.where ?? {});
  strapi.db.lifecycles.subscribe({
    models: [TEAM],
    beforeDelete: beforeDeleteTeams,
    beforeDeleteMany: beforeDeleteTeams,
  });
  strapi.db.lifecycles.subscribe({
    models: [MEMBER],
    beforeUpdateMany: (event) => beforeUpdateOfMembers(event as unknown as LifecycleEvent),
    beforeDelete: beforeMemberDelete,
    beforeDeleteMany: beforeMemberDelete,
  });
  strapi.db.lifecycles.subscribe({
    models: [...scopedTypes, ORGANIZATION],
    beforeCreate: (event) => beforeCreate(event as unknown as LifecycleEvent),
    beforeUpdate: (event) => beforeUpdate(event as unknown as LifecycleEvent),
    async afterCreate(event) {
      const written = event as unknown as LifecycleEvent;
      await afterWrite(written);
      await countUsage(written);
    },
    async afterUpdate(event) {
      const written = event as unknown as LifecycleEvent;
      await afterWrite(written);
      await followFieldKey(written);
      await followMember(written);
      await countUsage(written);
    },
  });
};

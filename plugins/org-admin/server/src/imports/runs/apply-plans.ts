import type { UID } from '@strapi/strapi';

import type { ImportAccessRole } from '../../../../shared/contracts/imports';
import type { MemberField } from '../../../../shared/member-fields';
import { bulkInsert, bulkUpdate, insertLinks, type NewRow } from '../../database/bulk-write';
import { DERIVED_FROM, deriveValues } from '../../domain/derived-values';
import { refreshDisplayNames } from '../../domain/display-names';
import { toAttributes, type FieldValue } from '../../member-values';
import { uid } from '../../plugin-id';
import type { CreatePlan, PlannedTeam, RefusePlan, RowPlan, UpdatePlan } from '../planning/plan';
import { IMPORT_REJECTION } from '../tables';
import { storeChanges, type Change } from './changes-store';
import type { ImportOrganization } from './import-job';

const MEMBER = uid('member') as UID.ContentType;
const TEAM = uid('team') as UID.ContentType;

export interface Target {
  runId: number;
  organization: ImportOrganization;
  accessRole: ImportAccessRole;
}

const createTeams = async (
  plans: readonly (CreatePlan | UpdatePlan)[],
  { organization }: Target,
  at: Date
) => {
  const unknown = new Map<string, string>();
  for (const { teams } of plans) {
    for (const { key, teamId, id } of teams) {
      if (id === null && !unknown.has(key)) unknown.set(key, teamId);
    }
  }
  const rows = [...unknown.values()].map((teamId): NewRow => {
    const data = { teamId, name: teamId };
    deriveValues(TEAM, data, {}, organization.documentId);
    return { data };
  });
  const made = await bulkInsert(TEAM, organization.id, rows, at);
  const ids = new Map([...unknown.keys()].map((key, index) => [key, made[index]?.id as number]));
  const changes = made.map(({ id, documentId }): Change => {
    return { id, documentId, row: null, at: at.getTime() };
  });
  return { changes, idOf: ({ key, id }: PlannedTeam) => id ?? (ids.get(key) as number) };
};

type TeamId = (team: PlannedTeam) => number;

/** What a new member has where the file says nothing. */
const EMPTY_MEMBER = { skills: [], customFields: {} };

const createMembers = async (
  plans: readonly CreatePlan[],
  { organization, accessRole }: Target,
  idOf: TeamId,
  at: Date
): Promise<Change[]> => {
  const rows = plans.map(({ parsed, teams }) => {
    const values = Object.entries(parsed.values) as [MemberField, FieldValue][];
    const given = values.flatMap(([field, to]) => (field === 'team' ? [] : [{ field, to }]));
    const data = { ...EMPTY_MEMBER, ...toAttributes(given, {}), accessRole, state: 'added' };
    deriveValues(MEMBER, data, {}, organization.documentId);
    return { data, links: { teams: teams.map(idOf) } };
  });
  const made = await bulkInsert(MEMBER, organization.id, rows, at);
  return made.map(({ id, documentId }, index) => ({
    id,
    documentId,
    row: plans[index]?.parsed.row ?? null,
    at: at.getTime(),
    teams: rows[index]?.links.teams ?? [],
  }));
};

const NAMES = ['firstName', 'lastName'];

const changedData = ({ changes, member }: UpdatePlan, organization: ImportOrganization) => {
  const data = toAttributes(changes, member.customFields ?? {});
  if (DERIVED_FROM[MEMBER]?.some((attribute) => attribute in data)) {
    // Rows name the personal id that they mean: it does not follow the e-mail.
    if (data.email !== undefined && member.personalId) data.personalId ??= member.personalId;
    deriveValues(MEMBER, data, { ...member }, organization.documentId);
  }
  return data;
};

const updateMembers = async (
  plans: readonly UpdatePlan[],
  { organization }: Target,
  idOf: TeamId,
  at: Date
): Promise<Change[]> => {
  if (plans.length === 0) return [];
  const updates = plans.map((plan) => ({
    id: plan.member.id,
    data: changedData(plan, organization),
  }));
  await bulkUpdate(MEMBER, updates, at);
  const renamed = updates.filter(({ data }) => NAMES.some((name) => name in data));
  await refreshDisplayNames(
    MEMBER,
    renamed.map(({ id }) => id)
  );
  const links = plans.flatMap(({ member, teams }) =>
    teams.map((team): [number, number] => [member.id, idOf(team)])
  );
  await insertLinks(MEMBER, 'teams', links);
  return plans.map(({ parsed, member, changes, teams }) => ({
    id: member.id,
    documentId: member.documentId,
    row: parsed.row,
    at: at.getTime(),
    before: new Date(member.updatedAt).getTime(),
    fields: changes,
    teams: teams.map(idOf),
  }));
};

const storeRejections = async (plans: readonly RefusePlan[], runId: number): Promise<void> => {
  if (plans.length === 0) return;
  const data = plans.map(({ parsed, errors }) => ({
    runId,
    row: parsed.row,
    cells: JSON.stringify(parsed.cells),
    errors,
  }));
  await strapi.db.query(IMPORT_REJECTION).createMany({ data } as never);
};

const only = <O extends RowPlan['outcome']>(plans: readonly RowPlan[], outcome: O) =>
  plans.filter((plan): plan is Extract<RowPlan, { outcome: O }> => plan.outcome === outcome);

/**
 * Writes what is planned for a batch of rows, and what is needed to undo it and to hand out the refused rows. To be run inside a
 * transaction, so that a batch is written whole or not at all. Updates go first: they may free an address that a new member of
 * the same batch gets, and never the other way round.
 */
export const applyPlans = async (plans: readonly RowPlan[], target: Target): Promise<void> => {
  const at = new Date();
  const creates = only(plans, 'create');
  const updates = only(plans, 'update');
  const teams = await createTeams([...creates, ...updates], target, at);
  await storeChanges(target.runId, {
    team: teams.changes,
    update: await updateMembers(updates, target, teams.idOf, at),
    create: await createMembers(creates, target, teams.idOf, at),
  });
  await storeRejections(only(plans, 'refuse'), target.runId);
};

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

import type { createTeam, TeamRow, updateTeam } from '../../../shared/contracts/teams';
import { foldText } from '../domain/search-text';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { readTeams, type ReadTeam } from './read-teams';

const TEAM = uid('team');

export interface TeamsService {
  /** By name; with a search, those whose name or id holds every word of it. */
  list(organization: number, search?: string): Promise<TeamRow[]>;
  create(organization: number, input: z.output<typeof createTeam>): Promise<TeamRow>;
  update(
    organization: number,
    documentId: string,
    changes: z.output<typeof updateTeam>
  ): Promise<TeamRow>;
  /** Members stay; teams inside it move to its parent. @returns the team as it was */
  remove(organization: number, documentId: string): Promise<TeamRow>;
}

const answer = ({ id: _id, ...team }: ReadTeam): TeamRow => team;

const NOT_FOUND = { code: 'team-not-found' };

const find = async (organization: number, documentId: string): Promise<ReadTeam> => {
  const team = (await readTeams(organization)).find((one) => one.documentId === documentId);
  if (team) return team;
  throw new errors.NotFoundError('There is no such team in this organization.', NOT_FOUND);
};

/** @throws ValidationError where the parent is no team of the organization */
const assertParent = async (organization: number, parent: string | null | undefined) => {
  if (!parent) return;
  const where = { documentId: parent, organization: { id: organization } };
  if (await strapi.db.query(TEAM).findOne({ where, select: ['id'] })) return;
  throw new errors.ValidationError('parent: there is no such team in this organization.', {
    ...NOT_FOUND,
    attribute: 'parent',
  });
};

/** What an update changed, as the audit log tells it: parents by their names. */
const differences = (before: ReadTeam, after: ReadTeam) =>
  Object.fromEntries(
    (['name', 'teamId', 'parent'] as const)
      .map((key) => {
        const told = (team: ReadTeam) =>
          key === 'parent' ? (team.parent?.name ?? null) : team[key];
        return { key, from: told(before), to: told(after) };
      })
      .filter(
        ({ key, from, to }) =>
          from !== to ||
          (key === 'parent' && before.parent?.documentId !== after.parent?.documentId)
      )
      .map(({ key, from, to }) => [key, { from, to }])
  );

const matches = ({ name, teamId }: ReadTeam, words: readonly string[]) => {
  const text = foldText(`${name}\n${teamId}`);
  return words.every((word) => text.includes(word));
};

export default ({ strapi }: { strapi: Core.Strapi }): TeamsService => {
  const record = (
    organization: number,
    action: 'team.created' | 'team.updated' | 'team.deleted',
    { documentId, name }: ReadTeam,
    details: Record<string, unknown>
  ) =>
    getService('audit').record({
      organization,
      action,
      subject: { type: 'team', id: documentId, name },
      details,
    });

  return {
    async list(organization, search = '') {
      const words = foldText(search).split(/\s+/).filter(Boolean);
      return (await readTeams(organization)).filter((team) => matches(team, words)).map(answer);
    },

    async create(organization, input) {
      await assertParent(organization, input.parent);
      const { documentId } = await strapi
        .documents(TEAM)
        .create({ data: { ...input, organization } as never });
      const team = await find(organization, documentId);
      await record(organization, 'team.created', team, {
        teamId: team.teamId,
        parent: team.parent?.name ?? null,
      });
      return answer(team);
    },

    async update(organization, documentId, changes) {
      const before = await find(organization, documentId);
      await assertParent(organization, changes.parent);
      await strapi.documents(TEAM).update({ documentId, data: changes as never });
      const team = await find(organization, documentId);
      const details = differences(before, team);
      if (Object.keys(details).length > 0) {
        await record(organization, 'team.updated', team, details);
      }
      return answer(team);
    },

    async remove(organization, documentId) {
      const team = await find(organization, documentId);
      await strapi.documents(TEAM).delete({ documentId });
      await record(organization, 'team.deleted', team, {
        teamId: team.teamId,
        members: team.members,
      });
      return answer(team);
    },
  };
};

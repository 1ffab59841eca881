import { z } from 'zod';

import { acceptInvitation, me } from '../../../shared/contracts/acceptance';
import {
  appCirclesQuery,
  appUsageQuery,
  switchApp,
  timeSharesQuery,
} from '../../../shared/contracts/apps';
import { auditQuery } from '../../../shared/contracts/audit';
import { circleQuery, circlesQuery } from '../../../shared/contracts/circles';
import { exportQuery } from '../../../shared/contracts/exports';
import { importOptions, importsQuery, rejectedQuery } from '../../../shared/contracts/imports';
import {
  batchesQuery,
  batchInvitationsQuery,
  createInvitationBatch,
  invitationAction,
  invitationSettings,
  previewInvitation,
  recipientsQuery,
  retryBatch,
  testInvitation,
} from '../../../shared/contracts/invitations';
import {
  eraseMember,
  leaveOrganization,
  memberAction,
  memberSelection,
} from '../../../shared/contracts/member-actions';
import { createMember, membersQuery, updateMember } from '../../../shared/contracts/members';
import { updateOrganization } from '../../../shared/contracts/organizations';
import { ownTime, updateOwnProfile, updateOwnTime } from '../../../shared/contracts/own-membership';
import {
  createProfileField,
  deleteProfileField,
  orderProfileFields,
  profileFieldRow,
  updateProfileField,
} from '../../../shared/contracts/profile-fields';
import { statisticsQuery } from '../../../shared/contracts/statistics';
import { createTeam, teamRow, teamsQuery, updateTeam } from '../../../shared/contracts/teams';

/** What API consumers are told of one of the plugin's own routes, beside its path. */
export interface Operation {
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** A body that is a form with a file in the field `files` and `body` as JSON in the field `options`. */
  form?: true;
  /** `data` of the answer. */
  data?: z.ZodType;
  /** The status of success; 200 where it is left out. */
  status?: number;
  /** The type of an answer that is a file. Every other answer is JSON, `{ data, meta? }`. */
  file?:
    'text/csv' | 'text/html' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const exported = (what: string): Operation => ({
  summary: `Export ${what} as a workbook.`,
  query: exportQuery,
  file: XLSX,
});

/** By the handlers of the routes. */
export const OPERATIONS: Record<string, Operation> = {
  'acceptance.show': { summary: 'Describe an invitation, or show its page. Changes nothing.' },
  'acceptance.submit': {
    summary: 'What the form of the page of an invitation sends.',
    file: 'text/html',
  },
  'acceptance.accept': { summary: 'Accept an invitation.', body: acceptInvitation },
  'accounts.me': { summary: 'The account, its memberships, and what they have to do.', data: me },
  'members.leave': { summary: 'Leave an organization.', body: leaveOrganization },
  'own-membership.profile': { summary: 'The own profile in an organization.' },
  'own-membership.updateProfile': { summary: 'Change the own profile.', body: updateOwnProfile },
  'own-membership.time': { summary: 'The own shares of time, by role.', data: ownTime },
  'own-membership.updateTime': {
    summary: 'Tell the own shares of time.',
    body: updateOwnTime,
    data: ownTime,
  },

  'organizations.update': {
    summary: 'Change settings of the organization.',
    body: updateOrganization,
  },
  'members.find': { summary: 'Members, with what they are in.', query: membersQuery },
  'members.filterOptions': { summary: 'Teams and circles to filter members by.' },
  'members.findOne': { summary: 'All of a member.' },
  'members.create': { summary: 'Add a member.', body: createMember, status: 201 },
  'members.update': { summary: 'Change a member.', body: updateMember },
  'members.act': { summary: 'Change or remove one or many members.', body: memberAction },
  'members.holdings': { summary: 'What members hold.', body: memberSelection },
  'members.erasure': { summary: 'What an erasure of a former member would overwrite.' },
  'members.erase': { summary: 'Erase the personal data of a former member.', body: eraseMember },

  'teams.find': { summary: 'Teams.', query: teamsQuery, data: z.array(teamRow) },
  'teams.create': { summary: 'Add a team.', body: createTeam, status: 201 },
  'teams.update': { summary: 'Change a team.', body: updateTeam },
  'teams.remove': { summary: 'Delete a team.' },

  'circles.find': { summary: 'The circle dashboard.', query: circlesQuery },
  'circles.findOne': { summary: 'All of a circle.', query: circleQuery },

  'profile-fields.find': { summary: 'Profile fields.', data: z.array(profileFieldRow) },
  'profile-fields.create': {
    summary: 'Add a profile field.',
    body: createProfileField,
    status: 201,
  },
  'profile-fields.order': { summary: 'Put profile fields in an order.', body: orderProfileFields },
  'profile-fields.update': { summary: 'Change a profile field.', body: updateProfileField },
  'profile-fields.remove': { summary: 'Delete a profile field.', query: deleteProfileField },

  'imports.start': {
    summary: 'Import members from a CSV file, or plan it: 200 for a plan, 202 for a run.',
    body: importOptions,
    form: true,
    status: 202,
  },
  'imports.find': { summary: 'Runs of imports.', query: importsQuery },
  'imports.limits': { summary: 'What a file may hold.' },
  'imports.sample': { summary: 'A file to begin with.', file: 'text/csv' },
  'imports.findOne': { summary: 'A run, with what came of it.' },
  'imports.rejected': {
    summary: 'The refused rows of a run.',
    query: rejectedQuery,
    file: 'text/csv',
  },
  'imports.undo': { summary: 'Undo a run.' },

  'invitations.settings': { summary: 'The message that is remembered for invitations.' },
  'invitations.saveSettings': { summary: 'Remember a message.', body: invitationSettings },
  'invitations.create': {
    summary: 'Invite members, now or at a time.',
    body: createInvitationBatch,
    status: 201,
  },
  'invitations.recipients': {
    summary: 'Who of a selection can be invited.',
    body: recipientsQuery,
  },
  'invitations.preview': {
    summary: 'The message as a member would get it.',
    body: previewInvitation,
  },
  'invitations.test': { summary: 'Send the message to oneself.', body: testInvitation },
  'invitations.act': {
    summary: 'Send again, remind or revoke the invitations of members.',
    body: invitationAction,
  },
  'sending.find': { summary: 'Batches of invitations.', query: batchesQuery },
  'sending.findOne': { summary: 'A batch, and how far it is.' },
  'sending.invitations': {
    summary: 'The invitations of a batch.',
    query: batchInvitationsQuery,
  },
  'sending.pause': { summary: 'Pause a batch.' },
  'sending.resume': { summary: 'Go on with a batch.' },
  'sending.cancel': { summary: 'Cancel what of a batch is not sent.' },
  'sending.retry': { summary: 'Send again what failed.', body: retryBatch },

  'statistics.find': { summary: 'Figures now and over time.', query: statisticsQuery },
  'overview.read': { summary: 'Totals, vacancies, elections, invitations under way.' },
  'audit.find': { summary: 'The audit log.', query: auditQuery },

  'apps.find': { summary: 'The apps: on or off, and what is in them.' },
  'apps.findOne': { summary: 'What there is in an app.' },
  'apps.switch': { summary: 'Switch an app on or off.', body: switchApp },
  'apps.circles': { summary: 'Items of an app by circle.', query: appCirclesQuery },
  'apps.usage': { summary: 'How members used an app.', query: appUsageQuery },
  'apps.shares': { summary: 'Time by member, role or circle.', query: timeSharesQuery },

  'exports.contents': { summary: 'How much the export of the organization holds.' },
  'exports.members': exported('the members'),
  'exports.organization': exported('the whole organization'),
  'exports.circles': exported('the circle dashboard'),
  'exports.statistics': exported('the statistics'),
  'exports.items': exported('the items of an app'),
  'exports.usage': exported('how members used an app'),
};

import type { Reference } from '../../../shared/contracts/common';
import type { MemberProfile } from '../../../shared/contracts/members';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { memberNotFound } from './errors';

interface StoredMember extends Omit<
  MemberProfile,
  'customFields' | 'circles' | 'roles' | 'account' | 'skills' | 'invitation'
> {
  id: number;
  skills: string[] | null;
  customFields: Record<string, unknown> | null;
  memberships: {
    coreMember: boolean | null;
    circleAdmin: boolean | null;
    since: string | null;
    archivedAt: string | null;
    circle: Reference | null;
  }[];
  assignments: {
    focus: string | null;
    since: string | null;
    until: string | null;
    electedUntil: string | null;
    timePercent: number | null;
    role: (Reference & { circle: Reference | null }) | null;
  }[];
  user: { username: string; email: string; blocked: boolean | null } | null;
}

interface ProfileField {
  key: string;
  label: string;
  type: string;
}

const named = { select: ['documentId', 'name'] };
const iso = (value: string | null) => (value ? new Date(value).toISOString() : null);
const reference = ({ documentId, name }: Reference) => ({ documentId, name });
const byName = <T extends { name: string }>(list: T[]) =>
  list.sort((a, b) => a.name.localeCompare(b.name));

/** Values of the organization's profile fields; values whose field is gone come last, so that nothing hides. */
const customFields = (fields: ProfileField[], values: Record<string, unknown>) => {
  const known = fields.map(({ key, label, type }) => ({
    key,
    label,
    type,
    value: values[key] ?? null,
  }));
  const rest = Object.keys(values)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((key) => ({ key, label: key, type: 'text', value: values[key] }));
  return [...known, ...rest];
};

const circles = (member: StoredMember): MemberProfile['circles'] =>
  byName(
    member.memberships
      .filter(({ circle, archivedAt }) => circle && !archivedAt)
      .map(({ circle, coreMember, circleAdmin, since }) => ({
        ...reference(circle!),
        coreMember: Boolean(coreMember),
        circleAdmin: Boolean(circleAdmin),
        since,
      }))
  );

const roles = (member: StoredMember, today: string): MemberProfile['roles'] =>
  byName(
    member.assignments
      .filter(({ role, until }) => role && (!until || until >= today))
      .map(({ role, focus, since, until, electedUntil, timePercent }) => ({
        ...reference(role!),
        circle: role!.circle && reference(role!.circle),
        focus,
        since,
        until,
        electedUntil,
        timePercent,
      }))
  );

/**
 * All of one member of an organization.
 * @throws NotFoundError (404), also for a member of another organization
 */
export const readProfile = async (
  organization: number,
  documentId: string
): Promise<MemberProfile> => {
  const member = (await strapi.db.query(uid('member')).findOne({
    where: { documentId, organization: { id: organization } },
    populate: {
      teams: named,
      memberships: { populate: { circle: named } },
      assignments: { populate: { role: { ...named, populate: { circle: named } } } },
      user: true,
    },
  })) as StoredMember | null;
  if (!member) throw memberNotFound();
  const fields = (await strapi.db.query(uid('profile-field')).findMany({
    where: { organization: { id: organization } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })) as ProfileField[];
  const { user } = member;
  const invitations = await getService('invitations').newestOf([member.id]);
  return {
    documentId: member.documentId,
    firstName: member.firstName,
    lastName: member.lastName,
    email: member.email,
    personalId: member.personalId,
    accessRole: member.accessRole,
    state: member.state,
    phone: member.phone,
    jobTitle: member.jobTitle,
    location: member.location,
    language: member.language,
    skills: member.skills ?? [],
    comment: member.comment,
    createdAt: iso(member.createdAt)!,
    updatedAt: iso(member.updatedAt)!,
    lastLoginAt: iso(member.lastLoginAt),
    joinedAt: iso(member.joinedAt),
    leftAt: iso(member.leftAt),
    erasedAt: iso(member.erasedAt),
    teams: byName(member.teams.map(reference)),
    customFields: customFields(fields, member.customFields ?? {}),
    circles: circles(member),
    roles: roles(member, new Date().toISOString().slice(0, 10)),
    invitation: invitations.get(member.id) ?? null,
    account: user && { username: user.username, email: user.email, blocked: Boolean(user.blocked) },
  };
};

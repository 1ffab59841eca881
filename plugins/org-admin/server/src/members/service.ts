import type { OpenWork } from '../../../shared/contracts/acceptance';
import type { PagedAnswer } from '../../../shared/contracts/common';
import type {
  ErasurePreview,
  LeftOrganization,
  MemberActionResult,
  MemberHoldings,
  ParsedMemberAction,
  SelectedMembers,
} from '../../../shared/contracts/member-actions';
import type {
  MemberFilterOptions,
  MemberProfile,
  MemberRow,
  MembersFilter,
  ParsedCreateMember,
  ParsedUpdateMember,
} from '../../../shared/contracts/members';
import { connection } from '../database/connection';
import type { AppSwitches } from '../domain/app-types';
import { momentOf } from '../domain/in-force';
import { columnOf } from '../database/link-table';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { actOnMembers } from './actions';
import { createMember } from './create';
import { eraseMember } from './erasing/erase';
import { previewErasure } from './erasing/preview';
import { readHoldings } from './holdings';
import { readOpenWork } from './holdings/open-work';
import { endMemberships } from './leaving/end-memberships';
import { leaveOrganization } from './leaving/leave';
import { rejoin } from './leaving/rejoin';
import { matchingMembers, sortMembers } from './member-query';
import { readProfile } from './profile';
import { allNamed, circlesOf, teamsOf } from './references';
import { selectMembers } from './select';
import { updateMember } from './update';

const MEMBER = uid('member');

/** What a row of the table shows of the member itself. */
const SHOWN = [
  'firstName',
  'lastName',
  'email',
  'personalId',
  'accessRole',
  'state',
  'createdAt',
  'lastLoginAt',
] as const;

type StoredRow = Pick<MemberRow, (typeof SHOWN)[number] | 'documentId'> & { id: number };

const iso = (value: string | number | Date) => new Date(value).toISOString();

export interface MembersService {
  list(organization: number, filter: MembersFilter): Promise<PagedAnswer<MemberRow>>;
  profile(organization: number, documentId: string): Promise<MemberProfile>;
  filterOptions(organization: number): Promise<MemberFilterOptions>;
  /**
   * The ids of the members that a selection names, in order.
   * @throws NotFoundError (404) where one that is picked is none of this organization
   */
  select(organization: number, selection: SelectedMembers): Promise<number[]>;
  /** Adds one member, and with `invitation: 'now'` invites it. */
  create(organization: Organization, input: ParsedCreateMember): Promise<MemberProfile>;
  /** One change to one or many members, all or nothing. */
  act(organization: number, action: ParsedMemberAction): Promise<MemberActionResult>;
  holdings(organization: number, selection: SelectedMembers): Promise<MemberHoldings[]>;
  /** What a member (its id) owns that still asks for work. */
  openWork(member: number, switches: AppSwitches): Promise<OpenWork>;
  /** Ends memberships: what ends with them ends, too; joins the caller's transaction. */
  end(members: readonly number[], state: 'left' | 'removed', at: Date): Promise<void>;
  /** Gives those who had left what ended with it back; joins the caller's transaction. */
  rejoin(organization: number, members: readonly number[]): Promise<void>;
  /** Ends the membership of an account (its id) in an organization (its documentId). */
  leave(account: number, organization: string, confirm: string): Promise<LeftOrganization>;
  previewErasure(organization: Organization, documentId: string): Promise<ErasurePreview>;
  erase(organization: Organization, documentId: string, confirm: string): Promise<MemberProfile>;
  update(
    organization: Organization,
    documentId: string,
    changes: ParsedUpdateMember
  ): Promise<MemberProfile>;
}

export default (): MembersService => ({
  async list(organization, filter) {
    const { page, pageSize, sort } = filter;
    const matching = matchingMembers(await connection(), organization, filter);
    const [counted] = (await matching.clone().count({ total: 'm.id' })) as {
      total: number | string;
    }[];
    const total = Number(counted!.total);
    const rows = (await sortMembers(matching, sort)
      .select('m.id', 'm.document_id as documentId')
      .select(SHOWN.map((attribute) => `m.${columnOf(MEMBER, attribute)} as ${attribute}`))
      .limit(pageSize)
      .offset((page - 1) * pageSize)) as StoredRow[];
    const ids = rows.map(({ id }) => Number(id));
    const teams = await teamsOf(ids);
    const circles = await circlesOf(ids);
    const invitations = await getService('invitations').newestOf(ids);
    const data = rows.map(({ id, ...row }) => ({
      ...row,
      createdAt: iso(row.createdAt),
      lastLoginAt: row.lastLoginAt === null ? null : iso(row.lastLoginAt),
      teams: teams.get(Number(id)) ?? [],
      circles: circles.get(Number(id)) ?? [],
      invitation: invitations.get(Number(id)) ?? null,
    }));
    const pageCount = Math.ceil(total / pageSize);
    return { data, meta: { pagination: { page, pageSize, pageCount, total } } };
  },

  profile: readProfile,

  select: selectMembers,

  async filterOptions(organization) {
    return {
      teams: await allNamed('team', organization),
      circles: await allNamed('circle', organization),
    };
  },

  create: createMember,

  update: updateMember,

  act: actOnMembers,

  holdings: readHoldings,

  openWork: readOpenWork,

  end: (members, state, at) => endMemberships(members, state, momentOf(at)),

  rejoin,

  leave: leaveOrganization,

  previewErasure,

  async erase(organization, documentId, confirm) {
    await eraseMember(organization, documentId, confirm);
    return readProfile(organization.id, documentId);
  },
});

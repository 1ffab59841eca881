import type { PagedAnswer } from '../../../shared/contracts/common';
import type { SelectedMembers } from '../../../shared/contracts/member-actions';
import type {
  MemberFilterOptions,
  MemberProfile,
  MemberRow,
  MembersFilter,
  ParsedCreateMember,
  ParsedUpdateMember,
} from '../../../shared/contracts/members';
import { connection } from '../database/connection';
import { columnOf } from '../database/link-table';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { createMember } from './create';
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
  /** Adds one member; sends nothing. */
  create(
    organization: Organization,
    input: ParsedCreateMember
  ): Promise<{ id: number; profile: MemberProfile }>;
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
});

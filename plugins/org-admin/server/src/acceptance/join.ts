import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { ACCOUNT, type Account } from '../users-permissions';
import { lockAddress } from './address-locks';
import { isAddressTaken, type ChosenAccount } from './choose-account';
import { createAccount } from './create-account';
import { INVITABLE_MEMBERS, OPEN_INVITATIONS, type FoundInvitation } from './find-invitation';
import { accountRefused } from './refusals';

const MEMBER = uid('member');
const INVITATION = uid('invitation');

/** Somebody else was quicker: what is there now must be looked at again. Never leaves this feature. */
export class Overtaken extends Error {
  constructor() {
    super('An invitation or an account changed while the invitation was accepted.');
  }
}

/** Makes the member active, if it still is one that can be. */
const takeMember = async ({ member }: FoundInvitation, at: Date) => {
  const from = await connection();
  const taken = await from(tableOf(MEMBER))
    .where('id', member.id)
    .whereIn(columnOf(MEMBER, 'state'), INVITABLE_MEMBERS)
    .update({
      [columnOf(MEMBER, 'state')]: 'active',
      [columnOf(MEMBER, 'joinedAt')]: member.joinedAt ? new Date(member.joinedAt) : at,
      [columnOf(MEMBER, 'updatedAt')]: at,
    });
  if (taken !== 1) throw new Overtaken();
};

/** Uses the invitation up: of two at the same moment, one finds it open. */
const takeInvitation = async ({ id }: FoundInvitation, at: Date) => {
  const from = await connection();
  const expiresAt = columnOf(INVITATION, 'expiresAt');
  const taken = await from(tableOf(INVITATION))
    .where({ id })
    .whereIn(columnOf(INVITATION, 'state'), OPEN_INVITATIONS)
    .where((dates) => void dates.whereNull(expiresAt).orWhere(expiresAt, '>', at))
    .update({
      [columnOf(INVITATION, 'state')]: 'accepted',
      [columnOf(INVITATION, 'acceptedAt')]: at,
      [columnOf(INVITATION, 'nextAttemptAt')]: null,
      [columnOf(INVITATION, 'nextReminderAt')]: null,
      [columnOf(INVITATION, 'updatedAt')]: at,
    });
  if (taken !== 1) throw new Overtaken();
};

/** An account is one member of an organization; the access role would be unclear otherwise. */
const assertNoOtherMember = async ({ member, organization }: FoundInvitation, account: number) => {
  const from = await connection();
  const user = linkTable(MEMBER, 'user');
  const home = linkTable(MEMBER, 'organization');
  const other = await from(`${user.table} as u`)
    .join(`${home.table} as o`, `o.${home.source}`, `u.${user.source}`)
    .where(`u.${user.target}`, account)
    .where(`o.${home.target}`, organization.id)
    .whereNot(`u.${user.source}`, member.id)
    .first(`u.${user.source}`);
  if (other) throw accountRefused('account-already-member');
};

/** The link came by the address of the account, which is thereby confirmed. */
const confirmAddress = async ({ email }: FoundInvitation, account: Account) => {
  if (account.confirmed || account.email.toLowerCase() !== email!.trim().toLowerCase()) return;
  await strapi.db
    .query(ACCOUNT)
    .update({ where: { id: account.id }, data: { confirmed: true } } as never);
};

const accountOf = async (invitation: FoundInvitation, chosen: ChosenAccount): Promise<Account> => {
  if (!chosen.isNew) {
    await confirmAddress(invitation, chosen.account);
    return chosen.account;
  }
  if (await isAddressTaken(chosen.address)) throw new Overtaken();
  return createAccount(chosen.address, chosen.passwordHash);
};

/**
 * Makes a member of who accepts, all or nothing; to be called in a transaction of its own.
 * @returns the account, new or not
 * @throws Overtaken where the invitation, the member or the account is no longer what was found; ApplicationError
 * `account-already-member`
 */
export const join = async (
  invitation: FoundInvitation,
  chosen: ChosenAccount
): Promise<Account> => {
  const { member, organization } = invitation;
  const at = new Date();
  await lockAddress(chosen.address);
  await takeMember(invitation, at);
  await takeInvitation(invitation, at);
  const account = await accountOf(invitation, chosen);
  await assertNoOtherMember(invitation, account.id);
  await strapi.db
    .query(MEMBER)
    .update({ where: { id: member.id }, data: { user: account.id } } as never);
  await getService('invitations').revokeOpen([member.id]);
  await getService('audit').record({
    organization: organization.id,
    action: 'member.accepted',
    actor: { type: 'member', id: String(account.id), name: member.displayName },
    subject: { type: 'member', id: member.documentId, name: member.displayName },
  });
  return account;
};

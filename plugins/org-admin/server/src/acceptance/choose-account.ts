import { newPassword } from '../../../shared/contracts/acceptance';
import { ACCOUNT, advancedSettings, users, type Account } from '../users-permissions';
import type { FoundInvitation } from './find-invitation';
import { accountRefused, fieldRefused } from './refusals';

/** Who accepts: an account that is there, or a new one with the address invited. Addresses are in lower case. */
export type ChosenAccount =
  | { isNew: false; address: string; account: Account }
  | { isNew: true; address: string; passwordHash: string };

export interface Credentials {
  /** Name or address of an account, where it is not the one invited. */
  identifier?: string;
  password?: string;
  /** The account that is logged in already. */
  loggedIn?: Account | null;
}

/** Of a password that nobody has. */
const NOBODYS_HASH = '$2a$10$g4DEupXHukLQj6n0O5mGV.5E/MVzyZvjdtuK9fEdGbyI4xq4YssDu';

/** As long as a password takes to be checked, where there is none: so that the time does not tell whether there was. */
export const checkNothing = async (): Promise<void> => {
  await users().validatePassword('', NOBODYS_HASH);
};

const accountsWhere = (where: object) =>
  strapi.db
    .query(ACCOUNT)
    .findMany({ where, orderBy: { id: 'asc' } } as never) as unknown as Promise<Account[]>;

const hasPassword = ({ provider }: Account) => provider === 'local';

/** The accounts of an address, whatever its case. */
const accountsOf = (address: string) => accountsWhere({ email: { $eqi: address } });

const addressOf = (invitation: FoundInvitation) => invitation.email!.trim().toLowerCase();

/** The accounts whose password would do: those of the address invited, and the one that the member had before. */
const ownAccounts = async (invitation: FoundInvitation): Promise<Account[]> => {
  const { user } = invitation.member;
  const former = user ? [{ id: user.id }] : [];
  return accountsWhere({ $or: [{ email: { $eqi: addressOf(invitation) } }, ...former] });
};

/** Whether the person who is invited has an account already, and is asked for its password. */
export const hasAccount = async (invitation: FoundInvitation): Promise<boolean> =>
  (await ownAccounts(invitation)).some(hasPassword);

const withRightPassword = async (accounts: Account[], password: string) => {
  if (accounts.length === 0) await checkNothing();
  let found: Account | null = null;
  for (const account of accounts) {
    // A password that was never set is as wrong as any other, and takes as long.
    const isRight = await users().validatePassword(password, account.password ?? NOBODYS_HASH);
    if (isRight && account.password) found ??= account;
  }
  return found;
};

const existing = (account: Account): ChosenAccount => {
  if (account.blocked) throw accountRefused('account-blocked');
  return { isNew: false, address: account.email.toLowerCase(), account };
};

/** The installation's own rule for passwords, `validationRules.validatePassword` of users-permissions. */
const assertAllowed = async (password: string) => {
  const { validatePassword } = strapi.config.get(
    'plugin::users-permissions.validationRules',
    {}
  ) as {
    validatePassword?: (password: string) => unknown;
  };
  if (typeof validatePassword !== 'function') return;
  let refusal = 'is not allowed here';
  try {
    if (await validatePassword(password)) return;
  } catch (error) {
    if (error instanceof Error && error.message) refusal = error.message;
  }
  throw fieldRefused('password', refusal, 'password-refused');
};

/** Whether an account of this address, of whichever provider, is there. */
export const isAddressTaken = async (address: string): Promise<boolean> => {
  const accounts = await accountsOf(address);
  if (accounts.some(hasPassword)) return true;
  return accounts.length > 0 && (await advancedSettings()).unique_email;
};

const newAccount = async (address: string, password: string): Promise<ChosenAccount> => {
  const parsed = newPassword.safeParse(password);
  if (!parsed.success) throw fieldRefused('password', parsed.error.issues[0]!.message);
  await assertAllowed(password);
  // Hashing takes long on purpose: it is done before a transaction keeps the database waiting.
  const hashed = await users().ensureHashedPasswords({ password });
  return { isNew: true, address, passwordHash: hashed.password };
};

/**
 * Tells who accepts an invitation.
 * @throws ValidationError `invalid-request`, `password-refused`; ApplicationError `wrong-password`, `account-blocked`,
 * `account-other-provider`
 */
export const chooseAccount = async (
  invitation: FoundInvitation,
  { identifier, password, loggedIn }: Credentials
): Promise<ChosenAccount> => {
  if (loggedIn && password === undefined) return existing(loggedIn);
  if (password === undefined) throw fieldRefused('password', 'is required');
  const accounts =
    identifier === undefined
      ? await ownAccounts(invitation)
      : await accountsWhere({
          provider: 'local',
          $or: [{ email: { $eqi: identifier } }, { username: identifier }],
        });
  const candidates = accounts.filter(hasPassword);
  if (candidates.length > 0 || identifier !== undefined) {
    const found = await withRightPassword(candidates, password);
    if (!found) throw accountRefused('wrong-password');
    return existing(found);
  }
  const address = addressOf(invitation);
  if (await isAddressTaken(address)) throw accountRefused('account-other-provider');
  return newAccount(address, password);
};

import { randomInt } from 'node:crypto';

import { ACCOUNT, ACCOUNT_ROLE, advancedSettings, users, type Account } from '../users-permissions';

const isNameTaken = async (username: string) =>
  (await strapi.db.query(ACCOUNT).count({ where: { username } } as never)) > 0;

/** The address, by which people log in anyway; with a number behind it where another account goes by that name. */
const freeName = async (address: string): Promise<string> => {
  let name = address;
  while (await isNameTaken(name)) name = `${address}-${randomInt(100_000, 1_000_000)}`;
  return name;
};

/**
 * Makes the account of a new member; joins the caller's transaction. The link came by the address, which is thereby confirmed.
 * @param address in lower case
 */
export const createAccount = async (address: string, passwordHash: string): Promise<Account> => {
  const { default_role: type } = await advancedSettings();
  const role = (await strapi.db.query(ACCOUNT_ROLE).findOne({ where: { type } } as never)) as {
    id: number;
  } | null;
  const { id } = await users().add({
    username: await freeName(address),
    email: address,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role?.id,
  });
  // The service would hash a password by itself, and hold up everything else meanwhile.
  return strapi.db
    .query(ACCOUNT)
    .update({ where: { id }, data: { password: passwordHash } } as never) as unknown as Account;
};

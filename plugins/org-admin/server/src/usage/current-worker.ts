import { currentActor, currentAdmin } from '../access/actor';
import { normalizeEmail } from '../domain/unique-keys';

/** Who works, as a request tells it: an account of users-permissions, or the address of an administrator of the panel. */
export type Worker = { account: number } | { email: string };

/** Who makes the present request; null for API tokens, visitors and the plugin itself, which are nobody's work. */
export const currentWorker = (): Worker | null => {
  const actor = currentActor();
  if (actor.type === 'member') return { account: Number(actor.id) };
  const admin = currentAdmin();
  return admin ? { email: normalizeEmail(admin.email) } : null;
};

import { stopImports } from './imports/lifecycle';
import { stopInvitations } from './invitations/lifecycle';
import { stopSending } from './sending/lifecycle';
import { getService } from './services';
import { stopStatistics } from './statistics/lifecycle';

/** Ends what this process is doing; Strapi closes the database, and with it the lifecycle subscriptions. */
export default async () => {
  stopInvitations();
  await stopImports();
  await stopSending();
  await getService('usage').stop();
  await stopStatistics();
};

import { stopImports } from './imports/lifecycle';

/** Ends what this process is doing; Strapi closes the database, and with it the lifecycle subscriptions. */
export default async () => {
  await stopImports();
};

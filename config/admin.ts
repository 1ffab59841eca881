import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  // Of one address with one e-mail address, in five minutes.
  rateLimit: { interval: { min: 5 }, max: env.int('ADMIN_LOGINS', 5) },
  flags: { nps: false, promoteEE: false },
});

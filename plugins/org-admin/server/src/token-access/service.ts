import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Reference } from '../../../shared/contracts/common';
import type { TokenAccess, TokenAccessList } from '../../../shared/contracts/token-access';
import { changeLimit, organizationsOf } from '../access/change-limit';
import { readLimits } from '../access/organization-limits';
import { getService } from '../services';

export interface TokenAccessService {
  read(): Promise<TokenAccessList>;
  /**
   * Limits an API token to organizations, from its next request on.
   * @param token its id
   * @param organizations documentIds; null for all
   * @throws NotFoundError (404) `api-token-not-found`, of admin tokens too, which have the limit of their owner
   * @throws ValidationError (400) `organization-not-found`
   */
  update(token: string, organizations: readonly string[] | null): Promise<TokenAccess>;
}

const TOKEN = 'admin::api-token' as UID.ContentType;

interface StoredToken {
  id: number;
  name: string;
  description: string | null;
  type: TokenAccess['type'] | null;
}

/** The tokens of the content API, by name. Those without a kind are older than kinds, and are of the content API. */
const apiTokens = async (): Promise<StoredToken[]> =>
  (await strapi.db.query(TOKEN).findMany({
    select: ['id', 'name', 'description', 'type'],
    where: { $or: [{ kind: 'content-api' }, { kind: { $null: true } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  } as never)) as unknown as StoredToken[];

const toAccess = (
  { id, name, description, type }: StoredToken,
  organizations: Reference[] | null
): TokenAccess => ({
  id,
  name,
  description: description ?? '',
  type: type ?? 'read-only',
  organizations,
});

export default (): TokenAccessService => ({
  async read() {
    const tokens = await apiTokens();
    const limits = await readLimits('token-access');
    const all = await getService('organizations').all();
    return {
      tokens: tokens.map((token) =>
        toAccess(token, organizationsOf(limits[String(token.id)], all))
      ),
      organizations: all.map(({ documentId, name }) => ({ documentId, name })),
    };
  },

  async update(id, organizations) {
    const tokens = await apiTokens();
    const token = tokens.find((one) => String(one.id) === id);
    if (!token) {
      throw new errors.NotFoundError('There is no such API token of the content API.', {
        code: 'api-token-not-found',
      });
    }
    const reached = await changeLimit({
      limited: 'token-access',
      holder: token,
      holders: tokens,
      organizations,
    });
    return toAccess(token, reached);
  },
});

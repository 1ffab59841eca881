import { errors } from '@strapi/utils';

import type { PanelAccess, PanelRoleAccess } from '../../../shared/contracts/panel-access';
import { readPanelLimits, writePanelLimits } from '../access/panel-limits';
import { SUPER_ADMIN } from '../access/panel-reach';
import type { Organization } from '../organizations/service';
import { getService } from '../services';

export interface PanelAccessService {
  read(): Promise<PanelAccess>;
  /**
   * Limits a role of the panel to organizations, from its next request on.
   * @param role its id
   * @param organizations documentIds; null for all
   * @throws NotFoundError (404) `panel-role-not-found`, of Super Admin too, which cannot be limited
   * @throws ValidationError (400) `organization-not-found`
   */
  update(role: string, organizations: readonly string[] | null): Promise<PanelRoleAccess>;
}

interface StoredRole {
  id: number;
  name: string;
  description: string | null;
  usersCount: number;
}

/** The roles that can be limited, by name. */
const limitableRoles = async (): Promise<StoredRole[]> => {
  const roles = (await strapi
    .service('admin::role')
    .findAllWithUsersCount({ filters: { code: { $ne: SUPER_ADMIN } } })) as StoredRole[];
  return [...roles].sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
};

const toAccess = (
  role: StoredRole,
  limit: readonly string[] | undefined,
  all: readonly Organization[]
): PanelRoleAccess => ({
  id: role.id,
  name: role.name,
  description: role.description ?? '',
  users: role.usersCount,
  organizations: limit
    ? all
        .filter(({ documentId }) => limit.includes(documentId))
        .map(({ documentId, name }) => ({ documentId, name }))
    : null,
});

/** Tells each organization, in its own log, that a role has got to it or no longer does; nothing of the others. */
const recordChange = async (
  role: StoredRole,
  all: readonly Organization[],
  before: readonly string[] | undefined,
  after: readonly string[] | null
) => {
  const reaches = (limit: readonly string[] | null | undefined, documentId: string) =>
    !limit || limit.includes(documentId);
  for (const { id, documentId } of all) {
    const [had, has] = [reaches(before, documentId), reaches(after, documentId)];
    if (had === has) continue;
    await getService('audit').record({
      organization: id,
      action: has ? 'panel-access.given' : 'panel-access.taken',
      subject: { type: 'panel-role', id: String(role.id), name: role.name },
    });
  }
};

export default (): PanelAccessService => ({
  async read() {
    const [roles, limits, all] = [
      await limitableRoles(),
      await readPanelLimits(),
      await getService('organizations').all(),
    ];
    return {
      roles: roles.map((role) => toAccess(role, limits[String(role.id)], all)),
      organizations: all.map(({ documentId, name }) => ({ documentId, name })),
    };
  },

  async update(id, organizations) {
    const roles = await limitableRoles();
    const role = roles.find((one) => String(one.id) === id);
    if (!role) {
      throw new errors.NotFoundError('There is no such role that can be limited.', {
        code: 'panel-role-not-found',
      });
    }
    const all = await getService('organizations').all();
    const known = new Set(all.map(({ documentId }) => documentId));
    if (organizations?.some((documentId) => !known.has(documentId))) {
      throw new errors.ValidationError(
        'organizations: one of them is not there any more. Load the page again and choose from the list.',
        { code: 'organization-not-found' }
      );
    }
    await strapi.db.transaction(async () => {
      const limits = await readPanelLimits();
      await recordChange(role, all, limits[id], organizations);
      // Roles that were deleted are forgotten.
      const kept = Object.entries(limits).filter(
        ([one]) => one !== id && roles.some((known) => String(known.id) === one)
      );
      if (organizations) kept.push([id, [...new Set(organizations)]]);
      await writePanelLimits(Object.fromEntries(kept));
    });
    return toAccess(role, organizations ?? undefined, all);
  },
});

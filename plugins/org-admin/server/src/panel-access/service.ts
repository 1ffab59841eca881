import { errors } from '@strapi/utils';

import type { Reference } from '../../../shared/contracts/common';
import type { PanelAccess, PanelRoleAccess } from '../../../shared/contracts/panel-access';
import { changeLimit, organizationsOf } from '../access/change-limit';
import { readLimits } from '../access/organization-limits';
import { SUPER_ADMIN } from '../access/panel-reach';
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

const toAccess = (role: StoredRole, organizations: Reference[] | null): PanelRoleAccess => ({
  id: role.id,
  name: role.name,
  description: role.description ?? '',
  users: role.usersCount,
  organizations,
});

export default (): PanelAccessService => ({
  async read() {
    const roles = await limitableRoles();
    const limits = await readLimits('panel-access');
    const all = await getService('organizations').all();
    return {
      roles: roles.map((role) => toAccess(role, organizationsOf(limits[String(role.id)], all))),
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
    const reached = await changeLimit({
      limited: 'panel-access',
      holder: role,
      holders: roles,
      organizations,
    });
    return toAccess(role, reached);
  },
});

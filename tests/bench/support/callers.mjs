/** What each caller reads here. */
const ACTIONS = ['organization', 'circle', 'role', 'member', 'circle-membership'].map(
  (name) => `plugin::org-admin.${name}.find`
);

/** @param {import('@strapi/strapi').Core.Strapi} strapi */
const allowAccounts = async (strapi) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, populate: ['permissions'] });
  const given = new Set(
    role.permissions.map((/** @type {{ action: string }} */ { action }) => action)
  );
  for (const action of ACTIONS.filter((one) => !given.has(one)))
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  return role.id;
};

/**
 * Two members of an organization with accounts, an administrator and a reader, and an API token that sees all.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string} documentId of the organization
 * @returns {Promise<{ token: string, administrator: string, reader: string }>} what each sends as its bearer token
 */
export const makeCallers = async (strapi, documentId) => {
  const role = await allowAccounts(strapi);
  const organization = await strapi.db
    .query('plugin::org-admin.organization')
    .findOne({ where: { documentId } });
  const bulk = strapi.plugin('org-admin').service('bulk');
  /** @param {string} accessRole */
  const account = async (accessRole) => {
    const username = `${accessRole}-of-${documentId}`;
    const { id } = await strapi.db.query('plugin::users-permissions.user').create({
      data: {
        ...{ username, email: `${username}@example.org`, provider: 'local' },
        ...{ confirmed: true, blocked: false, role },
      },
    });
    const data = {
      ...{ firstName: 'Bench', lastName: accessRole, email: `${username}@example.org` },
      ...{ state: 'active', accessRole, skills: [] },
    };
    await bulk.insert('member', organization, [{ data, links: { user: id } }]);
    return strapi.plugin('users-permissions').service('jwt').issue({ id });
  };
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: documentId, description: '', lifespan: null, type: 'full-access' });
  return {
    token: accessKey,
    administrator: await account('administrator'),
    reader: await account('reader'),
  };
};

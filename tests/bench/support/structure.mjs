const CIRCLES = 100;
const ROLES = 400;

/**
 * Gives an organization circles and roles, each member a circle, and every second member a role: a workbook of members
 * without them would be less than what administrators get.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string} documentId of the organization
 */
export const addStructure = async (strapi, documentId) => {
  const organization = await strapi.db
    .query('plugin::org-admin.organization')
    .findOne({ where: { documentId } });
  /** @type {{ id: number }[]} */
  const members = await strapi.db.query('plugin::org-admin.member').findMany({
    select: ['id'],
    where: { organization: { id: organization.id } },
  });
  const bulk = strapi.plugin('org-admin').service('bulk');
  /** @param {string} type @param {number} count @param {(index: number) => object} row */
  const insert = (type, count, row) =>
    bulk.insert(
      type,
      organization,
      Array.from({ length: count }, (_row, index) => row(index))
    );
  /** @param {{ id: number }[]} rows @param {number} index */
  const idAt = (rows, index) => rows[index % rows.length]?.id;

  const circles = await insert('circle', CIRCLES, (index) => ({
    data: { name: `Circle ${index}`, purpose: `What circle ${index} is for`, domains: ['Budget'] },
  }));
  const roles = await insert('role', ROLES, (index) => ({
    data: { name: `Role ${index}`, coreType: 'none', accountabilities: ['Doing', 'Telling'] },
    links: { circle: idAt(circles, index) },
  }));
  await insert('circle-membership', members.length, (index) => ({
    data: { coreMember: index % 5 === 0 },
    links: { member: idAt(members, index), circle: idAt(circles, index) },
  }));
  await insert('assignment', Math.floor(members.length / 2), (index) => ({
    data: { timePercent: 20, since: '2025-01-01' },
    links: { member: idAt(members, 2 * index), role: idAt(roles, index) },
  }));
};

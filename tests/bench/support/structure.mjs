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
  const N=Number(process.env.BENCH_N);const FN=['Åsa','Ben','Chloé'];const b0=strapi.plugin('org-admin').service('bulk');const teams=await b0.insert('team',organization,Array.from({length:70},(_,i)=>({data:{teamId:'team-'+i,name:'team-'+i}})));if(!members.length)members.push(...await b0.insert('member',organization,Array.from({length:N},(_,i)=>({data:{firstName:FN[i%3],lastName:'Öberg '+i,email:`member.${i}@example.org`,personalId:'P'+i,comment:i%3?null:'Came by list, in row '+i,accessRole:'reader',state:'added',skills:[],customFields:{}},links:{teams:i%2?[]:[teams[i%70].id]}}))));
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

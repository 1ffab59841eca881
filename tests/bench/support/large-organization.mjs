/** What a large organization has beside 10,000 members, as often as it is said: circles and roles, assignments, items of all apps. */
const CIRCLES = 400;
const ROLES = 1600;
const ASSIGNMENTS = 50_000;
const ITEMS = {
  project: 15_000,
  action: 40_000,
  objective: 5_000,
  'key-result': 10_000,
  publication: 5_000,
  'checklist-item': 2_000,
  'checklist-check': 8_000,
  metric: 1_000,
  'metric-value': 6_000,
  meeting: 3_000,
  tension: 5_000,
};

const TEXT = 'What is to be done here, why, and how one sees that it is done. '.repeat(3);
const DAY_MS = 86_400_000;

/** A day of the last three years. @param {number} index */
const dayAt = (index) =>
  new Date(Date.UTC(2026, 0, 1) - (index % 1095) * DAY_MS).toISOString().slice(0, 10);
/** @param {number} index */
const momentAt = (index) => new Date(`${dayAt(index)}T09:00:00.000Z`);

/**
 * Fills an organization of members: 2,000 circles and roles, 50,000 assignments and 100,000 items, each `times` times.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string} documentId of the organization
 * @param {number} times
 */
export const addLargeOrganization = async (strapi, documentId, times) => {
  const organization = await strapi.db
    .query('plugin::org-admin.organization')
    .findOne({ where: { documentId } });
  /** @type {{ id: number }[]} */
  const members = await strapi.db.query('plugin::org-admin.member').findMany({
    select: ['id'],
    where: { organization: { id: organization.id } },
  });
  const bulk = strapi.plugin('org-admin').service('bulk');
  /** @param {{ id: number }[]} rows @param {number} index */
  const idAt = (rows, index) => rows[index % rows.length]?.id;
  /**
   * @param {string} type @param {number} count @param {(index: number) => object} row
   * @returns {Promise<{ id: number }[]>}
   */
  const insert = async (type, count, row) => {
    const inserted = [];
    // A few thousand at a time: making them all first would be what is measured.
    for (let from = 0; from < count * times; from += 5_000) {
      const length = Math.min(5_000, count * times - from);
      const rows = Array.from({ length }, (_row, index) => row(from + index));
      inserted.push(...(await bulk.insert(type, organization, rows)));
    }
    return inserted;
  };

  const circles = await insert('circle', CIRCLES, (index) => ({
    data: { name: `Circle ${index}`, purpose: TEXT, domains: ['Budget'], since: dayAt(index) },
  }));
  const roles = await insert('role', ROLES, (index) => ({
    data: {
      name: `Role ${index}`,
      purpose: TEXT,
      coreType: index % 4 === 0 ? 'circle-lead' : 'none',
      elected: index % 4 === 1,
      accountabilities: ['Doing', 'Telling'],
      since: dayAt(index),
    },
    links: { circle: idAt(circles, index) },
  }));
  await insert('circle-membership', members.length / times, (index) => ({
    data: { coreMember: index % 5 === 0, since: dayAt(index) },
    links: { member: idAt(members, index), circle: idAt(circles, index) },
  }));
  await insert('assignment', ASSIGNMENTS, (index) => ({
    data: { timePercent: 5, since: dayAt(index), until: index % 3 === 0 ? dayAt(index / 2) : null },
    links: { member: idAt(members, index), role: idAt(roles, index * 7) },
  }));

  /** @param {number} index */
  const place = (index) => ({ circle: idAt(circles, index), role: idAt(roles, index) });
  /** @param {number} index */
  const owned = (index) => ({ ...place(index), member: idAt(members, index * 3) });
  const projects = await insert('project', ITEMS.project, (index) => ({
    data: { title: `Project ${index}`, description: TEXT, state: 'active', dueOn: dayAt(index) },
    links: owned(index),
  }));
  await insert('action', ITEMS.action, (index) => ({
    data: { title: `Action ${index}`, description: TEXT, state: 'open', dueOn: dayAt(index) },
    links: { ...owned(index), project: idAt(projects, index) },
  }));
  const objectives = await insert('objective', ITEMS.objective, (index) => ({
    data: { title: `Objective ${index}`, description: TEXT, state: 'active' },
    links: owned(index),
  }));
  await insert('key-result', ITEMS['key-result'], (index) => ({
    data: { title: `Key result ${index}`, start: 0, target: 100, current: index % 100, weight: 1 },
    links: { objective: idAt(objectives, index) },
  }));
  await insert('publication', ITEMS.publication, (index) => ({
    data: { title: `News ${index}`, body: `<p>${TEXT}</p>`, category: 'news' },
    links: owned(index),
  }));
  const items = await insert('checklist-item', ITEMS['checklist-item'], (index) => ({
    data: { title: `Item ${index}`, recurrence: 'weekly', since: dayAt(index) },
    links: place(index),
  }));
  await insert('checklist-check', ITEMS['checklist-check'], (index) => ({
    data: { day: dayAt(index), done: index % 2 === 0 },
    links: { item: idAt(items, index), member: idAt(members, index) },
  }));
  const metrics = await insert('metric', ITEMS.metric, (index) => ({
    data: { title: `Metric ${index}`, recurrence: 'monthly', unit: 'people', since: dayAt(index) },
    links: place(index),
  }));
  await insert('metric-value', ITEMS['metric-value'], (index) => ({
    data: { day: dayAt(index), value: index % 1000, note: TEXT },
    links: { metric: idAt(metrics, index) },
  }));
  const meetings = await insert('meeting', ITEMS.meeting, (index) => ({
    data: {
      title: `Meeting ${index}`,
      type: 'tactical',
      scheduledAt: momentAt(index),
      openedAt: momentAt(index),
      closedAt: momentAt(index),
      minutes: TEXT,
    },
    links: { circle: idAt(circles, index) },
  }));
  await insert('tension', ITEMS.tension, (index) => ({
    data: { title: `Tension ${index}`, body: TEXT, state: 'processed' },
    links: { ...place(index), raisedBy: idAt(members, index), meeting: idAt(meetings, index) },
  }));
};

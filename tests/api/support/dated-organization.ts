import type { TestOrganization } from './factories';

/** An organization whose every change has a day. */
export const describeOrganization = async (org: TestOrganization) => {
  const root = await org.circle({ name: 'Board', since: '2025-01-10' });
  const sales = await org.circle({
    name: 'Sales',
    since: '2025-03-01',
    archivedAt: '2025-06-15T10:00:00.000Z',
  });
  const lead = await org.role(root, { since: '2025-01-10' });
  const clerk = await org.role(root, { since: '2025-04-01' });
  // Of a circle that ends: it ends with it.
  const seller = await org.role(sales, { since: '2025-03-01' });
  const old = await org.role(root, {
    since: '2025-01-10',
    archivedAt: '2025-02-10T00:00:00.000Z',
  });

  const anna = await org.member({
    state: 'active',
    accessRole: 'administrator',
    joinedAt: '2025-01-15T09:00:00.000Z',
  });
  const bert = await org.member({
    state: 'left',
    joinedAt: '2025-02-20T09:00:00.000Z',
    leftAt: '2025-05-10T12:00:00.000Z',
  });
  const dora = await org.member({ state: 'suspended', joinedAt: '2025-04-02T00:00:00.000Z' });
  await org.member({ state: 'invited', joinedAt: '2025-07-01T00:00:00.000Z' });

  await org.membership(anna, root, { since: '2025-01-20', coreMember: true });
  await org.membership(anna, sales, { since: '2025-03-01', coreMember: true });
  await org.membership(bert, sales, {
    since: '2025-03-05',
    coreMember: true,
    archivedAt: '2025-05-10T12:00:00.000Z',
  });
  await org.membership(dora, root, { since: '2025-04-02' });

  await org.assignment(anna, lead, { since: '2025-01-20', focus: 'Inside' });
  await org.assignment(anna, lead, { since: '2025-02-01', focus: 'Outside' });
  await org.assignment(anna, seller, { since: '2025-03-01' });
  await org.assignment(bert, seller, { since: '2025-03-05', until: '2025-05-10' });
  await org.assignment(dora, clerk, { since: '2025-04-02', until: '2025-08-31' });
  await org.assignment(bert, old, { since: '2025-01-10' });
};

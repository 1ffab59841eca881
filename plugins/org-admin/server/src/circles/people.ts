import { errors } from '@strapi/utils';

import type { CirclePeople } from '../../../shared/contracts/circles';
import { momentOf } from '../domain/in-force';
import { uid } from '../plugin-id';
import { readPeople, readRoles, type Asked } from './details';
import { reference } from './facts';
import { countMembers } from './members';
import { readTree } from './read-tree';

interface StoredCircle {
  id: number;
  documentId: string;
  name: string;
  organization: { id: number; documentId: string; name: string } | null;
  parent: { documentId: string; name: string } | null;
}

const circleNotFound = () =>
  new errors.NotFoundError('There is no such circle.', { code: 'circle-not-found' });

const find = async (documentId: string): Promise<StoredCircle | null> =>
  (await strapi.db.query(uid('circle')).findOne({
    where: { documentId },
    select: ['id', 'documentId', 'name'],
    populate: {
      organization: { select: ['id', 'documentId', 'name'] },
      parent: { select: ['documentId', 'name'] },
    },
  })) as StoredCircle | null;

/** Names only: whoever edits circles sees no contact data, and neither focus nor time of those who hold roles. */
const rolesByName = async (circle: number, asked: Asked): Promise<CirclePeople['roles']> =>
  (await readRoles(circle, false, asked)).map(
    ({ documentId, name, coreType, elected, holderCount, holders }) => ({
      ...{ documentId, name, coreType, elected, holderCount },
      // Somebody may be put into a role twice, with another focus.
      holders: [...new Map(holders.map((one) => [one.documentId, reference(one)])).values()],
    })
  );

/**
 * Who is in a circle now, by names.
 * @throws NotFoundError (404) `circle-not-found`, of a circle out of reach too
 */
export const readCirclePeople = async (
  documentId: string,
  reach: readonly string[] | null
): Promise<CirclePeople> => {
  const circle = await find(documentId);
  const organization = circle?.organization;
  if (!circle || !organization || (reach && !reach.includes(organization.documentId)))
    throw circleNotFound();

  const { id, name, parent } = circle;
  const moment = momentOf(new Date());
  const tree = await readTree(organization.id, moment);
  const inForce = tree.circles.some(({ node }) => node.documentId === documentId);
  const scope = { organization: organization.id, moment, only: [id] };
  const told = {
    ...{ documentId, name, inForce },
    organization: reference(organization),
    parent: parent && reference(parent),
  };
  if (!inForce) return { ...told, members: 0, people: [], roles: [] };
  return {
    ...told,
    members: (await countMembers(scope)).get(id) ?? 0,
    people: (await readPeople(id, tree)).map((one) => ({
      ...reference(one),
      coreMember: one.coreMember,
      circleAdmin: one.circleAdmin,
    })),
    roles: await rolesByName(id, tree),
  };
};

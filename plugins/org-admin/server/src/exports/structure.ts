import { relatedIds, rowsById } from '../database/related';
import { uid } from '../plugin-id';

interface Named {
  id: number;
  documentId: string;
  name: string;
  since: string | null;
  archivedAt: string | null;
}

/** A circle as other rows name it. */
export type CircleReference = Named;

/** A role as other rows name it, in its circle. */
export interface RoleReference extends Named {
  coreType: string;
  circle: CircleReference | null;
}

const NAMED = ['documentId', 'name', 'since', 'archivedAt'] as const;

export const circlesById = (ids: Iterable<number>): Promise<Map<number, CircleReference>> =>
  rowsById<CircleReference>(uid('circle'), ids, NAMED);

/** Roles by id, each with its circle. */
export const rolesById = async (ids: Iterable<number>): Promise<Map<number, RoleReference>> => {
  const distinct = [...new Set(ids)];
  const roles = await rowsById<Omit<RoleReference, 'circle'>>(uid('role'), distinct, [
    ...NAMED,
    'coreType',
  ]);
  const circleIds = await relatedIds(uid('role'), 'circle', distinct);
  const circles = await circlesById([...circleIds.values()].flat());
  return new Map(
    [...roles].map(([id, role]) => [
      id,
      { ...role, circle: circles.get(circleIds.get(id)?.[0] ?? 0) ?? null },
    ])
  );
};

/** A role's name where its circle is not beside it: "Marketing (Circle Lead)" for core roles, of which every circle has its own. */
export const roleTitle = ({ name, coreType, circle }: RoleReference): string =>
  coreType !== 'none' && circle ? `${circle.name} (${name})` : name;

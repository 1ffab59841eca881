import { rowsById } from '../database/related';
import type { MemberDates } from '../domain/member-on-day';
import { uid } from '../plugin-id';

interface Named {
  id: number;
  documentId: string;
  name: string;
  since: string | null;
  archivedAt: Date | null;
}

/** A circle as other rows name it. */
export type CircleReference = Named;

/** A role as other rows name it, in its circle. */
export interface RoleReference extends Named {
  coreType: string;
  circle: CircleReference | null;
}

/** A member as other rows name it. */
export interface MemberReference extends Pick<MemberDates, 'state' | 'leftAt'> {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
}

type StoredRole = Omit<RoleReference, 'circle'> & { circle: number | null };

/** Gives rows for ids; all that it has, so that it is only looked up in. */
export type Lookup<Row> = (
  ids: Iterable<number | null>
) => Promise<ReadonlyMap<number | null, Row>>;

/** The circles, roles and members of an organization by id. */
export interface Structure {
  circles: Lookup<CircleReference>;
  roles: Lookup<RoleReference>;
  members: Lookup<MemberReference>;
}

const NAMED = ['documentId', 'name', 'since', 'archivedAt'] as const;

/** Rows of a kind that are kept: more than nearly all organizations have, and little memory. */
const KEPT = 10_000;

/** Thousands of members are in the same few circles: what was read is kept, up to a limit. */
export const remembering = <Row>(
  load: (ids: number[]) => Promise<Map<number, Row>>
): Lookup<Row> => {
  let kept = new Map<number | null, Row>();
  return async (ids) => {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    let missing = wanted.filter((id) => !kept.has(id));
    if (kept.size + missing.length > KEPT) {
      kept = new Map();
      missing = wanted;
    }
    if (missing.length > 0) {
      for (const [id, row] of await load(missing)) kept.set(id, row);
    }
    return kept;
  };
};

/** Reads circles, roles and members as they are named; each once, as a rule. For one export: what changes later is not seen. */
export const readStructure = (): Structure => {
  const circles = remembering((ids) =>
    rowsById<CircleReference>(uid('circle'), ids, { select: NAMED })
  );
  const roles = remembering(async (ids) => {
    const stored = await rowsById<StoredRole>(uid('role'), ids, {
      select: [...NAMED, 'coreType'],
      toOne: ['circle'],
    });
    const containers = await circles([...stored.values()].map(({ circle }) => circle));
    return new Map(
      [...stored].map(([id, role]): [number, RoleReference] => [
        id,
        { ...role, circle: containers.get(role.circle) ?? null },
      ])
    );
  });
  const members = remembering((ids) =>
    rowsById<MemberReference>(uid('member'), ids, {
      select: ['documentId', 'firstName', 'lastName', 'state', 'leftAt'],
    })
  );
  return { circles, roles, members };
};

/** "Ann Öst" */
export const memberName = ({
  firstName,
  lastName,
}: Pick<MemberReference, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`.trim();

/** A role's name where its circle is not beside it: "Marketing (Circle Lead)" for core roles, of which every circle has its own. */
export const roleTitle = ({ name, coreType, circle }: RoleReference): string =>
  coreType !== 'none' && circle ? `${circle.name} (${name})` : name;

import type { UID } from '@strapi/strapi';

import { walkByKey } from '../../../database/walk-by-key';
import type { ColumnSpec, ExportContext, RowOf } from '../../sheet';
import {
  memberName,
  type CircleReference,
  type MemberReference,
  type RoleReference,
} from '../../structure';

/** Where an item belongs: the first columns of its sheet. */
export const PLACE = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['roleId', 'identifier', 28],
  ['role', 'text', 32],
] as const satisfies readonly ColumnSpec[];

/** Whose it is. */
export const OWNER = [
  ['memberId', 'identifier', 28],
  ['member', 'text', 28],
] as const satisfies readonly ColumnSpec[];

/** When it was made and changed, and its id: the last columns. */
export const RECORD = [
  ['created', 'datetime'],
  ['updated', 'datetime'],
  ['itemId', 'identifier', 28],
] as const satisfies readonly ColumnSpec[];

export const RECORD_ATTRIBUTES = ['documentId', 'createdAt', 'updatedAt'] as const;

export interface StoredRecord {
  id: number;
  documentId: string;
  createdAt: Date;
  updatedAt: Date;
}

/** The to-one relations of an item that are told by name; a type has some of them. */
export interface StoredPlace {
  circle?: number | null;
  role?: number | null;
  member?: number | null;
}

/** An item with what it belongs to. */
export interface Placed<Stored> {
  readonly stored: Stored;
  readonly circle: CircleReference | undefined;
  readonly role: RoleReference | undefined;
  readonly member: MemberReference | undefined;
}

export interface ItemWalk {
  readonly uid: UID.ContentType;
  readonly select: readonly string[];
  readonly toOne: readonly string[];
}

/** All items of a type in the organization, in batches. */
export async function* walkItems<Stored extends StoredPlace>(
  { organization, structure }: ExportContext,
  walk: ItemWalk
): AsyncGenerator<Placed<Stored & { id: number }>[]> {
  for await (const batch of walkByKey<Stored>({ ...walk, organization: organization.id })) {
    const members = await structure.members(batch.map(({ member }) => member ?? null));
    const roles = await structure.roles(batch.map(({ role }) => role ?? null));
    const circles = await structure.circles(batch.map(({ circle }) => circle ?? null));
    yield batch.map((stored) => ({
      stored,
      circle: circles.get(stored.circle ?? null),
      role: roles.get(stored.role ?? null),
      member: members.get(stored.member ?? null),
    }));
  }
}

type PlaceCells = RowOf<typeof PLACE>;
type OwnerCells = RowOf<typeof OWNER>;
type RecordCells = RowOf<typeof RECORD>;

/** An item of a role is in the role's circle, where no other is told. */
export const containerOf = (
  circle: CircleReference | undefined,
  role: RoleReference | undefined
): CircleReference | undefined => circle ?? role?.circle ?? undefined;

export const placeCells = ({
  circle,
  role,
}: Pick<Placed<unknown>, 'circle' | 'role'>): PlaceCells => {
  const container = containerOf(circle, role);
  return {
    circleId: container?.documentId,
    circle: container?.name,
    roleId: role?.documentId,
    role: role?.name,
  };
};

export const ownerCells = (member: MemberReference | undefined): OwnerCells => ({
  memberId: member?.documentId,
  member: member && memberName(member),
});

export const recordCells = ({ createdAt, updatedAt, documentId }: StoredRecord): RecordCells => ({
  created: createdAt,
  updated: updatedAt,
  itemId: documentId,
});

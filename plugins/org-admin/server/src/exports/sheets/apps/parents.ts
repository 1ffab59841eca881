import type { UID } from '@strapi/strapi';

import { rowsById } from '../../../database/related';
import type { ExportContext } from '../../sheet';
import { remembering, type CircleReference, type Lookup } from '../../structure';
import { containerOf } from './items';

interface StoredParent {
  documentId: string;
  title: string;
  circle: number | null;
  role: number | null;
}

/** The item that a check or a value belongs to, as its rows name it. */
export interface ParentItem {
  documentId: string;
  title: string;
  circle: CircleReference | undefined;
}

/** Looks up items for the rows that belong to them, each once as a rule: one has hundreds of checks or values. */
export const itemsOfRows = <More extends object = object>(
  uid: UID.ContentType,
  { structure }: ExportContext,
  select: readonly (keyof More & string)[] = []
): Lookup<ParentItem & More> =>
  remembering(async (ids) => {
    const stored = await rowsById<StoredParent & More>(uid, ids, {
      select: ['documentId', 'title', ...select],
      toOne: ['circle', 'role'],
    });
    const items = [...stored.values()];
    const circles = await structure.circles(items.map(({ circle }) => circle));
    const roles = await structure.roles(items.map(({ role }) => role));
    return new Map(
      [...stored].map(([id, item]): [number, ParentItem & More] => [
        id,
        { ...item, circle: containerOf(circles.get(item.circle), roles.get(item.role)) },
      ])
    );
  });

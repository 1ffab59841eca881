import type { UID } from '@strapi/strapi';

import { rowsById } from '../../../database/related';
import type { ExportContext } from '../../sheet';
import { remembering, type CircleReference, type Lookup } from '../../structure';

interface StoredParent {
  documentId: string;
  title: string;
  circle: number | null;
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
      toOne: ['circle'],
    });
    const circles = await structure.circles([...stored.values()].map(({ circle }) => circle));
    return new Map(
      [...stored].map(([id, item]): [number, ParentItem & More] => [
        id,
        { ...item, circle: circles.get(item.circle) },
      ])
    );
  });

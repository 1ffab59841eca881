import type { Reference } from '../../../../../shared/contracts/common';
import type { HandOver, MemberHoldings } from '../../../../../shared/contracts/member-actions';
import type { App } from '../../../../../shared/vocabulary';

/** Who gets what, by the key of what is held. What is not in it is handed to nobody. */
export type Heirs = ReadonlyMap<string, Reference>;

export const assignmentKey = (assignment: string) => `assignment:${assignment}`;
export const itemsKey = (member: string, app: App) => `items:${member}:${app}`;

/** The keys of all that a member holds. */
export const keysOf = ({ member, assignments, openItems }: MemberHoldings): string[] => [
  ...assignments.map(({ documentId }) => assignmentKey(documentId)),
  ...openItems.map(({ app }) => itemsKey(member.documentId, app)),
];

/** Hands all of it to one, or to nobody with null; what others were to get before is among it. */
export const handAll = (
  heirs: Heirs,
  holdings: readonly MemberHoldings[],
  to: Reference | null
): Heirs => {
  const next = new Map(heirs);
  for (const key of holdings.flatMap(keysOf)) {
    if (to) next.set(key, to);
    else next.delete(key);
  }
  return next;
};

export const setHeir = (heirs: Heirs, key: string, to: Reference | null): Heirs => {
  const next = new Map(heirs);
  if (to) next.set(key, to);
  else next.delete(key);
  return next;
};

/** What the server is told: of what is still held, that which somebody gets. */
export const toHandOver = (holdings: readonly MemberHoldings[], heirs: Heirs): HandOver[] =>
  holdings.flatMap(({ member, assignments, openItems }) => [
    ...assignments.flatMap(({ documentId }): HandOver[] => {
      const heir = heirs.get(assignmentKey(documentId));
      return heir ? [{ assignment: documentId, to: heir.documentId }] : [];
    }),
    ...openItems.flatMap(({ app }): HandOver[] => {
      const heir = heirs.get(itemsKey(member.documentId, app));
      return heir ? [{ member: member.documentId, app, to: heir.documentId }] : [];
    }),
  ]);

export const holdsSomething = ({ assignments, openItems }: MemberHoldings): boolean =>
  assignments.length > 0 || openItems.length > 0;

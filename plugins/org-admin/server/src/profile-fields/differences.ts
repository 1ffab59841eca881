import type { ReadField } from './read-fields';

const TOLD = ['label', 'key', 'type', 'options', 'required'] as const;

/** What an update changed, as the audit log tells it. */
export const differences = (before: ReadField, after: ReadField) =>
  Object.fromEntries(
    TOLD.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map(
      (name) => [name, { from: before[name], to: after[name] }]
    )
  );

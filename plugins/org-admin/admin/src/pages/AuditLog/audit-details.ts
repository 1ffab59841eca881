import type { AuditEntry } from '../../../../shared/contracts/audit';
import { ACCESS_ROLES } from '../../../../shared/vocabulary';
import type { useFormats } from '../../hooks/useFormats';
import type { Translate, TranslationKey } from '../../hooks/useT';

type Formats = ReturnType<typeof useFormats>;

/** Counts that imports and undoing them leave in the log, in the order they are told. */
const COUNTS = {
  created: 'audit.count.created',
  updated: 'audit.count.updated',
  unchanged: 'audit.count.unchanged',
  skipped: 'audit.count.skipped',
  refused: 'audit.count.refused',
  removed: 'audit.count.removed',
  restored: 'audit.count.restored',
  teamsRemoved: 'audit.count.teams-removed',
  kept: 'audit.count.kept',
} as const satisfies Record<string, TranslationKey>;

const FIELDS = {
  name: 'organization.name',
  slug: 'organization.slug',
  language: 'organization.language',
  timezone: 'organization.timezone',
} as const satisfies Record<string, TranslationKey>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const accessRoleName = (value: unknown, t: Translate): string => {
  const known = ACCESS_ROLES.find((accessRole) => accessRole === value);
  return known ? t(`member.access-role.${known}`) : String(value ?? '–');
};

/** "552 created, 114 refused": counts other than zero, or that nothing changed. */
const countsText = (details: Record<string, unknown>, t: Translate): string | null => {
  const names = Object.keys(COUNTS) as (keyof typeof COUNTS)[];
  const present = names.filter((name) => typeof details[name] === 'number');
  if (present.length === 0) return null;
  const told = present.filter((name) => details[name] !== 0);
  return told.length === 0
    ? t('audit.count.none')
    : told.map((name) => t(COUNTS[name], { count: details[name] as number })).join(', ');
};

const changeText = (from: unknown, to: unknown, t: Translate) =>
  t('audit.change', { from: String(from ?? '–'), to: String(to ?? '–') });

/** "666 rows", or "300 of 666 rows" of an import that ended early. */
const rowsText = ({ processed, total }: Record<string, unknown>, t: Translate): string | null => {
  if (typeof total !== 'number') return null;
  return typeof processed === 'number'
    ? t('audit.rows-processed', { processed, total })
    : t('audit.rows', { count: total });
};

/** "Members: 552 rows, Assignations: 0 rows" */
const sheetsText = (sheets: unknown, t: Translate): string | null =>
  isRecord(sheets) && Object.keys(sheets).length > 0
    ? Object.entries(sheets)
        .map(([sheet, rows]) => t('audit.sheet', { sheet, count: Number(rows) }))
        .join(', ')
    : null;

/**
 * What belongs to an entry of the audit log, in words, one line each. What is not known here is left out rather than shown as
 * code: the log keeps more than people read.
 */
export const auditDetails = (entry: AuditEntry, t: Translate, formats: Formats): string[] => {
  const { action, details } = entry;

  if (action === 'member.access-role-changed') {
    return [changeText(accessRoleName(details.from, t), accessRoleName(details.to, t), t)];
  }
  if (action === 'organization.updated') {
    return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) => {
      const change = details[field];
      if (!isRecord(change)) return [];
      const name = (value: unknown) =>
        field === 'language' && isText(value) ? formats.language(value) : value;
      return [`${t(FIELDS[field])}: ${changeText(name(change.from), name(change.to), t)}`];
    });
  }
  return [
    isText(details.fileName) ? details.fileName : null,
    isText(details.language)
      ? t('download.in-language', { language: formats.languageName(details.language) })
      : null,
    countsText(details, t) ?? rowsText(details, t),
    sheetsText(details.sheets, t),
    details.reason === 'canceled' ? t('audit.canceled') : null,
  ].filter(isText);
};

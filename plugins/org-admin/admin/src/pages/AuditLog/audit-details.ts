import type { AuditEntry } from '../../../../shared/contracts/audit';
import { ACCESS_ROLES, PROFILE_FIELD_TYPES } from '../../../../shared/vocabulary';
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

/** What an entry tells of each field that was changed, by the action. */
const FIELDS: Partial<Record<AuditEntry['action'], Record<string, TranslationKey>>> = {
  'organization.updated': {
    name: 'organization.name',
    slug: 'organization.slug',
    language: 'organization.language',
    timezone: 'organization.timezone',
  },
  'team.updated': { name: 'teams.name', teamId: 'teams.id', parent: 'teams.parent' },
  'profile-field.updated': {
    label: 'profile-fields.label',
    key: 'profile-fields.key',
    type: 'profile-fields.type',
    options: 'profile-fields.options',
    required: 'profile-fields.required',
  },
};

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

/** The value of a changed field as people read it. */
const valueName = (field: string, value: unknown, t: Translate, formats: Formats): unknown => {
  if (field === 'language' && isText(value)) return formats.language(value);
  if (field === 'type') {
    const known = PROFILE_FIELD_TYPES.find((type) => type === value);
    return known ? t(`profile-fields.type.${known}`) : value;
  }
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  return Array.isArray(value) ? value.join(', ') || null : value;
};

/** "Name: Crew → Deck crew", a line for each field that was changed. */
const changedFields = (
  fields: Record<string, TranslationKey>,
  details: Record<string, unknown>,
  t: Translate,
  formats: Formats
): string[] =>
  Object.entries(fields).flatMap(([field, label]) => {
    const change = details[field];
    if (!isRecord(change)) return [];
    const [from, to] = [change.from, change.to].map((one) => valueName(field, one, t, formats));
    return [`${t(label)}: ${changeText(from, to, t)}`];
  });

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
  const fields = FIELDS[action];
  if (fields && !Array.isArray(details.order)) return changedFields(fields, details, t, formats);
  return [
    isText(details.fileName) ? details.fileName : null,
    isText(details.language)
      ? t('download.in-language', { language: formats.languageName(details.language) })
      : null,
    countsText(details, t) ?? rowsText(details, t),
    sheetsText(details.sheets, t),
    typeof details.members === 'number' ? t('audit.members', { count: details.members }) : null,
    typeof details.values === 'number'
      ? t('profile-fields.values', { count: details.values })
      : null,
    Array.isArray(details.order) ? t('audit.order', { list: details.order.join(', ') }) : null,
    details.reason === 'canceled' ? t('audit.canceled') : null,
  ].filter(isText);
};

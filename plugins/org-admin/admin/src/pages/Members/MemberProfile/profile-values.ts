import type { MemberProfile } from '../../../../../shared/contracts/members';
import type { useFormats } from '../../../hooks/useFormats';
import type { Translate } from '../../../hooks/useT';

type Formats = ReturnType<typeof useFormats>;

/** The value of a profile field as a text, by the type of the field; a value of another type is shown as it is. */
export const profileFieldText = (
  { type, value }: Pick<MemberProfile['customFields'][number], 'type' | 'value'>,
  t: Translate,
  formats: Formats
): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return formats.number(value);
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return type === 'date' ? formats.day(String(value)) : String(value);
};

/** How somebody holds a role. */
type RoleHolding = Pick<
  MemberProfile['roles'][number],
  'focus' | 'since' | 'until' | 'electedUntil' | 'timePercent'
>;

/** "since 3 Mar 2025 · elected until 1 Sep 2026 · 20 %": what there is to say of a role held, and no more. */
export const roleDetails = (
  { focus, since, until, electedUntil, timePercent }: RoleHolding,
  t: Translate,
  formats: Formats
): string =>
  [
    focus && t('member.role.focus', { focus }),
    since && t('member.role.since', { date: formats.day(since) }),
    until && t('member.role.until', { date: formats.day(until) }),
    electedUntil && t('member.role.elected-until', { date: formats.day(electedUntil) }),
    timePercent !== null && t('member.role.time', { percent: formats.percent(timePercent) }),
  ]
    .filter(Boolean)
    .join(' · ');

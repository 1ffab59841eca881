import type { ImportParams, ImportRowProblem } from '../../../shared/contracts/imports';
import { customField, type MemberField } from '../../../shared/member-fields';
import type { Language } from '../../../shared/vocabulary';
import type { ProfileField } from '../member-values';
import type { Problem } from '../member-values';
import en from './translations/en.json';
import nl from './translations/nl.json';
import sv from './translations/sv.json';

const TEXTS: Record<Language, Record<string, string>> = { en, nl, sv };

/** Puts values into `{name}` places, in one pass: what a person typed is never looked at for places again. */
const fill = (template: string, values: ImportParams): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

export interface Messages {
  row<Code extends string>(problem: Problem<Code>): ImportRowProblem<Code>;
  /** The words for all rows that share the problem. */
  group(problem: Problem): string;
  text(key: 'reason'): string;
}

/** Puts problems into words. Names of profile fields are their labels, which are the organization's own. */
export const createMessages = (
  language: Language,
  profileFields: readonly ProfileField[]
): Messages => {
  const texts = TEXTS[language];
  const labels = new Map(
    profileFields.map(({ key, label }) => [customField(key) as string, label])
  );
  const fieldName = (field: MemberField | null) =>
    field === null ? '' : (labels.get(field) ?? texts[`field.${field}`] ?? field);
  const words = ({ field, value, own, params }: Problem): ImportParams => {
    const all = { ...params, ...own };
    const state = typeof all.state === 'string' ? texts[`state.${all.state}`] : undefined;
    return { value: value ?? '', ...all, ...(state ? { state } : {}), field: fieldName(field) };
  };
  return {
    row: (problem) => ({
      code: problem.code,
      field: problem.field,
      value: problem.value,
      params: { ...problem.params, ...problem.own },
      message: fill(texts[`row.${problem.code}`] ?? problem.code, words(problem)),
    }),
    group: (problem) =>
      fill(
        texts[`group.${problem.code}`] ?? texts[`row.${problem.code}`] ?? problem.code,
        words(problem)
      ),
    text: (key) => texts[key] ?? key,
  };
};

import type { MemberValueProblem } from '../../../shared/contracts/members';
import type { MemberField } from '../../../shared/member-fields';

export type ProblemParams = Record<string, string | number>;

/** What is wrong with a value, or worth knowing about it, before it is put into words. */
export interface Problem<Code extends string = string> {
  code: Code;
  field: MemberField | null;
  value: string | null;
  /** Params that every value with this problem shares. */
  params: ProblemParams;
  /** Params of this value alone. */
  own: ProblemParams;
}

export type ValueError = Problem<MemberValueProblem>;

/** What can be wrong with a text that is to be read as a value. */
export type TextError = Problem<Exclude<MemberValueProblem, 'invalidText' | 'unknownField'>>;

/** What is shown of a value. */
const MAX_SHOWN = 200;

/** A value as it is shown: cut to 200 characters, and what is no text made visible. */
export const shown = (value: string): string => {
  const visible = value.replace(/[\p{Cc}]/gu, (c) => (c === '\n' || c === '\t' ? ' ' : '\uFFFD'));
  const characters = visible.length > MAX_SHOWN ? [...visible] : null;
  return characters && characters.length > MAX_SHOWN
    ? `${characters.slice(0, MAX_SHOWN - 1).join('')}…`
    : visible;
};

export interface ProblemDetails {
  field?: MemberField | null;
  value?: string | null;
  params?: ProblemParams;
  own?: ProblemParams;
}

export const problem = <Code extends string>(
  code: Code,
  details: ProblemDetails
): Problem<Code> => ({
  code,
  field: details.field ?? null,
  value: details.value == null ? null : shown(details.value),
  params: details.params ?? {},
  own: details.own ?? {},
});

export const valueError = <Code extends MemberValueProblem>(
  code: Code,
  details: ProblemDetails = {}
): Problem<Code> => problem(code, details);

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value;

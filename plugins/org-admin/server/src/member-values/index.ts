export { toAttributes, type ValueOfField } from './attributes';
export { fieldValueOf, sameValue, type MemberAttributes } from './current-value';
export { valueParsers, type FieldValue, type ParseValue } from './parse-value';
export {
  isProblem,
  problem,
  shown,
  valueError,
  type Problem,
  type ProblemDetails,
  type ProblemParams,
  type TextError,
  type ValueError,
} from './problems';
export { readValue } from './read-value';
export { findProfileFields, requiredFields, type ProfileField } from './profile-fields';

export { toAttributes, type ValueOfField } from './attributes';
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
export { findProfileFields, requiredFields, type ProfileField } from './profile-fields';

export { kindOf, type RefusalCode, type RefusalKind, refusalCodes } from './codes.ts';
export { incomplete, oneOf, oneOfIfAny, tooLong } from './incomplete.ts';
export { isRefusal, type Problem, type Refusal, refuse } from './refusal.ts';

export { agree } from './agree.ts';
export { checkContract } from './check-contract.ts';
export { type Contract, inForce, relayRules } from './contract.ts';
export {
  type CountCondition,
  type CountRule,
  type CountRules,
  type CountVerdict,
  ruleNamed,
  usualCountRules,
} from './count-rules.ts';
export {
  countEnding,
  countsEnding,
  type EndingReport,
  type EndingReports,
  oneStrokeEndings,
  usualEndingReports,
} from './endings.ts';
export { untilAgreed } from './until-agreed.ts';

export { assess, riskList } from './assess.ts';
export { raised } from './raise.ts';
export type { Level, Reason, Risk, RiskEvent, Standing } from './risk.ts';

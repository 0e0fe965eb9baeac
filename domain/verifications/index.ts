export { checkRecord } from './check.ts';
export {
  type CheckedDocument,
  type Dealer,
  type DocumentKind,
  documentKinds,
  type Exemption,
  type Method,
  methods,
  type Owner,
  type Person,
  type Subject,
  type Suspicion,
  type Verification,
  type VerificationEvent,
  type VerificationRecord,
} from './verification.ts';
export { complete, exempt, keptUntil, mustBeKept, noteSuspicion, type VerificationAnswer, write } from './verify.ts';

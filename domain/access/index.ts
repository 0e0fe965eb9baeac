export {
  type Access,
  type AccessAction,
  type AccessResult,
  type AccessTo,
  accessActions,
  accessTo,
  lasts,
  minutesOfOneLook,
} from './access.ts';
export {
  beginning,
  examine,
  examineEnd,
  type Finding,
  type Head,
  headOf,
  type Seal,
  type Sealed,
  type SealTools,
  seal,
} from './chain.ts';

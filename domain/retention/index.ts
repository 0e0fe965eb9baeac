export {
  type Certificate,
  type Days,
  type Hold,
  type Kind,
  kinds,
  lawBound,
  periods,
  type RetentionEvent,
  usualDays,
} from './kind.ts';
export { agree, complete, cutOff, deleteAll, hold, lift, nextRound } from './rules.ts';

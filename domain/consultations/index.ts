export { answer, withdraw } from './answer.ts';
export { type Asking, ask } from './ask.ts';
export {
  type Answer,
  type AskedBy,
  type Consultation,
  type ConsultationAnswer,
  type ConsultationEvent,
  type ConsultationState,
  usualMinutes,
  waysToAsk,
} from './consultation.ts';
export { dueAt, isOverdue, lapse } from './due.ts';
export { type ConsultationMay, may } from './may.ts';

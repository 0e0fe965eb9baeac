export { answer, mayAnswer } from './answer.ts';
export { issue } from './issue.ts';
export { progress, type Standing } from './progress.ts';
export { isRecontact, recontactDays } from './rang-again.ts';
export {
  type ClosingAnswer,
  closingAnswers,
  type Progress,
  type Receipt,
  type ReceiptAnswer,
  type ReceiptEvent,
} from './receipt.ts';

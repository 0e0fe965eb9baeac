import {
  complexityAnswers,
  immediateActionAnswers,
  impactAnswers,
  safetyAnswers,
  severityAnswers,
} from '@denwaban/domain/complaints';

/** The five questions of ISO 10002 7.5, in the order in which they are asked. */
export const questions = [
  { question: 'severity', answers: severityAnswers },
  { question: 'safety', answers: safetyAnswers },
  { question: 'complexity', answers: complexityAnswers },
  { question: 'impact', answers: impactAnswers },
  { question: 'immediateAction', answers: immediateActionAnswers },
] as const;

import { isRefusal, oneOfIfAny, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import {
  type Assessment,
  complexityAnswers,
  immediateActionAnswers,
  impactAnswers,
  safetyAnswers,
  severityAnswers,
} from './assessment.ts';
import {
  type ComplaintDraft,
  type ComplaintRecord,
  complaintCategories,
  type Emotion,
  type Fact,
  facts,
} from './record.ts';

export type ComplaintRead = { record: ComplaintRecord; assessment: Assessment };

/** Nothing of it is required while the caller speaks: what was not asked is asked later. Refuses incomplete_input. */
export function readComplaint(draft: ComplaintDraft): ComplaintRead | Refusal {
  const { namedEmployee } = draft;
  const assessment = readAssessment(draft);
  const category = oneOfIfAny(complaintCategories, 'complaint.category', draft.category);
  const emotionStart = readEmotion('complaint.emotionStart', draft.emotionStart);
  const emotionEnd = readEmotion('complaint.emotionEnd', draft.emotionEnd);
  const apologised = oneOfIfAny(['yes', 'no'], 'complaint.apologised', draft.apologised);
  const receiptTold = oneOfIfAny(['yes', 'no'], 'complaint.receiptTold', draft.receiptTold);
  const words = checkWords(draft);
  if (
    isRefusal(assessment) ||
    isRefusal(category) ||
    isRefusal(emotionStart) ||
    isRefusal(emotionEnd) ||
    isRefusal(apologised) ||
    isRefusal(receiptTold) ||
    words.length > 0
  ) {
    const unread = [assessment, category, emotionStart, emotionEnd, apologised, receiptTold].filter(isRefusal);
    return refuse('incomplete_input', [...unread.flatMap(({ problems }) => problems), ...words]);
  }
  const record = {
    ...{ category, emotionStart, emotionEnd, ...trimmed(draft) },
    ...{ apologised: apologised === 'yes', receiptTold: receiptTold === 'yes' },
    namedEmployee: namedEmployee || null,
  };
  return { record, assessment };
}

/** The five questions; one left empty was not asked. Refuses incomplete_input. */
export function readAssessment(typed: Record<keyof Assessment, string>): Assessment | Refusal {
  const severity = oneOfIfAny(severityAnswers, 'complaint.severity', typed.severity);
  const safety = oneOfIfAny(safetyAnswers, 'complaint.safety', typed.safety);
  const complexity = oneOfIfAny(complexityAnswers, 'complaint.complexity', typed.complexity);
  const impact = oneOfIfAny(impactAnswers, 'complaint.impact', typed.impact);
  const immediateAction = oneOfIfAny(immediateActionAnswers, 'complaint.immediateAction', typed.immediateAction);
  if (
    isRefusal(severity) ||
    isRefusal(safety) ||
    isRefusal(complexity) ||
    isRefusal(impact) ||
    isRefusal(immediateAction)
  ) {
    const unread = [severity, safety, complexity, impact, immediateAction].filter(isRefusal);
    return refuse(
      'incomplete_input',
      unread.flatMap(({ problems }) => problems),
    );
  }
  return { severity, safety, complexity, impact, immediateAction };
}

function readEmotion(field: string, typed: string): Emotion | null | Refusal {
  const read = oneOfIfAny(['0', '1', '2', '3'], field, typed);
  return isRefusal(read) || read === null ? read : (Number(read) as Emotion);
}

function trimmed({ product, orderNumber, remedySought, facts: typed }: ComplaintDraft) {
  const told = Object.fromEntries(facts.map((fact) => [fact, typed[fact].trim()])) as Record<Fact, string>;
  return { product: product.trim(), orderNumber: orderNumber.trim(), remedySought: remedySought.trim(), facts: told };
}

function checkWords({ product, orderNumber, remedySought, facts: typed }: ComplaintDraft): Problem[] {
  return [
    ...tooLong('complaint.product', product, 200),
    ...tooLong('complaint.orderNumber', orderNumber, 100),
    ...tooLong('complaint.remedySought', remedySought, 1000),
    ...facts.flatMap((fact) => tooLong(`complaint.facts.${fact}`, typed[fact], 1000)),
  ];
}

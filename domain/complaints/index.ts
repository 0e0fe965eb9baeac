export {
  type Assessment,
  complexityAnswers,
  immediateActionAnswers,
  impactAnswers,
  isAssessed,
  notAssessed,
  type Severity,
  safetyAnswers,
  severityAnswers,
  severityOf,
} from './assessment.ts';
export { type ComplaintRead, readAssessment, readComplaint } from './read-complaint.ts';
export {
  type ComplaintCategory,
  type ComplaintDraft,
  type ComplaintRecord,
  complaintCategories,
  type Emotion,
  emptyComplaint,
  type Fact,
  facts,
} from './record.ts';

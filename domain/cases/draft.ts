// Draft: the intake while the caller speaks. Raw text as typed, plain JSON, complete at every moment: it is saved at each
// change and taken up again at any desk.
import { type ComplaintDraft, emptyComplaint } from '../complaints/index.ts';
import type { PromiseDraft } from '../promises/index.ts';
import type { Answers } from '../scripts/index.ts';

export type Draft = {
  kind: string;
  complaintAbout: string;
  urgency: string;
  /** A contact's id, or empty. */
  addressee: string;
  askedFor: string;
  summary: string;
  details: string;
  /** Empty: a customer. */
  callerKind: string;
  /** Their own number and who asks: of every caller but customers. */
  callerReference: string;
  /** Why there is none (伺えず), or empty. */
  callerReferenceNotObtained: string;
  answers: Answers;
  callback: {
    /** `yes`, `no`, or empty: the default of its kind holds. */
    wanted: string;
    /** `2026-05-06T15:00` on a Tokyo clock, or empty. */
    wishAt: string;
    wishWords: string;
    bestTime: string;
    /** Empty: the number given as an answer. */
    number: string;
    /** Why there is none (伺えず), or empty. */
    numberNotObtained: string;
  };
  /** Heard only while the kind is a complaint, but for how it is treated. */
  complaint: ComplaintDraft;
  /** What was promised the caller beside a callback. */
  promises: PromiseDraft[];
};

export function emptyDraft(): Draft {
  return {
    kind: '',
    complaintAbout: '',
    urgency: 'normal',
    addressee: '',
    askedFor: '',
    summary: '',
    details: '',
    callerKind: '',
    callerReference: '',
    callerReferenceNotObtained: '',
    answers: {},
    callback: { wanted: '', wishAt: '', wishWords: '', bestTime: '', number: '', numberNotObtained: '' },
    complaint: emptyComplaint(),
    promises: [],
  };
}

/** A draft as it was kept, with what intakes have asked since. */
export function completed(kept: Partial<Draft>): Draft {
  const empty = emptyDraft();
  return { ...empty, ...kept, complaint: { ...empty.complaint, ...kept.complaint } };
}

// Draft: the intake while the caller speaks. Raw text as typed, plain JSON, complete at every moment: it is saved at each
// change and taken up again at any desk.
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
    answers: {},
    callback: { wanted: '', wishAt: '', wishWords: '', bestTime: '', number: '', numberNotObtained: '' },
  };
}

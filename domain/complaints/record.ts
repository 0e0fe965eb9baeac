// Record (クレーム記録): what was complained of, as the operator wrote it down while the caller spoke.
import type { Assessment } from './assessment.ts';

export const complaintCategories = [
  'manner',
  'defect',
  'delivery',
  'billing',
  'explanation',
  'contract',
  'personal_data',
  'safety',
  'unreachable',
  'no_callback',
  'other',
] as const;
export type ComplaintCategory = (typeof complaintCategories)[number];

export const facts = ['who', 'when', 'where', 'what', 'why', 'how'] as const;
export type Fact = (typeof facts)[number];

/** 0 calm, 1 displeased, 2 angry, 3 beside themselves: as the operator heard it. */
export type Emotion = 0 | 1 | 2 | 3;

export type ComplaintRecord = {
  category: ComplaintCategory | null;
  product: string;
  orderNumber: string;
  /** 5W1H, each in the caller's words; empty where it did not come up. */
  facts: Readonly<Record<Fact, string>>;
  /** ご要望: what would put it right for the caller. */
  remedySought: string;
  emotionStart: Emotion | null;
  emotionEnd: Emotion | null;
  apologised: boolean;
  receiptTold: boolean;
  /** The contact complained of, where the client's list has them. */
  namedEmployee: string | null;
};

/** A record and its assessment as typed: raw text, complete at every moment. */
export type ComplaintDraft = {
  category: string;
  product: string;
  orderNumber: string;
  facts: Record<Fact, string>;
  remedySought: string;
  /** `0` to `3`, or empty. */
  emotionStart: string;
  emotionEnd: string;
  /** `yes`, `no`, or empty. */
  apologised: string;
  receiptTold: string;
  /** A contact's id, or empty. */
  namedEmployee: string;
  fallbackReason: string;
} & Record<keyof Assessment, string>;

export function emptyComplaint(): ComplaintDraft {
  return {
    ...{ category: '', product: '', orderNumber: '', remedySought: '', namedEmployee: '' },
    facts: { who: '', when: '', where: '', what: '', why: '', how: '' },
    ...{ severity: '', safety: '', complexity: '', impact: '', immediateAction: '' },
    ...{ emotionStart: '', emotionEnd: '', apologised: '', receiptTold: '', fallbackReason: '' },
  };
}

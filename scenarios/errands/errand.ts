// An errand is what somebody rings for: what they would have written down, or that there is nothing to write down.

import type { OneStrokeEnding } from '@denwaban/domain/calls';
import type { Draft } from '@denwaban/domain/cases';
import { emptyDraft } from '@denwaban/domain/cases';
import type { Answer } from '@denwaban/domain/scripts';
import type { Chance } from '../chance.ts';

export type Errand = {
  line: { id: string };
  /** As the network shows it: a number, or 非通知. */
  from: string;
  outcome: { is: 'message'; draft: Draft } | { is: OneStrokeEnding };
  /** How long they talk, and how long they wait to be answered. */
  talkSeconds: number;
  patienceSeconds: number;
};

export type Someone = { name: string; reading: string; number: string };

/** What a matter is made of: who rings, on which Tokyo day, and chance. */
export type Told = { who: Someone; today: string; luck: Chance };
export type Matter = (told: Told) => Draft;

type Wanted = {
  kind: 'inquiry' | 'complaint' | 'order' | 'reservation' | 'other';
  complaintAbout?: 'staff' | 'service' | 'operator' | 'other';
  urgent?: boolean;
  summary: string;
  details: string;
  answers: Record<string, Answer>;
  /** Left out: what is usual for its kind. */
  callback?: 'yes' | 'no';
  wish?: string;
  /** The record of a complaint, as far as the caller told it. */
  complaint?: Partial<Draft['complaint']>;
};

/** The draft an operator ends up with, with the name and the number read back. */
export function taken({ name, reading, number }: Someone, wanted: Wanted): Draft {
  const blank = emptyDraft();
  return {
    ...blank,
    kind: wanted.kind,
    complaintAbout: wanted.complaintAbout ?? '',
    urgency: wanted.urgent ? 'urgent' : 'normal',
    summary: wanted.summary,
    details: wanted.details,
    answers: {
      ...wanted.answers,
      name: { given: name, reading, readBack: true },
      phone: { given: number, readBack: true },
    },
    complaint: wanted.kind === 'complaint' ? { ...aRecord(blank), ...wanted.complaint } : blank.complaint,
    callback: { ...blank.callback, wanted: wanted.callback ?? '', wishWords: wanted.wish ?? '' },
  };
}

/** What an operator ticks of most complaints: apologised, calmed, the receipt number told, a fault that strikes the caller alone. */
function aRecord({ complaint }: Draft): Draft['complaint'] {
  return {
    ...complaint,
    ...{ severity: 'fault', safety: 'none', complexity: 'clear', impact: 'caller_only', immediateAction: 'not_needed' },
    ...{ emotionStart: '2', emotionEnd: '1', apologised: 'yes', receiptTold: 'yes' },
  };
}

export function said(given: string): Answer {
  return { given };
}

export function readBack(given: string): Answer {
  return { given, readBack: true };
}

// Introduction (回送メモ): one of a client's people is about to put a caller through to us, and says first what it is about.
// The note waits a few minutes for that call, is shown to whoever takes it, and is of no use to any other.

export type Introduction = {
  id: string;
  client: string;
  /** The line whose number the caller is put through to. */
  line: string;
  /** E.164; null where whoever wrote it does not know it. */
  number: string | null;
  /** The caller's name, as it was said to them. */
  name: string | null;
  about: string;
  kind: IntroductionKind;
  /** Which of the client's people. */
  writtenBy: string;
  writtenAt: Date;
  /** A call that arrives from then on is no longer the one that was meant. */
  until: Date;
  /** A call came with it, and the caller hung up before anybody of ours answered. */
  missed: boolean;
  state: IntroductionState;
};

/** クレーム, or anything else. */
export type IntroductionKind = 'complaint' | 'other';
export const introductionKinds: readonly IntroductionKind[] = ['complaint', 'other'];

export type IntroductionState =
  /** The call has not come yet. */
  | { is: 'open' }
  /** This call has come, and nobody of ours has answered it yet. */
  | { is: 'met'; call: string }
  | { is: 'answered'; call: string; operator: string; at: Date }
  | { is: 'withdrawn'; at: Date }
  /** Its time was over before a call of it was answered. */
  | { is: 'lapsed'; at: Date };

export const introductionMinutes = 10;
export const mostIntroductionLetters = { name: 100, about: 500 };

/** What the caller wants, their name and their number stay out of the history, so that they can be erased. */
export type IntroductionEvent = { client: string; id: string } & (
  | { name: 'introduction.written'; data: { line: string; kind: IntroductionKind; until: string } }
  | { name: 'introduction.corrected' | 'introduction.withdrawn' | 'introduction.lapsed'; data: Record<never, never> }
  | { name: 'introduction.met' | 'introduction.given_back'; data: { call: string } }
  | { name: 'introduction.answered'; data: { call: string; operator: string } }
);

export type IntroductionAnswer = { introduction: Introduction; events: readonly IntroductionEvent[] };

// Round (緊急電話連絡): the agency rings the client's people by telephone, one after the other, until somebody answers. What
// may not wait for a letter to be read goes this way: danger to people, an authority on the line, an accident.

export type Round = {
  id: string;
  client: string;
  case: string;
  /** The call it came of; null when it was asked for later. */
  call: string | null;
  why: RoundWhy;
  /** The contact whom the case is a complaint about: never rung of it. */
  accused: string | null;
  /** Whom to ring in this pass, in order. */
  list: readonly Ring[];
  /** How often the list has been begun, the first time included. */
  pass: number;
  /** Everybody who was ever rung, oldest first. */
  tries: readonly Try[];
  state: RoundState;
  startedAt: Date;
};

/** `asked`: a person of the agency wants the client to hear of it now. */
export type RoundWhy = 'severity' | 'authority' | 'emergency' | 'accident' | 'asked';
export const roundWhys: readonly RoundWhy[] = ['severity', 'authority', 'emergency', 'accident', 'asked'];

/** `number` is E.164, as it was when the pass began. */
export type Ring = { contact: string; number: string };

export type Outcome = 'answered' | 'no_answer' | 'busy' | 'voicemail' | 'wrong_number';
export const outcomes: readonly Outcome[] = ['answered', 'no_answer', 'busy', 'voicemail', 'wrong_number'];

/** `by` is a person of the staff. */
export type Try = Ring & { pass: number; outcome: Outcome; words: string; by: string; at: Date };

export type RoundState =
  /** `idleSince`: nobody has rung anybody since then, and the supervisor was told so. */
  | { is: 'under_way'; alarmAt: Date; idleSince: Date | null }
  /** The whole list was rung and nobody answered, or there is nobody with a telephone: it begins again. */
  | { is: 'exhausted'; since: Date; againAt: Date }
  | { is: 'reached'; contact: string; words: string; at: Date }
  | { is: 'stood_down'; by: string; why: string; at: Date };

/** Minutes of the clock on the wall: what may not wait does not keep business hours. */
export type RoundRules = {
  /** So long without a try, and the supervisor hears of it. */
  idleMinutes: number;
  /** So long after the end of the list it begins again. */
  againMinutes: number;
};

export const usualRules: RoundRules = { idleMinutes: 5, againMinutes: 15 };

export type RoundEvent = { client: string; id: string } & (
  | { name: 'round.started'; data: { case: string; why: RoundWhy; list: readonly string[] } }
  | { name: 'round.tried'; data: { case: string; contact: string; outcome: Outcome; by: string } }
  | { name: 'round.reached'; data: { case: string; contact: string; tries: number } }
  | { name: 'round.idle'; data: { case: string; since: string } }
  | { name: 'round.exhausted'; data: { case: string; pass: number; againAt: string } }
  | { name: 'round.begun_again'; data: { case: string; pass: number; list: readonly string[] } }
  | { name: 'round.stood_down'; data: { case: string; by: string } }
);

/** A changed round and what happened to it. */
export type RoundAnswer = { round: Round; events: readonly RoundEvent[] };

export function isOver({ state }: Pick<Round, 'state'>): boolean {
  return state.is === 'reached' || state.is === 'stood_down';
}

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

import { type Refusal, refuse } from '../refusals/index.ts';
import { changed, unchanged } from './answer.ts';
import type { Introduction, IntroductionAnswer } from './introduction.ts';
import { mayChange } from './may.ts';

/** The call that was meant has come. One that is not open changes nothing. */
export function meet(introduction: Introduction, call: string): IntroductionAnswer {
  if (introduction.state.is !== 'open') return unchanged(introduction);
  return changed({ ...introduction, state: { is: 'met', call } }, { name: 'introduction.met', data: { call } });
}

type Answered = { call: string; operator: string; now: Date };

/** One of ours talks to the caller. Of any other call, or after it was withdrawn, it changes nothing. */
export function answered(introduction: Introduction, { call, operator, now }: Answered): IntroductionAnswer {
  if (!isMetBy(introduction, call)) return unchanged(introduction);
  const state = { is: 'answered', call, operator, at: now } as const;
  return changed({ ...introduction, state }, { name: 'introduction.answered', data: { call, operator } });
}

/** The caller hung up before anybody answered, and may be put through again as long as there is time. */
export function giveBack(introduction: Introduction, { call, now }: { call: string; now: Date }): IntroductionAnswer {
  if (!isMetBy(introduction, call)) return unchanged(introduction);
  const { client, id } = introduction;
  const open: Introduction = { ...introduction, missed: true, state: { is: 'open' } };
  const lapsed = lapse(open, now);
  const event = { name: 'introduction.given_back', client, id, data: { call } } as const;
  return { introduction: lapsed.introduction, events: [event, ...lapsed.events] };
}

/** No call of it came, or none that was answered. */
export function lapse(introduction: Introduction, now: Date): IntroductionAnswer {
  if (introduction.state.is !== 'open' || now < introduction.until) return unchanged(introduction);
  return changed({ ...introduction, state: { is: 'lapsed', at: now } }, { name: 'introduction.lapsed', data: {} });
}

/** The caller is not put through after all. Refuses introduction_over. */
export function withdraw(introduction: Introduction, now: Date): IntroductionAnswer | Refusal {
  if (!mayChange(introduction)) return refuse('introduction_over');
  return changed(
    { ...introduction, state: { is: 'withdrawn', at: now } },
    { name: 'introduction.withdrawn', data: {} },
  );
}

/** When `lapse` has something to say; null when it never has. */
export function dueAt({ state, until }: Introduction): Date | null {
  return state.is === 'open' ? until : null;
}

function isMetBy({ state }: Introduction, call: string): boolean {
  return state.is === 'met' && state.call === call;
}

import type { Introduction, IntroductionAnswer, IntroductionEvent } from './introduction.ts';

/** An event without the things every event of one introduction has in common. */
type Happened = IntroductionEvent extends infer E
  ? E extends IntroductionEvent
    ? Omit<E, 'client' | 'id'>
    : never
  : never;

export function changed(introduction: Introduction, happened: Happened): IntroductionAnswer {
  const { client, id } = introduction;
  return { introduction, events: [{ client, id, ...happened } as IntroductionEvent] };
}

export function unchanged(introduction: Introduction): IntroductionAnswer {
  return { introduction, events: [] };
}

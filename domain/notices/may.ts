import { may as mayPerson, type Who } from '../staff/index.ts';
import type { Notice } from './notice.ts';
import { isOver } from './settle.ts';

export type NoticeMay = { letStand: boolean; decline: boolean; withdraw: boolean };

/** Everybody may withdraw what is their own; of others', a supervisor. `person` is who asks. */
export function may(notice: Notice, who: Who & { person: string }, now: Date): NoticeMay {
  const judges = mayPerson(who, 'judge_notices');
  const isWished = notice.state.is === 'wished';
  const isOwn = who.as === 'client' ? mayPerson(who, 'keep_own_notices') : notice.writtenBy?.id === who.person;
  return {
    letStand: judges && isWished && now < notice.until,
    decline: judges && isWished,
    withdraw: (judges || isOwn) && !isOver(notice, now),
  };
}

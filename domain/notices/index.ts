export { may, type NoticeMay } from './may.ts';
export type { Notice, NoticeAnswer, NoticeEvent, NoticeHand, NoticeState } from './notice.ts';
export { decline, isOver, letStand, type NoticeRefusal, withdraw } from './settle.ts';
export { dueAt, isStanding, pass } from './standing.ts';
export { mostNoticeLetters, type NoticeInput, write } from './write.ts';

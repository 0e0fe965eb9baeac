import * as api from '@denwaban/api/bulletins';
import type { Books } from '../shell/agency.ts';
import { open, type Route, scoped } from '../shell/ask.ts';
import { answerByReply, answerOwnBulletin, openReply } from './answer-bulletin.ts';
import { remindOfBulletin, sendBulletinAgain, takeOverAnswer } from './follow-up.ts';
import { getBulletin, listBulletins, listOwnBulletins } from './list-bulletins.ts';
import { previewBulletin, sendBulletin } from './write-bulletin.ts';

// Tokens cannot be guessed; this only keeps guessing from being work.
const perAddress = { max: 60, timeWindow: '1 minute' };

export function routes(books: Books): Route[] {
  return [
    scoped(api.listBulletins, listBulletins),
    scoped(api.getBulletin, getBulletin),
    scoped(api.previewBulletin, previewBulletin),
    scoped(api.sendBulletin, sendBulletin),
    scoped(api.sendBulletinAgain, sendBulletinAgain),
    scoped(api.remindOfBulletin, remindOfBulletin),
    scoped(api.takeOverAnswer, takeOverAnswer),
    scoped(api.listOwnBulletins, listOwnBulletins),
    scoped(api.answerOwnBulletin, answerOwnBulletin),
    open(api.openReply, (ask) => openReply(books, ask), perAddress),
    open(api.answerByReply, (ask) => answerByReply(books, ask), perAddress),
  ];
}

import * as api from '@denwaban/api/relays';
import { isRefusal } from '@denwaban/domain/refusals';
import { type Books, inAgency } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { sendFile } from '../shell/send-file.ts';
import { attachmentOf } from './attachment-of.ts';
import { listLetters } from './list-letters.ts';

export function routes(books: Books): Route[] {
  return [
    scoped(api.listLetters, listLetters),
    open(api.getLetterAttachment, async (ask, { asker, reply }) => {
      const file = await inAgency(books, scopeOf(asker as Asker), (tx) => attachmentOf(tx, ask));
      return isRefusal(file) ? file : sendFile(reply, file);
    }),
  ];
}

import * as api from '@denwaban/api/relays';
import * as remarksApi from '@denwaban/api/remarks';
import type { Books } from '../shell/agency.ts';
import { open, type Route, scoped } from '../shell/ask.ts';
import { acknowledgeMessage } from './inbox/acknowledge-message.ts';
import { getMessage } from './inbox/get-message.ts';
import { listInbox } from './inbox/list-inbox.ts';
import { acknowledgeByLink, noteOpened, openLink, remarkByLink } from './links.ts';
import { listRelays } from './list-relays.ts';
import { sendAgain } from './send-again.ts';

// Tokens cannot be guessed; this only keeps guessing from being work.
const perAddress = { max: 60, timeWindow: '1 minute' };

export function routes(books: Books): Route[] {
  return [
    scoped(api.listRelays, listRelays),
    scoped(api.sendAgain, sendAgain),
    scoped(api.listInbox, listInbox),
    scoped(api.getMessage, getMessage),
    scoped(api.acknowledgeMessage, acknowledgeMessage),
    open(api.openLink, (ask) => openLink(books, ask), perAddress),
    open(api.noteOpened, (ask) => noteOpened(books, ask), perAddress),
    open(remarksApi.remarkByLink, (ask) => remarkByLink(books, ask), perAddress),
    open(api.acknowledgeByLink, (ask) => acknowledgeByLink(books, ask), perAddress),
  ];
}

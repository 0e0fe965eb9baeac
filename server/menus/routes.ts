import * as api from '@denwaban/api/menus';
import { isRefusal } from '@denwaban/domain/refusals';
import type { Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { getMenus, getOwnMenus } from './get-menus.ts';
import { listenToMenu } from './listen-to-menu.ts';
import { setMenu } from './set-menu.ts';

export const routes = (books: Books): Route[] => [
  scoped(api.getMenus, getMenus),
  scoped(api.setMenu, setMenu),
  scoped(api.getOwnMenus, getOwnMenus),
  open(api.listenToMenu, async ({ params, query }, { asker, reply }) => {
    const sound = await listenToMenu(books, scopeOf(asker as Asker), { line: params.id, words: query.words });
    if (isRefusal(sound)) return sound;
    return reply.header('content-type', 'audio/wav').header('cache-control', 'no-store').send(sound) as never;
  }),
];

import * as api from '@denwaban/api/menus';
import { type Route, scoped } from '../shell/ask.ts';
import { getMenus, getOwnMenus } from './get-menus.ts';
import { setMenu } from './set-menu.ts';

export const routes: Route[] = [
  scoped(api.getMenus, getMenus),
  scoped(api.setMenu, setMenu),
  scoped(api.getOwnMenus, getOwnMenus),
];

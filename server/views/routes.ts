import * as api from '@denwaban/api/views';
import { type Route, scoped } from '../shell/ask.ts';
import { keepView, listViews, removeView } from './views.ts';

export const routes: Route[] = [
  scoped(api.listViews, listViews),
  scoped(api.keepView, keepView),
  scoped(api.removeView, removeView),
];

import * as api from '@denwaban/api/search';
import { type Route, scoped } from '../shell/ask.ts';
import { findNames } from './find-names.ts';
import { search, searchOwn } from './search.ts';

export const routes: Route[] = [
  scoped(api.search, search),
  scoped(api.searchOwn, searchOwn),
  scoped(api.findNames, findNames),
];

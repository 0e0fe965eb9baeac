import * as api from '@denwaban/api/introductions';
import { type Route, scoped } from '../shell/ask.ts';
import { listOwnIntroductions } from './list-introductions.ts';
import { correctIntroduction, withdrawIntroduction, writeIntroduction } from './write-introduction.ts';

export const routes: Route[] = [
  scoped(api.listOwnIntroductions, listOwnIntroductions),
  scoped(api.writeIntroduction, writeIntroduction),
  scoped(api.correctIntroduction, correctIntroduction),
  scoped(api.withdrawIntroduction, withdrawIntroduction),
];

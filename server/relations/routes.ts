import * as api from '@denwaban/api/relations';
import { type Route, scoped } from '../shell/ask.ts';
import { relationsOfCase } from './present.ts';
import { linkCases, mergeCases, splitCases, unlinkCases } from './relate.ts';
import { splitOffCall } from './split-off.ts';

export const routes: Route[] = [
  scoped(api.relationsOfCase, relationsOfCase),
  scoped(api.linkCases, linkCases),
  scoped(api.unlinkCases, unlinkCases),
  scoped(api.mergeCases, mergeCases),
  scoped(api.splitCases, splitCases),
  scoped(api.splitOffCall, splitOffCall),
];

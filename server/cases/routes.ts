import * as api from '@denwaban/api/cases';
import { type Route, scoped } from '../shell/ask.ts';
import { closeCase } from './close-case.ts';
import { getCase } from './get-case.ts';
import { joinCase } from './join-case.ts';
import { listCases } from './list-cases.ts';
import { openCase } from './open-case.ts';
import { reopenCase } from './reopen-case.ts';

export const routes: Route[] = [
  scoped(api.openCase, openCase),
  scoped(api.joinCase, joinCase),
  scoped(api.listCases, listCases),
  scoped(api.getCase, getCase),
  scoped(api.closeCase, closeCase),
  scoped(api.reopenCase, reopenCase),
];

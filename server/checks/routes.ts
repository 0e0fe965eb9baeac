import * as api from '@denwaban/api/checks';
import { type Route, scoped } from '../shell/ask.ts';
import { getCheck } from './get-check.ts';
import { listChecks } from './list-checks.ts';
import { passCheck } from './pass-check.ts';
import { getCheckPolicies, setCheckPolicy, setClientCheckPolicy, setTraining } from './policy/policies.ts';

export const routes: Route[] = [
  scoped(api.listChecks, listChecks),
  scoped(api.getCheckPolicies, getCheckPolicies),
  scoped(api.setCheckPolicy, setCheckPolicy),
  scoped(api.setClientCheckPolicy, setClientCheckPolicy),
  scoped(api.setTraining, setTraining),
  scoped(api.getCheck, getCheck),
  scoped(api.passCheck, passCheck),
];

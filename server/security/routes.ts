import * as api from '@denwaban/api/security';
import { type Route, scoped } from '../shell/ask.ts';
import { resetContactFactors, resetStaffFactors } from '../signin/factors/reset-factors.ts';
import { getSecurityPolicy, setSecurityPolicy } from './policy.ts';

export const routes: Route[] = [
  scoped(api.getSecurityPolicy, getSecurityPolicy),
  scoped(api.setSecurityPolicy, setSecurityPolicy),
  scoped(api.resetStaffFactors, resetStaffFactors),
  scoped(api.resetContactFactors, resetContactFactors),
  scoped(api.resetColleagueFactors, resetContactFactors),
];

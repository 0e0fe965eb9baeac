import * as api from '@denwaban/api/staff';
import { type Route, scoped } from '../shell/ask.ts';
import { changeStaff } from './change-staff.ts';
import { listStaff } from './list-staff.ts';
import { setGrants } from './set-grants.ts';

export const routes: Route[] = [
  scoped(api.listStaff, listStaff),
  scoped(api.changeStaff, changeStaff),
  scoped(api.setGrants, setGrants),
];

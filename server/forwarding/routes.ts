import * as api from '@denwaban/api/forwarding';
import { type Route, scoped } from '../shell/ask.ts';
import * as forwarding from './forwarding.ts';

export const routes: Route[] = [
  scoped(api.listForwardings, forwarding.list),
  scoped(api.agreeForwarding, forwarding.agree),
  scoped(api.listOwnForwardings, forwarding.listOwn),
];

import * as api from '@denwaban/api/access';
import { type Route, scoped } from '../shell/ask.ts';
import { listAccess, listOwnAccess } from './list-access.ts';

export const routes: Route[] = [scoped(api.listAccess, listAccess), scoped(api.listOwnAccess, listOwnAccess)];

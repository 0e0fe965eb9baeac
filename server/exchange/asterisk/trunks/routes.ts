import * as api from '@denwaban/api/trunks';
import { type Route, scoped } from '../../../shell/ask.ts';
import { listSpending } from '../../../tolls/list-spending.ts';
import * as trunks from './trunks.ts';

export const routes: Route[] = [
  scoped(api.listTrunks, trunks.list),
  scoped(api.addTrunk, trunks.add),
  scoped(api.editTrunk, trunks.edit),
  scoped(api.listSpending, listSpending),
  scoped(api.tryNumber, trunks.tryNumber),
];

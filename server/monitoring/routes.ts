import * as api from '@denwaban/api/monitoring';
import { record } from '../events/record.ts';
import { type Route, scoped } from '../shell/ask.ts';
import { beginListening } from './begin.ts';
import { changeListening, endListening, takeOver } from './operate.ts';
import * as store from './store.ts';

export const routes: Route[] = [
  scoped(api.beginListening, beginListening),
  scoped(api.changeListening, changeListening),
  scoped(api.endListening, endListening),
  scoped(api.takeOverCall, takeOver),
  scoped(api.getMonitoring, async (tx) => ({ isShown: await store.isShown(tx) })),
  scoped(api.setMonitoring, async (tx, { body: { isShown } }) => {
    await store.show(tx, isShown);
    await record(tx, { name: 'agency.monitoring_set', client: null, id: tx.agency, data: { isShown } });
    return undefined;
  }),
];

import * as api from '@denwaban/api/exchange';
import { readCallerId } from '@denwaban/domain/numbers';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { arrive } from '../../calls/arrive.ts';
import { hear } from '../../calls/hear.ts';
import * as lines from '../../lines/store.ts';
import { type Route, scoped } from '../../shell/ask.ts';
import { leaveHum } from './leave-hum.ts';

/** Bound only where a setting enables the pretend exchange. */
export const routes: Route[] = [
  scoped(api.ringPretend, async (tx, { body }) => {
    const line = await lines.find(tx, body.line);
    if (line?.exchange !== 'pretend') return refuse('not_found');
    const call = await arrive(tx, { line: body.line, from: readCallerId(body.from) });
    return isRefusal(call) ? call : { call: call.id };
  }),
  scoped(api.pressPretend, async (tx, { params, body }) => {
    const call = await hear(tx, params.id, { fact: 'key_pressed', key: body.key });
    return call ? undefined : refuse('not_found');
  }),
  scoped(api.hangUpPretend, async (tx, { params }) => {
    const call = await hear(tx, params.id, { fact: 'hung_up', by: 'caller' });
    if (!call) return refuse('not_found');
    if (call.state.is === 'spoken') tx.afterCommit(() => leaveHum(tx.books, tx.agency, call));
    return undefined;
  }),
];

import * as api from '@denwaban/api/cti';
import type { Books } from '../../shell/agency.ts';
import { open, type Route, scoped } from '../../shell/ask.ts';
import * as connections from './connections.ts';
import { deliver } from './deliver.ts';

// A PBX of a hundred seats tells of a few calls a second; a loop gone astray tells of many more.
const perAddress = { max: 1200, timeWindow: '1 minute' };

export function routes(books: Books): Route[] {
  return [
    scoped(api.listCti, connections.list),
    scoped(api.addCti, connections.add),
    scoped(api.editCti, connections.edit),
    scoped(api.renewCtiSecret, connections.renewSecret),
    scoped(api.setCtiExtensions, connections.setExtensions),
    scoped(api.listCtiDeliveries, connections.listDeliveries),
    open(api.deliverCti, (asked, { request }) => deliver(books, asked, request), perAddress),
  ];
}

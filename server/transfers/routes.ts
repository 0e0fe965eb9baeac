import * as api from '@denwaban/api/transfers';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { type Route, scoped } from '../shell/ask.ts';
import { agreeTransfers } from './agree.ts';
import { beginTransfer } from './begin.ts';
import { goBack, passOn } from './operate.ts';
import * as store from './store.ts';

export const routes: Route[] = [
  scoped(api.beginTransfer, beginTransfer),
  scoped(api.passOn, passOn),
  scoped(api.endTransfer, goBack),
  scoped(api.getTransferTerms, async (tx, { params }) => {
    if (!(await clients.find(tx, params.client))) return refuse('not_found');
    const { contacts, ...terms } = await store.termsOf(tx, params.client);
    const { kinds, presences } = terms;
    return {
      ...terms,
      kinds: [...kinds],
      presences: [...presences],
      contacts: contacts === 'all' ? contacts : [...contacts],
    };
  }),
  scoped(api.agreeTransfers, agreeTransfers),
];

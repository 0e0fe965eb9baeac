// An order asked of the client's own system. Never inside a transaction: only the secret is read in one.
import { addressFor, type OrderRecord, readAnswer, type Source } from '@denwaban/domain/lookups';
import { isRefusal } from '@denwaban/domain/refusals';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { log } from '../shell/log.ts';
import * as store from './store.ts';

type Api = Extract<Source, { kind: 'api' }>;
type Asking = { agency: string; client: string; source: Api; orderNumber: string };

export type SystemAnswer = { is: 'found'; record: OrderRecord } | { is: 'not_found' } | { is: 'unreachable' };

export async function askSystem(books: Books, { agency, client, source, orderNumber }: Asking): Promise<SystemAnswer> {
  const scope = { as: 'staff', agency, by: theHouse } as const;
  const sealed = await inAgency(books, scope, (tx) => store.sealedSecretOf(tx, client));
  const secret = sealed === null ? null : books.systems.unseal(sealed);
  if (sealed !== null && secret === null) return unreachable(client, 'the secret cannot be unsealed');
  const answer = await books.systems.get({
    url: addressFor(source.template, orderNumber),
    header: secret === null ? null : { name: source.header, value: secret },
  });
  if (answer.is === 'not_found') return answer;
  if (answer.is === 'unreachable') return unreachable(client, answer.why);
  const record = readAnswer(source.places, answer.body);
  return isRefusal(record) ? unreachable(client, 'the answer cannot be read') : { is: 'found', record };
}

// The reason is for whoever runs the house; neither the address, which has the order number in it, nor the secret is said.
function unreachable(client: string, why: string): SystemAnswer {
  log.warn({ client, why }, 'a client’s system could not be asked');
  return { is: 'unreachable' };
}

import { ctiDelivery, type deliverCti as endpoint } from '@denwaban/api/cti';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { FastifyRequest } from 'fastify';
import { type AgencyTx, type Books, inAgency, theHouse } from '../../shell/agency.ts';
import type { Answered, AskOf } from '../../shell/ask.ts';
import { hearDelivery } from './hear-delivery.ts';
import { rawBodyOf } from './raw-body.ts';
import { checkSignature } from './signature.ts';
import * as store from './store.ts';

type Asked = Pick<AskOf<typeof endpoint>, 'params' | 'body'>;

/**
 * A PBX delivers. Whose connection it is stands in the address and is believed for the signature alone; an address that
 * nobody knows is answered as a wrong signature is, so that nothing is learnt by trying.
 */
export async function deliver(books: Books, asked: Asked, request: FastifyRequest): Promise<Answered<typeof endpoint>> {
  const { agency, connection: id } = asked.params;
  const inBooks = <T>(work: (tx: AgencyTx) => Promise<T>) =>
    inAgency(books, { as: 'staff', agency, by: theHouse }, work);
  const connection = await inBooks((tx) => store.withSecrets(tx, id));
  if (!connection) return refuse('signature_wrong');
  const turnedAway = isSigned(books, connection.sealed, request) ?? isOpen(connection);
  if (turnedAway) {
    await inBooks((tx) => store.noteRefused(tx, id, turnedAway.outcome));
    return turnedAway.refusal;
  }
  const read = ctiDelivery.safeParse(asked.body);
  if (!read.success) {
    await inBooks((tx) => store.noteRefused(tx, id, 'unreadable'));
    return refuse(
      'incomplete_input',
      read.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'malformed' })),
    );
  }
  const { call, fact, extension } = read.data;
  return inBooks(async (tx) => {
    const outcome = await hearDelivery(tx, id, read.data);
    await store.note(tx, { connection_id: id, pbx_call: call, fact, extension, outcome });
    return { outcome };
  });
}

type TurnedAway = {
  outcome: 'signature_missing' | 'signature_too_old' | 'signature_wrong' | 'connection_closed';
  refusal: Refusal;
};

function isSigned(books: Books, sealed: readonly string[], request: FastifyRequest): TurnedAway | null {
  const { 'denwaban-timestamp': timestamp, 'denwaban-signature': signature } = request.headers;
  const secrets = sealed.flatMap((each) => books.systems.unseal(each) ?? []);
  const signed = { timestamp: one(timestamp), signature: one(signature), body: rawBodyOf(request) };
  const checked = checkSignature(signed, secrets, books.clock.now());
  return isRefusal(checked) ? { outcome: checked.code as TurnedAway['outcome'], refusal: checked } : null;
}

function isOpen({ state }: store.Connection): TurnedAway | null {
  return state === 'open' ? null : { outcome: 'connection_closed', refusal: refuse('not_found') };
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

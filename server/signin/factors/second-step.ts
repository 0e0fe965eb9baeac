// The second step of signing in, and signing in by a passkey alone.
import type * as api from '@denwaban/api/signin';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { Answered, AskOf, Wire } from '../../shell/ask.ts';
import { admit } from '../admit.ts';
import type { Entrance } from '../entrance.ts';
import * as signin from '../store.ts';
import { addressOf, mayTry } from '../tries.ts';
import { confirmed, entryOptions } from './passkeys.ts';
import { hashOfCode } from './recovery-codes.ts';
import * as store from './store.ts';
import { stepOf } from './totp.ts';

/** What somebody who knew the password is asked next; null: nothing. */
export async function secondStepFor({ library, books }: Entrance, person: string): Promise<api.SecondStep | null> {
  const factors = await store.ofPerson(library.pool, person);
  if (factors.length === 0) return null;
  const ceremony = { kind: 'second_step', person, challenge: null } as const;
  const ticket = await store.open(library.pool, ceremony, books.clock.now());
  return { step: 'second_factor', ticket, ways: [...new Set(factors.map(({ kind }) => kind))] };
}

export async function enterCode(
  entrance: Entrance,
  { body: { ticket, code } }: AskOf<typeof api.enterCode>,
  wire: Wire,
): Promise<Answered<typeof api.enterCode>> {
  const { library, books } = entrance;
  const now = books.clock.now();
  const step = await store.ceremonyOf(library.pool, ticket, { kind: 'second_step', now });
  if (!step?.person) return refuse('sign_in_expired');
  const from = { doing: 'second_step', account: step.person, address: addressOf(wire.request), now } as const;
  if (!(await mayTry(library.pool, from))) return refuse('too_many_tries');
  if (!(await isRight(entrance, step.person, code))) return refuse('code_wrong');
  if (!(await store.close(library.pool, ticket))) return refuse('sign_in_expired');
  await signin.forgiveTries(library.pool, from);
  return admit(entrance, await library.open(step.person, wire.request), wire);
}

/** A code of any authenticator of theirs, or a recovery code; each serves once. */
async function isRight({ library, books, sealing }: Entrance, person: string, code: string): Promise<boolean> {
  const now = books.clock.now();
  for (const { id, sealed, lastStep } of await store.ofPerson(library.pool, person)) {
    const secret = sealed && sealing.unseal(sealed);
    const step = secret && stepOf(code, Buffer.from(secret, 'base64'), { now, after: lastStep });
    if (step) return store.takeStep(library.pool, id, { step, now });
  }
  return store.takeRecoveryCode(library.pool, person, hashOfCode(code));
}

export async function passkeyOptions(
  { library, books, publicUrl }: Entrance,
  { body }: AskOf<typeof api.passkeyOptions>,
): Promise<Answered<typeof api.passkeyOptions>> {
  const now = books.clock.now();
  const step = body.ticket ? await store.ceremonyOf(library.pool, body.ticket, { kind: 'second_step', now }) : null;
  if (body.ticket && !step) return refuse('sign_in_expired');
  const person = step?.person ?? null;
  const options = await entryOptions({ publicUrl }, person ? await store.ofPerson(library.pool, person) : []);
  const ceremony = { kind: 'passkey_entry', person, challenge: options.challenge } as const;
  return { ticket: await store.open(library.pool, ceremony, now), options: { ...options } };
}

export async function enterByPasskey(
  entrance: Entrance,
  { body }: AskOf<typeof api.enterByPasskey>,
  wire: Wire,
): Promise<Answered<typeof api.enterByPasskey>> {
  const { library } = entrance;
  const passkey = await passkeyOf(entrance, body);
  if (!('credential' in passkey)) return passkey;
  return admit(entrance, await library.open(passkey.person, wire.request), wire);
}

async function passkeyOf(
  { library, books, publicUrl }: Entrance,
  { ticket, credential: answer }: AskOf<typeof api.enterByPasskey>['body'],
): Promise<store.Factor | Refusal> {
  const now = books.clock.now();
  const ceremony = await store.ceremonyOf(library.pool, ticket, { kind: 'passkey_entry', now });
  // Its challenge serves once, whatever comes of it.
  if (!ceremony?.challenge || !(await store.close(library.pool, ticket))) return refuse('sign_in_expired');
  const passkey = await store.withCredential(library.pool, answer.id);
  if (!passkey || (ceremony.person !== null && ceremony.person !== passkey.person)) return refuse('passkey_refused');
  const counter = await confirmed({ publicUrl }, passkey, { challenge: ceremony.challenge, answer });
  if (counter === null) return refuse('passkey_refused');
  await store.usedPasskey(library.pool, passkey.id, { counter, now });
  return passkey;
}

// Registering, renaming and removing one's own second factors.
import type * as api from '@denwaban/api/security';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as agencies from '../../agencies/store.ts';
import { record } from '../../events/record.ts';
import { inAgency } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf, Wire } from '../../shell/ask.ts';
import { scopeOf } from '../../shell/http.ts';
import { newId } from '../../shell/ids.ts';
import type { Entrance } from '../entrance.ts';
import * as signin from '../store.ts';
import { addressOf, mayTry } from '../tries.ts';
import { passwordAgain } from './again.ts';
import { isDemandedOf } from './demand.ts';
import { makingOptions, registered } from './passkeys.ts';
import { hashOfCode, newRecoveryCodes } from './recovery-codes.ts';
import * as store from './store.ts';
import { base32, keyUri, newSecret, stepOf } from './totp.ts';

const mostFactors = 10;

export async function startAuthenticator(
  entrance: Entrance,
  { body }: AskOf<typeof api.startAuthenticator>,
  wire: Wire,
): Promise<Answered<typeof api.startAuthenticator>> {
  const { library, books, sealing } = entrance;
  const refused = await beforeAdding(entrance, wire, body.password);
  if (refused) return refused;
  const { person } = wire.asker as Asker;
  const [secret, now] = [newSecret(), books.clock.now()];
  const id = newId(now);
  const sealed = sealing.seal(secret.toString('base64'));
  await store.begin(library.pool, { id, person, name: body.name.trim(), sealed, madeAt: now });
  const { agency, account } = await namesFor(entrance, wire);
  return { id, secret: base32(secret), uri: keyUri({ secret: base32(secret), agency, account }) };
}

export async function confirmAuthenticator(
  entrance: Entrance,
  { params, body }: AskOf<typeof api.confirmAuthenticator>,
  wire: Wire,
): Promise<Answered<typeof api.confirmAuthenticator>> {
  const { person } = wire.asker as Asker;
  const factor = await store.find(entrance.library.pool, { id: params.id, person });
  if (!factor || factor.confirmedAt) return refuse('not_found');
  const refused = await codeTaken(entrance, wire, factor, body.code);
  return refused ?? added(entrance, wire);
}

async function codeTaken({ library, books, sealing }: Entrance, { request }: Wire, factor: store.Factor, code: string) {
  const now = books.clock.now();
  const from = { doing: 'second_step', account: factor.person, address: addressOf(request), now } as const;
  if (!(await mayTry(library.pool, from))) return refuse('too_many_tries');
  const secret = sealing.unseal(factor.sealed ?? '');
  const step = secret && stepOf(code, Buffer.from(secret, 'base64'), { now, after: factor.lastStep });
  if (!step || !(await store.takeStep(library.pool, factor.id, { step, now }))) return refuse('code_wrong');
  await signin.forgiveTries(library.pool, from);
  return null;
}

export async function startPasskey(
  entrance: Entrance,
  { body }: AskOf<typeof api.startPasskey>,
  wire: Wire,
): Promise<Answered<typeof api.startPasskey>> {
  const { library, books, publicUrl } = entrance;
  const refused = await beforeAdding(entrance, wire, body.password);
  if (refused) return refused;
  const { person } = wire.asker as Asker;
  const { agency, account } = await namesFor(entrance, wire);
  const known = await store.ofPerson(library.pool, person);
  const options = await makingOptions({ name: agency, publicUrl }, { person, account, known });
  const ceremony = { kind: 'passkey_making', person, challenge: options.challenge } as const;
  return { ticket: await store.open(library.pool, ceremony, books.clock.now()), options: { ...options } };
}

export async function addPasskey(
  entrance: Entrance,
  { body }: AskOf<typeof api.addPasskey>,
  wire: Wire,
): Promise<Answered<typeof api.addPasskey>> {
  const { library, books, publicUrl } = entrance;
  const { person } = wire.asker as Asker;
  const now = books.clock.now();
  const ceremony = await store.ceremonyOf(library.pool, body.ticket, { kind: 'passkey_making', now });
  if (!ceremony?.challenge || ceremony.person !== person || !(await store.close(library.pool, body.ticket)))
    return refuse('sign_in_expired');
  const made = await registered({ publicUrl }, { challenge: ceremony.challenge, answer: body.credential });
  const passkey = made && { ...made, id: newId(now), person, name: body.name.trim(), madeAt: now };
  if (!passkey || !(await store.addPasskey(library.pool, passkey))) return refuse('passkey_refused');
  return added(entrance, wire);
}

async function beforeAdding(entrance: Entrance, wire: Wire, password: string): Promise<Refusal | null> {
  const refused = await passwordAgain(entrance, wire, password);
  if (refused) return refused;
  const known = await store.ofPerson(entrance.library.pool, (wire.asker as Asker).person);
  return known.length >= mostFactors ? refuse('factors_enough') : null;
}

/** The first one brings the recovery codes with it. */
async function added(entrance: Entrance, wire: Wire) {
  const asker = wire.asker as Asker;
  const { library, askers } = entrance;
  await note(entrance, asker, 'factor_added');
  if (asker.mustEnrol) askers.forget(asker.person);
  const isFirst = (await store.recoveryCodesLeft(library.pool, asker.person)) === 0;
  return { recoveryCodes: isFirst ? await codesFor(entrance, asker.person) : [] };
}

async function codesFor({ library }: Entrance, person: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await store.replaceRecoveryCodes(library.pool, person, codes.map(hashOfCode));
  return codes;
}

export async function renewRecoveryCodes(
  entrance: Entrance,
  { body }: AskOf<typeof api.renewRecoveryCodes>,
  wire: Wire,
): Promise<Answered<typeof api.renewRecoveryCodes>> {
  const refused = await passwordAgain(entrance, wire, body.password);
  if (refused) return refused;
  const { person } = wire.asker as Asker;
  const known = await store.ofPerson(entrance.library.pool, person);
  // Codes that stand in for nothing would be a password more.
  return known.length === 0 ? refuse('not_found') : { recoveryCodes: await codesFor(entrance, person) };
}

export async function renameFactor(
  { library }: Entrance,
  { params, body }: AskOf<typeof api.renameFactor>,
  { asker }: Wire,
): Promise<Refusal | undefined> {
  const { person } = asker as Asker;
  const isThere = await store.rename(library.pool, { id: params.id, person, name: body.name.trim() });
  return isThere ? undefined : refuse('not_found');
}

export async function removeFactor(
  entrance: Entrance,
  { params, body }: AskOf<typeof api.removeFactor>,
  wire: Wire,
): Promise<Refusal | undefined> {
  const refused = await passwordAgain(entrance, wire, body.password);
  if (refused) return refused;
  const { library, books } = entrance;
  const asker = wire.asker as Asker;
  const known = await store.ofPerson(library.pool, asker.person);
  if (!known.some(({ id }) => id === params.id)) return refuse('not_found');
  const isLast = known.length === 1;
  if (isLast && (await inAgency(books, scopeOf(asker), (tx) => isDemandedOf(tx, asker))))
    return refuse('second_factor_demanded');
  await store.remove(library.pool, { id: params.id, person: asker.person });
  await note(entrance, asker, 'factor_removed');
}

async function note({ books }: Entrance, asker: Asker, happened: 'factor_added' | 'factor_removed'): Promise<void> {
  const { person: id } = asker;
  await inAgency(books, scopeOf(asker), (tx) =>
    asker.as === 'staff'
      ? record(tx, { name: `staff.${happened}`, client: null, id, data: {} })
      : record(tx, { name: `contact.${happened}`, client: asker.client, id, data: {} }),
  );
}

/** As the authenticator will name this account. */
async function namesFor({ books, library }: Entrance, { asker }: Wire): Promise<{ agency: string; account: string }> {
  const who = asker as Asker;
  const agency = await inAgency(books, scopeOf(who), agencies.nameOf);
  if (isRefusal(agency)) throw new Error('an agency has a name');
  return { agency, account: await signin.accountNameOf(library.pool, who.person) };
}

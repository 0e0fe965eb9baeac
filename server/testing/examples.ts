// What tests write down where it does not matter what.
import type { ClientCard } from '@denwaban/api/clients';
import type { ContactShown } from '@denwaban/api/contacts';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import type { Staff } from '@denwaban/domain/staff';
import { addClient } from '../clients/add-client.ts';
import { addContact } from '../contacts/add-contact.ts';
import { keep } from '../journeys/keep.ts';
import * as journeys from '../journeys/store.ts';
import * as staff from '../staff/store.ts';
import { ask, type TestAgency } from './office.ts';

export const clinic = {
  code: 'さくら',
  name: 'さくら歯科医院',
  reading: 'サクラシカイイン',
  colour: 'teal',
  callerNoun: '患者様',
  state: 'live',
} as const;

export const tanaka = {
  name: '田中 花子',
  reading: 'タナカ ハナコ',
  email: 'tanaka@sakura.example',
  phone: '03-1234-5678',
  order: 1,
  takesComplaints: false,
  role: 'owner',
} as const;

export const terms = {
  tier: 2,
  includedCalls: 100,
  baseYen: 10_000,
  perExtraCallYen: 150,
  wrapUpSeconds: 60,
  callbackPolicy: { targetMinutes: 120, mayPromise: null },
  relayWindowMinutes: { urgent: 5, callback: 15 },
} as const;

/** A company that has been answered for since long, unless `state` says otherwise. */
export async function takeOn(
  agency: TestAgency,
  { state = 'live', ...details }: Partial<typeof clinic | ClientCard> = {},
): Promise<ClientCard> {
  return agency.asManager(async (tx) => {
    const added = allowed(await addClient(tx, ask({ body: { ...clinic, ...details } })));
    if (state === 'onboarding') return added;
    const begun = await journeys.lock(tx, added.id);
    if (!begun) throw new Error('a company without a journey');
    await keep(tx, { journey: { ...begun, stage: state, liveAt: new Date(0) }, events: [] });
    return { ...added, state };
  });
}

export async function writeDown(
  agency: TestAgency,
  client: string,
  details: Partial<ContactShown> = {},
): Promise<ContactShown> {
  return agency.asManager(async (tx) =>
    allowed(await addContact(tx, ask({ params: { client }, body: { ...tanaka, ...details } }))),
  );
}

export async function employ(agency: TestAgency, details: Partial<Staff> = {}): Promise<Staff> {
  return agency.asManager(async (tx) => {
    const person: Staff = { id: tx.id(), businessName: '佐藤', role: 'operator', state: 'active', ...details };
    await staff.add(tx, person, { legalName: '本名 太郎', email: `${person.id}@kodama.example` });
    return person;
  });
}

/** The answer, where a refusal would only mean that the test was set up wrongly. */
export function allowed<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

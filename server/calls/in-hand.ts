import type { CallInHand } from '@denwaban/api/call-shapes';
import { deadline, promiseWithoutTime, promiseWords } from '@denwaban/domain/callbacks';
import { type Call, may } from '@denwaban/domain/calls';
import type { Tier } from '@denwaban/domain/clients';
import type { Contract } from '@denwaban/domain/contracts';
import type { Calendar } from '@denwaban/domain/hours';
import { draftFor } from '@denwaban/domain/introductions';
import type { Recording } from '@denwaban/domain/recordings';
import { contentAt, type ScriptContent } from '@denwaban/domain/scripts';
import { openFor } from '../callbacks/open-for.ts';
import { forCall as careOf } from '../callers/care/care.ts';
import * as callers from '../callers/store.ts';
import { linesOfCaller, openedIn } from '../cases/present.ts';
import { clientCard } from '../clients/present.ts';
import * as clients from '../clients/store.ts';
import { contactShown } from '../contacts/present.ts';
import * as contacts from '../contacts/store.ts';
import * as contracts from '../contracts/store.ts';
import * as hours from '../hours/store.ts';
import { introductionAtDesk } from '../introductions/present.ts';
import { heardAtDesk } from '../monitoring/present.ts';
import { noticesForCall } from '../notices/for-call.ts';
import { versionShown } from '../scripts/present.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { transferAtDesk } from '../transfers/present.ts';
import * as drafts from './drafts/store.ts';
import { dialledAtDesk } from './out/at-desk.ts';
import { callLines } from './present.ts';

/** Everything an operator needs from the ring on: who we are, what to say and ask, what we know and promised. Of this client only. */
export async function callInHand(tx: AgencyTx, call: Call, operator: string): Promise<CallInHand> {
  const [[line], notices, theirs, known, written, heard] = await Promise.all([
    callLines(tx, [call]),
    noticesForCall(tx, call),
    companyOf(tx, call),
    caller(tx, call),
    intake(tx, call),
    heardAtDesk(tx, call),
  ]);
  const { people, ...company } = theirs;
  const transfer = await transferAtDesk(tx, call, people);
  return {
    ...(line as NonNullable<typeof line>),
    ...standing(tx, call, { operator, tier: theirs.clientCard.tier }),
    ...company,
    ...known,
    ...written,
    notices,
    offer: offerShown(call),
    transfer,
    heard,
    dialled: await dialledAtDesk(tx, call),
  };
}

function standing(tx: AgencyTx, call: Call, { operator, tier }: { operator: string; tier: Tier | null }) {
  const { state } = call;
  return {
    exchange: call.exchange,
    can: [...(tx.books.exchanges.get(call.exchange)?.can ?? [])],
    since: ('since' in state ? state.since : (call.endedAt ?? call.arrivedAt)).toISOString(),
    back: backOf(call),
    recording: recordingShown(call.recording),
    wrapUpUntil: state.is === 'wrap_up' ? state.until.toISOString() : null,
    keysHeard: isOnLine(state, operator) ? call.keysHeard : '',
    may: { ...may(call, operator), fall_back: tier === 2 },
  };
}

/** Keys are pressed for whoever talks to them, not for whoever looks in. */
function isOnLine(state: Call['state'], operator: string): boolean {
  return (state.is === 'talking' || state.is === 'held') && state.operator === operator;
}

/** The attempt that is under way, or that an answer begins. */
function backOf({ state }: Call): CallInHand['back'] {
  if (state.is === 'ringing_back') return { attempt: state.place.attempts };
  return state.is === 'offered' && state.back ? { attempt: state.back.place.attempts + 1 } : null;
}

function recordingShown(recording: Recording): CallInHand['recording'] {
  if (recording.is === 'off') return null;
  return { is: recording.is, until: 'until' in recording ? recording.until.toISOString() : null };
}

function offerShown({ state }: Call): CallInHand['offer'] {
  if (state.is !== 'offered') return null;
  return { id: state.offer, until: state.until.toISOString(), why: { ...state.why } };
}

/** The company we answer for: its card, its people, and the script the call began with. */
async function companyOf(tx: AgencyTx, call: Call) {
  const [client, script, contract, theirs, people] = await Promise.all([
    clients.find(tx, call.client),
    scripts.version(tx, call.scriptVersion ?? ''),
    contracts.inForceAt(tx, call.client, tx.now),
    hours.of(tx, call.client),
    contacts.ofClient(tx, call.client),
  ]);
  if (!client || !script) throw new Error('a call without a client or a script');
  return {
    people,
    clientCard: clientCard(client, { hours: theirs, contract }, tx.now),
    contacts: people.map((person) => contactShown(person, tx.now, script.content.absence)),
    script: versionShown({ ...script, content: contentAt(script.content, call.arrivedAt) }),
    seniors: await seniorsIn(tx, script.content),
    promiseWords: promise(call, contract, theirs?.calendar ?? null),
  };
}

async function seniorsIn(tx: AgencyTx, { scope }: ScriptContent) {
  const named = scope.flatMap(({ treatment }) => (treatment.is === 'dedicated' ? treatment.senior : []));
  if (named.length === 0) return [];
  return [...(await staff.namesOf(tx, named))].map(([id, name]) => ({ id, name }));
}

// The clock runs from the moment we answered, so that the words do not change while they are being said.
function promise({ answeredAt, arrivedAt }: Call, contract: Contract | null, calendar: Calendar | null): string {
  if (!contract || !calendar) return promiseWithoutTime;
  const from = answeredAt ?? arrivedAt;
  const { callbackPolicy: policy } = contract;
  return promiseWords(policy, deadline({ policy, calendar }, from), from);
}

/** What this client knows of the caller, promises first. */
async function caller(tx: AgencyTx, call: Call) {
  const known = call.caller ? await callers.find(tx, call.caller) : null;
  if (!known) return { caller: null, care: { needs: [], notes: [] }, history: [], promises: [] };
  const { id, name, reading, calls, lastSeen } = known;
  const [care, history, promises] = await Promise.all([
    careOf(tx, call),
    linesOfCaller(tx, call.client, id),
    openFor(tx, call.client, id),
  ]);
  return { caller: { id, name, reading, calls, lastSeen: lastSeen.toISOString() }, care, history, promises };
}

async function intake(tx: AgencyTx, call: Call) {
  const [saved, opened, introduction] = await Promise.all([
    drafts.of(tx, call.id),
    openedIn(tx, call.id),
    introductionAtDesk(tx, call),
  ]);
  // Once a message was taken the next begins with nothing.
  const draft = saved?.draft ?? draftFor(opened.length === 0 ? introduction : null);
  return { introduction, draft, draftRevision: saved?.revision ?? 0, opened };
}

// Who is on the line while somebody knocks.
import { attemptMedia, callerSignals, operatorSignals, ringByButton } from '@denwaban/api/exchange';
import { checkIdentity } from '@denwaban/api/identity';
import { lookUp } from '@denwaban/api/lookups';
import { changeReadiness } from '@denwaban/api/routing';
import { setGrants } from '@denwaban/api/staff';
import { takeTelephone } from '@denwaban/api/telephones';
import { newId } from '@denwaban/server/shell/ids.ts';
import { cast } from '../../../database/cast/index.ts';
import { type Operator, operator } from '../../people/operator.ts';
import { bringsIn } from './brought-in.ts';
import type { Company } from './company.ts';
import type { Factors } from './factors.ts';
import type { Past } from './past.ts';
import type { Place } from './place.ts';
import { isDrawn, isRecorded, records } from './records.ts';
import type { Here } from './town.ts';

type Companies<T> = { sakura: T; aoba: T; sakuraya: T };
type Callers = Companies<Company> & { past: Companies<Past>; factors: Companies<Factors>; person: Here['person'] };

export async function callers({ sakura, aoba, sakuraya, past, factors, person }: Callers): Promise<Companies<Place>> {
  const at = ({ email }: { email: string }) => operator(person(email));
  const { takahashi, ito, watanabe, kato } = cast.minato.staff;
  const voice = await talks(sakura);
  const held = await isRecorded(sakura, await answers(sakura, at(ito), (desk) => desk.holds()));
  // On a house with an engine, whoever listens has a telephone.
  for (const { email } of [kato, cast.nagoya.staff.mizuno])
    await person(email).asks(takeTelephone, { body: { kind: 'desk' } });
  await bringsIn(sakura, held, { operator: ito.id, supervisor: kato.id });
  const wrapUp = await answers(sakura, at(watanabe), (desk) => desk.hangsUp());
  const offered = await offers(sakura, at(takahashi));
  // Who has nobody on the line may take a call by hand.
  await person(kato.email).asks(setGrants, { params: { id: kato.id }, body: { clients: [cast.sakura.id] } });
  await person(kato.email).asks(changeReadiness, { body: { readiness: 'seated', reason: null } });
  const elsewhere = await talks(sakuraya);
  const offeredThere = await offers(sakuraya, at(cast.nagoya.staff.mizuno));
  const web = await ringsButton(aoba);
  const waiting = await rings(aoba);
  // Nobody talks here now, but somebody has.
  const quiet = {
    ...web,
    talking: past.aoba.unfinished,
    attempt: newId(),
    recording: past.aoba.recording,
    drawn: past.aoba.drawn,
  };
  return {
    sakura: place(
      sakura,
      { ...past.sakura, ...factors.sakura },
      { ...voice, ...offered, held, wrapUp, waiting: await rings(sakura) },
    ),
    aoba: place(
      aoba,
      { ...past.aoba, ...factors.aoba },
      {
        ...quiet,
        offered: waiting,
        offer: newId(),
        held: waiting,
        wrapUp: waiting,
        waiting,
      },
    ),
    sakuraya: place(
      sakuraya,
      { ...past.sakuraya, ...factors.sakuraya },
      {
        ...elsewhere,
        ...offeredThere,
        held: elsewhere.talking,
        wrapUp: elsewhere.talking,
        waiting: await rings(sakuraya),
      },
    ),
  };
}

type Live = Omit<Place['call'], 'unfinished'> &
  Pick<Place, 'offer' | 'attempt' | 'recording' | 'drawn'> & { token: string };

function place(
  { client, operatorId }: Company,
  past: Past & Factors,
  { offer, attempt, recording, drawn, token, ...call }: Live,
): Place {
  return {
    client: client.id,
    staff: operatorId,
    contact: Object.values(client.contacts)[0]?.id as string,
    contacts: past.contacts,
    invitee: past.invitee,
    number: client.lines.number.id,
    button: client.lines.button.id,
    buttonKey: client.lines.button.buttonKey as string,
    version: past.version,
    oldVersion: client.script.id,
    proposal: past.proposal,
    change: past.change,
    ...{ import: past.import, importTaken: past.importTaken },
    document: past.document,
    ...{ paper: past.paper, comer: past.comer, goer: past.goer },
    call: { ...call, unfinished: past.unfinished },
    ...{ offer, attempt, recording, drawn },
    ...{ factor: past.factor, passkey: past.passkey, session: past.session, enrolling: past.enrolling },
    case: past.case,
    ...{ callOfCase: past.callOfCase, link: past.link, swallowedCase: past.swallowedCase },
    relay: past.relay,
    ...{
      check: past.check,
      remark: past.remark,
      cti: past.cti,
      trunk: past.trunk,
      stock: past.stock,
      trial: past.trial,
    },
    ...past.kept,
    introduction: past.introduction,
    report: past.report,
    keeping: past.keeping,
    ...{ notice: past.told.notice, handover: past.told.handover, bulletin: past.told.bulletin },
    callback: past.callback,
    ...{ round: past.round, consultation: past.consultation },
    ...{ complaint: past.complaint, promise: past.promise },
    orderNumber: buyerOf(client.id).orderNumber,
    token: {
      ...{
        hearing: past.hearing,
        orderFile: past.orderFile,
        receipt: past.receipt,
        relay: past.letter,
        reply: past.told.reply,
      },
      ...{ caller: token, password: past.password },
    },
  };
}

function rings({ caller, number }: Company): Promise<string> {
  return caller().rings({ id: number });
}

function ringsButton({ stranger, buttonKey }: Company): Promise<{ call: string; token: string }> {
  return stranger.asks(ringByButton, { params: { key: buttonKey }, body: {} });
}

/** A caller who is with an operator by voice, recorded for two seconds so far. */
async function talks(company: Company) {
  const { stranger, desk } = company;
  await desk.isAvailable();
  const { call, token } = await ringsButton(company);
  await desk.answers();
  const { attempt } = await desk.person.asks(attemptMedia, { params: { id: call } });
  const signal = { kind: 'again', attempt: attempt as string } as const;
  await desk.person.asks(operatorSignals, { params: { id: call }, body: signal });
  await stranger.asks(callerSignals, { params: { token }, body: signal });
  await looksUp(company, call);
  const recording = await records(company, call);
  return { talking: call, token, attempt: attempt as string, recording, drawn: await isDrawn(company, call) };
}

/** The caller says whose order it is about, and it is looked at. */
async function looksUp({ client, desk }: Company, call: string): Promise<void> {
  const { name, orderNumber } = buyerOf(client.id);
  const given = { name, order_number: orderNumber };
  await desk.person.asks(checkIdentity, { params: { id: call }, body: { who: { is: 'self' }, given } });
  await desk.person.asks(lookUp, { params: { id: call }, body: { orderNumber } });
}

/** Somebody who stands in the files of database/cast/order-files.ts. */
function buyerOf(client: string): { name: string; orderNumber: string } {
  switch (client) {
    case cast.sakura.id:
      return { name: '山本 太郎', orderNumber: 'SK-204812' };
    case cast.aoba.id:
      return { name: '西野 弘樹', orderNumber: '10021' };
    default:
      return { name: '名取 志乃', orderNumber: 'Y-1001' };
  }
}

async function answers(company: Company, desk: Operator, then: (desk: Operator) => Promise<unknown>): Promise<string> {
  await desk.isAvailable();
  const call = await rings(company);
  await desk.answers();
  await then(desk);
  return call;
}

async function offers(company: Company, desk: Operator): Promise<{ offered: string; offer: string }> {
  await desk.isAvailable();
  const offered = await rings(company);
  const { offer } = await desk.callInHand();
  return { offered, offer: offer?.id as string };
}

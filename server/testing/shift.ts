// A shift at みなと: the cast in the books, an operator at the desk, and callers of さくら通販 who have something to say.
import type { Call } from '@denwaban/domain/calls';
import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import type { ClientRole, StaffRole } from '@denwaban/domain/staff';
import { cast } from '../../database/cast/index.ts';
import { raiseCast } from '../../database/cast/raise.ts';
import { arrive } from '../calls/arrive.ts';
import * as operate from '../calls/operate.ts';
import * as calls from '../calls/store.ts';
import { type Opened, openCase } from '../cases/open-case.ts';
import { pretendExchange } from '../exchange/pretend/pretend.ts';
import { dueHandlers, jobHandlers } from '../handlers.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { tick } from '../shell/due.ts';
import { scopeOf } from '../shell/http.ts';
import { allowed } from './examples.ts';
import { openOffice } from './office.ts';

const { minato, sakura } = cast;

export const suzuki = staff('operator', minato.staff.suzuki.id);
export const ito = staff('operator', minato.staff.ito.id);
export const watanabe = staff('supervisor', minato.staff.watanabe.id);
export const kobayashi = contact('staff', sakura.contacts.kobayashi.id);
export const sakurai = contact('owner', sakura.contacts.sakurai.id);

function staff(role: StaffRole, person: string): Asker {
  return { as: 'staff', agency: minato.id, client: null, person, role };
}

function contact(role: ClientRole, person: string): Asker {
  return { as: 'client', agency: minato.id, client: sakura.id, person, role };
}

export type Shift = {
  books: Books;
  setTime(now: string): void;
  as<T>(asker: Asker, work: (tx: AgencyTx, asker: Asker) => Promise<T>): Promise<T>;
  asHouse<T>(work: (tx: AgencyTx) => Promise<T>): Promise<T>;
  /** A caller of さくら通販 whom 鈴木 has answered. */
  talks(number?: string): Promise<Call>;
  /** The caller hangs up, and the wrap-up is done. */
  ends(call: Call): Promise<void>;
  /** A whole call with a message, from the ring to the end of the wrap-up. */
  takes(draft: Draft): Promise<Opened>;
  /** Everything that is queued, and everything that is due by the clock. */
  settle(): Promise<void>;
  /** Past every wall: what somebody with the database in hand could do. */
  ownerUrl: string;
  close(): Promise<void>;
};

export async function openShift(now: string, brings: Partial<Books> = {}): Promise<Shift> {
  const office = await openOffice(now);
  const books = { ...office.books, exchanges: new Map([['pretend', pretendExchange()] as const]), ...brings };
  await raiseCast(books);
  const as: Shift['as'] = (asker, work) => inAgency(books, scopeOf(asker), (tx) => work(tx, asker));
  const asHouse: Shift['asHouse'] = (work) => inAgency(books, { as: 'staff', agency: minato.id, by: theHouse }, work);
  const shift = { as, asHouse, ...callers(as, asHouse) };
  return {
    ...shift,
    books,
    setTime: office.setTime,
    takes: (draft) => takes(shift, draft),
    settle: async () => {
      await office.jobs.drain(jobHandlers(books));
      await tick(books, dueHandlers(books));
      await office.jobs.drain(jobHandlers(books));
    },
    ownerUrl: office.ownerUrl,
    close: office.close,
  };
}

function callers(as: Shift['as'], asHouse: Shift['asHouse']): Pick<Shift, 'talks' | 'ends'> {
  const found = async (id: string) => (await asHouse((tx) => calls.find(tx, id))) as Call;
  return {
    talks: async (number = '+819012345678') => {
      await as(suzuki, (tx, who) => changeReadiness(tx, { body: { readiness: 'available', reason: null } }, who));
      const from = { kind: 'number', e164: number } as const;
      const { id } = allowed(await asHouse((tx) => arrive(tx, { line: sakura.lines.number.id, from })));
      const { state } = await found(id);
      if (state.is !== 'offered') throw new Error(`the call is ${state.is}`);
      const asked = { params: { id }, body: { offer: state.offer } };
      allowed(await as(suzuki, (tx, who) => operate.answer(tx, asked, who)));
      return found(id);
    },
    ends: async ({ id }) => {
      allowed(await as(suzuki, (tx, who) => operate.hangUp(tx, { params: { id } }, who)));
      allowed(await as(suzuki, (tx, who) => operate.finishWrapUp(tx, { params: { id } }, who)));
    },
  };
}

async function takes({ as, talks, ends }: Pick<Shift, 'as' | 'talks' | 'ends'>, draft: Draft): Promise<Opened> {
  const call = await talks();
  const opened = await as(suzuki, (tx, who) => openCase(tx, { body: { call: call.id, draft } }, who));
  await ends(call);
  return allowed(opened);
}

/** 山本様 has a faulty toaster, and wants to be rung back. */
export function aFault(changes: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft(),
    kind: 'inquiry',
    summary: '商品不具合',
    details: '届いたトースターの電源が入らない。',
    answers: {
      matter: { given: 'defect' },
      order_number: { given: 'SK-204815', readBack: true },
      item: { given: 'トースター' },
      fault: { given: 'not_working' },
      wants: { notObtained: 'declined' },
      name: { given: '山本 太郎', reading: 'ヤマモト タロウ', readBack: true },
      phone: { given: '090-1234-5678', readBack: true },
    },
    callback: { ...emptyDraft().callback, wanted: 'yes', wishWords: '夕方以降' },
    ...changes,
  };
}

/** A parcel that came late: to be reported, no more. */
export function aReport(changes: Partial<Draft> = {}): Draft {
  return aFault({
    summary: 'お届けのお礼',
    callback: { ...emptyDraft().callback, wanted: 'no' },
    ...changes,
  });
}

// How complaints of the past went on, when the demo begins: each at another step of its life, and one of every kind of trouble.
import { getCase, listCases } from '@denwaban/api/cases';
import * as api from '@denwaban/api/complaints';
import { makePromise, settlePromise } from '@denwaban/api/promises';
import { answerReceipt, issueReceipt } from '@denwaban/api/receipts';
import { dayOf, timeOf } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import { type Person, stranger } from '../asking.ts';
import type { World } from '../world.ts';

type Around = { world: World; supervisor: Person; people: ReadonlyMap<string, Person> };
type Complaint = { id: string; place: number; supervisor: Person; portal: Person; world: World };
type Course = (complaint: Complaint) => Promise<unknown>;

/** The newest are still on their way; those before them have come further. A step that a rule refuses leaves it as it stands. */
export async function complaintsLived({ world, supervisor, people }: Around): Promise<void> {
  const { items } = await supervisor.asks(listCases, { query: { limit: 100 } });
  const open = items.filter(({ kind, complaintAbout }) => kind === 'complaint' && complaintAbout !== 'operator');
  for (const [place, { id, client }] of open.entries()) {
    const portal = people.get(owners.get(client) ?? '');
    const course = courses[place] ?? ends;
    if (portal) await course({ id, place, supervisor, portal, world });
  }
}

const owners = new Map([
  [cast.sakura.id, cast.sakura.contacts.sakurai.email],
  [cast.keyaki.id, cast.keyaki.contacts.shimizu.email],
  [cast.aoba.id, cast.aoba.contacts.mori.email],
]);

const looksInto: Course = ({ id, portal }) => portal.tries(api.lookIntoOwnComplaint, { params: { id }, body: {} });

const responds: Course = ({ id, portal }) =>
  portal.tries(api.respondToOwnComplaint, { params: { id }, body: response });

const tells: Course = async (complaint) => {
  await responds(complaint);
  await complaint.supervisor.tries(api.tellDecision, { params: { id: complaint.id } });
};

const refuses: Course = async (complaint) => {
  await tells(complaint);
  await complaint.supervisor.tries(api.noteRefusal, {
    params: { id: complaint.id },
    body: { toldOf: ['consumer_centre', 'adr'], words: '返金の額にご納得いただけず、ほかの相談先をご案内しました。' },
  });
};

const waitsForApproval: Course = async (complaint) => {
  await tells(complaint);
  const body = { ending: 'accepted', words: 'お詫びと交換でご納得いただきました。' } as const;
  await complaint.supervisor.tries(api.askClosing, { params: { id: complaint.id }, body });
};

/** Closed, unless the caller still waits for something; the page of the receipt was told how content they are. */
const ends: Course = async (complaint) => {
  const { id, place, supervisor, world } = complaint;
  await tells(complaint);
  await supervisor.tries(api.closeComplaint, { params: { id }, body: { ending: 'accepted' } });
  const { receiptNumber, code } = await supervisor.asks(issueReceipt, { params: { id }, body: {} });
  const page = { params: { token: `${receiptNumber}.${code}` } };
  await stranger(world.wire).tries(answerReceipt, {
    ...page,
    body: { answer: place % 3 === 0 ? 'partly' : 'satisfied' },
  });
};

const comesBack: Course = async (complaint) => {
  await ends(complaint);
  await complaint.portal.tries(api.reopenOwnComplaint, { params: { id: complaint.id } });
};

const isDedicated: Course = ({ id, supervisor }) =>
  supervisor.tries(api.dedicateComplaint, {
    params: { id },
    body: { owner: { staff: cast.minato.staff.watanabe.id, limitYen: 3000 } },
  });

/** One promise was kept; another is ours, and due within the hour. */
const isPromised: Course = async ({ id, supervisor, world }) => {
  const promises = async () => (await supervisor.asks(getCase, { params: { id } })).promises;
  const by = (minutes: number) => {
    const at = new Date(world.clock.now().getTime() + minutes * 60_000);
    return `${dayOf(at)}T${timeOf(at)}`;
  };
  const makes = (what: string, minutes: number) =>
    supervisor.tries(makePromise, { params: { id }, body: { what, by: 'agency', until: by(minutes) } });
  await makes('お詫び状の送付先を確認のうえ、お電話する', 30);
  const [first] = await promises();
  if (first) await supervisor.tries(settlePromise, { params: { id: first.id }, body: { result: 'kept', words: '' } });
  await makes('調査の途中経過を、お電話でお知らせする', 45);
};

const response = {
  decision: 'granted',
  correction: '新しい商品を先にお送りし、お手元の品は着払いでお引き取りします。',
  prevention: '出荷前の検品を二人で行うことにしました。',
} as const;

const courses: readonly Course[] = [
  () => Promise.resolve(),
  isPromised,
  looksInto,
  responds,
  isDedicated,
  tells,
  refuses,
  comesBack,
  waitsForApproval,
];

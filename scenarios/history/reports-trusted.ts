// How the demo's reports came to be trusted: one waits for a supervisor's look, one was corrected and the daily report that it
// stood in was issued anew, a remark is listened to again and another was answered.
import { type CaseLine, listCases } from '@denwaban/api/cases';
import { setCheckPolicy, setTraining } from '@denwaban/api/checks';
import { correctCase } from '@denwaban/api/corrections';
import { remarkOnMessage, settleRemark, takeRemark } from '@denwaban/api/remarks';
import { listReports, reissueReport } from '@denwaban/api/reports';
import { emptyDraft } from '@denwaban/domain/cases';
import { formatNumber } from '@denwaban/domain/numbers';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';
import { operator } from '../people/operator.ts';

type Trusting = { supervisor: Person; people: ReadonlyMap<string, Person> };

const { sakura, minato } = cast;
const trainee = minato.staff.ito;

export async function reportsTrusted({ supervisor, people }: Trusting): Promise<void> {
  const [learner, portal] = [people.get(trainee.email), people.get(sakura.contacts.kobayashi.email ?? '')];
  if (!learner || !portal) throw new Error('somebody is not of the cast');
  const [doubted, asked, ...others] = await reported(supervisor);
  await correctsOne(supervisor, others);
  if (doubted) await isListenedTo({ about: doubted, supervisor, portal });
  if (asked) await wasAnswered({ about: asked, supervisor, portal });
  await supervisor.asks(setCheckPolicy, { body: { trainees: true, complaints: false, minutes: 30 } });
  await supervisor.asks(setTraining, { params: { id: trainee.id }, body: { trainee: true } });
  await waits(learner);
}

/** Messages of the days before that are on record with a number, the newest first. */
async function reported(supervisor: Person): Promise<CaseLine[]> {
  const { items } = await supervisor.asks(listCases, { query: { client: sakura.id, state: 'closed', limit: 50 } });
  return items.filter(({ kind, callerNumber }) => kind !== 'complaint' && callerNumber !== null);
}

/** One that a daily report told of already, so that there is a 訂正版 of it. */
async function correctsOne(supervisor: Person, messages: readonly CaseLine[]): Promise<void> {
  const { items } = await supervisor.asks(listReports, { params: { client: sakura.id }, query: {} });
  for (const { id, from, to, version } of items) {
    const wrong = messages.find(({ openedAt }) => from < openedAt && openedAt < to);
    if (!wrong) continue;
    await corrects(supervisor, wrong);
    const note = `受付番号${wrong.receiptNumber}のお電話番号を訂正いたしました。お手数をおかけいたします。`;
    await supervisor.asks(reissueReport, { params: { id }, body: { version, note } });
    return;
  }
}

async function corrects(supervisor: Person, { id, callerNumber }: CaseLine): Promise<void> {
  const number = callerNumber as string;
  const right = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
  const typed = { callerNumber: formatNumber(right) };
  const words = '録音を聞き直し、お電話番号の末尾を訂正しました。お手数をおかけいたします。';
  await supervisor.asks(correctCase, { params: { id }, body: { typed, why: 'our_error', words } });
}

type Remarking = { about: CaseLine; supervisor: Person; portal: Person };

async function isListenedTo({ about, supervisor, portal }: Remarking): Promise<void> {
  const said = {
    kind: 'misheard',
    words: 'お名前の漢字が違うようです。折り返しの際に、別の字だと伺いました。',
  } as const;
  const { id } = await portal.asks(remarkOnMessage, { params: { id: about.id }, body: said });
  await supervisor.asks(takeRemark, { params: { id } });
}

async function wasAnswered({ about, supervisor, portal }: Remarking): Promise<void> {
  const said = { kind: 'missing', words: 'ご注文番号の記載がありませんでした。' } as const;
  const { id } = await portal.asks(remarkOnMessage, { params: { id: about.id }, body: said });
  const words =
    '録音では、お客様が「手元に控えがないので分からない」とおっしゃっています。次回からその旨も書き添えます。';
  await supervisor.asks(settleRemark, { params: { id }, body: { outcome: 'caller_said_so', words } });
}

/** What somebody in training took a moment ago, by hand: no line is open at every hour at which a demo may be raised. */
async function waits(learner: Person): Promise<void> {
  const desk = operator(learner);
  await desk.takesABreak();
  await desk.takesByHand(sakura.id, '+819033214567');
  await desk.takesMessage({
    ...emptyDraft(),
    kind: 'inquiry',
    summary: '届いた商品の色違い',
    details: '白を頼んだのに黒が届いた。できれば今週中に取り替えてほしい。',
    answers: {
      matter: { given: 'defect' },
      order_number: { given: 'SK-205116', readBack: true },
      item: { given: '電気ケトル' },
      fault: { given: 'wrong' },
      wants: { notObtained: 'declined' },
      name: { given: '川上 恵', reading: 'カワカミ メグミ', readBack: true },
      phone: { given: '090-3321-4567', readBack: true },
    },
    callback: { ...emptyDraft().callback, wanted: 'yes', wishWords: '夕方以降' },
  });
  await desk.hangsUp();
  await desk.finishes();
  await desk.signsOff();
}

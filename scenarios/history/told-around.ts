// What is told around when the demo begins: notices in force, a wish of a client, a handover, and two bulletins.
import { answerOwnBulletin, sendBulletin } from '@denwaban/api/bulletins';
import { listCases } from '@denwaban/api/cases';
import { getFloor, handOver, takeOver } from '@denwaban/api/handovers';
import { listUnreadNotices, postNotice, tickNotice, wishNotice } from '@denwaban/api/notices';
import { asUsual, type DayAnswer, usualAnswerBy, yearEndDays } from '@denwaban/domain/bulletins';
import { dayOf, instantOf } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';

type Around = { people: ReadonlyMap<string, Person>; supervisor: Person; until: Date };

const { aoba, sakura, keyaki, minato } = cast;

export async function toldAround({ people, supervisor, until }: Around): Promise<void> {
  const of = (email: string) => people.get(email) as Person;
  const operators = [minato.staff.suzuki, minato.staff.takahashi, minato.staff.ito].map(({ email }) => of(email));
  const [suzuki, takahashi, ito] = operators as [Person, Person, Person];
  const portal = { sakura: of(sakura.contacts.sakurai.email), aoba: of(aoba.contacts.mori.email) };
  const lasting = (days: number) => ({
    from: new Date(until.getTime() - 3 * 3_600_000).toISOString(),
    until: instantOf(dayOf(new Date(until.getTime() + days * 86_400_000)), '24:00').toISOString(),
  });
  const posts = (person: Person, client: string | null, words: string, days: number, important = false) =>
    person.asks(postNotice, { body: { client, words, important, ...lasting(days) } });

  await posts(supervisor, sakura.id, delays, 5);
  await posts(
    supervisor,
    sakura.id,
    '電気ケトルの黒は品切れです。次の入荷は「来月上旬の予定」とお伝えし、日にちはお約束しないでください。',
    13,
  );
  await posts(supervisor, aoba.id, '今週の木曜日は午前のみの診療です。午後のご予約は金曜日以降でご案内ください。', 4);
  await posts(
    takahashi,
    keyaki.id,
    'けやきヒルズ南は、土曜日の9時から12時まで断水します。終了の予定は「正午ごろ」とお伝えください。',
    6,
  );
  for (const operator of operators) await readsAll(operator);
  await posts(
    supervisor,
    null,
    '明日の午前は台風で計画運休の見込みです。在宅の方は8時30分までに着台してください。',
    1,
    true,
  );
  await posts(ito, sakura.id, '夕方からお届けのお問い合わせが続いています。伝票番号を先に伺うと早く済みます。', 0);
  await notesOnCase(suzuki, lasting(6));
  await portal.sakura.asks(wishNotice, { body: { words: wish, ...lasting(3) } });

  await leaves({ from: takahashi, to: suzuki });
  await readsAll(takahashi);
  await handsOver(ito);

  const clients = [aoba.id, sakura.id, keyaki.id];
  await supervisor.asks(sendBulletin, { body: { kind: 'typhoon', ...typhoon, reach: 'everyone', clients } });
  await asksForHours({ supervisor, portal, clients, today: dayOf(until) });
}

async function readsAll(person: Person): Promise<void> {
  const { items } = await person.asks(listUnreadNotices);
  for (const { id } of items) await person.asks(tickNotice, { params: { id } });
}

async function notesOnCase(person: Person, times: { from: string; until: string }): Promise<void> {
  const { items } = await person.asks(listCases, { query: { state: 'open', limit: 20 } });
  const about = items.find(({ client, kind }) => client === sakura.id && kind !== 'complaint') ?? items[0];
  if (!about) return;
  const words = 'お電話口のお声が小さい方です。ご本人様のご希望で、折り返しは18時以降にお願いします。';
  await person.asks(postNotice, { body: { client: about.client, case: about.id, words, ...times } });
}

/** Left and taken over already. */
async function leaves({ from, to }: { from: Person; to: Person }): Promise<void> {
  const { items } = await from.asks(getFloor);
  const [first] = items;
  const words = first?.callerName ? `${first.callerName}様の件、お約束の時刻にご注意ください。${past}` : past;
  const lines = items.slice(0, 2).map(({ kind, id }) => ({ kind, id }));
  const { id } = await from.asks(handOver, { body: { words, lines } });
  await to.asks(takeOver, { params: { id }, body: { ticked: lines } });
}

/** Left for whoever comes next. */
async function handsOver(from: Person): Promise<void> {
  const { items } = await from.asks(getFloor);
  const lines = items.slice(0, 3).map(({ kind, id }) => ({ kind, id }));
  await from.asks(handOver, { body: { words: left, lines } });
}

type Hours = { supervisor: Person; portal: Record<'sakura' | 'aoba', Person>; clients: string[]; today: string };

/** さくら通販 and あおば歯科 have answered; けやき has not. */
async function asksForHours({ supervisor, portal, clients, today }: Hours): Promise<void> {
  const days = yearEndDays(today);
  const body = { kind: 'hours', ...yearEnd, reach: 'owners', clients, days, answerBy: usualAnswerBy(today) } as const;
  const { id } = await supervisor.asks(sendBulletin, { body });
  const [first, ...others] = asUsual({ days }) as [DayAnswer, ...DayAnswer[]];
  const shop: DayAnswer[] = [
    { date: first.date, is: 'periods', periods: [{ from: '09:00', to: '12:00' }] },
    ...others.map(({ date }): DayAnswer => ({ date, is: 'closed' })),
  ];
  await portal.sakura.asks(answerOwnBulletin, { params: { id }, body: { days: shop } });
  await portal.aoba.asks(answerOwnBulletin, { params: { id }, body: { days: asUsual({ days }) } });
}

const delays =
  '大雪のため、北海道・東北へのお届けに1日から2日の遅れが出ています。「通常より1日から2日ほどお時間をいただきます」とご案内ください。';

const wish = '来週の月曜日は棚卸しのため、出荷がお休みです。ご注文は承れますが、発送は火曜日からとお伝えください。';

const past = '途中経過でもよいので、必ずお電話をお願いします。';

const left =
  'さくら通販の松本様は外出中です。急ぎの件は小林様へお願いします。けやきヒルズの断水のお問い合わせが続いています。';

const typhoon = {
  subject: '台風接近に伴う電話受付体制のお知らせ',
  words: `平素より格別のお引き立てを賜り、厚く御礼申し上げます。

台風の接近に伴い、明日は交通機関の計画運休が見込まれております。当日は在宅の要員を含めた体制で受付を続けてまいりますが、応答までにお時間をいただくことがございます。

つきましては、臨時休業やお届けの遅れなど、お客様へのご案内に変更がございましたら、ポータルの「お知らせ」からお知らせくださいますようお願いいたします。

皆様もどうぞお気をつけてお過ごしください。`,
};

const yearEnd = {
  subject: '年末年始の受付時間のご確認',
  words: `平素より格別のお引き立てを賜り、厚く御礼申し上げます。

年末年始の電話受付を滞りなく行うため、貴社の受付時間をお知らせくださいますようお願いいたします。

下の「受付時間を回答する」を開き、日ごとに「通常」「休み」「時間帯」のいずれかをお選びください。いつもどおりの場合は、ひと押しでお答えいただけます。サインインは必要ございません。`,
};

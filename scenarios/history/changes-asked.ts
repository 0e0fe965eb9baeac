// What clients have asked to be otherwise when the demo begins: other hours that wait for their answer, a roster of who is on
// call by night, and people who came in by a table of which two rows are still to be mended.
import { listOwnChanges, proposeChange } from '@denwaban/api/changes';
import { getCompany } from '@denwaban/api/clients';
import { setOwnRoster } from '@denwaban/api/duties';
import { listImports, takeImport } from '@denwaban/api/imports';
import { addDays, dayOf } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';
import type { World } from '../world.ts';

type Around = { world: World; manager: Person; people: ReadonlyMap<string, Person> };

export async function changesAsked({ world, manager, people }: Around): Promise<void> {
  await sendsPeople(world, manager);
  const owner = people.get(cast.sakura.contacts.sakurai.email);
  if (owner) {
    await asksForEvenings(owner, dayOf(world.clock.now()));
    await isOnCallByNight(owner);
  }
  const [sent] = (await manager.asks(listImports)).imports;
  if (sent) await manager.asks(takeImport, { params: { id: sent.id }, body: { which: 'good' } });
}

const rows = [
  'クライアントコード,お名前,フリガナ,メールアドレス,電話番号,クレーム窓口,ポータル',
  `${cast.aoba.code},長谷川 悟,ハセガワ サトル,hasegawa@example.jp,03-1234-1031,,`,
  `${cast.aoba.code},村上 優子,ムラカミ ユウコ,murakami@example.jp,090-1234-1032,○,`,
  `${cast.aoba.code},石田 学,いしだ まなぶ,ishida@example,03-1234-1033,,`,
  `${cast.aoba.code},岡本 恵,岡本,okamoto@example.jp,1234-1034,,`,
  '',
].join('\r\n');

/** As bytes, as the page sends a file. What they set off is done when somebody asks the next thing. */
async function sendsPeople({ house }: World, manager: Person): Promise<void> {
  const answer = await house.server.inject({
    method: 'POST',
    url: `/api/imports?${new URLSearchParams({ kind: 'contacts', name: '担当者一覧（11月）.csv' })}`,
    headers: { 'content-type': 'text/csv', cookie: (await manager.cookie()) ?? '' },
    payload: Buffer.from(`\uFEFF${rows}`),
  });
  if (answer.statusCode !== 200) throw new Error(`the table of people was refused: ${answer.body}`);
}

async function asksForEvenings(owner: Person, today: string): Promise<void> {
  const { hours } = (await owner.asks(listOwnChanges)).standing;
  const evening = [{ from: '09:00', to: '22:00' }];
  const week = { ...hours.calendar.week, fri: evening, sat: evening };
  const asked = { kind: 'hours', calendar: { ...hours.calendar, week } } as const;
  const words = '歳末セールの期間は、金曜と土曜の夜もご注文を受けたいため。';
  await owner.asks(proposeChange, { body: { asked, from: addDays(today, 10), words } });
}

async function isOnCallByNight(owner: Person): Promise<void> {
  const { contacts } = await owner.asks(getCompany);
  const [first, second] = contacts.toSorted((one, other) => one.order - other.order);
  if (!first || !second) return;
  const night = (...who: { id: string }[]) => [{ from: '20:00', to: '09:00', contacts: who.map(({ id }) => id) }];
  const [early, late] = [night(first), night(second, first)];
  const week = { mon: early, tue: early, wed: early, thu: late, fri: late, sat: late, sun: late };
  await owner.asks(setOwnRoster, { body: { week, holidays: 'as_weekday', days: [] } });
}

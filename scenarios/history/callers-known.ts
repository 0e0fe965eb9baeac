// What is known of callers, and asked of the clients for them, when the demo begins: as operators would have written it down.
import {
  addCallerNumber,
  type CallerLine,
  listCallers,
  mergeCallers,
  requestOfCaller,
  setCallerNeeds,
  writeCallerNote,
} from '@denwaban/api/callers';
import { listCases } from '@denwaban/api/cases';
import { openTask } from '@denwaban/api/tasks';
import type { CallerNeed } from '@denwaban/domain/callers';
import { addDays, dayOf } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';

type Knowing = { operator: Person; supervisor: Person; until: Date };

const { aoba, sakura, keyaki } = cast;

const known: { client: string; needs: CallerNeed[]; note: string | null; days: number }[] = [
  { client: sakura.id, needs: ['hearing'], note: '右のお耳が聞こえにくいとのこと。数字は一桁ずつ。', days: 60 },
  { client: sakura.id, needs: [], note: '日中はお仕事中。折り返しは18時以降をご希望。', days: 21 },
  {
    client: sakura.id,
    needs: ['dementia'],
    note: '同じご注文の確認が続いています。娘様（同居）にもご案内済み。',
    days: 30,
  },
  { client: aoba.id, needs: ['relay_service'], note: null, days: 0 },
  { client: aoba.id, needs: ['minor'], note: '中学生ご本人から。ご予約はお母様にお電話いただく。', days: 14 },
  {
    client: keyaki.id,
    needs: ['distress'],
    note: '上階の音でお疲れのご様子。管理会社の担当者が継続して対応中。',
    days: 30,
  },
];

export async function callersKnown({ operator, supervisor, until }: Knowing): Promise<void> {
  const today = dayOf(until);
  for (const client of [sakura.id, aoba.id, keyaki.id]) {
    const callers = await named(operator, client);
    for (const [place, { needs, note, days }] of known.filter((each) => each.client === client).entries()) {
      const params = { id: callers[place]?.id ?? '' };
      if (params.id === '') continue;
      if (needs.length > 0) await operator.asks(setCallerNeeds, { params, body: { needs } });
      if (note) await operator.asks(writeCallerNote, { params, body: { words: note, until: addDays(today, days) } });
    }
  }
  await samePerson(operator, supervisor);
  await asked(operator);
}

/** Those who have said their names; whoever rang last stands first. */
async function named(operator: Person, client: string): Promise<CallerLine[]> {
  const { items } = await operator.asks(listCallers, { query: { client, limit: 50 } });
  return items.filter(({ name }) => name !== null);
}

/** One of さくら通販's callers also rings from home; two others turned out to be one person. */
async function samePerson(operator: Person, supervisor: Person): Promise<void> {
  const [, , , withHome, survivor, swallowed] = await named(operator, sakura.id);
  if (withHome) await operator.asks(addCallerNumber, { params: { id: withHome.id }, body: { number: '03-3456-7812' } });
  if (survivor && swallowed)
    await supervisor.asks(mergeCallers, { params: { id: survivor.id }, body: { swallowed: swallowed.id } });
}

async function asked(operator: Person): Promise<void> {
  const { items: cases } = await operator.asks(listCases, { query: { client: sakura.id, state: 'all', limit: 3 } });
  const [first, second] = cases;
  const replacement = {
    kind: 'replacement',
    words: '電源が入らない商品の交換。着払い伝票を同封して、新しい商品を先にお送りするとお約束しました。',
    product: 'オーブントースター 白',
    orderNumber: 'SK-204815',
  } as const;
  const refund = { kind: 'refund', words: '二重にいただいた送料の返金。', orderNumber: 'SK-204902', yen: 880 } as const;
  if (first) await operator.asks(openTask, { params: { id: first.id }, body: replacement });
  if (second) await operator.asks(openTask, { params: { id: second.id }, body: refund });
  const [, asks] = await named(operator, sakura.id);
  const request = {
    kind: 'disclosure',
    words: 'ご本人の通話録音と受付の記録の開示をお求めです。郵送をご希望。',
  } as const;
  if (asks) await operator.asks(requestOfCaller, { params: { id: asks.id }, body: request });
}

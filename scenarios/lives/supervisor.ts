import { closeCase, getCase, listCases } from '@denwaban/api/cases';
import { listMissedCalls, settleMissedCall } from '@denwaban/api/missed-calls';
import type { Person } from '../asking.ts';
import type { Chance } from '../chance.ts';
import type { Life } from '../life.ts';

/** In the evening most complaints of a week ago of which nothing is owed any more are put away; the rest stay for tomorrow. */
export async function* reviews({ me, luck, now }: { me: Person; luck: Chance; now(): Date }): Life {
  const { items } = await me.asks(listCases, { query: { limit: 100 } });
  for (const { id, kind, openedAt, relayState } of items) {
    const isReceived = relayState === 'acknowledged' || relayState === 'reported';
    const isRested = now().getTime() - Date.parse(openedAt) > week;
    if (kind === 'complaint' && isReceived && isRested && luck.happens(0.6) && (await isSettled(me, id)))
      await me.asks(closeCase, { params: { id } });
    yield 30;
  }
}

const week = 7 * 86_400_000;

async function isSettled(me: Person, id: string): Promise<boolean> {
  const { may, callback } = await me.asks(getCase, { params: { id } });
  return may.close && (callback === null || callback.state === 'done');
}

/** In the morning whoever rang in vain the day before is rung. */
export async function* ringsThoseMissed({ me }: { me: Person }): Life {
  for (;;) {
    const [first] = (await me.asks(listMissedCalls, { query: { limit: 1 } })).items;
    if (!first) return;
    await me.asks(settleMissedCall, { params: { id: first.id }, body: { result: 'called_back' } });
    yield 90;
  }
}

import type { Chance } from '../chance.ts';
import type { Life } from '../life.ts';
import type { Contact } from '../people/contact.ts';
import type { Operator } from '../people/operator.ts';
import type { Town } from './town.ts';

type Reading = { me: Contact; receiptNumber: string; agency: Operator };

/** From the letter's arrival to the callback that is done, unless a colleague was quicker. */
export async function* readsLetter({ luck, cases }: Town, { me, receiptNumber, agency }: Reading): Life {
  yield minutes(luck.between(1, 14));
  const known = cases.get(receiptNumber);
  if (!known || known.isRead || known.fate === 'unread') return;
  known.isRead = true;
  const { callback } = await me.takesOn(known.id);
  if (!callback || known.fate === 'forgotten') return;
  yield minutes(luck.happens(0.12) ? luck.between(120, 600) : luck.between(3, 22));
  yield* ringsBack(luck, { me, callback: callback.id, agency });
}

async function* ringsBack(
  luck: Chance,
  { me, callback, agency }: { me: Contact; callback: string; agency: Operator },
): Life {
  if (luck.happens(0.15)) {
    await me.rangBack(callback, 'no_answer');
    yield minutes(luck.between(20, 50));
  }
  if (luck.happens(0.06)) {
    await me.rangBack(callback, 'pass_on', luck.pick(wordsToPassOn));
    yield minutes(luck.between(4, 15));
    await agency.passesOn(callback);
    return;
  }
  if (luck.happens(0.05)) await me.rangBack(callback, 'not_needed', 'お客様より先にご連絡がありました');
  else await me.rangBack(callback, 'called_back', luck.pick(wordsOfResult));
}

const wordsOfResult = [
  '',
  '',
  '',
  'ご案内してご納得いただきました',
  '日程を調整しました',
  '手配のうえ、本日中に対応します',
];
const wordsToPassOn = [
  '確認に時間がかかるため、明日の午前中にあらためてご連絡しますとお伝えください',
  'ご希望のとおり手配しましたとお伝えください',
];

function minutes(count: number): number {
  return count * 60;
}

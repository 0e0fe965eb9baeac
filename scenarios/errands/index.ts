import type { OneStrokeEnding } from '@denwaban/domain/calls';
import { cast } from '../../database/cast/index.ts';
import type { CastClient } from '../../database/cast/member.ts';
import type { Chance } from '../chance.ts';
import { aobaMatters } from './aoba.ts';
import type { Errand, Matter, Someone } from './errand.ts';
import { keyakiMatters } from './keyaki.ts';
import { people } from './people.ts';
import { sakuraMatters } from './sakura.ts';

export type { Errand } from './errand.ts';
export { leak } from './keyaki.ts';
export { late, roughOperator, rudeStaff } from './sakura.ts';

const matters = new Map<string, readonly Matter[]>([
  [cast.aoba.id, aobaMatters],
  [cast.sakura.id, sakuraMatters],
  [cast.keyaki.id, keyakiMatters],
]);

type Ringing = { client: CastClient; today: string; luck: Chance };

/** Somebody with a matter of this client's, or, one time in eight, one of the calls that have none. */
export function errand({ client, today, luck }: Ringing): Errand {
  return luck.happens(1 / 8) ? pointless(client, luck) : withMatter({ client, today, luck });
}

/** Somebody with a matter; which one, unless it is given, is chance. */
export function withMatter({ client, today, luck }: Ringing, matter?: Matter): Errand {
  const who = luck.pick(circleOf(client));
  const chosen = matter ?? luck.pick(matters.get(client.id) ?? []);
  return {
    line: client.lines.number,
    from: luck.happens(0.06) ? '非通知' : who.number,
    outcome: { is: 'message', draft: chosen({ who, today, luck }) },
    talkSeconds: luck.between(70, 260),
    patienceSeconds: luck.between(25, 120),
  };
}

/** Somebody who shows a number, and gives up before anybody can answer. */
export function hasty(ringing: Ringing): Errand {
  const { number } = ringing.luck.pick(circleOf(ringing.client));
  return { ...withMatter(ringing), from: number, patienceSeconds: 2 };
}

const without: readonly { is: OneStrokeEnding; from: string; talkSeconds: number }[] = [
  { is: 'sales', from: '0312349901', talkSeconds: 40 },
  { is: 'sales', from: '05012349902', talkSeconds: 55 },
  { is: 'silent', from: '非通知', talkSeconds: 12 },
  { is: 'wrong_number', from: '0451231990', talkSeconds: 18 },
  { is: 'machine', from: '表示圏外', talkSeconds: 8 },
  { is: 'cut_off', from: '公衆電話', talkSeconds: 15 },
];

function pointless(client: CastClient, luck: Chance): Errand {
  const { is, from, talkSeconds } = luck.pick(without);
  return { line: client.lines.number, from, outcome: { is }, talkSeconds, patienceSeconds: 60 };
}

/** Every client has callers of its own, and some of them ring again. */
function circleOf(client: CastClient): readonly Someone[] {
  const place = [...matters.keys()].indexOf(client.id);
  return people.filter((_, index) => index % matters.size === place);
}

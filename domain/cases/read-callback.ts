import { instantOf, isDay, isTime } from '../hours/index.ts';
import { readNumber } from '../numbers/index.ts';
import { incomplete, isRefusal, oneOf, type Refusal, refuse } from '../refusals/index.ts';
import { filled, isGiven, notObtainedReasons, type ScriptContent } from '../scripts/index.ts';
import type { CallerKind } from './caller-kind.ts';
import type { CallbackNumber, CallbackWish, Matter } from './case.ts';
import { defaultsFor } from './defaults-for.ts';
import type { Draft } from './draft.ts';

type Asked = Matter & { callerKind: CallerKind };

/** What the caller wishes; left untouched, the default of the matter holds. */
export function readCallback(content: ScriptContent, draft: Draft, asked: Asked): CallbackWish | Refusal {
  const { callback } = draft;
  const wanted = oneOf(
    ['yes', 'no'],
    'callback.wanted',
    callback.wanted || defaultsFor(asked.kind, asked.complaintAbout, asked.callerKind).callback,
  );
  if (isRefusal(wanted)) return wanted;
  if (wanted === 'no') return { wanted: false };
  const number = readCallbackNumber(content, draft);
  const wishAt = callback.wishAt === '' ? null : readWishAt(callback.wishAt);
  if (isRefusal(number) || isRefusal(wishAt)) {
    const unread = [number, wishAt].filter(isRefusal);
    return refuse(
      'incomplete_input',
      unread.flatMap(({ problems }) => problems),
    );
  }
  return { wanted: true, number, wishAt, wishWords: callback.wishWords.trim(), bestTime: callback.bestTime.trim() };
}

/** Its own number, else why there is none, else what was answered to the script's question for the caller's number. */
function readCallbackNumber(content: ScriptContent, draft: Draft): CallbackNumber | Refusal {
  const { callback } = draft;
  if (callback.number.trim() !== '') {
    const e164 = readNumber(callback.number);
    return isRefusal(e164) ? incomplete('callback.number', e164.code) : { e164 };
  }
  if (callback.numberNotObtained !== '') {
    const notObtained = oneOf(notObtainedReasons, 'callback.numberNotObtained', callback.numberNotObtained);
    return isRefusal(notObtained) ? notObtained : { notObtained };
  }
  const answer = filled(content, draft, 'caller_number');
  if (answer === null) return incomplete('callback.number', 'required');
  return isGiven(answer) ? { e164: answer.given } : { notObtained: answer.notObtained };
}

function readWishAt(typed: string): Date | Refusal {
  const [day = '', time = ''] = typed.split('T');
  return isDay(day) && isTime(time) ? instantOf(day, time) : incomplete('callback.wishAt', 'malformed');
}

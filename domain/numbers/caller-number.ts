// A caller's number: a number the network vouches for, or the kind of its absence. A web caller has none that anybody
// vouches for, at most one that was typed in.
import { isRefusal } from '../refusals/index.ts';
import { readNumber } from './read-number.ts';

export type CallerNumber =
  | { kind: 'number'; e164: string }
  /** 非通知: the caller keeps the number back (184). */
  | { kind: 'withheld' }
  /** 公衆電話 */
  | { kind: 'payphone' }
  /** 表示圏外: the network could not pass a number on. */
  | { kind: 'out_of_area' }
  /** The caller's page; `stated` (E.164) is what the visitor typed. */
  | { kind: 'web'; stated: string | null };

// The letters of ナンバー・ディスプレイ (P C O S), the display names Japanese networks send in SIP, and what consoles show.
const absences: [kind: 'withheld' | 'payphone' | 'out_of_area', written: RegExp][] = [
  ['withheld', /^(?:p|anonymous|private|withheld|restricted|非通知|非通知設定|番号非通知)$/],
  ['payphone', /^(?:c|payphone|coinline|coinlinepayphone|公衆|公衆電話)$/],
  ['out_of_area', /^(?:o|s|outofarea|unavailable|unknown|interactionwithotherservice|表示圏外|圏外|サービス競合)$/],
];

/** What a network or a telephone system reports of a caller. Nothing, or nothing readable as a caller's number, is 表示圏外. */
export function readCallerId(raw: string | null): CallerNumber {
  const written = (raw ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_/]/gu, '');
  const absent = absences.find(([, pattern]) => pattern.test(written));
  if (absent) return { kind: absent[0] };
  const e164 = readNumber(raw ?? '');
  return isRefusal(e164) ? { kind: 'out_of_area' } : { kind: 'number', e164 };
}

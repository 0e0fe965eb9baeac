import type { TransferOver } from '@denwaban/domain/calls';
import { dayOf, timeOf } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';
import type { Transfer } from '@denwaban/domain/transfers';
import { instantWords } from './said.ts';

/** What a client is told of a transfer (取次済み, or why not): who, when, until when. */
export function transferWords(transfer: Transfer): string {
  const { name, number, begunAt, answeredAt, connectedAt, why } = transfer;
  const who = `${name || formatNumber(number)}様`;
  if (connectedAt) return `${who}へ取次済み（${untilWords(connectedAt, transfer.overAt)}）`;
  const begun = instantWords(begunAt);
  if (answeredAt) return `${begun} ${who}にご相談し、おつなぎはせず伝言として承りました`;
  return why ? `${begun} ${who}にお電話しましたが、${notReached[why]}` : `${begun} ${who}を呼び出し中`;
}

function untilWords(connectedAt: Date, overAt: Date | null): string {
  if (!overAt) return `${instantWords(connectedAt)}から通話中`;
  const until = dayOf(overAt) === dayOf(connectedAt) ? timeOf(overAt) : instantWords(overAt);
  return `${instantWords(connectedAt)}～${until}`;
}

const notReached: Record<TransferOver, string> = {
  busy: 'お話し中でした',
  declined: 'お出になりませんでした',
  no_answer: 'お出になりませんでした',
  unreachable: 'つながりませんでした',
  hung_up: 'つながりませんでした',
  let_go: '途中で取りやめました',
  caller_gone: 'お客様が先にお切りになりました',
  operator_gone: '途中で切れました',
};

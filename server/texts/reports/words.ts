// The words of a daily report, wherever it is read: in a letter, on paper, in a sheet.
import { dayOf, timeOf, weekdayOf } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';
import {
  type CallKind,
  callKinds,
  type DailyReport,
  type Difference,
  type OwedCallback,
  type ReportedComplaint,
  type ReportedEnding,
  type ReportedMessage,
  type ReportedPromise,
} from '@denwaban/domain/reports';
import { complaintStateWords } from '../letters/complaint-letter.ts';

export const callKindWords: Record<CallKind, string> = {
  inquiry: 'お問い合わせ',
  complaint: 'クレーム',
  order: 'ご注文',
  reservation: 'ご予約',
  other: 'その他のご用件',
  sales: '営業電話',
  wrong_number: '間違い電話',
  silent: '無言・いたずら',
  machine: 'FAX・自動音声',
  cut_off: '途中切断',
  abandoned: '応答前に切断（放棄）',
  not_reached: '順番の折り返しでつながらず',
  rang_again: '順番待ち中に再度ご入電',
  lost: '回線の不具合',
  voicemail: '留守番電話',
  outside_hours: '受付時間外',
  unfinished: '応対中・記録中',
};

const messages: readonly CallKind[] = ['inquiry', 'complaint', 'order', 'reservation', 'other'];

/** How many of the calls left a message. */
export function messageCount({ counts }: Pick<DailyReport, 'counts'>): number {
  return messages.reduce((sum, kind) => sum + counts[kind], 0);
}

/** The kinds of which there was a call, in their order. */
export function countsOf({ counts }: Pick<DailyReport, 'counts'>): { kind: CallKind; count: number }[] {
  return callKinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
}

const weekdays = { sun: '日', mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土' } as const;

/** `5月7日（木）` */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日（${weekdays[weekdayOf(day)]}）`;
}

/** `5月7日（木）18:00`; a day that ends at midnight ends at its 24:00. */
export function momentWords(iso: string): string {
  const at = new Date(iso);
  return `${dayWords(dayOf(at))}${timeOf(at)}`;
}

function endWords(iso: string): string {
  const before = new Date(new Date(iso).getTime() - 1);
  return timeOf(new Date(iso)) === '00:00' ? `${dayWords(dayOf(before))}24:00` : momentWords(iso);
}

/** `5月6日（水）18:00 〜 5月7日（木）18:00` */
export function spanWords({ from, to }: Pick<DailyReport, 'from' | 'to'>): string {
  return `${momentWords(from)} 〜 ${endWords(to)}`;
}

export function callerWords({ callerName }: { callerName: string | null }): string {
  return callerName ? `${callerName} 様` : 'お名前なし';
}

export function numberWords(number: string | null): string {
  return number === null ? '' : formatNumber(number);
}

export const withheldWords = '社員の方についてのお申し出です。内容は受付票をご覧ください。';

const heldWords = '弊社で内容を確認しています。確認でき次第、受電報告をお送りします。';

export function summaryWords(summary: string | null, held = false): string {
  return summary ?? (held ? heldWords : withheldWords);
}

export function callbackWords({ wish, target, move, claimedBy }: OwedCallback): string[] {
  return [
    ...(target ? [`目安 ${momentWords(target)}`] : []),
    ...(wish.at ? [`ご希望 ${momentWords(wish.at)}`] : []),
    ...(wish.words ? [`ご希望 ${wish.words}`] : []),
    ...(claimedBy ? [`${claimedBy} 様が対応中`] : []),
    ...(move === 'agency' ? ['弊社からお伝えします'] : []),
  ];
}

const abouts = {
  staff: '社員の方について',
  service: 'サービスについて',
  operator: '電話応対について',
  other: 'その他',
};

export function complaintWords({ about, severity, state, next }: ReportedComplaint): string[] {
  return [
    `${abouts[about]}／重大度${severity}`,
    `状況：${state === 'waiting_for_client' ? '貴社のご回答待ち' : complaintStateWords[state]}`,
    `次の対応：${next ? `${next.side === 'agency' ? '弊社' : '貴社'}（${momentWords(next.by)}まで）` : 'なし（完了）'}`,
  ];
}

export function messageKindWords({ kind, about }: Pick<ReportedMessage, 'kind' | 'about'>): string {
  return kind === 'complaint' && about ? `クレーム（${abouts[about]}）` : callKindWords[kind];
}

/** `ご確認済み（小林 美咲 様 11:02）` */
export function toldWords({ told }: Pick<ReportedMessage, 'told'>): string {
  switch (told.is) {
    case 'acknowledged':
      return `ご確認済み（${told.by ? `${told.by} 様 ` : ''}${timeOf(new Date(told.at))}）`;
    case 'delivered':
      return 'ご報告済み';
    case 'underway':
      return '未確認';
    case 'unreached':
      return '未確認（お届けできていません）';
  }
}

/** What stands beside a message: that the caller had rung before, that it is part of another. */
export function messageMarks({ again, mergedInto, urgency }: ReportedMessage): string[] {
  return [
    ...(urgency === 'urgent' ? ['至急'] : []),
    ...(again ? ['再度のお電話'] : []),
    ...(mergedInto ? [`${mergedInto} にまとめました`] : []),
  ];
}

export function promiseWords({ what, by, until }: ReportedPromise): string {
  return `${momentWords(until)}まで　${by === 'agency' ? '弊社' : '貴社'}から　${what}`;
}

export function endingWords({ at, kind, number, memo }: ReportedEnding): string {
  return [timeOf(new Date(at)), callKindWords[kind], numberWords(number), memo].filter(Boolean).join('　');
}

export function yenWords(yen: number): string {
  return `${yen.toLocaleString('ja-JP')}円`;
}

/** The month so far against the plan. */
export function usageFacts({ usage, day }: Pick<DailyReport, 'usage' | 'day'>): { label: string; value: string }[] {
  const { counted, included, remaining, over, baseYen, overYen, totalYen } = usage;
  const left = over > 0 ? `${over}件超過` : `残り ${remaining}件`;
  const [, month, date] = day.split('-').map(Number);
  return [
    { label: `コール数（${month}月1日〜${date}日）`, value: `${counted}件／プラン ${included}件（${left}）` },
    {
      label: '料金（税別・現時点）',
      value:
        over > 0 ? `${yenWords(totalYen)}（基本 ${yenWords(baseYen)}＋超過 ${yenWords(overYen)}）` : yenWords(totalYen),
    },
  ];
}

/** `着信 12件のうち、課金の対象は 9件です。` and what is not judged yet. */
export function ledgerWords({ total, ledger: { counted, notYet } }: Pick<DailyReport, 'total' | 'ledger'>): string {
  const waiting = notYet > 0 ? `（ほか ${notYet}件は集計中です）` : '';
  return `着信 ${total}件のうち、コール数に数えるものは ${counted}件です${waiting}。`;
}

const changes = { added: '追加', removed: '取り消し', changed: '内容の訂正' };

/** What a 訂正版 corrects of the version before. */
export function correctionWords(difference: Difference): string {
  switch (difference.of) {
    case 'calls':
      return `${callKindWords[difference.kind]}：${difference.was}件 → ${difference.is}件`;
    case 'counted':
      return `コール数に数えるもの：${difference.was}件 → ${difference.is}件`;
    case 'message':
      return `受付番号 ${difference.receiptNumber}：${changes[difference.how]}`;
  }
}

/** Control characters are no words; no sheet and no page can hold them. */
export function plain(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc\ufffe\uffff]|(?![\n])\p{Cc}/gu, '');
}

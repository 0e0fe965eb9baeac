// 日報: the report of a day as a letter, to be read on a telephone in a minute.
import { timeOf } from '@denwaban/domain/hours';
import type { DailyReport, Difference, ReportedMessage, ReportFormat } from '@denwaban/domain/reports';
import * as say from '../reports/words.ts';
import type { LetterWords } from './letter.ts';

export type DailyReportLetter = {
  content: DailyReport;
  corrections: readonly Difference[];
  version: number;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  contact: string;
  formats: readonly ReportFormat[];
};

export function dailyReportLetter(letter: DailyReportLetter): LetterWords {
  const { content, version, agency, client, contact, formats } = letter;
  const isWhole = formats.includes('mail');
  return {
    subject: `【日報${version > 1 ? `・訂正版${version}` : ''}】${say.dayWords(content.day)}／${client}様／${gist(content)}`,
    before: [
      `${contact} 様`,
      `${agency}です。${opening(letter)}\n対象：${say.spanWords(content)}`,
      ...corrections(letter),
      ...(isWhole ? whole(content) : [gist(content)]),
      ...note(content),
    ],
    link: 'クライアント画面で見る',
    after: ['このメールは送信専用です。'],
  };
}

function opening({ content, version, formats }: DailyReportLetter): string {
  const day = say.dayWords(content.day);
  const attached = formats.some((format) => format !== 'mail') ? '（添付のファイルもご覧ください）' : '';
  if (version > 1) return `${day}の日報を訂正いたしました。お手数ですが、前の版と差し替えてください${attached}。`;
  return `${day}の日報をお届けします${attached}。`;
}

function gist(content: DailyReport): string {
  const overdue = content.callbacks.filter((callback) => callback.overdue).length;
  const owed = `折り返し待ち ${content.callbacks.length}件${overdue > 0 ? `（期限超過 ${overdue}件）` : ''}`;
  return content.total === 0
    ? `着信 0件・${owed}`
    : `着信 ${content.total}件・ご用件 ${say.messageCount(content)}件・${owed}`;
}

function corrections({ corrections: corrected, version }: DailyReportLetter): string[] {
  if (version === 1 || corrected.length === 0) return [];
  return [section('訂正した点', corrected.map(say.correctionWords))];
}

function whole(content: DailyReport): string[] {
  return [
    ...callbacks(content),
    section('着信の内訳', counts(content)),
    ...listed('クレーム', content.complaints.map(complaint)),
    ...listed('ご用件', content.messages.map(message)),
    ...listed('営業など', content.endings.map(say.endingWords)),
    ...listed('お客様とのお約束（未了）', content.promises.map(promise)),
    section(
      '今月のご利用',
      say.usageFacts(content).map(({ label, value }) => `${label}：${value}`),
    ),
  ];
}

function callbacks({ callbacks: owed }: DailyReport): string[] {
  const title = '折り返しをお待ちの方';
  if (owed.length === 0) return [section(title, ['折り返しをお待ちの方はいらっしゃいません。'])];
  return listed(
    title,
    owed.map((callback) => {
      const { overdue, number, summary, receiptNumber } = callback;
      const who = [`${overdue ? '【期限超過】' : ''}${say.callerWords(callback)}`, say.numberWords(number)]
        .filter(Boolean)
        .join('　');
      return [who, summary, ...say.callbackWords(callback), receipt(receiptNumber)].join('\n　');
    }),
  );
}

function counts(content: DailyReport): string[] {
  if (content.total === 0) return ['着信はありませんでした。'];
  const some = say.countsOf(content).map(({ kind, count }) => `${say.callKindWords[kind]} ${count}件`);
  return [some.join('、'), say.ledgerWords(content)];
}

function complaint(one: DailyReport['complaints'][number]): string {
  const head = `${one.overdue ? '【期限超過】' : ''}${say.callerWords(one)}`;
  return [head, say.summaryWords(one.summary), ...say.complaintWords(one), receipt(one.receiptNumber)].join('\n　');
}

function message(one: ReportedMessage): string {
  const { at, callerCompany, callerNumber, addressee, receiptNumber } = one;
  const marks = say.messageMarks(one).map((mark) => `【${mark}】`);
  const who = [callerCompany, say.callerWords(one), say.numberWords(callerNumber)].filter(Boolean).join('　');
  return [
    `${timeOf(new Date(at))}　${marks.join('')}${say.messageKindWords(one)}`,
    `${who}${addressee ? `　→ ${addressee} 様あて` : ''}`,
    say.summaryWords(one.summary, one.held),
    `${say.toldWords(one)}／${receipt(receiptNumber)}`,
  ].join('\n　');
}

function promise(one: DailyReport['promises'][number]): string {
  const mark = one.overdue ? '【期限超過】' : '';
  return [`${mark}${say.promiseWords(one)}`, `${say.callerWords(one)}／${receipt(one.receiptNumber)}`].join('\n　');
}

function receipt(number: string): string {
  return `受付番号 ${number}`;
}

function note({ note: words }: DailyReport): string[] {
  return words === '' ? [] : [section('弊社からの連絡', [words])];
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [
        section(
          `${title}（${items.length}件）`,
          items.map((item) => `・${item}`),
        ),
      ];
}

function section(title: string, lines: readonly string[]): string {
  return [`■ ${title}`, ...lines].join('\n');
}

// 受電報告: what a contact of the client reads of one call, in the order of a Japanese telephone memo.
import type { CallbackWish, Case } from '@denwaban/domain/cases';
import { timeOf } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';
import type { RelayLabel } from '@denwaban/domain/relays';
import { type Answer, answerTo, type Fills } from '@denwaban/domain/scripts';
import type { Transfer } from '@denwaban/domain/transfers';
import { type CorrectedWords, correctedOpening, correctedParagraphs } from './corrected.ts';
import type { Facts, LetterWords } from './letter.ts';
import { answerWords, instantWords, matterWords, notObtainedWords } from './said.ts';
import { transferWords } from './transfer-words.ts';

export type Memo = {
  label: RelayLabel;
  case: Case;
  /** When the call came in. */
  receivedAt: Date;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  contact: string;
  /** The contact the caller asked for, where it is one of the client's. */
  addressee: string | null;
  /** The business name of who took the call. */
  takenBy: string;
  /** お約束 and 目安, where a callback was promised. */
  promise: string | null;
  target: Date | null;
  /** Whom we rang for the caller meanwhile. */
  transfers: readonly Transfer[];
  linkDays: number;
} & CorrectedWords;

/** What a memo says, whoever it goes to. */
type About = Omit<Memo, 'linkDays'>;

export function reportLetter(memo: Memo): LetterWords {
  const { label, agency, client, contact } = memo;
  return {
    subject: `${memo.corrections.length > 0 ? '【訂正】' : ''}${marks[label]}${callerShort(memo)}／${shortened(memo.case.summary)}／${timeOf(memo.receivedAt)}`,
    before: [
      `${contact} 様`,
      `${client}様宛てのお電話を、${agency}が承りました。${requests[label]}`,
      ...correctedFirst(memo),
      [...memoFacts(memo), ...answered(memo)],
    ],
    link: label === 'report' ? null : '内容を確認する',
    after: [...(label === 'report' ? [] : [acknowledging(memo)]), 'このメールは送信専用です。'],
  };
}

/** What was told before is taken back before anything else is said. */
function correctedFirst(memo: Memo): (string | Facts)[] {
  if (memo.corrections.length === 0) return [];
  return [correctedOpening(memo), ...correctedParagraphs(memo), '訂正後の内容は次のとおりです。'];
}

const marks: Record<RelayLabel, string> = { urgent: '【至急】', callback: '【要折り返し】', report: '【ご報告のみ】' };

const requests: Record<RelayLabel, string> = {
  urgent: '至急、内容のご確認をお願いいたします。',
  callback: 'お客様への折り返しをお願いいたします。',
  report: 'ご報告のみのため、ご対応は不要です。',
};

function acknowledging({ linkDays }: Memo): string {
  return `上のリンクを開き、「確認しました」を押してください。ご確認いただけないときは、順に次のご担当者様へお知らせします。リンクの期限は${linkDays}日間です。`;
}

/** 宛先・お名前・ご連絡先・ご用件・折り返し要否・受電時刻・受付番号 */
export function memoFacts(memo: About): Facts {
  const { case: taken, receivedAt, takenBy } = memo;
  return [
    { label: '宛先', value: addresseeWords(memo) },
    { label: 'お名前', value: callerWords(memo) },
    { label: 'ご連絡先', value: numberWords(memo) },
    { label: 'ご用件', value: [matterWords(taken), taken.summary, taken.details].filter(Boolean).join('\n') },
    { label: '折り返し', value: callbackWords(memo) },
    ...(memo.transfers.length > 0 ? [{ label: '取次', value: memo.transfers.map(transferWords).join('\n') }] : []),
    { label: '受電時刻', value: instantWords(receivedAt) },
    { label: '受付番号', value: taken.receiptNumber },
    // Nobody's: a message on the voicemail.
    { label: '受付担当', value: takenBy || '留守番電話' },
  ];
}

function addresseeWords({ addressee, case: { askedFor } }: About): string {
  if (addressee) return `${addressee} 様`;
  return askedFor ? `${askedFor}（お客様のおっしゃったお名前）` : 'ご担当者様';
}

function callerWords(memo: About): string {
  const { callerName, callerReading, callerCompany } = memo.case;
  const company = callerCompany ? `${callerCompany} ` : '';
  if (!callerName) return `${company}${whyNot(memo, 'caller_name')}`;
  const reading = callerReading && callerReading !== callerName ? `（${callerReading}）` : '';
  return `${company}${callerName}${reading} 様`;
}

/** For the subject, which is read at a glance. */
export function callerShort({ case: { callerName, callerCompany } }: Pick<Memo, 'case'>): string {
  if (callerName) return `${callerName}様`;
  return callerCompany ? `${callerCompany}様` : 'お名前伺えず';
}

export function shortened(summary: string): string {
  const letters = [...summary];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : summary;
}

function numberWords(memo: About): string {
  const { callerNumber } = memo.case;
  return callerNumber ? formatNumber(callerNumber) : whyNot(memo, 'caller_number');
}

/** A fact that was asked for has its reason; one that no question asks for was simply not asked. */
function whyNot({ questions, case: { answers } }: About, fact: Fills): string {
  const asked = questions
    .filter(({ fills }) => fills === fact)
    .flatMap((question) => answerTo(question, answers) ?? []);
  const [answer] = asked as Answer[];
  return answer && 'notObtained' in answer ? notObtainedWords(answer.notObtained) : '伺っておりません';
}

function callbackWords({ case: { callback }, promise, target }: About): string {
  if (!callback.wanted) return '不要';
  const wish = wishWords(callback);
  return [
    '要',
    `折り返し先: ${'e164' in callback.number ? formatNumber(callback.number.e164) : notObtainedWords(callback.number.notObtained)}`,
    ...(wish ? [`ご希望: ${wish}`] : []),
    ...(promise ? [`お客様へのご案内: 「${promise}」`] : []),
    ...(target ? [`目安: ${instantWords(target)}まで`] : []),
  ].join('\n');
}

function wishWords({ wishAt, wishWords: words, bestTime }: Extract<CallbackWish, { wanted: true }>): string {
  const at = wishAt ? `${instantWords(wishAt)}` : '';
  const best = bestTime ? `ご都合のよい時間 ${bestTime}` : '';
  return [at, words, best].filter(Boolean).join('、');
}

/** Every other question that was shown, with its answer or the reason why there is none. */
function answered({ questions, case: { answers } }: Memo): Facts {
  return questions
    .filter(({ fills }) => fills === null)
    .flatMap((question) => {
      const answer = answerTo(question, answers);
      return answer ? [{ label: question.label, value: answerWords(question, answer) }] : [];
    });
}

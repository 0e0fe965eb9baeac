// How instants, answers and matters are put into the Japanese words of a letter.
import type { Case } from '@denwaban/domain/cases';
import { dayOf, timeOf, weekdayOf } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';
import { type Answer, isGiven, type NotObtained, type Question } from '@denwaban/domain/scripts';

const weekdays = { sun: '日', mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土' } as const;

/** `2026年5月7日（木）` */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日（${weekdays[weekdayOf(day)]}）`;
}

/** `2026年5月7日（木）10:42` */
export function instantWords(at: Date): string {
  return `${dayWords(dayOf(at))}${timeOf(at)}`;
}

const reasons: Record<NotObtained, string> = {
  declined: 'お断り',
  cut_off: '途中切断',
  inaudible: '聞き取れず',
  not_needed: '不要',
};

/** Why there is no answer: `伺えず（お断り）`. */
export function notObtainedWords(reason: NotObtained): string {
  return `伺えず（${reasons[reason]}）`;
}

export function answerWords(question: Question, answer: Answer): string {
  return isGiven(answer) ? givenWords(question, answer) : notObtainedWords(answer.notObtained);
}

function givenWords(question: Question, { given, reading }: { given: string; reading?: string }): string {
  switch (question.kind) {
    case 'choice':
      return question.choices.find(({ value }) => value === given)?.label ?? given;
    case 'yes_no':
      return given === 'yes' ? 'はい' : 'いいえ';
    case 'phone':
      return formatNumber(given);
    case 'date':
      return dayWords(given);
    case 'postal_code':
      return `〒${given}`;
    case 'name':
      return reading && reading !== given ? `${given}（${reading}）` : given;
    case 'text':
    case 'long_text':
    case 'email':
    case 'number':
    case 'pattern':
      return given;
  }
}

const complaints = {
  staff: '社員について',
  service: 'サービスについて',
  operator: '電話応対について',
  other: 'その他',
} as const;

export function matterWords({ kind, complaintAbout }: Pick<Case, 'kind' | 'complaintAbout'>): string {
  switch (kind) {
    case 'inquiry':
      return 'お問い合わせ';
    case 'complaint':
      return `クレーム（${complaints[complaintAbout ?? 'other']}）`;
    case 'order':
      return 'ご注文';
    case 'reservation':
      return 'ご予約';
    case 'other':
      return 'その他';
  }
}

import { formatNumber } from '../numbers/index.ts';
import { type Choice, keyOf } from '../overflow/index.ts';

/** What a caller may choose instead of waiting. Whoever presses nothing goes on waiting. */
export function choiceWords(choice: Choice): string {
  return `${wordsOf[choice]}、${keyOf(choice)}を押してください。`;
}

const wordsOf: Record<Choice, string> = {
  callback: '電話をお切りになり、順番が来ましたらこちらからお電話を差し上げる場合は',
  voicemail: '伝言をお残しになる場合は',
};

/** At which number to ring back; said slowly enough to be checked. */
export function thisNumberWords(e164: string): string {
  return `${numberAloud(e164)}、に、お電話いたします。よろしければ1を、ほかの番号になさる場合は2を押してください。`;
}

export const whichNumberWords =
  'お電話を差し上げる番号を、市外局番から押し、最後にシャープを押してください。押しまちがえたときは、米印を押してください。';

export const placeKeptWords =
  '承りました。順番が来ましたら、こちらからお電話いたします。お電話ありがとうございました。このままお切りください。';

/** Before the tone, within the hours. */
export function voicemailInsteadWords(clientName: string): string {
  return `${clientName}でございます。発信音のあとに、お名前、お電話番号、ご用件をお話しください。`;
}

/** A synthesiser would read a number as an amount. */
function numberAloud(e164: string): string {
  return formatNumber(e164)
    .split('-')
    .map((group) => [...group].map((digit) => digitsAloud[Number(digit)] ?? '').join('、'))
    .join('の、');
}

const digitsAloud = ['ゼロ', 'イチ', 'ニイ', 'サン', 'ヨン', 'ゴウ', 'ロク', 'ナナ', 'ハチ', 'キュウ'];

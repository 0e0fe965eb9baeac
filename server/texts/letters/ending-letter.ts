// 用件のないお電話の報告: what a client reads, where it wants to, of a call that ended in one stroke.
import { type Call, type OneStrokeEnding, talkedSeconds } from '@denwaban/domain/calls';
import { type CallerNumber, formatNumber } from '@denwaban/domain/numbers';
import type { LetterWords } from './letter.ts';
import { instantWords } from './said.ts';

export type EndingTold = {
  call: Call;
  ending: OneStrokeEnding;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  contact: string;
};

const names: Record<OneStrokeEnding, string> = {
  sales: '営業のお電話',
  wrong_number: '間違い電話',
  silent: '無言・いたずらのお電話',
  machine: 'FAX音・自動音声の着信',
  cut_off: '途中で切れたお電話',
};

export function endingLetter({ call, ending, agency, client, contact }: EndingTold): LetterWords {
  const { memo, from, arrivedAt } = call;
  return {
    subject: `【受電報告】${names[ending]}／${instantWords(arrivedAt)}`,
    before: [
      `${contact} 様`,
      `${client}様宛てに、${names[ending]}がありました。${agency}にて応対し、ご用件はありませんでした。ご対応は要りません。`,
      [
        { label: '着信', value: instantWords(arrivedAt) },
        { label: '発信者', value: fromWords(from) },
        { label: '通話時間', value: `${talkedSeconds(call)}秒` },
        ...(memo ? [{ label: 'メモ', value: memo }] : []),
      ],
    ],
    link: null,
    after: ['このご報告は、契約で「その都度報告」とされた終わり方についてお送りしています。このメールは送信専用です。'],
  };
}

function fromWords(from: CallerNumber): string {
  switch (from.kind) {
    case 'number':
      return formatNumber(from.e164);
    case 'web':
      return from.stated ? `${formatNumber(from.stated)}（ご本人の申告）` : 'ウェブの通話ボタン';
    case 'withheld':
      return '非通知';
    case 'payphone':
      return '公衆電話';
    case 'out_of_area':
      return '番号の表示なし';
  }
}

// What supervisors read of a line that nobody rings any more.
import type { LetterWords } from './letter.ts';
import { instantWords } from './said.ts';

export type SilenceTold = {
  agency: string;
  client: string;
  line: string;
  to: string;
  since: Date;
  /** Business minutes without a call: now, and the longest before but one. */
  minutes: number;
  usual: number;
};

export function silenceLetter({ agency, client, line, to, since, minutes, usual }: SilenceTold): LetterWords {
  return {
    subject: `【着信の途絶】${client}様／${line}`,
    before: [
      `${to} 様`,
      `${agency}です。${client}様の回線「${line}」に、受付時間のあいだお電話が一度もかかってきていません。転送が外れているおそれがあります。`,
      [
        { label: '最後の着信', value: instantWords(since) },
        { label: 'その後の受付時間', value: hoursWords(minutes) },
        { label: 'ふだん空く時間', value: `長くて${hoursWords(usual)}` },
      ],
      'お客様の番号へ一度おかけになり、こちらで鳴るかを確かめてください。鳴らないときは、クライアントに転送の設定をご確認いただいてください。操作の手順は回線の画面にあります。',
    ],
    link: '回線の画面を開く',
    after: ['次にお電話がかかるまで、この回線についてふたたびお知らせすることはありません。'],
  };
}

function hoursWords(minutes: number): string {
  const whole = Math.round(minutes);
  return whole < 60 ? `${whole}分` : `${Math.floor(whole / 60)}時間${whole % 60 ? `${whole % 60}分` : ''}`;
}

// Count rules: what is a call on the bill. Plain JSON, in order: the first rule whose conditions all hold judges the call,
// and `otherwise` judges what no rule does, so that every call has exactly one verdict and the verdict names its rule.
import type { Disposition, Ended } from '../calls/index.ts';
import type { ComplaintAbout } from '../complaints/index.ts';

export type CountRules = { inOrder: readonly CountRule[]; otherwise: CountVerdict };

export type CountVerdict = {
  /** What a usage line cites; it keeps its meaning for as long as a line cites it. */
  id: string;
  counted: boolean;
  /** The answer to "why did this call count?" */
  words: { ja: string; en: string };
};

export type CountRule = CountVerdict & { when: readonly CountCondition[] };

export type CountCondition =
  | { is: 'ended'; how: Ended['how'] }
  | { is: 'disposed'; as: Disposition }
  | { is: 'talked_under'; seconds: number }
  /** It rang before its client was live. */
  | { is: 'test_call' }
  /** One of the cases taken in it is such a complaint. */
  | { is: 'complaint_about'; about: ComplaintAbout };

/**
 * Answered calls count, a repeat of the same caller each time (it binds an operator each time). What the market leaves out,
 * these leave out: sales, wrong numbers, pranks, machines. A call cut off counts like any other, except within its first
 * 30 seconds, when nothing can have been taken yet (as AnswerConnect and AnswerForce do).
 */
export const usualCountRules: CountRules = {
  inOrder: [
    {
      id: 'test_call',
      counted: false,
      words: { ja: '開通前の試験通話は数えません', en: 'Test calls before going live are not counted' },
      when: [{ is: 'test_call' }],
    },
    {
      id: 'voicemail',
      counted: false,
      words: { ja: '留守番電話のメッセージは数えません', en: 'Messages left on the voicemail are not counted' },
      when: [{ is: 'ended', how: 'voicemail' }],
    },
    {
      id: 'outside_hours',
      counted: false,
      words: { ja: '受付時間外の着信は数えません', en: 'Calls outside the hours of service are not counted' },
      when: [{ is: 'ended', how: 'outside_hours' }],
    },
    {
      id: 'abandoned',
      counted: false,
      words: { ja: '応答前に切れた着信は数えません', en: 'Calls given up before we answered are not counted' },
      when: [{ is: 'ended', how: 'abandoned' }],
    },
    {
      id: 'not_reached',
      counted: false,
      words: {
        ja: '順番の折り返しでつながらなかった着信は数えません',
        en: 'Callers rung back in turn who were not reached are not counted',
      },
      when: [{ is: 'ended', how: 'not_reached' }],
    },
    {
      id: 'rang_again',
      counted: false,
      words: {
        ja: '順番待ちのお客様が再度おかけになったときは、応答した通話だけを数えます',
        en: 'Of callers who ring again while they keep their place only the answered call is counted',
      },
      when: [{ is: 'ended', how: 'rang_again' }],
    },
    {
      id: 'lost',
      counted: false,
      words: {
        ja: '応答前に回線が途切れた着信は数えません',
        en: 'Calls lost on the line before we answered are not counted',
      },
      when: [{ is: 'ended', how: 'lost' }],
    },
    {
      id: 'own_fault',
      counted: false,
      words: {
        ja: '当社の電話応対へのご指摘のお電話は数えません',
        en: 'Calls to complain of our own operators are not counted',
      },
      when: [{ is: 'complaint_about', about: 'operator' }],
    },
    {
      id: 'sales',
      counted: false,
      words: { ja: '営業の電話は数えません', en: 'Sales calls are not counted' },
      when: [{ is: 'disposed', as: 'sales' }],
    },
    {
      id: 'wrong_number',
      counted: false,
      words: { ja: '間違い電話は数えません', en: 'Wrong numbers are not counted' },
      when: [{ is: 'disposed', as: 'wrong_number' }],
    },
    {
      id: 'silent',
      counted: false,
      words: { ja: '無言・いたずらの電話は数えません', en: 'Silent and prank calls are not counted' },
      when: [{ is: 'disposed', as: 'silent' }],
    },
    {
      id: 'machine',
      counted: false,
      words: { ja: 'FAX音・自動音声の着信は数えません', en: 'Fax tones and recorded voices are not counted' },
      when: [{ is: 'disposed', as: 'machine' }],
    },
    {
      id: 'cut_off_early',
      counted: false,
      words: {
        ja: '応答から30秒未満で途切れた通話は数えません',
        en: 'Calls cut off within 30 seconds of our answer are not counted',
      },
      when: [
        { is: 'disposed', as: 'cut_off' },
        { is: 'talked_under', seconds: 30 },
      ],
    },
  ],
  otherwise: {
    id: 'answered',
    counted: true,
    words: {
      ja: '応答した通話は1件と数えます（同じお客様からの再度のお電話も、その都度1件です）',
      en: 'A call we answered counts as one, and so does each further call by the same caller',
    },
  },
};

export function ruleNamed({ inOrder, otherwise }: CountRules, id: string): CountVerdict | null {
  return [...inOrder, otherwise].find((rule) => rule.id === id) ?? null;
}

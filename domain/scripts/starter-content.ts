import { blankContent } from './blank-content.ts';
import type { Question } from './question.ts';
import { usualSales } from './sales.ts';
import type { ScriptContent } from './script.ts';

const asked = { required: true, readBack: true, shownWhen: null, onlyFor: [], onlyAt: [] };

const who: Question[] = [
  {
    ...asked,
    id: 'name',
    kind: 'name',
    label: 'お名前',
    say: '恐れ入りますが、お名前をお伺いできますでしょうか。',
    fills: 'caller_name',
  },
  {
    ...asked,
    id: 'company',
    kind: 'text',
    label: '会社名',
    say: '差し支えなければ、会社名をお伺いできますでしょうか。',
    required: false,
    readBack: false,
    fills: 'caller_company',
  },
  {
    ...asked,
    id: 'phone',
    kind: 'phone',
    label: 'ご連絡先',
    say: 'ご連絡先のお電話番号をお伺いできますでしょうか。',
    fills: 'caller_number',
  },
];

/** What a company's first draft says: enough to take any message politely, to be made the company's own. */
export function starterContent(name: string, reading: string): ScriptContent {
  return {
    ...blankContent,
    greeting: {
      text: `お電話ありがとうございます。${name}でございます。`,
      reading: `オデンワアリガトウゴザイマス。${reading}デゴザイマス。`,
    },
    recordingNotice: 'この通話は、応対品質の向上のため録音しております。',
    closing: 'お電話ありがとうございました。失礼いたします。',
    sales: usualSales,
    questions: who,
  };
}

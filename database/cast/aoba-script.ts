import { blankContent, type ScriptContent } from '@denwaban/domain/scripts';
import { ask, choices, when } from './questions.ts';

const reserved = when('matter', 'change', 'cancel', 'confirm');

export const aobaScript: ScriptContent = {
  ...blankContent,
  faq: [
    {
      ...{ id: 'f1', question: '子どもも診てもらえますか', alsoAsked: ['小児', '何歳から'], product: '' },
      answer: 'はい、3歳から診療しております。小学生までのお子様は、保護者の方とお越しください。',
    },
    {
      ...{ id: 'f2', question: '予約なしで行けますか', alsoAsked: ['当日', '飛び込み'], product: '' },
      answer: '予約の患者様を優先しております。急な痛みの場合は、お電話でご様子を伺い、お時間をご案内いたします。',
    },
    {
      ...{ id: 'f3', question: 'ホワイトニングの費用は', alsoAsked: ['料金', '自費'], product: '' },
      answer: '1回16,500円からでございます。お口の状態により異なりますので、診察のときにご説明いたします。',
    },
  ],
  scope: [
    {
      ...{ id: 'medical', topic: '診断・お薬のご相談', kind: null, words: ['薬', '副作用', '抗生物質', '診断'] },
      treatment: {
        is: 'decline',
        words: '診断やお薬については、こちらではお答えできません。歯科医師に申し伝え、折り返しご連絡いたします。',
      },
    },
  ],
  people: [
    {
      id: 'w1',
      who: '院長',
      words: '院長はただいま診療中で、お電話に出ることができません。ご用件を伺い、申し伝えます。',
    },
  ],
  greeting: {
    text: 'お電話ありがとうございます。あおば歯科クリニック、受付でございます。',
    reading: 'オデンワアリガトウゴザイマス。アオバシカクリニック、ウケツケデゴザイマス。',
  },
  recordingNotice: 'この通話は、応対品質の向上と内容の確認のため、録音しております。',
  closing: 'それでは、院内の担当者に申し伝えます。お電話ありがとうございました。どうぞお大事になさってください。',
  sales: {
    rule: 'decline',
    words: '申し訳ございませんが、営業のお電話はすべてお断りしております。失礼いたします。',
    sendTo: '',
  },
  mayTell: [
    {
      topic: '診療時間',
      words:
        '平日の月曜・火曜・水曜・金曜は、午前9時30分から午後1時までと、午後2時30分から午後6時30分まででございます。土曜は午前9時30分から午後1時まででございます。',
    },
    {
      topic: '休診日',
      words: '木曜、日曜、祝日は休診でございます。祝日のある週は、木曜の午前に診療することがございます。',
    },
    { topic: '場所', words: 'みなと駅の東口から、歩いて3分ほどでございます。1階に花屋のある建物の2階でございます。' },
    { topic: '駐車場', words: '建物の裏に3台分ございます。満車の場合は、お近くの有料駐車場をご利用ください。' },
    { topic: 'お持ちいただくもの', words: 'マイナ保険証または資格確認書と、お持ちの方は診察券をお持ちください。' },
    { topic: 'お支払い', words: '現金とクレジットカードをご利用いただけます。' },
  ],
  ngWords: ['大丈夫です（症状について）', 'すぐに治ります', 'お薬を飲んでください', '予約が取れました', '了解しました'],
  questions: [
    ask({
      id: 'matter',
      kind: 'choice',
      label: 'ご用件',
      say: '本日はどのようなご用件でしょうか。',
      choices: choices({
        new: '新しいご予約',
        change: 'ご予約の変更',
        cancel: 'ご予約の取消',
        confirm: 'ご予約の確認',
        urgent: '急な痛み・けが',
        other: 'その他',
      }),
    }),
    ask({
      id: 'symptom',
      kind: 'choice',
      label: '症状',
      say: 'それはお辛いですね。どのような症状でいらっしゃいますか。',
      when: when('matter', 'urgent'),
      choices: choices({
        pain: '痛み',
        swelling: '腫れ',
        bleeding: '血が止まらない',
        filling: '詰め物・被せ物が取れた',
        injury: 'けが',
        other: 'その他',
      }),
    }),
    ask({
      id: 'since',
      kind: 'text',
      label: 'いつから',
      say: 'いつ頃からでいらっしゃいますか。',
      when: when('matter', 'urgent'),
    }),
    ask({
      id: 'today',
      kind: 'yes_no',
      label: '本日の来院',
      say: '本日お越しいただくことはできますでしょうか。',
      when: when('matter', 'urgent'),
    }),
    ask({
      id: 'first_visit',
      kind: 'yes_no',
      label: '初診',
      say: '当院のご受診は初めてでいらっしゃいますか。',
      when: when('matter', 'new', 'urgent'),
    }),
    ask({
      id: 'wish',
      kind: 'long_text',
      label: 'ご希望の日時',
      say: 'ご希望のお日にちとお時間を、第2希望までお伺いできますでしょうか。',
      when: when('matter', 'new', 'change'),
    }),
    ask({
      id: 'reserved_day',
      kind: 'date',
      label: 'ご予約日',
      say: '今お取りになっているご予約のお日にちをお伺いできますでしょうか。',
      when: reserved,
    }),
    ask({
      id: 'card',
      kind: 'pattern',
      pattern: '99999',
      example: '10482',
      label: '診察券番号',
      say: 'お手元に診察券がございましたら、5桁の番号をお伺いできますでしょうか。',
      when: reserved,
      optional: true,
    }),
    ask({
      id: 'inquiry',
      kind: 'long_text',
      label: 'お問い合わせ',
      say: '差し支えのない範囲で、詳しくお伺いできますでしょうか。',
      when: when('matter', 'other'),
    }),
    ask({
      id: 'name',
      kind: 'name',
      label: 'お名前',
      say: '恐れ入りますが、患者様のお名前をフルネームでお伺いできますでしょうか。',
      readBack: true,
      fills: 'caller_name',
    }),
    ask({
      id: 'birthday',
      kind: 'date',
      label: '生年月日',
      say: 'ご本人様確認のため、生年月日をお伺いできますでしょうか。',
      when: reserved,
    }),
    ask({
      id: 'phone',
      kind: 'phone',
      label: 'ご連絡先',
      say: '日中につながりやすいお電話番号をお伺いできますでしょうか。',
      readBack: true,
      fills: 'caller_number',
    }),
  ],
};

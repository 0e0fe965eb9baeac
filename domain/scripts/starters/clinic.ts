import { asked, mannerOfStaff, matter, procedure, type TradeContent } from './trade.ts';

/** 医院・歯科 */
export const clinic: TradeContent = {
  heard: [
    { id: 'hours', topic: '診療時間', example: '平日は午前9時から午後6時までで、最終の受付は30分前でございます。' },
    { id: 'closed', topic: '休診日', example: '木曜、日曜、祝日は休診でございます。' },
    { id: 'place', topic: '場所', example: 'みなと駅の東口から、歩いて3分でございます。' },
    { id: 'parking', topic: '駐車場', example: '建物の裏に3台分ございます。' },
    { id: 'bring', topic: 'お持ちいただくもの', example: 'マイナ保険証または資格確認書をお持ちください。' },
    { id: 'pay', topic: 'お支払い', example: '現金とクレジットカードをご利用いただけます。' },
  ],
  questions: [
    matter({
      new: '新しいご予約',
      change: 'ご予約の変更',
      cancel: 'ご予約の取消',
      pain: '急な痛み・けが',
      other: 'その他',
    }),
    asked(
      { id: 'first', label: '初診', say: '当院は初めてでいらっしゃいますか。', after: ['matter', 'new', 'pain'] },
      { kind: 'yes_no' },
    ),
    asked(
      { id: 'symptom', label: '症状', say: 'どのようなご症状でしょうか。', after: ['matter', 'new', 'pain'] },
      { kind: 'long_text' },
    ),
    asked(
      {
        id: 'wish',
        label: 'ご希望の日時',
        say: 'ご希望の日時を、いくつかお伺いできますでしょうか。',
        after: ['matter', 'new', 'change'],
      },
      { kind: 'text' },
    ),
  ],
  ngWords: ['大丈夫です（症状について）', 'すぐに治ります', 'お薬を飲んでください', '予約が取れました'],
  procedures: [
    procedure({
      id: 'after_treatment',
      trouble: '治療後の痛み',
      say: 'おつらいところをお電話いただき、申し訳ございません。すぐに院内の担当者へ申し伝え、折り返しご連絡いたします。',
      neverPromise: ['治療の費用はいただかない', '医師の判断に関すること'],
      evidence: ['いつ、どの歯・どの部位か', 'お飲みになった薬'],
    }),
    mannerOfStaff,
  ],
  scope: [
    {
      id: 'medical',
      topic: '診断・お薬のご相談',
      kind: null,
      words: ['薬', '副作用', '診断', '飲んでいい'],
      treatment: {
        is: 'decline',
        words: '診断やお薬については、こちらではお答えできません。医師へ申し伝え、折り返しご連絡いたします。',
      },
    },
  ],
  oftenAsked: ['予約なしの受診', '待ち時間', '子どもの診療', '診断書', '急な痛み'],
};

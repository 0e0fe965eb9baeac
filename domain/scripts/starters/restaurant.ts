import { asked, mannerOfStaff, matter, procedure, type TradeContent } from './trade.ts';

/** 飲食店 */
export const restaurant: TradeContent = {
  heard: [
    { id: 'hours', topic: '営業時間', example: '昼は午前11時30分から、夜は午後5時30分から午後10時まででございます。' },
    { id: 'closed', topic: '定休日', example: '毎週水曜はお休みをいただいております。' },
    { id: 'place', topic: '場所', example: '神楽坂駅から、歩いて2分でございます。' },
    { id: 'seats', topic: 'お席', example: '個室は4名様から8名様までご利用いただけます。' },
    { id: 'cancel', topic: '当日のお取り消し', example: 'コースのお取り消しは、前日の午後5時までにお願いいたします。' },
  ],
  questions: [
    matter({ new: '新しいご予約', change: 'ご予約の変更', cancel: 'ご予約の取消', lost: 'お忘れ物', other: 'その他' }),
    asked(
      {
        id: 'wish',
        label: 'ご希望の日時',
        say: 'ご希望の日時をお伺いできますでしょうか。',
        after: ['matter', 'new', 'change'],
      },
      { kind: 'text' },
    ),
    asked(
      { id: 'guests', label: '人数', say: '何名様でいらっしゃいますか。', after: ['matter', 'new', 'change'] },
      { kind: 'number', min: 1, max: 100 },
    ),
    asked(
      { id: 'allergy', label: 'アレルギー', say: 'アレルギーのお客様はいらっしゃいますか。', after: ['matter', 'new'] },
      { kind: 'text' },
    ),
    asked(
      { id: 'lost_item', label: 'お忘れ物', say: 'どのようなお品物でしょうか。', after: ['matter', 'lost'] },
      { kind: 'text' },
    ),
  ],
  ngWords: ['アレルギーは大丈夫です', '予約が取れました', '無料にいたします'],
  procedures: [
    procedure({
      id: 'foreign',
      trouble: '異物',
      minSeverity: 2,
      say: 'お食事に異物があり、誠に申し訳ございません。お怪我はございませんでしょうか。',
      neverPromise: ['お食事代の返金', '原因の説明'],
      evidence: ['異物と料理の写真', 'ご来店の日時とお席'],
    }),
    procedure({
      id: 'ill',
      trouble: '体調',
      minSeverity: 4,
      say: 'お身体のほうは、いかがでございますか。すぐに医療機関にご相談ください。責任者から至急ご連絡いたします。',
      neverPromise: ['治療費・賠償', '食中毒かどうか'],
      evidence: ['召し上がったもの', '症状と時刻', '受診された医療機関'],
    }),
    mannerOfStaff,
  ],
  scope: [],
  oftenAsked: ['子ども連れ', 'アレルギー対応', '貸切', '駐車場', 'ケーキの持ち込み', '喫煙席'],
};

import { asked, mannerOfStaff, matter, procedure, type TradeContent } from './trade.ts';

/** 法律事務所・士業 */
export const legal: TradeContent = {
  heard: [
    { id: 'hours', topic: '業務時間', example: '平日の午前9時30分から午後5時30分まででございます。' },
    { id: 'place', topic: '場所', example: '霞ケ関駅のA1出口から、歩いて4分でございます。' },
    { id: 'fee', topic: '相談料', example: '初回のご相談は、30分5,500円でございます。' },
    { id: 'book', topic: 'ご相談の予約', example: 'ご相談は予約制でございます。担当者から日時をご案内いたします。' },
  ],
  questions: [
    matter({
      new: '新しいご相談',
      under_way: 'ご依頼中の件',
      other_side: '相手方・関係者',
      court: '裁判所・役所',
      other: 'その他',
    }),
    asked(
      { id: 'field', label: 'ご相談の分野', say: 'どのような分野のご相談でしょうか。', after: ['matter', 'new'] },
      { kind: 'text' },
    ),
    asked(
      {
        id: 'other_party',
        label: '相手の方',
        say: '利害の確認のため、相手の方のお名前をお伺いできますでしょうか。',
        required: false,
        after: ['matter', 'new'],
      },
      { kind: 'text' },
    ),
    asked(
      {
        id: 'lawyer',
        label: '担当者',
        say: '担当の者の名前はおわかりでしょうか。',
        required: false,
        after: ['matter', 'under_way', 'other_side', 'court'],
      },
      { kind: 'text' },
    ),
  ],
  ngWords: ['勝てます', '違法です', 'ご依頼いただいております（第三者へ）', '大丈夫です（結果について）'],
  procedures: [
    procedure({
      id: 'progress',
      trouble: '進み方・連絡',
      say: 'ご心配をおかけし、申し訳ございません。担当の者から、進み具合をご連絡いたします。',
      neverPromise: ['結果の見通し', '費用の減額'],
    }),
    mannerOfStaff,
  ],
  scope: [
    {
      id: 'advice',
      topic: '法律の判断',
      kind: null,
      words: ['違法', '訴え', '勝て', '時効'],
      treatment: {
        is: 'decline',
        words: '法律の判断については、こちらではお答えできません。担当の者から折り返しご連絡いたします。',
      },
    },
  ],
  oftenAsked: ['初回相談の費用', 'オンライン相談', '土日の相談', '持ち物', '秘密は守られるか'],
};

import { asked, mannerOfStaff, matter, procedure, type TradeContent } from './trade.ts';

const evidence = ['商品と箱の写真', '送り状の番号', '商品はお手元にお残しいただく'];

/** 通信販売 */
export const mailOrder: TradeContent = {
  heard: [
    { id: 'hours', topic: '受付時間', example: '年中無休で、午前9時から午後8時まで承っております。' },
    { id: 'postage', topic: '送料', example: '全国一律660円でございます。' },
    { id: 'days', topic: 'お届けまでの日数', example: 'ご注文から3日から5日ほどでお届けしております。' },
    { id: 'pay', topic: 'お支払い方法', example: 'クレジットカード、コンビニ払い、代金引換がございます。' },
    { id: 'return', topic: '返品', example: '未開封の商品は、到着後8日以内にご連絡をいただければ承ります。' },
    { id: 'url', topic: 'ホームページ', example: '会社名で検索していただくと、いちばん上に出てまいります。' },
  ],
  questions: [
    matter({
      order: 'ご注文',
      delivery: 'お届け状況',
      defect: '商品の不具合',
      return: '返品・交換',
      cancel: '変更・取消',
      other: 'その他',
    }),
    asked(
      {
        id: 'order_number',
        label: 'ご注文番号',
        say: 'ご注文番号をお伺いできますでしょうか。',
        after: ['matter', 'delivery', 'defect', 'return', 'cancel'],
      },
      { kind: 'text' },
    ),
    asked(
      {
        id: 'item',
        label: '商品',
        say: '商品名をお伺いできますでしょうか。',
        after: ['matter', 'order', 'defect', 'return'],
      },
      { kind: 'text' },
    ),
    asked(
      { id: 'state', label: '商品の状態', say: '商品はどのような状態でしょうか。', after: ['matter', 'defect'] },
      { kind: 'long_text' },
    ),
  ],
  ngWords: ['絶対に届きます', '返金いたします（担当者の確認前）', '配送会社の責任です', 'そんなはずはありません'],
  procedures: [
    procedure({
      id: 'broken',
      trouble: '破損',
      say: '大切なお品物に傷があり、誠に申し訳ございません。お怪我はございませんでしょうか。',
      neverPromise: ['その場での返金'],
      evidence,
    }),
    procedure({
      id: 'wrong',
      trouble: '商品違い',
      say: 'ご注文と異なるお品物をお届けし、誠に申し訳ございません。',
      neverPromise: ['即日の発送'],
      evidence,
    }),
    procedure({
      id: 'late',
      trouble: '遅延',
      say: 'お届けが遅くなり、誠に申し訳ございません。ただいまの状況をお調べいたします。',
      neverPromise: ['確認前のお届け日時'],
    }),
    procedure({
      id: 'harm',
      trouble: 'けが・体調',
      minSeverity: 4,
      say: 'お身体のほうは、いかがでございますか。すぐに医療機関にご相談ください。お品物は、そのままお残しくださいますようお願いいたします。',
      neverPromise: ['治療費・賠償', '原因の説明'],
      evidence,
    }),
    mannerOfStaff,
  ],
  scope: [],
  oftenAsked: ['領収書', '届け先の変更', '注文の取消', '再配達', 'ポイント', 'ギフト包装', '保証期間'],
};

import { asked, mannerOfStaff, matter, procedure, type TradeContent } from './trade.ts';

/** 美容室・サロン */
export const salon: TradeContent = {
  heard: [
    { id: 'hours', topic: '営業時間', example: '午前10時から午後7時までで、カットの最終受付は午後6時でございます。' },
    { id: 'closed', topic: '定休日', example: '毎週月曜と第3火曜はお休みをいただいております。' },
    { id: 'place', topic: '場所', example: '表参道駅から、歩いて5分でございます。' },
    { id: 'pay', topic: 'お支払い方法', example: '現金、クレジットカード、電子マネーをご利用いただけます。' },
    {
      id: 'cancel',
      topic: '当日のお取り消し',
      example: 'お取り消しは、前日までにご連絡くださいますようお願いいたします。',
    },
  ],
  questions: [
    matter({ new: '新しいご予約', change: 'ご予約の変更', cancel: 'ご予約の取消', redo: 'お直し', other: 'その他' }),
    asked(
      {
        id: 'menu',
        label: 'メニュー',
        say: 'ご希望のメニューをお伺いできますでしょうか。',
        after: ['matter', 'new', 'change'],
      },
      { kind: 'text' },
    ),
    asked(
      {
        id: 'stylist',
        label: 'ご指名',
        say: 'ご指名はございますか。',
        required: false,
        after: ['matter', 'new', 'change'],
      },
      { kind: 'text' },
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
  ngWords: ['必ず似合います', '無料でお直しします（担当者の確認前）', '予約が取れました'],
  procedures: [
    procedure({
      id: 'finish',
      trouble: '仕上がり',
      say: 'ご期待に沿えず、誠に申し訳ございません。担当者からお直しについてご連絡いたします。',
      neverPromise: ['返金', '無料での施術'],
      evidence: ['ご来店日', '仕上がりのお写真'],
    }),
    procedure({
      id: 'skin',
      trouble: '肌荒れ・けが',
      minSeverity: 4,
      say: 'お身体のほうは、いかがでございますか。すぐに皮膚科などの医療機関にご相談ください。',
      neverPromise: ['治療費・賠償', '薬剤のせいかどうか'],
      evidence: ['症状のお写真', '受診された医療機関'],
    }),
    mannerOfStaff,
  ],
  scope: [],
  oftenAsked: ['子ども連れ', '遅れるとき', '料金', 'お直しの期限', '駐車場', '着付け'],
};

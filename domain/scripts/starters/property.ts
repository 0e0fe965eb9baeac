import { asked, mannerOfStaff, matter, procedure, type TradeContent } from './trade.ts';

/** 不動産管理 */
export const property: TradeContent = {
  heard: [
    { id: 'hours', topic: '営業時間', example: '事務所は、平日の午前9時から午後6時まででございます。' },
    { id: 'leak', topic: '水漏れのとき', example: '玄関横の元栓を、右に回してお閉めください。' },
    {
      id: 'gas',
      topic: 'ガスの臭いがするとき',
      example: '火気と電気のスイッチに触れず、窓を開け、ガス会社へお電話ください。',
    },
    { id: 'fire', topic: '火災・急病のとき', example: 'すぐに119番へお電話ください。' },
    { id: 'key', topic: '鍵をなくしたとき', example: 'ご本人様の確認のうえ、提携の業者をご案内いたします。' },
  ],
  questions: [
    matter({ leak: '水漏れ', key: '鍵', noise: '騒音', power: '電気・給湯', gas: 'ガスの臭い', other: 'その他' }),
    asked(
      {
        id: 'valve',
        label: '元栓を閉めた',
        say: '元栓は、もうお閉めになりましたでしょうか。',
        after: ['matter', 'leak'],
      },
      { kind: 'yes_no' },
    ),
    asked({ id: 'trouble', label: 'ご状況', say: 'いつ頃から、どのようなご状況でしょうか。' }, { kind: 'long_text' }),
    asked(
      { id: 'house', label: '物件名', say: 'お住まいの物件のお名前をお伺いできますでしょうか。' },
      { kind: 'text' },
    ),
    asked({ id: 'room', label: 'お部屋番号', say: 'お部屋番号をお伺いできますでしょうか。' }, { kind: 'text' }),
  ],
  ngWords: ['今すぐ伺います', '費用はかかりません', '隣の方に注意します'],
  procedures: [
    procedure({
      id: 'repair',
      trouble: '修理の遅れ',
      say: 'ご不便が続き、誠に申し訳ございません。いただいたお話を、至急担当者へ申し伝えます。',
      neverPromise: ['修理の日時', '家賃の減額'],
      evidence: ['不具合の箇所の写真'],
    }),
    procedure({
      id: 'noise',
      trouble: '騒音',
      say: 'お休みのところ、おつらいことと存じます。担当者から対応をご連絡いたします。',
      neverPromise: ['相手の方への注意', '相手の方のお名前'],
    }),
    mannerOfStaff,
  ],
  scope: [],
  oftenAsked: ['解約の手続き', '更新料', '駐車場の空き', '鍵の紛失', 'ゴミの出し方', '退去の立ち会い'],
};

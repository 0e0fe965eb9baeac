import { blankContent, type ScriptContent } from '@denwaban/domain/scripts';
import { ask, choices, when } from './questions.ts';

export const keyakiScript: ScriptContent = {
  ...blankContent,
  procedures: [
    {
      ...{ id: 'repair', trouble: '修理の遅れ・来ない・直らない', product: '', about: 'service', minSeverity: 1 },
      say: 'ご不便が続き、誠に申し訳ございません。いただいたお話を、至急担当者へ申し伝えます。',
      mayOffer: null,
      neverPromise: ['修理の日時', '家賃の減額', '費用の負担'],
      decides: 'client',
      evidence: ['不具合の箇所の写真', '前回ご連絡をいただいた日'],
    },
    {
      ...{ id: 'manner', trouble: '', product: '', about: 'staff', minSeverity: 1 },
      say: 'ご不快な思いをおかけし、誠に申し訳ございません。伺ったお話を、責任者に必ず申し伝えます。',
      mayOffer: null,
      neverPromise: ['本人からの謝罪', '担当者の交代'],
      decides: 'client',
      evidence: [],
    },
  ],
  scope: [
    {
      ...{ id: 'neighbours', topic: '入居者様どうしのもめごと', kind: null, words: ['隣の人', '上の階', '注意して'] },
      treatment: { is: 'take' },
    },
    {
      ...{ id: 'sale', topic: '物件の売買・投資のご案内', kind: null, words: ['売却', '投資', '買い取り'] },
      treatment: {
        is: 'decline',
        words: '恐れ入りますが、こちらは入居者様専用の受付でございます。ご案内は承っておりません。',
      },
    },
  ],
  people: [{ id: 'w1', who: 'オーナー', words: 'オーナー様のお名前とご連絡先は、こちらではお伝えいたしかねます。' }],
  greeting: {
    text: 'お電話ありがとうございます。けやき住宅管理、夜間・休日受付でございます。',
    reading: 'オデンワアリガトウゴザイマス。ケヤキジュウタクカンリ、ヤカン・キュウジツウケツケデゴザイマス。',
  },
  recordingNotice: 'この通話は、内容を正確に担当者へお伝えするため、録音しております。',
  closing: 'それでは、ただいま伺った内容を担当者に申し伝えます。お電話ありがとうございました。',
  sales: {
    rule: 'send_to',
    words: '恐れ入りますが、お電話でのご案内は承っておりません。資料は次の宛先へお送りください。',
    sendTo: '〒154-0004 東京都世田谷区太子堂2-1-1 けやき住宅管理 総務課',
  },
  mayTell: [
    {
      topic: '営業時間',
      words: '事務所は、平日の午前9時から午後6時まででございます。それ以外のお時間は、こちらで承っております。',
    },
    { topic: '水漏れのとき', words: 'まず、玄関横のメーターボックスの中にある元栓を、右に回してお閉めください。' },
    {
      topic: 'ガスの臭いがするとき',
      words:
        '火を使わず、換気扇や電気のスイッチにも触れずに窓をお開けください。すぐにガス会社の緊急窓口へお電話ください。',
    },
    { topic: '火災・急病のとき', words: 'すぐに119番へお電話ください。' },
    {
      topic: 'ご契約・ご解約',
      words: '平日の午前9時から午後6時の間に、事務所へお電話くださいますようお願いいたします。',
    },
  ],
  ngWords: [
    '今すぐ伺います',
    '費用はかかりません',
    '隣の方に注意します',
    '他の入居者様のお名前・お部屋番号',
    '私ではわかりません',
  ],
  questions: [
    ask({
      id: 'matter',
      kind: 'choice',
      label: 'ご用件',
      say: 'どのようなことでお困りでいらっしゃいますか。',
      choices: choices({
        leak: '水漏れ',
        key: '鍵',
        noise: '騒音',
        power: '電気・給湯',
        gas: 'ガスの臭い',
        other: 'その他',
      }),
    }),
    ask({
      id: 'leak_from',
      kind: 'choice',
      label: '水漏れの場所',
      say: '水はどちらから漏れておりますでしょうか。',
      when: when('matter', 'leak'),
      choices: choices({ ceiling: '天井', tap: '蛇口・配管', toilet: 'トイレ', heater: '給湯器', other: 'その他' }),
    }),
    ask({
      id: 'valve',
      kind: 'yes_no',
      label: '元栓を閉めた',
      say: '元栓は、もうお閉めになりましたでしょうか。',
      when: when('matter', 'leak'),
    }),
    ask({
      id: 'key_state',
      kind: 'choice',
      label: '鍵の状態',
      say: '鍵はどのようなご状況でしょうか。',
      when: when('matter', 'key'),
      choices: choices({
        lost: '紛失',
        inside: '室内に置き忘れ',
        stuck: '回らない・抜けない',
        entrance: 'オートロックが開かない',
      }),
    }),
    ask({
      id: 'identity',
      kind: 'yes_no',
      label: 'ご本人様確認書類',
      say: '運転免許証など、ご本人様を確認できるものはお持ちでいらっしゃいますか。',
      when: when('matter', 'key'),
    }),
    ask({
      id: 'noise_from',
      kind: 'text',
      label: '音の方向',
      say: 'どちらの方から聞こえますでしょうか。',
      when: when('matter', 'noise'),
    }),
    ask({
      id: 'trouble',
      kind: 'long_text',
      label: 'ご状況',
      say: 'いつ頃から、どのようなご状況でしょうか。',
      when: when('matter', 'noise', 'power', 'gas', 'other'),
    }),
    ask({
      id: 'property',
      kind: 'text',
      label: '物件名',
      say: 'お住まいの物件のお名前をお伺いできますでしょうか。',
      readBack: true,
    }),
    ask({
      id: 'room',
      kind: 'text',
      label: 'お部屋番号',
      say: 'お部屋番号をお伺いできますでしょうか。',
      readBack: true,
    }),
    ask({
      id: 'name',
      kind: 'name',
      label: 'お名前',
      say: '恐れ入りますが、ご契約者様のお名前をフルネームでお伺いできますでしょうか。',
      readBack: true,
      fills: 'caller_name',
    }),
    ask({
      id: 'phone',
      kind: 'phone',
      label: 'ご連絡先',
      say: '担当者からおかけする際に、つながりやすいお電話番号をお伺いできますでしょうか。',
      readBack: true,
      fills: 'caller_number',
    }),
    ask({
      id: 'at_home',
      kind: 'yes_no',
      label: 'ご在宅',
      say: 'このあとも、ご在宅でいらっしゃいますか。',
      when: when('matter', 'leak', 'power', 'gas'),
    }),
  ],
};

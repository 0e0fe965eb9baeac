import type { EmergencyKind } from './emergency.ts';

type Both<Words> = { ja: Words; en: Words };

export type Helpline = {
  name: Both<string>;
  /** As it is said and dialled; null: it stands on the caller's own papers. */
  number: string | null;
  hours: Both<string> | null;
};

export type FirstWords = {
  title: Both<string>;
  /** Sentence by sentence, to be read out. */
  say: Both<readonly string[]>;
  numbers: readonly Helpline[];
};

const ambulance: Helpline = { name: { ja: '消防・救急', en: 'Fire and ambulance' }, number: '119', hours: null };
const police: Helpline = { name: { ja: '警察', en: 'Police' }, number: '110', hours: null };
const always = { ja: '24時間', en: 'day and night' };

// Numbers and hours as the organisations and the prefectures that refer to them publish them (公益財団法人日本中毒情報センター;
// 厚生労働省 まもろうよこころ). Hours move now and then: a number that is not answered is why there is more than one.
const poisonOsaka: Helpline = {
  name: { ja: '大阪中毒110番', en: 'Poison line, Osaka' },
  number: '072-727-2499',
  hours: always,
};
const poisonTsukuba: Helpline = {
  name: { ja: 'つくば中毒110番', en: 'Poison line, Tsukuba' },
  number: '029-852-9999',
  hours: { ja: '9時〜21時', en: '9:00 to 21:00' },
};
const lifeSos: Helpline = {
  name: { ja: '#いのちSOS', en: 'Inochi SOS' },
  number: '0120-061-338',
  hours: { ja: '月・木・金は24時間、ほかは6時〜24時', en: 'Mon, Thu, Fri day and night; else 6:00 to 24:00' },
};
const closeBy: Helpline = {
  name: { ja: 'よりそいホットライン', en: 'Yorisoi Hotline' },
  number: '0120-279-338',
  hours: always,
};
const lifeLine: Helpline = {
  name: { ja: 'いのちの電話', en: 'Inochi no Denwa' },
  number: '0120-783-556',
  hours: { ja: '毎日16時〜21時、10日は翌朝8時まで', en: 'daily 16:00 to 21:00, on the 10th until 8:00' },
};

/** What the operator says first of all. The caller's life goes before the client's matter; nobody is kept on the line for a form. */
export const firstWords: Record<EmergencyKind, FirstWords> = {
  fire: {
    title: { ja: '火災・煙', en: 'Fire or smoke' },
    say: {
      ja: [
        'お近くの方と一緒に、すぐにその場を離れてください。',
        '安全なところから、119番にお電話ください。',
        'お品物にはお手を触れず、そのままになさってください。あらためてこちらからお電話いたします。',
      ],
      en: [
        'Please leave the place at once, together with everybody near you.',
        'From where it is safe, please call 119.',
        'Please do not touch the product. We shall ring you again.',
      ],
    },
    numbers: [ambulance],
  },
  gas: {
    title: { ja: 'ガス・一酸化炭素', en: 'Gas or carbon monoxide' },
    say: {
      ja: [
        '火をお使いにならず、電気のスイッチや換気扇にもお手を触れないでください。',
        '窓を開けて、外へお出になってください。',
        '外から、ご契約のガス会社の緊急の電話へご連絡ください。ご気分の悪い方がいらっしゃるときは、119番です。',
      ],
      en: [
        'Please use no fire, and touch no light switch and no fan.',
        'Please open the windows and go outside.',
        'From outside, please call the emergency number of your gas company. If anybody feels unwell, 119.',
      ],
    },
    numbers: [
      {
        name: { ja: 'ご契約のガス会社の緊急連絡先', en: 'Emergency number of the gas company' },
        number: null,
        hours: { ja: '検針票・保安シールに記載、24時間', en: 'on the meter slip, day and night' },
      },
      ambulance,
    ],
  },
  electric: {
    title: { ja: '感電・漏電', en: 'Electric shock' },
    say: {
      ja: [
        '製品や濡れたところにお手を触れないでください。',
        'お手元のブレーカーを安全に切れるときだけ、お切りください。',
        'しびれや痛みのある方がいらっしゃるときは、119番にお電話ください。',
      ],
      en: [
        'Please touch neither the product nor anything wet.',
        'Only if it is safe to do so, please switch off the breaker.',
        'If anybody is numb or in pain, please call 119.',
      ],
    },
    numbers: [ambulance],
  },
  health: {
    title: { ja: 'けが・急病', en: 'Injury or sudden illness' },
    say: {
      ja: [
        'すぐに119番へお電話ください。このお電話はお切りになってかまいません。',
        '反応や普段どおりの息がないときは、119番の指示に従ってください。',
        '落ち着かれましたら、こちらからあらためてお電話いたします。',
      ],
      en: [
        'Please call 119 at once. You may hang up on me.',
        'If the person does not respond or breathe as usual, do as 119 tells you.',
        'When it is over, we shall ring you again.',
      ],
    },
    numbers: [
      ambulance,
      { name: { ja: '救急相談（迷うとき）', en: 'Advice when in doubt' }, number: '#7119', hours: null },
    ],
  },
  poison: {
    title: { ja: '誤飲・中毒', en: 'Something swallowed' },
    say: {
      ja: [
        '無理に吐かせないでください。',
        '意識がはっきりしない、苦しそうなときは、すぐに119番へお電話ください。',
        'そうでないときは、飲んだものの容器をお手元に、中毒110番へお電話ください。番号を申し上げます。',
      ],
      en: [
        'Please do not make the person vomit.',
        'If they are drowsy or in distress, please call 119 at once.',
        'If not, take the container in hand and call the poison line. I shall tell you the number.',
      ],
    },
    numbers: [ambulance, poisonOsaka, poisonTsukuba],
  },
  violence: {
    title: { ja: '暴力・脅迫', en: 'Violence or threats' },
    say: {
      ja: [
        'まず安全なところへお移りください。',
        '身の危険があるときは、すぐに110番へお電話ください。おけがのある方がいらっしゃるときは119番です。',
        'お話しになれないときは、このままお切りください。',
      ],
      en: [
        'First, please go where you are safe.',
        'If you are in danger, please call 110 at once. If anybody is hurt, 119.',
        'If you cannot speak, please hang up.',
      ],
    },
    numbers: [police, ambulance],
  },
  suicide: {
    title: { ja: '自死のおそれ', en: 'Danger of suicide' },
    say: {
      ja: [
        'お話しくださって、ありがとうございます。とてもおつらい思いをされているのですね。',
        'いま、お一人でいらっしゃいますか。安全なところにいらっしゃいますか。',
        'このお気持ちを専門に伺う窓口がございます。番号を申し上げてもよろしいでしょうか。',
      ],
      en: [
        'Thank you for telling me. It must be very hard for you.',
        'Are you alone now? Are you somewhere safe?',
        'There are people whose calling it is to listen to this. May I give you their number?',
      ],
    },
    numbers: [lifeSos, closeBy, lifeLine, ambulance, police],
  },
};

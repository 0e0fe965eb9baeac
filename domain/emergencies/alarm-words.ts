import type { EmergencyKind } from './emergency.ts';

export type AlarmWord = {
  word: string;
  /** Longer words it stands in without meaning danger. */
  not?: readonly string[];
  /** Said not to be so (「けがはありません」), it is no alarm. */
  deniable?: true;
};

const before = (word: string, ...parts: readonly string[]) => parts.map((part) => `${part}${word}`);
const after = (word: string, ...parts: readonly string[]) => parts.map((part) => `${word}${part}`);
const deniable = (...words: string[]): AlarmWord[] => words.map((word) => ({ word, deniable: true }));
const plain = (...words: string[]): AlarmWord[] => words.map((word) => ({ word }));

// 「だけが」「届けが」「きっかけが」 are not 「けが」.
const notHurt = [...'だわかつてあえいうげ届受付助負避焼明開分溶砕欠続抜掛向', '心が', '手が', 'こころが'];

// Of things it is said that they fell over, too.
const things = [
  ...['木が', '箱が', '棚が', '机が', '板が', '柵が', '旗が', '荷物が', '自転車が', '商品が'],
  ...['段ボールが', '看板が', 'パネルが', 'フェンスが', '家具が', '本棚が'],
];

/** Written as people say them; a text is folded before it is listened to, and so are these. */
export const alarmWords: Record<EmergencyKind, readonly AlarmWord[]> = {
  fire: [
    ...deniable('火が出', '火を噴', '火をふ', '火が上が', '火が見え', '発火', '発煙', '焦げ臭', 'こげくさ', 'こげ臭'),
    ...deniable('焦げた臭', '焦げたにおい', '焦げた匂', '焦げるにおい', '火花が'),
    { word: '火がつ', not: ['心に火がつ', 'やる気に火がつ'], deniable: true },
    { word: '火が付', not: ['心に火が付', 'やる気に火が付'], deniable: true },
    { word: '火事', not: after('火事', '場', '保険'), deniable: true },
    { word: '火災', not: after('火災', '保険', '報知', '警報器の', '共済', '訓練'), deniable: true },
    { word: '燃え', not: after('燃え', 'るごみ', 'ないごみ', 'ないゴミ', '尽き', 'つき', 'るよう'), deniable: true },
    { word: '爆発', not: after('爆発', '的', '物では'), deniable: true },
    {
      word: '煙',
      not: [
        ...before('煙', '禁', '喫', '分', '無', '愛', '嫌', '松'),
        ...after('煙', '草', '突', 'た', '感知', '探知', 'に巻', '検知'),
      ],
      deniable: true,
    },
    { word: 'けむりが', deniable: true },
  ],
  gas: [
    ...deniable('ガス臭', 'ガスくさ', 'ガスのにおい', 'ガスの臭', 'ガスの匂', 'ガスのニオイ', 'ガスっぽいにおい'),
    { word: 'ガス漏れ', not: after('ガス漏れ', '警報器の', '検知器の', '点検'), deniable: true },
    ...deniable('ガスもれ', 'ガスが漏', 'ガスがもれ', 'CO中毒'),
    { word: '一酸化炭素', not: after('一酸化炭素', '警報器の', 'チェッカ', '濃度計'), deniable: true },
  ],
  electric: [
    { word: '感電', not: after('感電', '防止', '対策', 'しない'), deniable: true },
    { word: '漏電', not: after('漏電', 'ブレーカ', '遮断', '検査', '火災警報'), deniable: true },
    ...plain('ビリビリし', 'ビリッとし', 'ビリビリきた', 'ビリッときた', 'ビリビリ痺'),
  ],
  health: [
    ...plain('意識がな', '意識が無', '意識不明', '意識を失', '意識がもうろう', '意識が朦朧'),
    ...plain('息をしてい', '息してな', '息してい', '息が苦し', '息ができ', '息が止', '息が出来', '呼吸をしてい'),
    ...plain('呼吸がな', '呼吸困難', '呼吸が苦し', '心臓が止', '心肺停止', 'のどに詰ま', '喉に詰ま', 'のどにつま'),
    ...plain('喉につま', '吐血', '血を吐', '血が止まら', 'アナフィラキシ', '熱中症', '痙攣', 'けいれん', '食中毒'),
    ...['倒れた', '倒れて', '倒れま', 'たおれた', 'たおれて'].map((word) => ({
      word,
      not: before(word, ...things),
      deniable: true as const,
    })),
    {
      word: '救急車',
      not: after('救急車', 'のおもちゃ', 'のミニカ', 'の絵', 'の模型', 'のぬいぐるみ'),
      deniable: true,
    },
    { word: '出血', not: after('出血', '大サ', 'サ', '価格', '覚悟'), deniable: true },
    ...deniable(
      '血が出',
      '骨折',
      '火傷を',
      '火傷し',
      '火傷の',
      'やけどを',
      'やけどし',
      'やけどの',
      '大やけど',
      '大火傷',
    ),
    { word: '怪我', deniable: true },
    ...['けがを', 'けがし', 'けがで', 'けがの', 'けがは', 'けが人', 'けがも', 'けがさ', '大けが'].map((word) => ({
      word,
      not: word === '大けが' ? [] : before(word, ...notHurt),
      deniable: true as const,
    })),
  ],
  poison: [
    ...deniable('誤飲', '誤食', '急性中毒', '薬を飲みすぎ', '目に入っ'),
    ...['飲み込ん', '飲みこん', 'のみこん', '飲み込む', '飲み込み'].map((word) => ({
      word,
      not: [
        ...before(word, '状況を', '事情を', '話を', '言葉を', '内容を', '錠剤が'),
        ...after(word, 'が早', 'が遅', 'が悪', 'がはや', 'づら', 'にく', 'やす'),
      ],
      deniable: true as const,
    })),
    {
      word: '飲んでしま',
      not: before('飲んでしま', '酒を', 'ビールを', 'ワインを', 'コーヒーを'),
      deniable: true,
    },
    ...plain('洗剤を飲', '漂白剤を飲', '殺虫剤を飲', '農薬を飲', '電池を飲', '灯油を飲', '混ぜるな危険'),
  ],
  violence: [
    ...deniable('殴られ', '殴って', '殴るぞ', '蹴られ', '首を絞め', '襲われ', '監禁', '暴行', '不審者', '人質'),
    ...plain('刃物を持', '刃物で', '包丁を持って来', '包丁で', 'ナイフで刺', '殺すぞ', '殺してや', '殺され', '殺害'),
    { word: '刺され', not: before('刺され', '蜂に', '蚊に', '虫に', '釘を', 'ハチに', '針が', 'ダニに') },
  ],
  suicide: [
    ...plain(
      '死にたい',
      '死にたく',
      '自殺',
      '命を絶',
      '死んでやる',
      '死のうと',
      '死んでしまいたい',
      '首を吊',
      '首をつ',
    ),
    ...plain(
      '生きていたくない',
      '生きているのがつら',
      '生きるのがつら',
      '生きるのに疲れ',
      '自傷',
      'リストカット',
    ).concat({ word: '飛び降り', not: after('飛び降り', '防止', '禁止', '注意') }),
    {
      word: '消えたい',
      // 「データが消えたいきさつ」「消えた一覧」 in kana.
      not: after('消えたい', 'き', 'く', 'た', 'ろ', 'ま', 'っ', 'じ', 'ち', 'ろいろ', 'らい'),
    },
  ],
};

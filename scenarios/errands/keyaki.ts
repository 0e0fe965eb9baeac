import { type Matter, readBack, said, type Told, taken } from './errand.ts';

const buildings = ['けやきハイツ港', 'グリーンコート本町', 'メゾン海岸通', 'サンライズ山手'];

export const leak: Matter = (told) => {
  const { luck } = told;
  const [from, words] = luck.pick([
    ['ceiling', '天井から水が滴っている'],
    ['tap', '台所の蛇口の根元から水があふれている'],
    ['toilet', 'トイレの水が止まらない'],
    ['heater', '給湯器の下が水浸しになっている'],
  ] as const);
  const closed = luck.happens(0.6);
  return taken(told.who, {
    kind: 'other',
    urgent: true,
    summary: `水漏れ（${words}）`,
    details: `${words}とのことです。元栓は${closed ? '閉めていただきました。' : '場所がわからず、まだ閉められておりません。'}担当者へ至急連絡する旨をお伝えしました。`,
    answers: {
      matter: said('leak'),
      leak_from: said(from),
      valve: said(closed ? 'yes' : 'no'),
      ...home(told),
      at_home: said('yes'),
    },
    callback: 'yes',
    wish: 'すぐに',
  });
};

const key: Matter = (told) => {
  const [state, words] = told.luck.pick([
    ['lost', '鍵を失くして部屋に入れない'],
    ['inside', '鍵を室内に置いたまま外に出てしまった'],
    ['stuck', '鍵が回らず開けられない'],
    ['entrance', 'オートロックの扉が開かない'],
  ] as const);
  return taken(told.who, {
    kind: 'other',
    urgent: true,
    summary: words,
    details: `${words}とのことで、建物の前でお待ちです。解錠の費用は入居者様のご負担になる場合がある旨、ご了承をいただきました。`,
    answers: { matter: said('key'), key_state: said(state), identity: said('yes'), ...home(told) },
    callback: 'yes',
    wish: 'すぐに',
  });
};

const noise: Matter = (told) => {
  const [from, words] = told.luck.pick([
    ['上の階', '夜中に足音や物を落とす音が続いている'],
    ['隣の部屋', '深夜まで大きな音で音楽がかかっている'],
    ['駐車場', '数人が集まって騒いでいる'],
  ] as const);
  return taken(told.who, {
    kind: 'complaint',
    complaintAbout: 'other',
    summary: `騒音（${from}）`,
    details: `${from}から、${words}とのことです。ご自身では相手の方に伝えたくないとのことでした。`,
    answers: { matter: said('noise'), noise_from: said(from), trouble: said(words), ...home(told) },
    complaint: {
      category: 'other',
      complexity: 'to_investigate',
      impact: 'others_too',
      remedySought: '静かにしてほしい',
    },
    callback: told.luck.happens(0.4) ? 'yes' : 'no',
  });
};

const hotWater: Matter = (told) => {
  const [summary, words] = told.luck.pick([
    ['お湯が出ない', '1時間ほど前からお湯が出ない'],
    ['停電（お部屋のみ）', '先ほど部屋の電気がすべて消えた'],
    ['給湯器のエラー表示', '夕方から給湯器にエラーの番号が出ている'],
  ] as const);
  return taken(told.who, {
    kind: 'other',
    summary,
    details: `${words}とのことです。ブレーカーは上げ直していただきましたが、変わらないそうです。`,
    answers: { matter: said('power'), trouble: said(words), ...home(told), at_home: said('yes') },
    callback: 'yes',
  });
};

const contract: Matter = (told) =>
  taken(told.who, {
    kind: 'inquiry',
    summary: '退去の手続きについて聞きたい',
    details:
      '来月末で退去したいとのことです。平日に事務所へお電話いただくようご案内しましたが、折り返しを希望されました。',
    answers: { matter: said('other'), trouble: said('来月末で退去したい'), ...home(told) },
    wish: '平日の昼休み（12時から13時）',
  });

export const keyakiMatters: readonly Matter[] = [leak, leak, leak, key, key, noise, noise, hotWater, contract];

function home({ luck }: Told) {
  return {
    property: readBack(luck.pick(buildings)),
    room: readBack(String(luck.between(1, 8) * 100 + luck.between(1, 6))),
  };
}

// The files that three companies leave every day: さくら通販 and さくら屋 their orders, あおば歯科 its reservations. As their
// systems write them, with the days counted from the day the file is of.
import { addDays } from '@denwaban/domain/hours';

type Buyer = [name: string, reading: string, phone: string, postalCode: string, address: string];

const buyers: readonly Buyer[] = [
  ['山本 太郎', 'ヤマモト タロウ', '090-1234-5678', '150-0001', '東京都渋谷区神宮前2-14-8 ハイム神宮前203'],
  ['佐々木 優子', 'ササキ ユウコ', '080-2345-6711', '221-0835', '神奈川県横浜市神奈川区鶴屋町2-9-4'],
  ['髙橋 隆之', 'タカハシ タカユキ', '03-3456-1207', '166-0003', '東京都杉並区高円寺南4-27-10'],
  ['小川 はるか', 'オガワ ハルカ', '070-4112-9086', '330-0846', '埼玉県さいたま市大宮区大門町3-82'],
  ['長谷川 京子', 'ハセガワ キョウコ', '090-8871-2043', '510-0075', '三重県四日市市安島1-3-18'],
  ['森 潤', 'モリ ジュン', '090-3321-5570', '980-0811', '宮城県仙台市青葉区一番町4-1-3'],
  ['大野 芳江', 'オオノ ヨシエ', '052-241-7719', '460-0008', '愛知県名古屋市中区栄3-18-1'],
  ['渡邉 健', 'ワタナベ ケン', '080-5566-1029', '810-0001', '福岡県福岡市中央区天神2-11-1'],
  ['木村 沙織', 'キムラ サオリ', '090-6644-3812', '060-0042', '北海道札幌市中央区大通西5-8'],
  ['齋藤 登', 'サイトウ ノボル', '045-321-8890', '240-0004', '神奈川県横浜市保土ケ谷区岩間町1-7-15'],
  ['岡本 理恵', 'オカモト リエ', '070-1288-4503', '730-0031', '広島県広島市中区紙屋町2-1-22'],
  ['中島 一郎', 'ナカジマ イチロウ', '090-2217-6648', '272-0021', '千葉県市川市八幡2-6-18'],
  ['福田 美和', 'フクダ ミワ', '080-9134-2275', '602-8145', '京都府京都市上京区丸太町通黒門東入'],
  ['石井 大地', 'イシイ ダイチ', '090-4458-9913', '194-0013', '東京都町田市原町田6-15-6'],
  ['三浦 千代', 'ミウラ チヨ', '0466-23-5518', '251-0055', '神奈川県藤沢市南藤沢8-1'],
  ['上田 翔太', 'ウエダ ショウタ', '070-7723-1846', '900-0015', '沖縄県那覇市久茂地3-4-18'],
];

const goods: readonly [item: string, yen: number][] = [
  ['有機煎茶 200g', 1_620],
  ['北海道かぼちゃのスープ 10食', 3_240],
  ['今治バスタオル 生成り', 2_750],
  ['折りたたみ踏み台', 4_980],
  ['LED読書灯', 6_480],
  ['カシミヤ混ストール 藍', 9_800],
  ['ポップアップトースター', 7_980],
];

const carriers = ['ヤマト運輸', '佐川急便', '日本郵便'] as const;
const header =
  '注文番号,注文者名,フリガナ,電話番号,郵便番号,住所,商品名,ご注文状況,配送会社,お問い合わせ伝票番号,発送日,お届け予定日,合計金額';

/** Forty orders of the last ten days: the oldest have arrived, some are late, the newest are being packed. */
export function sakuraOrders(day: string): string {
  const rows = Array.from({ length: 40 }, (_, at) => orderRow(day, at));
  return lines([header, ...rows]);
}

function orderRow(day: string, at: number): string {
  const [name, reading, phone, postalCode, address] = buyers[at % buyers.length] as Buyer;
  const [item, yen] = goods[(at * 3) % goods.length] as (typeof goods)[number];
  const shippedOn = addDays(day, -Math.floor((40 - at) / 4));
  const expectedOn = addDays(shippedOn, 2);
  const number = `SK-${204_812 + at * 3}`;
  const carrier = carriers[at % carriers.length] as string;
  const tracking = `${4012 + at}-${3456 + at * 7}-${7890 - at * 3}`;
  const total = yen + (yen < 5_500 ? 660 : 0);
  const standing = standingOf({ at, day, expectedOn });
  const sent = standing.isSent ? [carrier, tracking, shippedOn, expectedOn] : ['', '', '', expectedOn];
  const cells = [
    number,
    name,
    reading,
    phone,
    postalCode,
    address,
    item,
    standing.words,
    ...sent,
    `¥${total.toLocaleString('en')}`,
  ];
  return cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
}

function standingOf({ at, day, expectedOn }: { at: number; day: string; expectedOn: string }) {
  if (at >= 36) return { words: at % 2 === 0 ? '出荷準備中' : 'ご注文受付', isSent: false };
  if (at % 9 === 1) return { words: '配送会社にて調査中', isSent: true };
  return { words: expectedOn < day ? 'お届け済み' : '発送済み', isSent: true };
}

const sakurayaHeader = '受注番号,お名前,お名前カナ,TEL,商品,状態';

export function sakurayaOrders(): string {
  return lines([
    sakurayaHeader,
    'Y-1001,名取 志乃,ナトリ シノ,090-5501-1001,手染め風呂敷 麻の葉,発送完了',
    'Y-1002,服部 源,ハットリ ゲン,052-955-1002,有松絞り手拭い,染め上がり待ち',
    'Y-1003,熊谷 ふみ,クマガイ フミ,080-5503-1003,刺し子布巾 五枚組,発送完了',
  ]);
}

const reservationHeader = '診察券番号,患者氏名,フリガナ,生年月日,電話番号,ご予約内容,状況,ご予約日';

/** The reservations of the coming days. */
export function aobaReservations(day: string): string {
  const rows: [
    card: string,
    name: string,
    reading: string,
    born: string,
    phone: string,
    about: string,
    inDays: number,
  ][] = [
    ['10021', '西野 弘樹', 'ニシノ ヒロキ', '1979/04/12', '090-7001-0021', '定期検診・歯石除去', 1],
    ['10038', '宮本 梨花', 'ミヤモト リカ', '1991/11/03', '080-7002-0038', 'むし歯の治療（2回目）', 1],
    ['10102', '今井 清', 'イマイ キヨシ', '1948/02/27', '045-700-1022', '入れ歯の調整', 1],
    ['10177', '杉山 彩', 'スギヤマ アヤ', '2001/08/19', '070-7004-0177', '親知らずの抜歯', 2],
    ['10203', '千葉 恒一', 'チバ コウイチ', '1966/06/06', '090-7005-0203', '被せ物の型取り', 2],
    ['10214', '千葉 美紀', 'チバ ミキ', '1969/12/24', '090-7005-0203', '定期検診・歯石除去', 2],
    ['10260', '新井 陽菜', 'アライ ヒナ', '2016/03/15', '080-7007-0260', 'フッ素塗布', 3],
    ['10311', '久保 進', 'クボ ススム', '1955/10/01', '045-700-8311', '歯周病の治療', 3],
    ['10348', '平野 玲奈', 'ヒラノ レイナ', '1987/07/30', '070-7009-0348', 'ホワイトニングのご相談', 5],
    ['10402', '桑原 直樹', 'クワバラ ナオキ', '1983/01/09', '090-7010-0402', '定期検診・歯石除去', 6],
    ['10455', '野口 佳代', 'ノグチ カヨ', '1972/05/22', '080-7011-0455', 'むし歯の治療（初回）', 6],
    ['10489', '須藤 新', 'スドウ アラタ', '1995/09/14', '070-7012-0489', '親知らずの抜糸', 7],
  ];
  return lines([
    reservationHeader,
    ...rows.map(([card, name, reading, born, phone, about, inDays]) =>
      [card, name, reading, born, phone, about, 'ご予約済み', addDays(day, inDays)].join(','),
    ),
  ]);
}

function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\r\n`).join('');
}

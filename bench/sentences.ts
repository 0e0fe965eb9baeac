// What callers say, as operators write it down: names, places, goods and troubles drawn as unevenly as they come in life, put
// into the sentences of the trade. From a number always the same.

export type Spoken = {
  callerName: string;
  callerReading: string;
  callerNumber: string;
  summary: string;
  details: string;
};

/** A generator of numbers from 0 up to 1 that repeats itself from the same seed (mulberry32, by Tommy Ettinger). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function speak(chance: () => number): Spoken {
  const [surname, surnameReading] = pick(surnames, chance);
  const [given, givenReading] = pick(givenNames, chance);
  const filled = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, part: keyof typeof parts) => (part in parts ? pick(parts[part], chance) : ''));
  const many = 2 + Math.floor(chance() * 4);
  const details = Array.from({ length: many }, (_, at) => filled(pick(at === 0 ? openings : following, chance)));
  return {
    callerName: `${surname} ${given}`,
    callerReading: `${surnameReading} ${givenReading}`,
    callerNumber: `+81${['90', '80', '70'][Math.floor(chance() * 3)]}${String(Math.floor(chance() * 1e8)).padStart(8, '0')}`,
    summary: filled(pick(summaries, chance)),
    details: details.join('') + (chance() < 0.002 ? filled('{rare}の柄の{goods}をお探しとのこと。') : ''),
  };
}

// Zipf's law, as words of a language follow it: the n-th of a list comes about 1/n as often as its first.
function pick<T>(list: readonly T[], chance: () => number): T {
  return list[Math.min(list.length - 1, Math.floor((list.length + 1) ** chance() - 1))] as T;
}

const words = (text: string) => text.trim().split(/\s+/);
const pairs = (text: string) => words(text).map((pair) => pair.split('/') as [string, string]);

const surnames =
  pairs(`佐藤/サトウ 鈴木/スズキ 高橋/タカハシ 田中/タナカ 伊藤/イトウ 渡辺/ワタナベ 山本/ヤマモト 中村/ナカムラ 小林/コバヤシ 加藤/カトウ
吉田/ヨシダ 山田/ヤマダ 佐々木/ササキ 山口/ヤマグチ 松本/マツモト 井上/イノウエ 木村/キムラ 林/ハヤシ 斎藤/サイトウ 清水/シミズ 山崎/ヤマザキ 森/モリ
池田/イケダ 橋本/ハシモト 阿部/アベ 石川/イシカワ 山下/ヤマシタ 中島/ナカジマ 石井/イシイ 小川/オガワ 前田/マエダ 岡田/オカダ 長谷川/ハセガワ 藤田/フジタ
後藤/ゴトウ 近藤/コンドウ 村上/ムラカミ 遠藤/エンドウ 青木/アオキ 坂本/サカモト 斉藤/サイトウ 福田/フクダ 太田/オオタ 西村/ニシムラ 藤井/フジイ 金子/カネコ
岡本/オカモト 藤原/フジワラ 中野/ナカノ 三浦/ミウラ 原田/ハラダ 中川/ナカガワ 松田/マツダ 竹内/タケウチ 小野/オノ 田村/タムラ 中山/ナカヤマ 和田/ワダ
石田/イシダ 森田/モリタ 上田/ウエダ 原/ハラ 内田/ウチダ 柴田/シバタ 酒井/サカイ 宮崎/ミヤザキ 横山/ヨコヤマ 高木/タカギ 安藤/アンドウ 宮本/ミヤモト
大野/オオノ 小島/コジマ 谷口/タニグチ 今井/イマイ 工藤/クドウ 高田/タカダ 増田/マスダ 丸山/マルヤマ 杉山/スギヤマ 村田/ムラタ 大塚/オオツカ 新井/アライ
小山/コヤマ 平野/ヒラノ 藤本/フジモト 河野/コウノ 上野/ウエノ 野口/ノグチ 武田/タケダ 松井/マツイ 千葉/チバ 岩崎/イワサキ 菅原/スガワラ 木下/キノシタ
久保/クボ 佐野/サノ 野村/ノムラ 松尾/マツオ 市川/イチカワ 菊地/キクチ 杉本/スギモト 古川/フルカワ 大西/オオニシ 島田/シマダ 水野/ミズノ 桜井/サクライ
髙橋/タカハシ 渡邉/ワタナベ 渡邊/ワタナベ 齋藤/サイトウ 齊藤/サイトウ 山﨑/ヤマザキ 濱田/ハマダ 廣瀬/ヒロセ 澤田/サワダ 櫻井/サクライ 國分/コクブン 小鳥遊/タカナシ 四月一日/ワタヌキ`);

const givenNames =
  pairs(`太郎/タロウ 花子/ハナコ 一郎/イチロウ 洋子/ヨウコ 健/ケン 恵子/ケイコ 誠/マコト 和子/カズコ 浩/ヒロシ 幸子/サチコ 隆/タカシ 京子/キョウコ
茂/シゲル 裕子/ユウコ 豊/ユタカ 明美/アケミ 修/オサム 由美子/ユミコ 和也/カズヤ 直美/ナオミ 翔太/ショウタ 美咲/ミサキ 大輔/ダイスケ 愛/アイ 拓也/タクヤ 彩/アヤ
健太/ケンタ 舞/マイ 直樹/ナオキ 真由美/マユミ 学/マナブ 久美子/クミコ 哲也/テツヤ 智子/トモコ 陽子/ヨウコ 勝/マサル 節子/セツコ 正/タダシ 文子/フミコ 進/ススム
美穂/ミホ 大翔/ヒロト 陽菜/ヒナ 蓮/レン 結衣/ユイ 悠真/ユウマ 葵/アオイ 湊/ミナト 凛/リン 朝陽/アサヒ 紬/ツムギ`);

const parts = {
  goods:
    words(`マグカップ 食器セット 掃除機 ふとん 加湿器 電気ケトル 枕 スニーカー ワンピース 洗濯機 冷蔵庫 テレビ エアコン 炊飯器 フライパン 包丁 弁当箱 水筒 カーテン
じゅうたん 本棚 机 椅子 ソファ ベッド 毛布 タオル 石けん 化粧水 日焼け止め シャンプー 歯ブラシ 健康食品 青汁 黒酢 はちみつ 梅干し 明太子 うなぎの蒲焼 カニ鍋セット おせち 羊羹
最中 カステラ 緑茶 玄米 味噌 日本酒 焼酎 ワイン 腕時計 指輪 ネックレス 眼鏡 補聴器 杖 車椅子 血圧計 体温計 マッサージ機 ランニングマシン 自転車 ヘルメット チャイルドシート
ベビーカー 粉ミルク 紙おむつ 積み木 人形 鯉のぼり 雛人形 兜飾り 仏壇 線香 盆提灯 数珠 掛け軸 屏風 三味線 尺八 ギター ピアノ 顕微鏡 望遠鏡 寝袋 飯盒 釣竿 電動ドライバー 脚立 高枝切りばさみ
除雪機 耕運機 草刈機 堆肥 苗木 盆栽 金魚鉢 猫砂 ドッグフード 鳥籠`),
  trouble:
    words(`届かない 壊れていた 破損していた 動かない 色が違う サイズが合わない 数が足りない 汚れていた 傷がついていた 箱がつぶれていた 異音がする 焦げ臭い 水が漏れる 電源が入らない 充電できない
説明書が入っていない 部品が足りない 賞味期限が切れていた 異物が入っていた 変な臭いがする カビが生えていた かぶれた 発火した 煙が出た 感電しそうになった 画面が映らない 接続が切れる 請求額が違う 二重に引き落とされた
領収書が届かない 解約できない 会員登録ができない パスワードがわからない ポイントが付かない クーポンが使えない 違う住所に届いた 時間指定が守られない 不在票が入っていない 置き配が盗まれた 縫い目がほつれた 蝶番が外れた
漆が剥げた 錆びていた 縮んだ 色落ちした 液漏れした 膨張した 誤作動する 歪んでいた 虫が混入していた`),
  place:
    words(`東京都世田谷区 大阪市北区 横浜市青葉区 名古屋市千種区 札幌市中央区 福岡市博多区 神戸市灘区 京都市左京区 さいたま市浦和区 仙台市青葉区 千葉市美浜区 広島市安佐南区 川崎市高津区 北九州市小倉北区
新潟市中央区 静岡市葵区 岡山市北区 熊本市東区 鹿児島市 長野市 金沢市 高松市 松山市 那覇市 青森市 盛岡市 秋田市 山形市 福島市 水戸市 宇都宮市 前橋市 甲府市 岐阜市 津市 大津市 奈良市 和歌山市 鳥取市 松江市
山口市 徳島市 高知市 佐賀市 長崎市 大分市 宮崎市 稚内市 根室市 酒々井町 匝瑳市 八街市 生駒市 東広島市 安曇野市 糸満市 対馬市 壱岐市 奄美市 石垣市`),
  wish: words(`折り返しのお電話をご希望 交換をご希望 返金をご希望 早めの連絡をご希望 担当者からの説明をご希望 再送をご希望 キャンセルをご希望 修理の日程をご相談になりたい 書面での回答をご希望 訪問での謝罪をご希望 注文内容の変更をご希望
予約の変更をご希望 見積書の送付をご希望 責任者との直接のお話をご希望 着払いでの返送をご希望 代替品の手配をご希望 診断書の費用の負担をご希望 録音の開示をご希望 個人情報の削除をご希望`),
  when: words(
    `本日 昨日 先週 今朝 先ほど 一昨日 先月 三日前 十日ほど前 月曜日 金曜日の夜 年末 連休中 お彼岸の頃 開店直後 閉店間際 深夜`,
  ),
  person: words(
    `ご本人 奥様 ご主人 お母様 お父様 娘様 息子様 ご家族 会社のご担当者 管理人の方 ケアマネージャーの方 代理店の方 お孫様 大家様 成年後見人の方 行政書士の方`,
  ),
  manner: words(
    `落ち着いたご様子 お困りのご様子 大変お怒りのご様子 お急ぎのご様子 ご不安なご様子 泣いておられるご様子 ご納得いただけないご様子 電話が遠く聞き取りにくい 早口 お酒を召されているご様子`,
  ),
  staff: words(
    `配達員 店員 受付の方 担当の営業 修理に来た方 レジの方 電話に出た方 運転手 警備の方 指導員 板前 看護師 薬剤師 工事の方 司会者 添乗員`,
  ),
  hour: words(
    `午前中 午後 夕方以降 十八時以降 お昼休み 平日の日中 土日 いつでも可 九時から十時の間 明日の午前 今週中 来週`,
  ),
  rare: words(`蜃気楼 瑕疵 忖度 慟哭 齟齬 逡巡 辟易 矜持 僥倖 欺瞞 贖罪 諧謔 蹂躙 邂逅 黎明 薔薇 檸檬 葡萄酒 麒麟 鳳凰 螺鈿 瑪瑙 琥珀 翡翠 珊瑚 玳瑁 伽羅 白檀 沈香 龍涎 梔子 木犀 柊 蓬 菫 蒲公英 竜胆 撫子 桔梗 女郎花
藤袴 萩焼 信楽焼 有田焼 益子焼 備前焼 九谷焼 萬古焼 唐津焼 砥部焼`),
};

const openings = words(`
{person}より、{when}届いた{goods}が{trouble}とのこと。
{when}ご購入の{goods}が{trouble}と、{person}よりお申し出あり。
{place}にお住まいの{person}より、{goods}についてのお問い合わせ。
{goods}が{trouble}ため、{wish}とのこと。
{person}より、{staff}の態度についてお叱りのお電話。
{when}お電話した際の{staff}の説明と違うとのご指摘。
ご注文の{goods}の配送状況についてのご確認。
{goods}のご予約の件で、{person}よりお電話あり。`);

const following = words(`
お名前とご連絡先を確認し、担当者より折り返しお電話する旨をお伝えした。
{wish}とのこと。
お時間は{hour}がご都合がよいとのこと。
{manner}。
ご不便をおかけしたことをお詫び申し上げた。
{person}も同席されており、経緯を詳しくお話しになった。
ご住所は{place}とのこと。
注文番号はお手元にないとのこと。
{when}にも同じ内容でお電話をいただいている。
{staff}に確認したところ、{goods}の在庫はないと言われたとのこと。
写真をお持ちで、メールでお送りいただけるとのこと。
以前にも{goods}が{trouble}ことがあり、二度目とのこと。
受付番号をお伝えし、お控えいただいた。
本件は至急の対応が必要と思われるため、ご確認をよろしくお願いいたします。
お手数ですが、ご確認のうえご連絡をお願いいたします。
お客様は{goods}を長年ご愛用とのこと。`);

const summaries = words(`
{goods}が{trouble} {goods}の返品について {goods}の交換のご相談 {staff}の対応について 配送日の確認 ご予約の変更 {goods}の在庫の確認 請求内容の確認 解約のお申し出 {goods}の修理のご依頼 折り返しのお願い 資料請求 営業時間のお問い合わせ 店舗の場所のお問い合わせ`);

// Letters that are one letter to whoever looks for a name: each group begins with the form the house folds to.
//
// Sources: 常用漢字表 (平成22年内閣告示第2号), the 康熙字典体 in its brackets and letters drawn alike; 戸籍法施行規則 別表第二, the old forms
// allowed in given names; and, last, forms neither knows but family registers, nameplates and company names write (髙 﨑 𠮷),
// with the 拡張新字体 of JIS X 0208 (鴎 for 鷗). Compatibility ideographs are not here: Unicode itself folds them.
// 弁 stands for four old letters, and 斎 takes 斉 in: nobody hears by telephone which of them a caller means.

const ofTheTable = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶豔 応應 欧歐 殴毆 桜櫻
奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 缶罐
巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 気氣 既旣 帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾
狭狹 教敎 郷鄕 強强 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝
撃擊 欠缺 県縣 倹儉 剣劍劒劔 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣 効效 恒恆 黄黃 鉱鑛 号號
国國 黒黑 歳歲 済濟 砕碎 斎齋斉齊 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘 糸絲 歯齒 児兒 辞辭
湿濕 実實 写寫 舎舍 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 尚尙 将將 称稱 渉涉 焼燒
証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖
粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 青靑 清淸 静靜 税稅 窃竊 摂攝 説說 絶絕 専專 浅淺 戦戰
践踐 銭錢 潜潛 繊纖 禅禪 曽曾 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽
属屬 続續 堕墮 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 脱脫 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡
虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬪 徳德
独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 浜濱 瓶甁 払拂 仏佛
併倂 並竝 餅餠 辺邊 変變 弁辨瓣辯 歩步 宝寶 豊豐 褒襃 没沒 翻飜 毎每 万萬 満滿 黙默 訳譯 薬藥 与與
予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 塁壘 涙淚 戻戾 礼禮 励勵 霊靈
齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣 弥彌 悦悅 閲閱 鋭銳 顔顏 姫姬 研硏 剝剥 塡填
頰頬 𠮟叱`;

const ofGivenNames = `
亘亙 晋晉 晃晄 尭堯 槙槇 猪豬 禄祿 穣穰 祢禰 聡聰 遥遙 萌萠 桧檜 凜凛 巌巖巗 彦彥 昂昻 峰峯 富冨
秋穐龝秌 淵渕渊 島嶋嶌 瑶瑤 梅楳 杯盃 棄弃 略畧 群羣 煙烟 恥耻 倣仿 蔣蒋 俠侠 簞箪 繡繍 繋繫 萊莱 蠟蝋
禱祷 桝枡 屛屏 幷并 兎兔 嘗甞`;

const ofRegisters = `
高髙 崎﨑嵜碕 吉𠮷 辺邉 浜濵 館舘 柳栁桺 塚冢 橋槗 船舩 桑桒 野埜 松枩 草艸 斎斋亝 鶴靍靏靎 飯飰 場塲
鉄銕 刃刄 土圡 角⻆ 侯矦 徳悳 宜冝 寧寕 国圀囯 凉涼 時旹 留畄 節莭 美羙 所㪽 冴冱 京亰 最㝡 鴎鷗 壺壷
薮藪籔 篭籠 芦蘆 鴬鶯 頴穎 涛濤 灌潅 迩邇 麹麴 麺麵 焰焔 瀆涜 鹼鹸 噓嘘 囊嚢 嚙噛 軀躯 屢屡 驒騨 顚顛
醬醤 摑掴 搔掻 攪撹 潑溌 醱醗 竈竃 礪砺 蘂蕊 賤賎 闊濶 釜釡 厩廐廏 姉姊 栃杤 麩麸 靭靱 鰺鯵 蠣蛎 蝿蠅
欝鬱 諫諌 莓苺 薗園 讃讚 皐皋 昇曻
達逹 村邨 間閒 杉杦 島隝 曹曺 頸頚 鉱砿礦 奇竒 舗舖 呑吞 鉤鈎 鍬鍫 庁廰`;

/** From any other form of a letter to the form the house folds to. */
export const variants: ReadonlyMap<string, string> = new Map(
  [ofTheTable, ofGivenNames, ofRegisters].flatMap((groups) => groups.trim().split(/\s+/).flatMap(pairs)),
);

function pairs(group: string): [string, string][] {
  const [form = '', ...others] = group;
  return others.map((other) => [other, form]);
}

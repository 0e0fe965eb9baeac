// What the agency writes on such occasions, to be made its own: ○ stands where something has to be said.
import { addDays } from '../hours/index.ts';
import type { BulletinKind, BulletinReach } from './bulletin.ts';

export type BulletinTemplate = { subject: string; words: string; reach: BulletinReach };

/** `today` is the Tokyo day on which it is written. */
export function template(kind: BulletinKind, today: string): BulletinTemplate {
  switch (kind) {
    case 'outage':
      return { subject: '電話受付の障害に関するお知らせ', words: outage, reach: 'everyone' };
    case 'typhoon':
      return { subject: '台風接近に伴う電話受付体制のお知らせ', words: typhoon, reach: 'everyone' };
    case 'hours':
      return { subject: `年末年始の受付時間のご確認（${winterOf(today)}）`, words: hours, reach: 'owners' };
    case 'price':
      return { subject: 'ご利用料金改定のお願い', words: price, reach: 'owners' };
  }
}

const outage = `平素より格別のお引き立てを賜り、厚く御礼申し上げます。

○時○分ごろより、回線設備の障害により、お電話がつながりにくい状態となっております。貴社ならびに貴社のお客様にはご迷惑をおかけしており、深くお詫び申し上げます。

現在、復旧に向けて作業を進めております。復旧の見込みは○時ごろです。状況が変わり次第、あらためてご連絡いたします。

なお、この間にいただいたお電話につきましては、着信の記録を確認のうえ、順次ご報告いたします。何卒ご容赦くださいますようお願い申し上げます。`;

const typhoon = `平素より格別のお引き立てを賜り、厚く御礼申し上げます。

台風○号の接近に伴い、○月○日は交通機関の計画運休が見込まれております。当日は在宅の要員を含めた体制で受付を続けてまいりますが、応答までにお時間をいただくことがございます。

つきましては、臨時休業やお届けの遅れなど、お客様へのご案内に変更がございましたら、ポータルの「お知らせ」からお知らせくださいますようお願いいたします。

皆様もどうぞお気をつけてお過ごしください。`;

const hours = `平素より格別のお引き立てを賜り、厚く御礼申し上げます。

本年も残りわずかとなりました。年末年始の電話受付を滞りなく行うため、貴社の受付時間をお知らせくださいますようお願いいたします。

下の「受付時間を回答する」を開き、日ごとに「通常」「休み」「時間帯」のいずれかをお選びください。いつもどおりの場合は、ひと押しでお答えいただけます。サインインは必要ございません。

お忙しいところ恐れ入りますが、ご協力のほど何卒よろしくお願い申し上げます。`;

const price = `平素より格別のお引き立てを賜り、厚く御礼申し上げます。

弊社ではこれまで、応対品質の維持と業務の効率化に努めてまいりましたが、人件費ならびに通信費の上昇により、現在の料金を維持することが難しい状況となりました。

誠に心苦しい限りではございますが、下記の適用日より、料金を改定させていただきたく存じます。新しい料金は、次のとおりです。

・○○プラン　月額基本料　○○円 → ○○円（税別）
・超過1コールあたり　○○円 → ○○円（税別）

何卒事情をご賢察のうえ、ご理解を賜りますようお願い申し上げます。ご不明な点は、担当までお問い合わせください。`;

/**
 * The days of the coming turn of the year that most companies close on: 12-29 to 01-04. Begun already, those from the day after
 * tomorrow on: a day is left to answer in.
 */
export function yearEndDays(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const soonest = addDays(today, 2);
  const first = soonest <= `${year}-01-04` ? `${year - 1}-12-29` : `${year}-12-29`;
  return Array.from({ length: 7 }, (_, place) => addDays(first, place)).filter((day) => day >= soonest);
}

/** The middle of December, which leaves two weeks to put the answers in; later than that, tomorrow. */
export function usualAnswerBy(today: string): string {
  const middle = `${newYear(today) - 1}-12-15`;
  const tomorrow = addDays(today, 1);
  return [middle, tomorrow].toSorted().at(-1) as string;
}

function winterOf(today: string): string {
  const year = newYear(today);
  return `${year - 1}年末〜${year}年始`;
}

/** The year that begins with the coming turn, or began with the one at hand. */
function newYear(today: string): number {
  return Number((yearEndDays(today).at(-1) as string).slice(0, 4));
}

import { addDays } from '@denwaban/domain/hours';
import type { Chance } from '../chance.ts';
import { type Matter, readBack, said, taken } from './errand.ts';

const goods = [
  '有機煎茶 200g',
  '北海道かぼちゃのスープ 10食',
  '今治バスタオル 生成り',
  '折りたたみ踏み台',
  'LED読書灯',
  'カシミヤ混ストール 藍',
];

const order: Matter = ({ who, luck }) => {
  const item = luck.pick(goods);
  const quantity = luck.between(1, 4);
  return taken(who, {
    kind: 'order',
    summary: `${item}を${quantity}点ご注文`,
    details: `カタログをご覧になってのご注文です。${luck.pick(['代金引換', 'コンビニ払い', 'クレジットカード'])}をご希望です。`,
    answers: {
      matter: said('order'),
      item: said(item),
      quantity: readBack(String(quantity)),
      postal_code: said(`231-00${luck.between(10, 68)}`),
      address: readBack(`港町${luck.between(1, 5)}丁目${luck.between(1, 20)}-${luck.between(1, 15)}`),
      email: { notObtained: 'not_needed' },
    },
  });
};

export const late: Matter = ({ who, today, luck }) => {
  const due = addDays(today, -luck.between(1, 4));
  return taken(who, {
    kind: 'inquiry',
    summary: '予定日を過ぎても商品が届かない',
    details: `${month(due)}にお届け予定の商品がまだ届かないとのことです。${luck.pick(['贈り物のため急いでいらっしゃいます。', 'お留守の間の不在票もなかったそうです。', '何日に届くのかを知りたいとのことです。'])}`,
    answers: { matter: said('delivery'), order_number: orderNumber(luck), due_day: said(due) },
    wish: luck.pick(['', '18時以降', '午前中']),
  });
};

const faulty: Matter = ({ who, luck }) => {
  const [item, fault, words, complexity] = luck.pick([
    ['LED読書灯', 'not_working', '電源を入れても点灯しない', 'to_investigate'],
    ['折りたたみ踏み台', 'broken', '届いたときから脚が曲がっている', 'to_investigate'],
    ['今治バスタオル 生成り', 'dirty', '開けたら茶色い染みが付いていた', 'clear'],
    ['有機煎茶 200g', 'wrong', '煎茶を頼んだのに番茶が届いた', 'clear'],
  ] as const);
  const order = orderNumber(luck);
  return taken(who, {
    kind: 'complaint',
    complaintAbout: 'service',
    summary: `${item}の不具合（${words}）`,
    details: `${words}とのことです。お詫びのうえ、担当者より交換の手順をご案内する旨をお伝えしました。`,
    answers: {
      matter: said('defect'),
      order_number: order,
      item: said(item),
      fault: said(fault),
      wants: said(luck.pick(['exchange', 'refund', 'undecided'])),
    },
    complaint: {
      ...{ category: fault === 'wrong' ? 'delivery' : 'defect', product: item, complexity },
      facts: { who: '', when: '', where: '', what: words, why: '', how: 'お届けの箱を開けたとき' },
      remedySought: '新しい品との交換、または返金',
    },
  });
};

const sendBack: Matter = ({ who, luck }) =>
  taken(who, {
    kind: 'inquiry',
    summary: '返品したい（思っていた色と違う）',
    details:
      '写真の色と違って見えるため返品したいとのことです。マニュアルのとおり、未開封であれば8日以内に承れる旨をご案内しました。',
    answers: {
      matter: said('return'),
      order_number: orderNumber(luck),
      item: said('カシミヤ混ストール 藍'),
      wants: said('refund'),
      opened: said('no'),
    },
    callback: 'no',
  });

const change: Matter = ({ who, luck }) => {
  const wanted = luck.pick(['お届け先を職場に変更したい', '数量を2点から3点に増やしたい', 'ご注文を取り消したい']);
  return taken(who, {
    kind: 'order',
    summary: wanted,
    details: `${wanted}とのことです。出荷前であれば変更できる旨をご案内しました。`,
    answers: { matter: said('cancel'), order_number: orderNumber(luck), change: said(wanted) },
    callback: luck.happens(0.5) ? 'yes' : 'no',
  });
};

const points: Matter = ({ who }) =>
  taken(who, {
    kind: 'inquiry',
    summary: 'ポイントの有効期限を知りたい',
    details:
      'ポイントの残高と有効期限についてのお問い合わせです。マニュアルの範囲外のため、担当者よりご案内する旨をお伝えしました。',
    answers: { matter: said('other'), inquiry: said('ポイントの残高と有効期限') },
  });

/** A complaint about staff: its report goes to those who take complaints first. */
export const rudeStaff: Matter = ({ who, luck }) =>
  taken(who, {
    kind: 'complaint',
    complaintAbout: 'staff',
    summary: '前回の電話に出た社員の言葉遣いが失礼だった',
    details:
      '先日、御社の社員の方にお届けの件で電話をした際、「そちらの勘違いでは」と言われ、たいへん不快だったとのことです。お詫びを申し上げ、責任者に必ず申し伝える旨をお伝えしました。返金などのご要望はありません。',
    answers: {
      matter: said('other'),
      inquiry: said(`ご注文番号 SK-${luck.between(200_000, 209_999)} の問い合わせ時の応対について`),
    },
    complaint: {
      ...{ category: 'manner', severity: 'opinion', emotionStart: '3', emotionEnd: '1' },
      facts: {
        ...{ who: '前回電話に出た社員の方（お名前は覚えていらっしゃらない）', when: '先日', where: 'お電話で' },
        ...{ what: '「そちらの勘違いでは」と言われた', why: '', how: '' },
      },
      remedySought: '責任者に伝えてほしい',
    },
  });

/** A complaint about our own operator: the supervisors have it, and the call is not charged. */
export const roughOperator: Matter = ({ who }) =>
  taken(who, {
    kind: 'complaint',
    complaintAbout: 'operator',
    summary: '前回の電話で、用件を最後まで聞いてもらえなかった',
    details:
      '先週お電話をいただいた際、ご説明の途中で話を遮られたとのことです。お詫びを申し上げ、電話応対の責任者から確認する旨をお伝えしました。',
    answers: { matter: said('other'), inquiry: said('前回の電話応対について') },
    complaint: { category: 'manner', severity: 'opinion', remedySought: '応対を改めてほしい' },
    callback: 'no',
  });

export const sakuraMatters: readonly Matter[] = [
  ...[order, order, order, order, late, late, late],
  ...[faulty, faulty, sendBack, change, change, points],
];

function orderNumber(luck: Chance) {
  return readBack(`SK-${luck.between(200_000, 209_999)}`);
}

function month(date: string): string {
  const [, monthOfYear, day] = date.split('-').map(Number);
  return `${monthOfYear}月${day}日`;
}

import { addDays } from '@denwaban/domain/hours';
import { type Matter, said, taken } from './errand.ts';

const times = ['午前10時頃', '午前11時', '午後3時', '午後4時半頃', '夕方5時以降'];

const newReservation: Matter = ({ who, today, luck }) => {
  const first = luck.happens(0.5);
  const reason = luck.pick(['定期検診', '歯のクリーニング', '奥歯がしみるので診てほしい', '子どもの検診']);
  const wish = `${day(addDays(today, luck.between(2, 9)))}の${luck.pick(times)}、または${day(addDays(today, luck.between(10, 14)))}の午前中`;
  return taken(who, {
    kind: 'reservation',
    summary: `${reason}のご予約（${first ? '初診' : '再診'}）`,
    details: `${reason}のためご予約を希望されています。第1希望・第2希望とも、お時間が合わない場合はお電話で相談したいとのことです。`,
    answers: { matter: said('new'), first_visit: said(first ? 'yes' : 'no'), wish: said(wish) },
    callback: 'yes',
  });
};

const changeReservation: Matter = ({ who, today, luck }) => {
  const reserved = addDays(today, luck.between(1, 7));
  const why = luck.pick(['お仕事の都合', 'お子様の発熱', 'ご家族の急用']);
  const wish = `${day(addDays(reserved, luck.between(3, 8)))}の${luck.pick(times)}`;
  return taken(who, {
    kind: 'reservation',
    summary: `${day(reserved)}のご予約を変更したい`,
    details: `${why}のため、${day(reserved)}のご予約を${wish}に変更したいとのことです。`,
    answers: {
      matter: said('change'),
      reserved_day: said(reserved),
      card: said(String(luck.between(10_000, 10_999))),
      wish: said(wish),
      birthday: said(birthday(luck.between(1948, 2004), luck.between(1, 12), luck.between(1, 28))),
    },
    callback: 'yes',
  });
};

const cancelReservation: Matter = ({ who, today, luck }) => {
  const reserved = addDays(today, luck.between(0, 5));
  return taken(who, {
    kind: 'reservation',
    summary: `${day(reserved)}のご予約を取り消したい`,
    details: '体調がすぐれないため取り消したいとのことです。次のご予約は、回復してからあらためてお電話されるそうです。',
    answers: {
      matter: said('cancel'),
      reserved_day: said(reserved),
      card: { notObtained: 'declined' },
      birthday: said(birthday(luck.between(1948, 2004), luck.between(1, 12), luck.between(1, 28))),
    },
  });
};

const inPain: Matter = ({ who, luck }) => {
  const [symptom, words] = luck.pick([
    ['pain', '右下の奥歯が強く痛む'],
    ['swelling', '左の頬が腫れて、口が開けにくい'],
    ['filling', '前歯の被せ物が取れた'],
    ['bleeding', '昨日抜歯したところの血が止まらない'],
  ] as const);
  const since = luck.pick(['昨夜から', '今朝から', '3日前から', '1時間ほど前から']);
  return taken(who, {
    kind: 'reservation',
    urgent: true,
    summary: `${words}（${since}）本日診てほしい`,
    details: `${since}${words}とのことです。市販の痛み止めを飲まれたかどうかは伺えておりません。本日中の受診を希望されています。`,
    answers: {
      matter: said('urgent'),
      symptom: said(symptom),
      since: said(since),
      today: said('yes'),
      first_visit: said(luck.happens(0.3) ? 'yes' : 'no'),
    },
    callback: 'yes',
    wish: 'できるだけ早く',
  });
};

const fee: Matter = ({ who, luck }) => {
  const about = luck.pick(['ホワイトニングの費用', '入れ歯の修理にかかる日数', '領収書の再発行', '診断書の発行']);
  return taken(who, {
    kind: 'inquiry',
    summary: `${about}について知りたい`,
    details: `${about}についてのお問い合わせです。マニュアルに記載がないため、院内の担当者よりご案内する旨をお伝えしました。`,
    answers: { matter: said('other'), inquiry: said(`${about}を知りたい`) },
  });
};

const longWait: Matter = ({ who, today }) =>
  taken(who, {
    kind: 'complaint',
    complaintAbout: 'service',
    summary: '予約した時刻から50分待たされた',
    details:
      '午前の診察で、予約時刻から50分待っても何の説明もなかったとお怒りです。お詫びのうえ、院内で共有する旨をお伝えしました。院長からの説明を希望されています。',
    answers: { matter: said('other'), inquiry: said(`${day(today)}の待ち時間について`) },
    complaint: { category: 'other', remedySought: '院長から説明してほしい' },
    callback: 'yes',
    wish: '診療が終わったあとに',
  });

export const aobaMatters: readonly Matter[] = [
  ...[newReservation, newReservation, newReservation, changeReservation, changeReservation],
  ...[cancelReservation, inPain, inPain, fee, longWait],
];

function day(date: string): string {
  const [, month, dayOfMonth] = date.split('-').map(Number);
  return `${month}月${dayOfMonth}日`;
}

function birthday(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

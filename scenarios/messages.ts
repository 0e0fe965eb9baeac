// What callers of the stories say, taken down as the scripts of the cast ask for it.
import type { Draft } from '@denwaban/domain/cases';
import { readBack, type Someone, said, taken } from './errands/errand.ts';

export const yamamoto: Someone = { name: '山本 和子', reading: 'ヤマモト カズコ', number: '090-1234-5678' };

/** For the shop: a callback is wanted, as is usual with a fault. */
export function faultyLamp(who = yamamoto): Draft {
  return taken(who, {
    kind: 'complaint',
    complaintAbout: 'service',
    summary: 'LED読書灯が点灯しない',
    details: '昨日届いたばかりとのことです。',
    answers: {
      matter: said('defect'),
      order_number: readBack('SK-204815'),
      item: said('LED読書灯'),
      fault: said('not_working'),
      wants: said('exchange'),
    },
  });
}

/** For the property manager, by night. */
export function leakingCeiling(who = yamamoto): Draft {
  return taken(who, {
    kind: 'complaint',
    complaintAbout: 'service',
    urgent: true,
    summary: '先月直した天井から、また水が漏れている',
    details: '前回の修理がいいかげんだったのではと、たいへんお怒りです。',
    answers: {
      matter: said('leak'),
      leak_from: said('ceiling'),
      valve: said('yes'),
      property: readBack('けやきハイツ港'),
      room: readBack('302'),
      at_home: said('yes'),
    },
  });
}

/** For the clinic. */
export function whitening(who = yamamoto): Draft {
  return taken(who, {
    kind: 'inquiry',
    summary: 'ホワイトニングの費用を知りたい',
    details: '',
    answers: { matter: said('other'), inquiry: said('ホワイトニングの費用') },
  });
}

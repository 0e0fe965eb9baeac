// Legal clock (法令の期限): what a client has to report to an authority about an accident, and by which day. It runs from the
// moment the client knows, and what the agency was told the client can be held to have known: so it starts with the call. It
// is shown to the client and decides nothing; whether an accident has to be reported at all is for the client to judge.
import { addDays, dayOf, holidayName, weekdayOf } from '../hours/index.ts';

export type Accident = 'product' | 'medicine' | 'functional_food' | 'personal_data';

export type LegalClock = {
  accident: Accident;
  report: Report;
  /** The last day, in Tokyo. */
  due: string;
  /** The last day not after it on which an authority is open. */
  by: string;
  law: { ja: string; en: string };
  /** Who reports, to whom, of what. */
  says: { ja: string; en: string };
};

type Report = 'report' | 'grave' | 'serious' | 'preliminary' | 'final' | 'final_malicious';

/** Every report such an accident may ask for, the soonest first. `knownAt` is the moment of the call. */
export function legalClocks(accident: Accident, knownAt: Date): LegalClock[] {
  return rules[accident].map(({ days, first, report, law, says }) => {
    const due = addDays(dayOf(knownAt), first === 'counted' ? days - 1 : days);
    return { accident, report, due, by: lastOpenDay(due), law, says };
  });
}

type Rule = Pick<LegalClock, 'report' | 'law' | 'says'> & {
  days: number;
  /** Whether the day of knowing is the first of the days; by 民法140条 it is not, unless a law or its authority says so. */
  first: 'counted' | 'not_counted';
};

// 消費生活用製品安全法35条1項・重大事故報告等に関する内閣府令3条: within 10 days; 消費者庁 counts the day of knowing.
const product: Rule = {
  report: 'report',
  days: 10,
  first: 'counted',
  law: { ja: '消費生活用製品安全法 第35条', en: 'Consumer Product Safety Act, art. 35' },
  says: {
    ja: '重大製品事故（死亡、30日以上の治療、後遺障害、一酸化炭素中毒、火災）を知った製造・輸入事業者は、10日以内に消費者庁へ報告',
    en: 'A maker or importer who knows of a grave product accident (death, 30 days of treatment or more, lasting injury, carbon monoxide, fire) reports to the Consumer Affairs Agency within 10 days',
  },
};

// 薬機法68条の10、施行規則228条の20.
const medicineLaw = { ja: '薬機法 第68条の10・施行規則 第228条の20', en: 'PMD Act, art. 68-10' };
const medicine: readonly Rule[] = [
  {
    report: 'grave',
    days: 15,
    first: 'not_counted',
    law: medicineLaw,
    says: {
      ja: '死亡、未知で重篤な症例などを知った製造販売業者は、15日以内にPMDAへ報告',
      en: 'A marketing holder who knows of a death or an unknown grave case reports to the PMDA within 15 days',
    },
  },
  {
    report: 'serious',
    days: 30,
    first: 'not_counted',
    law: medicineLaw,
    says: { ja: 'そのほかの重篤な症例は、30日以内にPMDAへ報告', en: 'Other grave cases: within 30 days' },
  },
];

// 食品衛生法施行規則 別表第17の9ハ（2024-09-01施行）; 15 days stand in the notice 健生発0823第8号, from knowing the diagnosing clinic.
const functionalFood: Rule = {
  report: 'report',
  days: 15,
  first: 'not_counted',
  law: { ja: '食品衛生法施行規則 別表第17', en: 'Food Sanitation Act, regulation, table 17' },
  says: {
    ja: '機能性表示食品・特定保健用食品で医師の診断がある健康被害は、医療機関名を知った日から15日以内に保健所へ（重篤な例は1例でも、ほかは30日に2例で）',
    en: 'Harm by a food with function claims that a doctor has diagnosed: to the health centre within 15 days of knowing the clinic (one grave case, or two in 30 days)',
  },
};

// 個人情報保護法26条、施行規則8条; the guideline (通則編3-5-3) counts the day of knowing, and 3 to 5 days as 速やかに.
const privacyLaw = { ja: '個人情報保護法 第26条・施行規則 第8条', en: 'Personal Information Protection Act, art. 26' };
const personalData: readonly Rule[] = [
  {
    report: 'preliminary',
    days: 5,
    first: 'counted',
    law: privacyLaw,
    says: {
      ja: '速報：おおむね3〜5日以内に個人情報保護委員会へ（受託者は委託元へ通知すれば免除）',
      en: 'Preliminary report to the Personal Information Protection Commission within about 3 to 5 days (who handles it for another is relieved by telling them)',
    },
  },
  {
    report: 'final',
    days: 30,
    first: 'counted',
    law: privacyLaw,
    says: { ja: '確報：30日以内', en: 'Final report: within 30 days' },
  },
  {
    report: 'final_malicious',
    days: 60,
    first: 'counted',
    law: privacyLaw,
    says: {
      ja: '確報：不正の目的によるおそれがあるときは60日以内',
      en: 'Final report where malice is suspected: within 60 days',
    },
  },
];

const rules: Record<Accident, readonly Rule[]> = {
  product: [product],
  medicine,
  functional_food: [functionalFood],
  personal_data: personalData,
};

// 行政機関の休日に関する法律1条. Its article 2 would move a last day to the next open one; we never show more time than is sure.
function lastOpenDay(day: string): string {
  return isOpenDay(day) ? day : lastOpenDay(addDays(day, -1));
}

function isOpenDay(day: string): boolean {
  const newYear = day.slice(5) >= '12-29' || day.slice(5) <= '01-03';
  return !['sat', 'sun'].includes(weekdayOf(day)) && holidayName(day) === null && !newYear;
}

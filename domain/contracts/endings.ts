// Endings (用件なしの終わり方): what a contract says of calls that end in one stroke: how the client hears of them, and
// whether they count. "Reported each time, so it counts" is a custom of the market; here the two are agreed apart, in plain sight.
import type { OneStrokeEnding } from '../calls/index.ts';
import { type CountRule, type CountRules, ruleNamed, usualCountRules } from './count-rules.ts';

/** 報告しない · 日報に載せる · その都度報告 */
export type EndingReport = 'none' | 'daily' | 'each';

export type EndingReports = Readonly<Record<OneStrokeEnding, EndingReport>>;

/** In the order of their keys. */
export const oneStrokeEndings: readonly OneStrokeEnding[] = ['sales', 'wrong_number', 'silent', 'machine', 'cut_off'];

/** What may have been somebody's matter stands in the daily report; noise does not. */
export const usualEndingReports: EndingReports = {
  sales: 'daily',
  wrong_number: 'none',
  silent: 'none',
  machine: 'none',
  cut_off: 'daily',
};

/** Whether a call that we answered and ended so is one on the bill; of one cut off, whether it is after its first seconds. */
export function countsEnding({ inOrder, otherwise }: CountRules, ending: OneStrokeEnding): boolean {
  return (inOrder.find((rule) => isAbout(rule, ending)) ?? otherwise).counted;
}

/** The rules with this ending counted, or not, from now on. A rule keeps its meaning under its id, so another answer is another rule. */
export function countEnding(rules: CountRules, ending: OneStrokeEnding, counted: boolean): CountRules {
  if (countsEnding(rules, ending) === counted) return rules;
  const agreed: CountRule = { ...verdictOn(ending, counted), counted, when: [{ is: 'disposed', as: ending }] };
  const at = rules.inOrder.findIndex((rule) => isAbout(rule, ending));
  return { ...rules, inOrder: at < 0 ? [...rules.inOrder, agreed] : rules.inOrder.with(at, agreed) };
}

function isAbout({ when: [first, ...further] }: CountRule, ending: OneStrokeEnding): boolean {
  return first?.is === 'disposed' && first.as === ending && further.length === 0;
}

function verdictOn(ending: OneStrokeEnding, counted: boolean): Pick<CountRule, 'id' | 'words'> {
  if (counted) return asCounted[ending];
  const { id, words } = ruleNamed(usualCountRules, ending) ?? neverCutOff;
  return { id, words };
}

const neverCutOff = {
  id: 'cut_off_never',
  words: { ja: '途中で切れた通話は、取り決めにより数えません', en: 'Calls cut off are not counted, as agreed' },
};

const asCounted: Record<OneStrokeEnding, Pick<CountRule, 'id' | 'words'>> = {
  sales: {
    id: 'sales_counted',
    words: { ja: '営業の電話も、取り決めにより1件と数えます', en: 'Sales calls count too, as agreed' },
  },
  wrong_number: {
    id: 'wrong_number_counted',
    words: { ja: '間違い電話も、取り決めにより1件と数えます', en: 'Wrong numbers count too, as agreed' },
  },
  silent: {
    id: 'silent_counted',
    words: {
      ja: '無言・いたずらの電話も、取り決めにより1件と数えます',
      en: 'Silent and prank calls count too, as agreed',
    },
  },
  machine: {
    id: 'machine_counted',
    words: {
      ja: 'FAX音・自動音声の着信も、取り決めにより1件と数えます',
      en: 'Fax tones and recorded voices count too, as agreed',
    },
  },
  cut_off: {
    id: 'cut_off_counted',
    words: { ja: '途中で切れた通話は、取り決めにより1件と数えます', en: 'Calls cut off count, as agreed' },
  },
};

import type { UsageShown } from '@denwaban/api/usage';
import { talkedSeconds } from '@denwaban/domain/calls';
import { type Contract, type CountRules, inForce, ruleNamed, untilAgreed } from '@denwaban/domain/contracts';
import { monthToDate } from '@denwaban/domain/usage';
import * as contracts from '../contracts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { type Month, monthOf } from './month.ts';
import * as store from './store.ts';

/** A client's month against what is included: in all, by day, and line by line with the words of the rule that judged it. */
export async function presentUsage(tx: AgencyTx, client: string, asked: string | undefined): Promise<UsageShown> {
  const month = monthOf(asked, tx.now);
  const agreed = await contracts.all(tx, client);
  const lines = await store.linesIn(tx, { client, from: month.from, to: month.to });
  return {
    ...{ client, month: month.month },
    ...totals(lines, inForce(agreed, month.today) ?? untilAgreed, month),
    byDay: byDay(lines),
    lines: lines.map((line) => shown(line, (inForce(agreed, line.day) ?? untilAgreed).countRules)),
  };
}

type Price = Omit<Contract, 'id' | 'client' | 'effectiveFrom'>;
type Verdict = Pick<store.LineOfCall, 'day' | 'counted'>;

function totals(lines: readonly Verdict[], price: Price, { today, isOver }: Month) {
  const { forecast, totalYen, ...so } = monthToDate(countOf(lines), price, today);
  return { ...so, baseYen: price.baseYen, headingFor: isOver ? null : forecast.counted };
}

function byDay(lines: readonly Verdict[]): UsageShown['byDay'] {
  const days = Map.groupBy(lines, ({ day }) => day);
  return [...days].map(([day, those]) => ({ day, ...countOf(those) })).sort((a, b) => a.day.localeCompare(b.day));
}

function countOf(lines: readonly Verdict[]): { counted: number; notCounted: number } {
  const counted = lines.filter((line) => line.counted).length;
  return { counted, notCounted: lines.length - counted };
}

function shown(line: store.LineOfCall, rules: CountRules): UsageShown['lines'][number] {
  const { id, call, day, counted, rule, arrivedAt, disposition, receiptNumber } = line;
  return {
    ...{ id, call, day, counted, rule },
    at: arrivedAt.toISOString(),
    why: (ruleNamed(rules, rule) ?? ruleNamed(untilAgreed.countRules, rule))?.words ?? { ja: rule, en: rule },
    callState: { seconds: talkedSeconds(line), disposition, receiptNumber },
  };
}

// How good the early warning of 二次クレーム is, on labelled histories (bench/histories.ts), beside the plain rule "it is late".
import { assess } from '@denwaban/domain/risks';
import type { Figures } from './figures.ts';
import { type History, histories } from './histories.ts';

const count = 20_000;
const withinHours = 24;

export async function risks(say: (line: string) => void): Promise<Figures> {
  say(`${count} histories, each hour of each …`);
  const told = histories(count, 11);
  const rules = {
    high: measured(told, ({ standing, at }) => assess(standing, at).level === 'high'),
    watch: measured(told, ({ standing, at }) => assess(standing, at).level !== 'calm'),
    late_alone: measured(told, ({ standing, at }) => standing.owed?.by != null && standing.owed.by < at),
  };
  const again = told.filter(({ complainedAgain }) => complainedAgain).length;
  return {
    complained_again_ratio: again / count,
    ...figures('high', rules.high),
    ...figures('watch', rules.watch),
    ...figures('late_alone', rules.late_alone),
  };
}

type Measure = { precision: number; recall: number; warningHours: number };

/**
 * A warning is right when the caller complained again within a day of its first hour. A second complaint was foreseen when
 * its case was on the list at the last full hour before it, at the latest.
 */
function measured(told: readonly History[], isListed: (hour: History['hours'][number]) => boolean): Measure {
  let [listed, right, foreseen] = [0, 0, 0];
  const warnings: number[] = [];
  for (const { hours, complainedAgain } of told) {
    const first = hours.find(isListed);
    if (!first) continue;
    listed++;
    if (!complainedAgain) continue;
    foreseen++;
    const ahead = (complainedAgain.getTime() - first.at.getTime()) / 3_600_000;
    warnings.push(ahead);
    if (ahead <= withinHours) right++;
  }
  const again = told.filter(({ complainedAgain }) => complainedAgain).length;
  return { precision: right / listed, recall: foreseen / again, warningHours: middle(warnings) };
}

function figures(rule: string, { precision, recall, warningHours }: Measure): Figures {
  return {
    [`${rule}_precision_ratio`]: precision,
    [`${rule}_recall_ratio`]: recall,
    [`${rule}_warning_hours`]: warningHours,
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

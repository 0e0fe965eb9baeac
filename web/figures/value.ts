import { type Figure, type FigureName, quotient } from '@denwaban/domain/figures';
import type { Say } from '../kit/words/index.ts';

const units: Record<FigureName, 'percent' | 'per_hundred' | 'seconds'> = {
  in_three_rings: 'percent',
  abandonment: 'percent',
  wait: 'seconds',
  report_time: 'seconds',
  corrections: 'per_hundred',
  not_obtained: 'per_hundred',
  wrap_up: 'seconds',
  chases: 'percent',
};

/** A figure as it is read out; null where there was nothing to divide by. */
export function valueSaid(figure: Figure, say: Say): string | null {
  const value = quotient(figure);
  if (value === null) return null;
  switch (units[figure.name]) {
    case 'percent':
      return say.percent(value);
    case 'per_hundred':
      return say.number(Math.round(value * 1000) / 10);
    case 'seconds':
      return say.clock(Math.round(value));
  }
}

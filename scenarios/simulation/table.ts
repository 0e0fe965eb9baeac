import type { Outcome } from './outcome.ts';

/** What happened, to be read on a terminal. */
export function table(told: Outcome): string {
  const columns = ['calls', 'answered', 'abandoned', 'messages', 'counted'] as const;
  const rows = told.clients.map(
    (row) => `  ${columns.map((column) => String(row[column]).padStart(9)).join(' ')}  ${row.client}`,
  );
  return [
    '',
    `  ${columns.map((column) => column.padStart(9)).join(' ')}`,
    ...rows,
    '',
    `  ended as    ${counts(told.endings)}`,
    `  waited      p50 ${seconds(told.waitedSeconds.p50)}, p95 ${seconds(told.waitedSeconds.p95)}`,
    `  reports     ${told.messages.taken} messages: ${counts(told.messages.relays)}`,
    `  callbacks   ${counts(told.messages.callbacks)}`,
    `  took        ${told.tookSeconds} s with people ${told.speed} times as quick (seed ${told.seed})`,
    '',
    ...[...told.problems, ...told.contradictions].map((words) => `  ! ${words}`),
    told.consistent
      ? '  Every call is over and judged once, and every message was relayed.'
      : '  The books do not agree with what happened.',
    '',
  ].join('\n');
}

function counts(tallied: Record<string, number>): string {
  const entries = Object.entries(tallied).sort(([, one], [, other]) => other - one);
  return entries.map(([word, count]) => `${word} ${count}`).join(', ') || 'none';
}

function seconds(value: number | null): string {
  return value === null ? '-' : `${value.toFixed(1)} s`;
}

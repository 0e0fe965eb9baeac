import { cast } from '../../database/cast/index.ts';
import type { Accounts } from './check.ts';
import type { Simulated, Simulating } from './simulate.ts';

/** What happened, as data. */
export type Outcome = ReturnType<typeof outcome>;

export function outcome(
  { seed, speed }: Pick<Simulating, 'seed' | 'speed'>,
  { tookSeconds, problems }: Pick<Simulated, 'tookSeconds' | 'problems'>,
  { calls, cases, contradictions }: Accounts,
) {
  const waits = calls.flatMap(({ arrivedAt, answeredAt }) =>
    answeredAt ? [(Date.parse(answeredAt) - Date.parse(arrivedAt)) / 1000] : [],
  );
  return {
    ...{ seed, speed, tookSeconds },
    calls: calls.length,
    answered: waits.length,
    counted: calls.filter(({ counted }) => counted).length,
    endings: tally(calls.map(({ how, disposition }) => disposition ?? how ?? 'unfinished')),
    waitedSeconds: { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95) },
    messages: {
      taken: cases.length,
      relays: tally(cases.map(({ relay }) => relay?.state ?? 'none')),
      callbacks: tally(cases.flatMap(({ callback }) => (callback ? [callback.result ?? callback.state] : []))),
    },
    clients: [cast.aoba, cast.sakura, cast.keyaki].map(({ id, name }) => {
      const here = calls.filter(({ client }) => client.id === id);
      return {
        client: name,
        calls: here.length,
        answered: here.filter(({ answeredAt }) => answeredAt).length,
        abandoned: here.filter(({ how }) => how === 'abandoned').length,
        messages: here.filter(({ disposition }) => disposition === 'message').length,
        counted: here.filter(({ counted }) => counted).length,
      };
    }),
    problems,
    contradictions,
    consistent: problems.length === 0 && contradictions.length === 0,
  };
}

function tally(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

// `npx denwaban simulate`: pretended callers, operators and clients ring a running Denwaban.
import { parseArgs } from 'node:util';
import { check } from './simulation/check.ts';
import { outcome } from './simulation/outcome.ts';
import { simulate } from './simulation/simulate.ts';
import { table } from './simulation/table.ts';

const usage = `npx denwaban simulate [--calls 200] [--seed 7] [--speed 60] [--url http://localhost:8484] [--json]

Needs a Denwaban with the demo's cast and the pretend exchange (npm start has both).
--speed makes people quicker; the server's clock is its own.
`;

const asked = readWords();
if (typeof asked === 'string') {
  process.stderr.write(asked);
  process.exitCode = 2;
} else if (!(await answers(asked.url))) {
  process.stderr.write(`Nobody answers at ${asked.url}. Start Denwaban there (npm start), or say --url where it is.\n`);
  process.exitCode = 1;
} else {
  const happened = await simulate({ ...asked, tell: (line) => process.stderr.write(`${line}\n`) });
  const told = outcome(asked, happened, await check(happened.town, happened.supervisor));
  process.stdout.write(asked.json ? `${JSON.stringify(told, null, 2)}\n` : table(told));
  process.exitCode = told.consistent ? 0 : 1;
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function readWords() {
  try {
    const text = { type: 'string' } as const;
    const options = { calls: text, seed: text, speed: text, url: text, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    const [calls, seed, speed] = [values.calls ?? '200', values.seed ?? '7', values.speed ?? '60'].map(Number);
    const url = (values.url ?? 'http://localhost:8484').replace(/\/$/, '');
    const isWhole = [calls, seed].every((number) => Number.isInteger(number) && (number as number) >= 0);
    if (!isWhole || !((speed as number) > 0) || !URL.canParse(url)) return usage;
    return { calls: calls as number, seed: seed as number, speed: speed as number, url, json: values.json ?? false };
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`;
  }
}

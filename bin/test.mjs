// `npm test`: everything that is checked, from a clean clone. `npm test -- domain/hours` runs only those tests.
// Plain JavaScript, valid on Node 20.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { passOnSignals } from './carry.mjs';
import { ensureChromium, howToGetChromium } from './chromium.mjs';
import { ensureConsoleBuilt, ensureInstalled, node24, orStop, root, Stop } from './install.mjs';
import { ensureTelephones, howToGetTelephones } from './telephones.mjs';

const chosen = process.argv.slice(2);
const strict = process.env.CI === 'true';
const bin = join(root, 'node_modules', '.bin');
const results = join(root, 'test-artifacts', 'results.json');

await orStop(async () => {
  await ensureInstalled();
  const chromium = await ensureChromium();
  const telephones = ensureTelephones();
  if (chosen.length === 0) await checkStatically();
  await ensureConsoleBuilt();
  await runTests(chromium);
  reportSkipped([...(chromium ? [] : [howToGetChromium]), ...(telephones ? [] : [howToGetTelephones])]);
});

async function checkStatically() {
  await step('Formatting and lint', 'biome', ['check', '.']);
  await step('Types', 'tsc', ['-p', 'tsconfig.json']);
  await step('Types of the console', 'tsc', ['-p', 'web/tsconfig.json']);
  await step('Dead code', 'knip', []);
}

async function runTests(chromium) {
  mkdirSync(join(root, 'test-artifacts'), { recursive: true });
  rmSync(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const env = chromium ? { CHROMIUM_PATH: chromium } : {};
  await step('Tests', 'vitest', ['run', ...reporters, ...chosen], env);
}

function reportSkipped(missing) {
  const skipped = skippedTests();
  if (skipped.length === 0) return;
  const why = missing.length > 0 ? ['Not to be had on this machine:', ...listed(missing)] : [];
  const text = [`Skipped tests (${skipped.length}):`, ...listed(skipped), ...why].join('\n');
  if (strict) throw new Stop(`${text}\nUnder CI=true a skipped test is a failure.`);
  process.stdout.write(`${text}\n`);
}

function listed(names) {
  return names.map((name) => `  - ${name}`);
}

/** A run narrowed by -t marks all other tests as skipped; that is what was asked for. */
function skippedTests() {
  if (!existsSync(results) || chosen.some((word) => word.startsWith('-t') || word.startsWith('--testNamePattern')))
    return [];
  return JSON.parse(readFileSync(results, 'utf8')).testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  );
}

async function step(title, program, words, env = {}) {
  process.stdout.write(`\n${title}\n`);
  const code = await runHere(join(bin, program), words, env);
  if (code !== 0) throw new Stop(`\n${title}: failed.`);
}

/** By Node 24, which the tools' own first line finds first on PATH. */
function runHere(program, words, env) {
  const path = `${bin}${delimiter}${process.env.PATH}`;
  return new Promise((resolve) => {
    // In a group of its own, as in carry.mjs: at a second Ctrl-C vitest would leave without clearing up.
    const child = spawn(node24, [program, ...words], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: path },
    });
    passOnSignals(child);
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

// npm run bench -- NAME [--json]
import { calls } from './calls.ts';
import { cases } from './cases.ts';
import { desk } from './desk.ts';
import type { Figures } from './figures.ts';
import { print } from './figures.ts';
import { lines } from './lines/lines.ts';
import { soak } from './lines/soak.ts';
import { risks } from './risks.ts';
import { search } from './search.ts';

const benches: Record<string, (say: (line: string) => void, words: readonly string[]) => Promise<Figures>> = {
  calls,
  cases,
  desk,
  lines,
  risks,
  search,
  soak,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
print(name, await bench(console.error, flags), flags.includes('--json') ? 'json' : 'table');
process.exit(0);

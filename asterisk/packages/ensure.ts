// node asterisk/packages/ensure.ts [SET …]: brings what is missing. Status 1 and a sentence if it is not to be had.
import { debianMirror } from './apt.ts';
import { bring } from './bring.ts';
import { isAtHand } from './place.ts';
import { type SetName, sets } from './sets.ts';

const chosen = process.argv.slice(2);
const names = (Object.keys(sets) as SetName[]).filter((name) => chosen.length === 0 || chosen.includes(name));
const missing = names.filter((name) => !isAtHand(name));

if (missing.length > 0) await bringAll().catch(fail);

async function bringAll(): Promise<void> {
  const mirror = process.platform === 'linux' && process.arch === 'x64' ? debianMirror() : null;
  if (!mirror) throw new Error('Debian packages can be unpacked on Linux (x64) with apt and a Debian mirror.');
  for (const name of missing) {
    process.stdout.write(`Unpacking ${sets[name].wanted[0]} from Debian packages …\n`);
    await bring(mirror, name, console.log);
  }
}

/** In apt's own words, where it has any. */
function fail(failure: Error & { stderr?: string }): void {
  process.stderr.write(`${failure.stderr?.trim() || failure.message}\n`);
  process.exitCode = 1;
}

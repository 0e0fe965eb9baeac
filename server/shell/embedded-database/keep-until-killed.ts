// For the tests: a process of its own that keeps a database, to be killed. Arguments: folder, leash.
import { startEmbeddedDatabase } from './index.ts';
import type { Leash } from './postmaster.ts';

const [folder = '', leash] = process.argv.slice(2);
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const { url, pid } = await startEmbeddedDatabase({ folder, leash: leash as Leash, log, durability: 'throwaway' });
process.stdout.write(`${JSON.stringify({ url, pid })}\n`);

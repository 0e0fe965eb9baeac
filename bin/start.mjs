// `npm start`: everything a clean clone needs, then the server. Plain JavaScript, valid on Node 20.
import { join } from 'node:path';
import { carry } from './carry.mjs';
import { ensureConsoleBuilt, ensureInstalled, node24, orStop, root } from './install.mjs';

await orStop(async () => {
  await ensureInstalled();
  await ensureConsoleBuilt();
  process.exitCode = await carry(node24, [join(root, 'server', 'main.ts'), ...process.argv.slice(2)]);
});

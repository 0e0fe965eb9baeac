// Asterisk and SIPp for the tests that need real telephones. Plain JavaScript, valid on Node 20.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from './install.mjs';

/** Whether they are there, or could be brought. */
export function ensureTelephones() {
  const bring = spawnSync(node24, [join(root, 'asterisk', 'packages', 'ensure.ts')], { stdio: 'inherit' });
  return bring.status === 0;
}

export const howToGetTelephones =
  'Asterisk and SIPp, real telephones: unpacked from Debian packages on Linux (x64) with apt; DEBIAN_MIRROR names a mirror';

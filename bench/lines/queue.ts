import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../../asterisk/engine/start.ts';
import type { SignedIn } from '../operators.ts';
import type { Side } from './lines.ts';

const to = '0399990000';

/** The engine's own queue, with the same telephones as its members. */
export async function openQueue(engine: Engine, operators: readonly SignedIn[]): Promise<Side> {
  const queue = '[general]\npersistentmembers=no\n[bench]\nstrategy=leastrecent\ntimeout=15\nretry=1\nwrapuptime=0\n';
  writeFileSync(join(engine.folder, 'etc/queues.conf'), queue);
  await engine.says('module load app_queue.so');
  await engine.says(`dialplan add extension ${to},1,Queue,bench into from-trunk`);
  for (const { id } of operators) await engine.says(`queue add member PJSIP/${id} to bench`);
  return {
    ...{ name: 'queue', to },
    callersOf: async (rings) => new Map(rings.flatMap(({ at, from }) => (from ? [[from, at]] : []))),
    settled: () => pause(500),
  };
}

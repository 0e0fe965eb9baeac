import type { Person } from '../asking.ts';
import type { Errand } from '../errands/index.ts';
import type { Life } from '../life.ts';
import { caller } from '../people/caller.ts';
import type { Fate, Town } from './town.ts';

/** Rings, waits as long as patience lasts, and gives up. Once answered, the conversation is the operator's life. */
export async function* rings(
  { calls, answered }: Town,
  { exchange, errand, fate = 'usual' }: { exchange: Person; errand: Errand; fate?: Fate },
): Life {
  const me = caller(exchange, errand.from);
  const call = await me.rings(errand.line);
  calls.set(call, { errand, fate, hangsUp: me.hangsUp });
  yield errand.patienceSeconds;
  if (!answered.has(call)) await me.hangsUp();
}

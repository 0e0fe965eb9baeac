import { setTimeout as pause } from 'node:timers/promises';
import { patienceMs } from '../../../../asterisk/testing/patience.ts';

/** What is found, once there is something. */
export async function until<T>(found: () => Promise<T | undefined>, complaint: () => string): Promise<T> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(20)) {
    const answer = await found();
    if (answer) return answer;
  }
  throw new Error(complaint());
}

import { setTimeout as pause } from 'node:timers/promises';

/** What is found once there is something; a machine that has much else to do is given 20 seconds. */
export async function until<T>(found: () => Promise<T | undefined>, complaint: string): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(20)) {
    const answer = await found();
    if (answer) return answer;
  }
  throw new Error(complaint);
}

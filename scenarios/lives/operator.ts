import type { Draft } from '@denwaban/domain/cases';
import type { Ringing } from '../exchange.ts';
import type { Life } from '../life.ts';
import type { Operator } from '../people/operator.ts';
import type { Town } from './town.ts';

/** From the ring at the desk to the end of the wrap-up. */
export async function* takesCall(town: Town, me: Operator, ringing: Ringing): Life {
  yield town.luck.between(3, 9);
  if (!(await me.triesToAnswer(ringing))) return;
  town.answered.add(ringing.call);
  const known = town.calls.get(ringing.call);
  if (!known) throw new Error('a call that nobody of this town has made');
  const { outcome, talkSeconds } = known.errand;
  switch (outcome.is) {
    case 'message':
      return yield* talks(town, me, { ...ringing, draft: outcome.draft, talkSeconds });
    case 'cut_off':
      yield talkSeconds;
      await known.hangsUp();
      yield 5;
      return me.endsAs('cut_off', ringing.call);
    default:
      yield talkSeconds;
      await me.endsAs(outcome.is, ringing.call);
  }
}

type Conversation = Ringing & { draft: Draft; talkSeconds: number };

async function* talks(town: Town, me: Operator, { call, draft, talkSeconds }: Conversation): Life {
  yield Math.round(talkSeconds * 0.4);
  if (town.luck.happens(town.typing)) await me.beginsToType({ ...draft, summary: '', details: '' }, call);
  yield Math.round(talkSeconds * 0.6);
  if (!(await joinsOpenPromise(town, me, call))) await takesDown(town, me, call, draft);
  if (town.luck.happens(0.7)) await town.calls.get(call)?.hangsUp();
  else await me.hangsUp(call);
  yield town.luck.between(8, 40);
  await me.finishes(call);
}

async function takesDown({ calls, cases }: Town, me: Operator, call: string, draft: Draft): Promise<void> {
  const { id, receiptNumber } = await me.takesMessage(draft, call);
  cases.set(receiptNumber, { id, fate: calls.get(call)?.fate ?? 'usual', isRead: false });
}

/** Now and then somebody rings because the promised callback has not come. */
async function joinsOpenPromise({ luck, calls }: Town, me: Operator, call: string): Promise<boolean> {
  if (calls.get(call)?.fate !== 'usual' || !luck.happens(0.15)) return false;
  const [promise] = (await me.opens(call)).promises;
  if (promise) await me.joins(promise.case, call);
  return promise !== undefined;
}

/** A working day: at the desk, and off as soon as the last call is done. */
export async function* works(me: Operator, seconds: number): Life {
  await me.isAvailable();
  yield seconds;
  while ((await me.looks()).call) yield 60;
  await me.signsOff();
}

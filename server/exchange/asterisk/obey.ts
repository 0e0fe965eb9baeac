import { setImmediate as givenTogether } from 'node:timers/promises';
import { type Command, isAboutRecording, type RecordingCommand } from '@denwaban/domain/calls';
import type { Books } from '../../shell/agency.ts';
import { endRecording } from './ami/record.ts';
import { announce, askKey, askNumber, tellWait } from './commands/announce.ts';
import { connect } from './commands/connect.ts';
import { dialPerson } from './commands/dial-person.ts';
import { disconnect } from './commands/disconnect.ts';
import { freeLine } from './commands/free-line.ts';
import { hangUp } from './commands/hang-up.ts';
import { hold } from './commands/hold.ts';
import { letGoThird } from './commands/let-go-third.ts';
import { letRing } from './commands/let-ring.ts';
import { listen, ringListener, stopListening, takeOver } from './commands/listen.ts';
import { meetThird } from './commands/meet-third.ts';
import { passOn } from './commands/pass-on.ts';
import { playMusic } from './commands/play.ts';
import { record } from './commands/record.ts';
import { resume } from './commands/resume.ts';
import { ring } from './commands/ring.ts';
import { ringAgain } from './commands/ring-again.ts';
import { ringBack } from './commands/ring-back.ts';
import { ringThird } from './commands/ring-third.ts';
import { sendKeys } from './commands/send-keys.ts';
import { stopRinging } from './commands/stop-ringing.ts';
import { takeMessage } from './commands/take-message.ts';
import type { Engine } from './engine.ts';
import type { LiveCall } from './live-calls.ts';
import { type End, endOf } from './names.ts';
import { bringInSoon } from './recordings.ts';
import { tell } from './tell.ts';

type Given<Any = Command> = { step: number; command: Any };

/**
 * Carries a command out once, after those before it; but a telephone is rung whatever the caller is about to hear, and nobody
 * waits for the recording.
 */
export function obey(books: Books, engine: Engine, call: LiveCall, { step, command }: Given): Promise<void> {
  if (isAboutRecording(command)) return recorded(books, engine, call, { step, command });
  const isRinging = command.do === 'ring' || command.do === 'stop_ringing';
  const before = isRinging ? Promise.allSettled([call.rung]) : allBefore(call, call.last);
  const done = before.then(async () => {
    if (call.done.has(step)) return;
    await carriedOut(books, engine, call, { step, command });
    call.done.add(step);
  });
  if (isRinging) call.rung = done;
  else call.last = done;
  return done;
}

/** A telephone that is rung by the same word as the caller hears something is rung first. */
async function allBefore(call: LiveCall, last: Promise<unknown>): Promise<unknown> {
  await givenTogether();
  return Promise.allSettled([call.rung, last]);
}

function recorded(books: Books, engine: Engine, call: LiveCall, { step, command }: Given<RecordingCommand>) {
  const done = Promise.allSettled([call.recorded]).then(async () => {
    if (call.done.has(step)) return;
    await record(books, engine, call, { ...command, step });
    call.done.add(step);
  });
  call.recorded = done;
  return done;
}

type OtherCommand = Exclude<Command, RecordingCommand>;

async function carriedOut(
  books: Books,
  engine: Engine,
  call: LiveCall,
  { step, command }: Given<OtherCommand>,
): Promise<void> {
  switch (command.do) {
    case 'announce':
      return announce({ books, engine, call }, command.what);
    case 'play':
      return playMusic(books, engine, call);
    case 'tell_wait':
      return tellWait({ books, engine, call }, command);
    case 'ask_number':
      return askNumber({ books, engine, call }, command);
    case 'ask_key':
      if ((await askKey({ books, engine, call }, command)) === 'unheard')
        await tell(books, call.leg, { fact: 'menu_unheard' });
      return;
    case 'let_ring':
      return letRing(books, engine, call);
    case 'free_line':
      return freeLine(engine, call);
    case 'take_message':
      return takeMessage(books, engine, call, command.seconds);
    case 'ring':
      return rung(books, engine, call, { ...command, call: call.leg.call });
    case 'stop_ringing':
      return stopRinging(engine, { ...command, call: call.leg.call });
    case 'connect':
      return connect(engine, call, command.operator);
    case 'ring_again': {
      const rings = await ringAgain(books, engine, call, { operator: command.operator, step });
      return rings === 'unreachable' ? operatorLost(books, call, command.operator) : undefined;
    }
    case 'disconnect':
      return disconnect(engine, call, command.operator);
    case 'hold':
    case 'play_meanwhile':
      return hold(books, engine, call);
    case 'resume':
      return resume(engine, call);
    case 'dial':
      return dialled(books, engine, call, command);
    case 'send_keys':
      return sendKeys(engine, call, command.keys);
    case 'end_recording':
      await call.recorded;
      await endRecording(engine.ami, call.caller);
      return;
    case 'ring_third': {
      const rings = await ringThird(engine, call, command);
      if (rings === 'rings') return;
      await tell(books, call.leg, { fact: 'third_gone', transfer: command.transfer, why: 'unreachable' });
      return;
    }
    case 'meet_third':
      return meetThird({ books, engine, call }, command);
    case 'pass_on':
      return passOn(engine, call, command.operator);
    case 'let_go_third':
      return letGoThird(engine, call, command.transfer);
    case 'ring_listener': {
      const rings = await ringListener(engine, call, command);
      if (rings === 'unreachable')
        await tell(books, call.leg, { fact: 'listening_over', listening: command.listening });
      return;
    }
    case 'listen':
      return listen(engine, call, command);
    case 'stop_listening':
      return stopListening(engine, call, command);
    case 'take_over':
      return takeOver(engine, call, command);
    case 'hang_up':
      await hangUp(engine, call);
      if (call.isRecorded) bringInSoon(books, engine, call.leg);
      return undefined;
  }
}

/** Nobody sits at a telephone that cannot be rung. */
async function rung(books: Books, engine: Engine, call: LiveCall, end: End): Promise<void> {
  if ((await ring(engine, call, end)) === 'rings') return;
  await operatorLost(books, call, end.operator);
}

type Dial = Extract<Command, { do: 'dial' }>;

async function dialled(books: Books, engine: Engine, call: LiveCall, command: Dial): Promise<void> {
  const operator = operatorOn(call);
  const isBack = call.callerIs === 'away' && operator !== null;
  const rings = isBack
    ? await ringBack(books, engine, call, { ...command, operator })
    : await dialPerson(engine, call, command);
  if (rings === 'rings') return;
  await tell(books, call.leg, { fact: 'not_reached', toll: command.toll, why: 'unreachable' });
}

async function operatorLost(books: Books, { leg }: LiveCall, operator: string): Promise<void> {
  await tell(books, leg, { fact: 'operator_lost', operator });
}

function operatorOn({ ends }: LiveCall): string | null {
  const [channel] = ends.keys();
  return (channel && endOf(channel)?.operator) ?? null;
}

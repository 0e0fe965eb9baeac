// What a waiting caller chooses by key, without leaving the queue before it is settled: a free operator comes first.
import { leadsTo } from '../numbers/index.ts';
import { choiceOfKey } from '../overflow/index.ts';
import { isRefusal } from '../refusals/index.ts';
import { askedInVain, keyChosen } from './by-menu.ts';
import type { Call, Dialogue, Offered, Waiting } from './call.ts';
import type { Command } from './command.ts';
import type { FactNamed } from './fact.ts';
import { keepPlace } from './keep-place.ts';
import { keyHeard } from './keys-heard.ts';
import { instead } from './message.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

// From the first word of the question: to say a number takes about eight of them.
const answerSeconds = 25;
const mostTimes = 2;
const mostDigits = 15;

export function keyPressed(call: Call, { key }: FactNamed<'key_pressed'>, moment: Moment): Outcome {
  const { state } = call;
  if (state.is === 'choosing') return keyChosen(call, state, key, moment);
  if (!isOnTheLine(state)) return keyHeard(call, key);
  if (state.dialogue) return answered(call, state.dialogue, { key, moment });
  switch (choiceOfKey(state.overflow?.choices ?? [], key)) {
    case 'callback':
      return call.from.kind === 'number'
        ? ask(call, thisNumber(call.from.e164), moment)
        : ask(call, whichNumber, moment);
    case 'voicemail':
      return instead(call, state.overflow?.voicemailSeconds ?? 0, { now: moment.now, events: [] });
    case null:
      return unchanged(call);
  }
}

/** Who says nothing is asked once more, and then goes on waiting; a whole number without its # counts. */
export function dialogueLapsed(call: Call, _fact: FactNamed<'dialogue_lapsed'>, moment: Moment): Outcome {
  const { state } = call;
  if (state.is === 'choosing') return moment.now < state.until ? unchanged(call) : askedInVain(call, state, moment);
  if (!isOnTheLine(state) || !state.dialogue || moment.now < state.dialogue.until) return unchanged(call);
  const { dialogue } = state;
  const number = dialogue.about === 'which_number' ? ringable(dialogue.digits) : null;
  return number ? ask(call, thisNumber(number), moment) : askAgain(call, dialogue, moment);
}

type OnTheLine = Waiting | Offered;
type Question = { about: 'this_number'; number: string } | { about: 'which_number'; digits: string };
type Pressed = { key: string; moment: Moment };

function isOnTheLine(state: Call['state']): state is OnTheLine {
  return state.is === 'waiting' || (state.is === 'offered' && !state.back);
}

const thisNumber = (number: string): Question => ({ about: 'this_number', number });
const whichNumber: Question = { about: 'which_number', digits: '' };

function answered(call: Call, dialogue: Dialogue, { key, moment }: Pressed): Outcome {
  if (dialogue.about === 'which_number') return typed(call, dialogue, { key, moment });
  if (key === '1') return keepPlace(call, dialogue.number, moment);
  return key === '2' ? ask(call, whichNumber, moment) : askAgain(call, dialogue, moment);
}

/** * begins anew, # ends it. */
function typed(call: Call, dialogue: Extract<Dialogue, { about: 'which_number' }>, { key, moment }: Pressed): Outcome {
  if (key !== '#') {
    const digits = key === '*' ? '' : `${dialogue.digits}${key}`.slice(0, mostDigits);
    return asking(call, { ...dialogue, digits, until: answerBy(moment) }, []);
  }
  const number = ringable(dialogue.digits);
  return number ? ask(call, thisNumber(number), moment) : askAgain(call, dialogue, moment);
}

// Whoever types it may not have it rung at any cost; what a trunk allows is asked before it is rung.
function ringable(digits: string): string | null {
  const leads = leadsTo(digits);
  if (isRefusal(leads)) return null;
  return leads.to === 'fixed' || leads.to === 'mobile' || leads.to === 'ip' ? leads.number : null;
}

function ask(call: Call, question: Question, moment: Moment): Outcome {
  return asking(call, { ...question, times: 1, until: answerBy(moment) }, [commandFor(question)]);
}

function askAgain(call: Call, dialogue: Dialogue, moment: Moment): Outcome {
  if (dialogue.times >= mostTimes) return asking(call, undefined, []);
  const question: Question = dialogue.about === 'this_number' ? thisNumber(dialogue.number) : whichNumber;
  const again = { ...question, times: dialogue.times + 1, until: answerBy(moment) };
  return asking(call, again, [commandFor(question)]);
}

function commandFor(question: Question): Command {
  if (question.about === 'this_number') return { do: 'ask_number', about: 'this_number', number: question.number };
  return { do: 'ask_number', about: 'which_number' };
}

function asking(call: Call, dialogue: Dialogue | undefined, commands: Command[]): Outcome {
  const { dialogue: _, ...state } = call.state as OnTheLine;
  return changed({ ...call, state: dialogue ? { ...state, dialogue } : state }, { commands, events: [] });
}

function answerBy({ now }: Moment): Date {
  return new Date(now.getTime() + answerSeconds * 1000);
}

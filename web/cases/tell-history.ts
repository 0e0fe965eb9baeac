import type { CaseFile } from '@denwaban/api/cases';
import type { CallbackEvent } from '@denwaban/domain/callbacks';
import type { CaseEvent } from '@denwaban/domain/cases';
import type { RelayEvent } from '@denwaban/domain/relays';
import type { Say, WordsOf } from '../kit/words/index.ts';
import type { historyWords } from './history-words.ts';

type Happened = CaseFile['history'][number];
type Known = CaseEvent | RelayEvent | CallbackEvent;

export type Telling = {
  words: WordsOf<typeof historyWords>;
  say: Say;
  now: Date;
  /** Contacts by id, as far as the case names them. */
  names: ReadonlyMap<string, string>;
};

/** What happened, in words a person of the office would use. */
export function tellHistory({ name, data }: Happened, telling: Telling): string {
  const event = { name, data } as unknown as Known;
  if (event.name.startsWith('case.')) return tellCase(event as CaseEvent, telling);
  if (event.name.startsWith('callback.')) return tellCallback(event as CallbackEvent, telling);
  return tellRelay(event as RelayEvent, telling);
}

function tellCase(event: CaseEvent, { words }: Telling): string {
  switch (event.name) {
    case 'case.opened':
      return words.opened;
    case 'case.call_joined':
      return words.call_joined;
    case 'case.closed':
      return event.data.by === null ? words.closedByItself : words.closed;
    case 'case.reopened':
      return words.reopened;
  }
}

function tellCallback(event: CallbackEvent, telling: Telling): string {
  const words = telling.words.callback;
  switch (event.name) {
    case 'callback.opened':
      return withTarget(words.opened(event.data.promise), event.data.target, telling);
    case 'callback.claimed':
      return words.claimed;
    case 'callback.not_reached':
      return withTarget(words.not_reached(telling.say.number(event.data.attempts)), event.data.target, telling);
    case 'callback.passed_on':
      return withTarget(words.passed_on, event.data.target, telling);
    case 'callback.done':
      return words.done[event.data.result];
    case 'callback.overdue':
      return words.overdue;
  }
}

function tellRelay(event: RelayEvent, telling: Telling): string {
  const words = telling.words.relay;
  const called = (contact: string) => nameOf(contact, telling);
  switch (event.name) {
    case 'relay.planned': {
      const { chain, round } = event.data;
      const names = chain.map(called).join(' → ') || words.nobody;
      return round > 1 ? words.plannedAgain(names) : words.planned(names);
    }
    case 'relay.delivery_queued':
      return words.delivery_queued(called(event.data.contact));
    case 'relay.sent':
      return words.sent(called(event.data.contact));
    case 'relay.kept':
      return words.kept(called(event.data.contact));
    case 'relay.delivery_failed':
      return words.delivery_failed(called(event.data.contact));
    case 'relay.opened':
      return words.opened(called(event.data.contact));
    case 'relay.acknowledged':
      return words.acknowledged(called(event.data.contact));
    case 'relay.escalated':
      return words.escalated[event.data.why](called(event.data.from), called(event.data.to));
    case 'relay.reported':
      return words.reported(called(event.data.contact));
    case 'relay.unreached':
      return words.unreached[event.data.why];
  }
}

function nameOf(contact: string, { names, words }: Telling): string {
  const name = names.get(contact);
  return name === undefined ? words.somebody : words.person(name);
}

function withTarget(said: string, target: string | null, { words, say, now }: Telling): string {
  return target === null ? said : `${said}（${words.callback.target(say.when(target, now))}）`;
}

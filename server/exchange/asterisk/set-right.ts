import type { Books } from '../../shell/agency.ts';
import { connect } from './commands/connect.ts';
import { listen } from './commands/listen.ts';
import { bringTogether } from './commands/meet-third.ts';
import type { Difference } from './compare.ts';
import type { Engine } from './engine.ts';
import { callerArrives } from './facts/caller-arrives.ts';
import { operatorAnswers } from './facts/operator-answers.ts';
import { personChanges } from './facts/person-rung.ts';
import { thirdAnswers } from './facts/third-party.ts';
import { tell } from './tell.ts';

/** The engine is not argued with: the books hear what has happened, and what nobody is behind any more is let go. */
export async function setRight(books: Books, engine: Engine, wrong: Difference): Promise<unknown> {
  switch (wrong.is) {
    case 'caller_gone':
      return tell(books, wrong.leg, wrong.how === 'lost' ? { fact: 'caller_lost' } : { fact: 'hung_up', by: 'caller' });
    case 'operator_gone':
      return tell(books, wrong.leg, { fact: 'operator_lost', operator: wrong.operator });
    case 'offer_answered':
      return operatorAnswers(books, engine, wrong.channel);
    case 'person_answered':
      return personChanges(books, engine, { channel: wrong.channel, state: 'Up' });
    case 'apart': {
      const call = engine.calls.find(wrong.leg.call);
      return call && connect(engine, call, wrong.operator);
    }
    case 'third_gone':
      return tell(books, wrong.leg, { fact: 'third_gone', transfer: wrong.transfer, why: wrong.why });
    case 'third_answered':
      return thirdAnswers(books, engine, wrong.channel);
    case 'third_apart': {
      const call = engine.calls.find(wrong.leg.call);
      return call && bringTogether(engine, call, wrong);
    }
    case 'listener_gone':
      return tell(books, wrong.leg, { fact: 'listening_over', listening: wrong.listening });
    case 'listener_answered':
      return tell(books, wrong.leg, { fact: 'listener_there', listening: wrong.listening });
    case 'unheard': {
      const call = engine.calls.find(wrong.leg.call);
      return call?.listening && listen(engine, call, call.listening);
    }
    case 'caller_unknown':
      return callerArrives(books, engine, wrong);
    case 'channel_unwanted':
      return engine.ari.ask('DELETE /channels/{channelId}', { channelId: wrong.channel });
    case 'meeting_unwanted':
      return engine.ari.ask('DELETE /bridges/{bridgeId}', { bridgeId: wrong.bridge });
  }
}

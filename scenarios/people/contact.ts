import * as callbacks from '@denwaban/api/callbacks';
import * as contacts from '@denwaban/api/contacts';
import type { AnswerOf } from '@denwaban/api/endpoint';
import * as relays from '@denwaban/api/relays';
import * as usage from '@denwaban/api/usage';
import type { Person } from '../asking.ts';

export type Contact = ReturnType<typeof contact>;
export type Result = 'called_back' | 'no_answer' | 'not_needed' | 'pass_on';

/** What a client's person does in the portal. */
export function contact(person: Person) {
  const rangBack = (callback: string, result: Result, words = '') =>
    person.asks(callbacks.settleOwnCallback, { params: { id: callback }, body: { result, words } });
  return {
    person,
    rangBack,
    inbox: (box: 'unread' | 'callback' | 'done' = 'unread') => person.asks(relays.listInbox, { query: { box } }),
    reads: (id: string) => person.asks(relays.getMessage, { params: { id } }),
    acknowledges: (id: string) => person.asks(relays.acknowledgeMessage, { params: { id }, body: {} }),
    /** 対応します, which also says that the message was received. */
    takesOn: (id: string) => person.asks(relays.acknowledgeMessage, { params: { id }, body: { claim: true } }),
    settles: async (id: string, result: Result, words = '') => {
      const { callback } = await person.asks(relays.getMessage, { params: { id } });
      if (!callback) throw new Error('no callback was promised in this case');
      return rangBack(callback.id, result, words);
    },
    is: (state: PresenceState, until: Date | null = null) =>
      person.asks(contacts.setOwnPresence, { body: { state, until: until?.toISOString() ?? null } }),
    usage: () => person.asks(usage.getOwnUsage, { query: {} }),
  };
}

type PresenceState = AnswerOf<typeof contacts.setOwnPresence>['presence']['state'];

/** What the holder of a letter's link may do, signed in or not. */
export function linkHolder(person: Person, token: string) {
  return {
    opens: () => person.asks(relays.openLink, { params: { token } }),
    hasOpened: () => person.asks(relays.noteOpened, { params: { token } }),
    acknowledges: () => person.asks(relays.acknowledgeByLink, { params: { token } }),
  };
}

import { aRoster } from '../changes.ts';
import { company, type Example, nothing } from './example.ts';

const presence = { state: 'out', until: null };

const person = {
  name: '日野 光',
  reading: 'ヒノ ヒカル',
  email: 'hino@example.jp',
  phone: '03-1234-5678',
  order: 9,
  takesComplaints: false,
  role: 'staff',
};

const { order: _, ...ownPerson } = person;

const rosterOf = (contact: string) => ({
  ...aRoster,
  holidays: [{ from: '18:00', to: '09:00', contacts: [contact] }],
});

/** Of a company’s people, and of whose turn it is. */
export const ofContacts: Record<string, Example> = {
  addContact: (at) => ({ params: { client: at.client }, body: person }),
  editContact: (at) => ({ params: { id: at.contact }, body: person }),
  addOwnContact: () => ({ body: ownPerson }),
  editOwnContact: (at) => ({ params: { id: at.contact }, body: ownPerson }),
  orderOwnContacts: (_, of) => ({ body: { contacts: [...of.contacts].reverse() } }),
  getRoster: company,
  setRoster: (at, of) => ({ params: { client: at.client }, body: rosterOf(of.contact) }),
  getOwnRoster: nothing,
  setOwnRoster: (_, of) => ({ body: rosterOf(of.contact) }),

  inviteContact: (at) => ({ params: { id: at.invitee } }),
  inviteColleague: (at) => ({ params: { id: at.invitee } }),
  setOwnPresence: () => ({ body: presence }),
  setColleaguePresence: (at) => ({ params: { id: at.contact }, body: presence }),
};

export { type About, accusedOf, chain } from './chain.ts';
export { type ContactDetails, checkContact, settleContact } from './check-contact.ts';
export type { Contact, ContactEvent } from './contact.ts';
export { isLastOwner } from './is-last-owner.ts';
export { type Absence, mayBeSaid, type Phrase, usualAbsence } from './may-be-said.ts';
export { type Presence, type PresenceState, presenceAt, presenceStates, unknownPresence } from './presence.ts';
export { isReachable } from './reachable.ts';
export { readEmail } from './read-email.ts';
export { offToday, setPresence } from './set-presence.ts';

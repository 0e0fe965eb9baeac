import * as api from '@denwaban/api/contacts';
import { type Route, scoped } from '../shell/ask.ts';
import { addContact } from './add-contact.ts';
import { editContact } from './edit-contact.ts';
import { addOwnContact, editOwnContact, orderOwnContacts } from './own-contacts.ts';
import { setColleaguePresence, setOwnPresence } from './set-presence.ts';

export const routes: Route[] = [
  scoped(api.addContact, addContact),
  scoped(api.editContact, editContact),
  scoped(api.addOwnContact, addOwnContact),
  scoped(api.editOwnContact, editOwnContact),
  scoped(api.orderOwnContacts, orderOwnContacts),
  scoped(api.setOwnPresence, setOwnPresence),
  scoped(api.setColleaguePresence, setColleaguePresence),
];

import * as contactsApi from '@denwaban/api/contacts';
import * as api from '@denwaban/api/signin';
import * as staffApi from '@denwaban/api/staff';
import { open, type Route, scoped } from '../shell/ask.ts';
import { enter } from './enter.ts';
import type { Entrance } from './entrance.ts';
import { getMe } from './get-me.ts';
import { inviteContact } from './invite-contact.ts';
import { inviteStaff } from './invite-staff.ts';
import { leave, leaveEverywhere } from './leave.ts';
import { requestReset } from './request-reset.ts';
import { setPassword } from './set-password.ts';

export function routes(entrance: Entrance): Route[] {
  return [
    open(api.signIn, (ask, wire) => enter(entrance, ask, wire)),
    open(api.signOut, (_, wire) => leave(entrance, wire)),
    open(api.signOutEverywhere, (_, wire) => leaveEverywhere(entrance, wire)),
    open(api.requestReset, (ask, wire) => requestReset(entrance, ask, wire)),
    open(api.setPassword, (ask) => setPassword(entrance, ask)),
    open(api.getMe, (_, wire) => getMe(entrance, wire)),
    scoped(staffApi.inviteStaff, inviteStaff),
    scoped(contactsApi.inviteContact, inviteContact),
    scoped(contactsApi.inviteColleague, inviteContact),
  ];
}

import * as contactsApi from '@denwaban/api/contacts';
import * as own from '@denwaban/api/security';
import * as api from '@denwaban/api/signin';
import * as staffApi from '@denwaban/api/staff';
import { open, type Route, scoped } from '../shell/ask.ts';
import { enter } from './enter.ts';
import type { Entrance } from './entrance.ts';
import * as enrol from './factors/enrol.ts';
import { enterByPasskey, enterCode, passkeyOptions } from './factors/second-step.ts';
import { getMe } from './get-me.ts';
import { inviteContact } from './invite-contact.ts';
import { inviteStaff } from './invite-staff.ts';
import { leave, leaveEverywhere } from './leave.ts';
import { endOtherSessions, endSession, getOwnSecurity } from './own-security.ts';
import { requestReset } from './request-reset.ts';
import { setPassword } from './set-password.ts';

// Neither can be guessed; this only keeps asking from being work. A whole shift signs in from one address.
const perAddress = { max: 60, timeWindow: '1 minute' };

export function routes(entrance: Entrance): Route[] {
  return [
    open(api.signIn, (ask, wire) => enter(entrance, ask, wire)),
    open(api.enterCode, (ask, wire) => enterCode(entrance, ask, wire)),
    open(api.passkeyOptions, (ask) => passkeyOptions(entrance, ask), perAddress),
    open(api.enterByPasskey, (ask, wire) => enterByPasskey(entrance, ask, wire), perAddress),
    open(api.signOut, (_, wire) => leave(entrance, wire)),
    open(api.signOutEverywhere, (_, wire) => leaveEverywhere(entrance, wire)),
    open(api.requestReset, (ask, wire) => requestReset(entrance, ask, wire)),
    open(api.setPassword, (ask) => setPassword(entrance, ask)),
    open(api.getMe, (_, wire) => getMe(entrance, wire)),
    open(own.getOwnSecurity, (_, wire) => getOwnSecurity(entrance, wire)),
    open(own.startAuthenticator, (ask, wire) => enrol.startAuthenticator(entrance, ask, wire)),
    open(own.confirmAuthenticator, (ask, wire) => enrol.confirmAuthenticator(entrance, ask, wire)),
    open(own.startPasskey, (ask, wire) => enrol.startPasskey(entrance, ask, wire)),
    open(own.addPasskey, (ask, wire) => enrol.addPasskey(entrance, ask, wire)),
    open(own.renameFactor, (ask, wire) => enrol.renameFactor(entrance, ask, wire)),
    open(own.removeFactor, (ask, wire) => enrol.removeFactor(entrance, ask, wire)),
    open(own.renewRecoveryCodes, (ask, wire) => enrol.renewRecoveryCodes(entrance, ask, wire)),
    open(own.endSession, (ask, wire) => endSession(entrance, ask, wire)),
    open(own.endOtherSessions, (_, wire) => endOtherSessions(entrance, wire)),
    scoped(staffApi.inviteStaff, inviteStaff),
    scoped(contactsApi.inviteContact, inviteContact),
    scoped(contactsApi.inviteColleague, inviteContact),
  ];
}

import { deskNotRung, deskRung, menuSaid, menuUnheard } from './by-menu.ts';
import type { Call } from './call.ts';
import { withoutCompany } from './company.ts';
import { dialLapsed, thereRings, whileDialling } from './dial-out.ts';
import { disposed, messageTaken } from './dispose.ts';
import type { Fact, FactNamed } from './fact.ts';
import { announced, callerLost, hungUp } from './hang-up.ts';
import { held, resumed } from './hold.ts';
import { dialogueLapsed, keyPressed } from './key-pressed.ts';
import { forgetKeys } from './keys-heard.ts';
import { keysSent } from './keys-sent.ts';
import { listenerThere, listeningBegun, listeningChanged, listeningOver, takenOver } from './listener.ts';
import { messageLeft, messageLost } from './message.ts';
import { answered, declined, lapsed, offered, withdrawn } from './offer.ts';
import { operatorLost } from './operator-lost.ts';
import type { CallRules, Moment, Outcome } from './outcome.ts';
import { overflowed } from './overflowed.ts';
import { pickedUp } from './pick-up.ts';
import { placeKnown } from './place.ts';
import { pauseAsked, pauseLapsed, recordingDone, resumeAsked } from './record.ts';
import { notReached, notRingable, placeLapsed, rangAgain, reached } from './ring-back.ts';
import { telephoneAway, telephoneBack } from './telephone-back.ts';
import { passedOn, thirdAnswered, thirdGone, thirdLetGo, thirdRung } from './third.ts';
import { wrappedUp, wrapUpLapsed } from './wrap-up.ts';

/**
 * The life of a call: hears a fact and says what the call has become. It never refuses, since what happened happened;
 * a late, repeated or foreign fact leaves the call as it is, with no command and no event.
 */
export function advance(call: Call, fact: Fact, now: Date, rules: CallRules): Outcome {
  const heard = call.state.is === 'dialling' ? { ...hearing, ...whileDialling } : hearing;
  const hear = heard[fact.fact] as (call: Call, fact: Fact, moment: Moment) => Outcome;
  return forgetKeys(call, withoutCompany(hear(call, fact, { now, rules })));
}

export type Hearing = { [Name in Fact['fact']]: (call: Call, fact: FactNamed<Name>, moment: Moment) => Outcome };

const hearing: Hearing = {
  announced,
  message_left: messageLeft,
  message_lost: messageLost,
  place_known: placeKnown,
  overflowed,
  key_pressed: keyPressed,
  dialogue_lapsed: dialogueLapsed,
  menu_said: menuSaid,
  menu_unheard: menuUnheard,
  desk_rung: deskRung,
  desk_not_rung: deskNotRung,
  reached,
  not_reached: notReached,
  there_rings: thereRings,
  dial_lapsed: dialLapsed,
  keys_sent: keysSent,
  not_ringable: notRingable,
  place_lapsed: placeLapsed,
  rang_again: rangAgain,
  offered,
  answered,
  offer_declined: declined,
  offer_lapsed: lapsed,
  offer_withdrawn: withdrawn,
  picked_up: pickedUp,
  held,
  resumed,
  recording_begun: recordingDone,
  recording_paused: recordingDone,
  recording_resumed: recordingDone,
  recording_pause_asked: pauseAsked,
  recording_resume_asked: resumeAsked,
  recording_pause_lapsed: pauseLapsed,
  telephone_away: telephoneAway,
  telephone_back: telephoneBack,
  hung_up: hungUp,
  third_rung: thirdRung,
  third_answered: thirdAnswered,
  third_gone: thirdGone,
  third_let_go: thirdLetGo,
  passed_on: passedOn,
  listening_begun: listeningBegun,
  listener_there: listenerThere,
  listening_changed: listeningChanged,
  listening_over: listeningOver,
  taken_over: takenOver,
  operator_lost: operatorLost,
  caller_lost: callerLost,
  disposed,
  case_opened: messageTaken,
  wrapped_up: wrappedUp,
  wrap_up_lapsed: wrapUpLapsed,
};

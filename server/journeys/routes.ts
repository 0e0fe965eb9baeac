import * as api from '@denwaban/api/journeys';
import { type Route, scoped } from '../shell/ask.ts';
import * as act from './act.ts';
import { getJourney, listJourneys } from './get-journeys.ts';

export const routes: Route[] = [
  scoped(api.listJourneys, listJourneys),
  scoped(api.getJourney, getJourney),
  scoped(api.moveJourney, act.moveJourney),
  scoped(api.planJourney, act.planJourney),
  scoped(api.quoteJourney, act.quoteJourney),
  scoped(api.noteOnJourney, act.noteOnJourney),
  scoped(api.dropJourney, act.dropJourney),
  scoped(api.tickTestCall, act.tickTestCall),
  scoped(api.goLive, act.goLive),
  scoped(api.giveNotice, act.giveNotice),
  scoped(api.withdrawNotice, act.withdrawNotice),
  scoped(api.watchForwarding, act.watchForwarding),
  scoped(api.confirmForwardingOff, act.confirmForwardingOff),
  scoped(api.handOverMatters, act.handOverMatters),
  scoped(api.handArchive, act.handArchive),
  scoped(api.noteDeletion, act.noteDeletion),
];

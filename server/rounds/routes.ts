import * as api from '@denwaban/api/rounds';
import { type Route, scoped } from '../shell/ask.ts';
import { getRound, listRounds, roundsOfCase } from './list-rounds.ts';
import { recordTry } from './record-try.ts';
import { standDown } from './stand-down.ts';
import { startByHand } from './start-round.ts';

export const routes: Route[] = [
  scoped(api.listRounds, listRounds),
  scoped(api.getRound, getRound),
  scoped(api.roundsOfCase, roundsOfCase),
  scoped(api.startRound, startByHand),
  scoped(api.recordTry, recordTry),
  scoped(api.standDownRound, standDown),
  scoped(api.ownRounds, roundsOfCase),
];

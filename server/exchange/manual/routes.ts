import * as api from '@denwaban/api/manual-calls';
import { type Route, scoped } from '../../shell/ask.ts';
import { enterAfterwards } from './enter-afterwards.ts';
import { listManualClients } from './list-clients.ts';
import { takeByHand } from './take-by-hand.ts';

export const routes: Route[] = [
  scoped(api.listManualClients, listManualClients),
  scoped(api.takeCallByHand, takeByHand),
  scoped(api.enterCallAfterwards, enterAfterwards),
];

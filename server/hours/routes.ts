import * as api from '@denwaban/api/hours';
import { type Route, scoped } from '../shell/ask.ts';
import { getHours } from './get-hours.ts';
import { previewHours } from './preview-hours.ts';
import { setHours } from './set-hours.ts';
import { getOwnHours, switchBack, switchOver } from './switch-over.ts';

export const routes: Route[] = [
  scoped(api.getHours, getHours),
  scoped(api.setHours, setHours),
  scoped(api.previewHours, previewHours),
  scoped(api.getOwnHours, getOwnHours),
  scoped(api.switchOver, switchOver),
  scoped(api.switchBack, switchBack),
];

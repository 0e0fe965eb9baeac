import * as api from '@denwaban/api/lines';
import { type Route, scoped } from '../shell/ask.ts';
import { addLine } from './add-line.ts';
import { editLine } from './edit-line.ts';
import { listNumberWays } from './number-ways.ts';

export const routes: Route[] = [
  scoped(api.listNumberWays, listNumberWays),
  scoped(api.addLine, addLine),
  scoped(api.editLine, editLine),
];

import { listLetters as letters } from '@denwaban/api/relays';
import { type Route, scoped } from '../shell/ask.ts';
import { listLetters } from './list-letters.ts';

export const routes: Route[] = [scoped(letters, listLetters)];

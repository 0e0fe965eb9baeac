import type { Books } from '../shell/agency.ts';
import type { Askers } from './askers.ts';
import type { Library } from './library.ts';

/** What every way in and out shares. */
export type Entrance = { books: Books; library: Library; askers: Askers };

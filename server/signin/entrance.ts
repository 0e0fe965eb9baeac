import type { Books } from '../shell/agency.ts';
import type { Sealing } from '../shell/sealing.ts';
import type { Askers } from './askers.ts';
import type { Library } from './library.ts';

/** What every way in and out shares. `sealing` is for the secrets of second factors. */
export type Entrance = { books: Books; library: Library; askers: Askers; sealing: Sealing; publicUrl: string };

export type { Caller, CallerEvent } from './caller.ts';
export { readReading } from './reading.ts';
export { type Recognition, recognise } from './recognise.ts';
export { remember, type Sighting } from './remember.ts';
export { type Named, rename } from './rename.ts';

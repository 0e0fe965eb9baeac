import type { House } from '@denwaban/server/house.ts';
import { raiseCast } from '../database/cast/raise.ts';
import { admit } from '../database/cast/sign-ins.ts';

/** The demo world: the cast, and their way in. */
export async function raiseDemo({ house }: { house: House; progress(line: string): void }): Promise<void> {
  await raiseCast(house.books);
  await admit(house.books, house.signIn.createPerson);
}

import type { ClientRow } from '@denwaban/domain/imports';
import * as store from '../../clients/store.ts';
import { takeOn, undoTakingOn } from '../../clients/take-on.ts';
import type { Things } from './things.ts';
import { touchedSince } from './touched.ts';

/** The companies the agency answers for. */
export const clients: Things<ClientRow> = {
  async standing(tx, given) {
    const known = new Map((await store.all(tx)).map((client) => [client.code, client]));
    return given.map(({ value }) => {
      const there = known.get(value.code);
      if (!there) return 'free';
      const isSame = there.name === value.name && there.reading === value.reading;
      return isSame ? 'same' : { field: 'code', code: 'known_otherwise' };
    });
  },
  async make(tx, _, given) {
    const ids: string[] = [];
    for (const { value } of given) ids.push((await takeOn(tx, value)).id);
    return ids;
  },
  async remove(tx, _, { made }) {
    const id = made as string;
    if (await touchedSince(tx, { client: id, but: ['client.taken_on', 'journey.begun'] })) return false;
    await undoTakingOn(tx, id);
    return true;
  },
};

import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** `town` is empty where a postal code stands for a whole municipality. */
export const place = z
  .object({ prefecture: z.string(), city: z.string(), town: z.string() })
  .meta({ id: 'PlaceOfCode' });
export type PlaceOfCode = z.output<typeof place>;

export const findPlaces = endpoint({
  name: 'findPlaces',
  method: 'GET',
  path: '/postal-codes/:code',
  door: 'take_calls',
  says: 'The places of a Japanese postal code (150-0002): mostly one, none for a code that is not given out.',
  params: z.object({ code: z.string().regex(/^\d{3}-?\d{4}$/) }),
  answer: z.object({ places: z.array(place) }),
});

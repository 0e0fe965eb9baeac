import type { Me } from '@denwaban/api/signin';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { inAgency } from '../shell/agency.ts';
import type { Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { setCookies } from './admit.ts';
import type { Entrance } from './entrance.ts';
import { me } from './me.ts';

/** Asked whenever a console opens, which is also what makes the session last. */
export async function getMe({ books, library }: Entrance, wire: Wire): Promise<Me | Refusal> {
  const { asker } = wire;
  if (!asker) return refuse('signed_out');
  setCookies(wire, await library.slide(wire.request));
  return inAgency(books, scopeOf(asker), (tx) => me(tx, asker));
}

import type { Arrival, ExchangeKind } from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { type Keeper, recordingOf } from '@denwaban/domain/recordings';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { meet, whoRings } from '../callers/meet.ts';
import { type Answering, answering } from '../lines/answering.ts';
import type { AgencyTx } from '../shell/agency.ts';

export type Arriving = { line: string; from: CallerNumber; exchange?: ExchangeKind };

type Met = { arrival: Arrival } & Pick<Answering, 'client' | 'begins' | 'voicemailSeconds' | 'hasIntroductions'>;

/** Who rings whom: who are we on this line now, are we open, who is it. Refuses not_found (no such line) and client_without_manual. */
export async function arriving(tx: AgencyTx, { line, from, exchange }: Arriving): Promise<Met | Refusal> {
  const [found, rings] = await Promise.all([answering(tx, line), whoRings(tx, line, from)]);
  if (!found) return refuse('not_found');
  if (!found.version) return refuse('client_without_manual');
  const caller = rings && (await meet(tx, found.line.client, rings));
  const by = exchange ?? found.line.exchange;
  const arrival: Arrival = {
    id: tx.id(),
    client: found.line.client,
    line,
    exchange: by,
    from,
    caller: caller?.id ?? null,
    scriptVersion: found.version.id,
    recording: recordingOf(found.recording, keeperOn(tx, by)),
    hours: hoursOf(tx, found),
  };
  const { client, begins, voicemailSeconds, hasIntroductions } = found;
  return { arrival, client, begins, voicemailSeconds, hasIntroductions };
}

/** Who keeps the sound of a call that comes by this exchange. */
export function keeperOn({ books }: AgencyTx, exchange: ExchangeKind): Keeper {
  const can = books.exchanges.get(exchange)?.can;
  if (can?.includes('record')) return 'exchange';
  return can?.includes('record_at_desk') ? 'desk' : null;
}

/** Who has left takes no messages, and no way of receiving calls takes any that cannot. */
function hoursOf({ books }: AgencyTx, { line, greeting, voicemailSeconds }: Answering): Arrival['hours'] {
  if (greeting.open) return 'open';
  const canTake = books.exchanges.get(line.exchange)?.can.includes('voicemail');
  return canTake && voicemailSeconds !== null ? { voicemailSeconds } : 'closed';
}

import type { FiguresOfDay } from '@denwaban/api/figures';
import { type Happening, read, type Tally, tally } from '@denwaban/domain/figures';
import { addDays, dayOf, instantOf, isDay } from '@denwaban/domain/hours';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import * as events from '../events/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

type Asked = { query: { day?: string | undefined; client?: string | undefined } };

/** What came later belongs to the day as well, if it began there: a report that left after midnight. */
const hoursAfter = 12;

/** The numbers of a day, from the history. Refuses incomplete_input for what is no day. */
export async function getFigures(tx: AgencyTx, { query }: Asked): Promise<FiguresOfDay | Refusal> {
  const { day = dayOf(tx.now), client } = query;
  if (!isDay(day)) return refuse('incomplete_input', [{ field: 'day', code: 'not_a_day' }]);
  const span = { from: instantOf(day, '00:00'), to: instantOf(addDays(day, 1), '00:00') };
  const until = new Date(span.to.getTime() + hoursAfter * 3_600_000);
  const history = (await events.between(tx, { from: span.from, until, names: read, client })) as Happening[];
  const known = await clients.all(tx);
  const byClient = Map.groupBy(history, (each) => each.client);
  return {
    day,
    until: new Date(Math.min(tx.now.getTime(), span.to.getTime())).toISOString(),
    ...shown(tally(history, span)),
    clients: known.flatMap(({ id, name, colour }) => {
      const here = byClient.get(id);
      return here?.some(({ at }) => at < span.to)
        ? [{ client: { id, name, colour }, ...lineOf(tally(here, span)) }]
        : [];
    }),
  };
}

function shown({ figures, notObtained, wrapUps, hours, ...counts }: Tally) {
  return { ...counts, figures: [...figures], notObtained: [...notObtained], wrapUps: [...wrapUps], hours: [...hours] };
}

function lineOf({ queued, answered, abandoned, messages, unreported, figures }: Tally) {
  return { queued, answered, abandoned, messages, unreported, figures: [...figures] };
}

// The manual a trade begins with.
import { trades } from '@denwaban/domain/scripts';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byClient } from '../shapes.ts';
import { item, problems, section, spoken } from './shapes.ts';
import { version } from './versions.ts';

const trade = z.enum(trades);

export const listTrades = endpoint({
  name: 'listTrades',
  method: 'GET',
  path: '/trades',
  door: 'draft_manual',
  says: 'The trades there is a starter for, each with the sheet its client is asked to fill in.',
  answer: z.object({
    trades: z.array(
      z.object({ trade, sheet: z.array(z.object({ id: item, topic: z.string(), example: z.string() })) }),
    ),
  }),
});

export const startManual = endpoint({
  name: 'startManual',
  method: 'POST',
  path: '/clients/:client/scripts/starter',
  door: 'draft_manual',
  says: 'Begin the draft anew from the starter of a trade and what the client told at the hearing. `revision` is the one last seen, 0 where there was no draft.',
  params: byClient,
  body: z.object({ trade, told: z.record(item, spoken), revision: z.number().int().min(0) }),
  answer: z.object({ version, problems }),
});

export const listLacks = endpoint({
  name: 'listLacks',
  method: 'GET',
  path: '/clients/:client/scripts/lacks',
  door: 'draft_manual',
  says: 'What the draft, or else the manual in force, still lacks for its trade.',
  params: byClient,
  query: z.object({ trade }),
  answer: z.object({ lacks: z.array(z.object({ section, about: z.string() })) }),
});

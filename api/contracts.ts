import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, id } from './shapes.ts';

const ending = z.object({
  /** 報告しない, 日報に載せる, その都度報告 */
  report: z.enum(['none', 'daily', 'each']),
  /** Whether such a call is one on the bill. */
  counted: z.boolean(),
});

/** What is agreed of calls that end in one stroke. */
const endings = z
  .object({ sales: ending, wrong_number: ending, silent: ending, machine: ending, cut_off: ending })
  .meta({ id: 'Endings' });

/** The terms of a contract as data; domain/contracts says what each means. Yen are integers. */
export const terms = z
  .object({
    tier: z.union([z.literal(1), z.literal(2)]),
    includedCalls: z.number().int().min(0).max(1_000_000),
    baseYen: z.number().int().min(0).max(100_000_000),
    perExtraCallYen: z.number().int().min(0).max(1_000_000),
    wrapUpSeconds: z.number().int().min(5).max(3600),
    callbackPolicy: z.object({
      /** Minutes of the client's business time. */
      targetMinutes: z.number().int().min(1).max(100_000),
      /** The words we may say with a time, {目安} standing for it; null: we promise no time. */
      mayPromise: z.object({ words: z.string().max(200) }).nullable(),
    }),
    relayWindowMinutes: z.object({
      urgent: z.number().int().min(1).max(1440),
      callback: z.number().int().min(1).max(1440),
    }),
    /** Left out, they stay as they were agreed before. */
    endings: endings.optional(),
  })
  .meta({ id: 'Terms' });

export const contract = z.object({ id, client: id, effectiveFrom: day, terms }).meta({ id: 'Contract' });
export type ContractShown = z.output<typeof contract>;

export const listContracts = endpoint({
  name: 'listContracts',
  method: 'GET',
  path: '/clients/:client/contracts',
  door: 'see_clients',
  says: 'The contracts of a client by the day they take effect.',
  params: byClient,
  answer: z.object({ contracts: z.array(contract) }),
});

export const agreeContract = endpoint({
  name: 'agreeContract',
  method: 'POST',
  path: '/clients/:client/contracts',
  door: 'edit_clients',
  says: 'Agree new terms from a day on; terms already in force are never edited.',
  params: byClient,
  body: z.object({ effectiveFrom: day, terms }),
  answer: contract,
});

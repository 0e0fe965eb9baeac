import { cast } from '../../../../database/cast/index.ts';
import { company, type Example, nothing } from './example.ts';

const details = {
  code: 'hinode',
  name: '日の出商会',
  reading: 'ヒノデショウカイ',
  colour: 'olive',
  callerNoun: 'お客様',
};

/** Of the companies that are answered for, and of what was agreed with them. */
export const ofClients: Record<string, Example> = {
  listClients: nothing,
  getClient: company,
  addClient: () => ({ body: details }),
  editClient: (at) => ({ params: { client: at.client }, body: details }),
  getCompany: nothing,

  listContracts: company,
  agreeContract: (at) => ({
    params: { client: at.client },
    body: { effectiveFrom: '2027-01-01', terms: { ...cast.sakura.contract, endings: undefined } },
  }),

  getUsage: company,
  getOwnUsage: nothing,
};

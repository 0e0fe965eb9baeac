import { aNotice, aQuote } from '../newcomer.ts';
import { company, type Example, nothing } from './example.ts';

/** Of how a company comes and goes. */
export const ofJourneys: Record<string, Example> = {
  listJourneys: nothing,
  getJourney: company,
  moveJourney: (at) => ({ params: { client: at.comer.client }, body: { to: 'quoted' } }),
  planJourney: (at) => ({ params: { client: at.client }, body: { inCharge: null, wantedFrom: null, next: null } }),
  quoteJourney: (at) => ({ params: { client: at.client }, body: aQuote }),
  noteOnJourney: (at) => ({ params: { client: at.client }, body: { words: '商談' } }),
  dropJourney: (at) => ({ params: { client: at.comer.client }, body: { why: '他社に決定' } }),
  tickTestCall: (at, of) => ({ params: { client: at.comer.client }, body: { tick: 'reached', call: of.comer.call } }),
  goLive: (at) => ({ params: { client: at.comer.client } }),
  giveNotice: (at) => ({ params: { client: at.client }, body: aNotice }),
  withdrawNotice: (at) => ({ params: { client: at.goer.client } }),
  watchForwarding: (at) => ({ params: { client: at.goer.client } }),
  confirmForwardingOff: (at) => ({ params: { client: at.goer.client }, body: { words: '携帯から' } }),
  handOverMatters: (at) => ({ params: { client: at.goer.client }, body: { words: '総務へ' } }),
  handArchive: (at, of) => ({
    params: { client: at.goer.client },
    body: { archive: of.goer.archive, words: '総務へ' },
  }),
  noteDeletion: (at, of) => ({ params: { client: at.goer.client }, body: { certificate: of.goer.certificate } }),
};

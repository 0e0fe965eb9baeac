import { starterContent } from '@denwaban/domain/scripts';
import { company, type Example, nothing } from './example.ts';
import { answerFile, pdf } from './files.ts';

const manual = starterContent('日の出商会', 'ヒノデショウカイ');

/** Of manuals and the documents to them. */
export const ofScripts: Record<string, Example> = {
  listVersions: company,
  getVersion: (at) => ({ params: { id: at.version } }),
  getChanges: (at, of) => ({ params: { id: at.version }, query: { against: of.version } }),
  saveScriptDraft: (at) => ({ params: { client: at.client }, body: { content: manual, revision: 1 } }),
  discardDraft: company,
  publishScript: (at) => ({ params: { client: at.client }, body: {} }),
  recallScript: company,
  restoreScript: (at) => ({ params: { id: at.oldVersion }, body: {} }),
  listProposals: (_, of) => ({ query: { client: of.client } }),
  getProposal: (at) => ({ params: { id: at.proposal } }),
  acceptProposal: (at) => ({ params: { id: at.proposal }, body: {} }),
  returnProposal: (at) => ({ params: { id: at.proposal }, body: { words: '確認のうえ、あらためてご提案ください。' } }),
  getOwnManual: nothing,
  getOwnProposal: (at) => ({ params: { id: at.proposal } }),
  saveOwnCopy: () => ({ body: { content: manual, revision: 0 } }),
  discardOwnCopy: nothing,
  listDocuments: company,
  listOwnDocuments: nothing,
  addDocument: (at) => ({ params: { client: at.client }, query: { title: '取扱説明書' }, ...pdf }),
  offerDocument: () => ({ query: { title: '取扱説明書' }, ...pdf }),
  editDocument: (at) => ({ params: { id: at.document }, body: { title: 'カタログ', product: '', faq: [] } }),
  shelveDocument: (at) => ({ params: { id: at.document } }),
  withdrawDocument: (at) => ({ params: { id: at.document } }),
  openDocument: (at) => ({ params: { id: at.document } }),
  openOwnDocument: (at) => ({ params: { id: at.document } }),
  listTrades: nothing,
  startManual: (at) => ({ params: { client: at.client }, body: { trade: 'salon', told: {}, revision: 1 } }),
  listLacks: (at) => ({ params: { client: at.client }, query: { trade: 'salon' } }),
  listUnread: nothing,
  confirmReading: (at) => ({ params: { id: at.version } }),
  listReadings: (at) => ({ params: { id: at.version } }),
  noteGap: (at) => ({ params: { id: at.call.talking }, body: { searched: '領収書' } }),
  listGaps: company,
  listOwnGaps: nothing,
  importIntoDraft: (at) => ({ params: { client: at.client }, query: { kind: 'faq', save: 'true' }, ...answerFile }),
  importIntoOwnCopy: () => ({ query: { kind: 'faq' }, ...answerFile }),
  proposeOwnCopy: () => ({ body: { words: '受付時間を変えました。' } }),
};

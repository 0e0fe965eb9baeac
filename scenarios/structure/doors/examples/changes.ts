import { aChange } from '../changes.ts';
import { type Example, nothing } from './example.ts';
import { answerFile } from './files.ts';

/** Of what a company asks to be otherwise, and of tables that are brought in. */
export const ofChanges: Record<string, Example> = {
  listChanges: (_, of) => ({ query: { client: of.client } }),
  getChange: (at) => ({ params: { id: at.change } }),
  acceptChange: (at) => ({ params: { id: at.change }, body: {} }),
  returnChange: (at) => ({ params: { id: at.change }, body: { words: '来月からお願いします' } }),
  scheduleChange: (at) => ({ params: { client: at.client }, body: aChange }),
  listOwnChanges: nothing,
  proposeChange: () => ({ body: aChange }),
  withdrawChange: (at) => ({ params: { id: at.change } }),
  listImports: nothing,
  sendImport: (_, of) => ({ query: { kind: 'faq', client: of.client, name: '想定問答.csv' }, ...answerFile }),
  getImport: (at) => ({ params: { id: at.import } }),
  matchImport: (at) => ({
    params: { id: at.import },
    body: { places: { client: '会社コード', name: '氏名', reading: 'フリガナ' } },
  }),
  listImportRows: (at) => ({ params: { id: at.import } }),
  takeImport: (at) => ({ params: { id: at.import }, body: { which: 'good' } }),
  undoImport: (at) => ({ params: { id: at.importTaken } }),
  discardImport: (at) => ({ params: { id: at.import } }),
  rowsToMend: (at) => ({ params: { id: at.import } }),
  importTemplate: () => ({ params: { kind: 'clients' } }),
};

import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import * as attachments from '../post/attachments/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Asker, Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { type File, sendFile } from '../shell/send-file.ts';
import { fileNameOf, printed } from './files.ts';
import * as store from './store.ts';

type Wanted = { id: string; version: number; format: store.FileFormat };

/** A version as a file. What was never sent in this format is printed at the first asking, by the house, and kept from then on. */
export async function giveFile(books: Books, { asker, reply }: Wire, wanted: Wanted): Promise<never | Refusal> {
  const scope = scopeOf(asker as Asker);
  const seen = await inAgency(books, scope, (tx) => store.version(tx, wanted.id, wanted.version));
  if (!seen) return refuse('not_found');
  await printed(books, { as: 'staff', agency: scope.agency, by: theHouse }, wanted);
  const file = await inAgency(books, scope, (tx) => take(tx, wanted));
  return isRefusal(file) ? file : sendFile(reply, file);
}

async function take(tx: AgencyTx, { id, version, format }: Wanted): Promise<File | Refusal> {
  const report = await store.find(tx, id);
  const hash = (await store.filesOf(tx, id, version)).get(format);
  const bytes = report && hash !== undefined ? await attachments.find(tx, report.client, hash) : null;
  if (!report || !bytes) return refuse('not_found');
  const clientName = (await clients.find(tx, report.client))?.name ?? '';
  const name = fileNameOf(format, { clientName, day: report.day, version });
  await noteAccess(tx, { client: report.client, what: 'report', about: id, action: 'download', why: name });
  return { ...bytes, name };
}

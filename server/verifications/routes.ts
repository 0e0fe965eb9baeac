import * as api from '@denwaban/api/verifications';
import { type Asker, open, type Route, scoped } from '../shell/ask.ts';
import { addFile, openFile, type Room } from './files.ts';
import * as keep from './keep-verifications.ts';

export function routes(room: Room): Route[] {
  return [
    scoped(api.getVerifications, keep.getVerifications),
    scoped(api.writeVerification, keep.writeVerification),
    scoped(api.completeVerification, keep.completeVerification),
    scoped(api.exemptFromVerification, keep.exemptFromVerification),
    scoped(api.endExemption, keep.endExemption),
    scoped(api.noteSuspicion, keep.noteSuspicion),
    open(api.addVerificationFile, ({ params: { client }, query: { title } }, { request, asker }) =>
      addFile(room, { asker: asker as Asker, client, title, content: request.body }),
    ),
    open(api.openVerificationFile, ({ params }, wire) => openFile(room, params.id, wire)),
  ];
}

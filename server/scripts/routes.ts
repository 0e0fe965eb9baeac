import * as api from '@denwaban/api/scripts';
import { type Route, scoped } from '../shell/ask.ts';
import { discardDraft } from './discard-draft.ts';
import { listGaps, listOwnGaps } from './gaps/list-gaps.ts';
import { noteGap } from './gaps/note-gap.ts';
import { getChanges } from './get-changes.ts';
import { getVersion } from './get-version.ts';
import { listVersions } from './list-versions.ts';
import { discardOwnCopy, getOwnManual, getOwnProposal, proposeOwnCopy, saveOwnCopy } from './proposals/own.ts';
import { acceptProposal, getProposal, listProposals, returnProposal } from './proposals/review.ts';
import { publishScript } from './publish-script.ts';
import { confirmReading, listReadings } from './readings/confirm.ts';
import { listUnread } from './readings/unread.ts';
import { recallScript } from './recall-script.ts';
import { restoreScript } from './restore-script.ts';
import { saveScriptDraft } from './save-draft.ts';

export const routes: Route[] = [
  scoped(api.listVersions, listVersions),
  scoped(api.getVersion, getVersion),
  scoped(api.getChanges, getChanges),
  scoped(api.saveScriptDraft, saveScriptDraft),
  scoped(api.discardDraft, discardDraft),
  scoped(api.publishScript, publishScript),
  scoped(api.recallScript, recallScript),
  scoped(api.restoreScript, restoreScript),
  scoped(api.listProposals, listProposals),
  scoped(api.getProposal, getProposal),
  scoped(api.acceptProposal, acceptProposal),
  scoped(api.returnProposal, returnProposal),
  scoped(api.getOwnManual, getOwnManual),
  scoped(api.getOwnProposal, getOwnProposal),
  scoped(api.saveOwnCopy, saveOwnCopy),
  scoped(api.discardOwnCopy, discardOwnCopy),
  scoped(api.proposeOwnCopy, proposeOwnCopy),
  scoped(api.listUnread, listUnread),
  scoped(api.confirmReading, confirmReading),
  scoped(api.listReadings, listReadings),
  scoped(api.noteGap, noteGap),
  scoped(api.listGaps, listGaps),
  scoped(api.listOwnGaps, listOwnGaps),
];

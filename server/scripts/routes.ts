import * as api from '@denwaban/api/scripts';
import { type Route, scoped } from '../shell/ask.ts';
import { getVersion } from './get-version.ts';
import { listVersions } from './list-versions.ts';
import { publishScript } from './publish-script.ts';
import { saveScriptDraft } from './save-draft.ts';

export const routes: Route[] = [
  scoped(api.listVersions, listVersions),
  scoped(api.getVersion, getVersion),
  scoped(api.saveScriptDraft, saveScriptDraft),
  scoped(api.publishScript, publishScript),
];

import type { AnswerOf } from '@denwaban/api/endpoint';
import { type listVersions, saveScriptDraft } from '@denwaban/api/scripts';
import { listStaff } from '@denwaban/api/staff';
import { blankContent, type ScriptContent } from '@denwaban/domain/scripts';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useMe } from '../signin/me.ts';
import { AgencyPages } from './AgencyPages.tsx';
import { AgencyStrip } from './AgencyStrip.tsx';
import { useDraft } from './editor/use-draft.ts';
import { ManualDesk } from './ManualDesk.tsx';
import { type ManualPage, manualPages } from './pages.ts';

export type Listed = AnswerOf<typeof listVersions>;

type Props = {
  client: string;
  tier: 1 | 2 | null;
  page: ManualPage | undefined;
  go: (page: ManualPage) => void;
  listed: Listed;
  reload: () => Promise<void>;
};

/** The agency's side of a client's manual: the draft, its publication, and what comes in for it. */
export function AgencyManual({ client, tier, page = 'opening', go, listed, reload }: Props) {
  const { abilities } = useMe();
  const saving = useTell(saveScriptDraft);
  const start = (listed.draft ?? listed.published)?.content ?? blankContent;
  const draft = useDraft(
    { content: start as ScriptContent, revision: listed.draft?.revision ?? 0 },
    async (content, revision) =>
      (await saving.mutateAsync({ params: { client }, body: { content, revision } })).version.revision,
  );
  const [opens, openItem] = useState<number>();
  const show = (chosen: ManualPage, item?: number) => {
    openItem(item);
    go(chosen);
  };
  const seniors = useSeniors(abilities.includes('see_staff'));
  return (
    <ManualDesk
      content={draft.content}
      kept={draft.kept}
      put={draft.put}
      mayEdit
      seniors={seniors}
      pages={manualPages.filter((each) => each !== 'readings' || abilities.includes('see_board'))}
      page={page}
      go={show}
      opens={opens}
      counts={{ proposals: listed.proposals }}
      strip={<AgencyStrip client={client} listed={listed} draft={draft} reload={reload} />}
      other={
        <AgencyPages
          page={page}
          client={client}
          tier={tier}
          listed={listed}
          draft={draft}
          reload={reload}
          show={show}
          nameOf={(staff) => seniors.find(({ value }) => value === staff)?.label}
        />
      }
    />
  );
}

function useSeniors(maySee: boolean) {
  const asked = useAsk(listStaff, {}, { ready: maySee });
  return (asked.data?.staff ?? [])
    .filter(({ state }) => state !== 'retired')
    .map(({ id, businessName }) => ({ value: id, label: businessName }));
}

import type { AnswerOf } from '@denwaban/api/endpoint';
import { type getOwnManual, saveOwnCopy } from '@denwaban/api/scripts';
import { blankContent, type ScriptContent } from '@denwaban/domain/scripts';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { useDraft } from '../editor/use-draft.ts';
import { OwnGapsPage } from '../gaps/GapsPage.tsx';
import { LacksPage } from '../gaps/LacksPage.tsx';
import { ManualDesk } from '../ManualDesk.tsx';
import { type ManualPage, manualPages } from '../pages.ts';
import { Rehearsal } from '../rehearsal/Rehearsal.tsx';
import { OwnShelfPage } from '../shelf/ShelfPage.tsx';
import { OwnProposals } from './OwnProposals.tsx';
import { OwnStrip } from './OwnStrip.tsx';

export type Own = AnswerOf<typeof getOwnManual>;

type Props = { own: Own; reload: () => Promise<void> };

const route = getRouteApi('/client/portal/manual');
// What the agency does with a manual is not for its clients to do.
const pages = manualPages.filter((page) => page !== 'versions' && page !== 'readings');

export function OwnManual({ own, reload }: Props) {
  const { page = 'opening' } = route.useSearch();
  const navigate = route.useNavigate();
  const [opens, openItem] = useState<number>();
  const saving = useTell(saveOwnCopy);
  const draft = useDraft(
    {
      content: ((own.copy ?? own.published)?.content ?? blankContent) as ScriptContent,
      revision: own.copy?.revision ?? 0,
    },
    async (content, revision) => (await saving.mutateAsync({ body: { content, revision } })).copy.revision,
  );
  const show = (chosen: ManualPage, item?: number) => {
    openItem(item);
    void navigate({ search: { page: chosen }, replace: true });
  };
  return (
    <ManualDesk
      content={draft.content}
      kept={draft.kept}
      put={draft.put}
      mayEdit
      seniors={null}
      pages={pages}
      page={page}
      go={show}
      opens={opens}
      counts={{ proposals: own.proposals.filter(({ state }) => state === 'proposed').length }}
      strip={<OwnStrip own={own} draft={draft} reload={reload} />}
      other={<Other page={page} own={own} draft={draft} show={show} />}
    />
  );
}

type OtherProps = {
  page: ManualPage;
  own: Own;
  draft: ReturnType<typeof useDraft>;
  show: (page: ManualPage, item?: number) => void;
};

function Other({ page, own, draft, show }: OtherProps) {
  const published = own.published?.content as ScriptContent | undefined;
  switch (page) {
    case 'rehearsal':
      return <Rehearsal draft={draft.content} published={published} tier={2} nameOf={() => undefined} />;
    case 'lacks':
      return <LacksPage content={draft.content} put={draft.put} show={show} />;
    case 'proposals':
      return <OwnProposals proposals={own.proposals} />;
    case 'gaps':
      return <OwnGapsPage draft={draft} show={show} />;
    case 'shelf':
      return <OwnShelfPage faq={draft.content.faq} />;
    default:
      return null;
  }
}

import type { ScriptContent } from '@denwaban/domain/scripts';
import type { Listed } from './AgencyManual.tsx';
import type { Draft } from './editor/use-draft.ts';
import { GapsPage } from './gaps/GapsPage.tsx';
import { LacksPage } from './gaps/LacksPage.tsx';
import type { ManualPage } from './pages.ts';
import { ReviewPage } from './proposals/ReviewPage.tsx';
import { ReadingsPage } from './readings/ReadingsPage.tsx';
import { Rehearsal } from './rehearsal/Rehearsal.tsx';
import { ShelfPage } from './shelf/ShelfPage.tsx';
import { VersionsPage } from './versions/VersionsPage.tsx';

type Props = {
  page: ManualPage;
  client: string;
  tier: 1 | 2 | null;
  listed: Listed;
  draft: Draft;
  reload: () => Promise<void>;
  show: (page: ManualPage, item?: number) => void;
  nameOf: (staff: string) => string | undefined;
};

/** What is done with a manual beside editing it. */
export function AgencyPages({ page, client, tier, listed, draft, reload, show, nameOf }: Props) {
  const published = listed.published?.content as ScriptContent | undefined;
  switch (page) {
    case 'rehearsal':
      return <Rehearsal draft={draft.content} published={published} tier={tier ?? 1} nameOf={nameOf} />;
    case 'lacks':
      return <LacksPage content={draft.content} put={draft.put} show={show} />;
    case 'versions':
      return <VersionsPage client={client} listed={listed} draft={draft} reload={reload} />;
    case 'proposals':
      return <ReviewPage client={client} reload={reload} show={show} />;
    case 'gaps':
      return <GapsPage client={client} draft={draft} show={show} />;
    case 'shelf':
      return <ShelfPage client={client} faq={draft.content.faq} />;
    case 'readings':
      return <ReadingsPage version={listed.published} />;
    default:
      return null;
  }
}

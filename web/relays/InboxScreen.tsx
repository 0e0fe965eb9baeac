import { listInbox } from '@denwaban/api/relays';
import { getRouteApi } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { PageTitle } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Boxes } from './Boxes.tsx';
import { inboxAsking } from './box.ts';
import { Messages } from './Messages.tsx';
import { relayWords } from './words.ts';

const route = getRouteApi('/client/portal/inbox');

/** A client's inbox: what is new, what waits for a callback, what is done. */
export function InboxScreen() {
  const words = useWords(relayWords);
  const { box = 'unread' } = route.useSearch();
  const { data } = useAsk(listInbox, { query: { box } }, inboxAsking);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Boxes counts={data?.counts} />
      <Messages key={box} box={box} />
    </>
  );
}

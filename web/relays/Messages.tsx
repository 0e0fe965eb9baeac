import { getMessage, listInbox, type Message } from '@denwaban/api/relays';
import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, EmptyState, Sheet, SkeletonRows } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type Box, inboxAsking } from './box.ts';
import { withHandled } from './handled.ts';
import classes from './inbox.module.css';
import { MessageCard } from './MessageCard.tsx';
import { relayWords } from './words.ts';

/** One box, a page at a time; each page shows the way to the one after it. */
export function Messages({ box, before }: { box: Box; before?: string }) {
  const words = useWords(relayWords);
  const [handled, setHandled] = useState<ReadonlyMap<string, Message>>(new Map());
  const [isContinued, setContinued] = useState(false);
  const handle = (message: Message) => setHandled((kept) => new Map(kept).set(message.case, message));
  const asked = useAsk(listInbox, { query: before ? { box, before } : { box } }, inboxAsking);
  return (
    <Answered asked={asked} waiting={<SkeletonRows count={3} height={220} />}>
      {({ items, next }) => (
        <>
          <Page box={box} items={items} handled={handled} handle={handle} isFirst={!before} />
          {next && !isContinued && (
            <div className={classes.more}>
              <Button variant="default" size="md" onClick={() => setContinued(true)}>
                {words.more}
              </Button>
            </div>
          )}
          {next && isContinued && <Messages box={box} before={next} />}
        </>
      )}
    </Answered>
  );
}

type PageProps = {
  box: Box;
  items: readonly Message[];
  handled: ReadonlyMap<string, Message>;
  handle: (message: Message) => void;
  isFirst: boolean;
};

function Page({ box, items, handled, handle, isFirst }: PageProps) {
  const messages = withHandled(items, handled);
  if (messages.length === 0) return isFirst && <Empty box={box} />;
  const inBox = new Set(items.map((message) => message.case));
  return (
    <ul className={classes.messages}>
      {messages.map((message) => (
        <li key={message.case}>
          <Current message={message} isInBox={inBox.has(message.case)} handle={handle} />
        </li>
      ))}
    </ul>
  );
}

/** A message that has left the box is asked for by itself, so that it stays true while it stays in sight. */
function Current({
  message,
  isInBox,
  handle,
}: {
  message: Message;
  isInBox: boolean;
  handle: (message: Message) => void;
}) {
  const { data = message } = useAsk(
    getMessage,
    { params: { id: message.case } },
    { about: ['case', 'relay', 'callback', 'correction', 'remark'], ready: !isInBox },
  );
  return <MessageCard message={isInBox ? message : data} handle={handle} />;
}

function Empty({ box }: { box: Box }) {
  const words = useWords(relayWords).empty;
  return (
    <Sheet>
      <EmptyState icon={IconInbox} title={words[box]} next={words[`${box}Next`]} />
    </Sheet>
  );
}

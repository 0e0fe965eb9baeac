import { listOwnForwardings } from '@denwaban/api/forwarding';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, EmptyState, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { LineForwarding } from './LineForwarding.tsx';
import { forwardingWords } from './words.ts';

/** How one's own company forwards to us, step by step. */
export function OwnForwardingScreen() {
  const words = useWords(forwardingWords);
  const asked = useAsk(listOwnForwardings, undefined, { about: ['forwarding', 'line'] });
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.ownTitle}</PageTitle>
      <Answered asked={asked}>
        {({ lines }) => (
          <Sheets>
            {lines.length === 0 && (
              <Sheet>
                <EmptyState icon={IconPhoneOutgoing} title={words.empty} next={words.ownEmptyNext} />
              </Sheet>
            )}
            {lines.map((line) => (
              <LineForwarding key={line.line} forwarding={line} notAgreed={words.ownNotAgreed} />
            ))}
          </Sheets>
        )}
      </Answered>
    </>
  );
}

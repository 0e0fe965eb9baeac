import { type LetterShown, listLetters } from '@denwaban/api/relays';
import { IconMailbox } from '@tabler/icons-react';
import { useState } from 'react';
import { usePages } from '../kit/ask/pages.ts';
import { EmptyState, Facts, Moment, Pages, PageTitle, Sheet, Sheets, StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { MailNotice } from './MailNotice.tsx';
import classes from './OutboxScreen.module.css';
import { officeRelayWords } from './office-words.ts';

const tones: Record<LetterShown['state'], Tone> = {
  queued: 'active',
  sent: 'fine',
  failed: 'overdue',
  kept: 'attention',
};

/** The letters as they went out, or would have. */
export function OutboxScreen() {
  const words = useWords(officeRelayWords).outbox;
  const [chosen, choose] = useState<string>();
  const pages = usePages(listLetters, { query: {} }, { keep: true });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Sheets>
        <MailNotice />
        <Pages pages={pages}>
          {(letters) =>
            letters.length === 0 ? (
              <Sheet>
                <EmptyState icon={IconMailbox} title={words.empty} next={words.emptyNext} />
              </Sheet>
            ) : (
              <div className={classes.box}>
                <Letters letters={letters} chosen={chosen ?? letters[0]?.id} choose={choose} />
                <Reading letter={letters.find(({ id }) => id === chosen) ?? letters[0]} />
              </div>
            )
          }
        </Pages>
      </Sheets>
    </>
  );
}

type LettersProps = { letters: LetterShown[]; chosen: string | undefined; choose: (id: string) => void };

function Letters({ letters, chosen, choose }: LettersProps) {
  const words = useWords(officeRelayWords).outbox;
  return (
    <Sheet flush>
      <ul className={classes.letters} aria-label={words.list}>
        {letters.map(({ id, kind, to, subject, state, writtenAt }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.letter}
              aria-current={id === chosen || undefined}
              onClick={() => choose(id)}
            >
              <span className={classes.top}>
                <span>{words.kind[kind]}</span>
                <Moment at={writtenAt} />
              </span>
              <span className={classes.subject}>{subject}</span>
              <span className={classes.top}>
                <span>{to}</span>
                <StatePill tone={tones[state]}>{words.state[state]}</StatePill>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Reading({ letter }: { letter: LetterShown | undefined }) {
  const words = useWords(officeRelayWords).outbox;
  const say = useSay();
  if (!letter) return <Sheet>{words.choose}</Sheet>;
  const { id, to, subject, body, state, attempts, why, writtenAt, settledAt, attachments } = letter;
  return (
    <article className={classes.reading} aria-label={subject}>
      <Sheet title={subject}>
        <Facts
          facts={[
            { name: words.recipient, value: to },
            { name: words.written, value: <Moment at={writtenAt} /> },
            {
              name: words.stateName,
              value: (
                <>
                  <StatePill tone={tones[state]}>{words.state[state]}</StatePill>
                  {attempts > 1 && `　${words.attempts(say.number(attempts))}`}
                  {settledAt && state !== 'kept' && (
                    <>
                      {'　'}
                      <Moment at={settledAt} />
                    </>
                  )}
                </>
              ),
            },
            { name: words.why, value: why },
            { name: words.attached, value: attachments.length > 0 && <Attached id={id} attachments={attachments} /> },
          ]}
        />
        <div className={classes.body}>{body}</div>
      </Sheet>
    </article>
  );
}

/** What the letter carries, to be looked at as it went out. */
function Attached({ id, attachments }: Pick<LetterShown, 'id' | 'attachments'>) {
  const say = useSay();
  return (
    <ul className={classes.attached}>
      {attachments.map(({ name, size }, position) => (
        <li key={name}>
          <a href={`/api/letters/${id}/attachments/${position}`} download>
            {name}
          </a>{' '}
          <small>{say.number(Math.ceil(size / 1024))} KB</small>
        </li>
      ))}
    </ul>
  );
}

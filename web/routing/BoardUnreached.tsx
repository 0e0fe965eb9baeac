import { sendAgain } from '@denwaban/api/relays';
import type { Board } from '@denwaban/api/routing';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, ErrorNotice, Sign } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './board.module.css';
import { boardWords } from './board-words.ts';

/** Reports that reached nobody: the loudest thing on the board, until they are on their way again. */
export function BoardUnreached({ unreached }: Pick<Board, 'unreached'>) {
  const words = useWords(boardWords);
  if (unreached.length === 0) return null;
  return (
    <section className={classes.unreached} aria-label={words.unreached}>
      <h2>
        <Sign tone="overdue" size={16} />
        {words.unreached}
      </h2>
      <ul>
        {unreached.map((report) => (
          <li key={report.id}>
            <Report report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Report({ report }: { report: Board['unreached'][number] }) {
  const words = useWords(boardWords);
  const say = useSay();
  const now = useNow();
  const telling = useTell(sendAgain);
  const { id, clientName, receiptNumber, since } = report;
  const again = () => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.sent(receiptNumber)) });
  return (
    <>
      <div className={classes.report}>
        <Link to="/cases/$id" params={{ id: report.case }}>
          {receiptNumber}
        </Link>
        <strong>{clientName}</strong>
        <span>{words.unreachedSince(say.when(since, now))}</span>
        <Button
          color="shu"
          size="sm"
          loading={telling.isPending}
          aria-label={words.sendAgainOf(receiptNumber)}
          onClick={again}
        >
          {words.sendAgain}
        </Button>
      </div>
      <ErrorNotice error={telling.error} />
    </>
  );
}

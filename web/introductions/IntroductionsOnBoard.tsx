import type { Board } from '@denwaban/api/routing';
import { useClientColours } from '../clients/use-clients.ts';
import { ClientName, Countdown, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './introductions.module.css';
import { introductionWords } from './words.ts';

/** Callers whom clients' people are about to put through, or have put through and who wait; nothing, where there are none. */
export function IntroductionsOnBoard({ introductions, clients }: Pick<Board, 'introductions' | 'clients'>) {
  const words = useWords(introductionWords);
  const colourOf = useClientColours();
  if (introductions.length === 0) return null;
  const nameOf = (client: string) => clients.find(({ id }) => id === client)?.name ?? '';
  return (
    <Sheet title={words.board.title}>
      <ul className={classes.rows}>
        {introductions.map(({ id, client, about, kind, state, until }) => (
          <li key={id} className={classes.row}>
            <ClientName client={{ name: nameOf(client), colour: colourOf(client) }} />
            {kind === 'complaint' && <strong className={classes.complaint}>{words.kind.complaint}</strong>}
            <span lang="ja" className={classes.what}>
              {about}
            </span>
            <StatePill tone={state === 'met' ? 'active' : 'attention'}>{words.board[state]}</StatePill>
            {state === 'open' && <Countdown until={until} nearMinutes={2} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

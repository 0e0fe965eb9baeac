import { listLetters } from '@denwaban/api/relays';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Sign } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './MailNotice.module.css';
import { officeRelayWords } from './office-words.ts';

/** Where no mail server is configured: what that means, and how to configure one. */
export function MailNotice() {
  const words = useWords(officeRelayWords).outbox;
  if (!useLacksMail()) return null;
  return (
    <aside className={classes.notice} aria-label={words.notConfigured}>
      <Sign tone="attention" size={14} />
      <div>
        <p className={classes.what}>{words.notConfigured}</p>
        <p>{words.notConfiguredNext}</p>
        <code className={classes.settings}>
          DENWABAN_SMTP_URL={words.example}
          {'\n'}DENWABAN_MAIL_FROM={words.from}
        </code>
        <p>{words.later}</p>
      </div>
    </aside>
  );
}

/** The same in one line, for pages that are about something else. */
export function MailLine() {
  const words = useWords(officeRelayWords).outbox;
  if (!useLacksMail()) return null;
  return (
    <aside className={classes.notice} aria-label={words.notConfigured}>
      <Sign tone="attention" size={14} />
      <p>
        <span className={classes.what}>{words.notConfigured}</span>　{words.kept}　
        <Link to="/outbox">{words.look}</Link>
      </p>
    </aside>
  );
}

function useLacksMail(): boolean {
  const ready = useMe().abilities.includes('see_outbox');
  const { data } = useAsk(listLetters, { query: { limit: 1 } }, { about: ['letter'], ready });
  return data?.mail === 'not_configured';
}

import { listLetters } from '@denwaban/api/relays';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Notice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './MailNotice.module.css';
import { officeRelayWords } from './office-words.ts';

/** Where no mail server is configured: what that means, and how to configure one. */
export function MailNotice() {
  const words = useWords(officeRelayWords).outbox;
  if (!useLacksMail()) return null;
  return (
    <Notice title={words.notConfigured}>
      {words.notConfiguredNext}
      <code className={classes.settings}>
        DENWABAN_SMTP_URL={words.example}
        {'\n'}DENWABAN_MAIL_FROM={words.from}
      </code>
      {words.later}
    </Notice>
  );
}

/** The same in short, for pages that are about something else. */
export function MailLine() {
  const words = useWords(officeRelayWords).outbox;
  if (!useLacksMail()) return null;
  return (
    <Notice title={words.notConfigured}>
      {words.kept}　<Link to="/outbox">{words.look}</Link>
    </Notice>
  );
}

function useLacksMail(): boolean {
  const ready = useMe().abilities.includes('see_outbox');
  const { data } = useAsk(listLetters, { query: { limit: 1 } }, { about: ['letter'], ready });
  return data?.mail === 'not_configured';
}

import { endOtherSessions, endSession, type OwnSecurity, type SessionShown } from '@denwaban/api/security';
import { Button } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { deviceOf } from './device.ts';
import classes from './security.module.css';
import { securityWords } from './words.ts';

/** Where one is signed in, and the way to end it there. */
export function Sessions({ own }: { own: OwnSecurity }) {
  const words = useWords(securityWords).sessions;
  const say = useSay();
  const ending = useTell(endSession);
  const endingOthers = useTell(endOtherSessions);
  const { sessions, idleMinutes, mostHours } = own;
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>
        {words.about}
        {idleMinutes !== null && ` ${words.idle(say.span(idleMinutes))}`}
        {mostHours !== null && ` ${words.most(say.span(mostHours * 60))}`}
      </p>
      <ErrorNotice error={ending.error ?? endingOthers.error} />
      <ul className={classes.list}>
        {sessions.map((session) => (
          <Line
            key={session.id}
            session={session}
            end={() => ending.mutate({ params: { id: session.id } }, { onSuccess: () => announce(words.ended) })}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Buttons>
          <ConfirmButton
            variant="default"
            asks={words.endOthersAsks}
            yes={words.endOthers}
            act={() => endingOthers.mutate({}, { onSuccess: () => announce(words.endedOthers) })}
          >
            {words.endOthers}
          </ConfirmButton>
        </Buttons>
      )}
    </Sheet>
  );
}

function Line({ session, end }: { session: SessionShown; end: () => void }) {
  const words = useWords(securityWords).sessions;
  const say = useSay();
  const now = useNow();
  const { from, beganAt, seenAt, isThis } = session;
  const device = deviceOf(session.device) ?? words.unknown;
  return (
    <li className={classes.line}>
      <IconDevices size={22} stroke={1.5} className={classes.icon} />
      <p>
        <strong>{device}</strong>　{isThis && <StatePill tone="fine">{words.this}</StatePill>}
        <br />
        <span className={classes.soft}>
          {from}　{words.began(say.when(beganAt, now))}　{words.seen(say.when(seenAt, now))}
        </span>
      </p>
      {!isThis && (
        <Button variant="default" size="xs" aria-label={words.endOf(device)} onClick={end}>
          {words.end}
        </Button>
      )}
    </li>
  );
}

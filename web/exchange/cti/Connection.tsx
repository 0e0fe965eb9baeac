import { type CtiConnection, editCti, renewCtiSecret } from '@denwaban/api/cti';
import type { StaffMember } from '@denwaban/api/staff';
import { Switch } from '@mantine/core';
import { useTell } from '../../kit/ask/index.ts';
import { ConfirmButton, ErrorNotice, Moment, Sheet, StatePill } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Copied } from './Copied.tsx';
import classes from './cti.module.css';
import { ctiWords } from './cti-words.ts';
import { Deliveries } from './Deliveries.tsx';
import { Extensions } from './Extensions.tsx';

type Props = { connection: CtiConnection; staff: readonly StaffMember[]; give: (secret: string) => void };

/** One PBX: where it delivers, by which secret, whose extensions, and what it told last. */
export function Connection({ connection, staff, give }: Props) {
  const words = useWords(ctiWords);
  const editing = useTell(editCti);
  const { id, name, state, path } = connection;
  const open = (isOpen: boolean) =>
    editing.mutate({ params: { id }, body: { name, state: isOpen ? 'open' : 'closed' } });
  return (
    <Sheet title={name}>
      <div className={classes.stack}>
        <ErrorNotice error={editing.error} />
        <div className={classes.row}>
          <StatePill tone={state === 'open' ? 'fine' : 'quiet'}>{words.state[state]}</StatePill>
          <Switch
            label={words.hears}
            checked={state === 'open'}
            disabled={editing.isPending}
            onChange={({ currentTarget }) => open(currentTarget.checked)}
          />
        </div>
        <section className={classes.part}>
          <h3>{words.address}</h3>
          <p className={classes.about}>{words.addressAbout}</p>
          <Copied text={`${window.location.origin}${path}`} />
        </section>
        <Secrets connection={connection} give={give} />
        <Extensions key={JSON.stringify(connection.extensions)} connection={connection} staff={staff} />
        <Deliveries connection={id} />
      </div>
    </Sheet>
  );
}

function Secrets({ connection: { id, secrets }, give }: Pick<Props, 'connection' | 'give'>) {
  const words = useWords(ctiWords);
  const telling = useTell(renewCtiSecret);
  const renew = (before: 'holds_a_day' | 'ends_now') =>
    telling.mutate({ params: { id }, body: { before } }, { onSuccess: ({ secret }) => give(secret) });
  return (
    <section className={classes.part}>
      <h3>{words.secret}</h3>
      <p className={classes.about}>{words.secretAbout}</p>
      <ErrorNotice error={telling.error} />
      <ul className={classes.secrets}>
        {secrets.map((secret) => (
          <li key={secret.id}>
            {words.madeAt} <Moment at={secret.madeAt} />
            {secret.until && (
              <span className={classes.until}>
                {words.until} <Moment at={secret.until} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        <ConfirmButton
          variant="default"
          loading={telling.isPending}
          asks={words.renewAsks}
          yes={words.renew}
          act={() => renew('holds_a_day')}
        >
          {words.renew}
        </ConfirmButton>
        <ConfirmButton
          variant="subtle"
          color="shu"
          loading={telling.isPending}
          asks={words.renewNowAsks}
          yes={words.renewNow}
          act={() => renew('ends_now')}
        >
          {words.renewNow}
        </ConfirmButton>
      </div>
    </section>
  );
}

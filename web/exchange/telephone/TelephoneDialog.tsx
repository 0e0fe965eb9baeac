import { type TelephoneKind, takeTelephone } from '@denwaban/api/telephones';
import { Button } from '@mantine/core';
import { useTell } from '../../kit/ask/index.ts';
import { ConfirmButton, Dialog, ErrorNotice, Facts, Sign } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Copied } from '../cti/Copied.tsx';
import { SoundCheck } from './SoundCheck.tsx';
import classes from './telephone.module.css';
import { telephoneWords } from './words.ts';

type Props = { taken: TelephoneKind | null; isBusy: boolean; close: () => void };

/** Which telephone I answer on, and whether I am heard on it. */
export function TelephoneDialog({ taken, isBusy, close }: Props) {
  const words = useWords(telephoneWords);
  const take = useTell(takeTelephone);
  const given = take.data && take.variables.body.kind === 'desk' ? take.data : null;
  const used = taken ?? 'browser';
  const use = (kind: TelephoneKind) => take.mutate({ body: { kind } });
  return (
    <Dialog title={words.title} opened close={close}>
      <div className={classes.stack}>
        <section>
          <h3>{words.kind}</h3>
          <div className={classes.ways}>
            <Way title={words.browser} about={words.browserAbout} isUsed={used === 'browser'}>
              {used === 'desk' && (
                <Button variant="default" disabled={isBusy} loading={take.isPending} onClick={() => use('browser')}>
                  {words.use}
                </Button>
              )}
            </Way>
            <Way
              title={words.desk}
              about={used === 'desk' && !given ? words.deskTaken : words.deskAbout}
              isUsed={used === 'desk'}
            >
              {used === 'browser' ? (
                <Button variant="default" disabled={isBusy} loading={take.isPending} onClick={() => use('desk')}>
                  {words.use}
                </Button>
              ) : (
                !given && (
                  <ConfirmButton
                    variant="default"
                    disabled={isBusy}
                    asks={words.newPasswordAsks}
                    yes={words.newPasswordYes}
                    act={() => use('desk')}
                  >
                    {words.newPassword}
                  </ConfirmButton>
                )
              )}
            </Way>
          </div>
          {isBusy && <p className={classes.about}>{words.busy}</p>}
          <ErrorNotice error={take.error} />
        </section>
        {given && <Once {...given} />}
        {used === 'browser' && <SoundCheck />}
      </div>
    </Dialog>
  );
}

type WayProps = { title: string; about: string; isUsed: boolean; children: React.ReactNode };

function Way({ title, about, isUsed, children }: WayProps) {
  const words = useWords(telephoneWords);
  return (
    <div className={classes.way} data-used={isUsed || undefined}>
      <div>
        <strong>{title}</strong>
        <p>{about}</p>
      </div>
      <div className={classes.chosen}>
        {isUsed && (
          <span className={classes.inUse}>
            <Sign tone="fine" /> {words.inUse}
          </span>
        )}
        {children}
      </div>
    </div>
  );
}

/** What the telephone on the desk is to be told. */
function Once({ user, password, realm }: { user: string; password: string; realm: string }) {
  const words = useWords(telephoneWords);
  return (
    <section className={classes.stack} aria-live="polite">
      <p className={classes.once}>{words.once}</p>
      <Facts
        facts={[
          { name: words.user, value: <Copied text={user} /> },
          { name: words.password, value: <Copied text={password} /> },
          { name: words.realm, value: <Copied text={realm} /> },
          { name: words.server, value: words.serverAbout },
        ]}
      />
    </section>
  );
}

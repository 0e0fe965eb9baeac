import { type FactorShown, type OwnSecurity, renewRecoveryCodes } from '@denwaban/api/security';
import { Button } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useNow } from '../kit/clock/index.ts';
import { Buttons, Dialog, EmptyState, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { AddAuthenticator } from './AddAuthenticator.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { ChangeFactor } from './ChangeFactor.tsx';
import { PasswordAsked } from './PasswordAsked.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import classes from './security.module.css';
import { securityWords } from './words.ts';

type Doing = 'authenticator' | 'passkey' | 'codes' | FactorShown;

/** One's own second factors: register, rename, remove, and the codes for the day the device is lost. */
export function Factors({ own }: { own: OwnSecurity }) {
  const words = useWords(securityWords);
  const say = useSay();
  const [doing, setDoing] = useState<Doing>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const done = (recoveryCodes: readonly string[]) => {
    setDoing(undefined);
    setCodes(recoveryCodes);
  };
  return (
    <Sheet title={words.factors.title}>
      <p className={classes.about}>{words.factors.about}</p>
      {own.factors.length === 0 ? (
        <EmptyState icon={IconShieldLock} title={words.factors.none} next={words.factors.noneNext} />
      ) : (
        <ul className={classes.list}>
          {own.factors.map((factor) => (
            <Line key={factor.id} factor={factor} change={() => setDoing(factor)} />
          ))}
        </ul>
      )}
      <Buttons>
        <Button leftSection={<IconFingerprint size={18} stroke={1.6} />} onClick={() => setDoing('passkey')}>
          {words.factors.addPasskey}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceMobile size={18} stroke={1.6} />}
          onClick={() => setDoing('authenticator')}
        >
          {words.factors.addAuthenticator}
        </Button>
      </Buttons>
      {own.factors.length > 0 && (
        <div className={classes.codesLeft}>
          <p>
            <strong>{words.recovery.title}</strong>　{words.recovery.left(say.number(own.recoveryCodesLeft))}
            <br />
            <span className={classes.soft}>{words.recovery.about}</span>
          </p>
          <Button variant="default" size="xs" onClick={() => setDoing('codes')}>
            {words.recovery.renew}
          </Button>
        </div>
      )}
      <Dialog title={titleOf(doing, words)} opened={doing !== undefined} close={() => setDoing(undefined)}>
        {doing === 'authenticator' && <AddAuthenticator done={done} />}
        {doing === 'passkey' && <AddPasskey done={done} />}
        {doing === 'codes' && (
          <PasswordAsked
            endpoint={renewRecoveryCodes}
            about={words.recovery.renewAbout}
            yes={words.recovery.renew}
            done={({ recoveryCodes }) => done(recoveryCodes)}
          />
        )}
        {typeof doing === 'object' && <ChangeFactor factor={doing} done={() => setDoing(undefined)} />}
      </Dialog>
      <Dialog title={words.recovery.shownTitle} opened={codes.length > 0} close={() => setCodes([])}>
        <RecoveryCodes codes={codes} kept={() => setCodes([])} />
      </Dialog>
    </Sheet>
  );
}

function titleOf(doing: Doing | undefined, words: (typeof securityWords)['ja']): string {
  if (typeof doing === 'object') return doing.name;
  switch (doing) {
    case 'passkey':
      return words.factors.addPasskey;
    case 'authenticator':
      return words.factors.addAuthenticator;
    default:
      return words.recovery.title;
  }
}

function Line({ factor, change }: { factor: FactorShown; change: () => void }) {
  const words = useWords(securityWords).factors;
  const say = useSay();
  const now = useNow();
  const { kind, name, madeAt, usedAt } = factor;
  const Icon = kind === 'passkey' ? IconFingerprint : IconDeviceMobile;
  return (
    <li className={classes.line}>
      <Icon size={22} stroke={1.5} className={classes.icon} />
      <p>
        <strong>{name}</strong>　{words.kind[kind]}
        <br />
        <span className={classes.soft}>
          {words.made(say.when(madeAt, now))}　{usedAt ? words.used(say.when(usedAt, now)) : words.neverUsed}
        </span>
      </p>
      <Button variant="default" size="xs" aria-label={words.renameOf(name)} onClick={change}>
        {words.rename} / {words.remove}
      </Button>
    </li>
  );
}

import { getVerifications, type VerificationShown, type VerificationsShown } from '@denwaban/api/verifications';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, Beside, Buttons, Sheet, StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Exemption } from './Exemption.tsx';
import { Papers } from './Papers.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RecordShown } from './RecordShown.tsx';
import { Suspicions } from './Suspicions.tsx';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

/** 取引時確認: who a client was found to be. Only managers come here. */
export function VerificationPart({ client }: { client: string }) {
  const asked = useAsk(getVerifications, { params: { client } }, { about: ['verification'] });
  return <Answered asked={asked}>{(all) => <Whole client={client} all={all} />}</Answered>;
}

type Standing = 'none' | 'drafted' | 'completed' | 'exempt';
const tones: Record<Standing, Tone> = { none: 'attention', drafted: 'active', completed: 'fine', exempt: 'quiet' };

function standingOf({ draft, completed, exemption }: VerificationsShown): Standing {
  if (completed.length > 0) return 'completed';
  if (exemption) return 'exempt';
  return draft ? 'drafted' : 'none';
}

function Whole({ client, all }: { client: string; all: VerificationsShown }) {
  const words = useWords(verificationWords);
  const [isBegun, begin] = useState(false);
  const { draft, completed } = all;
  const standing = standingOf(all);
  const isWriting = draft !== null || completed.length === 0 || isBegun;
  return (
    <Beside
      aside={
        <>
          {isWriting && <Papers client={client} draft={draft} />}
          <Exemption client={client} exemption={all.exemption} />
          <Suspicions client={client} suspicions={all.suspicions} />
        </>
      }
    >
      <Sheet>
        <StatePill tone={tones[standing]}>{words.standing[standing]}</StatePill>
        <p className={classes.under}>{words.about}</p>
        {!isWriting && (
          <Buttons>
            <Button variant="default" onClick={() => begin(true)}>
              {words.begin}
            </Button>
          </Buttons>
        )}
      </Sheet>
      {isWriting && <RecordForm key={draft?.id ?? 'new'} client={client} draft={draft} />}
      {completed.toReversed().map((each) => (
        <Kept key={each.id} verification={each} />
      ))}
    </Beside>
  );
}

function Kept({ verification: { id, record, completed, keptUntil, files } }: { verification: VerificationShown }) {
  const words = useWords(verificationWords);
  const say = useSay();
  const now = useNow();
  return (
    <Sheet title={words.records}>
      {completed && <p className={classes.about}>{words.completedBy(completed.by, say.when(completed.at, now))}</p>}
      <p className={classes.about}>{keptUntil ? words.keptUntil(say.fullDay(keptUntil)) : words.keptOn}</p>
      <RecordShown key={id} record={record} files={files} />
    </Sheet>
  );
}

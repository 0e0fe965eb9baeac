import { getHearing, type HearingShown, saveHearing } from '@denwaban/api/hearings';
import { useState } from 'react';
import { ask, useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, Beside, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { FillIn } from './FillIn.tsx';
import classes from './hearings.module.css';
import { LinkSheet } from './LinkSheet.tsx';
import { Saving } from './Saving.tsx';
import { SheetFields } from './SheetFields.tsx';
import { useSheet } from './use-sheet.ts';
import { hearingWords } from './words.ts';

type Shown = HearingShown & { linkUntil: string | null };

/** ヒアリング: the sheet, the link by which the client fills it in, and what one press makes of it. */
export function HearingPart({ client }: { client: string }) {
  const asked = useAsk(getHearing, { params: { client } });
  const [round, next] = useState(0);
  const reload = async () => {
    await asked.refetch();
    next((count) => count + 1);
  };
  return (
    <Answered asked={asked}>
      {(hearing) => <InHand key={round} client={client} hearing={hearing} reload={() => void reload()} />}
    </Answered>
  );
}

function InHand({ client, hearing, reload }: { client: string; hearing: Shown; reload: () => void }) {
  const words = useWords(hearingWords);
  const mayKeep = useMe().abilities.includes('keep_journeys');
  const inHand = useSheet(hearing, (body) => ask(saveHearing, { params: { client }, body }));
  const isOld = hearing.revision > inHand.revision && !inHand.isChanged;
  return (
    <Beside
      aside={
        <>
          <Sheet title={words.title}>
            <Standing hearing={hearing} />
            {isOld ? <Old reload={reload} /> : <Saving inHand={inHand} reload={reload} />}
          </Sheet>
          {mayKeep && <LinkSheet client={client} until={hearing.linkUntil} />}
          <FillIn client={client} revision={inHand.revision} isKept={!inHand.isChanged && !inHand.isSaving} />
        </>
      }
    >
      <fieldset disabled={!mayKeep} className={classes.bare}>
        <SheetFields sheet={inHand.sheet} put={inHand.put} problem={inHand.problem} />
      </fieldset>
    </Beside>
  );
}

/** The client has written on meanwhile, and nothing typed here would be lost. */
function Old({ reload }: { reload: () => void }) {
  const words = useWords(hearingWords).saving;
  return (
    <button type="button" className={classes.linkButton} onClick={reload}>
      {words.reload}
    </button>
  );
}

function Standing({ hearing: { savedBy, savedAt, submittedAt, appliedAt } }: { hearing: Shown }) {
  const words = useWords(hearingWords).office;
  const say = useSay();
  const now = useNow();
  return (
    <>
      <p className={classes.about}>{words.about}</p>
      {savedBy && savedAt && (
        <p className={classes.about}>{words.lastBy(savedBy.name ?? words.theClient, say.when(savedAt, now))}</p>
      )}
      <p className={classes.about}>{submittedAt ? words.submitted(say.when(submittedAt, now)) : words.notSubmitted}</p>
      {appliedAt && <p className={classes.about}>{words.applied(say.when(appliedAt, now))}</p>}
    </>
  );
}

import { type LinkedHearing, openHearing, saveHearingByLink, submitHearing } from '@denwaban/api/hearings';
import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, Refused, useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, ErrorNotice, PageTitle } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import { Saving } from './Saving.tsx';
import { SheetFields } from './SheetFields.tsx';
import { useSheet } from './use-sheet.ts';
import { hearingWords } from './words.ts';

/** Where the client fills in its sheet by the link it was given: /hearing#<token>. */
export function HearingScreen() {
  const words = useWords(hearingWords).page;
  const token = useLocation({ select: ({ hash }) => hash });
  const [round, next] = useState(0);
  const asked = useAsk(openHearing, { params: { token } }, { about: ['hearing'], ready: token !== '' });
  if (token === '' || asked.error instanceof Refused)
    return <PageTitle about={words.expiredNext}>{words.expired}</PageTitle>;
  const reload = async () => {
    await asked.refetch();
    next((count) => count + 1);
  };
  return (
    <Answered asked={asked}>
      {(linked) => <InHand key={round} token={token} linked={linked} reload={() => void reload()} />}
    </Answered>
  );
}

function InHand({ token, linked, reload }: { token: string; linked: LinkedHearing; reload: () => void }) {
  const { page, title } = useWords(hearingWords);
  const say = useSay();
  const inHand = useSheet(linked, (body) => ask(saveHearingByLink, { params: { token }, body }));
  return (
    <div className={classes.page} data-wide>
      <PageTitle about={page.about(linked.agency)}>{`${linked.client}　${title}`}</PageTitle>
      <p className={classes.about}>{page.until(say.day(linked.until))}</p>
      <SheetFields sheet={inHand.sheet} put={inHand.put} problem={inHand.problem} />
      <Submission token={token} inHand={inHand} submittedAt={linked.submittedAt} reload={reload} />
    </div>
  );
}

type SubmissionProps = {
  token: string;
  inHand: ReturnType<typeof useSheet>;
  submittedAt: string | null;
  reload: () => void;
};

/** Stays at the foot of the page: whether it is kept, and the button that says it is complete. */
function Submission({ token, inHand, submittedAt, reload }: SubmissionProps) {
  const words = useWords(hearingWords).page;
  const telling = useTell(submitHearing);
  const isKept = !inHand.isChanged && !inHand.isSaving && inHand.revision > 0;
  return (
    <div className={classes.foot}>
      <ErrorNotice error={telling.error} />
      {inHand.problems.length > 0 && <p className={classes.said}>{words.problems}</p>}
      {(telling.isSuccess || submittedAt) && (
        <p role="status" className={classes.said}>
          {words.submitted}
        </p>
      )}
      <Saving inHand={inHand} reload={reload} />
      <Button
        size="md"
        disabled={!isKept}
        loading={telling.isPending}
        onClick={() => telling.mutate({ params: { token }, body: { revision: inHand.revision } })}
      >
        {words.submit}
      </Button>
    </div>
  );
}

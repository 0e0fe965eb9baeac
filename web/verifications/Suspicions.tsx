import { noteSuspicion, type VerificationsShown } from '@denwaban/api/verifications';
import { dayOf } from '@denwaban/domain/hours';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Buttons, ErrorNotice, Form, problemsOf, restOf, Sheet, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Props = { client: string; suspicions: VerificationsShown['suspicions'] };

/** 疑わしい取引: what was noticed and decided. Nobody of the client may learn of it. */
export function Suspicions({ client, suspicions }: Props) {
  const words = useWords(verificationWords).suspicion;
  const say = useSay();
  const [isOpen, open] = useState(false);
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      {suspicions.length === 0 && <p className={classes.about}>{words.none}</p>}
      <ul className={classes.suspicions}>
        {suspicions.map(({ id, noticedOn, words: said, decision, why, reportedOn, reference, by }) => (
          <li key={id}>
            <strong>
              {say.fullDay(noticedOn)} {words.decisions[decision]}
            </strong>
            <p className={classes.said}>{said}</p>
            <p className={classes.about}>
              {[why, reportedOn && say.fullDay(reportedOn), reference, by].filter(Boolean).join('　')}
            </p>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Noting client={client} close={() => open(false)} />
      ) : (
        <Button variant="default" size="sm" onClick={() => open(true)}>
          {words.add}
        </Button>
      )}
    </Sheet>
  );
}

const fields = ['noticedOn', 'words', 'decision', 'why', 'reportedOn', 'reference'];

function Noting({ client, close }: { client: string; close: () => void }) {
  const words = useWords(verificationWords).suspicion;
  const telling = useTell(noteSuspicion);
  const { typed, text, choice } = useTyped({
    ...{ noticedOn: dayOf(useNow()), words: '', decision: 'not_reported', why: '', reportedOn: '', reference: '' },
  });
  const problem = problemsOf(telling.error);
  const isReported = typed.decision === 'reported';
  const save = () => {
    const decision = isReported ? 'reported' : 'not_reported';
    const body = { ...typed, decision, reportedOn: isReported ? typed.reportedOn : null } as const;
    telling.mutate({ params: { client }, body }, { onSuccess: close });
  };
  return (
    <Form submit={save} error={telling.error} className={classes.fields}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <TextInput type="date" label={words.noticedOn} error={problem('noticedOn')} {...text('noticedOn')} />
      <TextArea label={words.words} minRows={2} maxLength={2000} error={problem('words')} {...text('words')} />
      <Radio.Group label={words.decision} {...choice('decision')}>
        <div className={classes.choices}>
          {(['reported', 'not_reported'] as const).map((value) => (
            <Radio key={value} value={value} label={words.decisions[value]} />
          ))}
        </div>
      </Radio.Group>
      {isReported && (
        <>
          <TextInput type="date" label={words.reportedOn} error={problem('reportedOn')} {...text('reportedOn')} />
          <TextInput label={words.reference} maxLength={200} {...text('reference')} />
        </>
      )}
      <TextArea label={words.why} minRows={2} maxLength={2000} error={problem('why')} {...text('why')} />
      <Buttons>
        <Button type="submit" size="sm" loading={telling.isPending}>
          {words.save}
        </Button>
        <Button variant="default" size="sm" onClick={close}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}

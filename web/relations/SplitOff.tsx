import { type RelationsShown, splitOffCall } from '@denwaban/api/relations';
import { caseKinds, complaintsAbout } from '@denwaban/domain/cases';
import { Button, Radio, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { caseWords } from '../cases/words.ts';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  announce,
  Buttons,
  Dialog,
  ErrorNotice,
  Form,
  problemsOf,
  restOf,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './relations.module.css';
import { relationWords } from './words.ts';

const fields = ['kind', 'complaintAbout', 'summary', 'details'];

/** A call that was about something else gets a case of its own, in front of which one then stands. */
export function SplitOff({ about }: { about: RelationsShown }) {
  const words = useWords(relationWords).splitOff;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
      <Dialog title={words.title} opened={isOpen} close={() => setOpen(false)}>
        {isOpen && <Fill about={about} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Fill({ about, close }: { about: RelationsShown; close: () => void }) {
  const words = useWords(relationWords).splitOff;
  const named = useWords(caseWords);
  const telling = useTell(splitOffCall);
  const navigate = useNavigate();
  const say = useSay();
  const now = useNow();
  const problem = problemsOf(telling.error);
  const call = about.calls.at(-1)?.id ?? '';
  const { typed, text, choice } = useTyped({ call, kind: 'inquiry', complaintAbout: '', summary: '', details: '' });

  function make() {
    const onSuccess = ({ id, receiptNumber }: { id: string; receiptNumber: string }) => {
      announce(words.made(receiptNumber));
      close();
      navigate({ to: '/cases/$id', params: { id } });
    };
    telling.mutate({ params: { id: about.case }, body: typed }, { onSuccess });
  }

  return (
    <Form submit={make} error={telling.error} startsAt="summary" className={classes.form}>
      <p className={classes.about}>{words.about}</p>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <Radio.Group label={words.call} {...choice('call')}>
        <div className={classes.options}>
          {about.calls.map(({ id, at }, nth) => (
            <Radio
              key={id}
              value={id}
              label={nth === 0 ? words.firstCall(say.when(at, now)) : words.laterCall(say.when(at, now))}
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label={words.kind} error={problem('kind')} {...choice('kind')}>
        <div className={classes.options}>
          {caseKinds.map((kind) => (
            <Radio key={kind} value={kind} label={named.kind[kind]} />
          ))}
        </div>
      </Radio.Group>
      {typed.kind === 'complaint' && (
        <Radio.Group label={words.complaintAbout} error={problem('complaintAbout')} {...choice('complaintAbout')}>
          <div className={classes.options}>
            {complaintsAbout.map((each) => (
              <Radio key={each} value={each} label={named.about[each]} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput label={words.summary} withAsterisk maxLength={500} error={problem('summary')} {...text('summary')} />
      <TextArea
        label={words.details}
        description={words.detailsHint}
        minRows={3}
        error={problem('details')}
        {...text('details')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.make}
        </Button>
      </Buttons>
    </Form>
  );
}

import { publishScript } from '@denwaban/api/scripts';
import { blankContent, checkContent, diff, type ScriptContent } from '@denwaban/domain/scripts';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { useNow } from '../../kit/clock/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, TextArea } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import type { Listed } from '../AgencyManual.tsx';
import { fromWritten, inDays, written } from '../editor/tokyo-times.ts';
import { manualDeskWords } from '../manual-desk-words.ts';
import { Changes } from './Changes.tsx';
import classes from './versions.module.css';

type Props = {
  client: string;
  listed: Listed;
  content: ScriptContent;
  opened: boolean;
  close: () => void;
  done: () => Promise<void>;
};

/** Before a draft is put in force: what it changes, why, and from when. */
export function PublishDialog(props: Props) {
  const words = useWords(manualDeskWords).publishing;
  return (
    <Dialog title={words.title} opened={props.opened} close={props.close}>
      {props.opened && <Publishing {...props} />}
    </Dialog>
  );
}

function Publishing({ client, listed, content, close, done }: Props) {
  const words = useWords(manualDeskWords).publishing;
  const say = useSay();
  const now = useNow();
  const telling = useTell(publishScript);
  const [note, setNote] = useState('');
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [from, setFrom] = useState(() => written(inDays(now, 0)));
  const changes = diff((listed.published?.content as ScriptContent | undefined) ?? blankContent, content);
  const left = checkContent(content).length;
  const isBlocked = left > 0 || (when === 'later' && (listed.scheduled !== null || from === ''));
  const publish = async () => {
    const effectiveAt = when === 'now' ? null : fromWritten(from);
    const { number } = await telling.mutateAsync({ params: { client }, body: { note: note.trim(), effectiveAt } });
    const said = say.number(number);
    announce(effectiveAt ? words.doneLater(said, say.when(effectiveAt, now)) : words.done(said));
    close();
    await done();
  };
  return (
    <Form submit={() => void publish().catch(() => {})} className={classes.form}>
      <p className={classes.note}>{words.about}</p>
      <TextArea
        name="note"
        label={words.note}
        description={words.noteAbout}
        data-autofocus
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Radio.Group label={words.when} value={when} onChange={(chosen) => setWhen(chosen as 'now' | 'later')}>
        <div className={classes.line}>
          <Radio value="now" label={words.now} />
          <Radio value="later" label={words.later} />
        </div>
      </Radio.Group>
      {when === 'later' && (
        <TextInput
          type="datetime-local"
          name="effectiveAt"
          label={words.from}
          value={from}
          error={listed.scheduled ? words.waits : undefined}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      )}
      {left > 0 && (
        <p role="status" className={classes.said}>
          {words.broken(say.number(left))}
        </p>
      )}
      <div>
        <p className={classes.note}>{words.changes}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={classes.shown} tabIndex={0} aria-label={words.changes}>
          <Changes changes={changes} />
        </section>
      </div>
      <ErrorNotice error={telling.error} />
      <Buttons>
        <Button type="submit" disabled={isBlocked} loading={telling.isPending}>
          {when === 'now' ? words.yes : words.yesLater}
        </Button>
      </Buttons>
    </Form>
  );
}

import type { GuidanceShown } from '@denwaban/api/guidance';
import { Button, FileButton } from '@mantine/core';
import { IconFileMusic } from '@tabler/icons-react';
import {
  announce,
  Buttons,
  ConfirmButton,
  Dialog,
  ErrorNotice,
  Form,
  problemsOf,
  restOf,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type Place, useSendSound, useSetText } from './door.ts';
import classes from './guidance.module.css';
import { guidanceWords } from './words.ts';

type Props = { place: Place; guidance: GuidanceShown | undefined; close: () => void };

/** A text, or a sound in its place; or back to what was there before. */
export function ChangeDialog({ place, guidance, close }: Props) {
  const words = useWords(guidanceWords);
  return (
    <Dialog title={guidance ? words.kind[guidance.kind] : ''} opened={guidance !== undefined} close={close}>
      {guidance && <Change place={place} guidance={guidance} close={close} />}
    </Dialog>
  );
}

function Change({ place, guidance, close }: Props & { guidance: GuidanceShown }) {
  const words = useWords(guidanceWords);
  const { kind, own } = guidance;
  const setting = useSetText(place);
  const sending = useSendSound(place, kind);
  const done = (said: string) => () => {
    announce(said);
    close();
  };
  const send = (file: File | null) => file && sending.mutate(file, { onSuccess: done(words.saved) });
  return (
    <div className={classes.change}>
      <p className={classes.about}>{words.kindAbout[kind]}</p>
      {kind !== 'waiting_music' && <Words guidance={guidance} setting={setting} done={done(words.saved)} />}
      <section className={classes.file}>
        <h3>{words.sound}</h3>
        <p className={classes.about}>{words.soundAbout}</p>
        <FileButton onChange={send} accept=".wav,audio/wav,audio/x-wav">
          {(given) => (
            <Button {...given} variant="default" loading={sending.isPending} leftSection={<IconFileMusic size={18} />}>
              {words.choose}
            </Button>
          )}
        </FileButton>
        {sending.error && <ErrorNotice error={sending.error} />}
      </section>
      {own && (
        <Buttons>
          <ConfirmButton
            variant="default"
            asks={words.removeAsk}
            yes={words.remove}
            act={() => setting.set(kind, null, done(words.removed))}
            loading={setting.isPending}
          >
            {words.remove}
          </ConfirmButton>
        </Buttons>
      )}
    </div>
  );
}

type WordsProps = { guidance: GuidanceShown; setting: ReturnType<typeof useSetText>; done: () => void };

function Words({ guidance: { kind, own, words: heard }, setting, done }: WordsProps) {
  const words = useWords(guidanceWords);
  const { typed, text } = useTyped({ text: own?.is === 'text' ? own.text : (heard ?? '') });
  const { error, isPending } = setting;
  return (
    <Form submit={() => setting.set(kind, typed.text, done)} error={error} startsAt="text">
      <ErrorNotice error={restOf(error, ['text'])} />
      <TextArea
        label={words.text}
        description={words.textAbout}
        error={problemsOf(error)('text')}
        minRows={3}
        maxLength={300}
        {...text('text')}
      />
      <Buttons>
        <Button type="submit" loading={isPending}>
          {words.save}
        </Button>
      </Buttons>
    </Form>
  );
}

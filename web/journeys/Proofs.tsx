// What proves the last two steps: one of the archives that were made, one of the certificates of its deletion.
import { handArchive, type JourneyShown, noteDeletion } from '@denwaban/api/journeys';
import type { LeavingTick } from '@denwaban/domain/journeys';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './journeys.module.css';
import { leavingWords } from './leaving-words.ts';

/** By the number that stands on it. */
export function ProofName({ step, id }: { step: LeavingTick; id: string }) {
  const words = useWords(leavingWords);
  return (
    <p className={classes.note}>
      {step === 'data_deleted' ? (
        <Link to="/certificates/$id" params={{ id }}>
          {words.deletion.number(id)}
        </Link>
      ) : (
        words.archive.number(id)
      )}
    </p>
  );
}

type Proofs = NonNullable<JourneyShown['leaving']>['archives'];

export function Handing({ client, archives }: { client: string; archives: Proofs }) {
  const words = useWords(leavingWords).archive;
  const telling = useTell(handArchive);
  const { typed, text } = useTyped({ words: '' });
  const [archive, setArchive] = useState<string>();
  const problem = problemsOf(telling.error);
  const chosen = archive ?? archives[0]?.id;
  if (chosen === undefined) return <None client={client} words={words.none} go={words.make} />;
  return (
    <Form
      submit={() => telling.mutate({ params: { client }, body: { ...typed, archive: chosen } })}
      error={telling.error}
      className={classes.saying}
    >
      <Choice
        label={words.which}
        name="archive"
        proofs={archives}
        chosen={chosen}
        choose={setArchive}
        error={problem('archive')}
      />
      <TextInput label={words.words} maxLength={2000} error={problem('words')} {...text('words')} />
      <Button type="submit" size="sm" loading={telling.isPending}>
        {words.say}
      </Button>
      <ErrorNotice error={restOf(telling.error, ['archive', 'words'])} />
    </Form>
  );
}

export function Deleted({ client, certificates }: { client: string; certificates: Proofs }) {
  const words = useWords(leavingWords).deletion;
  const telling = useTell(noteDeletion);
  const [certificate, setCertificate] = useState<string>();
  const chosen = certificate ?? certificates[0]?.id;
  if (chosen === undefined) return <None client={client} words={words.none} go={words.make} />;
  return (
    <Form
      submit={() => telling.mutate({ params: { client }, body: { certificate: chosen } })}
      error={telling.error}
      className={classes.saying}
    >
      <Choice
        label={words.which}
        name="certificate"
        proofs={certificates}
        chosen={chosen}
        choose={setCertificate}
        error={problemsOf(telling.error)('certificate')}
      />
      <Button type="submit" size="sm" loading={telling.isPending}>
        {words.say}
      </Button>
      <ErrorNotice error={restOf(telling.error, ['certificate'])} />
    </Form>
  );
}

type Choosing = {
  label: string;
  name: string;
  proofs: Proofs;
  chosen: string;
  choose: (id: string) => void;
  error: string | undefined;
};

function Choice({ label, name, proofs, chosen, choose, error }: Choosing) {
  const say = useSay();
  const now = useNow();
  return (
    <NativeSelect
      size="sm"
      label={label}
      name={name}
      data={proofs.map(({ id, at }) => ({ value: id, label: say.when(at, now) }))}
      value={chosen}
      error={error}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

/** Made elsewhere, on the part of this client that keeps its data. */
function None({ client, words, go }: { client: string; words: string; go: string }) {
  return (
    <p className={classes.about}>
      {words}{' '}
      <Link to="/clients/$client/$part" params={{ client, part: 'keeping' }}>
        {go}
      </Link>
    </p>
  );
}

import { addCti, type CtiConnection, listCti } from '@denwaban/api/cti';
import { listStaff } from '@denwaban/api/staff';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../../kit/ask/index.ts';
import {
  Answered,
  Buttons,
  Dialog,
  EmptyState,
  ErrorNotice,
  Form,
  PageTitle,
  problemsOf,
  restOf,
  Sheet,
  Sheets,
} from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Connection } from './Connection.tsx';
import classes from './cti.module.css';
import { ctiWords } from './cti-words.ts';
import { SecretOnce } from './SecretOnce.tsx';

/** The telephones the agency has already: its PBXs, how they sign, whose extensions are whose, and what they told last. */
export function CtiScreen() {
  const words = useWords(ctiWords);
  const asked = useAsk(listCti);
  const people = useAsk(listStaff);
  const [isAdding, setAdding] = useState(false);
  const [given, setGiven] = useState<{ connection: CtiConnection; secret: string }>();
  return (
    <>
      <PageTitle about={words.about} actions={<Button onClick={() => setAdding(true)}>{words.add}</Button>}>
        {words.title}
      </PageTitle>
      <Answered asked={asked}>
        {({ connections }) => (
          <Sheets>
            {connections.length === 0 && (
              <Sheet>
                <EmptyState title={words.empty} next={words.emptyNext} />
              </Sheet>
            )}
            {connections.map((connection) => (
              <Connection
                key={connection.id}
                connection={connection}
                staff={people.data?.staff ?? []}
                give={(secret) => setGiven({ connection, secret })}
              />
            ))}
          </Sheets>
        )}
      </Answered>
      <Dialog title={words.add} opened={isAdding} close={() => setAdding(false)}>
        <Add
          added={(connection, secret) => {
            setAdding(false);
            setGiven({ connection, secret });
          }}
        />
      </Dialog>
      <SecretOnce given={given} close={() => setGiven(undefined)} />
    </>
  );
}

function Add({ added }: { added: (connection: CtiConnection, secret: string) => void }) {
  const words = useWords(ctiWords);
  const [name, setName] = useState('');
  const telling = useTell(addCti);
  const add = () =>
    telling.mutate({ body: { name } }, { onSuccess: ({ connection, secret }) => added(connection, secret) });
  return (
    <Form submit={add} enterSubmits error={telling.error} startsAt="name" className={classes.stack}>
      <ErrorNotice error={restOf(telling.error, ['name'])} />
      <TextInput
        name="name"
        label={words.name}
        description={words.nameAbout}
        withAsterisk
        maxLength={200}
        value={name}
        error={problemsOf(telling.error)('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.add}
        </Button>
      </Buttons>
    </Form>
  );
}

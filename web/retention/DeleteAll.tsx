import { deleteClientData } from '@denwaban/api/retention';
import { Button, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, Sheet, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

/** What cannot be undone is confirmed by typing the company's name. */
export function DeleteAll({ client }: { client: string }) {
  const words = useWords(retentionWords).deletion;
  const telling = useTell(deleteClientData);
  const { typed, text } = useTyped({ typed: '' });
  const submit = () => telling.mutate({ params: { client }, body: typed }, { onSuccess: () => announce(words.begun) });
  return (
    <Sheet title={words.title}>
      <p>{words.about}</p>
      <Form submit={submit} error={telling.error}>
        <ErrorNotice error={telling.error} />
        <TextInput
          label={words.typed}
          {...text('typed')}
          error={problemsOf(telling.error)('typed')}
          maw={420}
          autoComplete="off"
        />
        <Buttons>
          <Button type="submit" color="red" loading={telling.isPending}>
            {words.act}
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}

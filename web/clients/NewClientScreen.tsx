import { addClient } from '@denwaban/api/clients';
import { useNavigate } from '@tanstack/react-router';
import { useTell } from '../kit/ask/index.ts';
import { announce, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type ClientDetails, ClientForm } from './ClientForm.tsx';
import { clientWords } from './words.ts';

const start: ClientDetails = {
  name: '',
  reading: '',
  code: '',
  colour: 'indigo',
  callerNoun: 'お客様',
};

export function NewClientScreen() {
  const words = useWords(clientWords);
  const navigate = useNavigate();
  const telling = useTell(addClient);
  const add = (body: ClientDetails) =>
    telling.mutate(
      { body },
      {
        onSuccess: ({ id, name }) => {
          announce(words.added(name));
          void navigate({ to: '/clients/$client/$part', params: { client: id, part: 'journey' } });
        },
      },
    );
  return (
    <>
      <PageTitle about={words.addAbout}>{words.addTitle}</PageTitle>
      <Sheet>
        <ClientForm start={start} save={add} error={telling.error} isPending={telling.isPending} submit={words.add} />
      </Sheet>
    </>
  );
}

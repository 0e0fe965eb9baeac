import {
  type DocumentShown,
  listDocuments,
  listOwnDocuments,
  openDocument,
  openOwnDocument,
} from '@denwaban/api/scripts';
import type { Faq } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addressOf, useAsk } from '../../kit/ask/index.ts';
import { Answered, EmptyState, Sheet } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { AddDialog } from './AddDialog.tsx';
import { DocumentActs } from './DocumentActs.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { EditDialog } from './EditDialog.tsx';
import { shelfWords } from './shelf-words.ts';

type Faqs = { faq: readonly Faq[] };

/** The shelf of a client, kept by the agency. */
export function ShelfPage({ client, faq }: Faqs & { client: string }) {
  const asked = useAsk(listDocuments, { params: { client } }, { about: ['script'] });
  const addressOfOne = (id: string) => addressOf(openDocument, { params: { id } });
  return (
    <Answered asked={asked}>
      {({ documents }) => <Shelf client={client} documents={documents} faq={faq} addressOf={addressOfOne} />}
    </Answered>
  );
}

/** The shelf of a contact's own company: read, and offered documents for. */
export function OwnShelfPage({ faq }: Faqs) {
  const asked = useAsk(listOwnDocuments, {}, { about: ['script'] });
  const addressOfOne = (id: string) => addressOf(openOwnDocument, { params: { id } });
  return (
    <Answered asked={asked}>
      {({ documents }) => <Shelf client={null} documents={documents} faq={faq} addressOf={addressOfOne} />}
    </Answered>
  );
}

type ShelfProps = Faqs & {
  client: string | null;
  documents: DocumentShown[];
  addressOf: (id: string) => string;
};

function Shelf({ client, documents, faq, addressOf }: ShelfProps) {
  const words = useWords(shelfWords);
  const [isAdding, setAdding] = useState(false);
  const [edited, edit] = useState<DocumentShown>();
  return (
    <Sheet title={words.title}>
      {documents.length === 0 ? (
        <EmptyState title={words.none} next={words.noneNext} />
      ) : (
        <p className={classes.note}>{words.about}</p>
      )}
      <ul className={classes.list}>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentLine document={document} />
            <div className={classes.acts}>
              <Button
                component="a"
                size="sm"
                variant="default"
                href={`/api${addressOf(document.id)}`}
                target="_blank"
                rel="noreferrer"
                aria-label={words.openOf(document.title)}
              >
                {words.open}
              </Button>
              {client && <DocumentActs document={document} edit={() => edit(document)} />}
            </div>
          </li>
        ))}
      </ul>
      <Button variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
        {client ? words.add : words.offer}
      </Button>
      <AddDialog client={client} faq={faq} opened={isAdding} close={() => setAdding(false)} />
      <EditDialog document={edited} faq={faq} close={() => edit(undefined)} />
    </Sheet>
  );
}

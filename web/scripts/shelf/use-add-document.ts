import { addDocument, type DocumentShown, offerDocument } from '@denwaban/api/scripts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf, refresh } from '../../kit/ask/index.ts';
import { sendRaw } from '../send-raw.ts';

export type Details = { title: string; product: string; faq: string[] };

/** Puts a document on a client's shelf, or offers one for the shelf of the asker's own company; says how far it has got. */
export function useAddDocument(client: string | null) {
  const answers = useQueryClient();
  const [share, setShare] = useState(0);
  const adding = useMutation({
    mutationFn: ({ file, details }: { file: File; details: Details }) => {
      setShare(0);
      const query = { ...details, faq: details.faq.join(',') };
      const address = client
        ? addressOf(addDocument, { params: { client }, query })
        : addressOf(offerDocument, { query });
      return sendRaw<DocumentShown>({ address, body: file, type: file.type, progress: setShare });
    },
    onSuccess: () => void refresh(answers, ['*']),
  });
  return { ...adding, share };
}

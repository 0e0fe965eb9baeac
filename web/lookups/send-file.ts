// A file is sent as the bytes it is, since the server reads its encoding from them; everything else is asked as usual.
import type { AnswerOf, Endpoint } from '@denwaban/api/endpoint';
import type { importOrderFile } from '@denwaban/api/lookups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addressOf, readAnswer, refresh, Unreachable } from '../kit/ask/index.ts';
import { language } from '../kit/words/index.ts';

type Imported = AnswerOf<typeof importOrderFile>;

/** Sends a file to one of the endpoints that take orders in. Throws `Refused` or `Unreachable`, like every question. */
export function useSendFile(endpoint: Endpoint, params: object | undefined) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (file: Blob) => send(addressOf(endpoint, { params }), file),
    onSuccess: () => void refresh(answers, ['*']),
  });
}

async function send(address: string, file: Blob): Promise<Imported> {
  const headers = { 'content-type': 'text/csv', accept: 'application/json', 'accept-language': language.read() };
  const response = await fetch(`/api${address}`, { method: 'PUT', body: file, headers }).catch((cause: unknown) => {
    throw new Unreachable('network', cause);
  });
  return (await readAnswer(response)) as Imported;
}

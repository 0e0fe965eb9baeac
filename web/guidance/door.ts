import {
  type Kind,
  listenToGuidance,
  listenToHouseGuidance,
  sendGuidance,
  sendHouseGuidance,
  setGuidance,
  setHouseGuidance,
} from '@denwaban/api/guidance';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addressOf, readAnswer, refresh, Unreachable, useTell } from '../kit/ask/index.ts';
import { language } from '../kit/words/index.ts';

/** Where guidance is set: for the house, for a client, for one of its lines. */
export type Place = { client: string | null; line: string | null };

export function useSetText({ client, line }: Place) {
  const [ofClient, ofHouse] = [useTell(setGuidance), useTell(setHouseGuidance)];
  const { error, isPending } = client === null ? ofHouse : ofClient;
  const set = (kind: Kind, text: string | null, onSuccess: () => void) =>
    client === null
      ? ofHouse.mutate({ body: { kind, text } }, { onSuccess })
      : ofClient.mutate({ params: { client }, body: { kind, text, line } }, { onSuccess });
  return { set, error, isPending };
}

/** A file is sent as the bytes it is. Throws `Refused` or `Unreachable`, like every question. */
export function useSendSound({ client, line }: Place, kind: Kind) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const name = file.name.slice(0, 100);
      const address =
        client === null
          ? addressOf(sendHouseGuidance, { params: { kind }, query: { name } })
          : addressOf(sendGuidance, { params: { client, kind }, query: { name, ...(line && { line }) } });
      await readAnswer(await fetched(`/api${address}`, { method: 'PUT', body: file, type: 'audio/wav' }));
    },
    onSuccess: () => void refresh(answers, ['*']),
  });
}

/** What is heard there, as an address for a player. Whoever asks lets go of it. */
export async function soundAt({ client, line }: Place, kind: Kind): Promise<string> {
  const address =
    client === null
      ? addressOf(listenToHouseGuidance, { params: { kind } })
      : addressOf(listenToGuidance, { params: { client, kind }, query: line ? { line } : {} });
  return heardAt(address);
}

/** The sound that an endpoint's address answers with, as an address for a player. Whoever asks lets go of it. */
export async function heardAt(address: string): Promise<string> {
  const response = await fetched(`/api${address}`, { method: 'GET' });
  if (!response.ok) await readAnswer(response);
  return URL.createObjectURL(await response.blob());
}

type Fetching = { method: string; body?: Blob; type?: string };

function fetched(address: string, { method, body, type }: Fetching): Promise<Response> {
  const headers = {
    accept: 'application/json',
    'accept-language': language.read(),
    ...(type && { 'content-type': type }),
  };
  return fetch(address, { method, headers, ...(body && { body }) }).catch((cause: unknown) => {
    throw new Unreachable('network', cause);
  });
}

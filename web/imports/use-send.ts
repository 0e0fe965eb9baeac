import { type ImportFile, sendImport } from '@denwaban/api/imports';
import type { ImportKind } from '@denwaban/domain/imports';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../kit/ask/index.ts';
import { sendRaw } from '../scripts/send-raw.ts';

export type Sending = { kind: ImportKind; client: string | undefined; file: File };

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a file as the bytes it is; `share` says how much of it has left. */
export function useSend() {
  const [share, setShare] = useState(0);
  const sending = useMutation({
    mutationFn: ({ kind, client, file }: Sending) =>
      sendRaw<ImportFile>({
        address: addressOf(sendImport, { query: { kind, client, name: file.name } }),
        body: file,
        type: /\.xlsx$/i.test(file.name) ? workbook : 'text/csv',
        progress: setShare,
      }),
  });
  return { sending, share };
}

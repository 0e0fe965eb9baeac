import { type ImportedShown, importIntoDraft, importIntoOwnCopy } from '@denwaban/api/scripts';
import type { ImportKind } from '@denwaban/domain/scripts';
import { useMutation } from '@tanstack/react-query';
import { addressOf } from '../../kit/ask/index.ts';
import { sendRaw } from '../send-raw.ts';

export type Sent = { kind: ImportKind; body: File | string; save: boolean };

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends rows to be checked, or taken into the draft of a client; of the asker's own company where none is named. */
export function useImport(client: string | null) {
  return useMutation({
    mutationFn: ({ kind, body, save }: Sent) => {
      const query = { kind, save: String(save) };
      const address = client
        ? addressOf(importIntoDraft, { params: { client }, query })
        : addressOf(importIntoOwnCopy, { query });
      return sendRaw<ImportedShown>({ address, body, type: typeOf(body) });
    },
  });
}

function typeOf(body: File | string): string {
  if (typeof body === 'string') return 'text/plain; charset=utf-8';
  return /\.xlsx$/i.test(body.name) ? workbook : 'text/csv';
}

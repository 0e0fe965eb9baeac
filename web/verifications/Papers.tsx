import type { VerificationShown } from '@denwaban/api/verifications';
import { Button, FileButton, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '../kit/ask/index.ts';
import { announce, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { sendRaw } from '../scripts/send-raw.ts';
import { FileLinks } from './RecordShown.tsx';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Props = { client: string; draft: VerificationShown | null };

/** Copies of the documents that were looked at. */
export function Papers({ client, draft }: Props) {
  const words = useWords(verificationWords).files;
  const answers = useQueryClient();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);

  async function send(file: File | null) {
    if (!file) return;
    setSending(true);
    setError(null);
    const named = encodeURIComponent(title.trim() || file.name);
    const address = `/clients/${client}/verifications/files?title=${named}`;
    try {
      await sendRaw({ address, body: file, type: file.type });
      setTitle('');
      announce(words.added);
      await refresh(answers, ['*']);
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(false);
    }
  }

  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{draft ? words.about : words.first}</p>
      {draft && (
        <>
          {draft.files.length === 0 ? <p className={classes.about}>{words.none}</p> : <FileLinks files={draft.files} />}
          <div className={classes.sending}>
            <TextInput
              label={words.name}
              maxLength={200}
              value={title}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
            <FileButton accept="application/pdf,image/jpeg,image/png,image/webp" onChange={(file) => void send(file)}>
              {(props) => (
                <Button variant="default" loading={isSending} {...props}>
                  {words.add}
                </Button>
              )}
            </FileButton>
          </div>
          <ErrorNotice error={error} />
        </>
      )}
    </Sheet>
  );
}

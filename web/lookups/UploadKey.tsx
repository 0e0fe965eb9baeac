import { issueUploadKey } from '@denwaban/api/lookups';
import { useTell } from '../kit/ask/index.ts';
import { ConfirmButton, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './lookups.module.css';
import { sourceWords } from './source-words.ts';

/** The address at which the client's own system leaves its files; it is seen once. */
export function UploadKey({ client }: { client: string }) {
  const words = useWords(sourceWords).part;
  const say = useSay();
  const telling = useTell(issueUploadKey);
  return (
    <Sheet title={words.key}>
      <p className={classes.about}>{words.keyAbout}</p>
      <ErrorNotice error={telling.error} />
      <ConfirmButton
        variant="default"
        asks={words.issueKeyAsks}
        yes={words.issueKey}
        loading={telling.isPending}
        act={() => telling.mutate({ params: { client } })}
      >
        {words.issueKey}
      </ConfirmButton>
      {telling.data && (
        <div className={classes.key} role="status">
          <code>{telling.data.url}</code>
          <span className={classes.note}>{words.keyOnce(say.fullDay(telling.data.expiresAt))}</span>
        </div>
      )}
    </Sheet>
  );
}

import type { LineShown } from '@denwaban/api/lines';
import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { announce, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './lines.module.css';
import { lineWords } from './words.ts';

/** A call button: the page it opens, and what a client puts on its website. */
export function ButtonSheet({ line: { label, buttonKey } }: { line: LineShown }) {
  const words = useWords(lineWords).button;
  const { origin } = window.location;
  const page = `${origin}/call/${buttonKey}`;
  const snippet = `<script async src="${origin}/button.js" data-button="${buttonKey}"></script>`;
  return (
    <Sheet title={words.title(label)}>
      <div className={classes.button}>
        <section>
          <h3 className={classes.name}>{words.page}</h3>
          <p className={classes.explain}>{words.pageAbout}</p>
          <code className={classes.code}>{page}</code>
          <div className={classes.actions}>
            <Button
              component="a"
              href={`/call/${buttonKey}`}
              target="_blank"
              rel="noopener"
              leftSection={<IconExternalLink size={18} />}
            >
              {words.open}
            </Button>
            <Copy text={page} label={words.copyLink} />
          </div>
        </section>
        <section>
          <h3 className={classes.name}>{words.snippet}</h3>
          <p className={classes.explain}>{words.snippetAbout}</p>
          <code className={classes.code}>{snippet}</code>
          <div className={classes.actions}>
            <Copy text={snippet} label={words.copyCode} />
          </div>
        </section>
      </div>
    </Sheet>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  const { copied } = useWords(lineWords).button;
  // Without HTTPS there is no clipboard to write to; the text can still be selected.
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(copied);
  };
  return (
    <Button variant="default" leftSection={<IconCopy size={18} />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}

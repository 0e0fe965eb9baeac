import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { announce } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './cti.module.css';
import { ctiWords } from './cti-words.ts';

/** Something to be pasted elsewhere. */
export function Copied({ text }: { text: string }) {
  const words = useWords(ctiWords);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(words.copied);
  };
  return (
    <div className={classes.copied}>
      <code>{text}</code>
      {/* Without HTTPS there is no clipboard to write to; the text can still be selected. */}
      {navigator.clipboard && (
        <Button variant="default" size="compact-sm" leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
          {words.copy}
        </Button>
      )}
    </div>
  );
}

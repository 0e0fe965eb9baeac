import { Button, CopyButton } from '@mantine/core';
import { Buttons } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './security.module.css';
import { securityWords } from './words.ts';

/** Shown this once. */
export function RecoveryCodes({ codes, kept }: { codes: readonly string[]; kept: () => void }) {
  const words = useWords(securityWords).recovery;
  return (
    <div className={classes.form}>
      <p className={classes.about}>{words.shownAbout}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Buttons>
        <Button onClick={kept}>{words.kept}</Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => window.print()}>
          {words.print}
        </Button>
      </Buttons>
    </div>
  );
}

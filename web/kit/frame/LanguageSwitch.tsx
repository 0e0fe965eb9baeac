import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { language, useLanguage, useWords } from '../words/index.ts';
import classes from './LanguageSwitch.module.css';
import { frameWords } from './words.ts';

/** One press to the other language; the button is written in that language. */
export function LanguageSwitch() {
  const words = useWords(frameWords);
  const other = useLanguage() === 'ja' ? 'en' : 'ja';
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      lang={other}
      leftSection={<IconLanguage size={18} stroke={1.6} />}
      classNames={{ section: classes.icon }}
      onClick={() => language.choose(other)}
    >
      {words.otherLanguage}
    </Button>
  );
}

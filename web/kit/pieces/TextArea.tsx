import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './TextArea.module.css';

type Props = Omit<TextareaProps, 'autosize' | 'rows' | 'classNames' | 'style'>;

/**
 * A field that grows with what is written in it. By style alone: a script that measures it lays the whole page out again at every
 * key. Where the browser cannot (`field-sizing`), it keeps its rows and is
 * pulled larger by hand.
 */
export function TextArea({ minRows = 2, maxRows, ...others }: Props) {
  return (
    <Textarea
      {...others}
      rows={minRows}
      classNames={{ input: classes.growing }}
      style={{ '--least-rows': minRows, '--most-rows': maxRows }}
    />
  );
}

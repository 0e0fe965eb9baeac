import { Sheet, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { PartProps } from './part.ts';

/** The words every call begins and ends with. */
export function Opening({ content, put, problem }: PartProps) {
  const words = useWords(editorWords);
  const { greeting } = content;
  return (
    <Sheet title={words.opening}>
      <div className={classes.stack}>
        <TextArea
          name="greeting.text"
          label={words.greeting}
          description={words.greetingAbout}
          withAsterisk
          minRows={2}
          value={greeting.text}
          error={problem('greeting.text')}
          onChange={(event) => put({ greeting: { ...greeting, text: event.currentTarget.value } })}
        />
        <TextArea
          name="greeting.reading"
          label={words.reading}
          withAsterisk
          value={greeting.reading}
          error={problem('greeting.reading')}
          onChange={(event) => put({ greeting: { ...greeting, reading: event.currentTarget.value } })}
        />
        <TextArea
          name="recordingNotice"
          label={words.recordingNotice}
          description={words.recordingNoticeAbout}
          value={content.recordingNotice}
          error={problem('recordingNotice')}
          onChange={(event) => put({ recordingNotice: event.currentTarget.value })}
        />
        <TextArea
          name="closing"
          label={words.closing}
          value={content.closing}
          error={problem('closing')}
          onChange={(event) => put({ closing: event.currentTarget.value })}
        />
      </div>
    </Sheet>
  );
}

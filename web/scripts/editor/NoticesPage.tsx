import { freeId, type Notice } from '@denwaban/domain/scripts';
import { Textarea, TextInput } from '@mantine/core';
import { useNow } from '../../kit/clock/index.ts';
import { Fields } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import { Items } from './Items.tsx';
import { type PartProps, texts } from './part.ts';
import { fromWritten, inDays, written } from './tokyo-times.ts';

/** お知らせ: what operators must know for a while. */
export function NoticesPage(part: PartProps) {
  const words = useWords(agreedWords).notices;
  const say = useSay();
  const now = useNow();
  const { notices } = part.content;
  const standing = ({ from, until }: Notice) => {
    if (Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(until))) return '';
    if (Date.parse(until) <= now.getTime()) return words.over;
    return `${say.when(from, now)} 〜 ${say.when(until, now)}`;
  };
  return (
    <Items
      {...words.list}
      section="notices"
      first="words"
      items={notices}
      keep={(notices) => part.put({ notices })}
      blank={() => ({ id: freeId('n', notices), words: '', from: now.toISOString(), until: inDays(now, 1) })}
      nameOf={(notice) => notice.words}
      glance={standing}
      part={part}
      fields={(given) => {
        const { item, put, path } = given;
        const text = texts({ ...given, problem: part.problem });
        return (
          <>
            <Textarea label={words.words} withAsterisk autosize minRows={2} {...text('words')} />
            <Fields>
              {(['from', 'until'] as const).map((edge) => (
                <TextInput
                  key={edge}
                  type="datetime-local"
                  label={words[edge]}
                  withAsterisk
                  name={`${path}.${edge}`}
                  value={written(item[edge])}
                  error={part.problem(`${path}.${edge}`)}
                  onChange={(event) => put({ ...item, [edge]: fromWritten(event.currentTarget.value) })}
                />
              ))}
            </Fields>
          </>
        );
      }}
    />
  );
}

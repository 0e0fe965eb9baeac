import { presenceStates } from '@denwaban/domain/contacts';
import { freeId } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { Sheet, Sheets, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import classes from './editor.module.css';
import { Items } from './Items.tsx';
import { type PartProps, texts } from './part.ts';

/** What is said of people asked for by name, and of whoever is away. */
export function PeoplePage(part: PartProps) {
  const words = useWords(agreedWords).people;
  const { people, absence } = part.content;
  return (
    <Sheets>
      <Items
        {...words.list}
        section="people"
        first="who"
        items={people}
        keep={(people) => part.put({ people })}
        blank={() => ({ id: freeId('w', people), who: '', words: '' })}
        nameOf={({ who }) => who}
        glance={(person) => person.words}
        part={part}
        fields={(given) => {
          const text = texts({ ...given, problem: part.problem });
          return (
            <>
              <TextInput label={words.who} description={words.whoAbout} withAsterisk {...text('who')} />
              <TextArea label={words.words} withAsterisk minRows={2} {...text('words')} />
            </>
          );
        }}
      />
      <Sheet title={words.absence}>
        <p className={classes.note}>{words.absenceAbout}</p>
        <div className={classes.stack}>
          {presenceStates.map((state) => (
            <TextInput
              key={state}
              name={`absence.${state}`}
              label={words.states[state]}
              placeholder={words.usual}
              value={absence[state]}
              onChange={(event) => part.put({ absence: { ...absence, [state]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </Sheet>
    </Sheets>
  );
}

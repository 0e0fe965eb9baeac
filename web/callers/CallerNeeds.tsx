import { setCallerNeeds } from '@denwaban/api/callers';
import { type CallerNeed, callerNeeds, type Line, type Manner, mannerFor } from '@denwaban/domain/callers';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, StatePill } from '../kit/pieces/index.ts';
import { useLanguage, useWords } from '../kit/words/index.ts';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

type Props = {
  /** The id of the caller. */
  caller: string;
  /** What was noted of them; as the server sent it. */
  needs: readonly CallerNeed[];
};

/** What a caller needs, how that changes the guiding of them, and the way to note it. For the desk and the caller's page. */
export function CallerNeeds({ caller, needs }: Props) {
  const words = useWords(callerWords);
  const [isChanging, setChanging] = useState(false);
  if (isChanging) return <Change caller={caller} needs={needs} close={() => setChanging(false)} />;
  return (
    <div className={classes.stack}>
      <div className={classes.pills}>
        {needs.map((need) => (
          <StatePill key={need} tone={need === 'distress' ? 'overdue' : 'attention'}>
            {words.need[need]}
          </StatePill>
        ))}
        {needs.length === 0 && <span className={classes.none}>{words.noNeeds}</span>}
        <Button size="xs" variant="default" onClick={() => setChanging(true)}>
          {words.changeNeeds}
        </Button>
      </div>
      {needs.length > 0 && <HowToGuide manner={mannerFor(needs)} />}
    </div>
  );
}

function HowToGuide({ manner }: { manner: Manner }) {
  const words = useWords(callerWords);
  const { timers, harassment, binding } = manner;
  return (
    <div className={classes.manner}>
      <Lines title={words.say} lines={manner.say} spoken />
      <HelpLines manner={manner} />
      <Lines title={words.do} lines={manner.do} />
      <Lines title={words.avoid} lines={manner.avoid} />
      <ul className={classes.switches}>
        {timers === 'off' && <li>{words.switches.timers}</li>}
        {harassment === 'never' && <li>{words.switches.harassment}</li>}
        {binding !== 'allowed' && <li>{words.switches[binding]}</li>}
      </ul>
    </div>
  );
}

function Lines({ title, lines, spoken = false }: { title: string; lines: readonly Line[]; spoken?: boolean }) {
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={spoken ? classes.say : undefined}>
        {lines.map((line) => (
          // What is said is said in Japanese, whatever the console speaks.
          <li key={line.ja}>{spoken ? `「${line.ja}」` : line[language]}</li>
        ))}
      </ul>
    </section>
  );
}

function HelpLines({ manner: { helpLines } }: { manner: Manner }) {
  const words = useWords(callerWords);
  const language = useLanguage();
  if (helpLines.length === 0) return null;
  return (
    <section>
      <h3>{words.helpLines}</h3>
      <ul>
        {helpLines.map(({ name, number, about }) => (
          <li key={number} className={classes.helpLine}>
            <strong>{name[language]}</strong> <strong>{number}</strong>
            <span className={classes.small}>{about[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ caller, needs, close }: Props & { close: () => void }) {
  const words = useWords(callerWords);
  const [chosen, setChosen] = useState<string[]>([...needs]);
  const telling = useTell(setCallerNeeds);
  const save = () =>
    telling.mutate(
      { params: { id: caller }, body: { needs: chosen as CallerNeed[] } },
      {
        onSuccess: () => {
          announce(words.needsKept);
          close();
        },
      },
    );
  return (
    <Form submit={save} error={telling.error} className={classes.form}>
      <Checkbox.Group label={words.needsTitle} description={words.needsAbout} value={chosen} onChange={setChosen}>
        <div className={classes.pills}>
          {callerNeeds.map((need) => (
            <Checkbox key={need} value={need} label={words.need[need]} />
          ))}
        </div>
      </Checkbox.Group>
      <ErrorNotice error={telling.error} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.keep}
        </Button>
        <Button variant="default" onClick={close}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}

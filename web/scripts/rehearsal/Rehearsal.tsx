import { type Answers, contentAt, procedureFor, type ScriptContent, treatmentOf } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../kit/clock/index.ts';
import { Sheet, Sheets, Spoken } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { fromWritten, written } from '../editor/tokyo-times.ts';
import { manualWords } from '../manual-words.ts';
import { ProcedureCard } from '../ProcedureCard.tsx';
import { TreatmentNote } from '../TreatmentNote.tsx';
import { Asking } from './Asking.tsx';
import classes from './rehearsal.module.css';
import { rehearsalWords } from './rehearsal-words.ts';
import { SettingSheet } from './SettingSheet.tsx';
import { matterOf, type Setting } from './setting.ts';
import { TryOut } from './TryOut.tsx';

type Props = {
  draft: ScriptContent;
  published: ScriptContent | undefined;
  tier: 1 | 2;
  nameOf: (staff: string) => string | undefined;
};

/** 稽古: a call walked through without one, by the rules the desk goes by. Nothing of it is kept. */
export function Rehearsal({ draft, published, tier, nameOf }: Props) {
  const words = useWords(rehearsalWords);
  const now = useNow();
  const [setting, setSetting] = useState<Setting>(() => ({
    ...{ which: 'draft', tier, at: written(now.toISOString()), kind: '', complaintAbout: '' },
    ...{ product: '', trouble: '', severity: 1, text: '' },
  }));
  const [answers, setAnswers] = useState<Answers>({});
  const set = (change: Partial<Setting>) => setSetting((before) => ({ ...before, ...change }));
  const whole = setting.which === 'published' && published ? published : draft;
  const at = fromWritten(setting.at);
  const content = contentAt(whole, at ? new Date(at) : now);
  const matter = matterOf(setting);
  const agreed = { tier: setting.tier, content };
  return (
    <div className={classes.rehearsal}>
      <Sheets>
        <SettingSheet setting={setting} set={set} mayChoose={published !== undefined} />
        <Button variant="default" onClick={() => setAnswers({})}>
          {words.again}
        </Button>
      </Sheets>
      <Sheets>
        <Sheet title={words.greet}>
          <p className={classes.note}>{words.about}</p>
          <div lang="ja">
            {content.recordingNotice && <p className={classes.note}>{content.recordingNotice}</p>}
            <Spoken>{content.greeting.text}</Spoken>
          </div>
        </Sheet>
        <Sheet title={words.treat}>
          <Treated agreed={agreed} matter={matter} nameOf={nameOf} />
          {setting.kind === 'complaint' && setting.complaintAbout && <Procedure content={content} setting={setting} />}
        </Sheet>
        <Asking
          content={content}
          said={{ ...matter, answers }}
          answer={(id, answer) => setAnswers((before) => ({ ...before, [id]: answer }))}
        />
        <TryOut content={content} agreed={agreed} matter={matter} />
        <Sheet title={words.end}>
          <div lang="ja">
            {content.closing ? <Spoken>{content.closing}</Spoken> : <p className={classes.note}>{words.noClosing}</p>}
          </div>
        </Sheet>
      </Sheets>
    </div>
  );
}

function Procedure({ content, setting }: { content: ScriptContent; setting: Setting }) {
  const words = useWords(manualWords);
  const procedure = procedureFor(content, { ...setting, about: setting.complaintAbout });
  return procedure ? <ProcedureCard procedure={procedure} /> : <p className={classes.note}>{words.noProcedure}</p>;
}

type TreatedProps = Parameters<typeof TreatmentNote>[0];

/** By a line of the scope or, where none applies, by the tier alone. */
function Treated(props: TreatedProps) {
  const words = useWords(rehearsalWords);
  const { treatment, line } = treatmentOf(props.agreed, props.matter);
  if (line) return <TreatmentNote {...props} />;
  return <p className={classes.note}>{words.byTier[treatment.is === 'take' ? 'take' : 'answer']}</p>;
}

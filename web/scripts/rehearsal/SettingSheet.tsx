import { callKinds, complaintKinds, type Severity } from '@denwaban/domain/scripts';
import { NativeSelect, TextInput } from '@mantine/core';
import { OneOf, Sheet, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from '../editor/agreed-words.ts';
import classes from './rehearsal.module.css';
import { rehearsalWords } from './rehearsal-words.ts';
import type { SettingProps } from './setting.ts';

/** Which call is rehearsed: what rings, when, and what the caller says. */
export function SettingSheet({ setting, set, mayChoose }: SettingProps & { mayChoose: boolean }) {
  const words = useWords(rehearsalWords);
  return (
    <Sheet title={words.setting}>
      <div className={classes.setting}>
        {mayChoose && (
          <OneOf
            size="sm"
            fullWidth
            label={words.which}
            values={['draft', 'published']}
            words={words}
            chosen={setting.which}
            choose={(which) => set({ which })}
          />
        )}
        <OneOf
          size="sm"
          fullWidth
          label={words.tier}
          values={[1, 2]}
          words={words.tiers}
          chosen={setting.tier}
          choose={(tier) => set({ tier })}
        />
        <TextInput
          size="sm"
          type="datetime-local"
          label={words.at}
          value={setting.at}
          onChange={(event) => set({ at: event.currentTarget.value })}
        />
        <Kind setting={setting} set={set} />
        <TextArea
          size="sm"
          minRows={2}
          label={words.said}
          description={words.saidAbout}
          value={setting.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </div>
    </Sheet>
  );
}

function Kind({ setting, set }: SettingProps) {
  const words = useWords(rehearsalWords);
  const { kindOf, complaintOf, severity } = useWords(agreedWords);
  return (
    <>
      <NativeSelect
        size="sm"
        label={words.kind}
        value={setting.kind}
        onChange={(event) => set({ kind: event.currentTarget.value, complaintAbout: '' })}
        data={[{ value: '', label: words.notYet }, ...callKinds.map((value) => ({ value, label: kindOf[value] }))]}
      />
      {setting.kind === 'complaint' && (
        <>
          <NativeSelect
            size="sm"
            label={words.about2}
            value={setting.complaintAbout}
            onChange={(event) => set({ complaintAbout: event.currentTarget.value })}
            data={[
              { value: '', label: words.notYet },
              ...complaintKinds.map((value) => ({ value, label: complaintOf[value] })),
            ]}
          />
          <NativeSelect
            size="sm"
            label={words.severity}
            value={String(setting.severity)}
            onChange={(event) => set({ severity: Number(event.currentTarget.value) as Severity })}
            data={(['1', '2', '3', '4'] as const).map((value) => ({ value, label: severity[value] }))}
          />
          {(['product', 'trouble'] as const).map((part) => (
            <TextInput
              key={part}
              size="sm"
              label={words[part]}
              value={setting[part]}
              onChange={(event) => set({ [part]: event.currentTarget.value })}
            />
          ))}
        </>
      )}
    </>
  );
}

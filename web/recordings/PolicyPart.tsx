import { getRecordingPolicy, setRecordingPolicy } from '@denwaban/api/recordings';
import { pauseLengths, type RecordingPolicy } from '@denwaban/domain/recordings';
import { NativeSelect, Radio } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { policyWords } from './policy-words.ts';
import classes from './recordings.module.css';

type Props = { client: string; mayEdit: boolean };

/** Whether a client's calls are recorded. It holds for calls that begin from then on. */
export function PolicyPart({ client, mayEdit }: Props) {
  const words = useWords(policyWords);
  const asked = useAsk(getRecordingPolicy, { params: { client } }, { about: ['client'] });
  return (
    <Sheet title={words.title}>
      <Answered asked={asked}>{(policy) => <Choices client={client} policy={policy} mayEdit={mayEdit} />}</Answered>
    </Sheet>
  );
}

function Choices({ client, policy, mayEdit }: Props & { policy: RecordingPolicy }) {
  const words = useWords(policyWords);
  const telling = useTell(setRecordingPolicy);
  const set = (change: Partial<RecordingPolicy>) =>
    telling.mutate({ params: { client }, body: { ...policy, ...change } }, { onSuccess: () => announce(words.saved) });
  const isOff = !mayEdit || telling.isPending;
  return (
    <div className={classes.policy}>
      <Radio.Group
        label={words.records}
        description={words.recordsAbout}
        value={policy.records ? 'yes' : 'no'}
        onChange={(chosen) => set({ records: chosen === 'yes' })}
      >
        <div className={classes.choices}>
          <Radio value="yes" label={words.yes} disabled={isOff} />
          <Radio value="no" label={words.no} disabled={isOff} />
        </div>
      </Radio.Group>
      <NativeSelect
        className={classes.length}
        label={words.resumes}
        description={words.resumesAbout}
        disabled={isOff || !policy.records}
        value={policy.resumesAfterMinutes}
        onChange={({ currentTarget: { value } }) => set({ resumesAfterMinutes: Number(value) })}
        data={pauseLengths.map((minutes) => ({ value: String(minutes), label: words.minutes(minutes) }))}
      />
      {telling.error && <ErrorNotice error={telling.error} />}
    </div>
  );
}

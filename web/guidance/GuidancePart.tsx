import { type ClientGuidance, getGuidance, setVoicemail } from '@denwaban/api/guidance';
import { voicemailLengths } from '@denwaban/domain/guidance';
import { NativeSelect } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, ErrorNotice, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { PolicyPart } from '../recordings/PolicyPart.tsx';
import { GuidanceTable } from './GuidanceTable.tsx';
import classes from './guidance.module.css';
import { NoVoice } from './NoVoice.tsx';
import { guidanceWords } from './words.ts';

type Props = { client: string; mayEdit: boolean };

/** What callers of a client hear from a machine, on all lines and on each. */
export function GuidancePart({ client, mayEdit }: Props) {
  const words = useWords(guidanceWords);
  const asked = useAsk(getGuidance, { params: { client } }, { about: ['guidance', 'line', 'client'] });
  return (
    <Answered asked={asked}>
      {({ voice, guidances, lines }) => (
        <Sheets>
          {voice === null && <NoVoice />}
          <PolicyPart client={client} mayEdit={mayEdit} />
          <Sheet flush title={words.all}>
            <p className={classes.above}>{mayEdit ? words.about : `${words.about}${words.agencyOnly}`}</p>
            <GuidanceTable name={words.all} place={{ client, line: null }} guidances={guidances} mayEdit={mayEdit} />
          </Sheet>
          {lines.map((line) => (
            <Sheet key={line.id} flush title={words.lineOf(line.label)}>
              <Voicemail line={line} mayEdit={mayEdit} />
              <GuidanceTable
                name={words.lineOf(line.label)}
                place={{ client, line: line.id }}
                guidances={line.guidances}
                mayEdit={mayEdit}
              />
            </Sheet>
          ))}
        </Sheets>
      )}
    </Answered>
  );
}

function Voicemail({ line, mayEdit }: { line: ClientGuidance['lines'][number]; mayEdit: boolean }) {
  const words = useWords(guidanceWords);
  const telling = useTell(setVoicemail);
  const set = (seconds: number | null) =>
    telling.mutate({ params: { id: line.id }, body: { seconds } }, { onSuccess: () => announce(words.saved) });
  return (
    <div className={classes.above}>
      <NativeSelect
        className={classes.voicemail}
        label={words.voicemail}
        description={line.takesMessages ? words.voicemailAbout : words.voicemailNot}
        disabled={!mayEdit || !line.takesMessages || telling.isPending}
        value={line.voicemailSeconds ?? ''}
        onChange={({ currentTarget: { value } }) => set(value === '' ? null : Number(value))}
        data={[
          { value: '', label: words.seconds.none },
          ...voicemailLengths.map((seconds) => ({
            value: String(seconds),
            label: words.seconds.of(words.length(seconds)),
          })),
        ]}
      />
      {telling.error && <ErrorNotice error={telling.error} />}
    </div>
  );
}

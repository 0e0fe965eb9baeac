import type { CallInHand } from '@denwaban/api/call-shapes';
import { KeyButton } from '../kit/keys/index.ts';
import { Countdown, ErrorNotice, Sign, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './recording.module.css';
import { recordingBarWords } from './recording-words.ts';
import type { RecordingActions } from './use-recording.ts';

type Props = { call: CallInHand; recording: RecordingActions };
type Standing = 'pausing' | 'paused' | 'resuming';

const tones: Record<Standing, Tone> = { pausing: 'attention', paused: 'overdue', resuming: 'attention' };

/** That what is said is in no recording, once that is certain and not before; and when it is over by itself. */
export function RecordingBand({ call, recording }: Props) {
  const words = useWords(recordingBarWords);
  const standing = standingOf(call);
  return (
    <>
      <ErrorNotice error={recording.error} />
      <div role="status">
        {standing && (
          <p className={classes.band} style={toned(tones[standing])}>
            <Sign tone={tones[standing]} size={14} />
            <strong>{words.title[standing]}</strong>
            <span>{words.next[standing]}</span>
          </p>
        )}
      </div>
    </>
  );
}

/** One key pauses and goes on; beside it, how long until it goes on by itself. */
export function RecordingKey({ call, recording: { pause, resume, isBusy } }: Props) {
  const words = useWords(recordingBarWords);
  const { may, recording } = call;
  if (may.resume_recording && recording?.is === 'pausing')
    return (
      <KeyButton keys="Alt+Z" always variant="default" disabled={isBusy} act={resume}>
        {words.takeBack}
      </KeyButton>
    );
  if (may.resume_recording)
    return (
      <span className={classes.paused}>
        <KeyButton keys="Alt+Z" always color="shu" disabled={isBusy} act={resume}>
          {words.resume}
        </KeyButton>
        {recording?.until && (
          <span className={classes.until}>
            {words.bySelf} <Countdown until={recording.until} nearMinutes={0.5} />
          </span>
        )}
      </span>
    );
  if (!may.pause_recording) return null;
  return (
    <KeyButton keys="Alt+Z" always variant="default" disabled={isBusy} act={pause}>
      {words.pause}
    </KeyButton>
  );
}

function standingOf({ recording }: CallInHand): Standing | null {
  const is = recording?.is;
  return is === 'pausing' || is === 'paused' || is === 'resuming' ? is : null;
}

import { listen, listenToOwn, listOwnRecordings, listRecordings, type RecordingShown } from '@denwaban/api/recordings';
import { Button } from '@mantine/core';
import { IconHeadphones, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, ErrorNotice, SkeletonRows } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './recordings.module.css';
import { playsSound, soundOf } from './sound.ts';
import { recordingWords } from './words.ts';

const doors = {
  agency: { list: listRecordings, listen },
  company: { list: listOwnRecordings, listen: listenToOwn },
} as const;
type Door = keyof typeof doors;

/** The recordings of some calls, behind a button. `door`: whether the agency's people listen, or the client's own. */
export function Recordings({ calls, door }: { calls: readonly string[]; door: Door }) {
  const words = useWords(recordingWords);
  const [isOpen, setOpen] = useState(false);
  const place = useId();
  if (calls.length === 0) return null;
  return (
    <div className={classes.recordings}>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconHeadphones size={18} stroke={1.6} />}
        aria-expanded={isOpen}
        aria-controls={place}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.close : words.open}
      </Button>
      <div id={place} className={classes.parts} hidden={!isOpen}>
        {isOpen && calls.map((call) => <OfCall key={call} call={call} door={door} />)}
        {isOpen && <p className={classes.noted}>{playsSound() ? words.noted : words.unplayable}</p>}
      </div>
    </div>
  );
}

function OfCall({ call, door }: { call: string; door: Door }) {
  const words = useWords(recordingWords);
  const asked = useAsk(doors[door].list, { params: { id: call } }, { about: ['recording'] });
  return (
    <Answered asked={asked} waiting={<SkeletonRows count={1} height={54} />}>
      {({ recordings }) =>
        recordings.length === 0 ? (
          <p className={classes.noted}>{words.none}</p>
        ) : (
          recordings.map((recording, at) => (
            <Part key={recording.id} recording={recording} number={at + 1} door={door} />
          ))
        )
      }
    </Answered>
  );
}

function Part({ recording, number, door }: { recording: RecordingShown; number: number; door: Door }) {
  const words = useWords(recordingWords);
  const say = useSay();
  const loading = useMutation({ mutationFn: () => soundOf(doors[door].listen, recording.id), networkMode: 'always' });
  const sound = loading.data;
  const name = recording.operator ? words.part(say.number(number), recording.operator.name) : words.voicemail;
  return (
    <div className={classes.part}>
      <p className={classes.name}>
        {name}　{say.time(recording.startedAt)}
      </p>
      {sound ? (
        // biome-ignore lint/a11y/useMediaCaption: nobody writes captions of a telephone call; its report says what it was about
        <audio className={classes.player} controls autoPlay src={sound} aria-label={name} />
      ) : (
        <Button
          variant="light"
          size="sm"
          loading={loading.isPending}
          leftSection={<IconPlayerPlay size={18} stroke={1.6} />}
          aria-label={words.loadPart(name)}
          onClick={() => loading.mutate()}
        >
          {words.load}
        </Button>
      )}
      <ErrorNotice error={loading.error} />
    </div>
  );
}

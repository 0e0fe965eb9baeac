import {
  getOwnWave,
  getWave,
  listen,
  listenToOwn,
  listOwnRecordings,
  listRecordings,
  type RecordingShown,
} from '@denwaban/api/recordings';
import { Button } from '@mantine/core';
import { IconHeadphones, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, ErrorNotice, SkeletonRows } from '../kit/pieces/index.ts';
import { useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { Player } from './Player.tsx';
import classes from './recordings.module.css';
import { playsSound, soundOf } from './sound.ts';
import { recordingWords } from './words.ts';

const doors = {
  agency: { list: listRecordings, listen, wave: getWave },
  company: { list: listOwnRecordings, listen: listenToOwn, wave: getOwnWave },
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
  const name = nameOf(recording, say.number(number), words);
  return (
    <div className={classes.part}>
      <p className={classes.name}>
        {name}　{say.time(recording.startedAt)}
        {recording.seconds !== null && `　${say.clock(recording.seconds)}`}
      </p>
      {sound ? (
        <Heard recording={recording} name={name} sound={sound} door={door} />
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

type HeardProps = { recording: RecordingShown; name: string; sound: string; door: Door };

/** What came by telephone is seen as well; a page's own recording is heard by the browser's own player. */
function Heard({ recording: { id, drawn }, name, sound, door }: HeardProps) {
  const asked = useAsk(doors[door].wave, { params: { id } }, { ready: drawn, about: ['recording'] });
  if (drawn)
    return (
      <Answered asked={asked} waiting={<SkeletonRows count={1} height={84} />}>
        {(wave) => <Player name={name} sound={sound} wave={wave} />}
      </Answered>
    );
  // biome-ignore lint/a11y/useMediaCaption: nobody writes captions of a telephone call; its report says what it was about
  return <audio className={classes.player} controls autoPlay src={sound} aria-label={name} />;
}

function nameOf({ source, operator }: RecordingShown, number: string, words: WordsOf<typeof recordingWords>): string {
  if (source === 'voicemail') return words.voicemail;
  return operator ? words.part(number, operator.name) : words.ofCall;
}

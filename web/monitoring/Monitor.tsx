import type { Board } from '@denwaban/api/routing';
import { Button } from '@mantine/core';
import { IconHeadphones } from '@tabler/icons-react';
import { ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './monitoring.module.css';
import { useMonitoring } from './use-monitoring.ts';
import { monitoringWords } from './words.ts';

type Operator = Board['operators'][number];

/** On the board: who hears this operator's call, or the way to hear it. */
export function Monitor({ operator }: { operator: Operator }) {
  const me = useMe();
  const { call, heard, canListen, id } = operator;
  if (heard) return <HeardBy heard={heard} />;
  if (!call || !canListen || id === me.person.id || !me.abilities.includes('listen_to_calls')) return null;
  return <Listen call={call} name={operator.name} />;
}

function HeardBy({ heard: { by, mode, isThere } }: { heard: NonNullable<Operator['heard']> }) {
  const words = useWords(monitoringWords);
  return (
    <span className={classes.monitor}>
      <StatePill tone={isThere && mode !== 'listen' ? 'attention' : 'quiet'}>
        {isThere ? words.heardBy[mode](by.name) : words.ringing(by.name)}
      </StatePill>
    </span>
  );
}

function Listen({ call, name }: { call: string; name: string }) {
  const words = useWords(monitoringWords);
  const { begin, isBusy, error } = useMonitoring(call);
  return (
    <div className={classes.monitor}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconHeadphones size={16} />}
        aria-label={words.listenTo(name)}
        disabled={isBusy}
        onClick={begin}
      >
        {words.mode.listen}
      </Button>
      <ErrorNotice error={error} />
    </div>
  );
}

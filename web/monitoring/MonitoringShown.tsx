import { getMonitoring, setMonitoring } from '@denwaban/api/monitoring';
import { Switch } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './monitoring.module.css';
import { monitoringWords } from './words.ts';

/** Whether operators see that somebody listens to them. */
export function MonitoringShown() {
  const words = useWords(monitoringWords).shown;
  const asked = useAsk(getMonitoring);
  const telling = useTell(setMonitoring);
  const put = (isShown: boolean) =>
    telling.mutate({ body: { isShown } }, { onSuccess: () => announce(isShown ? words.on : words.off) });
  return (
    <div className={classes.setting}>
      <Sheet title={words.title}>
        <p className={classes.about}>{words.about}</p>
        <Answered asked={asked}>
          {({ isShown }) => (
            <Switch
              label={words.label}
              checked={isShown}
              disabled={telling.isPending}
              onChange={({ currentTarget }) => put(currentTarget.checked)}
            />
          )}
        </Answered>
        <ErrorNotice error={telling.error} />
      </Sheet>
    </div>
  );
}

import { serverNow, useNow } from '../kit/clock/index.ts';
import { Sign, toned } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './contacts.module.css';
import { choices, chosen, type PresenceShown, returnTimes, standing, tones } from './presence.ts';
import { contactWords } from './words.ts';

type Props = {
  /** Whose presence it is. */
  label: string;
  presence: PresenceShown;
  choose: (presence: PresenceShown) => void;
};

/** 在席 / 会議中 / 外出 / 本日休み in one tap; for those who come back today, when. */
export function PresenceChoice({ label, presence, choose }: Props) {
  const words = useWords(contactWords);
  const { state, until } = standing(presence, useNow());
  const comesBack = state === 'meeting' || state === 'out';
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">{label}</legend>
      <div className={classes.states}>
        {choices.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.state}
            aria-pressed={each === state}
            style={toned(tones[each])}
            onClick={() => choose(chosen(each, serverNow()))}
          >
            <Sign tone={each === state ? tones[each] : 'quiet'} />
            {words.state[each]}
          </button>
        ))}
      </div>
      {comesBack && <BackAt until={until} choose={(time) => choose({ state, until: time })} />}
      {state === 'unknown' && <p className={classes.unset}>{words.unset}</p>}
    </fieldset>
  );
}

function BackAt({ until, choose }: { until: string | null; choose: (until: string | null) => void }) {
  const words = useWords(contactWords);
  const say = useSay();
  const now = useNow();
  return (
    <label className={classes.back}>
      {words.back}
      <select value={until ?? ''} onChange={(event) => choose(event.currentTarget.value || null)}>
        <option value="">{words.backUnknown}</option>
        {returnTimes(now, until).map((time) => (
          <option key={time} value={time}>
            {say.when(time, now)}
          </option>
        ))}
      </select>
    </label>
  );
}

import { InHandRow } from '../calls/InHandRow.tsx';
import { StaffFrame } from '../kit/frame/index.ts';
import { Live } from '../kit/live/index.ts';
import { QueueStrip } from '../routing/QueueStrip.tsx';
import { StateSwitch } from '../routing/StateSwitch.tsx';
import { Palette } from '../search/palette/Palette.tsx';
import { SearchKey } from '../search/SearchKey.tsx';
import { useMe } from '../signin/me.ts';
import { Page, usePerson, usePlaces } from './inside.tsx';

export function StaffLayout() {
  const me = useMe();
  const takesCalls = me.abilities.includes('take_calls');
  const places = usePlaces('/staff');
  return (
    <Live>
      {me.abilities.includes('see_cases') && <SearchKey to="/search" />}
      <Palette places={places} />
      <StaffFrame
        agency={me.agency.name}
        person={usePerson()}
        places={places}
        state={takesCalls && <StateSwitch />}
        strip={takesCalls && <QueueStrip />}
      >
        {takesCalls && <InHandRow />}
        <Page />
      </StaffFrame>
    </Live>
  );
}

import { PresenceSwitch } from '../contacts/PresenceSwitch.tsx';
import { CompanySwitch } from '../hours/CompanySwitch.tsx';
import { PortalFrame } from '../kit/frame/index.ts';
import { Live } from '../kit/live/index.ts';
import { SearchKey } from '../search/SearchKey.tsx';
import { useMe } from '../signin/me.ts';
import { Page, usePerson, usePlaces } from './inside.tsx';

export function PortalLayout() {
  const me = useMe();
  return (
    <Live>
      <SearchKey to="/portal/search" />
      <PortalFrame
        company={me.client?.name ?? ''}
        agency={me.agency.name}
        person={usePerson()}
        places={usePlaces('/client')}
        presence={
          <>
            <PresenceSwitch />
            <CompanySwitch />
          </>
        }
      >
        <Page />
      </PortalFrame>
    </Live>
  );
}

import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { InHandRow } from '../calls/InHandRow.tsx';
import { PresenceSwitch } from '../contacts/PresenceSwitch.tsx';
import { CompanySwitch } from '../hours/CompanySwitch.tsx';
import { type Place, PortalFrame, PublicFrame, StaffFrame } from '../kit/frame/index.ts';
import { Live } from '../kit/live/index.ts';
import { QueueStrip } from '../routing/QueueStrip.tsx';
import { StateSwitch } from '../routing/StateSwitch.tsx';
import { Palette } from '../search/palette/Palette.tsx';
import { SearchKey } from '../search/SearchKey.tsx';
import { useLeaving, useMe } from '../signin/me.ts';
import { Forbidden } from './Missing.tsx';

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

export function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

function Page() {
  const { abilities } = useMe();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  return !needs || abilities.includes(needs) ? <Outlet /> : <Forbidden />;
}

function usePerson() {
  const { as, person, role } = useMe();
  const security = as === 'staff' ? '/security' : '/portal/security';
  return { name: person.name, role, security, ...useLeaving() };
}

/** The pages of one side that have a place in the navigation and are open to this person, in the order of routes.ts. */
function usePlaces(side: '/staff' | '/client'): Place[] {
  const { abilities } = useMe();
  const routes = Object.values(useRouter().routesById);
  return routes.flatMap((route) => {
    const { place, needs } = route.options.staticData ?? {};
    if (!place || !route.id.startsWith(side) || (needs && !abilities.includes(needs))) return [];
    return [{ ...place, to: route.fullPath }];
  });
}

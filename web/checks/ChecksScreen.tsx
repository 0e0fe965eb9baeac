import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ErrorRates } from '../remarks/ErrorRates.tsx';
import { RemarksTab } from '../remarks/RemarksTab.tsx';
import { CheckRules } from './CheckRules.tsx';
import { ChecksTab } from './ChecksTab.tsx';
import { type ChecksPart, checksParts } from './parts.ts';
import { checkWords } from './words.ts';

const route = getRouteApi('/staff/checks');

/** Before a report goes, and after a client remarked on one: what supervisors look at and listen to again. */
export function ChecksScreen() {
  const words = useWords(checkWords);
  const { tab = 'checks', state, client, opened } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (chosen: ChecksPart) => void navigate({ search: { tab: chosen }, replace: true });
  const look = (change: object) =>
    void navigate({ search: (now) => ({ ...now, opened: undefined, ...change }), replace: true });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Tabs value={tab} onChange={(chosen) => show(chosen as ChecksPart)} mb="md">
        <Tabs.List aria-label={words.tabsTitle}>
          {checksParts.map((part) => (
            <Tabs.Tab key={part} value={part}>
              {words.tabs[part]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'checks' && (
        <ChecksTab looking={{ opened, ...(state === 'passed' || state === 'waiting' ? { state } : {}) }} look={look} />
      )}
      {tab === 'remarks' && (
        <RemarksTab
          looking={{ opened, client, ...(state === 'open' || state === 'settled' ? { state } : {}) }}
          look={look}
        />
      )}
      {tab === 'rates' && <ErrorRates />}
      {tab === 'rules' && <CheckRules />}
    </>
  );
}

import { type ClientFile, editClient, getClient } from '@denwaban/api/clients';
import type { Ability } from '@denwaban/domain/staff';
import { Tabs } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ContactsPart } from '../contacts/ContactsPart.tsx';
import { ContractsPart } from '../contracts/ContractsPart.tsx';
import { RosterPart } from '../duties/RosterPart.tsx';
import { GuidancePart } from '../guidance/GuidancePart.tsx';
import { HearingPart } from '../hearings/HearingPart.tsx';
import { HoursPart } from '../hours/HoursPart.tsx';
import { JourneyPart } from '../journeys/JourneyPart.tsx';
import { LeavingPart } from '../journeys/LeavingPart.tsx';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { hue } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { LinesPart } from '../lines/LinesPart.tsx';
import { LookupsPart } from '../lookups/LookupsPart.tsx';
import { MenusPart } from '../menus/MenusPart.tsx';
import { OverflowPart } from '../overflow/OverflowPart.tsx';
import { ReportsPart } from '../reports/ReportsPart.tsx';
import { KeepingPart } from '../retention/KeepingPart.tsx';
import { ScriptsPart } from '../scripts/ScriptsPart.tsx';
import { useMe } from '../signin/me.ts';
import { TransferTermsPart } from '../transfers/TransferTermsPart.tsx';
import { UsagePart } from '../usage/UsagePart.tsx';
import { VerificationPart } from '../verifications/VerificationPart.tsx';
import { ClientForm } from './ClientForm.tsx';
import { ClientState } from './ClientState.tsx';
import classes from './clients.module.css';
import { type ClientPart, clientParts } from './parts.ts';
import { clientWords } from './words.ts';

const route = getRouteApi('/staff/clients/$client/$part');

/** All the office keeps of one client, part by part. */
export function ClientScreen() {
  const { client } = route.useParams();
  const asked = useAsk(getClient, { params: { client } }, { about: ['line', 'contact', 'contract', 'hours'] });
  return <Answered asked={asked}>{(file) => <Whole key={client} file={file} />}</Answered>;
}

function Whole({ file }: { file: ClientFile }) {
  const words = useWords(clientWords);
  const { part } = route.useParams();
  const navigate = route.useNavigate();
  const { abilities } = useMe();
  const parts = clientParts.filter((each) => {
    const needs = needed[each];
    return !needs || abilities.includes(needs);
  });
  const choose = (chosen: string | null) => {
    if (chosen) void navigate({ params: { client: file.client.id, part: chosen as ClientPart } });
  };
  return (
    <>
      <PageTitle about={<Head file={file} />}>{file.client.name}</PageTitle>
      <Tabs value={part} onChange={choose} keepMounted={false} activateTabWithKeyboard={false}>
        <Tabs.List className={classes.parts} aria-label={words.parts.title}>
          {parts.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.parts[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((each) => (
          <Tabs.Panel key={each} value={each}>
            <Part part={each} file={file} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** Parts that are not for everybody who may see the client. */
const needed: Partial<Record<ClientPart, Ability>> = {
  journey: 'see_journeys',
  hearing: 'see_journeys',
  verification: 'keep_verifications',
  leaving: 'see_journeys',
  keeping: 'keep_retention',
  usage: 'see_usage',
  reports: 'see_reports',
};

function Head({ file: { client } }: { file: ClientFile }) {
  const words = useWords(clientWords);
  return (
    <span className={classes.head}>
      <span className={classes.swatch} style={hue(client.colour)} />
      <span>{client.reading}</span>
      <ClientState state={client.state} />
      {client.tier && <span>{words.tier[client.tier]}</span>}
      <Link to="/clients">{words.all}</Link>
    </span>
  );
}

function Part({ part, file }: { part: ClientPart; file: ClientFile }) {
  const mayEdit = useMe().abilities.includes('edit_clients');
  const client = file.client.id;
  switch (part) {
    case 'journey':
      return <JourneyPart client={client} />;
    case 'hearing':
      return <HearingPart client={client} />;
    case 'verification':
      return <VerificationPart client={client} />;
    case 'keeping':
      return <KeepingPart client={client} />;
    case 'leaving':
      return <LeavingPart client={client} />;
    case 'basics':
      return <Basics file={file} mayEdit={mayEdit} />;
    case 'hours':
      return <HoursPart client={client} mayEdit={mayEdit} />;
    case 'lines':
      return <LinesPart client={client} lines={file.lines} mayEdit={mayEdit} />;
    case 'guidance':
      return <GuidancePart client={client} mayEdit={mayEdit} />;
    case 'menus':
      return <MenusPart client={client} name={file.client.name} mayEdit={mayEdit} />;
    case 'overflow':
      return <OverflowPart client={client} mayEdit={mayEdit} />;
    case 'contacts':
      return (
        <Sheets>
          <ContactsPart client={client} contacts={file.contacts} mayEdit={mayEdit} />
          <TransferTermsPart client={client} contacts={file.contacts} mayEdit={mayEdit} />
          <RosterPart client={client} contacts={file.contacts} mayEdit={mayEdit} />
        </Sheets>
      );
    case 'scripts':
      return <Manual client={client} tier={file.client.tier} />;
    case 'contracts':
      return <ContractsPart client={client} mayEdit={mayEdit} />;
    case 'lookups':
      return <LookupsPart client={client} mayEdit={mayEdit} />;
    case 'usage':
      return <UsagePart client={client} />;
    case 'reports':
      return <ReportsPart client={client} people={file.contacts} mayEdit={mayEdit} />;
  }
}

function Manual({ client, tier }: { client: string; tier: 1 | 2 | null }) {
  const { page } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ScriptsPart
      client={client}
      tier={tier}
      page={page}
      go={(chosen) => void navigate({ search: { page: chosen }, replace: true })}
    />
  );
}

function Basics({ file: { client }, mayEdit }: { file: ClientFile; mayEdit: boolean }) {
  const words = useWords(clientWords);
  const telling = useTell(editClient);
  const { name, reading, code, colour, callerNoun } = client;
  return (
    <Sheet>
      <ClientForm
        start={{ name, reading, code, colour, callerNoun }}
        save={(body) =>
          telling.mutate({ params: { client: client.id }, body }, { onSuccess: () => announce(words.saved) })
        }
        error={telling.error}
        isPending={telling.isPending}
        submit={words.save}
        isReadOnly={!mayEdit}
      />
    </Sheet>
  );
}

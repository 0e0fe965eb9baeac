import { getRetention } from '@denwaban/api/retention';
import { ArchivesSheet } from '../archives/ArchivesSheet.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Beside, Sheets } from '../kit/pieces/index.ts';
import { Certificates } from './Certificates.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { Holds } from './Holds.tsx';
import { LawBound } from './LawBound.tsx';
import { Periods } from './Periods.tsx';

/** How long what is kept of one client, how it is handed over, and how it goes. */
export function KeepingPart({ client }: { client: string }) {
  const asked = useAsk(getRetention, { params: { client } }, { about: ['deletion'] });
  return (
    <Sheets>
      <Answered asked={asked}>
        {(kept) => (
          <>
            <Beside aside={<LawBound lawBound={kept.lawBound} />}>
              <Periods key={client} client={client} kept={kept} />
            </Beside>
            <Holds client={client} holds={kept.holds} />
            <Certificates certificates={kept.certificates} />
          </>
        )}
      </Answered>
      <ArchivesSheet client={client} />
      {asked.data?.may.deleteAll && <DeleteAll client={client} />}
    </Sheets>
  );
}

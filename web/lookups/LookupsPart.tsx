import { getOrderSource } from '@denwaban/api/lookups';
import { PolicyPart } from '../identity/PolicyPart.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Beside, Sheets } from '../kit/pieces/index.ts';
import { useMe } from '../signin/me.ts';
import { Files } from './Files.tsx';
import { ClientLooks } from './Looks.tsx';
import { SourceSheet } from './SourceSheet.tsx';
import { TakeFile } from './TakeFile.tsx';
import { UploadKey } from './UploadKey.tsx';

type Props = { client: string; mayEdit: boolean };

/** All the office sets about identity and look-ups of one client, and the log of looks. */
export function LookupsPart({ client, mayEdit }: Props) {
  const { abilities } = useMe();
  const asked = useAsk(getOrderSource, { params: { client } }, { about: ['lookup'] });
  return (
    <Sheets>
      <PolicyPart client={client} mayEdit={mayEdit} />
      <Answered asked={asked}>
        {(kept) => {
          const isCsv = kept.source.kind === 'csv';
          return (
            <>
              <Beside
                aside={
                  isCsv && (
                    <>
                      {abilities.includes('import_order_files') && <TakeFile client={client} />}
                      {mayEdit && <UploadKey client={client} />}
                    </>
                  )
                }
              >
                <SourceSheet key={client} client={client} kept={kept} mayEdit={mayEdit} />
              </Beside>
              {isCsv && <Files files={kept.files} />}
            </>
          );
        }}
      </Answered>
      {abilities.includes('see_looks') && <ClientLooks client={client} />}
    </Sheets>
  );
}

import { getHouseGuidance } from '@denwaban/api/guidance';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { GuidanceTable } from './GuidanceTable.tsx';
import { NoVoice } from './NoVoice.tsx';
import { guidanceWords } from './words.ts';

/** What callers of all clients hear that have nothing of their own. */
export function HouseGuidanceScreen() {
  const words = useWords(guidanceWords);
  const asked = useAsk(getHouseGuidance, {}, { about: ['guidance'] });
  return (
    <>
      <PageTitle about={words.houseAbout}>{words.title}</PageTitle>
      <Answered asked={asked}>
        {({ voice, guidances }) => (
          <Sheets>
            {voice === null && <NoVoice />}
            <Sheet flush>
              <GuidanceTable name={words.title} place={{ client: null, line: null }} guidances={guidances} mayEdit />
            </Sheet>
          </Sheets>
        )}
      </Answered>
    </>
  );
}

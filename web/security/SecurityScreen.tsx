import { getOwnSecurity } from '@denwaban/api/security';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, PageTitle, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Factors } from './Factors.tsx';
import { Sessions } from './Sessions.tsx';
import { securityWords } from './words.ts';

/** What protects one's own sign-in. */
export function SecurityScreen() {
  const words = useWords(securityWords);
  const asked = useAsk(getOwnSecurity);
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Answered asked={asked}>
        {(own) => (
          <Sheets>
            <Factors own={own} />
            <Sessions own={own} />
          </Sheets>
        )}
      </Answered>
    </>
  );
}

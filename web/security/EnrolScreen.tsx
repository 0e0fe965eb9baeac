import { getOwnSecurity } from '@denwaban/api/security';
import { getMe } from '@denwaban/api/signin';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ask, useAsk } from '../kit/ask/index.ts';
import { Answered, PageTitle, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { homeOf } from '../signin/home.ts';
import { begin } from '../signin/me.ts';
import { Factors } from './Factors.tsx';
import { securityWords } from './words.ts';

/** Where whoever must register a second factor does so; everything else opens after it. */
export function EnrolScreen() {
  const words = useWords(securityWords);
  const answers = useQueryClient();
  const asked = useAsk(getOwnSecurity);
  const goOn = async () => {
    const me = await ask(getMe);
    begin(answers, me);
    window.location.assign(homeOf(me));
  };
  return (
    <>
      <PageTitle about={words.enrolAbout}>{words.enrolTitle}</PageTitle>
      <Answered asked={asked}>
        {(own) => (
          <Sheets>
            <Factors own={own} />
            {own.factors.length > 0 && (
              <Button size="md" onClick={() => void goOn()}>
                {words.enrolDone}
              </Button>
            )}
          </Sheets>
        )}
      </Answered>
    </>
  );
}

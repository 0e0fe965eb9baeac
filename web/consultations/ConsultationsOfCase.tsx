import { consultationsOfCase } from '@denwaban/api/consultations';
import { useAsk } from '../kit/ask/index.ts';
import { Answered } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { type About, AskClient } from './AskClient.tsx';
import { ConsultationCard } from './ConsultationCard.tsx';
import classes from './consultations.module.css';
import { consultationWords } from './words.ts';

/** What the client was asked about a case, and asking more while it is open. */
export function ConsultationsOfCase({ about, isOpen }: { about: About; isOpen: boolean }) {
  const words = useWords(consultationWords);
  const asked = useAsk(consultationsOfCase, { params: { id: about.case } }, { about: ['consultation'] });
  const mayAsk = useMe().abilities.includes('ask_clients');
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <div className={classes.cards}>
          {items.length === 0 && <p className={classes.about}>{words.none}</p>}
          {items.map((consultation) => (
            <ConsultationCard key={consultation.id} consultation={consultation} as="staff" />
          ))}
          {mayAsk && isOpen && <AskClient about={about} />}
        </div>
      )}
    </Answered>
  );
}

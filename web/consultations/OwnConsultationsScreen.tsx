import { listOwnConsultations } from '@denwaban/api/consultations';
import { IconHelpCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { usePages } from '../kit/ask/pages.ts';
import { EmptyState, OneOf, Pages, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ConsultationCard } from './ConsultationCard.tsx';
import classes from './consultations.module.css';
import { consultationWords } from './words.ts';

const route = getRouteApi('/client/portal/consultations');
const states = ['asked', 'answered'] as const;

/** In the portal: what the agency needs to know to answer the company's callers. */
export function OwnConsultationsScreen() {
  const words = useWords(consultationWords);
  const { state = 'asked' } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listOwnConsultations, { query: { state } }, { keep: true });
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.ownTitle}</PageTitle>
      <OneOf
        fullWidth
        className={classes.states}
        label={words.filter.state}
        values={states}
        words={words.ownStates}
        chosen={state}
        choose={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
      />
      <Pages pages={pages}>
        {(items) =>
          items.length === 0 ? (
            <Sheet>
              <EmptyState icon={IconHelpCircle} title={words.empty[state]} next={words.empty.ownNext} />
            </Sheet>
          ) : (
            <ul className={classes.own}>
              {items.map((consultation) => (
                <li key={consultation.id}>
                  <Sheet title={about(words, consultation)}>
                    <ConsultationCard consultation={consultation} as="client" />
                  </Sheet>
                </li>
              ))}
            </ul>
          )
        }
      </Pages>
    </>
  );
}

function about(
  words: { nameless: string; caller: (name: string) => string },
  { callerName, summary }: { callerName: string | null; summary: string },
): string {
  return `${callerName === null ? words.nameless : words.caller(callerName)}　${summary}`;
}

import { type ContractShown, listContracts } from '@denwaban/api/contracts';
import { dayOf } from '@denwaban/domain/hours';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, type Column, DataTable, EmptyState, Sheet, Sheets, StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './contracts.module.css';
import { NewTerms } from './NewTerms.tsx';
import { contractWords } from './words.ts';

/** What was agreed with a client and from when. */
export function ContractsPart({ client, mayEdit }: { client: string; mayEdit: boolean }) {
  const words = useWords(contractWords);
  const asked = useAsk(listContracts, { params: { client } }, { about: ['contract'] });
  return (
    <Answered asked={asked}>
      {({ contracts }) => {
        const newestFirst = contracts.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1));
        return (
          <Sheets>
            <Sheet flush title={words.title}>
              <p className={classes.about}>{words.about}</p>
              <List contracts={newestFirst} />
            </Sheet>
            {mayEdit && <NewTerms key={newestFirst[0]?.id} client={client} latest={newestFirst[0]?.terms} />}
          </Sheets>
        );
      }}
    </Answered>
  );
}

type Standing = 'past' | 'now' | 'future';
const tones: Record<Standing, Tone> = { past: 'quiet', now: 'fine', future: 'active' };

function List({ contracts }: { contracts: ContractShown[] }) {
  const words = useWords(contractWords);
  const say = useSay();
  const today = dayOf(useNow());
  const inForce = contracts.find(({ effectiveFrom }) => effectiveFrom <= today);
  const standingOf = (contract: ContractShown): Standing =>
    contract === inForce ? 'now' : contract.effectiveFrom > today ? 'future' : 'past';
  const { column } = words;
  const columns: Column<ContractShown>[] = [
    { title: column.from, cell: ({ effectiveFrom }) => say.fullDay(effectiveFrom) },
    {
      title: column.state,
      cell: (contract) => <StatePill tone={tones[standingOf(contract)]}>{words.state[standingOf(contract)]}</StatePill>,
    },
    { title: column.tier, cell: ({ terms }) => words.tier[terms.tier] },
    { title: column.included, cell: ({ terms }) => words.calls(say.number(terms.includedCalls)), align: 'right' },
    { title: column.base, cell: ({ terms }) => say.yen(terms.baseYen), align: 'right' },
    { title: column.extra, cell: ({ terms }) => say.yen(terms.perExtraCallYen), align: 'right' },
    {
      title: column.target,
      cell: ({ terms }) => words.minutes(say.number(terms.callbackPolicy.targetMinutes)),
      align: 'right',
    },
    {
      title: column.window,
      cell: ({ terms: { relayWindowMinutes: window } }) =>
        words.windows(say.number(window.urgent), say.number(window.callback)),
    },
  ];
  return (
    <DataTable
      label={words.list}
      columns={columns}
      rows={contracts}
      keyOf={({ id }) => id}
      empty={<EmptyState title={words.empty} next={words.emptyNext} />}
    />
  );
}

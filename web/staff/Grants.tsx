import type { ClientCard } from '@denwaban/api/clients';
import { type StaffMember, setGrants } from '@denwaban/api/staff';
import { mayAnswer } from '@denwaban/domain/staff';
import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useClients } from '../clients/use-clients.ts';
import { ask, refresh, useTell } from '../kit/ask/index.ts';
import { Answered, ClientName, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { neighbour } from './neighbour.ts';
import classes from './staff.module.css';
import { staffWords } from './words.ts';

/** Who may answer for which client: people down the side, clients across, a tick where they meet. */
export function Grants({ staff, isFetching }: { staff: StaffMember[]; isFetching: boolean }) {
  const words = useWords(staffWords).matrix;
  const people = staff.filter(mayAnswer);
  const clients = useClients();
  return (
    <Sheet flush title={words.title}>
      <p className={classes.about}>{words.about}</p>
      {people.length === 0 ? (
        <p className={classes.about}>{words.noOperators}</p>
      ) : (
        <Answered asked={clients}>
          {({ clients }) => (
            <Matrix people={people} isFetching={isFetching} clients={clients.filter(({ state }) => state !== 'left')} />
          )}
        </Answered>
      )}
    </Sheet>
  );
}

type MatrixProps = { people: StaffMember[]; clients: ClientCard[]; isFetching: boolean };

function Matrix({ people, clients, isFetching }: MatrixProps) {
  const words = useWords(staffWords).matrix;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={words.list} tabIndex={0}>
      <table className={classes.matrix} aria-label={words.list}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.everyClient}</th>
            {clients.map((client) => (
              <th key={client.id} scope="col">
                <span className={classes.company}>
                  <ClientName client={{ name: client.name, colour: client.colour }} />
                  <Everybody client={client} people={people} isFetching={isFetching} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {people.map((person) => (
            <Row key={person.id} person={person} clients={clients} isFetching={isFetching} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Everybody at once for one client, or nobody any more. */
function Everybody({ client, people, isFetching }: { client: ClientCard } & Omit<MatrixProps, 'clients'>) {
  const words = useWords(staffWords).matrix;
  const mayGrant = useMe().abilities.includes('grant_clients');
  const answers = useQueryClient();
  const telling = useMutation({
    mutationFn: async (isGranted: boolean) => {
      for (const { id, grants } of people.filter((person) => person.grants.includes(client.id) !== isGranted)) {
        const clients = isGranted ? [...grants, client.id] : grants.filter((each) => each !== client.id);
        await ask(setGrants, { params: { id }, body: { clients } });
      }
    },
    onSettled: () => refresh(answers, ['*']),
  });
  const count = people.filter(({ grants }) => grants.includes(client.id)).length;
  return (
    <>
      <Checkbox
        size="xs"
        aria-label={words.everybodyOf(client.name)}
        checked={count === people.length}
        indeterminate={count > 0 && count < people.length}
        disabled={!mayGrant || telling.isPending || isFetching}
        onChange={(event) => telling.mutate(event.currentTarget.checked)}
      />
      <ErrorNotice error={telling.error} />
    </>
  );
}

type RowProps = { person: StaffMember; clients: ClientCard[]; isFetching: boolean };

function Row({ person, clients, isFetching }: RowProps) {
  const words = useWords(staffWords);
  const mayGrant = useMe().abilities.includes('grant_clients');
  const telling = useTell(setGrants);
  const { id, businessName, role } = person;
  // Shown as ticked from the tick on, until the list itself says so: a second tick must not build on the time before the first.
  const isOnItsWay = telling.isPending || (telling.isSuccess && isFetching);
  const granted = new Set((isOnItsWay && telling.variables?.body.clients) || person.grants);
  const tick = (client: string, isGranted: boolean) => {
    const next = new Set(granted);
    if (isGranted) next.add(client);
    else next.delete(client);
    telling.mutate({ params: { id }, body: { clients: [...next] } });
  };
  const all = clients.filter((client) => granted.has(client.id)).length;
  const tickAll = (isGranted: boolean) => {
    const shown = clients.map((client) => client.id);
    const next = isGranted ? new Set([...granted, ...shown]) : [...granted].filter((each) => !shown.includes(each));
    telling.mutate({ params: { id }, body: { clients: [...next] } });
  };
  return (
    <tr>
      <th scope="row">
        {businessName}
        <small>{words.role[role]}</small>
        <ErrorNotice error={telling.error} />
      </th>
      <td>
        <Checkbox
          aria-label={words.matrix.everyClientOf(businessName)}
          checked={all === clients.length}
          indeterminate={all > 0 && all < clients.length}
          disabled={!mayGrant}
          onChange={(event) => tickAll(event.currentTarget.checked)}
        />
      </td>
      {clients.map((client) => (
        <td key={client.id}>
          <Checkbox
            aria-label={words.matrix.of(businessName, client.name)}
            checked={granted.has(client.id)}
            disabled={!mayGrant}
            onChange={(event) => tick(client.id, event.currentTarget.checked)}
          />
        </td>
      ))}
    </tr>
  );
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const next = neighbour(event.target as HTMLElement, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useClients } from '../clients/use-clients.ts';
import { Answered, EmptyState, PageTitle, Sheet, Toolbar } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeUsageWords } from './office-words.ts';
import { UsagePart } from './UsagePart.tsx';

const route = getRouteApi('/staff/usage/{-$client}');

/** The counted calls of any client: where a billing clerk's day begins. */
export function UsageScreen() {
  const words = useWords(officeUsageWords);
  const { client } = route.useParams();
  const navigate = route.useNavigate();
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Answered asked={useClients()}>
        {({ clients }) => {
          const chosen = client ?? clients[0]?.id;
          if (!chosen) {
            return (
              <Sheet>
                <EmptyState title={words.empty} next={words.emptyNext} />
              </Sheet>
            );
          }
          return (
            <>
              <Toolbar>
                <Select
                  label={words.client}
                  w={320}
                  searchable
                  allowDeselect={false}
                  data={clients.map(({ id, name }) => ({ value: id, label: name }))}
                  value={chosen}
                  onChange={(one) => {
                    if (one) void navigate({ params: { client: one }, search: (now) => now });
                  }}
                />
              </Toolbar>
              <UsagePart client={chosen} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

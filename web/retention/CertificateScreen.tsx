import type { AnswerOf } from '@denwaban/api/endpoint';
import { getCertificate } from '@denwaban/api/retention';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, type Column, DataTable, Facts, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

const route = getRouteApi('/staff/certificates/$id');

/** One certificate, as it is printed and handed over. */
export function CertificateScreen() {
  const { id } = route.useParams();
  return <Answered asked={useAsk(getCertificate, { params: { id } })}>{(found) => <Paper found={found} />}</Answered>;
}

type Found = AnswerOf<typeof getCertificate>;

function Paper({ found }: { found: Found }) {
  const { agency, client, certificate, lines, isWhole } = found;
  const words = useWords(retentionWords).certificate;
  const say = useSay();
  const now = useNow();
  const printing = (
    <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.6} />} onClick={() => window.print()}>
      {words.print}
    </Button>
  );
  return (
    <>
      <PageTitle actions={printing}>{words.of(client.name)}</PageTitle>
      <Sheets>
        <Sheet>
          <p>{words.says(agency, client.name)}</p>
          <Facts
            facts={[
              { name: words.number, value: certificate.id },
              { name: words.column.reason, value: words.reason[certificate.reason] },
              { name: words.asked, value: certificate.askedBy },
              { name: words.began, value: say.when(certificate.beganAt, now) },
              {
                name: words.completed,
                value: certificate.completedAt ? say.when(certificate.completedAt, now) : words.underWay,
              },
            ]}
          />
          <p>{words.stays}</p>
          <p>{words.backups}</p>
        </Sheet>
        <Lines lines={lines} />
        {!isWhole && <p>{words.more}</p>}
      </Sheets>
    </>
  );
}

type Line = Found['lines'][number];

function Lines({ lines }: { lines: readonly Line[] }) {
  const { certificate: words, kind: kinds } = useWords(retentionWords);
  const say = useSay();
  const columns: Column<Line>[] = [
    { title: words.column.kind, cell: ({ kind }) => kinds[kind] ?? kind },
    { title: words.column.count, cell: ({ count }) => say.number(count), align: 'right' },
    { title: words.column.thing, cell: ({ thing }) => thing ?? '' },
    { title: words.column.hash, cell: ({ sha256 }) => <code>{sha256}</code>, grows: true },
  ];
  return (
    <Sheet flush title={words.list}>
      <DataTable
        label={words.list}
        columns={columns}
        rows={lines}
        keyOf={({ kind, thing, sha256 }) => `${kind} ${thing ?? ''} ${sha256}`}
        empty={null}
      />
    </Sheet>
  );
}

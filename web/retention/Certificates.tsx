import type { CertificateShown } from '@denwaban/api/retention';
import { IconCertificate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useNow } from '../kit/clock/index.ts';
import { type Column, DataTable, EmptyState, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

type Props = { certificates: readonly CertificateShown[] };

export function Certificates({ certificates }: Props) {
  const all = useWords(retentionWords);
  const words = all.certificate;
  const say = useSay();
  const now = useNow();
  const navigate = useNavigate();
  const columns: Column<CertificateShown>[] = [
    { title: words.column.at, cell: ({ beganAt }) => say.when(beganAt, now) },
    { title: words.column.reason, cell: ({ reason }) => words.reason[reason] },
    {
      title: words.column.sums,
      cell: ({ sums }) =>
        sums.map(({ kind, count }) => words.sum(all.kind[kind] ?? kind, say.number(count))).join(' · '),
      grows: true,
    },
    {
      title: words.column.state,
      cell: ({ completedAt }) => (
        <StatePill tone={completedAt ? 'fine' : 'active'}>{completedAt ? words.complete : words.underWay}</StatePill>
      ),
    },
  ];
  return (
    <Sheet flush title={words.title}>
      <DataTable
        label={words.title}
        columns={columns}
        rows={certificates}
        keyOf={({ id }) => id}
        open={({ id }) => void navigate({ to: '/certificates/$id', params: { id } })}
        empty={<EmptyState icon={IconCertificate} title={words.empty} next={words.emptyNext} />}
      />
    </Sheet>
  );
}

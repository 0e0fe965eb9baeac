import { IconInbox } from '@tabler/icons-react';
import {
  ClientName,
  type Column,
  Countdown,
  DataTable,
  EmptyState,
  Moment,
  PhoneNumber,
  Sheet,
  StatePill,
} from '../pieces/index.ts';
import { type Row, rows } from './sample.ts';

const columns: Column<Row>[] = [
  { title: '受電', cell: ({ at }) => <Moment at={at} /> },
  { title: 'クライアント', cell: ({ client }) => <ClientName client={{ ...client, reading: undefined }} /> },
  { title: 'お客様', cell: ({ caller }) => caller },
  { title: 'ご連絡先', cell: ({ number }) => <PhoneNumber number={number} /> },
  { title: 'ご用件', cell: ({ summary }) => summary, grows: true },
  { title: '状態', cell: ({ tone, state }) => <StatePill tone={tone}>{state}</StatePill> },
  { title: '目安', cell: ({ until }) => until && <Countdown until={until} />, align: 'right' },
];

export function Lists() {
  return (
    <>
      <Sheet title="受付票" flush>
        <DataTable label="受付票" columns={columns} rows={rows} keyOf={({ id }) => id} open={() => {}} empty={null} />
      </Sheet>
      <Sheet>
        <EmptyState
          icon={IconInbox}
          title="未確認の受電報告はありません"
          next="お客様からお電話があると、ここに届きます。届いたらメールでもお知らせします。"
        />
      </Sheet>
    </>
  );
}

// How calls on さくら通販's own shop line begin (着信メニュー): the shop itself takes orders, and complaints come to みなと by a key.
import type { Begins, MenuPart } from '@denwaban/domain/menus';
import { newLine } from '@denwaban/server/lines/new-line.ts';
import * as lines from '@denwaban/server/lines/store.ts';
import * as menus from '@denwaban/server/menus/store.ts';
import { type Books, inAgency } from '@denwaban/server/shell/agency.ts';
import { minato } from './minato.ts';
import { sakura } from './sakura.ts';

const us = { is: 'us' } as const;

const asks: Begins = {
  is: 'keys',
  words: '{社名}でございます。ご注文の方は1を、ご意見・クレームの方は2を、伝言をお残しになる方は3を押してください。',
  keys: [
    { key: '1', label: 'ご注文', leads: { is: 'desk', number: '+81355551023', seconds: 20 } },
    { key: '2', label: 'クレーム', leads: us },
    { key: '3', label: '伝言', leads: { is: 'voicemail' } },
  ],
  otherwise: us,
};

const parts: MenuPart[] = [
  // Nobody is in the shop then.
  {
    when: { is: 'from_to', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '12:00', to: '13:00', holidays: false },
    begins: us,
  },
  { when: { is: 'in_hours' }, begins: asks },
  { when: { is: 'out_of_hours' }, begins: { is: 'voicemail' } },
];

/** Writes it down, as the manager would have. */
export async function raiseMenus(books: Books): Promise<void> {
  const by = { kind: 'staff', id: minato.staff.kato.id } as const;
  await inAgency(books, { as: 'staff', agency: minato.id, by }, async (tx) => {
    const client = sakura.id;
    const details = { client, label: '店舗直通', number: '+81312341024', exchange: 'pretend' } as const;
    const line = newLine({ id: tx.id(), ...details });
    await lines.save(tx, line);
    await menus.save(tx, { line: line.id, client, parts });
  });
}

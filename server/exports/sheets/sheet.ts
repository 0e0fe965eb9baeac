import type { Export } from '@denwaban/domain/exports';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import type { Cell, Row } from '../file.ts';

type Language = Export['language'];

type Column<Item> = { head: Record<Language, string>; cell: (item: Item, language: Language) => Cell };

/** A list as its own page reads it, line by line as a file has it. */
export type Sheet = {
  heads: readonly Record<Language, string>[];
  /** Filters as an address has them; throws a ZodError where the page could not read them. */
  page(tx: AgencyTx, filters: object, asker: Asker): Promise<{ rows(language: Language): Row[]; next: string | null }>;
};

type List<Item> = (
  tx: AgencyTx,
  filters: object,
  asker: Asker,
) => Promise<{ items: Item[]; next: string | null } | Refusal>;

export function sheetOf<Item>(list: List<Item>, columns: readonly Column<Item>[]): Sheet {
  return {
    heads: columns.map(({ head }) => head),
    page: async (tx, filters, asker) => {
      const page = await list(tx, filters, asker);
      if (isRefusal(page)) throw new Error(`a list that may be read is refused: ${page.code}`);
      const rows = (language: Language) => page.items.map((item) => columns.map(({ cell }) => cell(item, language)));
      return { rows, next: page.next };
    },
  };
}

export const column = <Item>(ja: string, en: string, cell: Column<Item>['cell']): Column<Item> => ({
  head: { ja, en },
  cell,
});

/** A word of a state or kind, in the language of the file. */
export function named<Key extends string>(words: Record<Key, Record<Language, string>>) {
  return (key: Key | null, language: Language) => (key === null ? '' : words[key][language]);
}

export const instant = (iso: string | null): Cell => (iso === null ? null : new Date(iso));

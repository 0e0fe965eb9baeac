// Masks: enough for the operator to see that it is the right order, too little to be worth carrying away.
import { formatNumber } from '../numbers/index.ts';
import type { OrderRecord } from './order-record.ts';

export type MaskedRecord = Pick<
  OrderRecord,
  'orderNumber' | 'items' | 'state' | 'carrier' | 'trackingNumber' | 'shippedOn' | 'expectedOn' | 'amountYen'
> & {
  /** 山*太* */
  name: string;
  reading: string | null;
  /** ***-****-5678 */
  phone: string | null;
  /** 150-**** */
  postalCode: string | null;
  /** The municipality alone: 東京都渋谷区 */
  area: string | null;
};

/** The birth date is for comparing only and never shown. */
export function mask(record: OrderRecord): MaskedRecord {
  const { name, reading, phone, postalCode, address, birthDate: _, ...open } = record;
  return {
    ...open,
    name: maskName(name),
    reading: reading && maskName(reading),
    phone: phone && maskPhone(phone),
    postalCode: postalCode && `${postalCode.slice(0, 3)}-****`,
    area: address && municipality(address),
  };
}

/** Every second letter; of a single one nothing. */
export function maskName(name: string): string {
  const letters = [...name.replace(/\s/g, '')];
  if (letters.length === 1) return '*';
  return letters.map((letter, at) => (at % 2 === 0 ? letter : '*')).join('');
}

/** At most the last four digits, as far as they stand together; the hyphens where they are. */
export function maskPhone(e164: string): string {
  const shown = formatNumber(e164);
  const last = /\d{1,4}$/.exec(shown)?.[0] ?? '';
  return shown.slice(0, -last.length).replace(/\d/g, '*') + last;
}

// Municipalities that have 市, 町, 村 or 郡 inside their names, where the shortest match would cut them in two.
const awkward =
  '旭川|伊達|石狩|盛岡|奥州|田村|南相馬|那須塩原|東村山|武蔵村山|羽村|十日町|上越|富山|野々市|大町|蒲郡|四日市|姫路|大和郡山|廿日市|下松|岩国|田川|大村|宮古|富良野|別府|佐伯|黒部|小諸|塩尻|玉野|周南|市川|市原|郡山|町田|村上|村山|小郡|郡上|八日市場|今市';
const municipal = new RegExp(
  `^(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県)?(?:(?:${awkward})市|(?:余市|高市|[^市]{2,3}?)郡(?:玉村|大町|.{1,5}?)[町村]|(?:.{1,4}市)?[^町市]{1,4}?区|.{1,7}?[市町村])`,
);

/** `東京都渋谷区神宮前1-2-3` → `東京都渋谷区`. Null where no municipality can be told: then nothing is shown. */
export function municipality(address: string): string | null {
  return municipal.exec(address.normalize('NFKC').replace(/\s/g, ''))?.[0] ?? null;
}

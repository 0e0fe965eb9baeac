// Area codes (市外局番) of 総務省「市外局番の一覧」, without the leading 0. Area code and local exchange have five digits together,
// so the area code decides where the hyphens stand: 03-1234, 045-123, 0466-12, 04992-2.
//
// The longest listed beginning of a number decides, and what is not listed has an area code of two digits (045 is `45`).
// `12:3456` lists 123, 124, 125, 126.
const beginnings: [areaDigits: number, listed: string][] = [
  [1, '3 6'],
  [
    3,
    `12:3456 13:3456789 14:23456 15:2345678 16:234567 17:2345689 18:234567 19:1234578
     22:0345689 23:34578 24:01234678 25:0456789 26:013456789 27:046789 28:02345789 29:1345679
     42:28 43:689 46:03567 47:05689 48:0 49:345
     53:1236789 54:4578 55:01345678 56:123456789 57:2345678 58:14567 59:456789
     72:15 73:56789 74:023456789 76:135678 77:01234689 79:01456789
     82:034679 83:345678 84:5678 85:23456789 86:356789 87:579 88:034579 89:2345678
     92:0 93:0 94:02346789 95:0245679 96:456789 97:234789 98:0234567 99:34567`,
  ],
  [
    4,
    `126:7 137:247 139:278 145:67 146:6 154:7 155:8 156:4 158:67 163:245 164:8 165:4568
     499:2468 576:9 597:9 746:8 838:78 839:6 847:7 851:24 980:2 991:23 996:9`,
  ],
  // Exchanges that, by 総務省「電気通信番号指定状況」, belong to a neighbour with a shorter code: 04-2945, 04-7123, 022-381. The
  // exact borders are those libphonenumber has gathered from it, so here the oracle in the tests guards but cannot confirm.
  [1, '42:0 429:0234569 470:019 47:1'],
  [
    2,
    `154:018 155:017 223:01456789 254:01 255:01234569 256:01 257:0156789 258:01 2591:7 2599:9 264:016789 278:0189 283:0134
     289:012345 293:0156789 422:01 428:01456 475:019 479:019 539:0123458 5396:456789 5397:01235689 598:019 599:019
     794:0123459 795:01569 796:0167 824:01239 829:0169 8292:123456789 8294:123 836:0 837:01789 8376:678 838:01 8396:0136
     8636:2345789 865:012389 8655:23 866:01 8669:178 8672:23468 8673:78 868:019 869:0145 8699:01456789
     9933:1 9934:357 994:0178`,
  ],
  [3, '5979:0178'],
];

const areaDigitsOf = new Map(
  beginnings.flatMap(([areaDigits, listed]) =>
    listed
      .split(/\s+/)
      .flatMap(spelledOut)
      .map((code) => [code, areaDigits]),
  ),
);

/** How many digits the area code of a geographic number has; both without the leading 0. */
export function areaCodeLength(national: string): number {
  for (let length = 5; length > 0; length -= 1) {
    const areaDigits = areaDigitsOf.get(national.slice(0, length));
    if (areaDigits !== undefined) return areaDigits;
  }
  return 2;
}

function spelledOut(entry: string): string[] {
  const [stem = '', last] = entry.split(':');
  return last === undefined ? [stem] : [...last].map((digit) => stem + digit);
}

// The day of an equinox in Tokyo, by the approximation of 「新こよみ便利帳」 (海上保安庁水路部監修, 暦計算研究会編), good for 1980-2099.
// The law names no date: it is what the 暦要項 in each February's 官報 says for the next year, so far always this.
const yearly = 0.242194;

export function vernalEquinox(year: number): number {
  return equinox(20.8431, year);
}

export function autumnalEquinox(year: number): number {
  return equinox(23.2488, year);
}

function equinox(in1980: number, year: number): number {
  const years = year - 1980;
  return Math.floor(in1980 + yearly * years) - Math.floor(years / 4);
}

// Days that a special law makes a national holiday, or (null) stops from being one for that year.
export type SpecialDays = Readonly<Record<string, string | null>>;

/** The special laws passed so far, for the years this engine covers. */
export const enacted: SpecialDays = {
  // 平成30年法律第99号, the accession; 4月30日 and 5月2日 follow from article 3 paragraph 3.
  '2019-05-01': '天皇の即位の日',
  '2019-10-22': '即位礼正殿の儀の行われる日',
  // 平成27年法律第33号 article 32 (as amended), the Olympic Games, first planned and then held.
  '2020-07-20': null,
  '2020-07-23': '海の日',
  '2020-07-24': 'スポーツの日',
  '2020-08-10': '山の日',
  '2020-08-11': null,
  '2020-10-12': null,
  '2021-07-19': null,
  '2021-07-22': '海の日',
  '2021-07-23': 'スポーツの日',
  '2021-08-08': '山の日',
  '2021-08-11': null,
  '2021-10-11': null,
};

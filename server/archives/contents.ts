// What an archive contains: a description, the people of the house by business name, the records table by table in NDJSON, the
// files, and at its end the list of all of it with counts and sums.

export const format = 'denwaban-archive';
/** Raised when a Denwaban before it could not take in what is written now. */
export const formatVersion = 1;

export type About = {
  format: typeof format;
  formatVersion: number;
  denwaban: string;
  madeAt: string;
  agency: { id: string; name: string };
  client: { id: string; code: string; name: string; reading: string };
  /** What each file of records contains, column by column, in the order in which they refer to each other. */
  records: {
    name: string;
    columns: { name: string; type: string; required: boolean }[];
    key: string[];
    refersTo: string[];
  }[];
};

/** A file with its sum; or, where `files` says of how many, a folder: the sum is of a line `path sum` for each, as they come. */
export type Part = { path: string; bytes: number; sha256: string; records?: number; files?: number };

export type List = { parts: Part[] };

export const aboutPath = 'archive.json';
export const peoplePath = 'people.ndjson';
export const listPath = 'manifest.json';

export const recordsPath = (table: string) => `records/${table}.ndjson`;

/** Somebody of the house: by business name alone. */
export type Person = { id: string; business_name: string };

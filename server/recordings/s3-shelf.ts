// A bucket of any store that speaks S3. Loaded only where one is set: the client weighs more than the rest of the house.
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Range } from './range.ts';
import { type Lying, type Part, type Place, pieceName, type Shelf } from './shelf.ts';

export type S3Settings = {
  /** Null: Amazon's own. */
  endpoint: string | null;
  region: string;
  bucket: string;
  keyId: string;
  secret: string;
};

export function s3Shelf({ endpoint, region, bucket, keyId, secret }: S3Settings): Shelf {
  const client = new S3Client({
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...{ region, credentials: { accessKeyId: keyId, secretAccessKey: secret } },
    // Not every store knows the checksums that the client would add of its own; ours goes with every piece.
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });
  const at = (place: Place) => ({ Bucket: bucket, Key: keyOf(place, pieceName(place)) });
  const remove = async (part: Part, name: string) => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(part, name) }));
  };
  return {
    // The store refuses what has not arrived as it was sent.
    keep: async (place, sound) => {
      const ChecksumSHA256 = Buffer.from(place.sha256, 'hex').toString('base64');
      await client.send(new PutObjectCommand({ ...at(place), Body: sound, ContentType: place.type, ChecksumSHA256 }));
    },
    bytes: (place) => client.send(new HeadObjectCommand(at(place))).then(lengthOf, unlessMissing),
    take: (place, range) => Readable.from(read(client, at(place), range)),
    clear: async (part) => {
      for await (const { name } of listed(client, bucket, { Prefix: keyOf(part, '') })) await remove(part, name);
    },
    lying: (since) => lyingIn(client, bucket, since),
    remove: (lying) => remove(lying, lying.name),
  };
}

function keyOf({ agency, recording }: Part, name: string): string {
  return `${agency}/${recording}/${name}`;
}

async function* read(client: S3Client, at: { Bucket: string; Key: string }, range?: Range) {
  const Range = range && `bytes=${range.from}-${range.to}`;
  const { Body } = await client.send(new GetObjectCommand({ ...at, Range }));
  yield* Body as AsyncIterable<Buffer>;
}

function lengthOf({ ContentLength = 0 }: { ContentLength?: number }): number {
  return ContentLength;
}

function unlessMissing(error: { $metadata?: { httpStatusCode?: number } }): null {
  if (error.$metadata?.httpStatusCode === 404) return null;
  throw error;
}

/** Parts are in the order of their ids, and so of their beginnings. */
async function* lyingIn(client: S3Client, bucket: string, since: Date): AsyncGenerator<Lying> {
  for (let agency = await agencyAfter(client, bucket, ''); agency; agency = await agencyAfter(client, bucket, agency))
    yield* listed(client, bucket, { Prefix: `${agency}/`, StartAfter: `${agency}/${firstIdAt(since)}` });
}

/** Whose sound comes next in the bucket, by the first name that comes after everything of this one. */
async function agencyAfter(client: S3Client, Bucket: string, agency: string): Promise<string | null> {
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket, StartAfter: agency === '' ? undefined : `${agency}/~`, MaxKeys: 1 }),
  );
  return Contents[0]?.Key?.split('/')[0] ?? null;
}

async function* listed(client: S3Client, Bucket: string, asked: { Prefix: string; StartAfter?: string }) {
  for (let ContinuationToken: string | undefined, isMore = true; isMore; ) {
    const page = await client.send(new ListObjectsV2Command({ Bucket, ...asked, ContinuationToken }));
    for (const { Key = '', LastModified } of page.Contents ?? []) {
      // What others keep in the bucket is none of ours.
      const [, agency, recording, name] = /^([0-9a-f-]{36})\/([0-9a-f-]{36})\/([^/]+)$/.exec(Key) ?? [];
      if (agency && recording && name) yield { agency, recording, name, at: LastModified ?? new Date(0) };
    }
    ContinuationToken = page.NextContinuationToken;
    isMore = ContinuationToken !== undefined;
  }
}

/** What an id (UUIDv7) begins with that was made at that time. */
function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

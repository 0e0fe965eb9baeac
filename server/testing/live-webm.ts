// A recording as a browser writes it: WebM of unknown size, without a length or an index, a new cluster every half minute.
import { element, idsOf, unsigned } from '../recordings/ebml.ts';

const clusterSeconds = 30;
const blockMilliseconds = 20;

/** Silence in Opus, padded to the size of speech (some 80 kbit/s). */
export function aRecording({ minutes }: { minutes: number }): Buffer {
  const clusters = (minutes * 60) / clusterSeconds;
  return Buffer.concat([head(), ...Array.from({ length: clusters }, (_, at) => cluster(at * clusterSeconds * 1000))]);
}

function head(): Buffer {
  const text = (id: number, words: string) => element(id, Buffer.from(words));
  const ebml = element(idsOf.ebml, [
    ...[0x4286, 0x42f7].map((id) => element(id, unsigned(1))),
    element(0x42f2, unsigned(4)),
    element(0x42f3, unsigned(8)),
    text(0x4282, 'webm'),
    element(0x4287, unsigned(4)),
    element(0x4285, unsigned(2)),
  ]);
  const opusHead = Buffer.from('4f707573486561640101000080bb0000000000', 'hex');
  const audio = element(0xe1, [
    element(0xb5, Buffer.from('40e7700000000000'.slice(0, 16), 'hex')),
    element(0x9f, unsigned(1)),
  ]);
  const track = element(0xae, [
    ...[0xd7, 0x73c5].map((id) => element(id, unsigned(1))),
    element(0x83, unsigned(2)),
    text(0x86, 'A_OPUS'),
    element(0x63a2, opusHead),
    audio,
  ]);
  const info = element(idsOf.info, [
    element(idsOf.timecodeScale, fourBytes(1_000_000)),
    text(idsOf.muxingApp, 'Chrome'),
  ]);
  return Buffer.concat([ebml, unknownSize('18538067'), info, element(idsOf.tracks, track)]);
}

function cluster(time: number): Buffer {
  const blocks = Array.from({ length: (clusterSeconds * 1000) / blockMilliseconds }, (_, at) =>
    block(at * blockMilliseconds),
  );
  return Buffer.concat([unknownSize('1f43b675'), element(idsOf.timecode, fourBytes(time)), ...blocks]);
}

// One frame of silence (RFC 6716, 3.2.5): a code 3 packet with 200 bytes of padding.
const silence = Buffer.concat([Buffer.from('fb41c8fffe', 'hex'), Buffer.alloc(200)]);

function block(time: number): Buffer {
  const header = Buffer.from([0x81, 0, 0, 0x80]);
  header.writeInt16BE(time, 1);
  return element(idsOf.simpleBlock, [header, silence]);
}

function unknownSize(id: string): Buffer {
  return Buffer.from(`${id}01ffffffffffffff`, 'hex');
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

// The telephones that みなと電話代行 has besides the browser: a PBX that tells of the clinic's calls, and an old telephone on the
// desk, on which けやき住宅管理 is answered by hand.

import { disposeCall } from '@denwaban/api/calls';
import { addCti, setCtiExtensions } from '@denwaban/api/cti';
import { addLine } from '@denwaban/api/lines';
import { takeCallByHand } from '@denwaban/api/manual-calls';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';
import type { Life } from '../life.ts';

const { aoba, keyaki, minato } = cast;
const { suzuki, takahashi, ito, watanabe } = minato.staff;

export async function connectsTelephones(manager: Person): Promise<void> {
  const { connection } = await manager.asks(addCti, { body: { name: '本社の電話交換機' } });
  const extensions = [suzuki, takahashi, ito, watanabe].map(({ id }, at) => ({ extension: `${201 + at}`, staff: id }));
  await manager.asks(setCtiExtensions, { params: { id: connection.id }, body: { extensions } });
  const lines = [
    { client: aoba.id, label: '予約専用', number: '03-1234-1011', exchange: 'cti' },
    { client: keyaki.id, label: '管理室直通', number: '03-1234-1031', exchange: 'manual' },
  ] as const;
  for (const { client, label, number, exchange } of lines)
    await manager.asks(addLine, { params: { client }, body: { kind: 'number', label, number, exchange } });
}

const heard = [
  { from: '03-5555-0141', memo: '東都リフォーム　外壁塗装のご案内' },
  { from: '非通知', memo: '名乗られず　光回線の切り替え' },
  { from: '050-5555-0162', memo: 'みらい電力　共用部の電気料金の見直し' },
] as const;

/** A sales call on the telephone of the desk, unless there is a caller on the line already. */
export async function* answersByHand(operator: Person, day: number): Life {
  const { from, memo } = heard[day % heard.length] as (typeof heard)[number];
  const taken = await operator.tries(takeCallByHand, { body: { client: keyaki.id, from } });
  if ('refused' in taken) return;
  yield 35;
  await operator.tries(disposeCall, { params: { id: taken.call }, body: { disposition: 'sales', memo } });
}

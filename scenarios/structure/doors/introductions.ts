// Of callers who are about to be put through.
import { writeIntroduction } from '@denwaban/api/introductions';
import type { Company } from './company.ts';
import type { Example } from './examples/example.ts';

/** A caller whose call has not come yet, and whom nobody else’s call could be taken for. */
export async function introduces({
  client,
  contact: { person },
}: Pick<Company, 'client' | 'contact'>): Promise<string> {
  const body = typed(`${client.name}からお回しするお電話`);
  return (await person.asks(writeIntroduction, { body })).id;
}

const typed = (about: string) => ({ number: '03-9876-5432', name: '', about, kind: 'complaint' }) as const;

export const ofIntroductions: Record<string, Example> = {
  listOwnIntroductions: () => ({}),
  writeIntroduction: (_, of) => ({ body: { ...typed('お回しするお電話'), line: of.number } }),
  correctIntroduction: (at, of) => ({
    params: { id: at.introduction },
    body: { ...typed('言い直したこと'), line: of.number },
  }),
  withdrawIntroduction: (at) => ({ params: { id: at.introduction } }),
};

// A complaint is taken at the desk, and asked about by its case.
import { getCase } from '@denwaban/api/cases';
import type { Draft } from '@denwaban/domain/cases';
import { emptyComplaint } from '@denwaban/domain/complaints';
import { faultyLamp, whitening, yamamoto } from '../messages.ts';
import type { Story } from '../story.ts';

/** The caller was told the receipt number, and apologised to. */
export const told = {
  ...emptyComplaint(),
  ...{ receiptTold: 'yes', apologised: 'yes', emotionStart: '2', emotionEnd: '1' },
};

/** The five questions, as they are answered of a fault of the goods. */
export const fault = {
  ...{ severity: 'fault', safety: 'none', complexity: 'clear', impact: 'caller_only', immediateAction: 'not_needed' },
};

export function lamp(complaint: Partial<Draft['complaint']> = {}, wanted = ''): Draft {
  const draft = faultyLamp();
  return { ...draft, callback: { ...draft.callback, wanted }, complaint: { ...told, ...fault, ...complaint } };
}

/** 1次受け, about how long one waits at the clinic. */
export function longWait(changes: Partial<Draft> = {}): Draft {
  const draft = whitening();
  return {
    ...{ ...draft, kind: 'complaint', complaintAbout: 'service', summary: '予約の時刻から50分待たされた' },
    complaint: { ...told, ...fault },
    ...changes,
  };
}

/** From the ring to the end of the wrap-up; the id of the case. */
export async function complains(story: Story, line: { id: string }, draft: Draft): Promise<string> {
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  const ringing = story.caller(yamamoto.number);
  await ringing.rings(line);
  await suzuki.answers();
  const { id } = await suzuki.takesMessage(draft);
  await ringing.hangsUp();
  await suzuki.finishes();
  await suzuki.takesABreak();
  return id;
}

export function about(id: string): { params: { id: string } } {
  return { params: { id } };
}

export function fileOf(story: Story, id: string) {
  return story.operator('watanabe').person.asks(getCase, about(id));
}

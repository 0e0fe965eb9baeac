import type { Journey, JourneyAnswer } from './journey.ts';
import type { OpenStage } from './stage.ts';

export type Beginning = { client: string; stage: OpenStage; inCharge: string | null };

export function begin({ client, stage, inCharge }: Beginning, now: Date): JourneyAnswer {
  const journey: Journey = {
    ...{ client, stage, since: now, inCharge, wantedFrom: null, next: null, quote: null },
    ...{ ticks: {}, liveAt: null, leaving: null, droppedWhy: null },
  };
  return { journey, events: [{ name: 'journey.begun', client, id: client, data: { stage } }] };
}

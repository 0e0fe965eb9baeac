import { pauseRecording, resumeRecording } from '@denwaban/api/calls';
import { useTell } from '../kit/ask/index.ts';

export type RecordingActions = ReturnType<typeof useRecording>;

export function useRecording(id: string) {
  const pause = useTell(pauseRecording);
  const resume = useTell(resumeRecording);
  const params = { id };
  return {
    pause: () => pause.mutate({ params }),
    resume: () => resume.mutate({ params }),
    isBusy: pause.isPending || resume.isPending,
    error: pause.submittedAt > resume.submittedAt ? pause.error : resume.error,
  };
}

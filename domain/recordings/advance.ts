import type { Recording } from './recording.ts';

/** What becomes of a recording: what was asked of it, what is known to be done, and what the clock says. */
export type RecordingFact =
  | { fact: 'answered' }
  | { fact: 'pause_asked' | 'resume_asked'; operator: string }
  | { fact: 'begun' | 'paused' | 'resumed' }
  | { fact: 'pause_lapsed' }
  | { fact: 'line_dead' };

/** Never refuses; what is late or repeated leaves the recording as it is, the same object. */
export function advance(recording: Recording, heard: RecordingFact, now: Date): Recording {
  switch (heard.fact) {
    case 'answered':
      return recording.is === 'agreed' ? { is: 'beginning', minutes: recording.minutes } : recording;
    case 'begun':
      return recording.is === 'beginning' ? { is: 'running', minutes: recording.minutes } : recording;
    case 'pause_asked':
      return pauseAsked(recording, heard.operator, now);
    case 'paused':
      return recording.is === 'pausing' ? { ...recording, is: 'paused' } : recording;
    case 'resume_asked':
      return resumes(recording, heard.operator);
    case 'pause_lapsed':
      return 'until' in recording && now >= recording.until ? resumes(recording, null) : recording;
    case 'resumed':
      return recording.is === 'resuming' ? { is: 'running', minutes: recording.minutes } : recording;
    case 'line_dead':
      return lineDead(recording);
  }
}

function pauseAsked(recording: Recording, operator: string, now: Date): Recording {
  switch (recording.is) {
    case 'beginning':
    case 'running':
    case 'resuming': {
      const { minutes } = recording;
      return { is: 'pausing', minutes, operator, until: new Date(now.getTime() + minutes * 60_000) };
    }
    default:
      return recording;
  }
}

function resumes(recording: Recording, operator: string | null): Recording {
  return 'until' in recording ? { is: 'resuming', minutes: recording.minutes, operator } : recording;
}

function lineDead(recording: Recording): Recording {
  switch (recording.is) {
    case 'off':
    case 'at_desk':
    case 'over':
      return recording;
    case 'agreed':
      return { is: 'off' };
    default:
      return { is: 'over' };
  }
}

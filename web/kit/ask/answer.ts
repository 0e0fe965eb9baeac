// What an asking comes to: an answer, or one of two failures that a screen can put into words.
import type { Problem, RefusalCode, RefusalKind } from '@denwaban/domain/refusals';

/** The server understood and said no. The message came with it, in the person's language. */
export class Refused extends Error {
  readonly refused: RefusalKind;
  readonly code: RefusalCode;
  readonly problems: readonly SaidProblem[];

  constructor({ refused, code, message, problems }: SaidRefusal) {
    super(message);
    this.name = 'Refused';
    this.refused = refused;
    this.code = code;
    this.problems = problems ?? [];
  }
}

/** No word came back that we understand: the network is away, or the server is. Nothing is known to have changed. */
export class Unreachable extends Error {
  readonly why: 'network' | 'server';

  constructor(why: 'network' | 'server', cause?: unknown) {
    super(why === 'network' ? 'The server could not be reached.' : 'The server could not answer.', { cause });
    this.name = 'Unreachable';
    this.why = why;
  }
}

export type SaidProblem = Problem & { message: string };
type SaidRefusal = { refused: RefusalKind; code: RefusalCode; message: string; problems?: readonly SaidProblem[] };

export async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (response.status >= 500) throw new Unreachable('server', response.status);
  const said = await response.json().catch(() => undefined);
  if (response.ok) return said;
  if (isSaidRefusal(said)) throw new Refused(said);
  throw new Unreachable('server', response.status);
}

function isSaidRefusal(said: unknown): said is SaidRefusal {
  return typeof said === 'object' && said !== null && 'refused' in said && 'message' in said;
}

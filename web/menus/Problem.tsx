import { Refused } from '../kit/ask/index.ts';
import classes from './menus.module.css';

export type ProblemAt = (field: string) => string | undefined;

/** What is wrong with a field itself; what lies inside it has its own. */
export function problemAt(error: unknown): ProblemAt {
  const problems = error instanceof Refused ? error.problems : [];
  return (field) => problems.find((problem) => problem.field === field)?.message;
}

/** What is wrong where there is no field for it. */
export function Problem({ says }: { says: string | undefined }) {
  return (
    says && (
      <p role="alert" className={classes.problem}>
        {says}
      </p>
    )
  );
}

import classes from './board.module.css';

/** An empty list in two short lines: on the board every hand's breadth is wanted by what is going on. */
export function BoardEmpty({ title, next }: { title: string; next: string }) {
  return (
    <p className={classes.empty}>
      <strong>{title}</strong>
      {next}
    </p>
  );
}

import { Button } from '@mantine/core';
import { goTo } from '../scripts/next-field.ts';
import classes from './intake.module.css';

/** An answer that is known already, offered to be taken; the cursor stays in the field it is for. */
export function Offer({ to, says, take }: { to: string; says: string; take: () => void }) {
  function use() {
    take();
    goTo(to);
  }
  return (
    <Button size="compact-sm" variant="light" className={classes.offer} onClick={use}>
      {says}
    </Button>
  );
}

import { staffRoles } from '@denwaban/domain/staff';
import { Radio } from '@mantine/core';
import { useWords } from '../kit/words/index.ts';
import classes from './staff.module.css';
import { staffWords } from './words.ts';

/** The roles of the agency's people, each with what it may do; inside a Radio.Group. */
export function RoleChoice() {
  const words = useWords(staffWords);
  return (
    <div className={classes.roles}>
      {staffRoles.map((role) => (
        <Radio key={role} value={role} label={words.roleAbout[role]} />
      ))}
    </div>
  );
}

import { type Ability, abilities, clientRoles, may, staffRoles, type Who } from '@denwaban/domain/staff';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { roleWords } from './role-words.ts';
import classes from './roles.module.css';
import { staffWords } from './words.ts';

/** Which role may do what, as the doors of the house go by it. */
export function RolesScreen() {
  const words = useWords(roleWords);
  const { role } = useWords(staffWords);
  const ofStaff = staffRoles.map((each) => ({ name: role[each], who: { as: 'staff', role: each } as const }));
  const ofClients = clientRoles.map((each) => ({
    name: words.clientRole[each],
    who: { as: 'client', role: each } as const,
  }));
  return (
    <>
      <PageTitle
        about={
          <>
            {words.about} <Link to="/staff">{words.back}</Link>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Sheets>
        <Rights title={words.staff} roles={ofStaff} />
        <Rights title={words.clients} roles={ofClients} />
      </Sheets>
    </>
  );
}

type Role = { name: string; who: Who };

function Rights({ title, roles }: { title: string; roles: readonly Role[] }) {
  const words = useWords(roleWords);
  const named = abilities.filter((ability) => roles.some(({ who }) => may(who, ability)));
  return (
    <Sheet flush title={title}>
      <table className={classes.rights} aria-label={title}>
        <thead>
          <tr>
            <td />
            {roles.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {named.map((ability) => (
            <tr key={ability}>
              <th scope="row">{words.ability[ability]}</th>
              {roles.map(({ name, who }) => (
                <td key={name}>
                  <Right who={who} ability={ability} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function Right({ who, ability }: { who: Who; ability: Ability }) {
  const words = useWords(roleWords);
  if (may(who, ability)) return <IconCheck size={18} stroke={2} role="img" aria-label={words.may} />;
  return (
    <span className={classes.never} role="img" aria-label={words.mayNot}>
      ー
    </span>
  );
}

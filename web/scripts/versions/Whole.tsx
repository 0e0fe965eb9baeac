import { blankContent, diff, type ScriptContent, sections } from '@denwaban/domain/scripts';
import { useWords } from '../../kit/words/index.ts';
import { changeWords } from './change-words.ts';
import { useTold } from './use-told.ts';
import classes from './versions.module.css';

/** A whole manual to be read. */
export function Whole({ content }: { content: ScriptContent }) {
  const words = useWords(changeWords);
  const { nameOf, fieldOf, told } = useTold();
  const items = diff(blankContent, content);
  return sections.map((section) => {
    const own = items.filter((item) => item.section === section);
    if (own.length === 0) return null;
    return (
      <section key={section} className={classes.section}>
        <h3>{words.section[section]}</h3>
        <ul className={classes.changes} lang="ja">
          {own.map((item) => (
            <li key={item.key}>
              <p className={classes.what}>
                <strong>{nameOf(item)}</strong>
              </p>
              <dl className={classes.fields}>
                {item.fields
                  .filter(({ after }) => after !== item.label && after !== 'false')
                  .map(({ field, after }) => (
                    <div key={field}>
                      <dt>{fieldOf(field)}</dt>
                      <dd>{told({ section, label: item.label, field, text: after })}</dd>
                    </div>
                  ))}
              </dl>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

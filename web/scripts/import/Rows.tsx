import type { ImportedShown } from '@denwaban/api/scripts';
import { DataTable, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { importWords } from './import-words.ts';

type Row = ImportedShown['rows'][number];

const tones: Record<Row['is'], Tone> = { added: 'fine', changed: 'active', unchanged: 'quiet', refused: 'overdue' };

/** What would become of each row; those that cannot be taken come first, with their reason. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  const words = useWords(importWords);
  const say = useSay();
  const refused = rows.filter(({ is }) => is === 'refused');
  const nameOf = (field: string) => words.field[field as keyof typeof words.field] ?? '';
  return (
    <>
      {refused.length > 0 && (
        <p role="status" className={classes.said}>
          {words.refused(say.number(refused.length))}
        </p>
      )}
      <div className={classes.rows}>
        <DataTable
          label={words.result}
          rows={[...refused, ...rows.filter(({ is }) => is !== 'refused')]}
          keyOf={({ line, label }) => `${line} ${label}`}
          empty={words.nothing}
          columns={[
            { title: words.line, align: 'right', cell: ({ line }) => say.number(line) },
            {
              title: words.what,
              grows: true,
              cell: ({ label, problems }) => (
                <>
                  <span lang="ja">{label}</span>
                  {problems.map(({ field, message }) => (
                    <p key={`${field} ${message}`} className={classes.note}>
                      {[nameOf(field), message].filter(Boolean).join('：')}
                    </p>
                  ))}
                </>
              ),
            },
            { title: words.result, cell: ({ is }) => <StatePill tone={tones[is]}>{words.is[is]}</StatePill> },
          ]}
        />
      </div>
    </>
  );
}

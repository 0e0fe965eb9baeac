import { type FillingShown, fillIn, previewFilling } from '@denwaban/api/hearings';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { fillWords } from './fill-words.ts';
import classes from './hearings.module.css';

type Props = { client: string; revision: number; isKept: boolean };

/** What one press makes of the sheet, every change with what was there before. */
export function FillIn({ client, revision, isKept }: Props) {
  const words = useWords(fillWords);
  const about = ['script', 'hours', 'contact', 'line', 'journey'] as const;
  const { data, error } = useAsk(previewFilling, { params: { client } }, { ready: revision > 0, about });
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{revision === 0 ? words.empty : words.about}</p>
      <ErrorNotice error={error} />
      {data && <Preview client={client} filling={data} isKept={isKept} />}
    </Sheet>
  );
}

function Preview({ client, filling, isKept }: { client: string; filling: FillingShown; isKept: boolean }) {
  const words = useWords(fillWords);
  const say = useSay();
  const mayLead = useMe().abilities.includes('lead_journeys');
  const telling = useTell(fillIn);
  const { changes, problems, seen } = filling;
  if (problems.length > 0) {
    return (
      <>
        <StatePill tone="attention">{words.problems}</StatePill>
        <ul className={classes.problems}>
          {problems.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      </>
    );
  }
  if (changes.length === 0) return <StatePill tone="fine">{words.nothing}</StatePill>;
  return (
    <>
      {mayLead && (
        <div className={classes.row}>
          <ConfirmButton
            color="ai"
            disabled={!isKept}
            loading={telling.isPending}
            asks={words.asks}
            yes={words.press}
            act={() =>
              telling.mutate(
                { params: { client }, body: { seen } },
                { onSuccess: ({ filled }) => announce(words.done(say.number(filled))) },
              )
            }
          >
            {words.press}
          </ConfirmButton>
          <span className={classes.about}>{words.count(say.number(changes.length))}</span>
        </div>
      )}
      <ErrorNotice error={telling.error} />
      <Changes changes={changes} words={words} />
    </>
  );
}

type FillWords = WordsOf<typeof fillWords>;

function Changes({ changes, words }: { changes: FillingShown['changes']; words: FillWords }) {
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={`${change.part} ${change.section} ${change.label}`}>
          <div className={classes.changeHead}>
            <strong>{nameOf(change, words)}</strong>
            <span className={classes.is} data-is={change.is}>
              {words.is[change.is]}
            </span>
          </div>
          {change.before && <del className={classes.before}>{change.before}</del>}
          {change.after && <ins className={classes.after}>{change.after}</ins>}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ part, section, label }: FillingShown['changes'][number], words: FillWords): string {
  const place = section ? words.section[section as keyof typeof words.section] : words.part[part];
  const named = (words.field as Record<string, string>)[label] ?? label;
  return [place, named].filter((each) => each !== '').join('・');
}

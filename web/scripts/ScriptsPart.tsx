import { listVersions, publishScript } from '@denwaban/api/scripts';
import { blankContent, checkContent, type ScriptContent } from '@denwaban/domain/scripts';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Beside,
  ConfirmButton,
  ErrorNotice,
  Form,
  Sheet,
  Sign,
  StatePill,
  toned,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { MayTell } from './MayTell.tsx';
import { Opening } from './Opening.tsx';
import { Questions } from './Questions.tsx';
import { useScriptDraft } from './use-script-draft.ts';
import { Versions } from './Versions.tsx';

type Props = { client: string; mayEdit: boolean };
type Listed = NonNullable<ReturnType<typeof useVersions>['data']>;

const useVersions = (client: string) => useAsk(listVersions, { params: { client } });

/** What operators say and ask in a client's name: the next version to be written, and those before it. */
export function ScriptsPart({ client, mayEdit }: Props) {
  return (
    <Answered asked={useVersions(client)}>
      {(listed) => <Editor client={client} mayEdit={mayEdit} listed={listed} />}
    </Answered>
  );
}

/** What stands in the way of publishing, field by field. */
export type Problem = (field: string) => string | undefined;

function Editor({ client, mayEdit, listed }: Props & { listed: Listed }) {
  const start = (listed.draft ?? listed.published)?.content ?? blankContent;
  const draft = useScriptDraft(client, { content: start as ScriptContent, revision: listed.draft?.revision ?? 0 });
  const problem: Problem = (field) => draft.problems.find((each) => each.field === field)?.message;
  const part = { content: draft.content, put: draft.put, problem };
  return (
    <Form submit={() => {}} className={classes.form}>
      <Beside
        aside={
          <>
            <Standing client={client} mayEdit={mayEdit} listed={listed} draft={draft} />
            <Versions versions={listed.versions} use={mayEdit ? draft.put : undefined} />
          </>
        }
      >
        <fieldset disabled={!mayEdit} className={classes.parts}>
          <Opening {...part} />
          <Questions {...part} />
          <MayTell {...part} />
        </fieldset>
      </Beside>
    </Form>
  );
}

type StandingProps = Props & { listed: Listed; draft: ReturnType<typeof useScriptDraft> };

function Standing({ client, mayEdit, listed, draft }: StandingProps) {
  const words = useWords(editorWords);
  const say = useSay();
  const publishing = useTell(publishScript);
  const left = checkContent(draft.content).length;
  const isDraft = draft.isTouched || listed.draft !== null;
  const publish = async () => {
    if (!draft.isSaved) await draft.save();
    const { number } = await publishing.mutateAsync({ params: { client }, body: {} });
    announce(words.published(say.number(number)));
  };
  return (
    <div className={classes.standing}>
      <Sheet title={words.state.title}>
        <div className={classes.stack}>
          {listed.published ? (
            <StatePill tone="fine">{words.state.clean(say.number(listed.published.number))}</StatePill>
          ) : (
            <StatePill tone="attention">{words.state.none}</StatePill>
          )}
          {listed.draft && <StatePill tone="active">{words.state.draft(say.number(listed.draft.number))}</StatePill>}
          {draft.isTouched && (
            <p className={classes.note} role="status">
              {draft.isSaving ? words.state.saving : draft.isSaved ? words.state.saved : words.state.unsaved}
            </p>
          )}
          <ErrorNotice error={draft.error} again={() => void draft.save().catch(() => {})} />
          {mayEdit && isDraft && (
            <>
              <p className={classes.left} style={toned(left > 0 ? 'attention' : 'fine')}>
                <Sign tone={left > 0 ? 'attention' : 'fine'} size={12} />
                {left > 0 ? words.state.broken(say.number(left)) : words.state.ready}
              </p>
              <ConfirmButton
                color="ai"
                disabled={left > 0}
                loading={publishing.isPending}
                asks={words.publishAsks}
                yes={words.publish}
                act={() => void publish().catch(() => {})}
              >
                {words.publish}
              </ConfirmButton>
            </>
          )}
          <ErrorNotice error={publishing.error} />
        </div>
      </Sheet>
    </div>
  );
}

import { discardDraft, getVersion, type HeadingShown, recallScript, restoreScript } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { ask, useTell } from '../../kit/ask/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { useMe } from '../../signin/me.ts';
import type { Draft } from '../editor/use-draft.ts';
import { versionWords } from './version-words.ts';

type Props = {
  client: string;
  version: HeadingShown;
  draft: Draft;
  reload: () => Promise<void>;
  close: () => void;
};

/** What may be done with a version, by how it stands. */
export function VersionActs({ client, version, draft, reload, close }: Props) {
  const words = useWords(versionWords);
  const say = useSay();
  const mayPublish = useMe().abilities.includes('publish_manual');
  const [restoring, recalling, discarding] = [useTell(restoreScript), useTell(recallScript), useTell(discardDraft)];
  const { id, state } = version;
  const number = say.number(version.number);
  const done = async (said: string) => {
    announce(said);
    close();
    await reload();
  };
  const restore = () =>
    restoring.mutateAsync({ params: { id }, body: { note: words.restoreNote(number) } }).then(() => {
      return done(words.restored(number));
    });
  const recall = () => recalling.mutateAsync({ params: { client } }).then(() => done(words.recalled));
  const discard = () => discarding.mutateAsync({ params: { client } }).then(() => done(words.discarded));
  const copy = async () => {
    const { content } = await ask(getVersion, { params: { id } });
    draft.put(content as ScriptContent);
    announce(words.used(number));
  };
  const act = (doing: () => Promise<unknown>) => () => void doing().catch(() => {});
  return (
    <>
      <ErrorNotice error={restoring.error ?? recalling.error ?? discarding.error} />
      <Buttons>
        {state === 'retired' && mayPublish && (
          <ConfirmButton asks={words.restoreAsks} yes={words.restore} loading={restoring.isPending} act={act(restore)}>
            {words.restore}
          </ConfirmButton>
        )}
        {state === 'scheduled' && mayPublish && (
          <ConfirmButton asks={words.recallAsks} yes={words.recall} loading={recalling.isPending} act={act(recall)}>
            {words.recall}
          </ConfirmButton>
        )}
        {state === 'draft' && (
          <ConfirmButton
            variant="default"
            asks={words.discardAsks}
            yes={words.discard}
            loading={discarding.isPending}
            act={act(discard)}
          >
            {words.discard}
          </ConfirmButton>
        )}
        {state !== 'draft' && (
          <ConfirmButton variant="default" color="ai" asks={words.useAsks} yes={words.use} act={act(copy)}>
            {words.use}
          </ConfirmButton>
        )}
      </Buttons>
    </>
  );
}

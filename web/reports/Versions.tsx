import type { OwnReportShown } from '@denwaban/api/reports';
import { Button, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Differences } from './Differences.tsx';
import classes from './reports.module.css';
import { reportWords } from './words.ts';

type Props = {
  report: Pick<OwnReportShown, 'id' | 'version' | 'versions' | 'corrections'>;
  /** Where its files are got below /api. */
  path: string;
  choose: (version: number | undefined) => void;
};

/** Which version is looked at, what it corrected, and its files. */
export function Versions({ report: { version, versions, corrections }, path, choose }: Props) {
  const words = useWords(reportWords);
  const say = useSay();
  const newest = versions[0]?.version ?? version;
  const file = (format: 'pdf' | 'excel') => `/api${path}/versions/${version}/${format}`;
  return (
    <div className={classes.body}>
      <div className={classes.acts}>
        <Button component="a" href={file('pdf')} download variant="default" leftSection={<IconFileText size={18} />}>
          {words.pdf}
        </Button>
        <Button
          component="a"
          href={file('excel')}
          download
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} />}
        >
          {words.excel}
        </Button>
        {versions.length > 1 && (
          <Select
            w={230}
            aria-label={words.versions}
            allowDeselect={false}
            data={versions.map((each) => ({
              value: String(each.version),
              label: `${words.version(say.number(each.version))}　${say.day(each.issuedAt)} ${say.time(each.issuedAt)}`,
            }))}
            value={String(version)}
            onChange={(chosen) => choose(chosen === String(newest) ? undefined : Number(chosen))}
          />
        )}
      </div>
      {version < newest && (
        <Sheet>
          <div className={classes.acts}>
            <span>{words.older}</span>
            <Button variant="subtle" onClick={() => choose(undefined)}>
              {words.toNewest}
            </Button>
          </div>
        </Sheet>
      )}
      {corrections.length > 0 && (
        <Sheet title={words.corrected}>
          <Differences differences={corrections} />
        </Sheet>
      )}
    </div>
  );
}

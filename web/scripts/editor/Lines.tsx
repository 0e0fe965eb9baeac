import { TextArea } from '../../kit/pieces/index.ts';

type Props = {
  name: string;
  label: string;
  description?: string;
  lines: readonly string[];
  put: (lines: string[]) => void;
  error?: string | undefined;
  /** Where the heading says already what it is. */
  isNamedAbove?: boolean;
};

/** A few words or sentences, one a line; blanks go when the field is left. */
export function Lines({ name, label, description, lines, put, error, isNamedAbove = false }: Props) {
  return (
    <TextArea
      name={name}
      {...(isNamedAbove ? { 'aria-label': label } : { label })}
      description={description}
      minRows={isNamedAbove ? 6 : 2}
      value={lines.join('\n')}
      error={error}
      onChange={(event) => put(event.currentTarget.value.split('\n'))}
      onBlur={() => {
        const said = lines.map((line) => line.trim()).filter(Boolean);
        if (said.join('\n') !== lines.join('\n')) put(said);
      }}
    />
  );
}

import { SegmentedControl, type SegmentedControlProps } from '@mantine/core';

type Look = Omit<SegmentedControlProps, 'aria-label' | 'data' | 'value' | 'onChange'>;

type Props<Value extends string | number> = Look & {
  /** What is chosen here, for screen readers. */
  label: string;
  values: readonly Value[];
  words: Readonly<Record<NoInfer<Value>, string>>;
  chosen: NoInfer<Value>;
  choose: (value: Value) => void;
};

/** A choice of one among a few that are all in sight. */
export function OneOf<Value extends string | number>({ label, values, words, chosen, choose, ...look }: Props<Value>) {
  return (
    <SegmentedControl
      {...look}
      aria-label={label}
      data={values.map((value) => ({ value: String(value), label: words[value] }))}
      value={String(chosen)}
      onChange={(taken) => choose(values.find((value) => String(value) === taken) as Value)}
    />
  );
}

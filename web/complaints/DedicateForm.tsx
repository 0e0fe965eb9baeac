import { dedicateComplaint } from '@denwaban/api/complaints';
import { listStaff } from '@denwaban/api/staff';
import { NumberInput, Select } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { doingWords } from './doing-words.ts';
import { StepForm, type StepProps } from './step-forms.tsx';

/** 専任対応: who owns it to the end, and how much they may offer. */
export function DedicateForm({ complaint, done, cancel }: StepProps) {
  const words = useWords(doingWords);
  const { dedicated, concerned } = complaint;
  const { typed, put } = useTyped({ staff: dedicated?.staff.id ?? '', limitYen: dedicated?.limitYen ?? 0 });
  const { data } = useAsk(listStaff, {});
  const telling = useTell(dedicateComplaint);
  const owner = typed.staff === '' ? null : typed;
  const submit = () => telling.mutate({ params: { id: complaint.case }, body: { owner } }, { onSuccess: done });
  const people = (data?.staff ?? []).filter(
    ({ id, role, state }) => state !== 'retired' && role !== 'billing' && id !== concerned?.id,
  );
  return (
    <StepForm {...{ submit, cancel }} {...telling}>
      <Select
        label={words.owner}
        data={[
          { value: '', label: words.nobody },
          ...people.map(({ id, businessName }) => ({ value: id, label: businessName })),
        ]}
        value={typed.staff}
        allowDeselect={false}
        onChange={(staff) => put({ staff: staff ?? '' })}
      />
      {owner && (
        <NumberInput
          label={words.limitYen}
          min={0}
          step={1000}
          allowDecimal={false}
          thousandSeparator=","
          value={typed.limitYen}
          onChange={(limitYen) => put({ limitYen: Number(limitYen) || 0 })}
        />
      )}
    </StepForm>
  );
}

import type { ChangeShown } from '@denwaban/api/scripts';
import { useNow } from '../../kit/clock/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { agreedWords } from '../editor/agreed-words.ts';
import { editorWords } from '../editor/editor-words.ts';
import { changeWords } from './change-words.ts';

type Told = { section: ChangeShown['section']; label?: string; field: string; text: string };

/** How a change is said to people: the item's name, the field's name, and what stands in it, in words and not in codes. */
export function useTold() {
  const words = useWords(changeWords);
  const say = useSay();
  const now = useNow();
  const { times, kindOf, complaintOf, severity, scope } = useWords(agreedWords);
  const { salesOf, question } = useWords(editorWords);
  const { kinds, fillsOf } = question;

  const wordOf = (from: Readonly<Record<string, string>>, code: string) => from[code] ?? code;

  function told({ section, label, field, text }: Told): string {
    if (label === 'salesRule') return wordOf(salesOf, text);
    switch (field) {
      case 'treatment.is':
        return wordOf(scope.treatment, text);
      case 'treatment.senior':
        return words.senior;
      case 'kind':
        return section === 'questions' ? wordOf(kinds, text) : text;
      case 'kind.kind':
        return wordOf(kindOf, text);
      case 'about':
      case 'kind.about':
        return wordOf(complaintOf, text);
      case 'minSeverity':
        return wordOf(severity, text);
      case 'decides':
        return wordOf(words.decides, text);
      case 'fills':
        return wordOf(fillsOf, text);
      case 'required':
      case 'readBack':
        return text === 'true' ? words.yes : words.no;
      case 'treatment.limitYen':
      case 'mayOffer.upToYen':
        return say.number(Number(text));
      case 'from':
      case 'until':
        return Number.isNaN(Date.parse(text)) ? text : say.when(text, now);
      case 'shownWhen.is':
        return byLine(text, (line) => (line === 'yes' ? words.yes : line === 'no' ? words.no : line));
      case 'choices':
        // Each is its value, then its label.
        return byLine(text, (line) => line.replace(/^\S+ /, ''));
      case 'onlyFor':
        return byLine(text, (line) => {
          const [kind = '', about] = line.split(' ');
          return about ? wordOf(complaintOf, about) : wordOf(kindOf, kind);
        });
      case 'onlyAt':
        return byLine(text, (line) => line.replace(/every|weekdays|days_off/, (days) => wordOf(times.days, days)));
      default:
        return text;
    }
  }

  return {
    told: (given: Told) => (given.text === '' ? '' : told(given)),
    nameOf: ({ section, label }: Pick<ChangeShown, 'section' | 'label'>) => {
      if (section === 'opening' || section === 'absence') return wordOf(words.item, label);
      return label || (section === 'procedures' ? words.anyTrouble : words.untitled);
    },
    fieldOf: (field: string) => wordOf(words.field, field),
  };
}

function byLine(text: string, told: (line: string) => string): string {
  return text.split('\n').map(told).join('\n');
}

// Walking through a form in the order of the conversation: one stop for each group of choices, none for a tick that is set.

/** From a field, or a whole step, to the field after it; after the last one to what hands the message in. */
export function goOn(from: Element) {
  const form = from.closest('form');
  if (!form) return;
  const next = stopsOf(form).find((stop) => isAfter(stop, from) && !isSameGroup(stop, from));
  (next ?? form.ownerDocument.querySelector<HTMLElement>('[data-hands-in]'))?.focus();
}

/** The same once what was just picked has had its consequences: a choice may bring new questions with it. */
export function goOnSoon(from: Element) {
  setTimeout(() => goOn(from));
}

/** Into the intake's field of that name; of a group of choices, to the one chosen. Other forms have names of their own. */
export function goTo(name: string) {
  const within = document.querySelector('form[data-intake]') ?? document;
  const named = `[name="${CSS.escape(name)}"]`;
  const field = within.querySelector<HTMLElement>(`${named}:checked`) ?? within.querySelector<HTMLElement>(named);
  field?.focus();
}

function stopsOf(form: HTMLFormElement): HTMLElement[] {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return fields.filter(
    (field) => !field.disabled && field.type !== 'hidden' && field.tabIndex >= 0 && isStop(field, form),
  );
}

function isStop(field: HTMLInputElement | HTMLTextAreaElement, form: HTMLFormElement): boolean {
  if (!(field instanceof HTMLInputElement)) return true;
  if (field.type === 'checkbox') return !field.checked;
  if (field.type !== 'radio') return true;
  const group = form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(field.name)}"]`);
  return field === ([...group].find(({ checked }) => checked) ?? group[0]);
}

function isAfter(stop: Element, from: Element): boolean {
  return Boolean(from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) && !from.contains(stop);
}

function isSameGroup(stop: Element, from: Element): boolean {
  return (
    stop instanceof HTMLInputElement &&
    from instanceof HTMLInputElement &&
    stop.type === 'radio' &&
    from.type === 'radio' &&
    stop.name === from.name
  );
}

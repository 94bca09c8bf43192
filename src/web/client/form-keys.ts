type Wish = 'send' | 'save';

function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Wish | null {
  if (ctrlKey === metaKey || altKey || shiftKey) return null;
  return key === 'Enter' ? 'send' : key.toLowerCase() === 's' ? 'save' : null;
}

/**
 * The form in which an element stands; buttons of the answer beside it are in it, its buttons elsewhere on the page
 * are not.
 */
function formOf(target: EventTarget | null): HTMLFormElement | null {
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLButtonElement;
  if (!(target instanceof Element)) return null;
  if (isField && target.closest('.actions') !== null) return target.form;
  return target.closest('form');
}

function say(text: string): void {
  const label = document.querySelector('[data-saved]');
  if (label !== null) label.textContent = text;
}

const isBox = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !/^(?:radio|checkbox|submit|button)$/.test(target.type));

/** The answer is approved or saved from its own form only; in the box of another form Ctrl+Enter sends that form. */
function act(wish: Wish, target: EventTarget | null, answer: HTMLFormElement | null): void {
  const form = formOf(target);
  if (form !== null && form === answer) {
    const action = wish === 'send' ? 'approve' : 'save';
    document.querySelector<HTMLButtonElement>(`button[form="answer"][value="${action}"]`)?.click();
  } else if (wish === 'send' && form !== null && isBox(target) && form.method !== 'dialog')
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[type="submit"]'));
  else say(`Press E, then Ctrl+${wish === 'send' ? 'Enter' : 'S'} again.`);
}

/** Carries out Ctrl+Enter and Ctrl+S (⌘ on a Mac). Says whether the key was one of them. */
export function actOnForm(event: KeyboardEvent, answer: HTMLFormElement | null): boolean {
  const wish = wishOf(event);
  if (wish === null) return false;
  event.preventDefault();
  if (!event.repeat) act(wish, event.target, answer);
  return true;
}

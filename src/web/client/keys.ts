import { actOnForm } from './form-keys.ts';

const SINGLE_KEYS = 'vouch:single-keys';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null
  );
}

function open(key: string): void {
  document.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`)?.click();
}

function openReject(): void {
  const details = document.querySelector<HTMLDetailsElement>('details.reject');
  if (details === null) return;
  details.open = true;
  details.querySelector('textarea')?.focus();
}

function showSheet(): void {
  document.querySelector<HTMLDialogElement>('dialog#keys')?.showModal();
}

const SINGLE: Readonly<Record<string, (form: HTMLFormElement | null) => void>> = {
  j: () => open('j'),
  k: () => open('k'),
  r: openReject,
  e: (form) =>
    form
      ?.querySelector<HTMLElement>('textarea, input:checked, select, input:not([type="hidden"])')
      ?.focus(),
  u: () => document.querySelector<HTMLButtonElement>('[data-undo]')?.click(),
  '?': showSheet,
};

function acceptsLetters(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isOn = localStorage.getItem(SINGLE_KEYS) !== 'off';
  return (
    isPlain && isOn && !isTyping(event.target) && document.querySelector('dialog[open]') === null
  );
}

function wireSwitch(): void {
  const box = document.querySelector<HTMLInputElement>('#single-keys');
  if (box === null) return;
  box.checked = localStorage.getItem(SINGLE_KEYS) !== 'off';
  box.addEventListener('change', () =>
    localStorage.setItem(SINGLE_KEYS, box.checked ? 'on' : 'off'),
  );
}

/**
 * Ctrl+Enter and Ctrl+S act on the form that has the focus, single letters move around. Letters never act while somebody
 * types, and they can be switched off (WCAG 2.1.4). A key that is held down acts once.
 */
export function listenToKeys(form: HTMLFormElement | null): void {
  wireSwitch();
  const button = document.querySelector<HTMLButtonElement>('[data-open-keys]');
  if (button !== null) {
    button.hidden = false;
    button.addEventListener('click', showSheet);
  }
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || actOnForm(event, form)) return;
    const single = acceptsLetters(event) ? SINGLE[event.key.toLowerCase()] : undefined;
    if (single === undefined) return;
    event.preventDefault();
    if (!event.repeat) single(form);
  });
}

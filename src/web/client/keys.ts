const SINGLE_KEYS = 'vouch:single-keys';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null
  );
}

function press(action: string): void {
  document.querySelector<HTMLButtonElement>(`button[form="answer"][value="${action}"]`)?.click();
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
  '?': showSheet,
};

function actionOf(event: KeyboardEvent): 'approve' | 'save' | null {
  if (!event.ctrlKey && !event.metaKey) return null;
  return event.key === 'Enter' ? 'approve' : event.key === 's' ? 'save' : null;
}

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
 * Ctrl+Enter approves, Ctrl+S saves, single letters move around. Letters never act while somebody types, and they can
 * be switched off (WCAG 2.1.4).
 */
export function listenToKeys(form: HTMLFormElement | null): void {
  wireSwitch();
  const button = document.querySelector<HTMLButtonElement>('[data-open-keys]');
  if (button !== null) {
    button.hidden = false;
    button.addEventListener('click', showSheet);
  }
  document.addEventListener('keydown', (event) => {
    const action = actionOf(event);
    const single = acceptsLetters(event) ? SINGLE[event.key.toLowerCase()] : undefined;
    if (action === null && single === undefined) return;
    event.preventDefault();
    if (action === null) single?.(form);
    else press(action);
  });
}

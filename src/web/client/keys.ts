import { actOnForm } from './form-keys.ts';
import { afterSending, openList } from './visit.ts';

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

/** A box of the list is shown first where a narrow page hides it. */
export function focusOn(selector: string): void {
  if (document.querySelector(`.queue ${selector}`) !== null) openList();
  const box = document.querySelector<HTMLInputElement>(selector);
  box?.focus();
  box?.select();
  box?.scrollIntoView({ block: 'nearest' });
}

/** Picks the n-th option of the first choice; the focus stays where the answer is decided. */
function choose(digit: string): void {
  const option = document.querySelector<HTMLElement>(`#answer [data-option="${digit}"]`);
  if (option instanceof HTMLInputElement) {
    option.click();
    option.focus();
  }
  if (option instanceof HTMLOptionElement && option.parentElement instanceof HTMLSelectElement) {
    option.selected = true;
    option.parentElement.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLElement>('#answer')?.focus({ preventScroll: true });
  }
}

/** What was decided just before comes first: its message stands there once the decision has arrived. */
export function undoLast(): void {
  afterSending(() => {
    const button =
      document.querySelector<HTMLButtonElement>('[data-messages] [data-undo]') ??
      document.querySelector<HTMLButtonElement>('[data-undo]');
    button?.click();
  });
}

export function openReject(): void {
  const details = document.querySelector<HTMLDetailsElement>('details.reject');
  if (details === null) return;
  details.open = true;
  details.querySelector('textarea')?.focus();
}

export function showSheet(): void {
  document.querySelector<HTMLDialogElement>('dialog#keys')?.showModal();
}

const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();

export const edit = () =>
  document
    .querySelector('form#answer')
    ?.querySelector<HTMLElement>('textarea, input:checked, select, input:not([type="hidden"])')
    ?.focus();

const SINGLE: Readonly<Record<string, () => void>> = {
  j: () => open('j'),
  k: () => open('k'),
  r: openReject,
  e: edit,
  u: undoLast,
  c: press('[data-key="c"]'),
  v: press('[data-key="v"]'),
  b: press('[data-key="b"]'),
  o: press('[data-key="o"]'),
  t: press('[data-key="t"]'),
  g: () => focusOn('#at'),
  '/': () => focusOn('#find'),
  '.': () => focusOn('#evidence-find'),
  '?': showSheet,
  ...Object.fromEntries([...'123456789'].map((digit) => [digit, () => choose(digit)])),
};

export const areSingleKeysOn = () => localStorage.getItem(SINGLE_KEYS) !== 'off';

function acceptsLetters(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isFree = document.querySelector('dialog[open]') === null;
  return isPlain && areSingleKeysOn() && !isTyping(event.target) && isFree;
}

const isCtrl = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  ctrlKey !== metaKey && !altKey && !shiftKey;

/** Ctrl+K opens the palette anywhere, Ctrl+Z takes back a decision where there is no text to take back. */
function actAnywhere(event: KeyboardEvent, openPalette: () => void): boolean {
  const key = event.key.toLowerCase();
  const isUndo = key === 'z' && !isTyping(event.target);
  if (!isCtrl(event) || document.querySelector('dialog[open]') !== null) return false;
  if (key !== 'k' && !isUndo) return false;
  event.preventDefault();
  if (!event.repeat) (key === 'k' ? openPalette : undoLast)();
  return true;
}

function wireSwitch(): void {
  const box = document.querySelector<HTMLInputElement>('#single-keys');
  if (box === null) return;
  const show = () => document.body.classList.toggle('without-keys', !areSingleKeysOn());
  box.checked = areSingleKeysOn();
  show();
  box.addEventListener('change', () => {
    localStorage.setItem(SINGLE_KEYS, box.checked ? 'on' : 'off');
    show();
  });
}

/** The button that opens the sheet of keys, in whatever question comes to stand there. */
export function offerSheet(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-open-keys]');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', showSheet);
}

function onKey(event: KeyboardEvent, review: Element, openPalette: () => void): void {
  // Another question is on its way: what is pressed now is not meant for this one.
  if (review.hasAttribute('aria-busy') && !isTyping(event.target)) return;
  const answer = document.querySelector<HTMLFormElement>('form#answer');
  if (actOnForm(event, answer) || actAnywhere(event, openPalette)) return;
  const single = acceptsLetters(event) ? SINGLE[event.key.toLowerCase()] : undefined;
  if (single === undefined) return;
  event.preventDefault();
  if (!event.repeat) single();
}

/**
 * Ctrl+Enter and Ctrl+S act on the form that has the focus, single keys on the question that is shown. Single keys
 * never act while somebody types, and they can be switched off (WCAG 2.1.4). A key that is held down acts once.
 */
export function listenToKeys(openPalette: () => void): void {
  wireSwitch();
  document.addEventListener('keydown', (event) => {
    const review = document.querySelector('.review');
    if (!event.isComposing && review !== null) onKey(event, review, openPalette);
  });
}

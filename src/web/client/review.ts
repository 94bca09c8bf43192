import { keepDrafts } from './drafts.ts';
import { keepReason } from './keep-reason.ts';
import { listenToKeys, offerSheet } from './keys.ts';
import { wirePalette } from './palette.ts';
import { showToasts } from './toast.ts';
import { startVisits } from './visit.ts';

/** The review page with script: keys, live counts, and typed text that survives whatever happens. */
function countCharacters(area: HTMLTextAreaElement): void {
  const limit = Number(area.dataset.limit);
  const label = document.getElementById(`${area.id}-count`);
  if (label === null || !(limit > 0)) return;
  const show = () => {
    const { length } = area.value;
    label.textContent = `${length.toLocaleString('en-GB')} of ${limit.toLocaleString('en-GB')} characters`;
    label.classList.toggle('count-over', length > limit);
  };
  area.addEventListener('input', show);
  show();
}

/** Puts the held-back text into the first field for words; the person still edits and saves it. */
function offerSuggestion(answer: HTMLFormElement | null): void {
  const button = document.querySelector<HTMLButtonElement>('[data-use-suggestion]');
  const text = document.querySelector('[data-suggestion]')?.textContent ?? '';
  const area = answer?.querySelector('textarea');
  if (button === null || area === null || area === undefined) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    area.value = area.value === '' ? text : `${area.value}\n\n${text}`;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  });
}

/** Scrolls the list, never the page: where the queue stands below the question, the question must stay in sight. */
function centreCurrent(): void {
  const list = document.querySelector('.queue-list');
  const item = list?.querySelector('.queue-item[aria-current]');
  if (list == null || item == null) return;
  const { top, height } = item.getBoundingClientRect();
  list.scrollTop += top - list.getBoundingClientRect().top - (list.clientHeight - height) / 2;
}

/**
 * A decision is made where the focus is, so a question that opens has it in its answer, never on the page as a whole.
 */
function focusAnswer(place: HTMLElement | null): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && location.hash === '') place?.focus({ preventScroll: true });
}

function mount(): void {
  const form = document.querySelector<HTMLFormElement>('form#answer');
  if (form !== null) {
    keepDrafts(form);
    for (const area of form.querySelectorAll('textarea')) countCharacters(area);
  }
  const reason = document.querySelector<HTMLTextAreaElement>('details.reject textarea');
  if (reason !== null) keepReason(reason);
  offerSheet();
  offerSuggestion(form);
  centreCurrent();
  showToasts();
  focusAnswer(form ?? document.querySelector<HTMLElement>('#content'));
}

listenToKeys(wirePalette());
startVisits({
  mount,
  around: () => {
    centreCurrent();
    showToasts();
  },
});

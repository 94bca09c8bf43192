import { keepDrafts } from './drafts.ts';
import { listenToKeys } from './keys.ts';

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

const form = document.querySelector<HTMLFormElement>('form#answer');
if (form !== null) {
  keepDrafts(form);
  for (const area of form.querySelectorAll('textarea')) countCharacters(area);
}
listenToKeys(form);
document.querySelector('.queue-item[aria-current]')?.scrollIntoView({ block: 'center' });

/**
 * The page of sheets with script: up and down move by rows, Enter leads to what may be said of the cell, and the
 * bar names it.
 */
const isPick = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.name === 'pick';

const bar = document.querySelector<HTMLElement>('.cell-bar');

const addressOf = ({ value }: HTMLInputElement) => value.split('>')[0] ?? '';

/** Names the chosen cell, with what it was read as. */
function nameCell(pick: HTMLInputElement): void {
  const name = bar?.querySelector('[data-cell-name]');
  const reading = pick.closest('td')?.querySelector('.reading')?.textContent ?? '';
  if (name == null) return;
  name.textContent = reading === '' ? addressOf(pick) : `${addressOf(pick)} (${reading})`;
}

/** The cell of the next or last row that stands nearest below or above. */
function beyond(pick: HTMLInputElement, step: 1 | -1): HTMLInputElement | null {
  const { left, width } = (pick.closest('td') ?? pick).getBoundingClientRect();
  const row = pick.closest('tr');
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const cells = [...(next?.querySelectorAll<HTMLInputElement>('input[name="pick"]') ?? [])];
  const distance = (cell: HTMLInputElement) => {
    const area = (cell.closest('td') ?? cell).getBoundingClientRect();
    const middle = left + width / 2;
    return Math.max(0, area.left - middle, middle - area.right);
  };
  return cells.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function choose(pick: HTMLInputElement): void {
  pick.checked = true;
  pick.focus();
  pick.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Keeps the chosen cell in sight: the bar stands over the lower end of the page. */
function uncover(pick: HTMLInputElement): void {
  const cell = pick.closest('td');
  if (cell === null || bar === null) return;
  const below = cell.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  const above = bar.getBoundingClientRect().bottom - cell.getBoundingClientRect().top;
  if (below > 0 && above > 0) scrollBy({ top: below + 12 });
}

document.addEventListener('change', ({ target }) => {
  if (!isPick(target)) return;
  nameCell(target);
  uncover(target);
});

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!isPick(target)) return;
  if (key === 'Enter') {
    event.preventDefault();
    bar?.querySelector('button')?.focus();
    return;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
  event.preventDefault();
  const next = beyond(target, key === 'ArrowDown' ? 1 : -1);
  if (next !== null) choose(next);
});

const first = document.querySelector<HTMLInputElement>('input[name="pick"]:checked');
if (first !== null) nameCell(first);

export {};

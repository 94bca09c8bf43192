/**
 * A message that can be taken back stays in sight for ten seconds, longer while somebody points at it or has the
 * focus in it.
 */
const SHOWN_MS = 10_000;

function showToast(box: HTMLElement): void {
  box.classList.add('toast');
  let timer = 0;
  const hold = () => clearTimeout(timer);
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!box.matches(':hover, :focus-within')) box.remove();
    }, SHOWN_MS);
  };
  box.addEventListener('pointerenter', hold);
  box.addEventListener('focusin', hold);
  box.addEventListener('pointerleave', leave);
  box.addEventListener('focusout', leave);
  leave();
}

/** Lifts the messages with an undo above the page; what they tell of stays in the answer's history. */
export function showToasts(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-messages] [data-undoable]'))
    if (!box.classList.contains('toast')) showToast(box);
}

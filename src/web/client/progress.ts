/** Follows a drafting run by server-sent events; every event is a snapshot, so that a lost connection loses nothing. */
type Snapshot = { readonly total: number; readonly pending: number; readonly isDone: boolean };

// A browser opens six connections to one server; leave room for pages.
const MOST_STREAMS = 3;

function sentence({ total, pending }: Snapshot): string {
  return `Drafting: ${(total - pending).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
}

// What somebody began to fill in is never thrown away by a reload.
let isTyping = false;
document.addEventListener('input', () => {
  isTyping = true;
});

function finish(label: HTMLElement | null): void {
  const isEmpty = document.querySelector('form#answer') === null;
  if (isEmpty && !isTyping) {
    location.reload();
    return;
  }
  if (label === null) return;
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = 'Drafting is done: show all';
  label.replaceChildren(link);
}

function follow(element: HTMLElement): void {
  const label = element.querySelector<HTMLElement>('[data-progress]');
  const bar = element.querySelector<HTMLProgressElement>('[data-progress-bar]');
  const source = new EventSource(element.dataset.events ?? '');
  source.addEventListener('progress', (event) => {
    const snapshot: Snapshot = JSON.parse(event.data);
    if (bar !== null) [bar.max, bar.value] = [snapshot.total, snapshot.total - snapshot.pending];
    if (!snapshot.isDone) {
      if (label !== null) label.textContent = sentence(snapshot);
      return;
    }
    source.close();
    finish(label);
  });
}

for (const element of [...document.querySelectorAll<HTMLElement>('[data-events]')].slice(
  0,
  MOST_STREAMS,
))
  follow(element);

export {};

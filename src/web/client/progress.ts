/** Follows a drafting run by server-sent events; every event is a snapshot, so that a lost connection loses nothing. */
type Snapshot = {
  readonly total: number;
  readonly pending: number;
  readonly isDone: boolean;
  readonly isPaused: boolean;
  readonly counts: Readonly<Record<string, number>>;
};

// A browser opens six connections to one server; leave room for pages.
const MOST_STREAMS = 3;

function sentence({ total, pending }: Snapshot): string {
  return `Drafting: ${(total - pending).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${total === 1 ? 'question' : 'questions'}`;
}

// What somebody began to fill in is never thrown away by a reload.
let isTyping = false;
document.addEventListener('input', () => {
  isTyping = true;
});
document.addEventListener('submit', () => {
  isTyping = true;
});

function showCounts({ counts }: Snapshot): void {
  for (const [key, count] of Object.entries(counts)) {
    const place = document.querySelector(`[data-count="${key}"]`);
    if (place !== null) place.textContent = count.toLocaleString('en-GB');
  }
}

/** What stands around the answer that is being typed: counts, list, buttons. */
const AROUND = ['.review-bar', '.queue'] as const;

async function renewAround(label: HTMLElement | null, { isPaused }: Snapshot): Promise<void> {
  const reply = await fetch(location.href);
  if (!reply.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
  for (const part of AROUND) {
    const [now, next] = [document.querySelector(part), fresh.querySelector(part)];
    if (now !== null && next !== null) now.replaceWith(document.adoptNode(next));
  }
  if (label?.isConnected)
    label.textContent = isPaused ? 'Drafting is paused.' : 'Drafting is done.';
}

function finish(label: HTMLElement | null, snapshot: Snapshot): void {
  const isBusy = isTyping || document.querySelector('dialog[open]') !== null;
  if (!isBusy) location.reload();
  else renewAround(label, snapshot).catch(() => undefined);
}

function follow(element: HTMLElement): void {
  const label = element.querySelector<HTMLElement>('[data-progress]');
  const bar = element.querySelector<HTMLProgressElement>('[data-progress-bar]');
  const isReview = document.querySelector('.review-bar') !== null;
  const source = new EventSource(element.dataset.events ?? '');
  source.addEventListener('progress', (event) => {
    const snapshot: Snapshot = JSON.parse(event.data);
    if (bar !== null) [bar.max, bar.value] = [snapshot.total, snapshot.total - snapshot.pending];
    if (isReview) showCounts(snapshot);
    if (!snapshot.isDone) {
      if (label !== null) label.textContent = sentence(snapshot);
      return;
    }
    source.close();
    finish(label, snapshot);
  });
}

for (const element of [...document.querySelectorAll<HTMLElement>('[data-events]')].slice(
  0,
  MOST_STREAMS,
))
  follow(element);

export {};

import { type Reply, replyOf } from './reply.ts';

/** Pages of the questions that follow, asked for before they are wanted. */
const FRESH_MS = 30_000;
/** So many are asked for, so that quick decisions find the next one there. */
const AHEAD = 3;
type Kept = Map<string, { readonly at: number; readonly reply: Reply }>;

/** A decision changes only what stands around the questions that follow; what is taken back may be any of them. */
let ahead: Kept = new Map();
/** When something was decided last, and when about the question of an address without its query. */
let decidedAt = 0;
const decided = new Map<string, number>();
let looking: 'no' | 'yes' | 'again' = 'no';

/** An address without its fragment. */
export const address = (url: string) => url.replace(/#.*$/, '');

/** Where the question that follows stands; null where none does. */
export const nextOf = (page: ParentNode): string | null => {
  const href = page.querySelector('a[data-key="j"]')?.getAttribute('href') ?? null;
  return href === null ? null : address(new URL(href, location.href).href);
};

/** A page that was asked for ahead. `isOld`: something was decided since; the list around it is not right any more. */
type Ahead = { readonly reply: Reply; readonly isOld: boolean };

const questionOf = (url: string) => new URL(url, location.href).pathname;

/** Not one that was asked for before its own question was decided, whenever it arrived. */
const keptOf = (url: string) => {
  const kept = ahead.get(address(url));
  const isFresh = kept !== undefined && Date.now() - kept.at < FRESH_MS;
  return isFresh && kept.at > (decided.get(questionOf(url)) ?? 0) ? kept : null;
};

/** Such a page, once; null where there is none. */
export function takeAhead(url: string): Ahead | null {
  const kept = keptOf(url);
  ahead.delete(address(url));
  return kept === null ? null : { reply: kept.reply, isOld: kept.at < decidedAt };
}

/** Something was decided about the question that stands there. */
export function noteDecision(here: string): void {
  decidedAt = Date.now();
  decided.set(questionOf(here), decidedAt);
}

/** Those still on their way then come into the map that is forgotten. */
export function forgetAhead(): void {
  ahead = new Map();
}

function dropOld(kept: Kept): void {
  for (const [url, { at }] of kept) if (Date.now() - at >= FRESH_MS) kept.delete(url);
}

async function keepAhead(kept: Kept, idle: () => Promise<unknown>): Promise<void> {
  dropOld(kept);
  let url = nextOf(document);
  for (let left = AHEAD; left > 0 && url !== null; left--) {
    await idle();
    if (kept !== ahead) return;
    const known = keptOf(url);
    const at = Date.now();
    const reply: Reply = known?.reply ?? (await replyOf(url, { headers: { purpose: 'prefetch' } }));
    if (!reply.isPage || !reply.ok) return;
    if (known === null) kept.set(url, { at, reply });
    url = nextOf(reply.parse());
  }
}

/**
 * Asks for the questions that follow once the page has nothing else to do. `idle` gives the end of what is being
 * sent: decisions go first.
 */
export function lookAhead(idle: () => Promise<unknown>): void {
  if (looking !== 'no') {
    looking = 'again';
    return;
  }
  looking = 'yes';
  setTimeout(() => {
    keepAhead(ahead, idle)
      .catch(() => undefined)
      .finally(() => {
        const isAgain = looking === 'again';
        looking = 'no';
        if (isAgain) lookAhead(idle);
      });
  });
}

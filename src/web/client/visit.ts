import { address, forgetAhead, lookAhead, nextOf, noteDecision, takeAhead } from './ahead.ts';
import { type Reply, replyOf } from './reply.ts';

/** Walking from question to question without loading the page anew: what follows is asked for before it is wanted. */
type Wiring = {
  /** For each question that comes to stand there. */
  readonly mount: () => void;
  /** Where only the list, the counts and the messages are new. */
  readonly around: () => void;
};

type Kept = NonNullable<ReturnType<typeof takeAhead>>;

let wiring: Wiring = { mount: () => undefined, around: () => undefined };
/** Where the page that is shown comes from, without its fragment. */
let shown = '';
/** Decisions are sent one after the other, in the order in which they were made. */
let sending: Promise<unknown> = Promise.resolve();

const idle = () => sending;
const review = (page: ParentNode = document) => page.querySelector<HTMLElement>('.review');
const draftOf = (page: ParentNode) =>
  page.querySelector<HTMLFormElement>('form#answer')?.dataset.draft ?? '';

/** Is this a page of the questionnaire that is shown? */
function isHere(url: string): boolean {
  const [own] = /^\/questionnaires\/[^/]+/.exec(location.pathname) ?? [];
  const { origin, pathname } = new URL(url, location.href);
  const rest = own !== undefined && pathname.startsWith(own) ? pathname.slice(own.length) : null;
  return origin === location.origin && rest !== null && /^(?:\/questions\/[^/]+)?$/.test(rest);
}

function tell(page: ParentNode): void {
  const label = document.querySelector('#said');
  const text = page.querySelector('[data-messages] .flash p')?.textContent ?? '';
  if (label !== null && text !== '') label.textContent = text;
}

/** Does something once all decisions so far have arrived. */
export function afterSending(act: () => void): void {
  sending.then(act).catch(() => undefined);
}

/** Where all stands in one column the question comes first, not what stands above it. */
function showFromTop(): void {
  scrollTo(0, 0);
  const work = document.querySelector('#content');
  if (work !== null && work.getBoundingClientRect().top > innerHeight / 4) work.scrollIntoView();
}

/** On a narrow page the list of questions stands in place of the question while it is asked for. */
const isListAlone = () =>
  document.querySelector('.queue:target') !== null &&
  document.querySelector('.work-scroll-box')?.checkVisibility() === false;

/** Shows the list where a narrow page hides it. */
export function openList(): void {
  if (document.querySelector('.queue')?.checkVisibility() === false) location.hash = 'queue';
}

/** Puts a whole page in place of what is shown. A search keeps the cursor in its box. */
function show(reply: Reply, how: 'push' | 'stay'): void {
  const held = document.activeElement;
  const box = held instanceof HTMLInputElement && held.type === 'search' ? held.id : '';
  const fresh = reply.parse();
  const [now, next] = [review(), review(fresh)];
  if (now === null || next === null) {
    document.body.replaceWith(document.adoptNode(fresh.body));
  } else now.replaceWith(document.adoptNode(next));
  document.title = fresh.title;
  shown = address(reply.url);
  if (how === 'push' && shown !== address(location.href)) history.pushState(null, '', shown);
  else if (how === 'push' && location.hash !== '') history.replaceState(null, '', shown);
  if (next === null) return;
  showFromTop();
  if (box !== '') document.getElementById(box)?.focus();
  tell(document);
  wiring.mount();
  lookAhead(idle);
}

/** Puts these parts of a page in place of what is shown; one that somebody works in stays. */
function replaceParts(reply: Reply, parts: readonly string[]): void {
  const fresh = reply.parse();
  for (const part of parts) {
    const [now, next] = [document.querySelector(part), fresh.querySelector(part)];
    if (now !== null && next !== null && !now.contains(document.activeElement))
      now.replaceWith(document.adoptNode(next));
  }
}

/** The list around the question, where a page is this question's. */
const LIST = ['.queue', '.actions-end'];

/** What stands around the answer after a decision: counts, messages, list. */
function showAround(reply: Reply): void {
  const own = address(reply.url) === shown ? LIST : [];
  replaceParts(reply, ['.review-bar', ...own, '[data-messages]']);
  tell(document);
  wiring.around();
}

/** What was done to the list leaves a narrow page at the list. */
async function goWithList(url: string): Promise<void> {
  await go(url, 'push');
  location.replace('#queue');
}

/** A page that was asked for ahead, with the list around it as it is by now. */
async function showKept({ reply, isOld }: Kept, how: 'push' | 'stay'): Promise<void> {
  show(reply, how);
  if (!isOld) return;
  await sending;
  const fresh = await replyOf(reply.url, { headers: { purpose: 'prefetch' } });
  if (!fresh.isPage || !fresh.ok || address(reply.url) !== shown) return;
  replaceParts(fresh, ['.review-bar', ...LIST]);
  wiring.around();
}

async function go(url: string, how: 'push' | 'stay'): Promise<void> {
  const kept = takeAhead(url);
  if (kept !== null) return showKept(kept, how);
  const from = shown;
  const place = review();
  place?.setAttribute('aria-busy', 'true');
  try {
    const reply = await replyOf(url);
    if (!reply.isPage) location.assign(url);
    else if (shown === from) show(reply, how);
  } finally {
    place?.removeAttribute('aria-busy');
  }
}

/** Shows a page of this questionnaire; where it cannot be had so, the browser loads it. `from` is what was pressed. */
export function visit(url: string, from: Element | null = null): void {
  const isAboutList = from?.closest('.filters, .find, .by-domain') != null;
  const visited = isAboutList && isListAlone() ? goWithList(url) : go(url, 'push');
  visited.catch(() => location.assign(url));
}

/** Brings a question back whose decision did not arrive, with all that was typed. */
function showFault(before: Element, from: string): void {
  review()?.replaceWith(before);
  before.removeAttribute('aria-busy');
  shown = from;
  if (from !== address(location.href)) history.pushState(null, '', from);
  const place = document.querySelector('[data-messages]');
  const box = document.createElement('p');
  box.className = 'flash flash-danger';
  box.setAttribute('role', 'alert');
  box.textContent = 'Vouch did not answer, so nothing was saved. Try again in a moment.';
  place?.replaceChildren(box);
}

/** After a decision: the reply where the page still waits for it, the counts and messages where it has moved on. */
function settle(reply: Reply, movedTo: string | null): void {
  if (!reply.isPage) document.location.assign(reply.url);
  else if (!reply.ok || movedTo === null) show(reply, 'push');
  else if (shown !== movedTo) showAround(reply);
  else if (draftOf(reply.parse()) === draftOf(document)) showAround(reply);
  else show(reply, 'push');
}

// More than this a browser refuses to send on when its page goes.
const KEPT_ALIVE = 60_000;

function bodyOf(form: HTMLFormElement, button: HTMLButtonElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') body.append(name, value);
  return body;
}

/**
 * Sends a decision. Where it moves on and the next question is here already, that is shown at once; a refusal
 * brings this one back.
 */
function send(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  const url = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const body = bodyOf(form, button).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const init = { method: 'POST', body, headers, keepalive: body.length < KEPT_ALIVE };
  const [before, from] = [review(), shown];
  const [question = ''] = draftOf(document).split(':');
  const next = nextOf(document);
  const isMovingOn = /^(?:approve|reject)$/.test(button?.value ?? '');
  const kept = isMovingOn && next !== null ? takeAhead(next) : null;
  const turn = sending.then(() => replyOf(url, init));
  noteDecision(from);
  if (/\/undo$/.test(url)) forgetAhead();
  if (kept === null) before?.setAttribute('aria-busy', 'true');
  else show(kept.reply, 'push');
  const movedTo = kept === null ? null : shown;
  sending = turn
    .then((reply) => {
      if (reply.ok && reply.isPage) localStorage.removeItem(`vouch:draft:${question}`);
      settle(reply, movedTo);
    })
    .catch(() => {
      if (before !== null) showFault(before, from);
    });
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  // The second click of a double click would decide about the question that has just come there.
  if (event.detail > 1 && event.target instanceof Element && event.target.closest('.actions'))
    event.preventDefault();
  if (link === null || !isPlain || event.altKey || link.hash !== '' || link.target !== '') return;
  if (review()?.contains(link) !== true || !isHere(link.href)) return;
  event.preventDefault();
  visit(link.href, link);
}

/** Is it a form of the review page that this script may send itself? */
function isOwn(form: HTMLFormElement, action: URL): boolean {
  if (review()?.contains(form) !== true || form.method === 'dialog') return false;
  return form.method === 'get' ? isHere(action.href) : form.dataset.page === undefined;
}

function onSubmit(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  const action = new URL(form.getAttribute('action') ?? '', location.href);
  if (!isOwn(form, action)) return;
  event.preventDefault();
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  if (form.method !== 'get') {
    send(form, button);
    return;
  }
  for (const [name, value] of bodyOf(form, button))
    if (value !== '') action.searchParams.set(name, value);
  visit(action.href, form);
}

/** Takes over the page's links to its own questionnaire, and its forms. */
export function startVisits(wire: Wiring): void {
  wiring = wire;
  shown = address(location.href);
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  addEventListener('popstate', () => {
    if (address(location.href) === shown) return;
    go(location.href, 'stay').catch(() => location.reload());
  });
  wiring.mount();
  lookAhead(idle);
}

/** What somebody typed and did not save yet, kept in this browser only. */
type Draft = { readonly version: string; readonly values: readonly (readonly [string, string])[] };

const SENT = 'vouch:sent';

function valuesOf(form: HTMLFormElement): (readonly [string, string])[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    (name.startsWith('cell:') || name === 'mark') && typeof value === 'string'
      ? [[name, value.replace(/\r\n/g, '\n')] as const]
      : [],
  );
}

function read(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

function restoreField(field: Element, wanted: Wanted): void {
  if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
    if (wanted.has(field.name) || field.type === 'checkbox')
      field.checked = wanted.get(field.name)?.has(field.value) === true;
    return;
  }
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  const value = isField ? [...(wanted.get(field.name) ?? [])][0] : undefined;
  if (isField && value !== undefined) field.value = value;
}

function restore(form: HTMLFormElement, draft: Draft): void {
  const wanted = new Map<string, Set<string>>();
  for (const [name, value] of draft.values)
    wanted.set(name, (wanted.get(name) ?? new Set()).add(value));
  for (const field of form.elements) restoreField(field, wanted);
}

function say(text: string): void {
  const label = document.querySelector('[data-saved]');
  if (label !== null) label.textContent = text;
}

/** The answer moved on while text was kept: show that text beside it instead of putting it in. */
function showBeside(form: HTMLFormElement, key: string, draft: Draft): void {
  const box = document.createElement('section');
  box.className = 'held';
  const title = document.createElement('h3');
  title.textContent = 'You typed this before the answer changed';
  const text = document.createElement('p');
  text.textContent = draft.values.map(([, value]) => value).join('\n');
  const button = document.createElement('button');
  button.className = 'button button-small';
  button.type = 'button';
  button.textContent = 'Discard it';
  button.addEventListener('click', () => {
    localStorage.removeItem(key);
    box.remove();
  });
  box.append(title, text, button);
  form.after(box);
}

/** Keeps what is typed into `form`, brings it back after a reload or a crash, forgets it once it is saved. */
export function keepDrafts(form: HTMLFormElement): void {
  const [question = '', version = ''] = (form.dataset.draft ?? '').split(':');
  const key = `vouch:draft:${question}`;
  const sent = sessionStorage.getItem(SENT);
  if (sent !== null && document.querySelector('.flash-done') !== null)
    localStorage.removeItem(sent);
  sessionStorage.removeItem(SENT);

  const stored = JSON.stringify(valuesOf(form));
  const draft = read(key);
  if (draft !== null) {
    if (JSON.stringify(draft.values) === stored) localStorage.removeItem(key);
    else if (draft.version === version) {
      restore(form, draft);
      say('Your unsaved text is back');
    } else showBeside(form, key, draft);
  }
  form.addEventListener('input', () => {
    const values = valuesOf(form);
    if (JSON.stringify(values) === stored) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ version, values } satisfies Draft));
    say('Not saved yet');
  });
  form.addEventListener('submit', () => sessionStorage.setItem(SENT, key));
}

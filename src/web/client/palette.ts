import { edit, focusOn, openReject, showSheet, undoLast } from './keys.ts';
import { visit } from './visit.ts';

/** Everything the page can do, found by name. */
type Command = { readonly name: string; readonly key: string; readonly run: () => void };

const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();
const has = (selector: string) => document.querySelector(selector) !== null;

/** What can be done with the question that is shown, and where one can go from it. */
function commandsHere(): Command[] {
  const approve = 'button[form="answer"][value="approve"]';
  const found: readonly (Command & { readonly if: string })[] = [
    { name: 'Approve and next', key: 'Ctrl ↵', if: approve, run: press(approve) },
    { name: 'Save', key: 'Ctrl S', ...button('button[form="answer"][value="save"]') },
    { name: 'Reopen', key: '', ...button('button[form="answer"][value="reopen"]') },
    { name: 'Next question', key: 'J', ...button('a[data-key="j"]') },
    { name: 'Previous question', key: 'K', ...button('a[data-key="k"]') },
    { name: 'Edit the answer', key: 'E', if: 'form#answer', run: edit },
    { name: 'Reject with a reason', key: 'R', if: 'details.reject', run: openReject },
    { name: 'Undo the last decision', key: 'U', if: '[data-undo]', run: undoLast },
    { name: 'Take over what was proposed', key: 'T', ...button('[data-key="t"]') },
    { name: 'Cite the nearest passage', key: 'C', ...button('[data-key="c"]') },
    { name: 'See the first citation in place', key: 'O', ...button('[data-key="o"]') },
    { name: 'Search the questions', key: '/', ...cursor('#find') },
    { name: 'Search the evidence', key: '.', ...cursor('#evidence-find') },
    { name: 'Keyboard shortcuts', key: '?', if: '#keys', run: showSheet },
  ];
  const links = document.querySelectorAll<HTMLAnchorElement>('.filters a, .review-bar a, .nav a');
  return [
    ...found.filter((each) => has(each.if)),
    ...[...links].map((link) => ({
      name: `Go to: ${(link.textContent ?? '').replace(/\s+/g, ' ').trim()}`,
      key: '',
      run: () => link.click(),
    })),
  ];
}

const button = (selector: string) => ({ if: selector, run: press(selector) });
const cursor = (selector: string) => ({
  if: selector,
  run: () => focusOn(selector),
});

/** A number or an id may also name a question. */
function jump(text: string): Command[] {
  const form = document.querySelector<HTMLFormElement>('form.go-to');
  if (form === null || !/\d/.test(text) || /\s/.test(text)) return [];
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') url.searchParams.set(name, value);
  url.searchParams.set('at', text);
  return [{ name: `Go to question ${text}`, key: 'G', run: () => visit(url.href) }];
}

function found(text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const named = commandsHere().filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );
  return [...jump(text.trim()), ...named];
}

function entry({ name, key }: Command, index: number, isChosen: boolean): HTMLElement {
  const item = document.createElement('div');
  item.id = `command-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', String(isChosen));
  item.append(name);
  if (key !== '') {
    const sign = document.createElement('kbd');
    sign.textContent = key;
    item.append(sign);
  }
  return item;
}

/** Wires the palette. @returns what opens it */
export function wirePalette(): () => void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#palette');
  const box = dialog?.querySelector('input');
  const list = dialog?.querySelector('.commands');
  if (dialog == null || box == null || list == null) return () => undefined;
  let commands: Command[] = [];
  let chosen = 0;
  const draw = () => {
    list.replaceChildren(...commands.map((each, index) => entry(each, index, index === chosen)));
    box.setAttribute('aria-activedescendant', commands.length === 0 ? '' : `command-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const carryOut = (command: Command | undefined) => {
    dialog.close();
    command?.run();
  };
  box.addEventListener('input', () => {
    commands = found(box.value);
    chosen = 0;
    draw();
  });
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      chosen = (chosen + step + commands.length) % Math.max(1, commands.length);
      draw();
    } else if (event.key === 'Enter') carryOut(commands[chosen]);
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (item !== null) carryOut(commands[[...list.children].indexOf(item)]);
  });
  return () => {
    box.value = '';
    commands = found('');
    chosen = 0;
    dialog.showModal();
    draw();
  };
}

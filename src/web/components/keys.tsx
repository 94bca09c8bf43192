/** Every key of the review page; what needs a modifier works while somebody types. */
const KEYS = [
  ['Ctrl ↵', 'In the answer: approve and go to the next question. In another box: send it'],
  ['Ctrl S', 'In the answer: save without approving'],
  ['Ctrl K', 'Everything that can be done here, by name; a number goes to that question'],
  ['J', 'Next question'],
  ['K', 'Previous question'],
  ['G', 'Go to a question by its number or id'],
  ['1 – 9', 'Choose an option of the answer'],
  ['E', 'Edit the answer'],
  ['R', 'Reject with a reason, and go to the next question'],
  ['U', 'Undo the last decision; so does Ctrl Z'],
  ['C V B', 'Cite the first, second or third passage found, and start the words from it'],
  ['T', 'Take over, as your own answer, what was proposed and held back'],
  ['O', 'See the first citation in place'],
  ['/', 'Search the questions'],
  ['.', 'Search the evidence'],
  ['?', 'This sheet'],
] as const;

/** The sheet of keys, with the switch for those of a single letter (WCAG 2.1.4). */
export function Keys() {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <div class="card-head">
        <h2 id="keys-title">Keyboard</h2>
        <form method="dialog">
          <button class="button button-quiet button-small" type="submit">
            Close
          </button>
        </form>
      </div>
      <div class="card-body stack">
        <dl class="keys">
          {KEYS.map(([key, text]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
        <label class="check-line">
          <input type="checkbox" id="single-keys" checked />
          Single-letter keys are on (never while you type)
        </label>
      </div>
    </dialog>
  );
}

/** Where everything can be found by name; filled by the page's script. */
export function Palette() {
  return (
    <dialog id="palette" class="palette" aria-label="Commands">
      <label class="hidden-visually" for="palette-find">
        Command, or the number of a question
      </label>
      <input
        id="palette-find"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        autocomplete="off"
        placeholder="Command, or the number of a question"
      />
      <div id="palette-list" class="commands" role="listbox" aria-label="Commands"></div>
    </dialog>
  );
}

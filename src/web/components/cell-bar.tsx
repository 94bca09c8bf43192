import { SAYING_WORDS } from './sheet-words.ts';

function Sayings({ words }: { words: readonly (readonly [string, string])[] }) {
  return (
    <>
      {words.map(([saying, label]) => (
        <button class="button button-small" type="submit" name="say" value={saying}>
          {label}
        </button>
      ))}
    </>
  );
}

/** What may be said of the chosen cell; it shows only while one is chosen. */
export function CellBar() {
  return (
    <section class="cell-bar" aria-label="The chosen cell">
      <p class="cell-bar-title">
        <strong data-cell-name>The chosen cell</strong>: what is it?
      </p>
      <div class="cell-bar-say">
        <Sayings words={SAYING_WORDS.usual} />
        <details class="cell-bar-more">
          <summary class="button button-small">More</summary>
          <div class="cell-bar-say">
            <Sayings words={SAYING_WORDS.others} />
          </div>
        </details>
      </div>
      <label class="check-line small">
        <input type="checkbox" name="likewise" value="1" />
        The same for all tables like this one, on every sheet
      </label>
    </section>
  );
}

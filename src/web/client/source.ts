import { drawPage } from './pdf-page.ts';

/** A page of a source with script: drawn as it was printed, and a way back to exactly where the person came from. */
const figure = document.querySelector<HTMLElement>('[data-pdf]');
const says = document.querySelector<HTMLElement>('[data-pdf-says]');
const words = document.querySelector<HTMLDetailsElement>('.as-read');

function tell(text: string): void {
  if (says === null) return;
  says.hidden = false;
  says.textContent = text;
}

if (figure !== null) {
  figure.hidden = false;
  drawPage(figure).then(
    (marked) => {
      if (marked === 'none')
        tell(
          'The quoted words could not be marked on this picture of the page; see the words below it.',
        );
      // On a phone a page is too small to be read; its words are not.
      if (words !== null) words.open = marked === 'none' || innerWidth < 700;
      const mark = figure.querySelector('mark');
      mark?.scrollIntoView({ block: 'center' });
    },
    () => {
      figure.hidden = true;
      tell('This page could not be drawn. These are the words that were read on it.');
    },
  );
}

/** With its filters, where the person came straight from there. */
const back = document.querySelector<HTMLAnchorElement>('a[data-back]');
if (back !== null && document.referrer !== '') {
  const from = new URL(document.referrer);
  if (from.origin === location.origin && from.pathname === new URL(back.href).pathname)
    back.href = from.href;
}

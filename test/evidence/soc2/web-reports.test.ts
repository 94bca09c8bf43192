import { expect, test } from 'vitest';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';
import { compareReport } from './compare-report.ts';
import { WEB_REPORTS } from './web-reports.ts';

test.each(WEB_REPORTS)(
  'the facts of the page of $name are read, and nothing that it does not say',
  async ({ name, html, truth }) => {
    const page = `<!doctype html><html><body>${html}</body></html>`;
    const read = await readDocument(new TextEncoder().encode(page), `${name}.html`);
    const { missed, wrong } = compareReport(readSoc2(read), truth);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  },
);

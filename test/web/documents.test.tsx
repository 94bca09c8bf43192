import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { DocumentsPage } from '../../src/web/pages/documents.tsx';
import { documentsProps } from './more-samples.ts';

test('a file that could not be read says why before all else, and nobody is asked what kind it is', () => {
  const [first] = documentsProps.documents;
  if (first === undefined) throw new Error('The samples have a document.');
  const refused = {
    ...first,
    name: 'torn.pdf',
    status: 'refused' as const,
    reason: 'This PDF is damaged: export it again.',
    kindDoubt: 'It could not be read.',
  };
  const page = parse(String(<DocumentsPage {...documentsProps} documents={[refused]} />));
  const told = page.querySelector('[aria-labelledby="not-usable-title"]');
  expect(told?.textContent).toContain('torn.pdf');
  expect(told?.textContent).toContain('This PDF is damaged: export it again.');
  expect(page.querySelector('#kinds-in-doubt')).toBeNull();
});

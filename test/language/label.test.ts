import { expect, test } from 'vitest';
import { readsAsLabel } from '../../src/language/label.ts';

test.each(['Company name', 'Number of ferries', 'Harbour of registry'])(
  '“%s” only names what it wants',
  (text) => {
    expect(readsAsLabel(text)).toBe(true);
  },
);

test.each(['Ferries?', 'The ferries are counted', 'Explain how ferries are counted'])(
  '“%s” has a verb or a question mark, and is no label',
  (text) => {
    expect(readsAsLabel(text)).toBe(false);
  },
);

import { expect, test } from 'vitest';
import { answersInText } from '../../src/evidence/answered/answered-text.ts';
import { readDocument } from '../../src/evidence/read-document.ts';

async function pairsIn(name: string, text: string) {
  const read = await readDocument(new TextEncoder().encode(text), name);
  return answersInText(read).answers.map(({ question, answer }) => ({ question, answer }));
}

const LINES = `QUESTIONS THAT BREWERS ASK

Q. Do you weigh the casks that
we hand in?
A. Yes. Each cask is weighed at the gate, but
casks below five litres are not.

Q. Who opens the vault?
A. The cellar master.

Q. When is the vault closed?
A. At dusk. On these days it stays open:
- the eve of a fair
- the first of May
`;

test('an answer goes on to its last line, so that what it takes back stays with it', async () => {
  expect(await pairsIn('questions.txt', LINES)).toEqual([
    {
      question: 'Do you weigh the casks that we hand in?',
      answer: 'Yes. Each cask is weighed at the gate, but\ncasks below five litres are not.',
    },
    { question: 'Who opens the vault?', answer: 'The cellar master.' },
    {
      question: 'When is the vault closed?',
      answer: 'At dusk. On these days it stays open:\n- the eve of a fair\n- the first of May',
    },
  ]);
});

const FAQ = `# Cask FAQ

What brewers ask us.

## How often is the vault aired?

Every night.

**May we hand in broken casks?**

No, but we mend them for a fee.

**Who mends them?**
The cooper.

Q: How long does it take?
A: Two days.
`;

test('a paper that says it answers questions is read by headings, bold lines and labels', async () => {
  expect(await pairsIn('cask.md', FAQ)).toEqual([
    { question: 'How long does it take?', answer: 'Two days.' },
    { question: 'How often is the vault aired?', answer: 'Every night.' },
    { question: 'May we hand in broken casks?', answer: 'No, but we mend them for a fee.' },
    { question: 'Who mends them?', answer: 'The cooper.' },
  ]);
});

const GUIDE = `# The cask handbook

## What is a bung?

A bung shuts the cask.

## What is a stave?

Staves make its wall.

## Why is a cask round?

It can be rolled.
`;

test('a paper that only explains itself answers nobody', async () => {
  expect(await pairsIn('handbook.md', GUIDE)).toEqual([]);
});

import { readLexicon } from '../src/lexicon/read-lexicon.ts';
import { ABILITIES, CONCEPTS } from '../src/lexicon/schema.ts';

const INTRODUCTION = `# Languages

The words by which Vouch reads a form, and by which it judges an answer, are data: one file a language in \`lexicon/\`. The words by which
documents are read and answers drafted without a model lie in a file of their own, \`lexicon/drafting/CODE.yaml\`. This page is made from them by \`npm run docs\`; a
test holds it to them.

## What a language is good for

- **reading**: headers, options and follow-ups of a buyer's workbook are found.
- **verdicts**: what an option of a closed list says (Yes, No, partly, not applicable) is known.
- **judging**: promises, past incidents, legal matters and files to hand over are known by their words, so that an answer in the language can pass the gates.
- **drafting**: the built-in drafter reads documents and answers in it. A model drafts in every language that has **judging**.

A language that is not listed is read by its layout alone, and every answer in it is held for a person.

## How a file is written

\`\`\`yaml
language: de            # ISO 639
name: German
supports: [reading, verdicts]
asked: first            # last: its headers count only where those of the others say nothing
header:
  answer:
    header:             # where the words come from: header, option, standard, translated, grammar, document, dictionary, own
      - antwort(en) | rückmeldung
\`\`\`

Every word is a text, also \`No\`, \`null\` and \`1.0\`. A line holds one word or several between bars. \`(s)\` may stand or not, \`(a|b)\` is one of them,
\`(a|b|)\` one or none, \`word*\` has any ending, \`…\` stands for up to sixty signs of one
sentence, \`~\` for up to three words before, \`_\` for one word; words that belong together are parted by \` = \`. Words are compared in lower case, as whole words, in forms
without accents. They come from headers and option lists of open forms, from standards, or are translated; never from the text of questions.

## Words of your own

Files of the same form in the folder \`lexicon\` of the data folder (\`VOUCH_DATA\`) add words to a language, or add a language. A list without a source will do:

\`\`\`yaml
language: en
header:
  answer: [Self-attested position]
\`\`\`

They count after the next start. A file that cannot be read stops the start with its path and the reason.
`;

const isFilled = (words: readonly unknown[] | undefined) => (words ?? []).length > 0;

function abilities(): string {
  const rows = readLexicon().map(({ code, name, supports }) => {
    const marks = ABILITIES.map((each) => (supports.includes(each) ? 'yes' : '–'));
    return `| ${name} (\`${code}\`) | ${marks.join(' | ')} |`;
  });
  return [
    `| language | ${ABILITIES.join(' | ')} |`,
    `|---|${'---|'.repeat(ABILITIES.length)}`,
    ...rows,
  ].join('\n');
}

function concepts(group: string, names: Readonly<Record<string, string>>): string {
  const rows = Object.entries(names).map(([name, about]) => {
    const key = `${group}.${name}`;
    const filled = readLexicon().filter(({ words }) => isFilled(words[key]));
    const missing = readLexicon().filter(({ words }) => !isFilled(words[key]));
    const fewer = filled.length <= missing.length ? filled : missing;
    const codes = fewer.map(({ code }) => code).join(' ');
    const said =
      missing.length === 0 ? 'all' : fewer === filled ? `only ${codes}` : `all but ${codes}`;
    return `| \`${name}\` | ${about} | ${said} |`;
  });
  return [
    `### ${group}`,
    '',
    '| concept | what it is for | filled in |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The page on languages as the lexicon stands now. */
export function languagesPage(): string {
  const groups = Object.entries(CONCEPTS).map(([group, names]) => concepts(group, names));
  return `${[
    INTRODUCTION.trimEnd(),
    '## The languages',
    abilities(),
    '## The concepts, and which languages lack them',
    ...groups,
  ].join('\n\n')}\n`;
}

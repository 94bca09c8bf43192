import { sentencesOf } from '../../language/sentences.ts';
import { fromLexicon } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import type { Entry, Paper, PaperPassage, PaperProof } from './paper.ts';

/** "We use three sub-processors: A (hosting), B (mail) and C (support)." */
const IN_SENTENCE = /\bsub-?\s?processors?\b[^:.]{0,60}:\s*(\S[^:]+?)\.?$/i;
/** `Name (purpose, country)`, `Name: purpose`, `Name – purpose`. */
const ITEM =
  /^[-*•‣▪◦+\s]*([\p{Lu}\d][^()[\]:–—]{1,60}?)(?:\s*\(([^()]+)\)|\s*[:–—]\s*(.+)|\s+-\s+(.+)|,\s+(.+))?[.;]?$/u;
const BULLET = /^\s*(?:[-*•‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/;
const FIELD = /^\s*(\p{Lu}[\p{L} /-]{1,40}?)\s*:\s+(\S.*)$/u;

function entryOf(text: string, proof: PaperProof): Entry[] {
  const [, name, ...said] = ITEM.exec(text.trim()) ?? [];
  const value = said.find((each) => each !== undefined);
  if (name === undefined) return [];
  return [{ name, details: value === undefined ? [] : [{ header: '', value }], proof }];
}

/** Items parted by commas and "and" outside brackets. */
const itemsOf = (list: string): string[] =>
  list
    .split(/,\s*(?:and\s+)?(?![^(]*\))|\s+and\s+(?![^(]*\))/)
    .filter((each) => each.trim() !== '');

/** Items each of a line with its name and lines of labelled values below it; null where one has no such lines. */
function inFields(passage: PaperPassage): Entry[] | null {
  const lines = passage.text.split('\n');
  const isName = (line: string) => BULLET.test(line) && /^\p{Lu}/u.test(line.replace(BULLET, ''));
  const starts = lines.flatMap((line, at) => (isName(line) ? [at] : []));
  const entries = starts.map((start): Entry => {
    const behind = lines.slice(start + 1);
    const end = behind.findIndex((line) => !FIELD.test(line) || BULLET.test(line));
    const fields = end < 0 ? behind : behind.slice(0, end);
    return {
      name: (lines[start] ?? '').replace(BULLET, '').trim(),
      details: fields.flatMap((line) => {
        const [, header = '', value = ''] = FIELD.exec(line) ?? [];
        return [{ header, value: value.trim() }];
      }),
      proof: {
        passage,
        quote: [(lines[start] ?? '').replace(BULLET, ''), ...fields].join('\n'),
      },
    };
  });
  return entries.some(({ details }) => details.length === 0) ? null : entries;
}

/** A company's name at the beginning of a sentence, with what the sentence says of it. */
const SUBJECT = fromLexicon(
  () =>
    new RegExp(
      `^((?:[\\p{Lu}][\\p{L}\\d&'-]*)(?: [\\p{Lu}][\\p{L}\\d&'-]*){0,4}(?:,? (?i:${anyOf('stated.legal-suffix')})\\.?)?) ((?:\\p{Ll}+s|is|was)\\b[^.]*)\\.?$`,
      'u',
    ),
);
const LEADS =
  /\b(?:following|these)\b[^.]*\bsub-?\s?processors?\b|\bsub-?\s?processors?\b[^.]*\b(?:are|following|below)\b/i;

/** "We use the following sub-processors. A hosts …. B sends …": every sentence behind the lead names one. */
function inSentences(passage: PaperPassage): Entry[] {
  const paragraphs = passage.text.split(/\n\s*\n/);
  for (const paragraph of paragraphs) {
    const sentences = sentencesOf(paragraph).map(({ text }) => text);
    const lead = sentences.findIndex((each) => LEADS.test(each));
    const told = lead < 0 ? [] : joinedNames(sentences.slice(lead + 1));
    const entries = told.flatMap((quote) => {
      const [, name, said] = SUBJECT().exec(quote.replace(/\s+/g, ' ')) ?? [];
      return name === undefined || said === undefined
        ? []
        : [{ name, details: [{ header: '', value: said }], proof: { passage, quote } }];
    });
    if (entries.length > 1 && entries.length === told.length) return entries;
  }
  return [];
}

/** A name may end in a full stop itself: "Cedarcloud Corp. hosts …". */
function joinedNames(sentences: readonly string[]): string[] {
  const out: string[] = [];
  for (const sentence of sentences) {
    const last = out.at(-1);
    if (last !== undefined && /\b(?:Inc|Corp|Co|Ltd)\.$/.test(last) && last.split(' ').length < 6)
      out[out.length - 1] = `${last} ${sentence}`;
    else out.push(sentence);
  }
  return out;
}

const inAllFields: Reader = (prose, stands) => {
  const fields = prose.map(inFields);
  if (fields.some((each) => each === null)) return [];
  const all = fields.flatMap((each) => each ?? []);
  return all.length > 1 && all.every(({ proof }) => stands(proof)) ? all : [];
};

const inOneSentence: Reader = (prose) => {
  const sentences = prose.flatMap((passage) =>
    sentencesOf(passage.text).map(({ text }) => ({ passage, quote: text })),
  );
  for (const proof of sentences) {
    const items = itemsOf(IN_SENTENCE.exec(proof.quote)?.[1] ?? '');
    const entries = items.flatMap((item) => entryOf(item, proof));
    if (entries.length > 1 && entries.length === items.length) return entries;
  }
  return [];
};

const inItems: Reader = (prose) => {
  const items = prose.flatMap((passage) =>
    passage.text
      .split('\n')
      .filter((line) => BULLET.test(line))
      .map((line) => ({ passage, quote: line.replace(BULLET, '').trim() })),
  );
  const entries = items.flatMap((proof) =>
    entryOf(proof.quote, proof).filter(({ details }) => details.length > 0),
  );
  return entries.length === items.length ? entries : [];
};

type Reader = (prose: readonly PaperPassage[], stands: Paper['stands']) => Entry[];
const READERS: readonly Reader[] = [
  inAllFields,
  inOneSentence,
  (prose) => prose.map(inSentences).find((entries) => entries.length > 0) ?? [],
  inItems,
];

/** The names below the heading of a list, with what is said of each; none where one of them cannot be told apart. */
export function listedBelow(passages: readonly PaperPassage[], stands: Paper['stands']): Entry[] {
  const prose = passages.filter(({ kind }) => kind === 'prose');
  for (const read of READERS) {
    const entries = read(prose, stands);
    if (entries.length > 0) return entries;
  }
  return [];
}

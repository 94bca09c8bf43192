import { z } from 'zod';
import { plural } from '../plural.ts';
import type { Audience } from '../store/schema.ts';
import { date, KINDS } from './words.ts';

const count = z.number();
const names = z.array(z.string());
const day = z.iso.date();

/** `dueDate`, `needs_input` → `due date`, `needs input`. */
const spelled = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._]/g, ' ')
    .toLowerCase();

const listed = (value: unknown): string | null => {
  const { data = [] } = names.safeParse(value);
  return data.length === 0 ? null : data.map(spelled).join(', ');
};

/** How many of something; nothing where there is none. */
const counted =
  (one: string, many?: string) =>
  (value: unknown): string | null => {
    const { data = 0 } = count.safeParse(Array.isArray(value) ? value.length : value);
    return data === 0 ? null : plural(data, one, many);
  };

const said = (words: string) => (value: unknown) => (value === true ? words : null);

const labelled =
  (before: string, labels: Readonly<Record<string, string>> = {}) =>
  (value: unknown): string | null =>
    typeof value === 'string' ? `${before}${labels[value] ?? spelled(value)}` : null;

const onDay = (before: string) => (value: unknown) => {
  const { data } = day.safeParse(value);
  return data === undefined ? null : `${before} ${date(data)}`;
};

const AUDIENCE_WORDS: Record<Audience, string> = {
  public: 'anyone',
  nda: 'buyers under NDA',
  internal: 'people inside',
};

/** What of an event a person wants to read, in this order; ids and hashes are for the log alone. */
const DETAILS: Readonly<Record<string, (value: unknown) => string | null>> = {
  questions: counted('question'),
  profileFields: counted('company fact'),
  drafted: counted('question drafted', 'questions drafted'),
  needs_input: counted('question needs input', 'questions need input'),
  failed: counted('question failed', 'questions failed'),
  answers: counted('answer'),
  unapproved: counted('answer not approved', 'answers not approved'),
  open: counted('open item'),
  approved: counted('approved answer'),
  exports: counted('exported file'),
  documents: counted('document'),
  libraryAnswers: counted('answer taken out of the library', 'answers taken out of the library'),
  kept: counted('question kept', 'questions kept'),
  added: counted('new question'),
  removed: counted('question no longer asked', 'questions no longer asked'),
  redrafted: counted('question drafted again', 'questions drafted again'),
  ended: counted('approval ended', 'approvals ended'),
  kind: labelled('', KINDS),
  version: (value) => (typeof value === 'number' ? `version ${value}` : null),
  versions: counted('version'),
  audience: labelled('audience: ', AUDIENCE_WORDS),
  modelForbidden: said('the buyer forbids AI'),
  modelAllowed: said('may go to a model'),
  changed: listed,
  described: listed,
  fields: listed,
  criteria: (value) => names.safeParse(value).data?.join(', ') || null,
  domain: labelled(''),
  control: (value) => (typeof value === 'string' ? value : null),
  dueDate: onDay('due'),
  validUntil: onDay('valid until'),
  shared: (value) => (typeof value === 'number' ? `${value} % of the text in common` : null),
  decision: labelled(''),
  code: labelled('because of: '),
  reason: (value) => (typeof value === 'string' ? value : null),
  address: (value) => (typeof value === 'string' ? `from ${value}` : null),
  staleAnswers: counted('answer to check again', 'answers to check again'),
};

/** What is told of an event beside its name and its subject; '' where there is nothing more to say. */
export function detailWords(details: ReadonlyMap<string, unknown>): string {
  return Object.entries(DETAILS)
    .map(([name, words]) => (details.has(name) ? words(details.get(name)) : null))
    .filter((words) => words !== null && words !== '')
    .join(' · ');
}

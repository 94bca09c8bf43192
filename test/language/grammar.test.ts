import { expect, test } from 'vitest';
import { readGrammar } from '../../src/language/grammar/read-grammar.ts';

test.each([
  // The first word may be a verb: it is the subject's where nouns alone follow up to the next verb.
  ['Chat messages are kept for two years.', 'present', 'keep'],
  ['Email relay falls under this policy.', 'present', 'fall'],
  ['Restore drills are run every quarter.', 'present', 'run'],
  ['Patch levels are compared each night.', 'present', 'compare'],
  ['Service Desk Agreement is signed and kept with the contract.', 'present', 'sign'],
  ['Everything on this page may be copied.', 'may', 'copy'],
  ['Control owners sign the list.', 'present', 'sign'],
  ['The guard documents the visit.', 'present', 'document'],
  ['After the audit the team reviews rules.', 'present', 'review'],
])('“%s” tells what is so: it is %s, of “%s”', (sentence, form, verb) => {
  expect(readGrammar(sentence)).toMatchObject({ form, verb });
});

test.each([
  ['Describe how long you store the recordings.', 'describe'],
  ['Determine what could go wrong.', 'determine'],
  ['Verify it is still locked.', 'verify'],
  ['Include the odd cases, the gaps are what matter.', 'include'],
  ['Review access rights that are old.', 'review'],
  ['Lock screens when you leave.', 'lock'],
])('“%s” is an order to %s, whatever verbs follow', (sentence, verb) => {
  expect(readGrammar(sentence)).toMatchObject({ form: 'imperative', verb });
});

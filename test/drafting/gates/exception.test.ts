import { describe, expect, test } from 'vitest';
import { exceptionSaid } from '../../../src/drafting/gates/exception.ts';
import type { ExceptionRow } from '../../../src/store/soc2-exceptions.ts';
import { aCase, candidate, quoted, SENTENCE } from './a-case.ts';

/** An exception whose own words say nothing of the question. */
const ELSEWHERE: ExceptionRow = {
  versionId: 'v',
  document: 'soc2.pdf',
  controlId: 'BAK-02',
  text: 'One of nine items was late.',
  section: null,
  page: 12,
};
const ABOUT_IT = 'For 2 of 25 production databases the backups were not encrypted.';

const citing = (control: string | null, exception: ExceptionRow) => {
  const plain = quoted(SENTENCE);
  const quote = { ...plain, citation: { ...plain.citation, control } };
  return aCase('model', {
    proposal: { quotes: [quote] },
    dossier: { exceptions: [exception], candidates: [candidate('Visitors sign in.')] },
  });
};

describe('an exception that the auditor noted', () => {
  test('holds an answer that cites its control, whatever the exception is about', () => {
    expect(exceptionSaid.judge(citing('BAK-02', ELSEWHERE))).toMatchObject({
      code: 'exception_in_control',
      reason: expect.stringContaining('in control BAK-02'),
    });
  });

  test('leaves an answer alone that cites another control, or none', () => {
    expect(exceptionSaid.judge(citing('ACC-01', ELSEWHERE))).toBe('passed');
    expect(exceptionSaid.judge(citing(null, ELSEWHERE))).toBe('passed');
  });

  test('leaves an answer alone that cites the same control of another version', () => {
    expect(exceptionSaid.judge(citing('BAK-02', { ...ELSEWHERE, versionId: 'w' }))).toBe('passed');
  });

  test('of no known control touches no answer that cites none', () => {
    expect(exceptionSaid.judge(citing(null, { ...ELSEWHERE, controlId: null }))).toBe('passed');
  });

  test('of no known control holds the answer to a question that its words are about', () => {
    const held = exceptionSaid.judge(
      citing(null, { ...ELSEWHERE, controlId: null, text: ABOUT_IT }),
    );
    expect(held).toMatchObject({ code: 'exception_in_control' });
    expect(JSON.stringify(held)).not.toContain('in control');
  });

  test('holds the answer where one of the nearest passages about the question is of its control', () => {
    const near = candidate(SENTENCE, { controlId: 'BAK-02' });
    const far = candidate('Visitors sign in.', { controlId: 'BAK-02' });
    const judged = (candidates: (typeof near)[]) =>
      exceptionSaid.judge(aCase('model', { dossier: { exceptions: [ELSEWHERE], candidates } }));
    expect(judged([near])).toMatchObject({ code: 'exception_in_control' });
    expect(judged([far])).toBe('passed');
    expect(judged([far, far, far, near])).toBe('passed');
  });

  test('holds no answer that denies', () => {
    const each = citing('BAK-02', ELSEWHERE);
    const of = (verdict: 'no' | 'na') =>
      exceptionSaid.judge({ ...each, proposal: { ...each.proposal, verdict } });
    expect([of('no'), of('na')]).toEqual(['passed', 'passed']);
  });

  test('may be told in a partial answer, in a Yes only to a question about exceptions', () => {
    const each = citing('BAK-02', ELSEWHERE);
    const told = (verdict: 'yes' | 'partial', passageKind: 'exception' | 'prose') =>
      exceptionSaid.judge({
        ...each,
        said: `${SENTENCE} The auditor noted one exception.`,
        proposal: {
          ...each.proposal,
          verdict,
          quotes: each.proposal.quotes.map((quote) => ({ ...quote, passageKind })),
        },
      });
    expect(told('partial', 'exception')).toBe('passed');
    expect(told('partial', 'prose')).not.toBe('passed');
    expect(told('yes', 'exception')).not.toBe('passed');
  });
});

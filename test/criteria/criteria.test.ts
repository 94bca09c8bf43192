import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOREIGN_CONTROLS } from '../../fixtures/source/criteria/foreign-controls.ts';
import { CRITERIA, criteriaNamed, isCriterion } from '../../src/criteria/criteria.ts';
import { criteriaOf } from '../../src/criteria/criteria-of.ts';
import { domainOfCriterion } from '../../src/criteria/domains.ts';
import { expandQuery } from '../../src/criteria/expand-query.ts';
import { scoreCriteria } from '../../src/criteria/score-criteria.ts';
import { topicsOf } from '../../src/criteria/topics.ts';

describe('the Trust Services Criteria', () => {
  test('33 common criteria and 28 of the other categories, each once', () => {
    const ids = CRITERIA.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('CC'))).toHaveLength(33);
    expect(ids.filter((id) => !id.startsWith('CC'))).toHaveLength(28);
  });

  test('ids are found however they are spaced, and nothing that only looks like one', () => {
    expect(criteriaNamed('CC6.1, CC 6.2 and A1.3; see CC6.1. Section C4.9, P2.9')).toEqual([
      'CC6.1',
      'CC6.2',
      'A1.3',
    ]);
    expect([isCriterion('CC6.1'), isCriterion('CC6.9')]).toEqual([true, false]);
  });

  test.each([
    ['Do you require multi-factor authentication for remote access?', 'CC6.1'],
    ['Are backups restored in a test at least once a year (restore test)?', 'A1.3'],
    [
      'All changes need a pull request, a code review and tests in staging before deployment.',
      'CC8.1',
    ],
    ['Physical access to the data center is restricted by badge and cameras.', 'CC6.4'],
    ['Subprocessors and other vendors pass a due diligence review.', 'CC9.2'],
    [
      'How do you notify customers of a data breach? Describe your incident response plan.',
      'CC7.4',
    ],
    [
      'Security awareness training is completed by all new hires after a background check.',
      'CC1.4',
    ],
  ])('%s → %s', (text, id) => {
    expect(criteriaOf(text)).toContain(id);
  });

  test('a text about nothing in particular has no criterion and no domain', () => {
    for (const text of ['The weather is nice in spring.', 'How many customers do you have?', ''])
      expect(topicsOf(text), text).toEqual({ criteria: [], domain: null });
  });

  test('every criterion belongs to a domain', () => {
    expect(CRITERIA.filter(({ id }) => domainOfCriterion(id) === null)).toEqual([]);
    expect(topicsOf('Changes are deployed after code review (CC8.1).')).toEqual({
      criteria: [{ id: 'CC8.1', score: 1 }],
      domain: 'change management',
    });
  });

  test('encryption at rest is data protection, signing in is access, though one criterion asks for both', () => {
    expect(topicsOf('Customer data is encrypted at rest; keys are rotated.').domain).toBe(
      'data protection',
    );
    expect(topicsOf('Passwords have 14 characters and lock after failed logons.').domain).toBe(
      'access and identity',
    );
  });

  test('criteria that the document states take the place of guesses', () => {
    expect(topicsOf('Backups are restored in a test.', ['CC7.5'])).toEqual({
      criteria: [{ id: 'CC7.5', score: 1 }],
      domain: 'incident response',
    });
  });

  test('controls in the words of other frameworks find a criterion that they serve among the first three', () => {
    const lost = FOREIGN_CONTROLS.filter(
      ({ text, criteria }) =>
        !scoreCriteria(text)
          .slice(0, 3)
          .some(({ id }) => criteria.includes(id)),
    );
    expect(lost.length).toBeLessThanOrEqual(FOREIGN_CONTROLS.length * 0.05);
  });

  test('scores lie between 0 and 1 and fall', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...FOREIGN_CONTROLS), (noise, { text }) => {
        const scores = scoreCriteria(`${text} ${noise}`).map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { numRuns: 50 },
    );
  });
});

describe('acronyms', () => {
  test('stand for their words, and words for their acronyms', () => {
    expect(expandQuery('Is MFA enforced?')).toEqual([
      '2fa',
      'multi-factor authentication',
      'two-factor authentication',
      'two-step verification',
    ]);
    expect(expandQuery('What is your recovery time objective?')).toEqual(['rto']);
    expect(expandQuery('Is 2FA or multi factor authentication used with SSO?')).toContain(
      'single sign-on',
    );
  });

  test('are words of their own: nothing is read into other words', () => {
    expect(expandQuery('The society of drapers')).toEqual([]);
  });
});

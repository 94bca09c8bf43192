import { describe, expect, test } from 'vitest';
import { CRITERIA, criteriaNamed, isCriterion } from '../../src/criteria/criteria.ts';
import { criteriaOf } from '../../src/criteria/criteria-of.ts';
import { domainOf, domainOfCriterion } from '../../src/criteria/domains.ts';
import { expandQuery } from '../../src/criteria/expand-query.ts';

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
    expect([
      criteriaOf('Our office is nice in spring.'),
      domainOf('Our office is nice in spring.'),
    ]).toEqual([[], null]);
  });

  test('every criterion belongs to a domain', () => {
    expect(CRITERIA.filter(({ id }) => domainOfCriterion(id) === null)).toEqual([]);
    expect(domainOf('Changes are deployed after code review (CC8.1).')).toBe('change management');
  });
});

describe('acronyms', () => {
  test('stand for their words, and words for their acronyms', () => {
    expect(expandQuery('Is MFA enforced?')).toEqual([
      '2fa',
      'multi-factor authentication',
      'two-factor authentication',
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

import { expect, test } from 'vitest';
import type { AnswerCell } from '../../src/questionnaire/questionnaire.ts';
import { firstAnswer } from '../../src/review/first-answer.ts';

const cell = (more: Partial<AnswerCell> = {}): AnswerCell => ({
  cell: 'C3',
  kind: 'text',
  header: null,
  options: null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
  ...more,
});
const profile = new Map([['company_name', 'Larkfield Ltd']]);
const fact = (text: string, more: Partial<AnswerCell> = {}) =>
  firstAnswer({ kind: 'profile', text, answers: [cell(more)] }, profile, '2026-03-02');

test('a question waits for its draft', () => {
  expect(
    firstAnswer(
      { kind: 'question', text: 'Vendor name', answers: [cell()] },
      profile,
      '2026-03-02',
    ),
  ).toEqual({
    status: 'pending',
    state: 'pending',
    origin: null,
    values: [],
  });
});

test('a company fact comes from the profile, and the date from the day', () => {
  expect(fact('Vendor name')).toMatchObject({
    state: 'drafted',
    origin: 'profile',
    values: [{ value: 'Larkfield Ltd' }],
  });
  expect(fact('Date completed', { kind: 'date' })).toMatchObject({
    values: [{ value: '2026-03-02', kind: 'date' }],
  });
});

test('a fact that is unknown, missing, filled already or too long is asked for with a reason', () => {
  expect(fact('Ticket reference').reason).toContain('not a fact that the company profile knows');
  expect(fact('Website').reason).toBe(
    'The company profile has no website yet; add it there or answer here.',
  );
  expect(fact('Vendor name', { current: 'Acme' }).reason).toContain('holds a value already');
  expect(fact('Vendor name', { maxLength: 4 }).reason).toContain('does not fit');
  expect(fact('Vendor name', { maxLength: 4 })).toMatchObject({
    state: 'needs_input',
    status: 'needs_input',
    values: [],
  });
});

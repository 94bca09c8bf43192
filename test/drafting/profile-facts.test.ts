import { expect, test } from 'vitest';
import { askQuestions } from '../../src/drafting/ask-question.ts';
import type { Draft } from '../../src/drafting/draft.ts';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { saveProfile } from '../../src/review/save-profile.ts';
import { listAnswers } from '../../src/store/answers.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();

const PROFILE = {
  company_name: 'Millbrook Tides Ltd',
  address: '3 Weir Lane, Pendle',
  country: 'United Kingdom',
  website: 'https://millbrook.example',
  product_name: 'Tide Tables',
  product_description: 'Tide forecasts for small harbours',
  founded: '2011',
  employees: '48',
  contact_name: 'Osric Fenn',
  contact_email: 'osric@millbrook.example',
};

async function ask(questions: readonly string[]): Promise<Map<string, Draft>> {
  const deps = testDeps(database().db);
  await saveProfile(deps, { values: PROFILE, actor: await testActor(deps.db) });
  const asked = await askQuestions(deps, { questions, product: null, audience: 'nda' });
  return new Map(asked.map(({ question, draft }) => [question, draft]));
}

const wordsOf = ({ values }: Draft): string => values.map(({ value }) => value).join(' ');

test('the company profile answers questions about its fields, and is cited', async () => {
  const wanted: Readonly<Record<string, string>> = {
    'What is your company name?': 'Millbrook Tides Ltd',
    'What is the full legal name of your organization?': 'Millbrook Tides Ltd',
    'Company name': 'Millbrook Tides Ltd',
    'Where is your head office?': '3 Weir Lane, Pendle',
    'In which country is your company based?': 'United Kingdom',
    'What is your website?': 'https://millbrook.example',
    'What is the name of your product?': 'Tide Tables',
    'Please describe your service.': 'Tide forecasts for small harbours.',
    'In what year was your company founded?': 'Our company was founded in 2011.',
    'How many employees do you have?': 'We have 48 employees.',
    'Who is your primary contact?': 'Osric Fenn',
    'Contact e-mail': 'osric@millbrook.example',
  };
  const drafts = await ask(Object.keys(wanted));
  for (const [question, words] of Object.entries(wanted)) {
    const draft = drafts.get(question);
    expect(draft, question).toMatchObject({ status: 'drafted', producer: 'facts' });
    expect(wordsOf(draft as Draft), question).toBe(words);
    expect(draft?.citations, question).toMatchObject([{ source: 'profile', versionId: null }]);
  }
});

test('a question that says more than a field’s name is none for the profile', async () => {
  const drafts = await ask([
    'How many employees have access to customer data?',
    'How many employees work in your security team?',
    'In which country is customer data stored?',
    'What is the address of your data center?',
    'When was your security policy established?',
    'Who is your data protection officer?',
    'What is the name of your parent company?',
    'What is the name of your hosting provider?',
    'What is the website of your status page?',
    'In which country is your company incorporated?',
    'Do you have more than 40 employees?',
    'Does the company name a security contact?',
    'What services do your subcontractors provide?',
    'What is the e-mail address for reporting incidents?',
  ]);
  for (const [question, { status }] of drafts) expect(status, question).toBe('needs_input');
});

test('an answer that cites the profile is stale once the profile says something else', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  await saveProfile(deps, { values: PROFILE, actor });
  const { runId, questionnaireId } = await seedQuestionnaire(deps, [
    { text: 'How many employees do you have?', cells: [{ kind: 'text' }] },
    { text: 'What is your website?', cells: [{ kind: 'text' }] },
  ]);
  await draftQuestionnaire(deps, { runId });
  expect((await listAnswers(deps.db, questionnaireId)).map(({ status }) => status)).toEqual([
    'drafted',
    'drafted',
  ]);
  await saveProfile(deps, { values: { employees: '51', website: PROFILE.website }, actor });
  const [employees, website] = await listAnswers(deps.db, questionnaireId);
  expect(employees?.staleReason).toContain('employees');
  expect(website?.staleReason).toBeNull();
});

import { expect, test } from 'vitest';
import { topicForPeople } from '../../../src/drafting/gates/routed-topics.ts';

test.each([
  'When was the incident response plan last exercised?',
  'Has your incident management process been reviewed this year?',
  'Were the incident handling procedures tested with staff?',
  'Have you practised your incident plan this year?',
  'Have you ever rehearsed the incident playbook?',
])('a question about what is made ready for incidents asks about none: %s', (question) => {
  expect(topicForPeople(question)).toBeNull();
});

test.each([
  'Were there any incidents last year?',
  'Have you updated your incident plan after a breach?',
  'When was the incident response plan last used in a breach?',
  'Has your incident response plan been activated in the past 12 months?',
  'Have you had a security incident after which the incident response plan was reviewed?',
  'In the past 12 months, have you had any breach notification to a regulator?',
])('a question about what happened goes to people: %s', (question) => {
  expect(topicForPeople(question)?.code).toBe('sensitive_topic');
});

test.each([
  'Are files that users upload scanned for malware?',
  'Can customers attach photos to an order, and are they scanned?',
  'Is there an upload limit?',
  'Are pictures that guests upload checked before they are opened?',
  'Who may open the documents that they enclose?',
])('what users hand in is no wish for a file: %s', (question) => {
  expect(topicForPeople(question)).toBeNull();
});

test.each([
  'Attach your latest report.',
  'Is there a policy? If so, please upload it.',
  'Do you have a network diagram, and can you attach it?',
  'List the users and enclose the policy.',
])('a wish for a file goes to people: %s', (question) => {
  expect(topicForPeople(question)?.code).toBe('attachment_wanted');
});

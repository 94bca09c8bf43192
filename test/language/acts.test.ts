import { expect, test } from 'vitest';
import { actsOnOther } from '../../src/language/acts.ts';

test('what is done to another object says nothing of the object that is asked', () => {
  for (const [question, sentence] of [
    [
      'Is the risk policy approved by the board?',
      'The board approves the remediation budget under the risk policy each year.',
    ],
    [
      'Does the continuity programme have approval from the executives?',
      'Send the exercise minutes to the executives for approval under the continuity programme.',
    ],
    [
      "Does the firm's security programme have approval from the directors?",
      'Send these remarks to the directors for approval and for follow-up.',
    ],
    [
      'Do you encrypt laptops?',
      'Removable drives are encrypted before they are used with laptops.',
    ],
    [
      'Are firewall rules reviewed every quarter?',
      'The network diagram is updated and reviewed every quarter along with firewall rules.',
    ],
    [
      'Are subcontractors trained in secure coding?',
      'Engineers trained in secure coding supervise subcontractors.',
    ],
    ['Are harbour radios encrypted?', 'Secret notes stored on harbour radios must be encrypted.'],
    [
      'Will you sign our escrow agreement?',
      'All our engineers sign secrecy agreements before they see source code.',
    ],
    [
      'Do you have a process for onboarding pilots?',
      'The pool of tutors can onboard the accounts of pilots in the portal.',
    ],
    [
      'Do you have a process for offboarding pilots?',
      'The duty of secrecy survives the termination of a contract with pilots.',
    ],
    ['Are harbour practices documented?', 'Access of pilots to harbour practices is kept apart.'],
  ] as const)
    expect(actsOnOther(question, sentence), sentence).toBe(true);
});

test('what is done to the object itself, however it is put, is not held against it', () => {
  for (const [question, sentence] of [
    ['Is the risk policy approved by the board?', 'The board approves the risk policy each year.'],
    [
      'Is the risk policy approved by the board?',
      'The risk policy is reviewed and approved by the board.',
    ],
    ['Do you encrypt laptops?', 'All laptops are encrypted with a managed key.'],
    ['Do you encrypt laptops?', 'Laptops must be encrypted.'],
    ['Do you encrypt laptops?', 'Encryption of laptops is enforced.'],
    ['Are backups tested?', 'We test restores of backups every month.'],
    ['Are backups tested?', 'They are tested every month.'],
    [
      'Has the plan been approved by management?',
      'Management reviews and approves the plan yearly.',
    ],
    [
      'Are administrative sessions in production recorded?',
      'Administrative sessions in production are recorded.',
    ],
    ['Are new hires screened before they start?', 'Screening takes place before new hires start.'],
    ['Do you have a process for offboarding pilots?', 'Pilots are offboarded within a day.'],
    ['Do you have a process for offboarding pilots?', 'The leaver process covers pilots.'],
    ['Are background checks performed on pilots?', 'We check the background of all pilots.'],
    ['Do you encrypt customer records?', 'Records of customers are encrypted.'],
    ['Are tapes encrypted?', 'We keep encrypted tapes in the vault.'],
    ['Is access reviewed?', 'Levels of access are reviewed each month.'],
    [
      'Are the berths of departed boats freed within a day?',
      'Berths of departed boats must be freed within an hour.',
    ],
    ['Do you hold insurance?', 'The insurance covers incidents.'],
  ] as const)
    expect(actsOnOther(question, sentence), sentence).toBe(false);
});

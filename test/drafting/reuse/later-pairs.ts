import type { Pairs } from './pair.ts';

/** Pairs as another buyer's form puts them, written after the reading was built; of another invented company. */
export const LATER: Pairs = {
  'other words': [
    {
      earlier: ['Are you certified to ISO/IEC 27001?', 'Yes', 'Since 2023.'],
      asked: 'Do you hold a valid ISO 27001 certificate?',
      gives: 'yes',
    },
    {
      earlier: ['Are you certified to ISO/IEC 27001?', 'No'],
      asked: 'Is your organisation ISO 27001 certified?',
      gives: 'no',
    },
    {
      earlier: ['Do you have a documented information security policy?', 'Yes'],
      asked: 'Is there an information security policy in place?',
      gives: 'yes',
    },
    {
      earlier: ['Is access to production restricted to authorised staff?', 'Yes'],
      asked: 'Do you restrict production access to authorised employees?',
      gives: 'yes',
    },
    {
      earlier: [
        'Do you perform background checks on new employees?',
        'Yes',
        'References and identity.',
      ],
      asked: 'Are new hires subject to background screening?',
      gives: 'yes',
    },
    {
      earlier: ['Are vulnerabilities scanned for at least monthly?', 'Yes', 'Weekly.'],
      asked: 'Do you scan for vulnerabilities at least once a month?',
      gives: 'yes',
    },
    {
      earlier: ['Do you have a formal incident response plan?', 'Yes', 'Tested twice a year.'],
      asked: 'Does your company maintain an incident response plan?',
      gives: 'yes',
    },
    {
      earlier: ['Is your network segmented?', 'Yes', 'By environment.'],
      asked: 'Do you segment your network?',
      gives: 'yes',
    },
    {
      earlier: ['Are passwords hashed?', 'Yes', 'With Argon2id.'],
      asked: 'Does the application hash passwords?',
      gives: 'yes',
    },
    {
      earlier: ['Do you use subprocessors?', 'Yes', 'The list is on our site.'],
      asked: 'Are any sub-processors used?',
      gives: 'yes',
    },
    {
      earlier: ['Do you have a bug bounty programme?', 'No', 'Under discussion.'],
      asked: 'Do you run a bug bounty program?',
      gives: 'no',
    },
    {
      earlier: ['Can customers export their data?', 'Yes', 'As CSV at any time.'],
      asked: 'Are customers able to export their data?',
      gives: 'yes',
    },
    {
      earlier: ['Is there a process for off-boarding employees?', 'Yes'],
      asked: 'Do you have a process for offboarding staff?',
      gives: 'yes',
    },
    {
      earlier: ['Are changes approved before deployment?', 'Yes'],
      asked: 'Do changes require approval before they are deployed?',
      gives: 'yes',
    },
    {
      earlier: [
        'Is security awareness training mandatory for all employees?',
        'Yes',
        'Once a year.',
      ],
      asked: 'Are all staff required to take security awareness training?',
      gives: 'yes',
    },
    {
      earlier: ['Do you log administrative actions?', 'Yes'],
      asked: 'Are administrator actions logged?',
      gives: 'yes',
    },
    {
      earlier: ['Is customer data logically separated between tenants?', 'Yes'],
      asked: 'Do you logically separate the data of your tenants?',
      gives: 'yes',
    },
  ],
  'other values': [
    {
      earlier: ['How often do you perform penetration tests?', 'At least annually'],
      asked: 'What is the frequency of penetration tests?',
      gives: { value: 'annually' },
    },
    {
      earlier: ['What is the retention period of backups?', '60 days'],
      asked: 'How long are backups retained?',
      gives: { value: '60 days' },
    },
    {
      earlier: ['How long are backups retained?', '60 days'],
      asked: 'What is your backup retention period?',
      gives: { value: '60 days' },
    },
    {
      earlier: ['How quickly is access revoked on termination?', 'Within 4 hours'],
      asked: 'Within what period is access revoked after termination?',
      gives: { value: '4 hours' },
    },
    {
      earlier: ['Where is customer data hosted?', 'In Ireland and Finland'],
      asked: 'In which countries is customer data hosted?',
      gives: { value: 'Ireland' },
    },
    {
      earlier: ['Which cloud provider do you use?', 'Northwind Cloud'],
      asked: 'What cloud provider is used?',
      gives: { value: 'Northwind Cloud' },
    },
    {
      earlier: ['What is your recovery point objective?', '15 minutes'],
      asked: 'What is the RPO of your service?',
      gives: { value: '15 minutes' },
    },
    {
      earlier: ['What encryption is used for data at rest?', 'AES-256'],
      asked: 'Which encryption algorithm is used for data at rest?',
      gives: { value: 'AES-256' },
    },
    {
      earlier: ['State the minimum password length.', '14 characters'],
      asked: 'How long must a password be?',
      gives: { value: '14 characters' },
    },
    {
      earlier: ['Who is your data protection officer?', 'Perrin Aldous'],
      asked: 'Please name your data protection officer.',
      gives: { value: 'Perrin Aldous' },
    },
    {
      earlier: ['Do you notify customers of security incidents?', 'Yes', 'Within 36 hours.'],
      asked: 'How quickly do you notify customers of security incidents?',
      gives: { value: '36 hours' },
    },
    {
      earlier: ['Is the recovery plan tested?', 'Yes', 'Twice a year.'],
      asked: 'Is the recovery plan tested at least annually?',
      gives: 'yes',
    },
  ],
};

/** Traps of the same later form. */
export const LATER_TRAPS: Pairs = {
  'looks alike': [
    {
      earlier: ['Do you maintain an information security policy?', 'Yes', 'Approved by the board.'],
      asked: 'Is there a documented information security policy?',
      gives: null,
    },
    {
      earlier: ['Are you certified to ISO/IEC 27001?', 'Yes'],
      asked: 'Are you certified to ISO/IEC 27701?',
      gives: null,
    },
    {
      earlier: ['Are you certified to ISO/IEC 27001?', 'No', 'Planned for next year.'],
      asked: 'Are you planning to be certified to ISO/IEC 27001?',
      gives: null,
    },
    {
      earlier: ['Do you have an information security policy?', 'Yes'],
      asked: 'Do you have a privacy policy?',
      gives: null,
    },
    {
      earlier: ['Is access to production restricted?', 'Yes'],
      asked: 'Is access to source code restricted?',
      gives: null,
    },
    {
      earlier: ['Do you perform background checks on employees?', 'Yes'],
      asked: 'Do you perform background checks on subcontractors?',
      gives: null,
    },
    {
      earlier: ['Do you perform background checks on employees?', 'Yes'],
      asked: 'Do you perform criminal background checks on employees?',
      gives: null,
    },
    {
      earlier: ['Is data encrypted at rest?', 'Yes'],
      asked: 'Are database backups encrypted at rest?',
      gives: null,
    },
    {
      earlier: ['Is data encrypted in transit?', 'Yes'],
      asked: 'Is data encrypted in transit within your internal network?',
      gives: null,
    },
    {
      earlier: ['Do you support SAML?', 'Yes'],
      asked: 'Do you support SCIM?',
      gives: null,
    },
    {
      earlier: ['Do you use subprocessors?', 'No'],
      asked: 'Do you use suppliers?',
      gives: null,
    },
    {
      earlier: ['Do you use AI to process customer data?', 'No'],
      asked: 'Do you use AI?',
      gives: null,
    },
    {
      earlier: ['Is customer data stored outside the EU?', 'No'],
      asked: 'Is customer data stored?',
      gives: null,
    },
    {
      earlier: ['Can customers delete their data?', 'Yes'],
      asked: 'Do you delete customer data at the end of the contract?',
      gives: null,
    },
    {
      earlier: ['Were there any security incidents last year?', 'No'],
      asked: 'Were there any security incidents this year?',
      gives: null,
    },
    {
      earlier: ['Do employees have local admin rights?', 'No'],
      asked: 'Do administrators have local admin rights?',
      gives: null,
    },
    {
      earlier: ['Is MFA available to customers?', 'Yes'],
      asked: 'Is MFA enforced for customers?',
      gives: null,
    },
    {
      earlier: ['Is MFA optional for employees?', 'Yes'],
      asked: 'Is MFA required for employees?',
      gives: null,
    },
    {
      earlier: ['Are third parties prevented from accessing customer data?', 'Yes'],
      asked: 'Can third parties access customer data?',
      gives: null,
    },
    {
      earlier: ['Are tests run on a schedule?', 'Yes'],
      asked: 'Are penetration tests run on a schedule?',
      gives: null,
    },
    {
      earlier: ['Do you review firewall rules and router rules?', 'Yes', 'Router rules annually.'],
      asked: 'How often do you review firewall rules?',
      gives: null,
    },
  ],
  'other values': [
    {
      earlier: ['How often do you perform internal penetration tests?', 'Quarterly'],
      asked: 'How often do you perform external penetration tests?',
      gives: null,
    },
    {
      earlier: ['What is the retention period of backups?', '60 days'],
      asked: 'What is the retention period of logs?',
      gives: null,
    },
    {
      earlier: ['How quickly do you acknowledge an incident?', '30 minutes'],
      asked: 'How quickly do you resolve an incident?',
      gives: null,
    },
    {
      earlier: ['What is your recovery point objective?', '15 minutes'],
      asked: 'What is your recovery time objective?',
      gives: null,
    },
    {
      earlier: ['Where is customer data hosted?', 'In Ireland'],
      asked: 'Where is employee data hosted?',
      gives: null,
    },
    {
      earlier: ['How long before expiry are certificates renewed?', '30 days'],
      asked: 'How long are certificates valid?',
      gives: null,
    },
    {
      earlier: ['Who is your data protection officer?', 'Perrin Aldous'],
      asked: 'Who is your chief information security officer?',
      gives: null,
    },
    {
      earlier: ['How many employees do you have?', '240'],
      asked: 'How many security employees do you have?',
      gives: null,
    },
    {
      earlier: ['What is the maximum session length?', '12 hours'],
      asked: 'What is the minimum session length?',
      gives: null,
    },
    {
      earlier: ['How long are logs kept?', 'At least 90 days'],
      asked: 'Are logs kept for one year?',
      gives: null,
    },
  ],
};

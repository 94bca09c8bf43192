import type { Pairs } from './pair.ts';

/** Earlier answers that answer the later question. The company and its product Tidewheel are invented. */
export const REUSABLE: Pairs = {
  same: [
    { earlier: ['Are visitors escorted?', 'Yes'], asked: 'Are visitors escorted?', gives: 'yes' },
    {
      earlier: ['Do you hold cyber drills?', 'No', 'None so far.'],
      asked: 'Please confirm whether you hold cyber drills.',
      gives: 'no',
    },
    {
      earlier: ['How long are access logs kept?', '18 months'],
      asked: 'How long are access logs kept?',
      gives: { value: '18 months' },
    },
    {
      earlier: ['Are laptops encrypted?', 'Partially', 'All but four kiosks.'],
      asked: 'Are laptops encrypted?',
      gives: 'partial',
    },
  ],
  rephrased: [
    {
      earlier: ['Do you screen candidates before they are hired?', 'Yes', 'By an agency.'],
      asked: 'Are candidates screened before they are hired?',
      gives: 'yes',
    },
    {
      earlier: ['Is customer data encrypted at rest?', 'Yes', 'AES-256.'],
      asked: 'Does your platform encrypt client data where it is stored?',
      gives: 'yes',
    },
    {
      earlier: ['Do you enforce MFA for administrators?', 'Yes'],
      asked: 'Is a second factor enforced for admins?',
      gives: 'yes',
    },
    {
      earlier: ['Are code changes reviewed by a second developer?', 'Yes', 'On every merge.'],
      asked: 'Does another engineer review code changes?',
      gives: 'yes',
    },
    {
      earlier: ['Does your organisation have a disaster recovery plan?', 'Yes'],
      asked: 'Do you have a DR plan?',
      gives: 'yes',
    },
    {
      earlier: ['Do you operate an intrusion detection system?', 'No', 'Not at present.'],
      asked: 'Is an intrusion detection system operated?',
      gives: 'no',
    },
    {
      earlier: ['Are backups tested?', 'Yes', 'By a restore each quarter.'],
      asked: 'Do you test your backups?',
      gives: 'yes',
    },
    {
      earlier: ['Do employees sign a confidentiality agreement?', 'Yes', 'On their first day.'],
      asked: 'Is a non-disclosure agreement signed by your staff?',
      gives: 'yes',
    },
    {
      earlier: ['Is antivirus software installed on laptops?', 'Yes'],
      asked: 'Do your notebooks have anti-malware software installed (e.g. Defender)?',
      gives: 'yes',
    },
    {
      earlier: ['Do you have a vulnerability disclosure policy?', 'No', 'Mail is answered.'],
      asked: 'Does the vendor have a vulnerability disclosure policy?',
      gives: 'no',
    },
    {
      earlier: ['Do you support single sign-on?', 'Yes', 'SAML and OpenID Connect.'],
      asked: 'Is SSO supported by your solution?',
      gives: 'yes',
    },
    {
      earlier: ['Do you keep an asset inventory?', 'Yes', 'In the service desk.'],
      asked: 'Is an inventory of assets kept, as required by ISO 27001?',
      gives: 'yes',
    },
    {
      earlier: ['Is data in transit encrypted?', 'Yes', 'TLS 1.3.'],
      asked: 'Is data encrypted during transmission?',
      gives: 'yes',
    },
    {
      earlier: ['Are access rights reviewed quarterly?', 'Yes', 'By team leads.'],
      asked: 'Are access rights reviewed every three months?',
      gives: 'yes',
    },
    {
      earlier: ['Are shared accounts prohibited?', 'Yes'],
      asked: 'Do you forbid shared accounts?',
      gives: 'yes',
    },
    {
      earlier: ['Do you outsource software development?', 'No', 'All work is done in-house.'],
      asked: 'Is software development outsourced?',
      gives: 'no',
    },
  ],
  values: [
    {
      earlier: ['How long are backups kept?', '35 days', 'Then they are overwritten.'],
      asked: 'For how long do you retain backups?',
      gives: { value: '35 days' },
    },
    {
      earlier: ['How often are access rights reviewed?', 'Twice a year'],
      asked: 'How frequently do you review access rights?',
      gives: { value: 'Twice a year' },
    },
    {
      earlier: ['What is your recovery time objective (RTO)?', '8 hours'],
      asked: 'State the RTO.',
      gives: { value: '8 hours' },
    },
    {
      earlier: ['Who is responsible for information security?', 'Ottoline Farrow, CISO'],
      asked: 'Name the person who is responsible for information security.',
      gives: { value: 'Ottoline Farrow' },
    },
    {
      earlier: ['State the minimum password length.', '14 characters'],
      asked: 'What is the minimum length of a password?',
      gives: { value: '14 characters' },
    },
    {
      earlier: ['Within what time are customers notified of a breach?', '48 hours'],
      asked: 'How quickly do you notify customers of a breach?',
      gives: { value: '48 hours' },
    },
    {
      earlier: ['Are penetration tests performed?', 'Yes', 'Every six months.'],
      asked: 'How often are penetration tests performed?',
      gives: { value: 'six months' },
    },
    {
      earlier: ['Do you train staff in security?', 'Yes', 'Annually.'],
      asked: 'How often do you train staff in security?',
      gives: { value: 'nnually' },
    },
    {
      earlier: ['Are audit logs retained?', 'Yes', 'For 13 months.'],
      asked: 'How long are audit logs retained?',
      gives: { value: '13 months' },
    },
    {
      earlier: ['How often are restores tested?', 'Every month'],
      asked: 'Are restores tested?',
      gives: 'yes',
    },
    {
      earlier: ['How often are firewall rules reviewed?', 'Every six months'],
      asked: 'Are firewall rules reviewed at least annually?',
      gives: 'yes',
    },
    {
      earlier: ['How long are audit logs kept?', '30 days'],
      asked: 'Are audit logs kept for at least one year?',
      gives: 'no',
    },
  ],
  part: [
    {
      earlier: ['Are backups encrypted and stored off site?', 'Yes'],
      asked: 'Are backups stored off site?',
      gives: 'yes',
    },
    {
      earlier: ['Do you log and review administrator activity?', 'Yes'],
      asked: 'Is administrator activity logged?',
      gives: 'yes',
    },
    {
      earlier: ['Is MFA required for all systems?', 'Yes'],
      asked: 'Is two-factor authentication required for email systems?',
      gives: 'yes',
    },
    {
      earlier: ['Is production data used for testing?', 'No', 'Made-up data only.'],
      asked: 'Is production data used for testing by contractors?',
      gives: 'no',
    },
    {
      earlier: ['Are incidents reported to customers?', 'Yes', 'Within 24 hours.'],
      asked: 'Are incidents reported to customers within 72 hours?',
      gives: 'yes',
    },
    {
      earlier: ['Do administrators have standing access to production?', 'No'],
      asked: 'Do any of your administrators have permanent access to production?',
      gives: 'no',
    },
  ],
  turned: [
    {
      earlier: ['Are shared accounts prohibited?', 'Yes'],
      asked: 'Are shared accounts allowed?',
      gives: 'no',
    },
    {
      earlier: ['Is removable media use permitted?', 'No'],
      asked: 'Is removable media use prohibited?',
      gives: 'yes',
    },
  ],
};

import type { Pairs } from './pair.ts';

/** Earlier answers that look alike and do not answer the later question, or that today's documents contradict. */
export const TRAPS: Pairs = {
  'more is asked': [
    {
      earlier: ['Are backups encrypted?', 'Yes'],
      asked: 'Are backups encrypted and stored off site?',
      gives: null,
    },
    {
      earlier: ['Is MFA required for administrators?', 'Yes'],
      asked: 'Is MFA required for all users?',
      gives: null,
    },
    {
      earlier: ['Are laptops encrypted?', 'Yes'],
      asked: 'Are all laptops encrypted?',
      gives: null,
    },
    {
      earlier: ['Do you have an incident response plan?', 'Yes'],
      asked: 'Do you have an incident response plan that is tested annually?',
      gives: null,
    },
    {
      earlier: ['Is a penetration test performed?', 'Yes'],
      asked: 'Is a penetration test performed by an independent firm?',
      gives: null,
    },
    {
      earlier: ['Are logs monitored?', 'Yes', 'On working days.'],
      asked: 'Are logs monitored around the clock?',
      gives: null,
    },
  ],
  'less is denied': [
    {
      earlier: ['Are all laptops encrypted?', 'No'],
      asked: 'Are laptops encrypted?',
      gives: null,
    },
    {
      earlier: ['Are backups encrypted and stored off site?', 'No'],
      asked: 'Are backups encrypted?',
      gives: null,
    },
    {
      earlier: ['Are vendors assessed every quarter?', 'No'],
      asked: 'Are vendors assessed?',
      gives: null,
    },
    {
      earlier: ['Do you have a dedicated security team abroad?', 'No'],
      asked: 'Do you have a dedicated security team?',
      gives: null,
    },
    {
      earlier: ['Is MFA required for all systems?', 'Partially', 'Not for the wiki.'],
      asked: 'Is MFA required for email systems?',
      gives: null,
    },
  ],
  'something is taken back': [
    {
      earlier: ['Are backups encrypted?', 'Yes', 'Except the archive tapes.'],
      asked: 'Do you encrypt your archive tapes and backups?',
      gives: null,
    },
    {
      earlier: ['Do you support single sign-on?', 'Yes', 'Not for Tidewheel Mobile.'],
      asked: 'Is SSO supported for Tidewheel Mobile?',
      gives: null,
    },
    {
      earlier: ['Is MFA required for all systems?', 'Yes', 'The wiki is excepted.'],
      asked: 'Is MFA required for the wiki system?',
      gives: null,
    },
    {
      earlier: ['Are code changes reviewed?', 'Yes', 'Emergency changes only afterwards.'],
      asked: 'Are emergency code changes reviewed before release?',
      gives: null,
    },
    {
      earlier: ['Are audit logs retained?', 'Yes', 'In the paid tier for 13 months.'],
      asked: 'How long are audit logs retained?',
      gives: null,
    },
    {
      earlier: ['Do you train staff in security?', 'Yes', 'From next year annually.'],
      asked: 'How often do you train staff in security?',
      gives: null,
    },
  ],
  opposite: [
    {
      earlier: ['Can staff disable antivirus software?', 'No'],
      asked: 'Is antivirus software installed?',
      gives: null,
    },
    {
      earlier: ['Are passwords stored encrypted?', 'Yes'],
      asked: 'Are passwords stored in plain text?',
      gives: null,
    },
    {
      earlier: ['Is customer data deleted after termination?', 'Yes'],
      asked: 'Is customer data retained after termination?',
      gives: null,
    },
    {
      earlier: ['Are any critical findings open?', 'Yes', 'One.'],
      asked: 'Are all critical findings closed?',
      gives: null,
    },
    {
      earlier: ['Is customer data not shared with third parties?', 'Yes'],
      asked: 'Is customer data shared with third parties?',
      gives: 'no',
    },
  ],
  'other product': [
    {
      earlier: ['Is Tidewheel penetration tested?', 'Yes'],
      asked: 'Is Tidewheel Mobile penetration tested?',
      gives: null,
    },
    {
      earlier: ['Is customer data encrypted at rest?', 'Yes'],
      asked: 'Is customer data in your mobile product encrypted at rest?',
      gives: null,
    },
    {
      earlier: ['What is your RPO?', '1 hour'],
      asked: 'What RPO applies to your mobile service?',
      gives: null,
    },
    {
      earlier: ['Do you hold a SOC 2 report?', 'Yes'],
      asked: 'Do you hold a SOC 1 report?',
      gives: null,
    },
    {
      earlier: ['Are your data centres ISO 27001 certified?', 'Yes'],
      asked: 'Are you ISO 27001 certified?',
      gives: null,
    },
  ],
  'other thing': [
    {
      earlier: ['Are employees trained in security?', 'Yes'],
      asked: 'Are contractors trained in security?',
      gives: null,
    },
    {
      earlier: ['How long are access logs kept?', '18 months'],
      asked: 'How long are backups kept?',
      gives: null,
    },
    {
      earlier: ['Can customers export their data?', 'Yes'],
      asked: 'Do you export customer data?',
      gives: null,
    },
    {
      earlier: ['What are the limits of your cyber insurance?', '10 million euros'],
      asked: 'What are the deductibles of your cyber insurance?',
      gives: null,
    },
    {
      earlier: ['How often is the security policy reviewed?', 'Annually'],
      asked: 'How often is the security policy tested?',
      gives: null,
    },
    {
      earlier: ['Do you assess your suppliers?', 'Yes'],
      asked: 'Do your suppliers assess you?',
      gives: null,
    },
    {
      earlier: ['Who approves the security policy?', 'The board'],
      asked: 'Who writes the security policy?',
      gives: null,
    },
    {
      earlier: ['How quickly are critical vulnerabilities fixed?', '7 days'],
      asked: 'How quickly are high vulnerabilities fixed?',
      gives: null,
    },
  ],
  'other number or time': [
    {
      earlier: ['Are access rights reviewed annually?', 'Yes'],
      asked: 'Are access rights reviewed quarterly?',
      gives: null,
    },
    {
      earlier: ['Did you test the recovery plan in 2025?', 'Yes'],
      asked: 'Did you test the recovery plan in 2026?',
      gives: null,
    },
    {
      earlier: ['Are logs kept for at least 90 days?', 'Yes'],
      asked: 'Are logs kept for at least one year?',
      gives: null,
    },
    {
      earlier: ['Will you support passkeys next year?', 'Yes'],
      asked: 'Do you support passkeys?',
      gives: null,
    },
    {
      earlier: ['Is TLS 1.2 supported?', 'Yes'],
      asked: 'Is TLS 1.3 supported?',
      gives: null,
    },
  ],
  'documents say otherwise': [
    {
      earlier: ['Are backups encrypted?', 'Yes'],
      asked: 'Do you encrypt backups?',
      documents: 'Backups are not encrypted.',
      gives: 'conflict',
    },
    {
      earlier: ['Do you operate an intrusion detection system?', 'No'],
      asked: 'Is an intrusion detection system operated?',
      documents: 'We operate an intrusion detection system.',
      gives: 'conflict',
    },
    {
      earlier: ['How long are backups kept?', '35 days'],
      asked: 'For how long do you retain backups?',
      documents: 'Backups are kept for 14 days.',
      gives: 'conflict',
    },
    {
      earlier: ['What is your recovery time objective (RTO)?', '8 hours'],
      asked: 'What is the recovery time objective?',
      documents: 'The recovery time objective is 4 hours.',
      gives: 'conflict',
    },
    {
      earlier: ['How often are access rights reviewed?', 'Twice a year'],
      asked: 'How frequently do you review access rights?',
      documents: 'Access rights are reviewed every month.',
      gives: 'conflict',
    },
    {
      earlier: ['Are penetration tests performed?', 'Yes', 'Every six months.'],
      asked: 'How often are penetration tests performed?',
      documents: 'Penetration tests are performed annually.',
      gives: 'conflict',
    },
  ],
};

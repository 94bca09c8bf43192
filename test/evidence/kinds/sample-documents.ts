/** Invented documents, short, one a line of the test's table: what each is and how it begins. */
export type Sample = { readonly name: string; readonly text: string };

const sample = (name: string, ...parts: readonly string[]): Sample => ({
  name,
  text: parts.join('\n\n'),
});
const table = (...rows: readonly (readonly string[])[]): string =>
  rows
    .flatMap((cells, index) => [
      `| ${cells.join(' | ')} |`,
      ...(index === 0 ? [`|${cells.map(() => '---|').join('')}`] : []),
    ])
    .join('\n');

/** Rules, plans and descriptions that a company writes about itself. */
export const RULES: readonly Sample[] = [
  sample(
    'internal-audit-policy.md',
    '# Internal Audit Policy',
    'Version 2.1, approved on 3 February 2026 by the Board.',
    '## Purpose',
    'This policy sets out how internal audits of the management system are planned and carried out.',
    '## Audit programme',
    'The audit programme covers all clauses within three years. The lead auditor prepares an audit plan, conducts interviews, samples records and issues an audit report within ten working days.',
    '## Findings',
    'Findings are graded as major nonconformity, minor nonconformity or observation. Major nonconformities must be corrected within 30 days.',
    table(['Grade', 'Correct within'], ['Major', '30 days'], ['Minor', '90 days']),
  ),
  sample(
    'security-assessment-procedure.md',
    '# Security Assessment Procedure',
    'Owner: Head of Security',
    '## 1 Scope of an assessment',
    'Each application is assessed before its first release. The assessor documents scope, methodology and findings.',
    '## 2 Rating',
    table(
      ['Severity', 'CVSS score', 'Fix within'],
      ['Critical', '9.0–10.0', '7 days'],
      ['High', '7.0–8.9', '30 days'],
      ['Medium', '4.0–6.9', '90 days'],
      ['Low', '0.1–3.9', '180 days'],
    ),
    '## 3 Report',
    'The assessor writes a report with an executive summary, the findings with their severity and a recommendation for each. A retest is made after remediation.',
  ),
  sample(
    'vulnerability-management.md',
    '# Vulnerability Management Standard',
    'All internet-facing systems shall be scanned every week. Vulnerabilities are rated critical, high, medium or low by CVSS.',
    table(
      ['Severity', 'Remediation time', 'Status reported to'],
      ['Critical', '72 hours', 'CISO'],
      ['High', '14 days', 'System owner'],
    ),
    'Penetration tests are performed at least once a year by an independent firm; open findings are tracked until they are closed.',
  ),
  sample(
    'penetration-testing-programme.md',
    '# Penetration Testing Programme',
    'An independent tester is engaged every year. Rules of engagement, testing window and scope are agreed beforehand. The executive summary may be shared with customers. High findings must be remediated within 30 days and retested.',
  ),
  sample(
    'access-control.md',
    '# Access Control Policy',
    'Effective: 1 January 2026',
    'Access is granted by role. Managers review access rights every quarter. Exceptions must be approved by the CISO.',
  ),
  sample(
    'incident-response-plan.md',
    '# Incident Response Plan',
    'Incidents are classified by severity (Critical, High, Medium, Low). The plan is tested every year in a tabletop exercise and the results are recorded.',
    table(
      ['Severity', 'Example', 'First response'],
      ['Critical', 'Loss of customer data', '1 hour'],
    ),
  ),
  sample(
    'risk-assessment-methodology.md',
    '# Risk Assessment Methodology',
    'Risks are assessed every year. Likelihood and impact are rated from 1 to 5.',
    table(
      ['Rating', 'Meaning', 'Treatment'],
      ['High', 'Above appetite', 'Must be treated'],
      ['Medium', 'Watch', 'May be accepted by the owner'],
    ),
  ),
  sample(
    'change-management.md',
    '# Change Management',
    'Every change is requested in a ticket, tested and reviewed by a second engineer before it is deployed. Emergency changes are reviewed afterwards.',
  ),
  sample(
    'supplier-security.md',
    '# Supplier Security Policy',
    "Suppliers are assessed before a contract is signed and every year after that. The supplier's SOC 2 report or ISO 27001 certificate is reviewed; exceptions noted by the service auditor are assessed for their effect.",
  ),
  sample(
    'business-continuity.md',
    '# Business Continuity and Disaster Recovery Plan',
    'Recovery time objective: 4 hours. Recovery tests are carried out twice a year; test results are reported to management and findings are followed up.',
  ),
  sample(
    'logging-monitoring.md',
    '# Logging and Monitoring Standard',
    'Logs are kept for 12 months. Alerts are triaged by severity within one hour. Observations are documented in the ticket.',
  ),
  sample(
    'secure-development.md',
    '# Secure Development Lifecycle',
    'Threat modelling is done for each new service. Static analysis and dependency checks run on each pull request; critical findings block the merge.',
  ),
  sample(
    'data-protection.md',
    '# Data Protection Policy',
    'Personal data is processed on documented instructions only. Impact assessments are made for high-risk processing, and their results are signed by the data protection officer.',
  ),
  sample(
    'privacy-impact-assessment-guide.md',
    '# Privacy Impact Assessment Guideline',
    'Use this guideline to assess a new processing activity. Describe scope, necessity, risks and measures; rate each risk as low, medium or high.',
  ),
  sample(
    'compliance-monitoring.md',
    '# Compliance Monitoring and Audit Programme',
    'Controls are tested every quarter by the second line. The tester selects a sample, inspects evidence and notes exceptions. Results are presented to the audit committee.',
    table(
      ['Control area', 'How it is tested', 'How often'],
      ['Access reviews', 'Inspect sign-off for a sample', 'Quarterly'],
      ['Backups', 'Restore a sample', 'Monthly'],
    ),
  ),
  sample(
    'information-security-policy.md',
    '# Information Security Policy',
    'This policy applies to all employees. It is reviewed every year. Independent audits confirm compliance with ISO/IEC 27001.',
  ),
  sample(
    'acceptable-use.md',
    '# Acceptable Use Policy',
    'Company devices must be used for work. Violations may lead to disciplinary action.',
  ),
  sample(
    'hr-security.md',
    '# HR Security Procedure',
    'Background checks are completed before the first day. Leavers hand in their devices on the last working day.',
  ),
  sample(
    'encryption-standard.md',
    '# Cryptography Standard',
    'Data is encrypted at rest with AES-256 and in transit with TLS 1.2 or later. Keys are rotated every year.',
  ),
  sample(
    'architecture-overview.md',
    '# Platform Architecture',
    'The platform runs in three availability zones. Traffic enters through a web application firewall. Databases are replicated.',
  ),
  sample(
    'security-whitepaper.md',
    '# Security at Larkmoor',
    'We are audited every year by an independent firm and share our SOC 2 Type II report under NDA. External penetration tests are performed twice a year; no critical findings were open at the end of the last one.',
  ),
  sample(
    'asset-management.md',
    '# Asset Management Policy',
    'Each asset has an owner and a classification. The inventory is reviewed twice a year.',
  ),
  sample(
    'backup-procedure.md',
    '# Backup and Restore Procedure',
    'Backups are made every night and kept for 35 days. A restore is tested every month and the result is recorded in the test log.',
  ),
  sample(
    'clear-desk.md',
    '# Clear Desk and Screen',
    'Papers are locked away at the end of the day. Screens lock after ten minutes.',
  ),
  sample(
    'service-level-agreement.md',
    '# Service Level Agreement',
    'Availability is 99.9 % a month. Faults are handled by severity.',
    table(
      ['Severity', 'Response', 'Resolution'],
      ['1', '30 minutes', '4 hours'],
      ['2', '2 hours', '1 day'],
    ),
  ),
  sample(
    'data-processing-agreement.md',
    '# Data Processing Agreement',
    'The processor makes available all information necessary to demonstrate compliance and allows for audits, including inspections, conducted by the controller or an auditor mandated by it.',
  ),
  sample(
    'subprocessors.md',
    '# List of Sub-processors',
    table(['Name', 'Purpose', 'Country'], ['Harrowgate Cloud', 'Hosting', 'Ireland']),
  ),
  sample(
    'management-review.md',
    '# Management Review Procedure',
    'Top management reviews the management system every year. Inputs are audit results, nonconformities and corrective actions, risks and measurement results.',
  ),
  sample(
    'corrective-action.md',
    '# Nonconformity and Corrective Action Procedure',
    'Each nonconformity is recorded with its root cause, the corrective action, an owner and a due date. Effectiveness is verified by the auditor.',
  ),
  sample(
    'red-team-rules.md',
    '# Red Team Rules of Engagement',
    'The red team may test production systems outside business hours. Denial of service is forbidden. Findings are reported to the CISO without delay.',
  ),
];

const period = 'from 2 March 2026 to 20 March 2026';
const listed = table(
  ['ID', 'Finding', 'Risk', 'State'],
  ['F1', 'Tokens do not expire', 'High', 'Resolved'],
  ['F2', 'Headers are missing', 'Low', 'Open'],
);

/** Reports of penetration tests under many titles. */
export const PENTESTS: readonly Sample[] = [
  sample(
    'q1-report.md',
    '# Web Application Security Review',
    `Brackenhall Labs tested the customer portal ${period}.`,
    '## Results',
    listed,
  ),
  sample(
    'vapt.md',
    '# Vulnerability Assessment and Penetration Testing Report',
    'Client: Larkmoor Ltd',
    '## Methodology',
    'OWASP Testing Guide',
    '## Observations',
    listed,
  ),
  sample(
    'red-team.md',
    '# Red Team Exercise 2026',
    `The exercise took place ${period}. The team obtained domain administrator rights within two days. Five issues were found, two of them critical.`,
    '## Attack narrative',
    'Phishing gave the first foothold; lateral movement followed.',
  ),
  sample(
    'source-code.md',
    '# Source Code Audit',
    'Brackenhall Labs audited the source code of the mobile app for Larkmoor in April 2026.',
    '### BH-01 Hard-coded secret (Severity: High)',
    'The key is in the binary.',
    '### BH-02 Weak randomness (Severity: Low)',
    'Use a secure generator.',
  ),
  sample(
    'letter.md',
    '# Letter of Attestation',
    'To whom it may concern',
    `Brackenhall Labs conducted an application penetration test of the Larkmoor API ${period}. All vulnerabilities of high severity were remediated and verified in a retest.`,
  ),
  sample(
    'cloud.md',
    '# Cloud Configuration Assessment: Findings and Recommendations',
    'Assessed by Brackenhall Labs for Larkmoor Ltd, May 2026.',
    listed,
  ),
  sample(
    'mobile.txt',
    'Mobile App Test Results',
    'Tester: Brackenhall Labs. Dates: 2 March 2026 – 20 March 2026.',
    'Vulnerability 1: Certificate pinning is missing. Severity: Medium. Status: fixed.',
    'Vulnerability 2: Logs hold tokens. Severity: High. Status: fixed.',
  ),
  sample(
    'summary.md',
    '# External Test – Executive Summary',
    'The test team identified 11 issues: no critical, 1 high, 4 medium and 6 low. A re-test on 4 June 2026 confirmed that the high issue is closed.',
  ),
  sample(
    'crypto.md',
    '# Security Evaluation of the Larkmoor Protocol',
    'We reviewed the protocol and its implementation over 15 person-days in February 2026 and found three vulnerabilities.',
    '## Finding 1: Nonce reuse',
    'Severity: Medium',
    'Difficulty: High',
    '## Finding 2: Missing check',
    'Severity: Low',
    'Difficulty: Low',
  ),
];

/** Reports of auditors and of tests of controls. */
export const AUDITS: readonly Sample[] = [
  sample(
    'soc2-odd.md',
    '# System and Organization Controls Report',
    'Larkmoor Ltd, for the period 1 July 2025 to 30 June 2026',
    '## Tests of controls',
    table(
      ['Ref', 'Control', "Auditor's procedure", 'Outcome'],
      [
        '1.1',
        'Access is reviewed every quarter.',
        'Inspected two reviews.',
        'No exceptions noted.',
      ],
      [
        '1.2',
        'Leavers lose access.',
        'Inspected a sample of 25 leavers.',
        'Exception noted: 2 of 25 kept access.',
      ],
    ),
  ),
  sample(
    'internal-audit.md',
    '# Internal Audit Report 2026-02',
    'Auditor: M. Ferriby. Audit dates: 9 to 11 March 2026. Scope: clauses 4 to 10 and Annex A.',
    '## Findings',
    table(
      ['No.', 'Clause', 'Finding', 'Grade'],
      ['1', '9.2', 'The audit plan was late.', 'Minor'],
      ['2', 'A.8.13', 'One restore test was missing.', 'Minor'],
    ),
  ),
  sample(
    'surveillance.md',
    '# Surveillance Audit 1',
    'Certification body: Ormesby Cert. Lead auditor: J. Holtby. Audited on 4 and 5 May 2026.',
    'One minor nonconformity was raised against A.5.19. The audit team recommends that certification continues.',
  ),
  sample(
    'soc1.md',
    '# SOC 1 Type 2 Report',
    "## Independent Service Auditor's Report",
    "We have examined the description of the system and controls relevant to user entities' internal control over financial reporting.",
  ),
  sample(
    'agreed.md',
    '# Report on Agreed-Upon Procedures',
    'We have performed the procedures enumerated below, which were agreed to by Larkmoor Ltd.',
    table(
      ['Procedure', 'Result'],
      ['Inspect the firewall rules', 'No exceptions were found'],
      ['Inspect 10 user records', '1 of 10 had no approval'],
    ),
  ),
  sample(
    'pci.md',
    '# Report on Compliance – Summary of Findings',
    'Assessor: Ormesby QSA. Assessment completed on 12 April 2026.',
    table(
      ['Requirement', 'Tested by', 'Result'],
      ['1.2 Network controls', 'Examined configurations', 'In Place'],
      ['8.4 MFA', 'Observed logons', 'Not in Place'],
    ),
  ),
  sample(
    'hipaa.md',
    '# HIPAA Security Risk Analysis Results',
    'Ormesby Advisory assessed Larkmoor between 3 and 14 February 2026.',
    table(
      ['Safeguard', 'Observation', 'Risk level', 'Recommendation'],
      ['Access control', 'Shared accounts are in use.', 'High', 'Use named accounts.'],
      ['Audit controls', 'Logs are not reviewed.', 'Medium', 'Review weekly.'],
    ),
  ),
  sample(
    'isae.md',
    '# Assurance Report of the Independent Auditor',
    'ISAE 3000 (Revised), type 2',
    'In our opinion, in all material respects, the controls operated effectively throughout the period.',
  ),
  sample(
    'dr-test.md',
    '# Disaster Recovery Test Report',
    'The failover was tested on 14 June 2026. The recovery time objective of 4 hours was missed: the database took 6 hours.',
    table(
      ['Step', 'Expected', 'Result'],
      ['Fail over the database', '1 hour', 'Failed'],
      ['Fail over the web tier', '1 hour', 'Passed'],
    ),
  ),
  sample(
    'vendor-review.md',
    '# Third-Party Security Review of Larkmoor',
    'Performed by Ormesby Advisory on behalf of the customer, August 2026.',
    table(
      ['Area', 'Observation', 'Rating'],
      ['Access', 'MFA is not enforced for contractors.', 'High'],
      ['Backup', 'Restore tests are documented.', 'Satisfactory'],
    ),
  ),
  sample(
    'control-testing.csv',
    'Control,Test performed,Result\nAC-1 Access reviews,Inspected Q1 and Q2 reviews,Pass\nAC-2 Leavers,Selected 20 leavers,"Fail: 3 of 20 late"\nBK-1 Backups,Inspected job log,Pass',
  ),
  sample(
    'readiness.md',
    '# SOC 2 Readiness Assessment',
    'Ormesby Advisory assessed the readiness of Larkmoor in January 2026.',
    table(
      ['Criterion', 'Current state', 'Gap'],
      ['CC6.1', 'Access is reviewed.', 'No evidence of reviews is kept.'],
      ['CC7.2', 'Logs are collected.', 'Alerts are not defined.'],
    ),
  ),
];

/** Short public reports that an auditor signs. */
export const PUBLIC_REPORTS: readonly Sample[] = [
  sample(
    'soc3.md',
    '# SOC 3 Report',
    "## Independent Service Auditor's Report",
    "We have examined management's assertion that the controls within the Larkmoor System were effective throughout the period 1 July 2025 to 30 June 2026, based on the trust services criteria relevant to security. In our opinion, management's assertion is fairly stated, in all material respects.",
  ),
  sample(
    'general-use.md',
    '# Service Organization Controls 3: General Use Report on Larkmoor Cloud',
    'Assertion of management',
    'The controls were effective throughout 1 July 2025 to 30 June 2026.',
    '## Report of Independent Accountants',
    "In our opinion, management's assertion is fairly stated, in all material respects, based on the applicable trust services criteria.",
  ),
];

/** What a paper is: its kind, and more closely where that has a name of its own. */
type Expected = string;
export type FirstPage = readonly [expected: Expected, name: string, text: string];

/**
 * First pages of invented papers. `policy` stands for rules of all sorts; `evidence:audit_report` for reports of
 * outsiders that are neither SOC nor technical tests.
 */
export const FIRST_PAGES: readonly FirstPage[] = [
  // Rules, among them those about audits and tests
  [
    'policy',
    'a1.md',
    '# Internal Audit Policy\n\nVersion 2.0\n\nThe internal audit function examines each department once a year. Findings are rated high, medium or low and reported to the board. Departments respond within 30 days.',
  ],
  [
    'policy',
    'a2.md',
    '# Penetration Testing Standard\n\nAll internet-facing systems must be tested by an independent firm once a year. Critical findings must be fixed within 7 days, high ones within 30. Reports are kept for three years.',
  ],
  [
    'policy',
    'a3.md',
    '# Vulnerability Assessment Procedure\n\n1. The scanner runs every Monday.\n2. The security engineer rates each vulnerability by CVSS.\n3. Tickets are opened for critical and high vulnerabilities.',
  ],
  [
    'policy',
    'a4.md',
    '# Security Assessment of Suppliers: Guideline\n\nBefore a contract is signed the buyer sends the questionnaire. Suppliers with a SOC 2 report may skip part B. The assessment is repeated every two years.',
  ],
  [
    'policy',
    'a5.md',
    '# Risk Assessment Methodology\n\nRisk is likelihood times impact. Each is scored from 1 to 5. Risks of 15 and above are treated within a quarter.',
  ],
  [
    'policy',
    'a6.md',
    '# Incident Response Plan\n\nSeverity 1 incidents are escalated to the CISO within 15 minutes. The incident commander leads. After each incident a review is held.',
  ],
  [
    'policy',
    'a7.md',
    '# Access Control Policy\n\nOwner: CISO\n\nAccess is granted by role. Reviews of access are held every quarter.',
  ],
  [
    'policy',
    'a8.md',
    '# Compliance and Audit Programme\n\nWe commission a SOC 2 Type II examination each year. The independent service auditor tests our controls. The results are presented to the audit committee.',
  ],
  [
    'policy',
    'a9.md',
    '# Business Continuity Plan\n\nRTO is 4 hours, RPO 1 hour. The plan is exercised every year.',
  ],
  [
    'policy',
    'a10.md',
    '# Code of Conduct\n\nWe treat each other with respect. Gifts above 50 euros are declined.',
  ],
  [
    'policy',
    'a11.md',
    '# Privacy Notice\n\nWe process your name and e-mail address to provide the service. You may ask for deletion at any time.',
  ],
  [
    'policy',
    'a12.md',
    '# Red Team Exercise Rules\n\nExercises are announced to the COO only. No production data may be copied. A report with findings is due two weeks after an exercise.',
  ],
  [
    'policy',
    'a13.md',
    '# Audit Logging Standard\n\nLogs record sign-ins, changes of rights and deletions. They are kept for 400 days.',
  ],
  [
    'policy',
    'a14.md',
    '# Employee Handbook\n\nWelcome! Working hours are flexible. Devices are handed out on the first day.',
  ],
  [
    'policy',
    'a15.md',
    '# Secure Development Lifecycle\n\nChanges are reviewed by a second engineer. Static analysis runs on each commit. A penetration test precedes each major release.',
  ],
  [
    'policy',
    'a16.md',
    '# Backup Procedure\n\nBackups run every night. Restores are tested twice a year and the result is recorded.',
  ],
  [
    'policy',
    'a17.md',
    '# Third-Party Risk Management Policy\n\nSuppliers are assessed before onboarding and every year after. SOC reports and certificates are collected.',
  ],
  [
    'policy',
    'a18.md',
    '# Encryption Standard\n\nData at rest is encrypted with AES-256. TLS 1.2 or later is used in transit.',
  ],
  [
    'policy',
    'a19.md',
    '# Examination of Changes\n\nPolicy of the engineering department\n\nEach change is examined by two people before it is merged.',
  ],
  [
    'policy',
    'a20.md',
    '# Physical Security Guidelines\n\nVisitors are registered and accompanied. Doors lock by themselves.',
  ],
  [
    'policy',
    'a21.md',
    '# Vulnerability Disclosure Policy\n\nPlease report vulnerabilities to security@quernby.example. We answer within three days. Out of scope: denial of service.',
  ],
  [
    'policy',
    'a22.md',
    '# Data Retention Schedule\n\n| Data | Kept for | Reason |\n|---|---|---|\n| Invoices | 10 years | Law |\n| Tickets | 3 years | Support |',
  ],
  [
    'policy',
    'a23.md',
    '# Service Description\n\nQuernby Desk is a ticket system. It runs in two data centres and is updated every week.',
  ],
  [
    'policy',
    'a24.md',
    '# Security White Paper\n\nQuernby encrypts all data and is tested every year by an independent firm. Access is limited to a small team.',
  ],
  [
    'policy',
    'a25.md',
    '# Change Management Policy\n\nEmergency changes are reviewed afterwards. Findings of the review are tracked.',
  ],
  [
    'policy',
    'a26.md',
    '# Board Charter for the Audit Committee\n\nThe committee meets four times a year and receives the auditor’s reports.',
  ],
  [
    'policy',
    'a27.md',
    '# Patch Management Standard\n\n| Severity | Days |\n|---|---|\n| Critical | 7 |\n| High | 30 |\n| Medium | 90 |',
  ],
  [
    'policy',
    'a28.md',
    '# Acceptable Use Policy\n\nCompany devices may be used privately within reason. Passwords are never shared.',
  ],
  [
    'policy',
    'a29.md',
    '# Security Awareness Training Plan 2026\n\nAll staff take the course in spring. Phishing tests are sent each month.',
  ],
  [
    'policy',
    'a30.md',
    '# Assessment and Authorization Policy\n\nSystems are assessed before they go live. The assessor is independent of the team. Plans of action are tracked.',
  ],
  // Technical tests
  [
    'pentest',
    'b1.md',
    '# Quernby Desk\n\nWeb Application Security Assessment\n\nPrepared by Harrow Lane Labs, 3 March 2026\n\n| ID | Finding | Severity | Status |\n|---|---|---|---|\n| Q-1 | Stored script in comments | High | Fixed |\n| Q-2 | Weak cookie flags | Low | Open |',
  ],
  [
    'pentest',
    'b2.md',
    '# Letter of Attestation\n\nHarrow Lane Labs tested the API of Quernby from 2 to 13 February 2026. The penetration test found no critical and no high vulnerabilities; two of medium severity were fixed and retested.',
  ],
  [
    'pentest',
    'b3.md',
    '# External Network Penetration Test\n\nExecutive summary: we found 1 high and 3 medium issues. Testing window: 4–8 May 2026. Scope: 22 addresses.',
  ],
  [
    'pentest',
    'b4.md',
    '# Red Team Report\n\nOur operators gained access to a workstation by a phishing mail on 7 April 2026 and moved to a file server. Findings: 2 high, 1 medium. Attack path and recommendations follow.',
  ],
  [
    'pentest',
    'b5.md',
    '# Source Code Review of Quernby Mobile\n\nWe reviewed commit 4fe2 during two weeks in June 2026. Vulnerabilities: one critical (hard-coded key), four low. CVSS scores are given per finding.',
  ],
  [
    'pentest',
    'b6.md',
    '# Retest Results\n\nAll vulnerabilities of the test of March 2026 were tested again on 2 June 2026.\n\n| Finding | Severity | Result of retest |\n|---|---|---|\n| Stored script | High | Fixed |\n| Cookie flags | Low | Not fixed |',
  ],
  // Audits and assessments
  [
    'evidence:audit_report',
    'c1.md',
    '# ISO 27001 Surveillance Audit Report\n\nAuditor: M. Vale, Norland Certification. Audit dates: 9–11 March 2026. Two minor nonconformities were raised.\n\n| No. | Clause | Finding | Grade |\n|---|---|---|---|\n| 1 | 9.2 | Audit plan is out of date | Minor |\n| 2 | 7.5 | Two documents lack an owner | Minor |',
  ],
  [
    'evidence:audit_report',
    'c2.md',
    '# Internal Audit Report: Access Management\n\nWe audited access management between 1 and 20 April 2026. Overall rating: needs improvement.\n\n| Finding | Control | Rating |\n|---|---|---|\n| Leavers kept access | AC-3 | High |\n| Reviews were late | AC-5 | Medium |',
  ],
  [
    'evidence:audit_report',
    'c3.md',
    '# HIPAA Security Risk Assessment Report\n\nPerformed by Tolland Advisers in May 2026. We interviewed nine people. Findings by safeguard:\n\n| Safeguard | Finding | Risk |\n|---|---|---|\n| 164.308(a)(5) | Training records are incomplete | Medium |\n| 164.312(b) | Logs are not reviewed | High |',
  ],
  [
    'evidence:audit_report',
    'c4.md',
    '# Report on Compliance Assessment\n\nPCI DSS v4.0. Assessor: Ridgeway QSA Ltd. We have performed the assessment on 14 July 2026. All requirements were found in place except 8.3.6.\n\n| Requirement | Result | Finding |\n|---|---|---|\n| 8.3.6 | Not in place | Passwords have 8 characters |\n| 10.2 | In place | None |',
  ],
  [
    'evidence:audit_report',
    'c5.md',
    '# Independent Practitioner’s Assurance Report\n\nTo the board of Quernby. We have performed our engagement under ISAE 3000. In our opinion, the controls were suitably designed as of 30 June 2026.',
  ],
  [
    'evidence:audit_report',
    'c6.md',
    '# Supplier Audit of Quernby by Lindqvist Bank\n\nDate of the visit: 5 May 2026. Auditors: two. Observations:\n\n| # | Area | Observation | Priority |\n|---|---|---|---|\n| 1 | Doors | The side door stood open | High |\n| 2 | Logs | No review on weekends | Low |',
  ],
  // Attestations
  [
    'soc2',
    'd1.md',
    '# SOC 2 Type II Report\n\n## Independent Service Auditor’s Report\n\nWe have examined the description of the Quernby Desk system for the period 1 January 2026 to 30 June 2026 based on the trust services criteria relevant to security. In our opinion, in all material respects, the controls operated effectively.',
  ],
  [
    'soc3',
    'd2.md',
    '# SOC 3 Report\n\n## Independent Service Auditor’s Report\n\nWe have examined management’s assertion that the controls within the Quernby Desk system were effective throughout the period 1 January 2026 to 30 June 2026, based on the trust services criteria relevant to security. In our opinion, management’s assertion is fairly stated, in all material respects.',
  ],
  [
    'evidence:soc1',
    'd3.md',
    '# SOC 1 Type 2 Report\n\n## Independent Service Auditor’s Report\n\nWe have examined the description of the payroll system and controls relevant to user entities’ internal control over financial reporting throughout the period 1 January 2026 to 30 June 2026.',
  ],
  [
    'evidence:gap_letter',
    'd4.md',
    '# Bridge Letter\n\nTo our customers: our SOC 2 Type II report covered 1 July 2025 to 30 June 2026. From 1 July 2026 to 30 September 2026 there were no material changes to our control environment.',
  ],
  [
    'evidence:gap_letter',
    'd5.md',
    '# SOC 2 Gap Letter\n\nThis letter covers the time from 1 October 2026 to 31 December 2026. Management is not aware of any material change since the end of the last SOC 2 report on 30 September 2026.',
  ],
  [
    'soc2',
    'd6.md',
    '# SOC 2 Type I Report of Quernby Ltd\n\n## Report of Independent Accountants\n\nWe have examined the description of the Quernby Desk system as of 30 June 2026 and the suitability of the design of controls to meet the trust services criteria relevant to security. In our opinion, in all material respects, the controls were suitably designed as of 30 June 2026.',
  ],
  // Certificates, statements, insurance
  [
    'certificate:certificate',
    'e1.md',
    '# Certificate of Registration\n\nThis is to certify that the information security management system of Quernby Ltd complies with ISO/IEC 27001:2022. Certificate number: N-771. Valid until 4 May 2028.',
  ],
  [
    'certificate:certificate',
    'e2.md',
    '# Cyber Essentials Plus\n\nCertificate of Assurance\n\nQuernby Ltd has been assessed and certified. Certificate number 88-12. Date of issue: 2 March 2026. Expiry date: 2 March 2027.',
  ],
  [
    'certificate:insurance_certificate',
    'e3.md',
    '# Certificate of Insurance\n\nInsured: Quernby Ltd. Insurer: Dunlin Mutual. Cyber liability, limit of liability 5,000,000 per claim. Policy period: 1 January 2026 to 31 December 2026. Policy number CY-33.',
  ],
  [
    'evidence:statement_of_applicability',
    'e4.md',
    '# Statement of Applicability\n\nISO/IEC 27001:2022\n\n| Control | Title | Applicable |\n|---|---|---|\n| A.5.1 | Policies | Yes |\n| A.7.4 | Cameras | No |\n| A.8.1 | Devices | Yes |',
  ],
  // Registers, answers, agreements
  [
    'evidence:risk_register',
    'f1.md',
    '# Risk Register\n\n| Risk | Likelihood | Impact | Treatment |\n|---|---|---|---|\n| Loss of the main site | Low | High | Second site |\n| Theft of laptops | Medium | Medium | Encryption |',
  ],
  [
    'evidence:gap_list',
    'f2.md',
    '# Gap Analysis against ISO 27001\n\n| Clause | Current state | Gap | Recommended action |\n|---|---|---|---|\n| 5.2 | A draft exists | Not approved | Approve it |\n| 9.3 | None | No review | Hold one |',
  ],
  [
    'evidence:subprocessor_list',
    'f3.md',
    '# Sub-processors of Quernby\n\n| Name | Purpose | Country |\n|---|---|---|\n| Stonebeck Cloud | Hosting | Ireland |\n| Mailwren | E-mail | Germany |',
  ],
  [
    'answers',
    'f4.md',
    '# Answers to Lindqvist Bank\n\n| Question | Answer |\n|---|---|\n| Do you encrypt backups? | Yes, with AES-256 |\n| Do you train staff? | Yes, every year |\n| Do you hold ISO 27001? | No |',
  ],
  [
    'policy:data_processing_agreement',
    'f5.md',
    '# Data Processing Agreement\n\nThis agreement is between the Customer (controller) and Quernby Ltd (processor). The processor acts on documented instructions.',
  ],
  [
    'policy:architecture',
    'f6.md',
    '# System Architecture\n\nThe web tier talks to the application tier over TLS. The database has a replica in a second zone.',
  ],
  [
    'evidence',
    'f7.md',
    '# Minutes of the Access Review, Q2 2026\n\nPresent: two system owners. 84 accounts were reviewed, 3 were closed.',
  ],
  [
    'evidence',
    'f8.csv',
    'Name,Course,Completed\nA. Finch,Security basics,2026-03-02\nB. Wren,Security basics,2026-03-04\n',
  ],
];

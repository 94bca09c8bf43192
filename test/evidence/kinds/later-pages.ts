import type { FirstPage } from './first-pages.ts';

/**
 * Beginnings of sixty more invented papers, written before any of them was read: titles that mislead, forms that
 * differ.
 */
export const LATER_PAGES: readonly FirstPage[] = [
  // Technical tests
  [
    'pentest',
    'b1.md',
    "# Ethical Hacking Engagement: Tidewell Portal\n\nPrepared by Coalhouse Security for Tidewell Ltd\n\nOver eight days in March 2026 two consultants tried to break into the portal and its mobile apps. They obtained access to another customer's invoices (High) and read server banners (Low).\n\n## 1. Insecure direct object reference in invoices\n\nSeverity: High\n\nRequests to /invoices/{id} are not bound to the tenant.",
  ],
  [
    'pentest',
    'b2.md',
    '# Letter of Attestation\n\n4 May 2026\n\nTo whom it may concern,\n\nCoalhouse Security performed an external and internal penetration test of the Tidewell platform between 7 and 18 April 2026. All critical and high findings were remediated and retested on 30 April 2026. Three low findings remain.\n\nH. Brandt, Principal Consultant',
  ],
  [
    'pentest',
    'b3.md',
    '# Red Cell Exercise Debrief\n\nObjective: reach the payroll database from a guest badge.\nThe team cloned a badge on day two, moved laterally from a print server and dumped credentials on day four. Detection took 61 hours.\n\n| # | Weakness | Severity | State |\n|---|---|---|---|\n| 1 | Print server with default password | Critical | Fixed |\n| 2 | No alert on mass credential reads | High | Open |',
  ],
  [
    'pentest',
    'b4.md',
    '# Source Code Security Review\n\nClient: Tidewell Ltd. Reviewed commit 4be1 of the billing service. Reviewer: Anna Voss, Lintwerk GmbH, 2 to 6 February 2026.\n\nWe found one high and four medium vulnerabilities.\n\n| ID | Title | CVSS |\n|---|---|---|\n| LW-1 | SQL injection in export filter | 8.1 |\n| LW-2 | Weak random numbers for reset links | 6.5 |',
  ],
  [
    'pentest',
    'b5.md',
    '# Web Application Security Assessment\n\nExecutive Summary\n\nLintwerk GmbH was engaged by Tidewell Ltd to assess the security of app.tidewell.example. Testing took place from 12 January 2026 to 16 January 2026 and followed the OWASP testing guide. A total of 9 issues were identified: 0 critical, 1 high, 3 medium and 5 low.',
  ],
  // Reports on controls
  [
    'soc2',
    'b6.md',
    "# Tidewell Ltd\n\nReport on Tidewell's Description of Its Freight Platform and on the Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security and Availability\n\nThroughout the Period April 1, 2025 to March 31, 2026\n\nSOC 2® Type 2\n\n## Section I. Independent Service Auditor's Report\n\nTo the management of Tidewell Ltd. We have examined Tidewell's accompanying description against the applicable trust services criteria.",
  ],
  [
    'soc2',
    'b7.md',
    "# SOC 2 Type I\n\nSystem and Organization Controls Report for Tidewell Pay as of 31 January 2026\n\n## Report of independent accountants\n\nWe examined management's description of the Tidewell Pay system as of 31 January 2026 and the suitability of the design of controls to meet the Trust Services Criteria for security. In our opinion the controls were suitably designed.\n\nPetrel & Moor CPAs",
  ],
  [
    'soc3',
    'b8.md',
    "# Tidewell Freight Platform\n\nSOC 3 General Use Report\n\nReport of Independent Service Auditors\n\nWe have examined the assertion of Tidewell's management that the controls within the Freight Platform were effective throughout the period 1 April 2025 to 31 March 2026, based on the trust services criteria relevant to security. In our opinion, management's assertion is fairly stated.",
  ],
  [
    'evidence:soc1',
    'b9.md',
    "# Report on Tidewell Payroll's Description of Its System and on Controls Relevant to User Entities' Internal Control over Financial Reporting\n\nSOC 1 Type 2, ISAE 3402\n\nPeriod: 1 July 2025 to 30 June 2026\n\n## Independent service auditor's report\n\nWe have examined the description of the payroll processing system and the control objectives stated in it.",
  ],
  // Bridge letters
  [
    'evidence:gap_letter',
    'b10.md',
    "# To our customers\n\n12 September 2026\n\nOur latest SOC 2 Type 2 report covers 1 April 2025 to 31 March 2026. From 1 April 2026 to the date of this letter we are not aware of any material changes to our control environment that would affect the auditor's opinion. This letter is not a substitute for the report.\n\nJoris Tack, Chief Information Security Officer",
  ],
  [
    'evidence:gap_letter',
    'b11.md',
    '# SOC 2 Bridge Letter\n\nTidewell confirms that between 1 April 2026 and 30 June 2026 there were no changes to the system described in its SOC 2 report for the period that ended on 31 March 2026. The next report is expected in May 2027.',
  ],
  // Certificates
  [
    'certificate:certificate',
    'b12.md',
    '# CERTIFICATE\n\nThe certification body of Nordvik Cert AS certifies that\n\nTidewell Ltd, 4 Dock Road, Hull\n\nhas established and applies an information security management system for the development and operation of freight software.\n\nISO/IEC 27001:2022\n\nCertificate registration no. 44 121 2231\nValid from 2025-06-02 until 2028-06-01',
  ],
  [
    'certificate:certificate',
    'b13.md',
    '# Certificate of Assurance\n\nTidewell Ltd complies with the requirements of the Cyber Essentials Plus scheme.\n\nCertificate number: 88f1-22\nDate of certification: 9 March 2026\nRecertification due: 9 March 2027\nCertification body: Saltmarsh Assurance Ltd',
  ],
  [
    'certificate:certificate',
    'b14.md',
    '# Attestation of Compliance\n\nPCI DSS v4.0.1, Service Providers\n\nThis is to certify that Tidewell Pay has been assessed by Saltmarsh QSA Ltd and found compliant with all applicable requirements of PCI DSS v4.0.1.\n\nDate of issue: 14 February 2026. Valid until 13 February 2027.',
  ],
  // Statements of applicability
  [
    'evidence:statement_of_applicability',
    'b15.md',
    '# Annex A Controls: Applicability and Justification\n\n| Control | Title | Applicable? | Reason |\n|---|---|---|---|\n| 5.1 | Policies for information security | Yes | Risk treatment |\n| 5.7 | Threat intelligence | Yes | Risk treatment |\n| 7.4 | Physical security monitoring | No | No premises of our own |\n| 8.4 | Access to source code | Yes | Contract |\n| 8.30 | Outsourced development | No | None is outsourced |',
  ],
  [
    'evidence:statement_of_applicability',
    'b16.csv',
    'Annex A ref,Control name,In scope,Justification,Implementation status\nA.5.1,Policies for information security,Yes,Legal and contractual,Implemented\nA.5.2,Roles and responsibilities,Yes,Risk treatment,Implemented\nA.7.6,Working in secure areas,No,No secure areas,n/a\nA.8.9,Configuration management,Yes,Risk treatment,In progress\n',
  ],
  // Registers
  [
    'evidence:risk_register',
    'b17.csv',
    'ID,Risk,Owner,Likelihood,Impact,Score,Treatment,Due\nR-1,Loss of the Hull data room,Head of IT,2,5,10,Move to cloud,2026-12-01\nR-2,Phishing of the finance team,CISO,4,3,12,Training and hardware keys,2026-08-01\n',
  ],
  [
    'evidence:risk_register',
    'b18.md',
    '# Information Security Risks 2026\n\n| Ref | Threat or scenario | Inherent risk | Mitigating controls | Residual risk | Owner |\n|---|---|---|---|---|---|\n| 1 | Ransomware on laptops | High | EDR, backups | Medium | IT |\n| 2 | Cloud region fails | Medium | Second region | Low | Platform |',
  ],
  [
    'evidence:gap_list',
    'b19.md',
    '# NIS2 Readiness\n\n| Requirement | Current state | Gap | Action | Owner | Due |\n|---|---|---|---|---|---|\n| Art. 21(2)(d) supply chain | Ad hoc reviews | No register of suppliers | Build register | Procurement | Q4 2026 |\n| Art. 23 reporting | 72 hours in plan | 24-hour early warning missing | Amend plan | CISO | Q3 2026 |',
  ],
  [
    'evidence:subprocessor_list',
    'b20.md',
    '# Third parties that process customer data\n\nLast updated 3 June 2026\n\n| Company | What they do for us | Where |\n|---|---|---|\n| Harbour Cloud | Hosting | Ireland |\n| Pingmail | E-mail delivery | Germany |\n| Lantern Support | Help desk tickets | United States |',
  ],
  // Audits that are neither SOC nor technical
  [
    'evidence:audit_report',
    'b21.md',
    '# ISO 27001 Surveillance Visit 2\n\nClient: Tidewell Ltd. Lead auditor: P. Nyberg, Nordvik Cert AS. Audit dates: 3 to 4 June 2026.\n\nOne minor nonconformity was raised against clause 9.2. Two opportunities for improvement were noted.\n\n| Clause | Finding | Grade |\n|---|---|---|\n| 9.2 | The audit programme left out the Hull office | Minor |',
  ],
  [
    'evidence:audit_report',
    'b22.md',
    '# Internal Audit 2026/04: Joiners and Leavers\n\nAudited by: Group Internal Audit. Fieldwork: 2 to 13 March 2026.\n\nWe reviewed 40 leavers. Four kept access for more than a week. Overall rating: needs improvement.\n\n| No. | Observation | Rating | Management action |\n|---|---|---|---|\n| 1 | Leavers keep access | Major | HR feed by June |',
  ],
  [
    'evidence:audit_report',
    'b23.md',
    '# HIPAA Security Rule Evaluation\n\nSaltmarsh Assurance was engaged to evaluate Tidewell Health against 45 CFR 164 in April 2026. Of 54 specifications 50 were met, three partially met and one was not met.\n\n| Safeguard | Test performed | Result |\n|---|---|---|\n| 164.308(a)(1) | Inspected the risk analysis | Met |\n| 164.310(d)(1) | Inspected disposal records | Not met |',
  ],
  // Answered questionnaires
  [
    'answers',
    'b24.csv',
    'No,Question,Response,Remarks\n1,Do you encrypt data at rest?,Yes,AES-256\n2,Do you have a disclosure programme?,Yes,See website\n3,Is there a dedicated privacy officer?,No,Shared role\n',
  ],
  [
    'answers',
    'b25.md',
    '# CAIQ self-assessment of Tidewell, June 2026\n\n| Question ID | Question | CSP Answer | Implementation description |\n|---|---|---|---|\n| A&A-01.1 | Are audit and assurance policies established? | Yes | Reviewed each year. |\n| AIS-02.1 | Are baseline requirements for applications established? | Yes | See the secure coding rules. |\n| BCR-01.1 | Are continuity policies established? | No | In work. |',
  ],
  // Agreements, insurance, architecture, evidence
  [
    'policy:data_processing_agreement',
    'b26.md',
    '# Data Processing Addendum\n\nThis Addendum forms part of the Master Services Agreement between Tidewell Ltd ("Processor") and the Customer ("Controller"). The Processor shall process Personal Data only on documented instructions. It shall notify the Controller of a breach without undue delay.',
  ],
  [
    'certificate:insurance_certificate',
    'b27.md',
    '# Evidence of Cover\n\nInsured: Tidewell Ltd\nInsurer: Northgate Underwriting\nClass: Cyber and technology errors and omissions\nPolicy no.: NU-221-77\nPeriod of insurance: 1 January 2026 to 31 December 2026\nLimit of indemnity: EUR 5,000,000 any one claim',
  ],
  [
    'policy:architecture',
    'b28.md',
    '# Tidewell Platform: Security Architecture Overview\n\nRequests reach a load balancer in two zones. The web tier holds no state. Each tenant has a schema of its own in PostgreSQL. Keys lie in a managed key service. Traffic between services uses mutual TLS.',
  ],
  [
    'evidence',
    'b29.csv',
    'Name,Course,Completed on,Score\nA. Reed,Security basics,2026-02-11,92\nB. Noor,Security basics,2026-02-12,88\n',
  ],
  [
    'evidence',
    'b30.md',
    '# Minutes of the Security Committee, 9 April 2026\n\nPresent: J. Tack, M. Orr, L. Stein.\n\n1. The restore exercise of March went well; 41 minutes.\n2. The committee approved the new supplier form.\n3. Next meeting: 14 May.',
  ],
  // Rules of all sorts
  [
    'policy',
    'c1.md',
    '# Third-Party Audit and Assurance Policy\n\nSuppliers that hold customer data give us a SOC 2 Type II report or an ISO 27001 certificate each year. The vendor manager reads the exceptions and records a decision. A bridge letter is asked for when a report is older than six months.',
  ],
  [
    'policy',
    'c2.md',
    '# How we test our defences\n\nTwice a year an outside firm attacks the production copy. Its report goes to the CTO. High findings are fixed in two weeks and tested again. We do not share reports without an NDA.',
  ],
  [
    'policy',
    'c3.md',
    '# Assessment and Treatment of Risks\n\nEach quarter the owners of systems list threats. Likelihood and impact are scored low, medium or high. Risks rated high go to the board.\n\n| Score | Meaning | Action |\n|---|---|---|\n| High | Likely and harmful | Treat in 30 days |\n| Medium | Possible | Treat in 90 days |\n| Low | Unlikely | Accept |',
  ],
  [
    'policy',
    'c4.md',
    '# Vulnerability Management\n\n| Severity | CVSS | Fix within |\n|---|---|---|\n| Critical | 9.0 to 10 | 48 hours |\n| High | 7.0 to 8.9 | 7 days |\n| Medium | 4.0 to 6.9 | 30 days |\n\nScans run each night. The platform team triages findings each morning.',
  ],
  [
    'policy',
    'c5.md',
    '# Information Security Policy\n\nThis policy was audited by Nordvik Cert AS in June 2026 and found to meet ISO/IEC 27001:2022. It applies to all staff. The CISO reviews it each year.',
  ],
  [
    'policy',
    'c6.md',
    '# Access Reviews\n\nManagers confirm the rights of their teams each quarter. Rights that nobody confirms are removed after ten days. Results of the review are kept for two years.',
  ],
  [
    'policy',
    'c7.md',
    '# Responsible Disclosure\n\nResearchers may report vulnerabilities to security@tidewell.example. We answer in two days and rate reports by CVSS. We do not pursue people who act in good faith.',
  ],
  [
    'policy',
    'c8.md',
    '# Business Continuity and Disaster Recovery Testing\n\nThe plan is exercised in May and November. Each exercise has a scenario, observers and a written report with observations. The continuity manager follows up on actions.',
  ],
  [
    'policy',
    'c9.md',
    '# SOC 2 Compliance Programme\n\nControl owners collect evidence each month. Exceptions are discussed with the auditor. The observation period runs from April to March.',
  ],
  [
    'policy',
    'c10.md',
    '# Evidence Retention Standard\n\nScreenshots, logs and exports that prove a control are kept for three years in the compliance drive. The owner of a control names the file by control and date.',
  ],
  [
    'policy',
    'c11.md',
    '# Certificates and Keys\n\nTLS certificates are issued by our internal authority and valid for 90 days. The certificate owner renews them. Expired certificates are revoked.',
  ],
  [
    'policy',
    'c12.md',
    '# Insurance and Liability Handling\n\nThe finance director keeps cyber cover of at least EUR 5 million. The policy is renewed each January. Claims are reported to the insurer within 48 hours.',
  ],
  [
    'policy',
    'c13.md',
    '# Supplier Questionnaires\n\nBuyers send the standard form before a contract. A supplier that answers No to a question on encryption needs the approval of the CISO.',
  ],
  [
    'policy',
    'c14.md',
    '# Acceptable Use\n\nDevices belong to the company. Do not install software that IT has not approved. Lock your screen. Report losses at once.',
  ],
  [
    'policy',
    'c15.md',
    '# Sub-processors: how they are chosen and announced\n\nLegal announces a new sub-processor 30 days ahead by e-mail. Customers may object. Each one signs standard contractual clauses and is reviewed each year.',
  ],
  [
    'policy',
    'c16.md',
    '# Register of Risks: instructions for owners\n\nFill in one row per risk. Give likelihood and impact from 1 to 5. Close a risk only with the approval of the CISO.',
  ],
  [
    'policy',
    'c17.md',
    '# Log Management\n\nLogs of production systems are sent to the central store within a minute and kept for 400 days. Only the security team may read them. Alerts go to the engineer on call.',
  ],
  [
    'policy',
    'c18.md',
    '# Gap Analysis Procedure\n\nBefore each surveillance audit the compliance lead compares the controls with the standard. Gaps are entered in the tracker with owner and due date.',
  ],
  [
    'policy',
    'c19.md',
    '# Statement of Applicability: how it is maintained\n\nThe ISMS manager reviews the statement after each risk assessment. Exclusions need a reason. A new version is approved by the board.',
  ],
  [
    'policy',
    'c20.md',
    '# Internal Audit Charter\n\nInternal Audit reports to the audit committee. Auditors have access to all records. Opinions are given as satisfactory, needs improvement or unsatisfactory. We conducted our work under the standards of the profession.',
  ],
  [
    'policy',
    'c21.md',
    '# Change Control\n\nA change needs a ticket, a review by a second engineer and a green build. Emergency changes are reviewed the next working day.',
  ],
  [
    'policy',
    'c22.md',
    '# Remote Work Rules\n\nUse the company laptop. Public wireless networks are used only through the VPN. Printing customer data at home is not allowed.',
  ],
  [
    'policy',
    'c23.md',
    '# Data Protection Impact Assessments\n\nThe privacy officer decides whether an assessment is needed. It describes the processing, the risks and the measures. High risks are discussed with the authority.',
  ],
  [
    'policy',
    'c24.md',
    '# Physical Security\n\nVisitors sign in and wear a badge. Doors to the server room need card and PIN. Cameras keep footage for 30 days.',
  ],
  [
    'policy',
    'c25.md',
    '# Quality and Security Testing\n\nUnit tests run on each push. A static analyser blocks merges with high findings. An annual penetration test was conducted for the first time in 2024 and has been repeated since.',
  ],
  [
    'policy',
    'c26.md',
    '# Backup and Restore\n\nDatabases are copied each hour. Copies are encrypted and kept for 35 days. A restore is tested each quarter and the result is recorded.',
  ],
  [
    'policy',
    'c27.md',
    '# Security Exceptions\n\nAn exception to a rule needs a reason, an end date and the signature of the CISO. Exceptions noted by auditors are entered in the same list.',
  ],
  [
    'policy',
    'c28.md',
    '# Privacy Notice\n\nWe process names, addresses and orders to deliver freight. Data is kept for ten years where tax law asks for it. You may ask for a copy or for deletion.',
  ],
  [
    'policy',
    'c29.md',
    '# Employee Screening\n\nReferences and identity are checked before the first day. For finance roles a criminal record extract is asked for where the law allows it.',
  ],
  [
    'policy',
    'c30.md',
    '# Secure Development Lifecycle\n\nDesigns of new services are discussed in a threat model. Code is reviewed by a second person. Dependencies are scanned each day and patched within 14 days when rated high.',
  ],
];

/** Rules under odd titles and papers of every other kind: what it is, its file, its text. Invented. */
export const FURTHER_PAGES: readonly (readonly [kind: string, name: string, text: string])[] = [
  [
    'policy',
    'CR-BCP-1.md',
    '# Keeping the lights on\n\nCR-BCP-1 · Issue D · Owner: Operations Director · Tested 2 June 2026\n\nOur dispatch service comes back within six hours of losing a site. The June test found two weak points: a stale phone list and a missing token. Both were put right. We repeat the test every June and report to the board.\n',
  ],
  [
    'policy',
    'third-party-audit.md',
    '# Third-party audit requirements\n\nSuppliers of class A shall be audited on site every two years. Auditors shall be independent. Findings shall be rated and closed within 60 days. The supplier shall send evidence of closure.\n',
  ],
  [
    'policy',
    'ethical-hacking.md',
    '# Ethical hacking: ground rules\n\nTests on production need the written consent of the CTO. The tester stops when customer data comes into sight. Results are encrypted and sent to the security mailbox. Retests follow within 60 days.\n',
  ],
  [
    'policy',
    'internal-audit-charter.md',
    '# Internal audit\n\nCharter approved by the audit committee on 5 March 2026\n\nInternal audit is independent and reports to the chair of the audit committee. It has access to all records. The plan is drawn up each year. Reports give an opinion on the controls examined and list findings with an owner and a date.\n',
  ],
  [
    'policy',
    'soc2-readiness.md',
    '# How we keep our SOC 2 controls alive\n\nEach control has an owner. Owners upload evidence every quarter. Exceptions from the last examination are tracked until the auditor has accepted them. The compliance lead prepares the description of the system each spring.\n',
  ],
  [
    'policy',
    'dast.md',
    '# Application security testing\n\nVersion 1.4, 9 February 2026\n\nWe scan every release with a static analyser and once a week with a dynamic scanner. An outside firm tests the application each autumn. High findings block the release; medium ones are planned within two sprints.\n',
  ],
  [
    'policy',
    'bcm-review.md',
    '# Business impact analysis\n\nRule BCM-2: every department lists its processes, how long each may stand still and what it needs to run. The lists are reviewed every year by the department head and approved by the continuity manager.\n',
  ],
  [
    'policy',
    'red-flags.txt',
    'WHISTLEBLOWING\n\nWho sees a breach of law or of our rules may report it by name or anonymously to the ombudsperson. Reports are acknowledged within seven days and answered within three months. Nobody is punished for a report made in good faith.\n',
  ],
  [
    'policy',
    'vuln-disclosure.md',
    '# Vulnerability disclosure\n\nResearchers may test our public services within these limits. Report findings to security@orrin.example. We acknowledge within two working days and fix critical issues within ten. We do not pay bounties and we do not sue people who keep to the rules.\n',
  ],
  [
    'policy',
    'certs.md',
    '# Key and certificate management\n\nTLS certificates are renewed 30 days before they expire. Private keys are generated in the HSM. Revoked certificates are listed within an hour. The certificate inventory is reviewed monthly.\n',
  ],
  [
    'policy',
    'register-rule.md',
    '# Keeping the risk register\n\nEach risk has an owner, a score and a treatment. Owners update their risks before the 5th of each month. Risks above 12 go to the board. Closed risks stay in the register for a year.\n',
  ],
  [
    'policy',
    'supplier-insurance.md',
    '# Insurance we ask of suppliers\n\nSuppliers keep professional indemnity of at least EUR 1 million and send the certificate of insurance each January. Cover must not lapse during the contract. Purchasing checks this once a year.\n',
  ],
  [
    'policy',
    'trust.md',
    '# Sharing reports with customers\n\nThe SOC 2 report and the penetration test summary are shared only under NDA. The bridge letter may be sent when the period ended more than three months ago. Certificates are public. All sharing is logged.\n',
  ],
  [
    'policy',
    'Sicherheitsvorfaelle.md',
    '# Umgang mit Sicherheitsvorfällen\n\nGültig ab 3. Februar 2026. Verantwortlich: ISB.\n\nVorfälle werden sofort an die Hotline gemeldet. Der Bereitschaftsdienst stuft sie innerhalb von 30 Minuten ein. Kunden werden binnen 48 Stunden unterrichtet.\n',
  ],
  [
    'policy',
    'segregation.md',
    '# Who may do what in production\n\nNobody deploys his own change. Access is given for four hours, on a ticket, and taken back by the tool. Break-glass accounts are sealed; each use is reviewed the next working day.\n',
  ],
  [
    'policy',
    'exceptions.md',
    '# Exceptions to security rules\n\nAn exception is asked for in writing, weighed by the security team, granted by the CISO for at most six months, and entered in the list of exceptions. It ends by itself. In 2026 we tightened this: no exception for encryption.\n',
  ],
  [
    'policy',
    'training.md',
    '# Awareness and training\n\nNew joiners complete the course in their first week, everybody repeats it each year. The phishing simulation runs quarterly. Who clicks twice gets a personal session. Completion is reported to the board; it stood at 98 % in June 2026.\n',
  ],
  [
    'policy',
    'media.md',
    '# Media sanitisation\n\nDisks are wiped by the method of NIST SP 800-88 and then shredded by a certified firm, which issues a certificate of destruction for each load. Certificates are kept for five years.\n',
  ],
  [
    'policy',
    'logging.md',
    '# Logging and monitoring standard\n\n| Source | Kept | Reviewed |\n|---|---|---|\n| Sign-ins | 13 months | daily, by alert |\n| Admin actions | 24 months | weekly |\n| Network flow | 90 days | on demand |\n\nClocks are kept in step by NTP.\n',
  ],
  [
    'policy',
    'change-advisory.md',
    '# Change advisory board\n\nTerms of reference, edition 3\n\nThe board meets on Tuesdays. It looks at each change of class 2 and above, its test results and its way back. Urgent changes are approved by phone and looked at afterwards.\n',
  ],
  [
    'policy',
    'penetration.md',
    '# Penetration tests and red team exercises\n\nPenetration tests are conducted twice a year, in March and September, by different firms. The red team exercise is held every two years. Reports are kept for five years. The results of the March 2026 test led to the new rule in section 4.\n',
  ],
  [
    'policy',
    'mobile.md',
    '# Bring your own device\n\nOwn phones may be used for mail once they are enrolled. They need a six-digit code and the current system version. We can wipe the work container. Leavers are wiped on their last day.\n',
  ],
  [
    'policy',
    'offboarding.md',
    '# Joiners, movers, leavers\n\nPeople team opens the ticket at least three days before. Accounts of leavers are closed by 18:00 on the last day. Movers lose old rights within five days. A monthly comparison with payroll finds what was missed.\n',
  ],
  [
    'policy',
    'cloud-exit.md',
    '# Cloud exit strategy\n\nFor each critical cloud service we keep a written way out: where the data would go, how long it takes, who does it. The papers are tested by reading them through once a year, most recently on 17 September 2026.\n',
  ],
  [
    'policy',
    'crisis.md',
    '# Crisis communications playbook\n\nThe crisis lead calls the team within 20 minutes. First statement within an hour, then every two hours. Only the spokesperson speaks to the press. Templates are in annex A.\n',
  ],
  [
    'policy',
    'retention.md',
    '# Retention schedule\n\n| Record | Kept for | Basis |\n|---|---|---|\n| Invoices | 10 years | tax law |\n| Support tickets | 3 years | contract |\n| Access logs | 13 months | security |\n| Applications of candidates | 6 months | consent |\n',
  ],
  [
    'policy',
    'assessments-2.md',
    '# Security assessments of new projects\n\nProjects fill in the intake form. Security answers within five days whether a threat model, a code review or a test is needed. Findings are entered in the tracker and have to be closed before go-live, critical and high ones without exception.\n',
  ],
  [
    'policy',
    'compliance-testing.md',
    '# Compliance testing programme 2026\n\nThe second line tests twelve controls each quarter on samples of 25. Results are rated effective, partly effective or ineffective and sent to the owner within two weeks. The programme is approved by the risk committee.\n',
  ],
  [
    'policy',
    'dr2.md',
    '# Disaster recovery plan for the billing platform\n\nrev 7, 4 March 2026\n\n1. Declare: the duty lead declares a disaster.\n2. Promote the replica in Dublin.\n3. Switch DNS.\n4. Check the invoices of the last hour.\n\nTargets: RTO 4 h, RPO 15 min. Last rehearsal on 1 February 2026: 2 h 50 min, no findings.\n',
  ],
  [
    'pentest:pentest_summary',
    'orsk-2026.md',
    '# Orsk Security: engagement summary\n\nClient: Tolmarsh Ltd. Engagement: mobile application and API. Window: 4–15 May 2026.\n\nOur consultants attempted to bypass authentication, escalate privileges and inject code. One critical, two high, three medium and five low issues were reported. All critical and high issues were confirmed fixed on 12 June 2026.\n',
  ],
  [
    'pentest:pentest_summary',
    'assurance-letter.md',
    '# Letter of attestation\n\n18 June 2026\n\nThis letter confirms that Blackfen Labs performed a penetration test of the Quillbank platform from 1 to 12 June 2026. No critical or high vulnerabilities were open at the end of the engagement.\n\nBlackfen Labs, Utrecht\n',
  ],
  [
    'pentest:pentest_summary',
    'appsec-review.md',
    '# Application security review, customer portal\n\nReviewer: Halden Cyber AS. Date of tests: 9 to 20 February 2026.\n\n1. Stored script in the notes field (high) – fixed\n2. Session cookie without Secure flag (medium) – fixed\n3. Directory listing on the static host (low) – open\n',
  ],
  [
    'pentest:pentest_summary',
    'cloud-assessment.txt',
    'CLOUD CONFIGURATION AND EXTERNAL NETWORK TEST\nprepared for Wexmoor plc by Tarn Security\nFinal, 30 April 2026\n\n1. SUMMARY\n\nBetween 13 and 24 April 2026 Tarn Security tested 41 external addresses and\nreviewed the cloud accounts. No critical, one high and four medium findings\nwere identified. The high finding, a public snapshot, was closed during the test.\n',
  ],
  [
    'soc2:soc2_type2',
    'type-ii.txt',
    "SERVICE ORGANIZATION CONTROLS 2 TYPE II REPORT\nDescription of the Merrow Claims Platform\nFor the period October 1, 2024 through September 30, 2025\n\nREPORT OF INDEPENDENT SERVICE AUDITORS\n\nTo Merrow, Inc.:\n\nWe have examined Merrow's accompanying description of its Claims Platform throughout the period October 1, 2024 to September 30, 2025, and the suitability of the design and operating effectiveness of controls, based on the trust services criteria relevant to security and confidentiality. In our opinion, in all material respects, except for the matter described above, the controls operated effectively.\n\nOakes Penhallow LLP\nDecember 3, 2025\n",
  ],
  [
    'soc3:soc3',
    'public-report.md',
    "# Service Organization Control 3 Report for General Use\n\nAssertion by the management of Fellgate: the controls within the Fellgate Cloud were effective throughout 1 October 2024 to 30 September 2025, based on the trust services criteria relevant to security and availability.\n\nIndependent service auditor's report: In our opinion, management's assertion is fairly stated, in all material respects.\n",
  ],
  [
    'evidence:soc1',
    'ssae18.md',
    "# Report on a Description of a Service Organization's System and the Suitability of Controls (SOC 1 Type 2)\n\nPayroll processing, April 1, 2025 to March 31, 2026. The controls were designed to achieve control objectives likely to be relevant to internal control over financial reporting. Independent service auditor's report: in our opinion, the controls operated effectively.\n",
  ],
  [
    'evidence:gap_letter',
    'comfort.md',
    '# Comfort letter\n\n12 December 2026\n\nTo users of the Ormsby platform:\n\nOur SOC 2 Type 2 report covers 1 October 2025 to 30 September 2026. From 1 October 2026 to the date of this letter we know of no significant changes or deficiencies in our control environment. Our next examination covers the period to 30 September 2027.\n',
  ],
  [
    'evidence:gap_letter',
    'interim.txt',
    'GAP LETTER\n\nJuly 9, 2026\n\nRe: SOC 1 and SOC 2 reports for the period ended March 31, 2026\n\nManagement of Pallant Services represents that between April 1, 2026 and July 9, 2026 no material changes were made to the controls described in these reports.\n\nD. Roper, Head of Compliance\n',
  ],
  [
    'certificate:certificate',
    'cyber-essentials.md',
    '# Certificate of Assurance\n\nRedfern Software Ltd\n\nComplies with the requirements of the Cyber Essentials Plus scheme\n\nScope: whole organisation. Certificate number 55-8a1. Date of certification 3 March 2026. Recertification due 3 March 2027.\n',
  ],
  [
    'certificate:certificate',
    'iso27701.md',
    '# Zertifikat\n\nDie Zertifizierungsstelle bescheinigt der\n\nNordlicht Daten GmbH, Lübeck\n\ndie Anwendung eines Datenschutz-Managementsystems nach ISO/IEC 27701:2019.\n\nZertifikat-Nr. 77-102. Gültig von 12.01.2026 bis 11.01.2029.\n',
  ],
  [
    'certificate:certificate',
    'c5.md',
    '# ISO 9001:2015 Certificate of Approval\n\nThis certifies that the quality management system of Kelmscott Ltd has been approved by Aldgate Registrars. Approval number AR-9912. Valid until 8 October 2028.\n',
  ],
  [
    'evidence:statement_of_applicability',
    'soa2.csv',
    'Control,Title,Applicable,Justification,Status\nA.5.1,Policies for information security,Yes,Contract,Implemented\nA.5.2,Roles and responsibilities,Yes,Risk,Implemented\nA.7.4,Physical security monitoring,No,No premises,-\nA.8.11,Data masking,Yes,Risk,Planned\n',
  ],
  [
    'evidence:statement_of_applicability',
    'soa3.md',
    '# ISO 27001 Annex A: applicability of controls\n\nVersion 4, 2 June 2026\n\n| Ref | Control | In scope | Why |\n|---|---|---|---|\n| 5.1 | Policies | yes | law |\n| 5.23 | Cloud services | yes | risk |\n| 7.2 | Physical entry | no | landlord |\n| 8.30 | Outsourced development | no | none |\n',
  ],
  [
    'evidence:risk_register',
    'rr2.md',
    '# Top risks, third quarter 2026\n\n| Risk | Likelihood | Impact | Response | Owner |\n|---|---|---|---|---|\n| Loss of key staff | 3 | 4 | Cross-training | COO |\n| Failure of the payment provider | 2 | 5 | Second provider | CTO |\n',
  ],
  [
    'evidence:gap_list',
    'gap.md',
    '# Gap assessment against ISO 27001\n\n| Clause | Requirement | Gap | Status | Action | Owner | Due |\n|---|---|---|---|---|---|---|\n| 6.1.2 | Risk assessment | No scoring method | Open | Write method | CISO | 2026-11-30 |\n| 9.2 | Internal audit | None held yet | Open | Hire auditor | COO | 2027-02-28 |\n',
  ],
  [
    'evidence:audit_report',
    'stage2.md',
    '# Stage 2 audit, ISO/IEC 27001\n\nAuditee: Larchfield BV. Certification body: Delta Norm. Lead auditor: P. Visser. Audit dates: 14 to 17 April 2026.\n\nOne major nonconformity (9.2, audit programme incomplete) and three minor nonconformities were raised. The major one was closed on 2 June 2026. Certification is recommended.\n',
  ],
  [
    'evidence:audit_report',
    'supplier-visit.md',
    '# Report of the on-site audit at our Tilburg data centre\n\nPerformed on 8 May 2026 by Verity Audit NV.\n\n| No. | Observation | Rating |\n|---|---|---|\n| 1 | Visitor log incomplete on two days | Low |\n| 2 | Fire damper test overdue | Medium |\n',
  ],
  [
    'evidence:audit_report',
    'hipaa.md',
    '# HIPAA security risk analysis – report of findings\n\nConducted by Pine Assurance LLC for Cloverdale Health, March 2026\n\nWe assessed 54 safeguards. 49 were met, 4 partly met and 1 not met. The safeguard not met concerns disposal of media.\n',
  ],
  [
    'answers:questionnaire',
    'sig-lite.md',
    '# SIG Lite 2026 – Wendover Systems\n\n| Ques Num | Question/Request | Response | Additional Information |\n|---|---|---|---|\n| A.1 | Is there a formalized risk governance plan? | Yes | Approved by the board |\n| B.1 | Are there documented information security policies? | Yes | |\n| C.3 | Are background checks performed? | No | Not permitted by law |\n',
  ],
  [
    'answers:questionnaire',
    'rfp-answers.md',
    '# Answers to your security questions\n\nQuestion: Do you encrypt backups?\nAnswer: Yes, with AES-256.\n\nQuestion: Do you have a DPO?\nAnswer: Yes, since 2019.\n\nQuestion: Is MFA used by all staff?\nAnswer: Yes.\n\nQuestion: Do you use offshore staff?\nAnswer: No.\n',
  ],
  [
    'policy:data_processing_agreement',
    'avv.md',
    '# Vertrag zur Auftragsverarbeitung\n\nzwischen dem Auftraggeber (Verantwortlicher) und der Seewind Software GmbH (Auftragsverarbeiter)\n\n§ 1 Der Auftragsverarbeiter verarbeitet personenbezogene Daten nur auf dokumentierte Weisung. § 2 Er meldet Verletzungen unverzüglich.\n',
  ],
  [
    'policy:data_processing_agreement',
    'addendum.md',
    "# Data Protection Addendum\n\nThis addendum forms part of the agreement between Customer and Tidepool Inc. Tidepool acts as processor on behalf of Customer, the controller. Tidepool processes Personal Data only on documented instructions. Sub-processors are engaged with 30 days' notice. Standard Contractual Clauses apply to transfers.\n",
  ],
  [
    'evidence:subprocessor_list',
    'subprocessors.csv',
    'Sub-processor,Service,Location,Data\nHarbour Cloud,Hosting,Netherlands,All customer data\nPingpost,E-mail,Ireland,Names and addresses\n',
  ],
  [
    'evidence:subprocessor_list',
    'annex3.md',
    '# Annex III: sub-processors in use\n\nAs of 1 May 2026\n\n1. Harbour Cloud BV – hosting – Amsterdam\n2. Pingpost Ltd – e-mail – Dublin\n3. Lumen Desk Inc. – support tickets – Virginia, USA\n',
  ],
  [
    'certificate:insurance_certificate',
    'acord.md',
    '# Certificate of liability insurance\n\nProducer: Hale Brokers. Insured: Fennimore Inc. Insurers affording coverage: Tristate Casualty. Technology E&O / cyber: policy number TC-4451, effective 07/01/2026, expires 07/01/2027, each claim USD 3,000,000.\n',
  ],
  [
    'policy:architecture',
    'network.md',
    '# Network and system architecture\n\nVersion 3, May 2026\n\nThree tiers in two zones. The web tier is reached through a content delivery network and a web application firewall. Databases have no public address. Administrators come in through a bastion with hardware keys.\n',
  ],
  [
    'policy:architecture',
    'overview.md',
    "# Technical overview of the Ashlar platform\n\nThe platform is built of twelve services on Kubernetes. Messages pass through a queue. Each customer's data lives in a schema of its own, encrypted with a key of its own.\n",
  ],
  [
    'policy:company_profile',
    'profile.md',
    '# Corporate profile\n\n| | |\n|---|---|\n| Legal name | Ashlar Systems SA |\n| Founded | 2009 |\n| Headquarters | Lausanne |\n| Employees | 140 |\n| Ownership | Privately held |\n',
  ],
];

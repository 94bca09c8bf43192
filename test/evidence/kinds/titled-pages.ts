/** Rules under odd titles and papers of every other kind: what it is, its file, its text. Invented. */
export const TITLED_PAGES: readonly (readonly [kind: string, name: string, text: string])[] = [
  [
    'policy',
    'LX-BCM-02.md',
    '# Business continuity and recovery\n\nLX-BCM-02 | Issue 5 | Owner: Head of Operations | Last tested: 14 May 2026\n\n## 1. Aim\nThe company keeps its ordering service available through the loss of one site.\n\n## 2. Exercises\nThe plan is exercised once a year. The exercise of 14 May 2026 found that the call list was out of date; the list was corrected within a week. A restore of the order database was tested on 3 February 2026 and took 52 minutes.\n\n## 3. Objectives\nOrders are restored within four hours with no more than fifteen minutes of data lost.\n',
  ],
  [
    'policy',
    'vendor-assessment.md',
    "# Vendor assessment standard\n\nEffective 1 March 2026. Approved by the CISO.\n\nEach vendor that handles customer data is assessed before the contract is signed and once a year afterwards. The assessment looks at the vendor's SOC 2 report, its penetration test and its findings. Findings rated high are followed up within 30 days. Vendors rated critical are visited on site.\n",
  ],
  [
    'policy',
    'pt-policy.docx.md',
    '# Penetration Testing Policy\n\nVersion 2.2 — 9 January 2026\n\n1. An external penetration test of the web application and API is performed at least annually by a CREST-accredited firm.\n2. Findings are rated critical, high, medium or low by CVSS.\n3. Critical findings are fixed within 7 days, high within 30 days, medium within 90 days.\n4. A retest confirms the fix. The summary report is shared with customers under NDA.\n',
  ],
  [
    'policy',
    'audit-policy.md',
    '# Audit Policy\n\nOwner: Internal Audit. Review: annually.\n\nInternal audits of the information security management system are conducted at planned intervals. Auditors are independent of the area audited. Nonconformities are recorded as major or minor, and corrective actions are agreed within ten working days. The audit report is submitted to the management board.\n',
  ],
  [
    'policy',
    'how-we-look-after-data.md',
    "# How we look after your people's data\n\nIn force since 4 February 2026. Next review February 2027.\n\nWe only collect what we need to run payroll. We keep payslips for seven years and then delete them. Everyone here signs a confidentiality clause on day one. Laptops are encrypted and lock after five minutes.\n",
  ],
  [
    'policy',
    'risk.md',
    '# Risk assessment and treatment\n\nDocument ISMS-06, revision C.\n\nRisks are identified by asset owners, scored for likelihood and impact from 1 to 5 and treated by avoidance, reduction, transfer or acceptance. A score of 15 or more needs a treatment plan approved by the board. The register is reviewed quarterly.\n',
  ],
  [
    'policy',
    'incident-review.md',
    '# Security incident review\n\nThis chapter of the handbook says how we learn from incidents.\n\nAfter each incident of severity 1 or 2 the incident lead writes a report within five working days. The review looks at the timeline, the cause and what is to be changed. Actions are tracked until closed. No blame is given.\n',
  ],
  [
    'policy',
    'testing-of-controls.md',
    '# Testing of controls\n\nSecond line of defence — control testing standard, 2026 edition\n\nEvery key control is tested at least once a year. The tester selects a sample, inspects the evidence and records the result as effective or not effective. Exceptions noted are reported to the control owner, who answers within 10 days.\n',
  ],
  [
    'policy',
    'SEC-014.md',
    '# SEC-014 Vulnerability assessment and remediation\n\nScope: all internet-facing hosts.\n\nScans run weekly. A finding of severity critical must be remediated within 72 hours, high within 14 days, medium within 60 days. Overdue findings are escalated to the CTO. Exceptions are approved by the security committee and expire after 90 days.\n',
  ],
  [
    'policy',
    'red-team.md',
    '# Red team engagement rules\n\nEngagements are announced to the COO only. Testers stay inside the agreed targets, stop on the word of the duty manager and hand over evidence within three days. Social engineering of customers is forbidden. Reports are kept encrypted.\n',
  ],
  [
    'policy',
    'certification.md',
    '# Certification and compliance management\n\nThe compliance lead keeps the calendar of ISO 27001 surveillance audits and the SOC 2 period. Certificates are published on the trust page. Where a certificate runs out within 90 days, the lead starts recertification. Evidence is collected monthly.\n',
  ],
  [
    'policy',
    'insurance.md',
    '# Insurance policy\n\nFinance procedure FIN-22\n\nThe company maintains cyber and professional indemnity insurance. The limit of cover is reviewed by the CFO each year before renewal. Claims are notified to the broker within 24 hours of discovery.\n',
  ],
  [
    'policy',
    'subprocessors-policy.md',
    '# Management of sub-processors\n\nA new sub-processor is approved by the DPO after a security assessment. Customers are told 30 days before. The list of sub-processors is published at our trust page and is reviewed each quarter. Contracts pass on the duties of the processing agreement.\n',
  ],
  [
    'policy',
    'architecture-review.md',
    '# Architecture review procedure\n\nDesigns that touch customer data are reviewed by the architecture board before the build begins. The board meets weekly and records its decision in the wiki. A threat model is attached. Designs are approved, approved with conditions or refused.\n',
  ],
  [
    'policy',
    'Acceptable Use.txt',
    'ACCEPTABLE USE\n\nIssued: 12 January 2026\n\n1. GENERAL\n\nCompany systems are for work. A little private use is tolerated.\n\n2. FORBIDDEN\n\nYou must not share your password, install software that IT has not approved, or send customer data to private mail accounts.\n',
  ],
  [
    'policy',
    'soc.md',
    '# SOC operations manual\n\nThe security operations centre watches alerts around the clock. Alerts of priority 1 are picked up within 15 minutes. Analysts work in three shifts and hand over in writing. Playbooks are reviewed every six months.\n',
  ],
  [
    'policy',
    'data-processing.md',
    "# Data processing principles\n\nPersonal data is processed lawfully, fairly and in a transparent manner. It is collected for stated purposes, kept accurate and deleted when it is no longer needed. Each processing activity is entered in the record of processing activities. A controller's documented instructions are followed.\n\nThis policy binds all staff.\n",
  ],
  [
    'policy',
    'assurance.md',
    "# Supplier assurance\n\nTier 1 suppliers shall provide a SOC 2 Type 2 report or an ISO 27001 certificate each year. The supplier manager examines the auditor's opinion and any exceptions and records the outcome. Where a report is qualified, the CISO decides whether the supplier may be used further.\n",
  ],
  [
    'policy',
    'evidence-handling.md',
    '# Evidence handling and forensics\n\nEvidence is sealed, labelled and stored in the safe. A chain of custody record is kept. Images are taken with a write blocker. Only the forensic lead opens the safe. Evidence is kept for three years.\n',
  ],
  [
    'policy',
    'questionnaires.md',
    '# Answering customer questionnaires\n\nCustomer questionnaires go to the trust team, which answers within five working days. Answers are taken from the answer library, checked by an expert and approved by the head of security. Nobody answers from memory.\n',
  ],
  [
    'policy',
    'access-reviews.md',
    '# User access reviews\n\nManagers confirm the access of their team every quarter. Access that is not confirmed within 14 days is removed. Privileged access is reviewed monthly by the platform lead. Records of the reviews are kept for two years.\n',
  ],
  [
    'policy',
    'lessons-2025.md',
    '# Secure development: what we do\n\nversion 6 · adopted on 11 November 2025\n\nWe review each pull request. We scan dependencies on every build. Since the incident of June 2025 we also sign our container images. Findings of the static analysis that are rated high stop the build. Developers are trained each spring.\n',
  ],
  [
    'policy',
    'fieldwork.md',
    '# Internal audit fieldwork manual\n\nAuditors plan the fieldwork, agree the scope with the auditee and hold an opening meeting. They inspect a sample, observe the process and interview the owner. Findings are rated high, medium or low. The draft report goes to the auditee for comment before it is issued.\n',
  ],
  [
    'policy',
    'bridge.md',
    '# Emergency bridge calls\n\nDuring a severity 1 incident the duty manager opens a bridge call. The call lead keeps time, the scribe keeps the log. Updates go to customers every 30 minutes through the status page. The bridge stays open until service is restored.\n',
  ],
  [
    'policy',
    'KR-09.md',
    '# Kryptografie und Schlüssel\n\nRichtlinie KR-09, gültig ab 1. März 2026\n\nKundendaten werden im Ruhezustand mit AES-256 verschlüsselt. Schlüssel werden jährlich gewechselt. Der Zugriff auf Schlüssel ist auf zwei Personen beschränkt. Ausnahmen genehmigt der CISO.\n',
  ],
  [
    'policy',
    'scan-schedule.md',
    '# Security testing calendar and duties\n\n| Test | How often | Who |\n|---|---|---|\n| External penetration test | yearly, in spring | outside firm |\n| Web application scan | weekly | Platform |\n| Phishing simulation | quarterly | People team |\n| Restore test | twice a year | Operations |\n\nResults go to the security committee, which decides on what is fixed by when.\n',
  ],
  [
    'policy',
    'physical.md',
    '# Offices and visitors\n\nVisitors are met at reception, sign the book and wear a badge. They are accompanied at all times. Doors to the comms room are locked and alarmed. Keys are issued by Facilities against signature.\n',
  ],
  [
    'policy',
    'ai.md',
    '# Use of artificial intelligence\n\nApproved tools are on the list of the CTO. Customer data must not be entered into tools that train on input. Output is checked by a person before use. The list is reviewed every quarter. In the review of April 2026 two tools were removed.\n',
  ],
  [
    'policy',
    'dr-test.md',
    '# Disaster recovery\n\nOwner Infrastructure; rev. 12; last exercised 8 March 2026\n\nRegion failover is started by the incident lead. Steps: freeze deployments, promote the replica, switch DNS, check health, tell customers. The last exercise took 71 minutes, two observations were raised and both are closed. The exercise is repeated each March.\n',
  ],
  [
    'pentest:pentest_summary',
    'helmsgate-letter.md',
    '# Helmsgate Security Labs\n\nTo whom it may concern\n\nHelmsgate tested the Carrow web portal of Marlside Oy between 2 and 13 March 2026. The work followed the OWASP Web Security Testing Guide. We found no critical and one high vulnerability, which was fixed before the retest on 2 April 2026. Three medium findings remain open.\n\nJ. Attwell, principal consultant\n',
  ],
  [
    'pentest:pentest_summary',
    'resilience.md',
    '# Technical security evaluation of the Brightwell API\n\nPrepared by Ostrava Offensive s.r.o. for Brightwell GmbH, 17 April 2026\n\n| ID | Finding | Severity | Status |\n|---|---|---|---|\n| F1 | Insecure direct object reference in /orders | High | Fixed |\n| F2 | Missing rate limit at login | Medium | Open |\n| F3 | Verbose error messages | Low | Open |\n',
  ],
  [
    'pentest:pentest_summary',
    'exec-summary-2026.md',
    '# Executive summary 2026\n\nAttackers with a normal account tried to reach the data of other tenants over eight days in May 2026. The consultants exploited a cross-site scripting flaw and a weak session cookie. Two high and four medium vulnerabilities were identified. All high ones were remediated by 30 May 2026.\n',
  ],
  [
    'soc2:soc2_type2',
    'soc2.md',
    "# Report on Larkmoor's Description of Its Payroll System and on the Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security\n\nSOC 2 Type 2, for the period January 1, 2025 to December 31, 2025\n\n## Independent Service Auditor's Report\n\nTo the Management of Larkmoor Inc.\n\nWe have examined Larkmoor's description of its payroll system throughout the period January 1, 2025 to December 31, 2025, based on the trust services criteria relevant to security. In our opinion, in all material respects, the controls operated effectively throughout the period.\n\nTreadwell & Moss LLP\nFebruary 20, 2026\n\n## Tests of controls\n\n| Control | Criteria | Test | Result |\n|---|---|---|---|\n| LM-1 Access is reviewed quarterly | CC6.2 | Inspected reviews | No exceptions noted |\n",
  ],
  [
    'soc2:soc2_type1',
    'type1.md',
    "# SOC 2 Type 1 Report\n\n## Independent Service Auditor's Report\n\nWe have examined Pellfield's description of its logistics system as of 30 June 2026 and the suitability of the design of controls based on the trust services criteria relevant to security and availability. In our opinion, in all material respects, the controls stated in the description were suitably designed as of 30 June 2026.\n\nQuennell Accountants LLP, 2 August 2026\n",
  ],
  [
    'soc3:soc3',
    'soc3.md',
    "# SOC 3 Report\n\nIndependent Service Auditor's Report on Northgill's assertion\n\nWe have examined Northgill's assertion that controls within its platform were effective throughout the period 1 July 2025 to 30 June 2026 to provide reasonable assurance that its service commitments were achieved based on the trust services criteria relevant to security. In our opinion, management's assertion is fairly stated in all material respects.\n",
  ],
  [
    'evidence:soc1',
    'isae3402.md',
    "# ISAE 3402 Type 2 report\n\nIndependent service auditor's report on the description of controls at Torvik Payroll AS, for the period 1 January 2025 to 31 December 2025. The controls are likely to be relevant to user entities' internal control over financial reporting. In our opinion the controls related to the control objectives operated effectively.\n",
  ],
  [
    'evidence:soc1',
    'soc1.md',
    "# SOC 1 Type 2 Report — Claims Administration System\n\nService auditor's report under AT-C section 320. The description covers control objectives relevant to internal control over financial reporting of user entities, October 1, 2024 to September 30, 2025.\n",
  ],
  [
    'evidence:gap_letter',
    'bridge-letter.md',
    "# Bridge letter\n\n3 November 2026\n\nTo our customers\n\nOur latest SOC 2 Type 2 report covers the period 1 July 2025 to 30 June 2026. Since 1 July 2026 and up to the date of this letter there have been no material changes to our control environment that would adversely affect the auditor's conclusion.\n\nPetra Lindqvist, CFO, Saltholm AB\n",
  ],
  [
    'evidence:gap_letter',
    'letter-cfo.md',
    'Saltfleet Ltd\n\n14 October 2026\n\nDear customer,\n\nThis letter tells you about the time between the end of our last SOC 2 examination, 31 March 2026, and today. Management is not aware of any material change in the internal controls described in that report. This letter is not a substitute for the report and was not examined by our auditors.\n\nYours, M. Ainsley, Chief Compliance Officer\n',
  ],
  [
    'certificate:certificate',
    'iso.md',
    '# Certificate\n\nTüv-Berg Zertifizierung certifies that\n\nDunmore Cloud GmbH, Hafenstraße 8, Kiel\n\nhas established and applies an information security management system according to ISO/IEC 27001:2022.\n\nScope: hosting of logistics applications. Registration no. 44-121. Valid from 2025-05-02 until 2028-05-01.\n',
  ],
  [
    'certificate:certificate',
    'iso-22301.txt',
    'CERTIFICATE OF REGISTRATION\n\nThis is to certify that the business continuity management system of\n\nHARROWGATE SYSTEMS PLC\n\nhas been assessed and found to conform to ISO 22301:2019\n\nCertificate No: HG/BC/3371\nOriginal approval: 4 May 2022\nExpiry: 3 May 2028\n',
  ],
  [
    'evidence:statement_of_applicability',
    'soa.md',
    '# SoA v7\n\n| Annex A | Control | Applicable? | Implemented | Reason |\n|---|---|---|---|---|\n| A.5.1 | Policies for information security | Y | Y | BR |\n| A.5.7 | Threat intelligence | Y | P | RA |\n| A.7.1 | Physical security perimeters | N | – | No premises |\n| A.8.28 | Secure coding | Y | Y | RA |\n',
  ],
  [
    'evidence:risk_register',
    'rr.csv',
    'Risk ID,Risk description,Likelihood,Impact,Score,Owner,Treatment\nR1,Loss of the only database administrator,2,4,8,CTO,Train a second person\nR2,Phishing of finance staff,4,3,12,CISO,Hardware keys\n',
  ],
  [
    'evidence:risk_register',
    'risks.md',
    '# Information security risks as of September 2026\n\n| No. | Risk | Inherent | Residual | Treatment | Owner | Due |\n|---|---|---|---|---|---|---|\n| 1 | Ransomware on office file server | High | Medium | Move to cloud storage | IT lead | 2026-12-01 |\n| 2 | Supplier outage | Medium | Low | Second supplier | COO | 2027-03-31 |\n| 3 | Laptops lost in transit | Medium | Low | Disk encryption | IT lead | done |\n',
  ],
  [
    'evidence:audit_report',
    'ia-2026-04.md',
    '# Internal audit report 2026-04: access management\n\nAudit team: K. Oduya, L. Brandt. Fieldwork 3–14 April 2026.\n\n| No. | Nonconformity | Clause | Grade |\n|---|---|---|---|\n| 1 | Two leavers kept their VPN account for nine days | A.5.18 | Minor |\n| 2 | No record of the Q4 review | A.8.2 | Major |\n\nConclusion: the process is partly effective.\n',
  ],
  [
    'evidence:audit_report',
    'surveillance.md',
    '# Surveillance visit\n\nClient: Lowmoor Data Ltd. Standard: ISO/IEC 27001:2022. Lead auditor: Sven Arnesen. Dates: 6 and 7 May 2026.\n\nTwo minor nonconformities and four opportunities for improvement were raised. The audit team recommends continued certification.\n',
  ],
  [
    'answers:questionnaire',
    'buyer-form.md',
    '# Acme supplier questionnaire, completed by Kelderton\n\n| No. | Question | Response | Comment |\n|---|---|---|---|\n| 1 | Do you encrypt data at rest? | Yes | AES-256 |\n| 2 | Do you have an incident response plan? | Yes | Tested yearly |\n| 3 | Do you outsource development? | No | |\n| 4 | Are you certified to ISO 27001? | No | Planned |\n',
  ],
  [
    'answers:questionnaire',
    'caiq.csv',
    'Question ID,Question,CSP CAIQ Answer,CSP Implementation Description\nA&A-01.1,Are audit policies established?,Yes,Reviewed yearly\nA&A-02.1,Are independent audits performed annually?,Yes,By an outside firm\nAIS-01.1,Are application security policies established?,No,In preparation\n',
  ],
  [
    'policy:data_processing_agreement',
    'dpa.md',
    '# Data Processing Agreement\n\nbetween the Customer (controller) and Wrenfield Software AB (processor)\n\n1. The processor processes personal data only on documented instructions from the controller.\n2. The processor informs the controller of a personal data breach without undue delay and within 48 hours.\n3. The processor assists with requests of data subjects.\n',
  ],
  [
    'policy:data_processing_agreement',
    'annex-b.md',
    '# Annex B to the Master Services Agreement: Protection of personal data\n\nThe supplier acts as processor for the customer as controller. It acts on documented instructions only, binds its staff to confidentiality, returns or deletes the data after the end of services and allows audits under Article 28 GDPR.\n',
  ],
  [
    'evidence:subprocessor_list',
    'subs.md',
    '# Our sub-processors\n\nLast updated 3 August 2026\n\n| Name | Purpose | Location |\n|---|---|---|\n| Kolvar Hosting | Hosting | Finland |\n| Mailmoor | Sending of e-mail | Ireland |\n| Deskwell | Support tickets | United States |\n',
  ],
  [
    'evidence:subprocessor_list',
    'third-parties.md',
    '# Third parties that process customer data\n\n- Amber Cloud (hosting, Frankfurt)\n- Postwing (transactional mail, Dublin)\n- Graphlight (product analytics, pseudonymised, Paris)\n\nWe announce changes 30 days ahead.\n',
  ],
  [
    'certificate:insurance_certificate',
    'coi.md',
    '# Certificate of Insurance\n\nInsured: Glasswick Ltd\nInsurer: Meridian Mutual\nPolicy number: CY-88213\nCover: Cyber liability\nLimit of indemnity: GBP 5,000,000 any one claim\nPeriod: 1 April 2026 to 31 March 2027\n',
  ],
  [
    'certificate:insurance_certificate',
    'verzekering.md',
    '# Evidence of cover\n\nThe broker confirms that Tidewick BV holds professional indemnity and cyber insurance with Noorderlicht Verzekeringen, policy no. 7781-C, sum insured EUR 2,500,000, from 1 January 2026 until 31 December 2026.\n',
  ],
  [
    'policy:architecture',
    'whitepaper.md',
    "# Security white paper\n\nThe service runs in two availability zones behind a load balancer. Tenants are separated by row level security. Traffic is encrypted with TLS 1.3. Keys live in the cloud provider's key service.\n",
  ],
  [
    'policy:architecture',
    'how-it-works.md',
    "# Under the bonnet of Fernline\n\nSystem architecture for customers' engineers\n\nRequests reach an edge proxy, then a set of stateless services. Each tenant has its own schema. Files are stored in object storage. Backups leave the region each night.\n",
  ],
  [
    'policy:company_profile',
    'about-us.md',
    '# About Kestrel Payroll\n\nKestrel Payroll was founded in 2013 and has its headquarters in Ghent. We employ 210 people, 22 of them in Porto. The company is owned by its founders. Our products are Kestrel Pay and Kestrel Time.\n\nCertificates: ISO/IEC 27001 since 2019, current certificate valid until 5 May 2027.\n',
  ],
  [
    'policy:company_profile',
    'factsheet.txt',
    'FACT SHEET - ALDERBECK LTD                         September 2026\n\nFounded: 2011\nHead office: York\nEmployees: 95\nCompany number: 07781221\n\nFREQUENTLY ASKED\n\nQ: Do you hold ISO 27001?\nA: Yes, since 2020.\n\nQ: Do you process card data?\nA: No. Payments are taken by our provider.\n\nQ: Is data kept in the UK?\nA: Yes.\n\nQ: Can we visit?\nA: Yes, by appointment.\n',
  ],
];

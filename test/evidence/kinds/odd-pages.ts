import type { FirstPage } from './first-pages.ts';

/** First pages of invented papers under other titles, some in German and French, with covers and letterheads. */
export const ODD_PAGES: readonly FirstPage[] = [
  [
    'policy',
    'p01.md',
    'Brackwater GmbH\nIndustriestraße 4, 70565 Stuttgart\n\n# Richtlinie Informationssicherheit\n\nVersion 3.1, gültig ab 1. Februar 2026\n\n## 1 Zweck\n\nDiese Richtlinie legt fest, wie Informationen zu schützen sind. Sie gilt für alle Beschäftigten.',
  ],
  [
    'policy',
    'p02.md',
    '# Politique de gestion des accès\n\nVersion 2 du 3 mars 2026. Propriétaire : RSSI.\n\nLes droits d’accès sont accordés selon le principe du moindre privilège. Ils sont revus chaque trimestre.',
  ],
  [
    'policy',
    'p03.md',
    '# Handling of External Audits\n\nRevision C\n\nThe compliance manager is the contact of every auditor. Evidence is handed over through the audit room only. Findings are entered in the tracker within five days and closed within the time agreed.',
  ],
  [
    'policy',
    'p04.md',
    '# How We Order Penetration Tests\n\nA test is ordered in the first quarter of each year. The tester must hold OSCP or an equal certificate and may not be the same for more than three years. Reports are sent to the CTO; critical findings must be fixed in seven days.',
  ],
  [
    'policy',
    'p05.md',
    'CONFIDENTIAL - INTERNAL USE\n\nDocument no. ISMS-P-09\nClassification: internal\nOwner: Head of IT\nApproved: 12.01.2026\n\n# Cryptographic Controls\n\nKeys shall be created in a hardware module. TLS 1.2 is the least version.',
  ],
  [
    'policy',
    'p06.md',
    '# Notfallhandbuch\n\nStand: März 2026\n\n## Alarmierung\n\nDer Krisenstab wird innerhalb von 30 Minuten einberufen. Die Leitung hat der Geschäftsführer.',
  ],
  [
    'policy',
    'p07.md',
    '# Employee Handbook\n\nWelcome to Pellworth. This handbook tells you how we work, what we expect and where to ask.\n\n## Devices\n\nYour laptop is encrypted. Lock it when you leave.',
  ],
  [
    'policy',
    'p08.md',
    '# Runbook: Restoring the Orders Database\n\n1. Tell the channel.\n2. Start a restore from the newest snapshot.\n3. Compare the counts of rows.\n4. Write down how long it took.',
  ],
  [
    'policy',
    'p09.md',
    '# SOC 2 Readiness: Who Does What\n\nControl owners upload their evidence by the 5th of each month. The compliance lead checks it. Our auditor visits in October. Exceptions are discussed at the steering meeting.',
  ],
  [
    'policy',
    'p10.md',
    '# Data Retention Schedule\n\n| Record | Kept for | Reason |\n|---|---|---|\n| Invoices | 10 years | Tax law |\n| Logs | 400 days | Security |\n| Applications | 6 months | Law |',
  ],
  [
    'policy',
    'p11.md',
    '# Acceptable Use\n\nCompany systems are for work. Passwords may not be shared. Software is installed from the catalogue only.',
  ],
  [
    'policy',
    'p12.md',
    '# Privacy Notice\n\nLast changed on 4 April 2026\n\nWe are Pellworth Ltd. We collect your name and e-mail address when you ask for a demonstration. You may ask us to delete them at any time.',
  ],
  [
    'policy',
    'p13.md',
    '# Procédure de gestion des incidents\n\n1. Détecter\n2. Qualifier selon la grille de gravité\n3. Notifier la CNIL dans les 72 heures lorsque des données personnelles sont touchées.',
  ],
  [
    'policy',
    'p14.md',
    '# Vendor Security Standard\n\nSuppliers of tier 1 must show a SOC 2 Type II report or an ISO 27001 certificate each year. Without one, the questionnaire in annex B is sent.',
  ],
  [
    'policy',
    'p15.md',
    '# Secure Development Lifecycle\n\nThreat models are drawn for each new service. Code is reviewed by one more engineer. Dependencies are scanned daily.',
  ],
  [
    'policy',
    'p16.md',
    '# Internal Audit Charter\n\nThe purpose of internal audit is to give independent assurance to the board. The head of internal audit reports to the audit committee. Auditors have access to all records.',
  ],
  [
    'policy',
    'p17.md',
    '# Schwachstellenmanagement – Verfahrensanweisung\n\nScans laufen wöchentlich. Kritische Schwachstellen werden binnen 7 Tagen behoben. Ausnahmen genehmigt der CISO.',
  ],
  [
    'policy',
    'p18.md',
    '# Remote Work Rules\n\nStaff who work from home use the company VPN. Papers are shredded. Family may not use the laptop.',
  ],
  [
    'policy',
    'p19.md',
    '# Risk Management Framework\n\nVersion 1.4 | Approved by the board on 2 February 2026\n\nRisks are identified in workshops twice a year, rated by likelihood and impact and treated, accepted, shared or avoided.',
  ],
  [
    'policy',
    'p20.md',
    '# Change Control\n\n**Document ID:** OPS-07 **Review:** yearly\n\nEvery change has a ticket. Emergency changes are approved afterwards within one day.',
  ],
  [
    'policy',
    'p21.md',
    '# Security Awareness and Training Program\n\nAll staff take a course within 30 days of hire and each year after. Phishing tests are run every quarter. Results are reported to managers.',
  ],
  [
    'policy',
    'p22.md',
    '# Disaster Recovery Plan: Platform\n\nThis plan was last tested on 14 May 2026. RTO: 6 hours. RPO: 30 minutes. Roles: recovery lead, scribe, communications.',
  ],
  [
    'policy',
    'p23.md',
    '# Vulnerability Disclosure\n\nIf you found a weakness in our products, write to security at our domain. We answer within two days and do not take legal steps against those who act in good faith.',
  ],
  [
    'policy',
    'p24.md',
    '# Logging and Monitoring Guideline\n\nSystems send their logs to the central store. Logs are kept for one year. Alerts are triaged by the duty engineer.',
  ],
  [
    'policy',
    'p25.md',
    '# Clean Desk\n\nDesks are cleared at the end of the day. Whiteboards are wiped. Prints are fetched at once.',
  ],
  [
    'policy',
    'p26.md',
    '# Methodology for Assessing the Security of Acquisitions\n\nBefore an acquisition a team assesses the target. The report lists findings by severity. High findings must be mended within 90 days of closing.',
  ],
  [
    'policy',
    'p27.md',
    '# Access Review Procedure\n\nOn the first Monday of the quarter the reviewer exports all accounts. Each is confirmed or revoked. The sheet is signed and filed.',
  ],
  [
    'policy',
    'p28.md',
    '# Leitlinie zum Umgang mit KI-Werkzeugen\n\nKundendaten dürfen nicht in öffentliche KI-Dienste eingegeben werden. Zugelassene Werkzeuge stehen im Katalog.',
  ],
  [
    'policy',
    'p29.md',
    '# Third Party Assurance Reports: How We Review Them\n\nFor each SOC 2 report the reviewer notes the auditor, the period, the opinion, exceptions and complementary user entity controls. A bridge letter is asked for when the period ended more than three months ago.',
  ],
  [
    'policy',
    'p30.md',
    '# Physical Security\n\nDoors are locked. Visitors sign in and are escorted. Cameras record the entrance; recordings are kept for 30 days.',
  ],
  [
    'soc2',
    's01.md',
    '# Kestrel Harbour Inc.\n\nIndependent service auditor’s report on a description of a service organization’s system and the suitability of the design and operating effectiveness of controls relevant to security\n\nFor the period 1 July 2025 to 30 June 2026\n\nWe have examined the description of the Harbour platform. In our opinion, in all material respects, the controls operated effectively throughout the period.\n\nLund & Petrie CPAs',
  ],
  [
    'soc3',
    's02.md',
    '# Kestrel Harbour Inc.\n\nSOC 3 report: Report of independent accountants and assertion by management\n\nWe have examined management’s assertion that the controls within the Harbour platform were effective throughout the period 1 July 2025 to 30 June 2026, based on the trust services criteria relevant to security. In our opinion, management’s assertion is fairly stated, in all material respects.',
  ],
  [
    'evidence:soc1',
    's03.md',
    '# Kestrel Payroll Services\n\nReport on management’s description of its payroll system and the suitability of the design and operating effectiveness of controls to achieve the related control objectives (SOC 1 Type 2), prepared under SSAE 18\n\nFor the period 1 October 2025 to 30 September 2026\n\nControl objective 1: Controls give reasonable assurance that payroll changes are authorised. They are relevant to user entities’ internal control over financial reporting.',
  ],
  [
    'evidence:gap_letter',
    's04.md',
    'Kestrel Harbour Inc.\n\n4 October 2026\n\nTo whom it may concern\n\nThis letter is to inform you that since 30 June 2026, the end of the period of our most recent SOC 2 report, there have been no material changes to our internal control environment. It is no replacement of the report. It is valid until 31 December 2026.\n\nS. Wren, Chief Security Officer',
  ],
  [
    'pentest',
    's05.md',
    '# Harbour Web and API – Security Testing Results\n\nPrepared for Kestrel Harbour by Greywether Labs, 3 to 14 August 2026\n\nWe tested the web application and its API as an unauthenticated and as an authenticated user. 0 critical, 1 high, 3 medium and 6 low findings were made.\n\n## F-1 Stored script in comments (High, CVSS 8.1)',
  ],
  [
    'pentest',
    's06.md',
    '# Letter of Attestation\n\nGreywether Labs performed a penetration test of the Harbour mobile app between 2 and 9 May 2026 following the OWASP MASTG. All findings of severity high and above were fixed and retested on 20 June 2026.',
  ],
  [
    'pentest',
    's07.md',
    '# Bericht über den Penetrationstest der Plattform „Hafenblick“\n\nAuftraggeber: Brackwater GmbH\nDurchführung: Nebelhorn Security AG, 4. bis 15. Mai 2026\n\nManagement Summary: Es wurden 1 hohe, 4 mittlere und 7 niedrige Schwachstellen gefunden. Der Nachtest am 12. Juni 2026 ergab, dass die hohe behoben ist.',
  ],
  [
    'certificate:certificate',
    's08.md',
    '# ZERTIFIKAT\n\nDie Zertifizierungsstelle der Nordwall Cert GmbH bescheinigt, dass das Unternehmen\n\nBrackwater GmbH\n\nein Informationssicherheitsmanagementsystem nach ISO/IEC 27001:2022 eingeführt hat.\n\nZertifikat-Registrier-Nr.: 12 310 55\nGültig von 2026-03-01 bis 2029-02-28',
  ],
  [
    'certificate:certificate',
    's09.md',
    '# Certificat d’enregistrement\n\nVéritance Certification atteste que le système de management de la sécurité de l’information de\n\nPelletier Logiciels SAS\n\nest conforme aux exigences de la norme ISO/IEC 27001:2022.\n\nCertificat n° FR-8841. Valable jusqu’au 14 janvier 2029.',
  ],
  [
    'certificate:certificate',
    's10.md',
    'REGISTERED\n\nThis confirms that\n\nKestrel Harbour Inc.\n400 Pier Street, Seattle\n\noperates a Privacy Information Management System which complies with ISO/IEC 27701:2019 for the following scope: development and operation of the Harbour platform.\n\nOriginal registration: 2024-06-02   Expiry: 2027-06-01   Registration no. PIMS 77120',
  ],
  [
    'evidence:statement_of_applicability',
    's11.md',
    '# SoA v4\n\nKestrel Harbour Inc. ISMS\n\n| Annex A | Control | Applied (Y/N) | Why | How |\n|---|---|---|---|---|\n| A.5.1 | Policies | Y | Risk | Policy set |\n| A.7.4 | Physical security monitoring | N | No offices | - |\n| A.8.24 | Use of cryptography | Y | Contract | Crypto standard |',
  ],
  [
    'evidence:statement_of_applicability',
    's12.csv',
    'Nr.,Maßnahme,Anwendbar,Begründung,Status\nA.5.1,Informationssicherheitsrichtlinien,Ja,Gesetz,umgesetzt\nA.5.23,Cloud-Dienste,Ja,Risiko,umgesetzt\nA.7.13,Instandhaltung von Geräten,Nein,Keine eigenen Server,-\n',
  ],
  [
    'evidence:risk_register',
    's13.csv',
    'Risk ID,Description,Category,Probability (1-5),Consequence (1-5),Rating,Response,Risk owner\n1,Key engineer leaves,People,3,4,12,Mitigate,CTO\n2,Cloud region fails,Technology,2,5,10,Accept,CTO\n',
  ],
  [
    'evidence:risk_register',
    's14.md',
    '# Registre des risques\n\n| Risque | Probabilité | Impact | Traitement | Responsable |\n|---|---|---|---|---|\n| Vol d’un portable | 3 | 2 | Chiffrement | DSI |\n| Panne du centre de données | 2 | 5 | Second site | DSI |',
  ],
  [
    'evidence:gap_list',
    's15.md',
    '# ISO 27001 Gap Assessment Tracker\n\n| Clause | Requirement | Finding | Remediation | Responsible | Target date |\n|---|---|---|---|---|---|\n| 6.1.2 | Risk assessment | No method written | Write method | CISO | 2026-11-30 |\n| 9.2 | Internal audit | None held | Plan audits | CISO | 2027-01-31 |',
  ],
  [
    'evidence:gap_list',
    's16.csv',
    'Finding,Source,Severity,Corrective action,Owner,Due date,Status\nNo review of firewall rules,Internal audit 2026,Medium,Review each quarter,NetOps,2026-12-15,Open\nTwo leavers kept access,SOC 2,High,Automate,IT,2026-10-31,In progress\n',
  ],
  [
    'evidence:audit_report',
    's17.md',
    '# Stage 2 Audit Report\n\nOrganisation: Kestrel Harbour Inc.\nStandard: ISO/IEC 27001:2022\nAudit team: M. Iversen (lead), P. Sato\nDates on site: 8 to 11 June 2026\n\nResult: certification is recommended. Two minor nonconformities were raised: NC-1 (clause 7.5.3), NC-2 (A.8.13).',
  ],
  [
    'evidence:audit_report',
    's18.md',
    '# Auditbericht\n\nInternes Audit 03/2026 – Zugriffsverwaltung\n\nAuditor: K. Lindner. Zeitraum: 2. bis 6. März 2026.\n\nEs wurden 25 Konten geprüft. Zwei Abweichungen wurden festgestellt.',
  ],
  [
    'evidence:audit_report',
    's19.md',
    '# Rapport d’audit interne\n\nAuditeur : C. Morel. Période : du 5 au 9 mai 2026.\n\nConstats : trois non-conformités mineures. Les sauvegardes n’ont pas été testées en 2025.',
  ],
  [
    'evidence:audit_report',
    's20.md',
    '# GDPR Compliance Review\n\nCarried out by Ashgrove Legal for Kestrel Harbour between 3 and 21 November 2025\n\n## Executive summary\n\nWe interviewed nine people and examined 40 records. We found the record of processing to be incomplete and two processors without a contract.',
  ],
  [
    'answers:questionnaire',
    's21.csv',
    'No.,Question,Response,Comments\n1,Do you have an information security policy?,Yes,Reviewed yearly\n2,Is customer data encrypted at rest?,Yes,AES-256\n3,Do you own a data centre?,No,Cloud only\n',
  ],
  [
    'answers:questionnaire',
    's22.md',
    '# Vendor Security Assessment, completed for Marlowe Bank\n\n**Q1. Is multi-factor authentication enforced for all staff?**\n\nA: Yes, by hardware keys.\n\n**Q2. How often are backups tested?**\n\nA: Twice a year.\n\n**Q3. Do you hold cyber insurance?**\n\nA: Yes.',
  ],
  [
    'policy:data_processing_agreement',
    's23.md',
    '# Auftragsverarbeitungsvertrag\n\nzwischen der Kundin (Verantwortliche) und der Brackwater GmbH (Auftragsverarbeiterin) nach Art. 28 DSGVO\n\n§ 1 Gegenstand und Dauer\n\nDie Auftragsverarbeiterin verarbeitet personenbezogene Daten nur auf Weisung.',
  ],
  [
    'policy:data_processing_agreement',
    's24.md',
    '# Annex 3 to the Subscription Terms: Processing of Personal Data\n\nKestrel Harbour acts as processor and Customer as controller within the meaning of Article 28 GDPR. Processor shall process Personal Data only on documented instructions.',
  ],
  [
    'evidence:subprocessor_list',
    's25.md',
    '# Unterauftragsverarbeiter\n\nStand: 1. Juli 2026\n\n| Unternehmen | Zweck | Ort der Verarbeitung |\n|---|---|---|\n| Latchford Cloud | Hosting | Frankfurt |\n| Mailwright | E-Mail-Versand | Dublin |',
  ],
  [
    'evidence:subprocessor_list',
    's26.csv',
    'Subprocessor,Purpose,Data categories,Country,Transfer mechanism\nLatchford Cloud,Hosting,All customer data,Germany,None needed\nMailwright Inc.,Sending mail,Names and addresses,USA,SCC\n',
  ],
  [
    'certificate:insurance_certificate',
    's27.md',
    '# Certificate of Liability Insurance\n\nPRODUCER: Oxbow Brokers\nINSURED: Kestrel Harbour Inc.\nINSURER A: Tallis Mutual\n\nCyber liability   Policy TM-4471-26   Effective 01/01/2026   Expires 01/01/2027   Each claim $5,000,000',
  ],
  [
    'certificate:insurance_certificate',
    's28.md',
    '# Versicherungsbestätigung\n\nWir bestätigen, dass für die Brackwater GmbH eine Cyberversicherung besteht.\n\nVersicherer: Hansekontor Versicherung AG\nVersicherungsschein-Nr.: CY-55-1209\nDeckungssumme: 3.000.000 EUR\nLaufzeit: 01.01.2026 bis 31.12.2026',
  ],
  [
    'policy:architecture',
    's29.md',
    '# Harbour: Technical Whitepaper\n\nThis paper tells architects how Harbour is built. Traffic enters through an edge network, passes a firewall and reaches stateless services in three zones. Each tenant’s data lies in a database of its own.',
  ],
  [
    'evidence',
    's30.md',
    '# Access Review Q3 2026\n\nReviewer: J. Amsel. Date: 7 July 2026. Scope: production console.\n\n| Account | Role | Decision |\n|---|---|---|\n| a.reed | admin | keep |\n| b.noor | reader | removed |',
  ],
  [
    'policy',
    'q01.md',
    '# Vendor Offboarding\n\nWhen a contract ends, IT closes all accounts of the vendor on the last day. The vendor returns or destroys data and confirms it in writing.',
  ],
  [
    'policy',
    'q02.md',
    '# Konzept zur Datensicherung\n\nVersion 1.2\n\nSicherungen laufen täglich. Die Wiederherstellung wird zweimal im Jahr geprobt.',
  ],
  [
    'policy',
    'q03.md',
    '# Politique de tests d’intrusion\n\nUn test est commandé chaque année. Le prestataire est qualifié PASSI. Les vulnérabilités critiques sont corrigées sous sept jours.',
  ],
  [
    'policy',
    'q04.md',
    '# Red Team Rules of Engagement\n\nTests are announced to the duty manager only. No test may touch safety systems. The team lead may stop a test at any time.',
  ],
  [
    'policy',
    'q05.md',
    'TOLLGATE SYSTEMS\nPolicy number 14 | Effective 1 May 2026\n\n# Mobile Devices\n\nPhones need a code of six digits and are wiped when lost.',
  ],
  [
    'policy',
    'q06.md',
    '# Audit Logging Requirements\n\nEach service logs sign-ins, changes of rights and exports. Logs reach the central store within a minute.',
  ],
  [
    'policy',
    'q07.md',
    '# Guide to Reading Our SOC 2 Report\n\nThis guide is for customers. Section 4 lists controls, tests and results. Exceptions are marked. Ask for the bridge letter if you need cover after the period.',
  ],
  [
    'policy',
    'q08.md',
    '# Incident Classification\n\n| Level | Meaning | Response |\n|---|---|---|\n| 1 | Customer data lost | 15 minutes |\n| 2 | Service down | 30 minutes |\n| 3 | Minor | Next day |',
  ],
  [
    'policy',
    'q09.md',
    '# Prüfverfahren für interne Audits\n\nDer Auditor wird vom Leiter der Revision bestimmt. Abweichungen werden in „gering“ und „erheblich“ eingeteilt. Der Bericht geht an die Geschäftsführung.',
  ],
  [
    'policy',
    'q10.md',
    '# Supplier Code\n\nSuppliers treat people fairly, keep data secret and report breaches within 24 hours.',
  ],
  [
    'policy',
    'q11.md',
    '# Threat and Vulnerability Management\n\nThe scanner runs each night. High findings are fixed in 30 days. Exceptions are approved by the CISO and reviewed each quarter.',
  ],
  [
    'policy',
    'q12.md',
    '# Modern Slavery Statement 2026\n\nWe do not tolerate slavery. This statement is approved by the board.',
  ],
  [
    'policy',
    'q13.md',
    '# Onboarding Checklist for Engineers\n\n- Sign the agreement on secrecy\n- Set up the hardware key\n- Finish the course on secure code',
  ],
  [
    'policy',
    'q14.md',
    '# Business Impact Analysis: Method\n\nEach process owner states the longest time without the process. Results are grouped into four classes.',
  ],
  [
    'policy',
    'q15.md',
    '# Règles d’usage des outils numériques\n\nLes mots de passe ne sont jamais partagés. Les supports amovibles sont interdits.',
  ],
  [
    'policy',
    'q16.md',
    '# Backup and Restore\n\nOwner: Platform. Snapshots are taken every four hours and kept for 35 days. A restore is tried each quarter.',
  ],
  [
    'policy',
    'q17.md',
    '# AI Governance Standard\n\nModels are listed in the register. Each use is rated before release. Training on customer data is forbidden.',
  ],
  [
    'policy',
    'q18.md',
    '# Control Self-Assessment: How It Works\n\nControl owners answer ten questions each quarter. The compliance team samples a tenth of the answers.',
  ],
  [
    'policy',
    'q19.md',
    '# Zugangsregelung für Rechenzentren\n\nZutritt haben nur benannte Personen. Besucher werden begleitet.',
  ],
  [
    'policy',
    'q20.md',
    '# Customer Trust FAQ\n\nWhere is my data? In Frankfurt. Who can see it? Named engineers, when you ask for help. Do you encrypt? Yes, in transit and at rest.',
  ],
  [
    'soc2',
    't01.md',
    '# Tollgate Systems\n\nSOC 2 Type 1 report: controls relevant to security and availability as of 31 March 2026\n\nIndependent service auditor’s report. To Tollgate Systems: We have examined the description of the Tollgate platform as of 31 March 2026. In our opinion, in all material respects, the controls were suitably designed.\n\nBrook & Vale LLP',
  ],
  [
    'soc3',
    't02.md',
    '# SOC 3 Report\n\nTollgate Systems, 1 April 2025 to 31 March 2026\n\nReport of the independent service auditor: We have examined the assertion of Tollgate’s management that its controls were effective to meet the trust services criteria for security. In our opinion the assertion is fairly stated, in all material respects.',
  ],
  [
    'evidence:soc1',
    't03.md',
    '# SOC 1 Type 2\n\nTollgate Claims Processing\n\nIndependent service auditor’s report on the description of a system for processing insurance claims and the suitability of design and operating effectiveness of controls relevant to user entities’ internal control over financial reporting, 1 January 2025 to 31 December 2025',
  ],
  [
    'evidence:gap_letter',
    't04.md',
    'Tollgate Systems\n\nSubject: Gap letter for the SOC 2 Type 2 report ending 31 March 2026\n\nDear customer,\n\nThe next report will be issued in May 2027. From 1 April 2026 to 30 September 2026 our controls have not materially changed.',
  ],
  [
    'pentest',
    't05.md',
    '# Rapport de test d’intrusion\n\nClient : Pelletier Logiciels SAS. Réalisé par Acier Sécurité du 2 au 13 mars 2026.\n\nSynthèse : 2 vulnérabilités élevées, 5 moyennes, 9 faibles.',
  ],
  [
    'pentest',
    't06.md',
    '# Tollgate Cloud Infrastructure Assessment 2026\n\nBramble Security tested the AWS accounts of Tollgate from 4 to 15 May 2026.\n\n| Ref | Finding | Severity | Status |\n|---|---|---|---|\n| TG-1 | Bucket readable by all | High | Fixed |\n| TG-2 | Key not rotated | Medium | Open |\n| TG-3 | Old TLS version | Low | Fixed |',
  ],
  [
    'pentest',
    't07.md',
    '# Re-test Confirmation\n\nOn 9 July 2026 Bramble Security re-tested the three findings of its penetration test of May 2026. All three vulnerabilities were found to be fixed.',
  ],
  [
    'certificate:certificate',
    't08.md',
    '# CERTIFICATE\n\nThis is to certify that the Business Continuity Management System of Tollgate Systems has been assessed and registered as complying with ISO 22301:2019.\n\nCertificate No. BC 55120. Valid until 3 June 2028.',
  ],
  [
    'certificate:certificate',
    't09.md',
    '# Zertifikat\n\nHiermit bescheinigen wir, dass die Hafenwerk GmbH ein Managementsystem nach DIN EN ISO 9001:2015 anwendet.\n\nZertifikatsnummer: QM-4471. Gültig bis 30.06.2028. Zertifizierungsstelle: Elbe Cert GmbH.',
  ],
  [
    'evidence:statement_of_applicability',
    't10.md',
    '# Erklärung zur Anwendbarkeit\n\nHafenwerk GmbH, Version 5\n\n| Nr. | Maßnahme | Anwendbar | Begründung |\n|---|---|---|---|\n| A.5.1 | Richtlinien | ja | Gesetz |\n| A.7.1 | Perimeter | nein | kein Standort |\n| A.8.1 | Endgeräte | ja | Risiko |',
  ],
  [
    'evidence:risk_register',
    't11.csv',
    'No,Risk description,Cause,Likelihood,Impact,Level,Controls in place,Owner,Review date\n1,Data is lost in a region failure,Single region,2,5,High,Copies,CTO,2026-10-01\n2,Insider copies data,Broad rights,2,4,Medium,Alerts,CISO,2026-10-01\n',
  ],
  [
    'evidence:gap_list',
    't12.md',
    '# Open Items after the 2026 Readiness Review\n\n| Control | Gap | Remediation plan | Owner | Target date | Status |\n|---|---|---|---|---|---|\n| CC6.3 | No quarterly review | Start reviews | IT | 2026-12-01 | Open |\n| CC9.2 | Vendors not rated | Rate all | GRC | 2027-01-15 | Open |',
  ],
  [
    'evidence:audit_report',
    't13.md',
    '# Surveillance Audit 1: Summary\n\nClient: Tollgate Systems\nAuditor: R. Holm, Fjord Certification\nDate: 4 June 2026\n\nNo major nonconformity was raised. One minor: training records of two people were missing (clause 7.2).',
  ],
  [
    'evidence:audit_report',
    't14.md',
    '# Informe de auditoría interna 2026/02\n\nAuditor: L. Prieto. Fechas: del 3 al 7 de febrero de 2026.\n\nSe revisaron 30 altas. Dos no tenían aprobación.',
  ],
  [
    'answers:questionnaire',
    't15.csv',
    'Control ID,Control question,Vendor response,Explanation\nIAM-1,Is access reviewed?,Yes,Each quarter\nIAM-2,Is a second factor required?,Yes,Hardware keys\nBCM-1,Are restores tested?,Partial,Once a year\n',
  ],
  [
    'policy:data_processing_agreement',
    't16.md',
    '# Vertrag zur Auftragsverarbeitung\n\nzwischen Hafenwerk GmbH und dem Kunden\n\n1. Gegenstand. Der Auftragnehmer verarbeitet Daten nach Weisung des Kunden.',
  ],
  [
    'evidence:subprocessor_list',
    't17.md',
    '# Sub-processors\n\nTollgate uses these companies to process customer data.\n\n| Sub-processor | Service | Country |\n|---|---|---|\n| Oxcart Cloud | Hosting | Ireland |\n| Pebble Mail | E-mail | USA |',
  ],
  [
    'certificate:insurance_certificate',
    't18.md',
    '# Attestation d’assurance\n\nNous attestons que Pelletier Logiciels SAS est assurée pour les risques cyber.\n\nAssureur : Mutuelle du Port\nPolice n° 88-1204\nPlafond de garantie : 2 000 000 €\nPériode : du 01/01/2026 au 31/12/2026',
  ],
  [
    'policy:architecture',
    't19.md',
    '# How Tollgate Is Built: Security Overview for Architects\n\nRequests end at a gateway that checks tokens. Services run in three zones. Keys of tenants lie in a hardware module.',
  ],
  [
    'evidence',
    't20.md',
    '# Tabletop Exercise, 14 May 2026\n\nAttendees: J. Sol, P. Quist, M. Abara.\n\nScenario: a laptop with an open session is stolen. The team revoked sessions in 12 minutes. Lessons: the list of contacts was old.',
  ],
];

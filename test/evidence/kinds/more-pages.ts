import type { FirstPage } from './first-pages.ts';

/** Beginnings of eighty-eight more invented papers in eight languages, and what is none of the known kinds among them. */
export const MORE_PAGES: readonly FirstPage[] = [
  [
    'policy',
    'Access rules v3.md',
    '# Who may use what\nVersion 3 · owner: head of platform · valid from 1 March 2026\n1. Every account belongs to one person. Sharing is not allowed.\n2. Managers approve rights before they are given; the platform team removes them on the last day of work.\n3. Rights to production must be confirmed by system owners every three months.\n4. Exceptions need the written consent of the head of platform.',
  ],
  [
    'policy',
    'backup-standard.md',
    '# Standard S-14: Backups\nThis standard applies to all systems that hold customer data.\n## Requirements\nDatabases must be copied daily to another region. Copies must be encrypted. A restore must be tried each quarter. Copies are deleted after 35 days.\n## Responsibilities\nThe platform lead keeps this standard current and reviews it yearly.',
  ],
  [
    'policy',
    'vendor mgmt.md',
    '# Working with suppliers\n## Purpose\nTo make sure that suppliers protect our data as we do.\n## Scope\nAll suppliers who see, store or transmit our data or that of our customers.\n## Rules\nBefore a contract is signed, the security team shall assess the supplier. Suppliers of tier 1 shall give a current SOC 2 or ISO 27001 report. Penetration tests by suppliers are read by us each year.',
  ],
  [
    'policy',
    'HR-Handbook-ch7.md',
    '# 7 Conduct at work\n7.1 We treat each other fairly. 7.2 Gifts above 50 euros must be declared. 7.3 Company laptops must not be lent to others. 7.4 Breaches may lead to a warning or dismissal. Staff sign that they have read this chapter.',
  ],
  [
    'policy',
    'Passwort-Vorgaben.md',
    '# Vorgaben für Kennwörter und Anmeldung\nGültig ab 01.02.2026, freigegeben durch die Geschäftsleitung\nKennwörter müssen mindestens 14 Zeichen haben. Ein zweiter Faktor ist für alle Zugänge von außen vorgeschrieben. Kennwörter dürfen nicht weitergegeben werden. Ausnahmen genehmigt der Informationssicherheitsbeauftragte schriftlich.',
  ],
  [
    'policy',
    'Konzept_Datenlöschung.md',
    '# Löschkonzept\n1 Zweck: Dieses Konzept regelt, wann personenbezogene Daten zu löschen sind.\n2 Fristen: Bewerbungen sind nach sechs Monaten zu löschen, Verträge nach zehn Jahren, Protokolle nach 90 Tagen.\n3 Zuständigkeit: Die Fachabteilungen veranlassen die Löschung und dokumentieren sie.',
  ],
  [
    'policy',
    'Charte utilisateurs.md',
    "# Charte d'utilisation des moyens informatiques\nLa présente charte s'applique à tout salarié et prestataire.\nArticle 1. Le poste de travail est réservé à un usage professionnel. Article 2. L'utilisateur doit verrouiller sa session lorsqu'il s'absente. Article 3. Il est interdit de communiquer son mot de passe. Article 4. Tout manquement expose à des sanctions.",
  ],
  [
    'policy',
    'Politica de copias.md',
    '# Política de copias de seguridad\nAprobada por la dirección el 12 de enero de 2026\nLas bases de datos deben copiarse cada día. Las copias se cifran y se guardan en otra región. Cada trimestre se prueba una restauración. El responsable de plataforma revisa esta política cada año.',
  ],
  [
    'policy',
    'wachtwoordbeleid.md',
    '# Beleid voor wachtwoorden\nDit beleid geldt voor alle medewerkers. Wachtwoorden zijn minstens 14 tekens lang. Een wachtwoord mag niet worden gedeeld. Voor toegang van buiten is een tweede factor verplicht. De security officer herziet dit beleid ieder jaar.',
  ],
  [
    'policy',
    'Regolamento accessi.md',
    "# Regolamento per la gestione degli accessi\nArt. 1 Il presente regolamento si applica a tutti i dipendenti. Art. 2 Ogni accesso deve essere approvato dal responsabile. Art. 3 Gli accessi di chi lascia l'azienda devono essere revocati entro un giorno. Art. 4 Le revisioni hanno luogo ogni tre mesi.",
  ],
  [
    'policy',
    'onboarding-checklist-proc.md',
    '# Procedure: first day of a new colleague\n1. People team opens a ticket two days before. 2. IT prepares the laptop with disk encryption. 3. The manager names the groups. 4. IT creates the account and adds the groups. 5. The new colleague signs the conduct handbook and does the security lesson.',
  ],
  [
    'policy',
    'runbook-failover.md',
    '# Runbook: move the database to the second region\nUse when the first region has been down for 15 minutes. Roles: commander, database engineer.\nStep 1: freeze writes. Step 2: promote the replica with `dbctl promote`. Step 3: switch the DNS name. Step 4: check with the smoke tests. Rollback: see step 9.',
  ],
  [
    'policy',
    'Verfahren Notfall.md',
    '# Verfahrensanweisung VA-08 Notfallbetrieb\n1. Die Leitstelle stellt den Ausfall fest. 2. Der Notfallmanager wird angerufen. 3. Die Ersatzsysteme werden gestartet. 4. Kunden werden innerhalb einer Stunde informiert. 5. Nach Ende wird ein Protokoll geschrieben.',
  ],
  [
    'soc2',
    'Fartwell SOC2.md',
    "# Fartwell Systems Inc. \n## Independent Service Auditor's Report\nTo: Fartwell Systems Inc. We have examined Fartwell's description of its hosting system for the period 1 January 2025 to 31 December 2025 and the suitability of the design and operating effectiveness of controls based on the trust services criteria relevant to security. In our opinion, in all material respects, the controls operated effectively.",
  ],
  [
    'soc2',
    'report_final(2).md',
    '# Type 1 examination of the Dovecliff Portal\nAs of 30 September 2025 · Security and Availability · Trust Services Criteria\n## What the auditor says\nWe have examined the description of the Dovecliff Portal and the suitability of the design of controls. In our opinion the controls were suitably designed as of 30 September 2025. Paddock & Ryle LLP, certified public accountants',
  ],
  [
    'soc2',
    'Bericht SOC2 Grünfeld.md',
    '# Prüfungsbericht nach SOC 2 Typ 2, Grünfeld Cloud AG\nBericht des unabhängigen Prüfers über die Beschreibung des Systems und die Wirksamkeit der Kontrollen im Zeitraum vom 1. Januar 2025 bis 30. Juni 2025, Kriterien Sicherheit und Verfügbarkeit (Trust Services Criteria). Nach unserer Beurteilung waren die Kontrollen in allen wesentlichen Belangen wirksam.',
  ],
  [
    'soc3',
    'public-summary.md',
    '# Dovecliff Portal: general use report on controls\nSOC 3\nAssertion by management: the controls were effective throughout 1 October 2025 to 31 March 2026 under the Trust Services Criteria for security. Report of independent auditors: in our opinion this assertion is fairly stated.',
  ],
  [
    'evidence:soc1',
    'Zahlwerk ISAE3402.md',
    '# ISAE 3402 Typ 2 Bericht, Zahlwerk GmbH\nBeschreibung des dienstleistungsbezogenen internen Kontrollsystems für die Lohnabrechnung. Prüfungszeitraum 1. Januar bis 31. Dezember 2025. Bericht des unabhängigen Prüfers zu Kontrollzielen, die für die Rechnungslegung der auslagernden Unternehmen relevant sind.',
  ],
  [
    'evidence:soc1',
    'SOC-1 pay.md',
    "# Report on controls relevant to user entities' internal control over financial reporting\nBrasstree Payroll LLC, SSAE 18 Type 2, April 1, 2025 to March 31, 2026. Control objective 1: controls provide reasonable assurance that pay is computed as agreed. Independent service auditor's report follows.",
  ],
  [
    'evidence:gap_letter',
    'letter q1.md',
    'To our customers, 14 April 2026\nOur SOC 2 Type II report covers the twelve months that ended 31 December 2025. From 1 January 2026 to the date of this letter there have been no material changes in our control environment that would affect the conclusion of that report. This letter is not a substitute for the report. Chief Information Security Officer, Fartwell Systems',
  ],
  [
    'evidence:gap_letter',
    'Überbrückungsschreiben.md',
    'Sehr geehrte Kundinnen und Kunden,\nunser SOC-2-Bericht umfasst den Zeitraum bis 30. Juni 2025. Für die Zeit vom 1. Juli 2025 bis 31. Oktober 2025 sind uns keine wesentlichen Änderungen am Kontrollsystem bekannt. Dieses Schreiben ersetzt nicht den Bericht. Die Geschäftsführung der Grünfeld Cloud AG',
  ],
  [
    'certificate',
    'cert.md',
    '# Certificate of registration\nThis is to certify that the information security management system of Dovecliff Ltd has been assessed and conforms to ISO/IEC 27001:2022. Scope: development and hosting of the Dovecliff Portal. Certificate no. IS 771203. First issued 4 May 2023, expires 3 May 2026. Northgate Registrars',
  ],
  [
    'certificate',
    'Zertifikat Umwelt-IT.md',
    '# Zertifikat\nDie Zertifizierungsstelle Prüfring Süd bescheinigt, dass die Grünfeld Cloud AG ein Informationssicherheits-Managementsystem nach ISO/IEC 27001:2022 eingeführt hat und anwendet. Geltungsbereich: Betrieb von Rechenzentren. Zertifikat-Nr. 4711-27, gültig bis 11.11.2027',
  ],
  [
    'certificate',
    'certificat hds.md',
    "# Certificat\nL'organisme Certilys atteste que le système de management de la sécurité de l'information de la société Cartelune SAS est conforme à la norme ISO/IEC 27001:2022. Périmètre : hébergement de données. Certificat n° 2025-118, valable jusqu'au 30 juin 2028.",
  ],
  [
    'evidence:statement_of_applicability',
    'SoA.md',
    '# Statement of applicability, ISO/IEC 27001:2022\n| Control | Title | Applicable | Reason | Implemented |\n|---|---|---|---|---|\n| A.5.1 | Policies for information security | yes | risk | yes |\n| A.7.4 | Physical security monitoring | no | no own premises | no |\n| A.8.9 | Configuration management | yes | contract | yes |',
  ],
  [
    'evidence:statement_of_applicability',
    'Erklaerung.md',
    '# Erklärung zur Anwendbarkeit, Stand März 2026\n| Maßnahme | Titel | Anwendbar | Begründung | Umsetzung |\n|---|---|---|---|---|\n| A.5.1 | Informationssicherheitsrichtlinien | ja | Risiko | umgesetzt |\n| A.7.2 | Physischer Zutritt | nein | keine eigenen Räume | entfällt |',
  ],
  [
    'pentest',
    'Blackfin-report.md',
    '# Security test of the Dovecliff Portal\nCarried out by Blackfin Testing between 2 and 13 March 2026. We tried to break into the web portal and its API as an outsider and as a customer. We found one high, three medium and five low issues. The high issue, an order of another customer could be read, was repaired and retested on 20 March.',
  ],
  [
    'pentest',
    'rote-mannschaft.md',
    '# Ergebnisse der Angriffssimulation Herbst 2025\nAuftragnehmer: Klippe Sicherheit GmbH. Ziel: Netz und Web-Anwendung der Grünfeld Cloud AG. Es wurden zwei Schwachstellen mit hohem und vier mit mittlerem Risiko gefunden. F-01 (hoch): veraltete Bibliothek, CVSS 8,1. Empfehlung: aktualisieren. Nachtest am 9. Dezember 2025: behoben.',
  ],
  [
    'pentest',
    "tests d'intrusion.md",
    "# Synthèse du test d'intrusion externe\nPrestataire : Fort Armor. Période : du 6 au 17 octobre 2025. Périmètre : application web et API. Résultats : aucune vulnérabilité critique, 1 élevée, 4 moyennes. Vulnérabilité V1 (élevée) : injection dans le champ de recherche. Recommandation : paramétrer les requêtes.",
  ],
  [
    'pentest',
    'prueba caja negra.md',
    '# Informe de la prueba de penetración\nRealizada por Rocafuerte Seguridad del 3 al 14 de noviembre de 2025 sobre la aplicación web. Se encontraron dos vulnerabilidades altas y tres bajas. H-01: control de acceso roto, CVSS 7,5. Recomendación: comprobar el propietario del objeto. Reprueba: corregido.',
  ],
  [
    'evidence:audit_report',
    'audit22.md',
    '# Internal audit 2026-02: management of leavers\nAuditor: M. Sorrel. Auditee: people team and IT. Criteria: ISO 27001 A.5.11, A.6.5. We looked at 15 leavers. Findings: minor nonconformity NC1, two accounts were open after the last day. Observation O1: the form has no field for tokens. Agreed action: by 30 June 2026.',
  ],
  [
    'evidence:audit_report',
    'Auditbericht extern.md',
    '# Bericht über das Überwachungsaudit\nOrganisation: Grünfeld Cloud AG. Norm: ISO/IEC 27001:2022. Auditor: Prüfring Süd. Auditzeitraum: 4. bis 6. Mai 2026. Feststellungen: eine Nebenabweichung (A.8.8 Patchfristen nicht eingehalten), drei Verbesserungspotenziale. Empfehlung: Aufrechterhaltung des Zertifikats.',
  ],
  [
    'evidence:audit_report',
    'audit fournisseur.md',
    "# Rapport d'audit du centre de support\nAuditeur : cabinet Verrière. Date : 12 mars 2026. Référentiel : ISO 27001. Constats : une non-conformité mineure (badges non rendus), deux remarques. Actions correctives demandées avant le 15 mai 2026. Conclusion : le dispositif est globalement satisfaisant.",
  ],
  [
    'evidence:audit_report',
    'granskning.md',
    '# Revisionsrapport: behörigheter i lönesystemet\nGranskad enhet: ekonomi. Revisor: Extern Revision AB. Iakttagelser: tre konton saknade godkännande. Rekommendation: inför kvartalsvis kontroll. Ledningens svar: åtgärdas före juni 2026.',
  ],
  [
    'evidence:risk_register',
    'risks-q2.md',
    '# Risks, second quarter\n| No | Risk | Likelihood | Impact | Score | Owner | Treatment |\n|---|---|---|---|---|---|---|\n| R1 | Loss of the main region | 2 | 5 | 10 | platform | second region |\n| R2 | Phishing of finance staff | 4 | 3 | 12 | security | training |',
  ],
  [
    'evidence:risk_register',
    'risicoregister.md',
    '# Risicoregister 2026\n| Nr | Risico | Kans | Impact | Score | Eigenaar | Maatregel |\n|---|---|---|---|---|---|---|\n| 1 | Uitval datacentrum | 2 | 5 | 10 | beheer | tweede locatie |\n| 2 | Phishing | 4 | 3 | 12 | security | training |',
  ],
  [
    'evidence:gap_list',
    'gaps-dora.md',
    '# Gap list against DORA, March 2026\n| Article | Requirement | Gap | Action | Owner | Due |\n|---|---|---|---|---|---|\n| 11 | Response and recovery | no joint exercise with suppliers | plan exercise | COO | 30 Sep 2026 |\n| 28 | Register of contracts | fields missing | extend register | legal | 30 Jun 2026 |',
  ],
  [
    'answers',
    'answers_buyerX.md',
    '# Security questionnaire, completed for Orchard Bank\n| No | Question | Answer | Comment |\n|---|---|---|---|\n| 1 | Do you encrypt data at rest? | Yes | AES-256 |\n| 2 | Is there a second factor for administrators? | Yes | hardware keys |\n| 3 | Do you use subcontractors outside the EU? | No | |',
  ],
  [
    'answers',
    'Fragen und Antworten.md',
    '# Lieferantenfragebogen, ausgefüllt am 3.3.2026\n| Nr. | Frage | Antwort | Bemerkung |\n|---|---|---|---|\n| 1 | Gibt es ein ISMS? | Ja | zertifiziert |\n| 2 | Werden Daten verschlüsselt gespeichert? | Ja | AES-256 |\n| 3 | Werden Daten außerhalb der EU verarbeitet? | Nein | |',
  ],
  [
    'policy:data_processing_agreement',
    'dpa.md',
    '# Data processing addendum\nbetween the customer ("controller") and Dovecliff Ltd ("processor"). 1. Subject: the processor processes personal data on behalf of the controller. 2. The processor acts only on documented instructions. 3. Sub-processors are listed in annex 3. 4. Standard contractual clauses apply. Annex 2: technical and organisational measures.',
  ],
  [
    'policy:data_processing_agreement',
    'AV-Vertrag.md',
    '# Vereinbarung zur Auftragsverarbeitung gemäß Art. 28 DSGVO\nzwischen dem Auftraggeber (Verantwortlicher) und der Grünfeld Cloud AG (Auftragsverarbeiter). § 1 Gegenstand und Dauer. § 2 Weisungen. § 3 Unterauftragsverhältnisse. § 4 Technische und organisatorische Maßnahmen. Anlage 1: Kategorien betroffener Personen.',
  ],
  [
    'policy:data_processing_agreement',
    'accordo dati.md',
    '# Accordo sul trattamento dei dati personali (art. 28 GDPR)\ntra il cliente, titolare del trattamento, e Nuvola Chiara S.r.l., responsabile del trattamento. 1. Oggetto. 2. Istruzioni del titolare. 3. Sub-responsabili. 4. Misure di sicurezza. 5. Cancellazione al termine.',
  ],
  [
    'evidence:subprocessor_list',
    'subs.md',
    '# Companies that help us run Dovecliff\n| Company | What for | Place | Data |\n|---|---|---|---|\n| Nubiq Platform SE | hosting | Germany | all |\n| Fairlamp Mail Ltd | e-mail | Ireland | addresses |\nWe tell customers 30 days before a new sub-processor starts.',
  ],
  [
    'evidence:subprocessor_list',
    'Unterauftragnehmer.md',
    '# Unterauftragsverarbeiter der Grünfeld Cloud AG\n| Unternehmen | Leistung | Ort der Verarbeitung |\n|---|---|---|\n| Nubiq Platform SE | Hosting | Frankfurt |\n| Fernruf GmbH | Telefonie | Wien |',
  ],
  [
    'certificate:insurance_certificate',
    'COI.md',
    '# Certificate of insurance\nInsured: Dovecliff Ltd. Insurer: Longmere Mutual. Policy no. CY-20931. Cyber and professional liability. Limit of indemnity: GBP 5,000,000 each claim. Period: 1 January 2026 to 31 December 2026. This certificate confers no rights on the holder.',
  ],
  [
    'certificate:insurance_certificate',
    'attestation assurance.md',
    "# Attestation d'assurance\nLa compagnie Mutuelle des Ponts atteste que la société Cartelune SAS a souscrit une police n° 88-120 garantissant sa responsabilité civile professionnelle et les risques cyber. Montant : 3 000 000 € par sinistre. Validité : du 1er janvier au 31 décembre 2026.",
  ],
  [
    'policy:architecture',
    'how it is built.md',
    '# Architecture of the Dovecliff Portal\nRequests reach a load balancer, then one of six application servers, then the database cluster. Tenants are kept apart by schema. The diagram on the next page shows the zones: public, application, data. Queues are handled by workers. Logs flow to the log store.',
  ],
  [
    'policy:architecture',
    'Systemarchitektur.md',
    '# Systemarchitektur Grünfeld Plattform, Version 4\nÜberblick der Komponenten: Web-Schicht, Anwendungsserver, Datenbank-Cluster. Die Mandanten sind durch Schemata getrennt. Netzzonen: DMZ, Anwendung, Daten. Abbildung 1 zeigt den Datenfluss.',
  ],
  [
    'evidence:null',
    'CHANGELOG.md',
    '# Changelog\n## 4.2.0 (2026-03-11)\n- Added: export of reports as CSV\n- Changed: passwords must now have 14 characters\n- Fixed: time zone of invoices\n## 4.1.3 (2026-02-02)\n- Security: library for images updated',
  ],
  [
    'evidence:null',
    'Neuerungen März.md',
    '# Was ist neu im März 2026\nDie Suche ist jetzt dreimal so schnell. Neu: Berichte lassen sich planen. Behoben: Rechnungen zeigten die falsche Zeitzone. Administratoren können nun einen zweiten Faktor für alle verlangen.',
  ],
  [
    'evidence:null',
    'minutes 12 Feb.md',
    '# Minutes of the security committee, 12 February 2026\nPresent: A. Rowe, T. Imai, L. Brandt. Apologies: K. Osei.\n1. Minutes of January approved. 2. Phishing test: 6 % clicked. Action: T. Imai to repeat in May. 3. Budget for keys approved. Next meeting: 12 March.',
  ],
  [
    'evidence:null',
    'Protokoll Sitzung.md',
    '# Protokoll der Sitzung des Sicherheitsausschusses vom 3. März 2026\nAnwesend: Frau Lenz, Herr Adeyemi, Frau Novak. TOP 1: Stand der Patches, 94 % fristgerecht. TOP 2: Neue Firewall, Beschluss: Beschaffung. Nächste Sitzung: 7. April.',
  ],
  [
    'evidence:null',
    'why dovecliff.md',
    '# Security you can trust\nAt Dovecliff, your data is our first priority. Thousands of teams choose us because we make security simple. Book a demo today and see how our award-winning platform can help your business grow. Bank-grade encryption. Always on. Loved by customers.',
  ],
  [
    'evidence:null',
    'Stellenanzeige.md',
    '# Wir suchen: Security Engineer (m/w/d) in Kassel\nDeine Aufgaben: Du betreust unsere Firewalls und führst Schwachstellen-Scans durch. Dein Profil: drei Jahre Erfahrung, gute Englischkenntnisse. Wir bieten: 30 Tage Urlaub, flexible Arbeitszeit. Bewirb dich jetzt!',
  ],
  [
    'evidence:null',
    'invoice 2231.md',
    '# Invoice 2231\nDovecliff Ltd, to: Orchard Bank. Date: 3 March 2026. Due: 2 April 2026.\n| Item | Quantity | Price | Amount |\n|---|---|---|---|\n| Portal, annual | 1 | 24,000 | 24,000 |\n| Support hours | 10 | 150 | 1,500 |\nTotal: GBP 25,500. Please pay to the account below.',
  ],
  [
    'evidence:null',
    "offre d'emploi.md",
    "# Offre d'emploi : responsable sécurité (CDI, Lyon)\nVos missions : piloter la sécurité des systèmes, animer la sensibilisation. Votre profil : cinq ans d'expérience, anglais courant. Nous offrons : télétravail, mutuelle. Envoyez votre candidature avant le 30 avril.",
  ],
  [
    'evidence:null',
    'MSA.md',
    '# Master services agreement\nThis agreement is made between Dovecliff Ltd ("Supplier") and Orchard Bank ("Customer"). 1. Term: three years. 2. Fees: as in the order form. 3. Liability of each party is limited to the fees of twelve months. 4. The Supplier shall keep confidential information secret. 5. Governing law: England. Signed by both parties.',
  ],
  [
    'evidence:null',
    'ticket SEC-4412.md',
    '# SEC-4412 Remove access of leaver\nStatus: Done. Reporter: people team. Assignee: T. Imai. Priority: High. Created 2026-03-02 09:14. Resolved 2026-03-02 16:40.\nComment 1: account disabled. Comment 2: laptop returned, disk wiped. Linked to: PPL-331.',
  ],
  [
    'policy',
    'crypto.md',
    '# How we encrypt\nOwner: security. Last reviewed March 2026.\nData on disks must be encrypted with AES-256. Keys are kept in a key service and are changed every year. Nobody may copy a key out of it. Older protocols than TLS 1.2 are not permitted.',
  ],
  [
    'policy',
    'Remote work.md',
    '# Working from elsewhere\nColleagues may work from home three days a week. Company data must not be left open in trains or cafés. A privacy filter shall be used. Loss of a device is to be reported within an hour.',
  ],
  [
    'policy',
    'Homeoffice-Regelung.md',
    '# Regelung zum mobilen Arbeiten\nDiese Regelung gilt für alle Beschäftigten. Geräte sind gesperrt zu halten. Unterlagen dürfen nicht offen liegen. Verlust ist sofort zu melden.',
  ],
  [
    'policy',
    'Directive mots de passe.md',
    '# Directive relative aux mots de passe\nTout mot de passe comporte au moins 14 caractères. Il ne doit jamais être communiqué. La double authentification est obligatoire pour tout accès distant. La DSI révise cette directive chaque année.',
  ],
  [
    'policy',
    'Gestión de cambios.md',
    '# Procedimiento de gestión de cambios\n1. El solicitante abre una petición. 2. Un revisor distinto del autor aprueba el cambio. 3. Las pruebas deben pasar antes de la puesta en producción. 4. Los cambios urgentes se aprueban en 24 horas.',
  ],
  [
    'soc2',
    'ledger soc.md',
    "Quarrystone Ledger, SOC 2 Type II. Independent Service Auditors' Report. We examined the description of Quarrystone Ledger for 1 April 2025 to 31 March 2026 under the Trust Services Criteria for security and confidentiality. In our opinion, the description is fair and the controls operated effectively, in all material respects.",
  ],
  [
    'soc2',
    'Rapport SOC 2.md',
    "# Rapport d'audit SOC 2 Type I, Cartelune SAS\nRapport de l'auditeur indépendant sur la description du système et la conception des contrôles au 30 juin 2025. Critères : sécurité.",
  ],
  [
    'evidence:soc1',
    'ISAE.md',
    '# ISAE 3402 type 2 report 2025, Brasstree Fund Services\nReport of the service auditor on controls at Brasstree relevant to the financial statements of clients. Control objective 1: subscriptions are booked completely.',
  ],
  [
    'evidence:gap_letter',
    'q2 bridge.md',
    'Bridge letter, 10 July 2026. Dear customer, our SOC 1 report ended 31 March 2026. We are not aware of any material changes to controls since that day. Finance Director, Brasstree',
  ],
  [
    'evidence:gap_letter',
    'lettre.md',
    "Madame, Monsieur,\nNotre rapport SOC 2 couvre la période close le 31 décembre 2025. Depuis cette date, aucune modification significative n'a été apportée à notre environnement de contrôle. La présente lettre ne remplace pas le rapport. La direction de Cartelune SAS",
  ],
  [
    'certificate',
    'ISO.md',
    'Certificate. Prüfring Süd certifies that Quarrystone Ltd operates a quality management system in accordance with ISO 9001:2015. Registration number 12 100. Valid until 2027-09-30.',
  ],
  [
    'certificate',
    'certificado.md',
    '# Certificado\nLa entidad Certinorte certifica que Rocafuerte Datos S.L. dispone de un sistema de gestión conforme con la norma ISO/IEC 27001:2022. Certificado n.º 2025-88. Válido hasta el 3 de mayo de 2028.',
  ],
  [
    'evidence:statement_of_applicability',
    'DdA.md',
    "# Déclaration d'applicabilité\n| Mesure | Titre | Applicable | Justification |\n|---|---|---|---|\n| A.5.1 | Politiques | oui | risque |\n| A.7.1 | Périmètre physique | non | pas de locaux |",
  ],
  [
    'pentest',
    'pt2026.md',
    '# Findings of the attack on our API\nTesters of Red Kestrel spent eight days on the API in May 2026. V-1 Broken access control, high, fixed. V-2 Verbose errors, low, open. V-3 Weak rate limit, medium, fixed on 2 June. CVSS scores are in annex A.',
  ],
  [
    'pentest',
    'Pentest Bericht Mai.md',
    '# Bericht zum Penetrationstest der Kundenplattform\nDurchgeführt von Klippe Sicherheit vom 4. bis 15. Mai 2026. Ergebnis: eine kritische, zwei mittlere Schwachstellen. S-1 (kritisch): SQL-Injection in der Suche. Behoben am 20. Mai.',
  ],
  [
    'pentest',
    'rapport vuln.md',
    '# Rapport de test de sécurité applicative\nRéalisé par Fort Armor en avril 2026. Trois vulnérabilités ont été relevées : une élevée (V1, XSS stocké, CVSS 7,1) et deux faibles. Recommandations en annexe.',
  ],
  [
    'evidence:audit_report',
    'Internal review.md',
    '# Report of the internal audit of change management, May 2026\nAudit team: internal audit. We examined 30 changes. Two changes had no approval (finding F1, medium). Management will repair the workflow by August 2026. Overall rating: needs improvement.',
  ],
  [
    'evidence:audit_report',
    'Lieferantenaudit.md',
    '# Auditbericht Lieferant Fernruf GmbH\nAuditor: Frau Adeyemi. Datum: 12. März 2026. Grundlage: ISO 27001. Feststellungen: 1 Hauptabweichung (keine Zugriffsprüfung), 2 Hinweise. Maßnahmen bis 30. Juni 2026.',
  ],
  [
    'evidence:risk_register',
    'risks.md',
    '| Risk | Cause | Likelihood | Consequence | Treatment | Owner |\n|---|---|---|---|---|---|\n| Key lost | no second holder | low | high | second holder | security |\n| Region lost | flood | low | high | second region | platform |',
  ],
  [
    'answers',
    'Réponses.md',
    '# Questionnaire fournisseur complété\n| N° | Question | Réponse | Commentaire |\n|---|---|---|---|\n| 1 | Avez-vous un SMSI ? | Oui | certifié |\n| 2 | Les données sont-elles chiffrées ? | Oui | AES-256 |\n| 3 | Hébergez-vous hors UE ? | Non | |',
  ],
  [
    'policy:data_processing_agreement',
    'verwerkers.md',
    '# Verwerkersovereenkomst\ntussen de klant (verwerkingsverantwoordelijke) en Nuvola B.V. (verwerker). 1. Onderwerp. 2. Instructies. 3. Subverwerkers. 4. Beveiliging.',
  ],
  [
    'evidence:subprocessor_list',
    'soustraitants.md',
    '# Liste des sous-traitants ultérieurs\n| Société | Service | Pays |\n|---|---|---|\n| Nubiq Platform SE | hébergement | Allemagne |\n| Fairlamp Mail Ltd | courriel | Irlande |',
  ],
  [
    'certificate:insurance_certificate',
    'Versicherung.md',
    '# Versicherungsbestätigung\nVersicherer: Nordkap AG. Versicherungsnehmer: Grünfeld Cloud AG. Cyber- und Vermögensschadenhaftpflicht. Versicherungssumme 5.000.000 EUR. Zeitraum 1.1.2026 bis 31.12.2026.',
  ],
  [
    'policy:architecture',
    'schéma.md',
    '# Architecture technique de la plateforme\nLes requêtes passent par un répartiteur, puis des serveurs applicatifs et une base répliquée. Les locataires sont séparés par schéma. Les journaux partent vers un serveur central.',
  ],
  [
    'evidence:null',
    'v5 notes.md',
    '# Release notes, version 5\nNew: dark mode. Improved: search. Fixed: dates in exports. Removed: old login page. Administrators should enable the new sign-in before June.',
  ],
  [
    'evidence:null',
    'PV comité.md',
    '# Procès-verbal du comité de sécurité du 4 mars 2026\nPrésents : Mme Roche, M. Dias. 1. Le compte rendu de février est approuvé. 2. Budget des clés : accordé. Prochaine réunion : 8 avril.',
  ],
  [
    'evidence:null',
    'Rechnung 881.md',
    '# Rechnung Nr. 881\nGrünfeld Cloud AG an Orchard Bank. Datum 3.3.2026. Lizenz Jahr: 12.000 EUR. Support: 1.500 EUR. Summe: 13.500 EUR. Zahlbar bis 2.4.2026.',
  ],
  [
    'evidence:null',
    'Customer story.md',
    '# Case study: how Orchard Bank saved 300 hours\n"We love it", says their CIO. With Dovecliff, the team answers twice as fast. Want the same? Book a demo.',
  ],
  [
    'evidence:null',
    'Rahmenvertrag.md',
    '# Rahmenvertrag über Cloud-Leistungen\nzwischen der Grünfeld Cloud AG und der Orchard Bank AG. § 1 Leistungen. § 2 Vergütung. § 3 Haftung. § 4 Laufzeit. Der Anbieter muss Daten vertraulich behandeln.',
  ],
  [
    'evidence:null',
    'Engineer.md',
    '# Security Engineer (f/m/d), Kassel or remote\nWhat you will do: run our scanners, help teams fix what they find. What you bring: three years in security. What we give: 30 days off, a budget for learning. Apply now with your CV.',
  ],
];

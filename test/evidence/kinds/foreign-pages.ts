import type { FirstPage } from './first-pages.ts';

/**
 * Papers whose letterhead stands above their title, that speak German or French, or that are nothing the others are.
 */
export const FOREIGN_PAGES: readonly FirstPage[] = [
  [
    'evidence:soc1',
    'f1.md',
    '**Brandner & Söhne Wirtschaftsprüfer GmbH**\n\n# Bericht über die Prüfung der Kontrollen eines Dienstleisters\n\n## SOC 1 / ISAE 3402 Typ 2\n\nZeitraum: 1. April 2025 bis 31. März 2026\n\nWir haben die Kontrollen der Lohnabrechnung der Tannfels AG geprüft.',
  ],
  [
    'soc3:soc3',
    'f2.md',
    '**Gletscherfunk AG**\n\n# SOC-3-Bericht\n\nKategorien: Sicherheit\n\n## Bericht der Prüfer\n\nWir haben geprüft, ob die Kontrollen wirksam waren.',
  ],
  [
    'soc2:soc2',
    'f3.md',
    '**Cabinet Vernier-Roche**\n\n# Rapport SOC 2 de type I\n\nAu 30 juin 2026\n\nNous avons examiné la description du système de la société Brindille SAS.',
  ],
  [
    'evidence:audit_report',
    'f4.md',
    '**PRÜFSTEIN Zertifizierungsstelle**\n\n# Auditbericht\n\n| Kunde | Tannfels AG |\n|---|---|\n| Norm | ISO/IEC 27001:2022 |\n| Auditart | 2. Überwachungsaudit |\n\nEs wurde eine Nebenabweichung festgestellt. Das Zertifikat bleibt gültig.',
  ],
  [
    'evidence:gap_letter',
    'f5.md',
    '| To | User entities |\n|---|---|\n| Subject | SOC 1 gap letter, 1 July to 30 September 2026 |\n\nDear customer,\n\nOur SOC 1 report ended on 30 June 2026. Since then we made no changes to the controls that would affect your internal control over financial reporting.',
  ],
  [
    'evidence:risk_register',
    'f6.md',
    '**Stadtwerke Moorbach**\n\n# Liste der Risiken\n\n| Nr. | Risiko | Eigner | Behandlung |\n|---|---|---|---|\n| 1 | Ausfall der Leitstelle | Technik | zweite Leitung |\n| 2 | Diebstahl von Geräten | IT | Verschlüsselung |',
  ],
  [
    'answers:questionnaire',
    'f7.md',
    'Fragebogen für Lieferanten\n\n| Nr. | Frage | Antwort | Erläuterung |\n|---|---|---|---|\n| 1 | Gibt es eine Richtlinie? | ja | jährlich geprüft |\n| 2 | Werden Protokolle aufbewahrt? | ja | ein Jahr |\n| 3 | Wann war die letzte Übung? | – | im Mai 2026 |\n| 4 | Gibt es einen Beauftragten? | nein | noch nicht bestellt |',
  ],
  [
    'policy',
    'f8.md',
    '# Incident Playbook 7 – Lost Laptop\n\nStart here if somebody reports a lost laptop.\n\n- Open a ticket and name a lead.\n- Lock the device.\n\n**Before closing**\n\n- Export the log and note the outcome.',
  ],
  [
    'policy:architecture',
    'f9.md',
    '# What Fernwell runs on\n\nArchitecture overview for buyers, May 2026\n\nThis paper describes the parts of the platform and how they are connected.',
  ],
  [
    'evidence',
    'f10.md',
    '# Order Form 7714\n\n| Customer | Moorbach Schools |\n|---|---|\n| Term | 24 months |\n| Payment | in advance |\n\n| Item | Price |\n|---|---|\n| Classroom licences | 4,200 |\n| Set-up | 300 |\n| Training | 900 |\n\nThe prices are net of tax.',
  ],
  [
    'evidence',
    'f11.md',
    '**Papeteries du Lac**\n\n# Rapport annuel 2025\n\nCette année, nos ateliers ont réduit leur consommation d’eau.',
  ],
  [
    'certificate',
    'f12.md',
    '# Certification and audit notes\n\nMarrow Certification GmbH certifies that Moorbach Ltd has been assessed and conforms to ISO/IEC 27001:2022.\n\nCertificate number MC-4471, valid until 3 March 2028. The last visit took place in May 2026.',
  ],
  [
    'policy',
    'f13.md',
    '# Fire in the hall: what to do\n\n| Grade | Start |\n|---|---|\n| 1 | at once |\n| 2 | next day |\n\nLeave the hall by the north door. The alarm was moved in May, and the old one was removed. Ring the watch and wait outside. Nobody goes back before the watch says so.',
  ],
];

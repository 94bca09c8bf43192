/** A row as it has to be read: the question, what it says, words of the answer, words of the comment. */
type Row = readonly [question: string, verdict: string | null, answer: string, comment: string];
export type AnsweredForm = {
  readonly name: string;
  readonly how: 'markdown' | 'page' | 'office' | 'bands';
  readonly markdown: string;
  readonly rows: readonly Row[];
};

/** Completed questionnaires of invented buyers in odd forms. */
export const ANSWERED_FORMS: readonly AnsweredForm[] = [
  {
    name: 'tender',
    how: 'office',
    markdown: `## Tender response: information security

Submitted to Port of Almere by Wexmoor Ltd on 4 May 2026

| Ref | Requirement | Compliant? | Supplier statement |
|---|---|---|---|
| 4.1 | The supplier encrypts data at rest. | Yes | AES-256 is used for all volumes. |
| 4.2 | The supplier tests its restore procedure each year. | Yes | Tested in March 2026. |
| 4.3 | The supplier holds a certificate under ISO 27001. | No | Planned for 2027. |
| 4.4 | The supplier separates customers' data. | Partially | Databases are separate, queues are shared. |`,
    rows: [
      ['The supplier encrypts data at rest.', 'yes', 'AES-256', ''],
      ['The supplier tests its restore procedure each year.', 'yes', 'March 2026', ''],
      ['The supplier holds a certificate under ISO 27001.', 'no', 'Planned', ''],
      ["The supplier separates customers' data.", 'partial', 'queues', ''],
    ],
  },
  {
    name: 'headings',
    how: 'markdown',
    markdown: `# Security questionnaire of Almere Bank, answered by Wexmoor

## Access

### 1. Do you require a second factor for administrators?

Yes. Hardware keys are required for every administrator.

### 2. How often are access rights reviewed?

Each quarter, by the owner of the system.

### 3. Do you allow shared accounts?

No.

### 4. Are contractors screened?

Partly: only those with access to production.`,
    rows: [
      ['Do you require a second factor for administrators?', 'yes', 'Hardware keys', ''],
      ['How often are access rights reviewed?', null, 'Each quarter', ''],
      ['Do you allow shared accounts?', 'no', 'No', ''],
      ['Are contractors screened?', 'partial', 'production', ''],
    ],
  },
  {
    name: 'grid',
    how: 'bands',
    markdown: `## Supplier check, Hafenamt

| No | Question | Yes | No | N/A | Remarks |
|---|---|---|---|---|---|
| 1 | Is there a named security officer? | X |  |  | Ms Tal, since 2021 |
| 2 | Are laptops encrypted? | X |  |  | Full disk |
| 3 | Do you operate a data centre? |  | X |  | We use a cloud |
| 4 | Do you process card data? |  |  | X | We never see cards |`,
    rows: [
      ['Is there a named security officer?', 'yes', '', 'Ms Tal'],
      ['Are laptops encrypted?', 'yes', '', 'Full disk'],
      ['Do you operate a data centre?', 'no', '', 'cloud'],
      ['Do you process card data?', 'na', '', 'never see'],
    ],
  },
  {
    name: 'bare',
    how: 'page',
    markdown: `| | |
|---|---|
| Do you have a policy on passwords? | Yes, version 3 of 2026. |
| Do you scan for weaknesses? | Yes, every night. |
| Are penetration tests made by others? | Yes, each spring by an outside firm. |
| Do you have a bug bounty? | No. |`,
    rows: [
      ['Do you have a policy on passwords?', 'yes', 'version 3', ''],
      ['Do you scan for weaknesses?', 'yes', 'every night', ''],
      ['Are penetration tests made by others?', 'yes', 'spring', ''],
      ['Do you have a bug bounty?', 'no', 'No', ''],
    ],
  },
  {
    name: 'inline',
    how: 'markdown',
    markdown: `# Answers for Northpier (completed June 2026)

1. Do you keep an inventory of assets? **Yes** - it is updated by the agent on each machine.
2. Do you log administrative actions? **Yes** - logs are kept for 400 days.
3. Is customer data used in tests? **No** - test data is made up.
4. Is there a clean desk rule? **Partially** - only in the Lisbon office.`,
    rows: [
      ['Do you keep an inventory of assets?', 'yes', 'agent', ''],
      ['Do you log administrative actions?', 'yes', '400 days', ''],
      ['Is customer data used in tests?', 'no', 'made up', ''],
      ['Is there a clean desk rule?', 'partial', 'Lisbon', ''],
    ],
  },
  {
    name: 'bewertet',
    how: 'office',
    markdown: `## Lieferantenfragebogen, ausgefüllt von Brackwater GmbH

| Nr. | Frage | Antwort | Bemerkung | Bewertung durch Auftraggeber |
|---|---|---|---|---|
| 1 | Werden Daten verschlüsselt gespeichert? | Ja | AES-256 | erfüllt |
| 2 | Gibt es einen Notfallplan? | Ja | Zuletzt 2024 geübt | teilweise erfüllt |
| 3 | Werden Dienstleister geprüft? | Ja | Nur bei Vertragsschluss | Lücke |
| 4 | Betreiben Sie ein Rechenzentrum? | Nein | Cloud | erfüllt |`,
    rows: [
      ['Werden Daten verschlüsselt gespeichert?', 'yes', '', 'AES-256'],
      ['Gibt es einen Notfallplan?', 'partial', '', '2024'],
      ['Werden Dienstleister geprüft?', 'partial', '', 'Vertragsschluss'],
      ['Betreiben Sie ein Rechenzentrum?', 'no', '', 'Cloud'],
    ],
  },
  {
    name: 'reviewed',
    how: 'markdown',
    markdown: `# Completed SIG-like form with analyst's view

| ID | Control question | Vendor position | Evidence offered | Analyst conclusion |
|---|---|---|---|---|
| B.1 | Is there a policy that is reviewed each year? | Yes | Policy v5 | Accepted |
| B.2 | Is data in transit encrypted? | Yes | Screenshot of settings | Gap: internal traffic is not |
| B.3 | Are backups kept in another region? | Yes | None | Not evidenced |
| B.4 | Is remote work allowed from any country? | No | Rule RW-1 | Accepted |`,
    rows: [
      ['Is there a policy that is reviewed each year?', 'yes', '', ''],
      ['Is data in transit encrypted?', 'partial', '', ''],
      ['Are backups kept in another region?', 'partial', '', ''],
      ['Is remote work allowed from any country?', 'no', '', ''],
    ],
  },
  {
    name: 'rfp',
    how: 'bands',
    markdown: `## Annex C: security requirements, completed

| Nr | Requirement of the buyer | Fulfilled | Bidder's explanation | Buyer's assessment |
|---|---|---|---|---|
| C1 | Passwords of users are stored as salted hashes only. | Yes | Argon2id is used. | ok |
| C2 | Incidents are reported within 24 hours. | Yes | Our contract says 72 hours. | insufficient |
| C3 | Support staff speak Dutch. | No | English only. | ok |
| C4 | Exports are offered in an open format. | Partially | CSV for most tables. | ok |`,
    rows: [
      ['Passwords of users are stored as salted hashes only.', 'yes', 'Argon2id', ''],
      ['Incidents are reported within 24 hours.', 'partial', '72 hours', ''],
      ['Support staff speak Dutch.', 'no', 'English', ''],
      ['Exports are offered in an open format.', 'partial', 'CSV', ''],
    ],
  },
  {
    name: 'fr',
    how: 'markdown',
    markdown: `# Questionnaire de sécurité – réponses de Pelletier

| N° | Question | Réponse | Commentaire |
|---|---|---|---|
| 1 | Les données sont-elles chiffrées au repos ? | Oui | AES-256 |
| 2 | Avez-vous un DPO ? | Oui | Mme Roux |
| 3 | Stockez-vous des numéros de carte ? | Non | Un prestataire s'en charge |
| 4 | Les sauvegardes sont-elles testées ? | Partiellement | Une fois par an |`,
    rows: [
      ['Les données sont-elles chiffrées au repos ?', 'yes', '', 'AES'],
      ['Avez-vous un DPO ?', 'yes', '', 'Roux'],
      ['Stockez-vous des numéros de carte ?', 'no', '', 'prestataire'],
      ['Les sauvegardes sont-elles testées ?', 'partial', '', 'Une fois'],
    ],
  },
  {
    name: 'qa',
    how: 'office',
    markdown: `## Security questions from Tarn & Co, with our replies

Question 1: Is production separated from test?

Reply: Yes, by accounts and by network.

Question 2: Are keys rotated?

Reply: Yes, each year.

Question 3: Can customers bring their own keys?

Reply: No, not at present.`,
    rows: [
      ['Is production separated from test?', 'yes', 'accounts', ''],
      ['Are keys rotated?', 'yes', 'each year', ''],
      ['Can customers bring their own keys?', 'no', 'present', ''],
    ],
  },
  {
    name: 'maturity',
    how: 'page',
    markdown: `| Do you have a register of risks? | Yes | Kept in the GRC tool |
| Is it reviewed by management? | Yes | Twice a year |
| Are risks scored? | Yes | 1 to 25 |
| Are suppliers in it? | No | Planned |`,
    rows: [
      ['Do you have a register of risks?', 'yes', '', 'GRC'],
      ['Is it reviewed by management?', 'yes', '', 'Twice'],
      ['Are risks scored?', 'yes', '', '25'],
      ['Are suppliers in it?', 'no', '', 'Planned'],
    ],
  },
];

/** Papers with tables or headings like those, which nobody was asked. */
export const OTHER_PAPERS: readonly (readonly [name: string, markdown: string])[] = [
  [
    'soa',
    `# Applicability

| Ref | Control | Applicable | Justification |
|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Law |
| A.7.4 | Monitoring of premises | No | No premises |
| A.8.24 | Use of cryptography | Yes | Contract |`,
  ],
  [
    'testrun',
    `# Control tests, May 2026

| Control | Test | Result | Comment |
|---|---|---|---|
| Access is reviewed each quarter. | Inspected two reviews. | Pass | none |
| Leavers lose access in a day. | Sampled 20. | Fail | 2 late |
| Backups run daily. | Inspected logs. | Pass | none |`,
  ],
  [
    'faq',
    `# Trust FAQ

## Where is my data?

In Frankfurt.

## How is it protected?

By encryption and by few people having rights.

## Who can I write to?

To the security team.`,
  ],
  [
    'checklist',
    `# Release checklist

| Step | Done | Owner |
|---|---|---|
| Run the tests of the service. | Yes | QA |
| Tell support of the change. | Yes | PM |
| Watch the graphs for an hour. | No | SRE |`,
  ],
];

import type { FreshReport } from './fresh-reports.ts';
import type { WEB_REPORTS } from './web-reports.ts';

/**
 * A Type I report in running text: each control is a sentence with its reference in brackets, and what others have
 * to do is a list below a sentence.
 */
export const REFERENCED_REPORTS: readonly FreshReport[] = [
  {
    name: 'tarnbrook',
    settings: ['office', 'bands', 'print'],
    running: ['Tarnbrook Vets Online Ltd', 'Restricted'],
    markdown: `## Tarnbrook Vets Online Ltd

SOC 2 Type I report on the Tarnbrook Record Exchange, relevant to security and confidentiality

As of May 31, 2026

## Section I. Independent service auditor's report

To the directors of Tarnbrook Vets Online Ltd

We have examined the description of the Tarnbrook Record Exchange as of May 31, 2026, and the suitability of the design of its controls, based on the trust services criteria for security and confidentiality.

Tarnbrook uses Greywether Hosting AB, a subservice organization, to run its servers. The description excludes the controls of Greywether Hosting AB. How leavers are treated is told in Section IV (TB-04).

In our opinion, in all material respects, the controls stated in the description were suitably designed as of May 31, 2026.

Pell Marchbank Assurance, PLLC

Duluth, Minnesota

June 24, 2026

## Section II. Management's assertion

We, the management of Tarnbrook Vets Online Ltd, have prepared the description.

## Section III. Description of the system

### The host

Greywether Hosting AB is the only subservice organization and is carved out. The design rests on the assumption that Greywether Hosting AB does the following:

- Doors of the halls are locked and watched.
- Worn-out disks are shredded.

### What practices must do

The design assumes that user entities do the following:

- Practices tell Tarnbrook which of their staff may read records.
- Practices keep their own computers patched.

## Section IV. The design of controls

Each control is followed by its reference.

### People

Tarnbrook has nine employees and a dog. Everyone signs the rules of conduct before the first day of work. [TB-01] The team eats together on Fridays. New colleagues are trained in the care of records within ten days. [TB-02]

### Access

The office is in an old mill. Staff sign in with a hardware key to every tool that holds records. [TB-03] Accounts of leavers are closed on their last day. [TB-04]

### Data

Records are kept under AES-256 with keys that rotate each year. [TB-05]
`,
    truth: {
      type: 'I',
      period: null,
      asOf: '2026-05-31',
      auditor: 'Pell Marchbank Assurance, PLLC',
      opinion: 'unqualified',
      basis: null,
      categories: ['Security', 'Confidentiality'],
      system: 'Tarnbrook Record Exchange',
      method: 'carve-out',
      subservices: ['Greywether Hosting AB'],
      controls: [
        'TB-01  unread',
        'TB-02  unread',
        'TB-03  unread',
        'TB-04  unread',
        'TB-05  unread',
      ],
      responses: {},
      userControls: 2,
      subserviceControls: 2,
    },
  },
];

/**
 * Reports as pages: controls on cards below their criterion; and one whose organisations are treated in two ways,
 * each told in a table.
 */
export const GROUPED_REPORTS: typeof WEB_REPORTS = [
  {
    name: 'osterhof',
    html: `<h1>Report on controls at Osterhof Tender Desk B.V.</h1>
<p>SOC 2 Type 2 report relevant to security and availability</p>
<p>Osterhof Bid Room Service</p>
<h2>Section I: Independent practitioner's report</h2>
<p>To the board of Osterhof Tender Desk B.V.</p>
<p>We have been engaged to report on the description by Osterhof Tender Desk B.V. of its Osterhof Bid Room Service throughout the period 1 March 2025 to 28 February 2026, and on the design and operating effectiveness of its controls, based on the trust services criteria for security and availability.</p>
<p>Osterhof uses two subservice organisations: Nordkai Rechenhallen AS for housing of servers, and Pigeonry SAS for delivery of messages. The description excludes the controls of both (carve-out method).</p>
<h3>Opinion</h3>
<p>In our opinion, in all material respects, the controls operated effectively throughout the period 1 March 2025 to 28 February 2026.</p>
<p>Delft, 9 April 2026</p>
<p>Verbeek Lund &amp; Co. LLP</p>
<h2>Section II: Statement by the management of Osterhof</h2>
<p>Management has prepared the description.</p>
<h2>Section III: Description of the Osterhof Bid Room Service</h2>
<h3>3.1 Complementary controls of user entities</h3>
<p>Customers of the Osterhof Bid Room Service are expected to:</p>
<p>UE1 name who may open a bid room; UE2 withdraw invitations that nobody needs; UE3 read the list of visits; and</p>
<p>UE4 keep a plan of their own for days without the service.</p>
<h3>3.2 Subservice organisations and their complementary controls</h3>
<p>Both have been carved out. Osterhof expects the following controls of them:</p>
<h3>Nordkai Rechenhallen AS</h3>
<table><tr><td>NK1</td><td>Only named persons enter the halls.</td></tr><tr><td>NK2</td><td>Power is kept up for eight hours without the grid.</td></tr></table>
<h3>Pigeonry SAS</h3>
<table><tr><td>PG1</td><td>Contents of messages are wiped after ten days.</td></tr></table>
<h2>Section IV: Criteria, controls, tests and results</h2>
<h3>CC6.1 Logical access</h3>
<table><tr><td>Control CC6.1-01</td><td>Staff open the desk tools with a second factor.</td></tr>
<tr><td>Test</td><td>Observed a sign-in to 3 of 3 tools.</td></tr><tr><td>Result</td><td>No exceptions noted</td></tr>
<tr><td>Control CC6.1-02</td><td>Each bid room has a key of its own.</td></tr>
<tr><td>Test</td><td>Inspected the keys of 8 of 8 sampled rooms.</td></tr><tr><td>Result</td><td>No exceptions noted</td></tr></table>
<h3>A1.1 – A1.2 Availability</h3>
<table><tr><td>Control A1.2-01</td><td>Bids are copied to the second hall within a minute.</td></tr>
<tr><td>Test</td><td>Inspected the state of the copies on 12 days.</td></tr><tr><td>Result</td><td>Deviation noted: on 2 of 12 days the copy stood still.</td></tr>
<tr><td>Management's response</td><td>A watcher now restarts the copy.</td></tr></table>`,
    truth: {
      type: 'II',
      period: ['2025-03-01', '2026-02-28'],
      asOf: null,
      auditor: 'Verbeek Lund & Co. LLP',
      opinion: 'unqualified',
      basis: null,
      categories: ['Security', 'Availability'],
      system: 'Osterhof Bid Room Service',
      method: 'carve-out',
      subservices: ['Nordkai Rechenhallen AS', 'Pigeonry SAS'],
      controls: ['CC6.1-01 CC6.1', 'CC6.1-02 CC6.1', 'A1.2-01 A1.2 !'],
      responses: { 'A1.2-01': 'watcher now restarts' },
      userControls: 4,
      subserviceControls: 3,
    },
  },
  {
    name: 'quenby',
    html: `<h1>SOC 2 Type 2 Report</h1><h2>Quenby Rentals, Inc.</h2><p>Quenby Deposit Platform</p>
<h2>1 Independent Service Auditor's Report</h2>
<p>We have examined Quenby's description of its Quenby Deposit Platform for the period May 1, 2025 to October 31, 2025 and the operating effectiveness of controls based on the trust services criteria relevant to Security.</p>
<p>Alder Row Support LLC ("Alder Row") is a subservice organization that answers calls. The description includes the controls of Alder Row (inclusive method). Cloudmere, Inc. ("Cloudmere") is a subservice organization that provides hosting. The description excludes the controls of Cloudmere (carve-out method).</p>
<p>In our opinion, in all material respects, the controls operated effectively for the period May 1, 2025 to October 31, 2025.</p>
<p>Kettle Hodge CPAs LLC</p><p>Boone, Iowa</p><p>December 12, 2025</p>
<h2>2 Assertion of Management</h2><p>Management of Quenby has prepared the description.</p>
<h2>3 System Description</h2>
<h3>Subservice organizations</h3>
<table><tr><td>Name</td><td>Services</td><td>Method</td></tr><tr><td>Alder Row Support LLC</td><td>Calls of tenants</td><td>Inclusive</td></tr><tr><td>Cloudmere, Inc.</td><td>Hosting</td><td>Carve-out</td></tr></table>
<h3>Complementary Subservice Organization Controls (CSOCs)</h3>
<p>The following controls are assumed to be in place at Cloudmere, Inc.:</p>
<table><tr><td>Criteria</td><td>Control</td></tr><tr><td>CC6.4</td><td>Halls are guarded at all hours.</td></tr><tr><td>CC6.5</td><td>Old disks are ground to dust.</td></tr></table>
<h2>4 Controls, Tests and Results</h2>
<table><tr><td>QB-1</td><td>CC6.1</td><td>Staff sign in with a second factor.</td><td>Inspected the sign-in settings.</td><td>No exceptions noted.</td></tr></table>
<table><tr><td>QB-2 CC7.3 CC7.4</td><td>Incidents are written up within a week.</td><td>Inspected 3 of 3 write-ups.</td><td>No exceptions noted.</td></tr>
<tr><td>AR-1 CC6.1</td><td>Agents of Alder Row use the console of Quenby alone.</td><td>Observed an agent sign in.</td><td>No exceptions noted.</td></tr></table>`,
    truth: {
      type: 'II',
      period: ['2025-05-01', '2025-10-31'],
      asOf: null,
      auditor: 'Kettle Hodge CPAs LLC',
      opinion: 'unqualified',
      basis: null,
      categories: ['Security'],
      system: 'Quenby Deposit Platform',
      method: null,
      subservices: ['Alder Row Support LLC', 'Cloudmere, Inc.'],
      controls: ['QB-1 CC6.1', 'QB-2 CC7.3,CC7.4', 'AR-1 CC6.1'],
      responses: {},
      userControls: 0,
      subserviceControls: 2,
    },
  },
];

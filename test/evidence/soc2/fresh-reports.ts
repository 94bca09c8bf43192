import { NOTHING, type Truth } from './twin-reports.ts';

/**
 * How a page is set: columns parted by narrow gaps alone, bands of colour with lines that run on, a word
 * processor's file, or a browser's print.
 */
export type Setting = 'gaps' | 'bands' | 'office' | 'print';

export type FreshReport = {
  readonly name: string;
  readonly settings: readonly Setting[];
  /** Stands above and below each page. */
  readonly running: readonly [head: string, foot: string];
  readonly markdown: string;
  readonly truth: Truth;
};

const ALDERWICK: FreshReport = {
  name: 'alderwick',
  settings: ['gaps', 'print'],
  running: ['Alderwick Software, Inc. SOC 2 Type 2', 'Restricted use: for specified parties only'],
  markdown: `## Alderwick Software, Inc.

SOC 2 Type 2 Report on the Alderwick Ledger Platform Relevant to Security, Availability and Confidentiality

For the Period October 1, 2025 to September 30, 2026

Report of Independent Service Auditors issued by Quill Harbor CPAs, LLC

## Section 1: Report of Independent Service Auditors

To: Alderwick Software, Inc.

### Scope

We have examined Alderwick Software, Inc.'s ("Alderwick") description of its Alderwick Ledger Platform titled "Alderwick's description of its system" throughout the period October 1, 2025 to September 30, 2026 (the "description") and the suitability of the design and operating effectiveness of controls stated in the description, to provide reasonable assurance that service commitments and system requirements were achieved based on the trust services criteria relevant to security, availability, and confidentiality.

Alderwick uses Crestline Cloud, LLC to host its production servers and Fernbank Support Co. to answer calls outside business hours. The description indicates that certain trust services criteria can be met only if controls at these subservice organizations, assumed in the design of Alderwick's controls, are suitably designed and operating effectively. The description does not disclose the actual controls at the subservice organizations. Our examination did not include the services provided by the subservice organizations.

### Service auditors' responsibilities

Our responsibility is to express an opinion on the description. We believe that the evidence we obtained is sufficient and appropriate to provide a reasonable basis for our opinion.

### Opinion

In our opinion, in all material respects, the description presents the Alderwick Ledger Platform that was designed and implemented throughout the period, and the controls operated effectively throughout that period.

Quill Harbor CPAs, LLC

Denver, Colorado

November 14, 2026

## Section 2: Management's Assertion

We have prepared the description of the Alderwick Ledger Platform. The description does not include controls of subservice organizations.

Alderwick Software, Inc.

## Section 3: Alderwick's Description of Its System

### Background

Alderwick keeps ledgers for housing associations. It was founded in 2014 and employs 85 people.

### Subservice organizations

Two vendors do work that some of the criteria rest on. Crestline Cloud, LLC houses the production servers and Fernbank Support Co. answers calls at night. Their controls are not part of this report.

| Subservice organization | Service | Complementary controls assumed | Related criteria |
|---|---|---|---|
| Crestline Cloud, LLC | Hosting of production servers | Entry to the halls is limited to named engineers. | CC6.4 |
| Fernbank Support Co. | Answering calls at night | Agents verify callers before they reset anything. | CC6.1 |

### Complementary user entity controls

Alderwick's controls were designed with the assumption that these controls are in place at user entities.

- Customers remove users who leave within one business day. (CC6.2)
- Customers keep their own copies of exported ledgers. (A1.2)
- Customers tell Alderwick about suspected misuse. (CC7.3)

## Section 4: Trust Services Criteria, Related Controls, Tests of Controls and Results

| Control Number | Controls Specified by Alderwick | Test of Controls Performed by Quill Harbor | Results of Tests of Controls |
|---|---|---|---|
| CC1.1 The entity demonstrates a commitment to integrity and ethical values. | | | |
| CC1.1.1 | New employees sign the code of conduct before they receive accounts. | For a sample of 20 new employees, inspected the signed code of conduct. | No exceptions noted. |
| CC1.1.2 | Breaches of the code are handled by the ethics panel within ten days. | Inquired of the head of people and learned that no breach was reported in the period. | The control did not operate during the period because no breach was reported. No testing was performed. |
| CC6.1 The entity implements logical access security software over protected assets. | | | |
| CC6.1.1 | Administrators sign in with hardware keys and a password of at least 14 characters. | Inspected the configuration of the identity provider and observed a sign-in without a key being refused. | No exceptions noted. |
| CC6.1.2 | Production databases accept connections from the application network only. | Inspected firewall rules for all four databases. | Exception noted: for 1 of 4 databases a rule admitted the office network until February 3, 2026. |
| A1.2 The entity authorizes, designs, develops, implements, operates, maintains and monitors recovery infrastructure. | | | |
| A1.2.1 | Ledgers are copied to a second region every 15 minutes. | Inspected the copy schedule and the alarms of 25 sampled days. | No exceptions noted. |
| C1.2 The entity disposes of confidential information. | | | |
| C1.2.1 | Ledgers of customers who leave are erased within 45 days. | For a sample of 8 departed customers, inspected the erasure record. | Deviation noted. For two of eight departed customers erasure took 61 and 74 days. |

## Section 5: Other Information Provided by Management

### Management's response to exceptions

CC6.1.2: The office rule was removed on February 3, 2026 and a weekly comparison of rules was added.

C1.2.1: Erasure is now started by the contract system and watched by the privacy lead.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-10-01', '2026-09-30'],
    auditor: 'Quill Harbor CPAs, LLC',
    opinion: 'unqualified',
    categories: ['Security', 'Availability', 'Confidentiality'],
    system: 'Alderwick Ledger Platform',
    method: 'carve-out',
    subservices: ['Crestline Cloud, LLC', 'Fernbank Support Co.'],
    controls: [
      'CC1.1.1 CC1.1',
      'CC1.1.2 CC1.1 ?',
      'CC6.1.1 CC6.1',
      'CC6.1.2 CC6.1 !',
      'A1.2.1 A1.2',
      'C1.2.1 C1.2 !',
    ],
    responses: { 'CC6.1.2': 'weekly comparison of rules', 'C1.2.1': 'watched by the privacy lead' },
    userControls: 3,
    subserviceControls: 2,
  },
};

const BEXLOW: FreshReport = {
  name: 'bexlow',
  settings: ['bands', 'office'],
  running: ['SOC 2 report', 'Confidential'],
  markdown: `## Bexlow Analytics GmbH

System and Organization Controls Report (SOC 2®, Type II) for the Bexlow Insight Service

Security and Privacy

1 January 2026 to 30 June 2026

## I. Assertion of the Management of Bexlow Analytics GmbH

We have prepared the accompanying description of the Bexlow Insight Service. We confirm that its controls operated effectively throughout the period 1 January 2026 to 30 June 2026.

## II. Independent Service Auditor's Report

To the Management of Bexlow Analytics GmbH

Scope of the examination

We have examined Bexlow Analytics GmbH's accompanying description of its Bexlow Insight Service throughout the period 1 January 2026 to 30 June 2026 and the suitability of the design and the operating effectiveness of the controls to meet the criteria for the security and privacy categories.

Basis for qualified opinion

The description says that access of leavers is withdrawn within one working day. For 9 of 22 leavers it was withdrawn between 6 and 30 days after they had left. The control was therefore not operating effectively, and criterion CC6.2 was not met.

Qualified opinion

In our opinion, except for the matter described in the preceding section, in all material respects, the controls operated effectively throughout the period 1 January 2026 to 30 June 2026.

Restricted use

This report is meant only for Bexlow and its customers.

Turnstone Prüfung GmbH

Hamburg, 2 September 2026

## III. The System

Bexlow gathers figures from web shops and shows them on boards.

Vendors the system depends on

Bexlow relies on Hallmark Rechenzentrum AG for housing and power. Hallmark Rechenzentrum AG is treated by the carve-out method: its controls are left out of the description and out of our examination.

### What we expect from Hallmark as subservice organization

- Power and cooling are kept up and tested each quarter.
- Visitors to the halls are escorted.

### Client responsibilities

- Clients decide who may see their boards.
- Clients keep the keys of their interfaces secret.

## IV. Criteria, Controls, Tests and Results

| Ref | Criteria | Control activity | Auditor's test | Result |
|---|---|---|---|---|
| BX-01 | CC6.2 | Accounts of leavers are closed within one working day. | Compared 22 leavers with the closing time of their accounts. | 9 of 22 accounts were closed between 6 and 30 days late. |
| BX-02 | CC6.3 | Roles are confirmed by data owners twice a year. | Inspected both confirmations. | No deviations. |
| BX-03 | CC7.2 | Alarms of the intrusion sensors are looked at within an hour. | Inspected 30 alarms and their tickets. | No deviations. |
| BX-04 | CC8.1 | Changes are reviewed by a second engineer. | Inspected 40 changes. | For one change the reviewer was its author. |
| BX-05 | P4.2 | Raw figures are wiped after 14 months. | Inspected the wiping job and its log. | No deviations. |

## V. Answer of the Management to Deviations

BX-01: The staff system closes accounts by itself since 1 August 2026.

BX-04: The rule that forbids one's own review was switched on for the last repository.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2026-01-01', '2026-06-30'],
    auditor: 'Turnstone Prüfung GmbH',
    opinion: 'qualified',
    basis: '9 of 22 leavers',
    categories: ['Security', 'Privacy'],
    system: 'Bexlow Insight Service',
    method: 'carve-out',
    subservices: ['Hallmark Rechenzentrum AG'],
    controls: ['BX-01 CC6.2 !', 'BX-02 CC6.3', 'BX-03 CC7.2', 'BX-04 CC8.1 !', 'BX-05 P4.2'],
    responses: { 'BX-01': 'closes accounts by itself', 'BX-04': 'was switched on' },
    userControls: 2,
    subserviceControls: 2,
  },
};

const CORRAN: FreshReport = {
  name: 'corran',
  settings: ['print', 'gaps'],
  running: ['Corran Health Ltd', 'SOC 2 Type 1'],
  markdown: `## Corran Health Ltd

Service Organisation Controls 2 Type 1 Report

Description of the Corran Triage System relevant to Security as of 28 February 2026

## Independent Service Auditor's Assurance Report

To the Directors of Corran Health Ltd

We have examined the description of the Corran Triage System as of 28 February 2026 and the suitability of the design of the controls to achieve the trust services criteria relevant to security.

In our opinion, in all material respects, the description presents the Corran Triage System as designed and implemented as of 28 February 2026, and the controls were suitably designed.

Wadlow Finch LLP

Leeds

20 March 2026

## Statement by Management

We are responsible for the description of the Corran Triage System.

## The System

Patients describe complaints and are led to the right desk.

### Use of other companies

Corran Health Ltd does not use subservice organisations: all of its servers stand in its own two rooms.

### Controls that customers put in place

| No. | What customers do | Criterion |
|---|---|---|
| 1 | Surgeries give each clerk an account of their own. | CC6.1 |
| 2 | Surgeries report lost tokens the same day. | CC6.2 |
| 3 | Surgeries train clerks in privacy. | CC1.4 |
| 4 | Surgeries update browsers. | CC6.8 |

## Controls and Criteria

| Criterion | ID | Control |
|---|---|---|
| CC1.4 | T1 | Every clerk of the company passes a course in their first month. |
| CC6.1 | T2 | Accounts need a token and a password. |
| CC6.4 | T3 | Both server rooms open with a badge and a code. |
| CC7.4 | T4 | Incidents are handled by the plan of the response team. |
`,
  truth: {
    ...NOTHING,
    type: 'I',
    period: null,
    asOf: '2026-02-28',
    auditor: 'Wadlow Finch LLP',
    opinion: 'unqualified',
    categories: ['Security'],
    system: 'Corran Triage',
    method: null,
    subservices: [],
    controls: ['T1 CC1.4 unread', 'T2 CC6.1 unread', 'T3 CC6.4 unread', 'T4 CC7.4 unread'],
    userControls: 4,
    subserviceControls: 0,
  },
};

const DUNSTER: FreshReport = {
  name: 'dunster',
  settings: ['office', 'bands'],
  running: ['Dunster Mail LLC | SOC 2', 'Use restricted by agreement'],
  markdown: `## SOC 2 Type 2 Examination

Dunster Mail LLC

Dunster Relay Application

Trust services categories: Security and Availability

April 1, 2025 to March 31, 2026

## Section I Independent Service Auditor's Report

To the Members of Dunster Mail LLC:

Scope. We have examined the description of the Dunster Relay Application provided by Dunster Mail LLC throughout the period April 1, 2025 to March 31, 2026, and the suitability of the design and operating effectiveness of its controls, based on the trust services criteria relevant to security and availability.

Dunster Mail LLC uses subservice organizations for data centre services (Pellworth Colocation, Inc.) and for the delivery of text messages (Ringdove Ltd.). The description excludes the controls of Pellworth Colocation, Inc. and Ringdove Ltd., and our examination did not extend to them.

Opinion. In our opinion, in all material respects, the controls stated in the description operated effectively throughout the period April 1, 2025 to March 31, 2026 to provide reasonable assurance.

Restricted use. This report is intended solely for Dunster and its user entities.

/s/ Vesper & Lyle, P.C.

Tampa, Florida

May 29, 2026

## Section II Management's Assertion

We, as management of Dunster Mail LLC, assert that the description is right.

## Section III System Description

The relay takes messages from banks and hands them to networks.

### User entity responsibilities

| Responsibility | Criteria |
|---|---|
| User entities protect the credentials of their connectors. | CC6.1 |
| User entities look at the delivery reports each day. | A1.2, CC7.2 |

### Complementary subservice organization controls

| Organization | Control expected | Criteria |
|---|---|---|
| Pellworth Colocation, Inc. | Generators are tested each month. | A1.2 |
| Pellworth Colocation, Inc. | Access lists of the cages are reviewed each quarter. | CC6.4 |
| Ringdove Ltd. | Messages are held encrypted until they are delivered. | CC6.7 |

## Section IV Controls and Tests

CC6.1: Logical access

| Control | Tests of operating effectiveness | Test results |
|---|---|---|
| DM6.1-a Operators reach production through a bastion that asks for a second factor. | Inspected the configuration of the bastion. Reperformed a login without a second factor. | No relevant exceptions were noted. |
| DM6.1-b Keys of customers are stored in a sealed module. | Observed the module's settings with an engineer. | No relevant exceptions were noted. |

CC7.5: Recovery from incidents

| Control | Tests of operating effectiveness | Test results |
|---|---|---|
| DM7.5-a Each major incident ends in a written review within two weeks. | Inspected the reviews of all 5 major incidents. | One review of five was written after 33 days. |

A1.3: Tests of recovery

| Control | Tests of operating effectiveness | Test results |
|---|---|---|
| DM-A1.3-a The relay is moved to the second site once a year. | Inspected the record of the move in November 2025. | No relevant exceptions were noted. |

## Section V Information Provided by Dunster That Is Not Covered by the Report

Management's comment on DM7.5-a: Reviews are now planned on the day an incident closes.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-04-01', '2026-03-31'],
    auditor: 'Vesper & Lyle, P.C.',
    opinion: 'unqualified',
    categories: ['Security', 'Availability'],
    system: 'Dunster Relay Application',
    method: 'carve-out',
    subservices: ['Pellworth Colocation, Inc.', 'Ringdove Ltd.'],
    controls: ['DM6.1-a CC6.1', 'DM6.1-b CC6.1', 'DM7.5-a CC7.5 !', 'DM-A1.3-a A1.3'],
    responses: { 'DM7.5-a': 'planned on the day' },
    userControls: 2,
    subserviceControls: 3,
  },
};

const ELMSFORD: FreshReport = {
  name: 'elmsford',
  settings: ['gaps', 'bands'],
  running: ['Elmsford Robotics SOC 2 Type II', 'Page of the report'],
  markdown: `## Elmsford Robotics, Inc.

SOC 2 Type II Report

Controls Relevant to Security

November 1, 2025 to October 31, 2026

## Independent Service Auditor's Report

To Elmsford Robotics, Inc.

We have examined the description of the Elmsford Picker Control system throughout the period November 1, 2025 to October 31, 2026 and the operating effectiveness of its controls against the trust services criteria relevant to security.

Elmsford runs its services at Granary Cloud Corp. and sends mail through Skylark Post Inc., both subservice organizations, whose controls we have not examined.

In our opinion, in all material respects, the controls operated effectively throughout the period November 1, 2025 to October 31, 2026.

Marlowe Tate & Company, CPAs

Columbus, Ohio

December 9, 2026

## Management's Assertion

Management of Elmsford Robotics, Inc. stands by the description.

## Description

Elmsford steers arms that pick goods.

### Duties of clients

Clients are responsible for the following.

1. Clients change the codes that panels are delivered with.
2. Clients keep the network of the arms apart from their offices.

## Tests of Controls

| Control ID | Control | TSC | Procedure performed | Outcome |
|---|---|---|---|---|
| EL-101 | Firmware is signed and arms refuse unsigned firmware. | CC6.8 | Attempted to load unsigned firmware on a test arm. | Passed without exception |
| EL-102 | Engineers reach arms at clients through a recorded session. | CC6.1, CC6.6 | Inspected the recordings of 15 sessions. | Passed without exception |
| EL-103 | Flaws rated critical are mended in ten days. | CC7.1 | Inspected the dates of all 12 critical flaws. | Failed: 3 of 12 critical flaws were mended after 16 to 29 days |
| EL-104 | The board looks at the register of risks each quarter. | CC3.2 | Inspected the minutes of four meetings. | Passed without exception |
| EL-105 | Staff are told of new policies within a week. | CC2.2 | Inspected messages about two new policies. | Passed without exception |

## Management Responses

| Control | Response |
|---|---|
| EL-103 | A second engineer was put on the rota of the firmware team in September 2026. |
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-11-01', '2026-10-31'],
    auditor: 'Marlowe Tate & Company, CPAs',
    opinion: 'unqualified',
    categories: ['Security'],
    system: 'Elmsford Picker Control',
    method: 'carve-out',
    subservices: ['Granary Cloud Corp.', 'Skylark Post Inc.'],
    controls: [
      'EL-101 CC6.8',
      'EL-102 CC6.1,CC6.6',
      'EL-103 CC7.1 !',
      'EL-104 CC3.2',
      'EL-105 CC2.2',
    ],
    responses: { 'EL-103': 'second engineer was put' },
    userControls: 2,
    subserviceControls: 0,
  },
};

const FARLEIGH: FreshReport = {
  name: 'farleigh',
  settings: ['print', 'office'],
  running: ['Farleigh Records SOC 2', 'Under NDA'],
  markdown: `## Farleigh Records B.V.

Report on Controls at a Service Organization Relevant to Security, Availability, Processing Integrity and Confidentiality (SOC 2 Type 2)

Farleigh Archive Suite

1 March 2025 through 28 February 2026

## Independent Auditor's Report

To the Board of Farleigh Records B.V.

Scope

We have examined Farleigh Records B.V.'s description of its Farleigh Archive Suite for the period 1 March 2025 through 28 February 2026, and whether its controls were suitably designed and operated effectively to meet the trust services criteria for security, availability, processing integrity and confidentiality.

Inclusive method

The controls of Kessel Scanwerk B.V., a subservice organisation that scans paper for Farleigh, are included in the description and in our tests (inclusive method).

Opinion

In our opinion, in all material respects, controls operated effectively throughout the period 1 March 2025 through 28 February 2026.

Braam & Visser Accountants N.V.

Utrecht, 30 April 2026

## Management Assertion

We confirm the description.

## System Description

Farleigh keeps the papers of notaries.

### Subservice organisation

Kessel Scanwerk B.V. scans incoming paper in Breda.

### User control considerations

- Notaries name the clerks who may order destruction.
- Notaries check scans within 30 days.
- Notaries tell Farleigh when a clerk leaves.

## Control Matrix

| Trust Services Criteria | Control Ref | Description of Control | Service Auditor's Test | Test Result |
|---|---|---|---|---|
| CC6.4 | FR.01 | Stores are guarded day and night. | Observed the guard post on two visits. | No exceptions noted |
| CC6.7 | FR.02 | Scans travel over encrypted lines. | Inspected line settings. | No exceptions noted |
| PI1.2 | FR.03 | Every tenth scan is compared with its paper. | Inspected 60 comparison sheets. | Exception noted. 4 of 60 sheets were not signed. |
| PI1.4 | FR.04 | Scans are bound to their order by a bar code. | Traced 25 scans to orders. | No exceptions noted |
| C1.1 | FR.05 | Papers are labelled by their class on arrival. | Inspected labels of 40 boxes. | No exceptions noted |
| A1.1 | FR.06 | Room for two years of growth is planned each January. | Inspected the plan of January 2026. | No exceptions noted |
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-03-01', '2026-02-28'],
    auditor: 'Braam & Visser Accountants N.V.',
    opinion: 'unqualified',
    categories: ['Security', 'Availability', 'Processing Integrity', 'Confidentiality'],
    system: 'Farleigh Archive Suite',
    method: 'inclusive',
    subservices: ['Kessel Scanwerk B.V.'],
    controls: [
      'FR.01 CC6.4',
      'FR.02 CC6.7',
      'FR.03 PI1.2 !',
      'FR.04 PI1.4',
      'FR.05 C1.1',
      'FR.06 A1.1',
    ],
    userControls: 3,
    subserviceControls: 0,
  },
};

export const FRESH_REPORTS: readonly FreshReport[] = [
  ALDERWICK,
  BEXLOW,
  CORRAN,
  DUNSTER,
  ELMSFORD,
  FARLEIGH,
];

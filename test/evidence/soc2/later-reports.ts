import { NOTHING, type TwinReport } from './twin-reports.ts';

const HAZELMERE: TwinReport = {
  name: 'hazelmere',
  producer: 'ruled',
  markdown: `## Hazelmere Bookings plc

Service Organization Controls 2, Type II

Report on controls at Hazelmere Bookings plc relevant to Security and Privacy

For the twelve months ended 30 June 2026 (1 July 2025 to 30 June 2026)

## Contents

Section 1 Independent Service Auditor's Report 3

Section 2 Management's Assertion 6

Section 3 The System 7

## Section 1 Independent Service Auditor's Report

To the Directors of Hazelmere Bookings plc

Scope

We have examined the description of the Hazelmere Reservations system of Hazelmere Bookings plc for the period 1 July 2025 to 30 June 2026. We looked at whether its controls were suitably designed and operated effectively to meet the trust services criteria relevant to security and privacy.

Hazelmere relies on Dunmere Data Centres Ltd for housing its servers. Dunmere is a subservice organisation. The description does not include the controls of the subservice organisation.

Service Auditor's Responsibilities

We are independent. We believe that the evidence is sufficient.

Opinion

In our opinion, in all material respects, the controls operated effectively throughout the period 1 July 2025 to 30 June 2026.

Orde & Mallory LLP

Chartered Accountants

Bristol, 3 August 2026

## Section 2 Management's Assertion

We, the management of Hazelmere Bookings plc, are responsible for the description.

## Section 3 The System

### Subservice organisations

| Organisation | Purpose | What we expect of it |
|---|---|---|
| Dunmere Data Centres Ltd | Housing of servers | Visitors sign a book and are accompanied. |

### Complementary controls expected of customers

| Ref. | Expected control | Criteria |
|---|---|---|
| E1 | Customers check who of their agents may change a booking. | CC6.2 |
| E2 | Customers delete downloads with travellers' names. | P4.3 |

## Section 4 Controls and tests

| Criteria | Control ref. | Control description | Testing performed | Testing results |
|---|---|---|---|---|
| CC6.2 | HB-10 | New agents are admitted on a form that their manager signs. | Inspected the forms of 25 new agents. | No exceptions noted. |
| CC6.2 | HB-11 | Agents who leave lose their access within a day. | Compared 18 leavers with the access lists. | Exception noted. Two of 18 leavers kept their access for eight days. |
| P4.3 | HB-20 | Bookings are wiped three years after the journey. | Inspected the wiping job. | No exceptions noted. |

## Section 5 Management's responses

HB-11: A daily comparison with the payroll list was put in place on 4 May 2026.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-07-01', '2026-06-30'],
    auditor: 'Orde & Mallory LLP',
    opinion: 'unqualified',
    categories: ['Security', 'Privacy'],
    system: 'Hazelmere Reservations',
    method: 'carve-out',
    subservices: ['Dunmere Data Centres Ltd'],
    controls: ['HB-10 CC6.2', 'HB-11 CC6.2 !', 'HB-20 P4.3'],
    responses: { 'HB-11': 'daily comparison' },
    userControls: 2,
    subserviceControls: 1,
  },
};

const BRACKLEY: TwinReport = {
  name: 'brackley',
  producer: 'plain',
  markdown: `## Brackley Signals Inc.

SOC 2 Type II Report

Trust services categories examined: Security, Availability and Confidentiality

Period: January 1, 2026 - December 31, 2026

Report date: February 20, 2027

Independent service auditor: Underhill Park CPAs, P.C.

## I. Independent Service Auditor's Report

We have examined Brackley Signals Inc.'s description of the Brackley Alerting Platform for the period January 1, 2026 to December 31, 2026 and the operating effectiveness of its controls.

Brackley uses two subservice organizations. Ferrous Cloud, Inc. hosts the platform and Tidewater Voice LLC places calls. This report excludes the controls of these subservice organizations.

In our opinion, except for the matter described in the next paragraph, in all material respects, the controls operated effectively throughout the period.

Basis for qualified opinion

Backups of the call records were not restored in any test during the period, so that criterion A1.3 was not met.

Underhill Park CPAs, P.C.

February 20, 2027

## II. Assertion of Management

Brackley Signals Inc. has prepared the description.

## III. Description

Responsibilities of user entities

- User entities keep their lists of numbers up to date.
- User entities test their alarm plans.

Controls at the subservice organizations

- Ferrous Cloud, Inc. encrypts its disks.
- Tidewater Voice LLC keeps calls for 30 days at most.

## IV. Controls and Results

A1.3 Recovery plan procedures are tested

Control BS.7: Backups are restored in a test twice a year.

Auditor's test: Asked for the records of both tests.

Result: No record of a restore existed for either half of the year.

C1.1 Confidential information is identified

Control BS.8: Call records are marked as confidential.

Auditor's test: Inspected 20 records.

Result: No exceptions noted.

## V. Other Information

Management response to BS.7: restores are planned for March and September 2027.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2026-01-01', '2026-12-31'],
    auditor: 'Underhill Park CPAs, P.C.',
    opinion: 'qualified',
    basis: 'not restored in any test',
    categories: ['Security', 'Availability', 'Confidentiality'],
    system: 'Brackley Alerting Platform',
    method: 'carve-out',
    subservices: ['Ferrous Cloud, Inc.', 'Tidewater Voice LLC'],
    controls: ['BS.7 A1.3 !', 'BS.8 C1.1'],
    responses: { 'BS.7': 'March and September 2027' },
    userControls: 2,
    subserviceControls: 2,
  },
  missed: ['subservice: Ferrous Cloud, Inc.', 'subservice: Tidewater Voice LLC'],
};

const LINDISFORD: TwinReport = {
  name: 'lindisford',
  producer: 'docx',
  markdown: `## SOC 2 Type I Report

Lindisford Genomics Ltd

Security | Confidentiality

As of September 15, 2026

## Independent Service Auditor's Report on the description of the Lindisford Sequencer Cloud and the design of its controls

To: Lindisford Genomics Ltd

We have examined the description of the Lindisford Sequencer Cloud as of September 15, 2026 and the suitability of the design of controls, based on the trust services criteria for security and confidentiality (applicable trust services criteria).

Opinion

In our opinion, in all material respects, the controls were suitably designed as of September 15, 2026.

Pembury Grange LLP

Cambridge, September 30, 2026

## Lindisford's Assertion

Lindisford Genomics Ltd confirms the above.

## Description

Lindisford uses Saltmarsh Compute Ltd (Saltmarsh), a subservice organization, to run the sequencer jobs. Saltmarsh is presented using the carve-out method.

### User entity considerations

- Laboratories check the identity of the sample before they upload.

## Controls

| Criteria | Control # | Control |
|---|---|---|
| CC6.1 | LG1 | Laboratories sign in with a key issued to one person. |
| CC6.7 | LG2 | Samples are sent over an encrypted channel. |
| C1.2 | LG3 | Raw reads are erased after 60 days. |
`,
  truth: {
    ...NOTHING,
    type: 'I',
    period: null,
    asOf: '2026-09-15',
    auditor: 'Pembury Grange LLP',
    opinion: 'unqualified',
    categories: ['Security', 'Confidentiality'],
    system: 'Lindisford Sequencer Cloud',
    method: 'carve-out',
    subservices: ['Saltmarsh Compute Ltd'],
    controls: ['LG1 CC6.1 unread', 'LG2 CC6.7 unread', 'LG3 C1.2 unread'],
    userControls: 1,
  },
};

const OXBOROUGH: TwinReport = {
  name: 'oxborough',
  producer: 'html',
  markdown: `## Oxborough Tickets GmbH – SOC 2 Type 2 Report

Observation period: 2025-09-01 – 2026-08-31

Categories: Security, Availability

Auditor: Keswick Treuhand AG, Zürich

## Section I – Independent Service Auditor's Report

We have examined the description of the Oxborough Gate system for the period 2025-09-01 to 2026-08-31 against the trust services criteria for the security and availability categories, and whether the controls were effective.

Oxborough uses Glattfeld Hosting AG as a subservice organization for hosting. The scope of our work did not extend to the controls of Glattfeld Hosting AG.

In our opinion, in all material respects, the controls were effective throughout the period.

Keswick Treuhand AG

Zürich, 1 October 2026

## Section II – Management's Statement

Oxborough Tickets GmbH

## Section III – System description

### Subservice organisations

- Glattfeld Hosting AG: hosting

### What user entities must do (complementary user entity controls)

- User entities name one person per gate.
- User entities tell of lost scanners.

## Section IV – Controls, tests, results

### CC7.2 Monitoring

| No. | Control | Test | Exceptions noted |
|---|---|---|---|
| G-1 | Gates report their state every minute. | Inspected the reports of three days. | None. |
| G-2 | A person answers alarms within ten minutes. | Sampled 30 alarms. | In 4 of 30 cases the answer took longer than ten minutes. |

### A1.1 Capacity

| No. | Control | Test | Exceptions noted |
|---|---|---|---|
| G-3 | Load tests precede each season. | Inspected the load test of spring. | None. |
| G-4 | Spare gates are kept at each site. | Not tested, since no gate failed. | Not tested. |
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-09-01', '2026-08-31'],
    auditor: 'Keswick Treuhand AG',
    opinion: 'unqualified',
    categories: ['Security', 'Availability'],
    system: 'Oxborough Gate',
    method: 'carve-out',
    subservices: ['Glattfeld Hosting AG'],
    controls: ['G-1 CC7.2', 'G-2 CC7.2 !', 'G-3 A1.1', 'G-4 A1.1 ?'],
    userControls: 2,
  },
};

/** Written after the rules that the first reports had made necessary. */
export const LATER_REPORTS = [HAZELMERE, BRACKLEY, LINDISFORD, OXBOROUGH];

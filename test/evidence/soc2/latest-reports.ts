import type { FreshReport } from './fresh-reports.ts';

/** Reports of invented companies in the manner of a boutique, of word processors, and of auditors under ISAE 3000. */
export const LATEST_REPORTS: readonly FreshReport[] = [
  {
    name: 'cotterell',
    settings: ['bands'],
    running: ['Cotterell Health Data Ltd | SOC 2 Type II', 'Tamarind Assurance PLLC'],
    markdown: `## SOC 2® TYPE II REPORT

Cotterell Health Data Ltd

CarePath Exchange

Independent Service Auditor's Report on Controls Relevant to Security and Processing Integrity

Examination period: 01 July 2025 through 30 June 2026

Tamarind Assurance PLLC

## 1 Independent Service Auditor's Report

Addressed to: Management of Cotterell Health Data Ltd

### Scope

We were engaged by Cotterell Health Data Ltd ("Cotterell") to examine its description of the CarePath Exchange for the period 01 July 2025 through 30 June 2026, and the suitability of design and operating effectiveness of its controls, based on the Trust Services Criteria for Security and Processing Integrity.

Cotterell relies on Ostrava Datacenters s.r.o. for colocation. The carve-out method was used: controls of Ostrava Datacenters s.r.o. are excluded from the description and from our examination.

### Basis for Qualified Opinion

Cotterell states in its description that each change to the exchange's mapping rules is reviewed by a second engineer. As described in section 4, 11 of 30 changes that we sampled had no review. As a result, controls were not operating effectively to meet criterion CC8.1 during 01 July 2025 through 31 December 2025.

### Qualified Opinion

In our opinion, except for the matter described in the preceding section, in all material respects, the description is fairly presented, and the controls were suitably designed and operated effectively throughout the examination period.

### Restriction on use

This report is for Cotterell, its customers and those who have enough knowledge to understand it.

Tamarind Assurance PLLC

Boise, Idaho

August 19, 2026

## 2 Assertion of Cotterell's Management

Except for the matter in section 4, the controls operated effectively to meet the criteria.

Signed for Cotterell Health Data Ltd by the Chief Operating Officer

## 3 System Description

### 3.1 Background

CarePath Exchange routes laboratory results between clinics. Cotterell was founded in Leeds.

### 3.2 Third parties

Ostrava Datacenters s.r.o. is the only subservice organisation. Pingletree, a tool for chat, and Bookwell, for pay slips, are vendors that have no bearing on the criteria.

### 3.3 Controls expected of the subservice organisation (CSOCs)

- Ostrava limits entry to its halls to people whom Cotterell names (CC6.4).
- Ostrava keeps fire detection and suppression in working order (CC6.4).

### 3.4 Client considerations

Clients of CarePath Exchange are expected to operate the following controls:

1. Clients check the totals of each batch that they send (PI1.2).
2. Clients keep their certificates secret (CC6.1).
3. Clients name a contact for incidents (CC7.4).

## 4 Controls, Tests of Controls and Results

### Control Environment and Access

| Ref | Control | TSC | Auditor's test | Result |
|---|---|---|---|---|
| CHD-1 | A code of conduct is signed by each person on the first day. | CC1.1 | Inspected signed codes for 12 sampled joiners. | No exceptions noted |
| CHD-2 | Laptops lock after five minutes. | CC6.1, CC6.8 | Inspected the settings that are sent to all laptops. | No exceptions noted |
| CHD-3 | Remote access needs a second factor. | CC6.1, CC6.6 | Attempted to sign in without one. | No exceptions noted |

### Change Management

| Ref | Control | TSC | Auditor's test | Result |
|---|---|---|---|---|
| CHD-7 | Each change to mapping rules is reviewed by a second engineer before release. | CC8.1 | Inspected the records of 30 sampled changes. | Exception: 11 of 30 changes had no evidence of a review. |
| CHD-8 | Automated tests run before each release. | CC8.1 | Inspected the settings of the build. | No exceptions noted |

### Processing

| Ref | Control | TSC | Auditor's test | Result |
|---|---|---|---|---|
| CHD-11 | Messages that cannot be delivered are queued and raise an alert. | PI1.3, PI1.4 | Sent a message to a closed address and observed the alert. | No exceptions noted |
| CHD-12 | Totals of each batch are reconciled daily. | PI1.3 | Inspected reconciliations of 25 sampled days. | Exception: for 1 of 25 days the reconciliation was performed two days late. |

## 5 Management's Response

CHD-7: From January 2026 the repository refuses a change without a second reviewer. All 11 changes were reviewed afterwards and none had to be taken back.

CHD-12: The person in charge was ill; a deputy has since been named.`,
    truth: {
      asOf: null,
      basis: '11 of 30 changes',
      responses: { 'CHD-7': 'refuses a change', 'CHD-12': 'a deputy has since been named' },
      userControls: 3,
      subserviceControls: 2,
      type: 'II',
      period: ['2025-07-01', '2026-06-30'],
      auditor: 'Tamarind Assurance PLLC',
      opinion: 'qualified',
      categories: ['Security', 'Processing Integrity'],
      system: 'CarePath Exchange',
      method: 'carve-out',
      subservices: ['Ostrava Datacenters s.r.o.'],
      controls: [
        'CHD-1 CC1.1',
        'CHD-2 CC6.1,CC6.8',
        'CHD-3 CC6.1,CC6.6',
        'CHD-7 CC8.1 !',
        'CHD-8 CC8.1',
        'CHD-11 PI1.3,PI1.4',
        'CHD-12 PI1.3 !',
      ],
    },
  },
  {
    name: 'ellisford',
    settings: ['office'],
    running: ['Ellisford Payroll Pte. Ltd.', 'Strictly confidential'],
    markdown: `## Ellisford Payroll Pte. Ltd.

Type I System and Organization Controls Report (SOC 2)

Report on a Description of the Ellisford PayDay Service and on the Suitability of the Design of Its Controls Relevant to Security, Confidentiality, and Privacy as of 28 February 2026

## Section One: Report of the Independent Service Auditor

To the Directors of Ellisford Payroll Pte. Ltd.

### Scope

We have examined the description by Ellisford Payroll Pte. Ltd. ("Ellisford") and Quayside Operations Sdn Bhd ("Quayside") of the Ellisford PayDay Service as of 28 February 2026 and the suitability of the design of controls stated in it to meet the criteria for security, confidentiality, and privacy as of that date.

Quayside is a subservice organisation that runs the servers of the service. The description includes the elements of the system that Quayside provides, and the controls at Quayside, and our examination covered them (inclusive method).

### Other matter

We did not perform any procedures regarding the operating effectiveness of the controls and, accordingly, do not express an opinion thereon.

### Opinion

In our opinion, in all material respects, the description presents the Ellisford PayDay Service that was designed and implemented as of 28 February 2026, and the controls stated in the description were suitably designed as of that date.

Marchbank & Tolley

Public Accountants and Chartered Accountants

Singapore

30 March 2026

## Section Two: Management's Assertions

### Assertion of Ellisford Payroll Pte. Ltd.

The controls were suitably designed as of 28 February 2026.

### Assertion of Quayside Operations Sdn Bhd

The controls of Quayside that the description includes were suitably designed as of 28 February 2026.

## Section Three: Description of the System

### Services

Ellisford PayDay computes salaries for small employers in four countries.

### Subservice organisation

Quayside Operations Sdn Bhd patches, backs up and watches the servers.

### What user entities have to do

The service was designed in the expectation that employers do the following. Without it some criteria cannot be met.

| No. | Control of the user entity | Criteria |
|---|---|---|
| 1 | Employers name the people who may approve a payroll run. | CC6.3 |
| 2 | Employers inform their staff how salary data is used. | P1.1 |
| 3 | Employers delete exports that they no longer need. | C1.2 |

## Section Four: Criteria and Controls

| Criterion | Control no. | Description of control |
|---|---|---|
| CC2.2 | EP-01 | Policies are published to all staff and acknowledged once a year. |
| CC6.1 | EP-02 | Staff sign in with a hardware key. |
| CC6.1 | EP-03 | Administrators of Quayside work through a jump host that records sessions. |
| CC7.2 | EP-04 | Logs are kept for 400 days and alerts go to the duty officer. |
| C1.1 | EP-05 | Salary data is marked as secret and encrypted. |
| P4.3 | EP-06 | Personal data is deleted seven years after the last payment. |`,
    truth: {
      asOf: '2026-02-28',
      basis: null,
      responses: {},
      userControls: 3,
      subserviceControls: 0,
      type: 'I',
      period: null,
      auditor: 'Marchbank & Tolley',
      opinion: 'unqualified',
      categories: ['Security', 'Confidentiality', 'Privacy'],
      system: 'Ellisford PayDay Service',
      method: 'inclusive',
      subservices: ['Quayside Operations Sdn Bhd'],
      controls: [
        'EP-01 CC2.2 unread',
        'EP-02 CC6.1 unread',
        'EP-03 CC6.1 unread',
        'EP-04 CC7.2 unread',
        'EP-05 C1.1 unread',
        'EP-06 P4.3 unread',
      ],
    },
  },
  {
    name: 'fairlight',
    settings: ['gaps'],
    running: ['SOC 2 Type 2 | Fairlight Learning AB', 'Proprietary and confidential'],
    markdown: `## Fairlight Learning AB

SOC 2 Type 2 Report

Campus Cloud

Trust Services Category: Security

September 1, 2025 to February 28, 2026

With Independent Service Auditor's Report including Tests Performed and Results Thereof

Oakhanger Attest, Inc.

## SECTION I: INDEPENDENT SERVICE AUDITOR'S REPORT

Fairlight Learning AB

Stockholm, Sweden

### Scope

We have examined the attached description of the system titled "Campus Cloud" provided by Fairlight Learning AB throughout the period September 1, 2025 to February 28, 2026, and the suitability of the design and operating effectiveness of controls to meet the criteria for the security category.

No subservice organizations were used in providing the system, as Fairlight runs its own data halls.

### Opinion

In our opinion, in all material respects, the description fairly presents the system, and the controls were suitably designed and operating effectively throughout the period.

Oakhanger Attest, Inc.

Raleigh, North Carolina

April 2, 2026

## SECTION II: MANAGEMENT OF FAIRLIGHT'S ASSERTION

We confirm, to the best of our knowledge and belief, that the description is right.

Fairlight Learning AB

## SECTION III: DESCRIPTION OF CAMPUS CLOUD

### Overview

Campus Cloud holds courses, marks and timetables for universities.

### Complementary User-Entity Controls

Fairlight's services were designed with the assumption that certain controls are implemented by user entities:

- Universities set the length of sessions in the settings of their campus.
- Universities decide who may see marks.
- Universities connect their own directory for sign-in.
- Universities back up the keys that they generate.
- Universities train teachers before they get an account.

## SECTION IV: TESTING MATRICES

### Test results by control

| Control ID | Control activity specified by the service organization | Test applied by the service auditor | Test results |
|---|---|---|---|
| 1.01 | Background checks are made before employment begins. | Inspected the checks of 15 of 15 new employees. | No exceptions noted. |
| 1.02 | Employees take training in security each year. | Inspected training records of 20 sampled employees. | 3 of 20 sampled employees had not completed the training. |
| 2.01 | Requests for access are approved by the manager. | Inspected 25 sampled requests. | No exceptions noted. |
| 2.02 | Visitors to the data halls are escorted. | Observed a visit on October 14, 2025. | No exceptions noted. |
| 3.01 | Alarms of the monitoring tool are handled in 30 minutes by day. | Inspected tickets of 25 sampled alarms. | No exceptions noted. |

### Criteria and the controls that meet them

| Criterion | Controls |
|---|---|
| CC1.1 | 1.01, 1.02 |
| CC1.4 | 1.01, 1.02 |
| CC6.2 | 2.01 |
| CC6.4 | 2.02 |
| CC7.2 | 3.01 |

## SECTION V: OTHER INFORMATION PROVIDED BY FAIRLIGHT

### Management's response to testing exceptions

| Control ID | Response |
|---|---|
| 1.02 | The three employees were on leave and took the training on their return. |`,
    truth: {
      asOf: null,
      basis: null,
      responses: { '1.02': 'on leave' },
      userControls: 5,
      subserviceControls: 0,
      type: 'II',
      period: ['2025-09-01', '2026-02-28'],
      auditor: 'Oakhanger Attest, Inc.',
      opinion: 'unqualified',
      categories: ['Security'],
      system: 'Campus Cloud',
      method: null,
      subservices: [],
      controls: [
        '1.01 CC1.1,CC1.4',
        '1.02 CC1.1,CC1.4 !',
        '2.01 CC6.2',
        '2.02 CC6.4',
        '3.01 CC7.2',
      ],
    },
  },
  {
    name: 'ingleby',
    settings: ['gaps'],
    running: ['Ingleby Rechenwerk AG', 'Prüfbericht ISAE 3000 / SOC 2'],
    markdown: `## Ingleby Rechenwerk AG

ISAE 3000 (Revised) / SOC 2 Type 2 assurance report

Tresor Backup Platform

Security and Availability

01.04.2025 - 31.03.2026

## Section I – Independent practitioner's assurance report

To the Executive Board of Ingleby Rechenwerk AG, Zürich

### Scope

We were engaged by Ingleby Rechenwerk AG to report on its description of the Tresor Backup Platform throughout the period from 1 April 2025 to 31 March 2026, and on the design and operating effectiveness of controls to meet the trust services criteria relevant to security and availability.

Ingleby Rechenwerk AG uses Bergkeller Colocation GmbH as a subservice organisation for its machine rooms. Its controls are excluded under the carve-out method.

### Basis for our qualified opinion

Two matters led to this qualification. Keys of 3 of 12 administrators were not changed after they moved to other duties (criterion CC6.3). The alarm for failed backups did not work from 2 to 30 June 2025 (criterion A1.2).

### Qualified opinion

In our opinion, except for the possible effects of the matters described above, in all material respects, the description fairly presents the platform and the controls were suitably designed and operated effectively.

Zürich, 12 May 2026

Helvetia Prüfer AG

## Section II – Statement of the Executive Board

The Executive Board states that, but for the matters above, the controls operated effectively.

## Section III – Description

### Services

The Tresor Backup Platform keeps copies of the servers of small firms.

### Complementary user entity controls

| CUEC | What the user entity does | Criterion |
|---|---|---|
| CUEC-1 | Chooses how long copies are kept. | A1.2 |
| CUEC-2 | Guards the passphrase of its vault. | CC6.1 |

## Section IV – Controls, tests and results

### CC6.3 The entity authorizes, modifies, or removes access based on roles.

Control ZB-11: Rights of administrators end or change on the day on which their duties change.

Tests performed: Inspected the records of all 12 administrators whose duties changed.

Results of tests: Exception noted. Keys of 3 of 12 administrators were not changed.

Control ZB-12: The list of administrators is confirmed each quarter.

Tests performed: Inspected four confirmations.

Results of tests: No exceptions noted.

### CC7.2 The entity monitors system components for anomalies.

Control ZB-20: Sign-ins from new countries raise an alarm.

Tests performed: Signed in from a test address and observed the alarm.

Results of tests: No exceptions noted.

### A1.2 The entity maintains data backup processes.

Control ZB-31: A failed backup raises an alarm within an hour.

Tests performed: Inspected alarms of 40 sampled failures.

Results of tests: Exception noted. No alarm was raised for the six sampled failures between 2 and 30 June 2025.

Control ZB-32: Copies are read back once a month.

Tests performed: Inspected the protocols of three sampled months.

Results of tests: No exceptions noted.

## Section V – Further information by the company

### Answers of management to exceptions

ZB-11: The form for a change of duties now closes keys by itself.

ZB-31: The alarm is now tried each morning.`,
    truth: {
      asOf: null,
      basis: '3 of 12 administrators',
      responses: { 'ZB-11': 'closes keys by itself', 'ZB-31': 'tried each morning' },
      userControls: 2,
      subserviceControls: 0,
      type: 'II',
      period: ['2025-04-01', '2026-03-31'],
      auditor: 'Helvetia Prüfer AG',
      opinion: 'qualified',
      categories: ['Security', 'Availability'],
      system: 'Tresor Backup Platform',
      method: 'carve-out',
      subservices: ['Bergkeller Colocation GmbH'],
      controls: ['ZB-11 CC6.3 !', 'ZB-12 CC6.3', 'ZB-20 CC7.2', 'ZB-31 A1.2 !', 'ZB-32 A1.2'],
    },
  },
  {
    name: 'jessop',
    settings: ['office'],
    running: ['Jessop Mail Co.', 'For specified parties'],
    markdown: `## Jessop Mail Co.

SOC 2 Type 1

Independent Service Auditor's Report on Jessop Mail Co.'s Postbox Relay

As of June 30, 2026

Security | Confidentiality

Okafor, Brandt & Lim

## I. Independent Service Auditor's Report

To the Owners of Jessop Mail Co.

We have examined Jessop Mail Co.'s description of its Postbox Relay as of June 30, 2026, and whether its controls were suitably designed to meet the criteria relevant to security and confidentiality (the applicable trust services criteria).

Jessop Mail Co. has no subservice organizations.

We did not test whether controls operated effectively and give no opinion on it.

In our opinion, in all material respects, the description presents the Postbox Relay that was designed and implemented as of June 30, 2026, and the controls were suitably designed.

Okafor, Brandt & Lim

Certified Public Accountants

Austin, Texas, July 21, 2026

## II. Jessop Mail Co.'s Assertion

We assert that the controls were suitably designed as of June 30, 2026.

## III. Description of the Postbox Relay

Postbox Relay passes letters from scanners to customers.

User entity control considerations

- The customer keeps its list of readers current.
- The customer checks who may change rules of delivery.

## IV. Trust Services Criteria and Controls

| TSC | Ref. | Control |
|---|---|---|
| CC1.2 | JM1 | The owners discuss security at each monthly meeting. |
| CC3.2 | JM2 | Risks are listed and rated every spring. |
| CC6.1 | JM3 | Rights in the relay are given by role. |
| CC6.7 | JM4 | Letters leave the relay over TLS 1.3 alone. |
| C1.1 | JM5 | Scans are deleted from the relay after 30 days. |`,
    truth: {
      asOf: '2026-06-30',
      basis: null,
      responses: {},
      userControls: 2,
      subserviceControls: 0,
      type: 'I',
      period: null,
      auditor: 'Okafor, Brandt & Lim',
      opinion: 'unqualified',
      categories: ['Security', 'Confidentiality'],
      system: 'Postbox Relay',
      method: null,
      subservices: [],
      controls: [
        'JM1 CC1.2 unread',
        'JM2 CC3.2 unread',
        'JM3 CC6.1 unread',
        'JM4 CC6.7 unread',
        'JM5 C1.1 unread',
      ],
    },
  },
];

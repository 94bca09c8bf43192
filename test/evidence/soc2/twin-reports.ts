/** Reports of invented companies, as Markdown of the fixtures' kind, with what a reader finds in them. */
export type Truth = {
  readonly type: 'I' | 'II';
  readonly period: readonly [from: string, to: string] | null;
  readonly asOf: string | null;
  readonly auditor: string;
  readonly opinion: string;
  /** Words of the basis of an opinion that is not unqualified. */
  readonly basis: string | null;
  readonly categories: readonly string[];
  readonly system: string;
  readonly method: 'carve-out' | 'inclusive' | null;
  readonly subservices: readonly string[];
  /** `ID criteria` with `!` for an exception, `?` for a control that could not be tested. */
  readonly controls: readonly string[];
  /** Control → words of management's response. */
  readonly responses: Readonly<Record<string, string>>;
  readonly userControls: number;
  readonly subserviceControls: number;
};

export type TwinReport = {
  readonly name: string;
  readonly producer: 'ruled' | 'plain' | 'docx' | 'html';
  readonly markdown: string;
  readonly truth: Truth;
  /** What is not found, and said to be unread. */
  readonly missed?: readonly string[];
};

export const NOTHING = {
  asOf: null,
  basis: null,
  responses: {},
  userControls: 0,
  subserviceControls: 0,
} as const;

const LARKHILL: TwinReport = {
  name: 'larkhill',
  producer: 'ruled',
  markdown: `## Larkhill Payments Inc.

System and Organization Controls (SOC) 2 Type 2 Report

Report on the Larkhill Settlement System and on the suitability of the design and operating effectiveness of its controls relevant to Security, Availability and Processing Integrity

July 1, 2025 through June 30, 2026

Together with the Independent Service Auditors' Report of Fennel Brandt & Co. LLP

## Section I. Independent Service Auditors' Report

To the Management of Larkhill Payments Inc.:

### Scope

We have examined Larkhill Payments Inc.'s accompanying description of its Larkhill Settlement System found in Section III throughout the period July 1, 2025 to June 30, 2026, and the suitability of the design and operating effectiveness of controls to meet the trust services criteria relevant to security, availability and processing integrity.

Larkhill Payments Inc. uses Stonequay Hosting Inc. and Mirabeau Mail Ltd., subservice organizations, to provide data center hosting and e-mail delivery. The description includes only the controls of Larkhill and excludes the control objectives and related controls of the subservice organizations.

### Opinion

In our opinion, in all material respects, the controls stated in the description operated effectively throughout the period July 1, 2025 to June 30, 2026.

Fennel Brandt & Co. LLP

Portland, Oregon

August 21, 2026

## Section II. Assertion of Larkhill Payments Inc. Management

We have prepared the description of the Larkhill Settlement System. Larkhill Payments Inc. confirms that it is fairly presented.

Larkhill Payments Inc.

## Section III. Description of the Larkhill Settlement System

### Subservice Organizations

| Subservice organization | Services provided | Controls expected to be implemented at the subservice organization | Related criteria |
|---|---|---|---|
| Stonequay Hosting Inc. | Hosting of the settlement servers | Access to the server halls is limited to named technicians. | CC6.4 |
| Mirabeau Mail Ltd. | Delivery of notices | Delivery queues are watched around the clock. | A1.1 |

### Complementary User Entity Controls

| Number | Control that user entities are expected to operate | Criteria |
|---|---|---|
| 1 | User entities decide who of their staff may release a settlement file. | CC6.2 |
| 2 | User entities compare the daily totals with their own ledger. | PI1.4 |
| 3 | User entities report a suspected misuse of a login without delay. | CC7.3 |

## Section IV. Trust Services Criteria, Controls, Tests and Results

| Control No. | Control Activity | Test of Operating Effectiveness | Result of Testing |
|---|---|---|---|
| AM-1 | A hardware token is needed to reach the settlement servers (CC6.1). | Observed a login without a token and inspected the gateway settings. | No exceptions noted. |
| AM-2 | Team leads confirm the access of their staff every quarter (CC6.3). | Inspected the confirmations of two quarters. | One of the two confirmations was signed five weeks after the quarter's end. |
| OP-1 | Settlement runs are balanced before files leave (PI1.4). | Re-performed the balancing of 15 runs. | No exceptions noted. |
| OP-2 | Spare capacity is reviewed each month (A1.1). | Inspected the reviews of four months. | No deviations noted. |
| IR-1 | A breach of settlement data is announced to customers within 48 hours (CC7.4). | Inquired of the security lead. | No breach took place in the period; the operation of the control could not be tested. |

## Section V. Other Information Provided by Larkhill That Is Not Covered by the Service Auditors' Report

### Management's Responses to Exceptions

| Control No. | Exception | Management's Response |
|---|---|---|
| AM-2 | Late confirmation of one quarter | The confirmation is now a ticket that escalates to the COO after ten days. |
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-07-01', '2026-06-30'],
    auditor: 'Fennel Brandt & Co. LLP',
    opinion: 'unqualified',
    categories: ['Security', 'Availability', 'Processing Integrity'],
    system: 'Larkhill Settlement',
    method: 'carve-out',
    subservices: ['Stonequay Hosting Inc.', 'Mirabeau Mail Ltd.'],
    controls: ['AM-1 CC6.1', 'AM-2 CC6.3 !', 'OP-1 PI1.4', 'OP-2 A1.1', 'IR-1 CC7.4 ?'],
    responses: { 'AM-2': 'escalates to the COO' },
    userControls: 3,
    subserviceControls: 2,
  },
};

const PINEGATE: TwinReport = {
  name: 'pinegate',
  producer: 'ruled',
  markdown: `## Pinegate Health AB

SOC 2 Type II report on controls relevant to Security, Confidentiality and Privacy

Examination period: 1 April 2025 - 31 March 2026

Service auditor: Halvard Revision AB

## 1 Report of independent service auditors

We have examined the description of the Pinegate Journal system of Pinegate Health AB for the period 1 April 2025 to 31 March 2026 against the trust services criteria relevant to security, confidentiality and privacy, and the operating effectiveness of the controls.

Pinegate uses Fjordlys Drift AS for server hosting. The description presents the controls of Fjordlys Drift AS under the carve-out method.

### Basis for Qualified Opinion

Pinegate states that copies of journals on retired disks are erased. For nine of fourteen retired disks no record of erasure existed. Criterion C1.2 was therefore not met.

### Qualified opinion

In our opinion, except for the effects of the matter described in the preceding section, in all material respects the controls operated effectively during the period.

Signed on 12 May 2026

Halvard Revision AB

Stockholm

## 2 Statement by the management of Pinegate Health AB

The management of Pinegate Health AB is responsible for the description.

## 3 System description

### Complementary customer controls

- Customers must remove the accounts of caregivers who left.
- Customers must keep their signing cards under their own control.

### Subservice providers

| Provider | What it does for Pinegate |
|---|---|
| Fjordlys Drift AS | Server hosting in two halls |

## 4 Tests of controls

### C1.2 Confidential information is disposed of

| ID | What Pinegate does | What we tested | Conclusion |
|---|---|---|---|
| DS-04 | Retired disks are erased and the erasure is recorded. | Selected 14 retired disks and asked for the record of each. | Deviations noted: 9 of 14 disks had no record. |
| DS-05 | Journals are deleted 90 days after a contract ends. | Inspected the deletion of 3 ended contracts. | No deviations. |

### CC6.7 Transmission is protected

| ID | What Pinegate does | What we tested | Conclusion |
|---|---|---|---|
| NW-01 | Journals travel over TLS only. | Inspected the settings of the gateway. | No deviations. |

Management's response to the deviation in DS-04: erasure is done by a certified firm since February 2026.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-04-01', '2026-03-31'],
    auditor: 'Halvard Revision AB',
    opinion: 'qualified',
    basis: 'no record of erasure existed',
    categories: ['Security', 'Confidentiality', 'Privacy'],
    system: 'Pinegate Journal',
    method: 'carve-out',
    subservices: ['Fjordlys Drift AS'],
    controls: ['DS-04 C1.2 !', 'DS-05 C1.2', 'NW-01 CC6.7'],
    responses: { 'DS-04': 'certified firm' },
    userControls: 2,
  },
};

const OSTRAVA: TwinReport = {
  name: 'ostrava',
  producer: 'plain',
  markdown: `## Vltamir Metering Ltd.

SOC 2 Type 2 Report

Trust Services Categories: Security and Availability

Period covered: 1 October 2025 to 30 September 2026

Issued by: Carrow Pettifer LLP

## SECTION 1: INDEPENDENT SERVICE AUDITOR'S REPORT

We have examined Vltamir Metering Ltd.'s description of its Meterline platform throughout the period 1 October 2025 to 30 September 2026 and the effectiveness of controls against the applicable trust services criteria.

The company engages Brinkhaus Cloud GmbH, a subservice organisation, for hosting. Controls of the subservice organisation were not part of our examination.

In our opinion, in all material respects, the controls were suitably designed and operated effectively throughout the period.

Carrow Pettifer LLP

Leeds, 4 November 2026

## SECTION 2: MANAGEMENT'S ASSERTION

We confirm that the description is fair.

Vltamir Metering Ltd.

## SECTION 3: DESCRIPTION OF THE SYSTEM

Complementary user entity controls

- User entities appoint an administrator for their meters.
- User entities keep the keys of their own gateways secret.
- User entities tell us of lost devices.

## SECTION 4: TESTS OF CONTROLS AND RESULTS

CC6.1 Logical access is restricted

Control AX-101: Each engineer signs in with a personal account and a second factor.

Test performed: Inspected the list of accounts and the sign-in rules.

Test result: No exceptions noted.

Control AX-102: Accounts without use for 60 days are closed.

Test performed: Inspected all accounts and their last use.

Test result: Exceptions noted. Four accounts had not been used for more than 60 days and were open.

Management response: The closing job runs every night since August 2026.

A1.2 Environmental protections and recovery

Control BX-201: Meter readings are copied to a second region each hour.

Test performed: Inspected the copy job of ten days.

Test result: No exceptions noted.

A1.3 Recovery is tested

Control BX-202: The move to the second region is rehearsed once a year.

Test performed: Inquired of the operations lead.

Test result: Not tested. The yearly rehearsal falls after the period.

## SECTION 5: OTHER INFORMATION

The company plans a third region in 2027. It has had no failed rehearsal.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-10-01', '2026-09-30'],
    auditor: 'Carrow Pettifer LLP',
    opinion: 'unqualified',
    categories: ['Security', 'Availability'],
    system: 'Meterline',
    method: 'carve-out',
    subservices: ['Brinkhaus Cloud GmbH'],
    controls: ['AX-101 CC6.1', 'AX-102 CC6.1 !', 'BX-201 A1.2', 'BX-202 A1.3 ?'],
    responses: { 'AX-102': 'runs every night' },
    userControls: 3,
  },
};

const GLENMOOR: TwinReport = {
  name: 'glenmoor',
  producer: 'plain',
  markdown: `## Glenmoor Archive Limited

SOC 2 Type 1 Report

Scope: Security, Confidentiality

As of 31 May 2026

Prepared by Tarrant & Voss PLLC

## Section 1 - Independent Service Auditor's Report

We have examined the description of the Glenmoor Vault system as of 31 May 2026 and the suitability of the design of controls to meet the trust services criteria relevant to security and confidentiality.

In our opinion, in all material respects, the description is fair and the controls were suitably designed as of 31 May 2026.

Tarrant & Voss PLLC

15 June 2026

## Section 2 - Management Assertion

Glenmoor Archive Limited asserts that the description is fair.

## Section 3 - System Description

Subservice organizations

Glenmoor does not use any subservice organizations.

User entity responsibilities

- Customers decide which boxes are destroyed.
- Customers name the persons who may order a box.

## Section 4 - Controls

CC6.4 Physical access

GV-11 Doors of the vault open with a card and a code.

Test of design: Inspected the door controllers.

Result: No exceptions noted.

C1.1 Confidential information is protected

GV-12 Boxes carry no customer names.

Test of design: Observed the labels of 20 boxes.

Result: Exception noted. Two of 20 boxes carried the customer's name.
`,
  truth: {
    ...NOTHING,
    type: 'I',
    period: null,
    asOf: '2026-05-31',
    auditor: 'Tarrant & Voss PLLC',
    opinion: 'unqualified',
    categories: ['Security', 'Confidentiality'],
    system: 'Glenmoor Vault',
    method: null,
    subservices: [],
    controls: ['GV-11 CC6.4', 'GV-12 C1.1 !'],
    userControls: 2,
  },
};

const WEXCOMBE: TwinReport = {
  name: 'wexcombe',
  producer: 'docx',
  markdown: `## Wexcombe Learning Ltd: SOC 2 Type 2 report

Report on the Wexcombe Campus System relevant to security, availability and confidentiality for the period January 1, 2026 to September 30, 2026

## Independent Service Auditor's Report

To Wexcombe Learning Ltd:

We have examined Wexcombe Learning Ltd's description of its Wexcombe Campus System for the period January 1, 2026 to September 30, 2026 and the design and operating effectiveness of controls, based on the trust services criteria relevant to security, availability, and confidentiality.

Wexcombe uses Palisade Compute LLC to host the application. The description includes the relevant controls of Palisade Compute LLC; Wexcombe uses the inclusive method.

In our opinion, in all material respects, based on the description criteria and the applicable trust services criteria, the controls operated effectively throughout the period January 1, 2026 to September 30, 2026.

/s/ Ashworth Dell CPAs

Columbus, Ohio, November 2, 2026

## Management of Wexcombe Learning Ltd's Assertion

We have prepared the description.

Wexcombe Learning Ltd

## Assertion of Palisade Compute LLC

We have prepared the part of the description that is about our services.

Palisade Compute LLC

## Description of the Wexcombe Campus System

### Subservice organization

- Palisade Compute LLC: hosting of the application and its databases

### Controls expected of user entities

- User entities enrol and remove their own students.
- User entities switch on single sign-on where their policy asks for it.
- User entities review the list of their teachers twice a year.
- User entities store exported marks safely.

## Controls, tests and results

### CC6.1

| Control | Description of the control | Tests | Results |
|---|---|---|---|
| WX.1.1 | Production is reached through a bastion with a second factor. | Inspected the bastion's settings. | No exceptions noted |
| WX.1.2 | Database keys are changed once a year. | Inspected the key store. | Exception: the key of one of three databases was last changed 17 months ago. |

### CC7.1

| Control | Description of the control | Tests | Results |
|---|---|---|---|
| WX.2.1 | Hosts are scanned for weaknesses each week. | Inspected the scans of 8 weeks. | None noted |
| WX.2.2 | Weaknesses of high severity are mended within 30 days. | Selected 12 weaknesses and traced each to its fix. | For 3 of the 12 the fix took between 34 and 51 days. |

## Management's response to exceptions

### WX.1.2

The key was changed on October 6, 2026.

### WX.2.2

Patches of the vendor came late; a workaround is now part of the procedure.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2026-01-01', '2026-09-30'],
    auditor: 'Ashworth Dell CPAs',
    opinion: 'unqualified',
    categories: ['Security', 'Availability', 'Confidentiality'],
    system: 'Wexcombe Campus',
    method: 'inclusive',
    subservices: ['Palisade Compute LLC'],
    controls: ['WX.1.1 CC6.1', 'WX.1.2 CC6.1 !', 'WX.2.1 CC7.1', 'WX.2.2 CC7.1 !'],
    responses: { 'WX.1.2': 'October 6, 2026', 'WX.2.2': 'workaround' },
    userControls: 4,
  },
};

const ROOKHOPE: TwinReport = {
  name: 'rookhope',
  producer: 'docx',
  markdown: `## Rookhope Logistics GmbH

SOC 2 Type 2 Report

Reporting period: February 1, 2026 to July 31, 2026

Report date: September 9, 2026

Auditor: Dornbach Prüfung AG

Criteria: Security

## Report of the Independent Service Auditor

We have examined the description of the Rookhope Fleet system for the period from February 1, 2026 to July 31, 2026 and whether the controls operated effectively, using the trust services criteria for security.

Rookhope obtains computing from Altmark Rechner AG, a subservice organization, whose controls are excluded from this report.

### Opinion

In our opinion, in all material respects, the controls operated effectively in the period.

Dornbach Prüfung AG

Dr. A. Dornbach, Wirtschaftsprüfer

## Assertion by Management

Rookhope Logistics GmbH is responsible for the system.

Rookhope Logistics GmbH, Managing Director

## System description

### Subservice organizations and complementary subservice organization controls

| Name of the organization | Service | Complementary control |
|---|---|---|
| Altmark Rechner AG | Computing in two halls | Altmark admits only named visitors to its halls. |
| Altmark Rechner AG | Computing in two halls | Altmark tests its power supply twice a year. |

### Complementary user entity controls (CUECs)

1. Customers review which drivers may see routes.
2. Customers rotate their interface keys yearly.

## Controls tested

| Ref. | Criterion | Control | How it was tested | Exceptions |
|---|---|---|---|---|
| R-01 | CC1.4 | Drivers of the support team are screened before they start. | Inspected the files of 6 starters. | None |
| R-02 | CC6.2 | Access is given on a signed request only. | Inspected 25 requests. | None |
| R-03 | CC6.2 | Access of leavers ends on their last day. | Compared 11 leavers with the directory. | 1 of 11 accounts was closed three days late. |
| R-04 | CC7.5 | Incidents are reviewed after their end. | Inspected the incident list. | Not applicable: no incident in the period |

Response of management to R-03: the personnel system now closes accounts by itself.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2026-02-01', '2026-07-31'],
    auditor: 'Dornbach Prüfung AG',
    opinion: 'unqualified',
    categories: ['Security'],
    system: 'Rookhope Fleet',
    method: 'carve-out',
    subservices: ['Altmark Rechner AG'],
    controls: ['R-01 CC1.4', 'R-02 CC6.2', 'R-03 CC6.2 !', 'R-04 CC7.5 ?'],
    responses: { 'R-03': 'closes accounts by itself' },
    userControls: 2,
    subserviceControls: 2,
  },
};

const CINDERFORD: TwinReport = {
  name: 'cinderford',
  producer: 'html',
  markdown: `## Cinderford AI, Inc. SOC 2 Type II

Audit window: 2026-01-15 to 2026-07-15

In scope: Security, Availability, Confidentiality

Audited by Quillan Meyer CPA PLLC

## Independent Service Auditor's Report

We have examined the description of the Cinderford Assistant system over the period 2026-01-15 to 2026-07-15 and the operating effectiveness of its controls against the trust services criteria for the security, availability and confidentiality categories.

Cinderford relies on subservice organizations for hosting and sign-in. Their controls are carved out of this report.

### Auditor's opinion

In our opinion, in all material respects, the controls were operating effectively.

Quillan Meyer CPA PLLC, August 30, 2026

## Management's Assertion

Cinderford AI, Inc. management asserts the above.

## System Overview

### Subservice Organizations

- Heronbank Cloud – hosting of models and data
- Signpost ID – single sign-on for staff

### Complementary Subservice Organization Controls (CSOCs)

- Heronbank Cloud guards its data centers around the clock.
- Signpost ID tells its customers of incidents within a day.

### User Responsibilities

- Users choose which folders the assistant may read.

## Tests of Controls

| Control ID | Mapped Criteria | Control Statement | Auditor Test | Test Outcome |
|---|---|---|---|---|
| ENG-12 | CC8.1 | Each change is approved by a second engineer. | Sampled 25 merged changes. | Pass – no exceptions |
| ENG-14 | CC7.1 | Dependencies are scanned on every build. | Inspected the pipeline of a sample of builds. | Pass – no exceptions |
| OPS-03 | A1.2, A1.3 | Restores are rehearsed every six months. | Inspected the rehearsal of the period. | Fail – the rehearsal did not take place |
| HRS-02 | CC1.4 | New staff take the security course in their first week. | Sampled 9 starters. | Fail – 2 of 9 took it in the fourth week |
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2026-01-15', '2026-07-15'],
    auditor: 'Quillan Meyer CPA PLLC',
    opinion: 'unqualified',
    categories: ['Security', 'Availability', 'Confidentiality'],
    system: 'Cinderford Assistant',
    method: 'carve-out',
    subservices: ['Heronbank Cloud', 'Signpost ID'],
    controls: ['ENG-12 CC8.1', 'ENG-14 CC7.1', 'OPS-03 A1.2,A1.3 !', 'HRS-02 CC1.4 !'],
    userControls: 1,
    subserviceControls: 2,
  },
};

const TEASEL: TwinReport = {
  name: 'teasel',
  producer: 'html',
  markdown: `## Teasel Robotics Corp.

SOC 2® Type 2 Report on Controls Relevant to Security

For the period of November 1, 2025 through April 30, 2026

Independent Service Auditor: Burwash & Lyle, P.C.

## Report of Independent Service Auditor

We have examined the description of the Teasel Gripper Cloud system and the effectiveness of controls throughout the period November 1, 2025 through April 30, 2026, based on the trust services criteria relevant to security.

### Basis for adverse opinion

Our tests found that firewalls of the production network had no rules from November to February. Vulnerability scans were not run in any month. Criteria CC6.6 and CC7.1 were not achieved.

### Adverse opinion

In our opinion, because of the significance of the matters described above, the controls did not operate effectively.

Burwash & Lyle, P.C.

Raleigh, North Carolina

June 18, 2026

## Assertion

Teasel Robotics Corp.

## Control matrix

| # | Criteria | Control Activity | Test Procedures | Test Results |
|---|---|---|---|---|
| 1 | CC6.6 | Firewalls admit listed traffic only. | Inspected the rules of each month. | There were no rules in four of six months. |
| 2 | CC7.1 | Servers are scanned monthly. | Inspected scan reports. | Exception noted; no scan was run. |
| 3 | CC6.4 | Laboratories are locked outside working hours. | Observed the doors. | No exceptions were noted. |

Management comments on control 1: the rules are in place since March 2026.
`,
  truth: {
    ...NOTHING,
    type: 'II',
    period: ['2025-11-01', '2026-04-30'],
    auditor: 'Burwash & Lyle, P.C.',
    opinion: 'adverse',
    basis: 'Vulnerability scans were not run',
    categories: ['Security'],
    system: 'Teasel Gripper Cloud',
    method: null,
    subservices: [],
    controls: ['1 CC6.6 !', '2 CC7.1 !', '3 CC6.4'],
    responses: { '1': 'since March 2026' },
  },
};

export const TWIN_REPORTS = [
  LARKHILL,
  PINEGATE,
  OSTRAVA,
  GLENMOOR,
  WEXCOMBE,
  ROOKHOPE,
  CINDERFORD,
  TEASEL,
];

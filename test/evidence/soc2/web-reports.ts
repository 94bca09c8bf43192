import type { Truth } from './twin-reports.ts';

export type WebReport = { readonly name: string; readonly html: string; readonly truth: Truth };

/**
 * Reports of invented companies as pages: one table for each criterion, a card for each control, and a table of
 * tests with rows across it.
 */
export const WEB_REPORTS: readonly WebReport[] = [
  {
    name: 'brandreth',
    html: `<div class=cover><p style="font-size:26pt">Brandreth Cloud Corporation</p>
<p style="font-size:16pt">Report on Brandreth Cloud Corporation's Description of Its Freightline Logistics Suite and on the Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security, Availability, and Confidentiality Throughout the Period April 1, 2025, to March 31, 2026</p>
<p>Prepared pursuant to AT-C Sections 105 and 205</p>
<p style="font-size:12pt">Hollis &amp; Vane LLP</p>
</div>
<h2>Contents</h2>
<table style="border:0"><tr><td>Section I. Independent Service Auditor's Report</td><td>3</td></tr>
<tr><td>Section II. Management's Assertion</td><td>6</td></tr>
<tr><td>Section III. Description of the System</td><td>8</td></tr>
<tr><td>Section IV. Criteria, Controls, Tests and Results</td><td>14</td></tr>
<tr><td>Section V. Other Information Provided by Management That Is Not Covered by the Report</td><td>22</td></tr>
</table>
<h1>Section I. Independent Service Auditor's Report</h1>
<p>To the Board of Directors of Brandreth Cloud Corporation</p>
<h3>Scope</h3>
<p>We have examined Brandreth Cloud Corporation's (the "Company" or "Brandreth") accompanying description of its Freightline Logistics Suite found in Section III titled "Description of the System" throughout the period April 1, 2025, to March 31, 2026 (the "description"), based on the criteria for a description of a service organization's system in DC section 200, and the suitability of the design and operating effectiveness of controls stated in the description throughout the period April 1, 2025, to March 31, 2026, to provide reasonable assurance that the Company's service commitments and system requirements were achieved based on the trust services criteria relevant to security, availability, and confidentiality ("applicable trust services criteria") set forth in TSP section 100.</p>
<p>The Company uses Palisade Web Hosting, Inc. ("Palisade") for infrastructure hosting, and Norwell Identity Co. for workforce single sign-on (collectively, the "subservice organizations"). The description indicates that complementary subservice organization controls that are suitably designed and operating effectively are necessary, along with controls at the Company. The description presents the types of complementary subservice organization controls assumed in the design of the Company's controls. It does not disclose the actual controls at the subservice organizations. Our examination did not include the services provided by the subservice organizations.</p>
<p>The information included in Section V is presented by the Company's management and is not a part of the description. We express no opinion on it.</p>
<h3>Service organization's responsibilities</h3>
<p>Brandreth is responsible for its service commitments and system requirements.</p>
<h3>Inherent limitations</h3>
<p>Because of their nature, controls may not always operate effectively.</p>
<h3>Description of tests of controls</h3>
<p>The specific controls we tested, and the nature, timing, and results of those tests are presented in Section IV.</p>
<h3>Opinion</h3>
<p>In our opinion, in all material respects, a. the description presents the system that was designed and implemented throughout the period; b. the controls were suitably designed; and c. the controls operated effectively throughout the period April 1, 2025, to March 31, 2026, if complementary subservice organization controls and complementary user entity controls operated effectively throughout that period.</p>
<h3>Restricted use</h3>
<p>This report is intended solely for the information and use of Brandreth and its user entities.</p>
<p><i>Hollis &amp; Vane LLP</i></p>
<p>Chicago, Illinois<br>May 22, 2026</p>
<h1>Section II. Management's Assertion</h1>
<p>We have prepared the description of the Freightline Logistics Suite. The controls stated in the description operated effectively throughout the period April 1, 2025, to March 31, 2026.</p>
<p>Brandreth Cloud Corporation</p>
<h1>Section III. Description of the System</h1>
<h2>Company overview</h2>
<p>Brandreth was founded in 2009 and serves freight brokers on two continents.</p>
<h2>Components of the system</h2>
<h3>Infrastructure</h3>
<p>Production runs in two regions of Palisade. Engineers of Saltmarsh Telecom maintain the lines to the offices.</p>
<h2>Subservice organizations and complementary subservice organization controls</h2>
<p>The following describes the controls that the Company expects its subservice organizations to have in place.</p>
<table><tr><th>Subservice organization</th><th>Criteria</th><th>Complementary subservice organization control</th></tr>
<tr><td rowspan=2>Palisade Web Hosting, Inc.</td><td>CC6.4</td><td>Entry to data centers is restricted to staff with a need.</td></tr>
<tr><td>A1.2</td><td>Backup power and cooling are maintained and tested.</td></tr>
<tr><td>Norwell Identity Co.</td><td>CC6.1</td><td>Sign-in services enforce the policies that Brandreth configures.</td></tr>
</table>
<h2>Complementary user entity controls</h2>
<p>The controls below should be in operation at user entities.</p>
<table><tr><th>#</th><th>Complementary user entity control</th><th>Related criteria</th></tr>
<tr><td>1</td><td>User entities are responsible for approving who of their staff receives an account.</td><td>CC6.2</td></tr>
<tr><td>2</td><td>User entities are responsible for removing accounts of people who left.</td><td>CC6.2</td></tr>
<tr><td>3</td><td>User entities are responsible for protecting the keys of the interface.</td><td>CC6.1</td></tr>
<tr><td>4</td><td>User entities are responsible for telling Brandreth of suspected breaches.</td><td>CC7.3</td></tr>
</table>
<h1>Section IV. Criteria, Controls, Tests and Results</h1>
<p>Hollis &amp; Vane's tests comprised inquiry, inspection, observation and reperformance. "No deviations noted" means that the test found none.</p>
<h3>CC6.1 The entity implements logical access security software, infrastructure, and architectures over protected information assets to protect them from security events.</h3>
<table><tr><th>Control number</th><th>Control activity specified by the Company</th><th>Tests performed by Hollis &amp; Vane</th><th>Results of tests</th></tr>
<tr><td>LA-01</td><td>Single sign-on with a second factor is needed to reach production.</td><td>Inspected the settings of the sign-in service and observed an engineer signing in.</td><td>No deviations noted.</td></tr>
<tr><td>LA-02</td><td>Data at rest is encrypted with AES-256.</td><td>Inspected the settings of all storage accounts.</td><td>No deviations noted.</td></tr>
</table>
<h3>CC6.2 Prior to issuing system credentials and granting system access, the entity registers and authorizes new internal and external users.</h3>
<table><tr><th>Control number</th><th>Control activity specified by the Company</th><th>Tests performed by Hollis &amp; Vane</th><th>Results of tests</th></tr>
<tr><td>LA-05</td><td>Access of people who leave is taken away within one business day.</td><td>For a sample of 25 leavers, compared the day of leaving with the day on which access ended.</td><td>Deviation noted. For 2 of 25 leavers, access ended four and six days after the day of leaving.</td></tr>
<tr><td>LA-06</td><td>Access to production is reviewed each quarter.</td><td>Inspected the reviews of two sampled quarters.</td><td>No deviations noted.</td></tr>
</table>
<h3>CC7.4 The entity responds to identified security incidents by executing a defined incident response program.</h3>
<table><tr><th>Control number</th><th>Control activity specified by the Company</th><th>Tests performed by Hollis &amp; Vane</th><th>Results of tests</th></tr>
<tr><td>IR-03</td><td>Customers are notified of confirmed breaches within 72 hours.</td><td>Inquired of management and inspected the incident log to determine whether a breach had occurred.</td><td>The circumstances that warrant the operation of this control did not occur during the period; therefore, no testing was performed.</td></tr>
</table>
<h3>A1.2 The entity authorizes, designs, develops or acquires, implements, operates, approves, maintains, and monitors environmental protections, software, data backup processes, and recovery infrastructure.</h3>
<table><tr><th>Control number</th><th>Control activity specified by the Company</th><th>Tests performed by Hollis &amp; Vane</th><th>Results of tests</th></tr>
<tr><td>BK-01</td><td>Databases are backed up daily.</td><td>Inspected the logs of 40 sampled days.</td><td>No deviations noted.</td></tr>
<tr><td>BK-02</td><td>A restore is tested twice a year.</td><td>Inspected the records of both tests.</td><td>Deviation noted. One of the two tests was not performed.</td></tr>
</table>
<h3>C1.2 The entity disposes of confidential information to meet the entity's objectives related to confidentiality.</h3>
<table><tr><th>Control number</th><th>Control activity specified by the Company</th><th>Tests performed by Hollis &amp; Vane</th><th>Results of tests</th></tr>
<tr><td>DD-01</td><td>Customer data is deleted within 60 days of the end of the contract.</td><td>Inspected the deletion tickets of a sample of ended contracts.</td><td>No deviations noted.</td></tr>
</table>
<h1>Section V. Other Information Provided by Management That Is Not Covered by the Report</h1>
<h3>Management's responses to deviations noted</h3>
<table><tr><th>Control</th><th>Deviation</th><th>Management's response</th></tr>
<tr><td>LA-05</td><td>For 2 of 25 leavers access ended late.</td><td>Both leavers were contractors of one agency; since January the agency reports departures by an interface.</td></tr>
<tr><td>BK-02</td><td>One test was not performed.</td><td>The test was postponed because of a move and was completed in April 2026.</td></tr>
</table>
`,
    truth: {
      asOf: null,
      basis: null,
      responses: { 'LA-05': 'contractors of one agency', 'BK-02': 'completed in April 2026' },
      userControls: 4,
      subserviceControls: 3,
      type: 'II',
      period: ['2025-04-01', '2026-03-31'],
      auditor: 'Hollis & Vane LLP',
      opinion: 'unqualified',
      categories: ['Security', 'Availability', 'Confidentiality'],
      system: 'Freightline Logistics Suite',
      method: 'carve-out',
      subservices: ['Palisade Web Hosting, Inc.', 'Norwell Identity Co.'],
      controls: [
        'LA-01 CC6.1',
        'LA-02 CC6.1',
        'LA-05 CC6.2 !',
        'LA-06 CC6.2',
        'IR-03 CC7.4 ?',
        'BK-01 A1.2',
        'BK-02 A1.2 !',
        'DD-01 C1.2',
      ],
    },
  },
  {
    name: 'dunmore',
    html: `<h1>SOC 2 Type 2</h1>
<p>Dunmore Robotics, Inc. &mdash; Fleet Console</p>
<table><tr><td class=k>Report type</td><td>SOC 2 Type 2</td></tr>
<tr><td class=k>Review period</td><td>Jan 15, 2026 &ndash; Jul 14, 2026</td></tr>
<tr><td class=k>Trust services categories</td><td>Security, Availability</td></tr>
<tr><td class=k>Service auditor</td><td>Ferrier Lane CPA Group, P.C.</td></tr>
<tr><td class=k>Report date</td><td>Aug 7, 2026</td></tr>
</table>
<h2>Independent auditor's report</h2>
<p>To the management of Dunmore Robotics, Inc. ("Dunmore")</p>
<p><b>Scope.</b> We have examined Dunmore's description of its Fleet Console system throughout the period January 15, 2026 to July 14, 2026 and the suitability of the design and operating effectiveness of the controls in it, based on the trust services criteria relevant to security and availability.</p>
<p>Dunmore uses Latchford Cloud Platform, a subservice organization, to run the console. The description excludes the controls of Latchford Cloud Platform, and our examination did not extend to them.</p>
<p><b>Opinion.</b> In our opinion, in all material respects, the description presents the system as designed and implemented, the controls were suitably designed, and they operated effectively throughout the period.</p>
<p>Ferrier Lane CPA Group, P.C.<br>Portland, Oregon<br>August 7, 2026</p>
<h2>Management assertion</h2>
<p>Dunmore's management asserts that the description is right and the controls operated effectively throughout the period January 15, 2026 to July 14, 2026.</p>
<h2>System description</h2>
<h3>Overview</h3>
<p>Fleet Console shows where warehouse robots stand. It is made in Go and runs in containers.</p>
<h3>Subservice organizations</h3>
<ul><li><b>Latchford Cloud Platform</b>: compute, storage and network. Expected controls: physical protection of data centers (CC6.4); disposal of media (CC6.5).</li>
</ul><h3>User entity responsibilities</h3>
<ul><li>Assign roles to operators and review them.</li>
<li>Report lost tablets without delay.</li>
</ul>
<h2>Controls and test results</h2>
<div class=card><h3>ORG-1 Roles and duties</h3>
<table><tr><td class=k>Criteria</td><td>CC1.3</td></tr>
<tr><td class=k>Control activity</td><td>Duties for security are written down and given to named people.</td></tr>
<tr><td class=k>Test procedure</td><td>Inspected the chart and job descriptions.</td></tr>
<tr><td class=k>Test result</td><td>Pass</td></tr>
</table>
</div>
<div class=card><h3>IAM-4 Second factor</h3>
<table><tr><td class=k>Criteria</td><td>CC6.1</td></tr>
<tr><td class=k>Control activity</td><td>A second factor is enforced for the identity provider and the cloud console.</td></tr>
<tr><td class=k>Test procedure</td><td>Inspected the policy that is enforced on all accounts.</td></tr>
<tr><td class=k>Test result</td><td>Pass</td></tr>
</table>
</div>
<div class=card><h3>IAM-9 Quarterly review of access</h3>
<table><tr><td class=k>Criteria</td><td>CC6.2, CC6.3</td></tr>
<tr><td class=k>Control activity</td><td>Access to systems is reviewed each quarter.</td></tr>
<tr><td class=k>Test procedure</td><td>Inspected both reviews of the period.</td></tr>
<tr><td class=k>Test result</td><td>Exception noted: the review of the first quarter did not include the build system.</td></tr>
<tr><td class=k>Management response</td><td>The build system was added to the list in June 2026.</td></tr>
</table>
</div>
<div class=card><h3>VUL-2 Scans</h3>
<table><tr><td class=k>Criteria</td><td>CC7.1</td></tr>
<tr><td class=k>Control activity</td><td>Images are scanned before they are used.</td></tr>
<tr><td class=k>Test procedure</td><td>Inspected the results of 25 builds.</td></tr>
<tr><td class=k>Test result</td><td>Pass</td></tr>
</table>
</div>
<div class=card><h3>INC-1 Review of incidents</h3>
<table><tr><td class=k>Criteria</td><td>CC7.4, CC7.5</td></tr>
<tr><td class=k>Control activity</td><td>Each severe incident is followed by a written review.</td></tr>
<tr><td class=k>Test procedure</td><td>Inspected the list of incidents.</td></tr>
<tr><td class=k>Test result</td><td>Not applicable: no severe incident occurred in the review period.</td></tr>
</table>
</div>
<div class=card><h3>AVL-3 Restore</h3>
<table><tr><td class=k>Criteria</td><td>A1.2, A1.3</td></tr>
<tr><td class=k>Control activity</td><td>A restore of the database is tested twice a year.</td></tr>
<tr><td class=k>Test procedure</td><td>Inspected the record of the test in March 2026.</td></tr>
<tr><td class=k>Test result</td><td>Pass</td></tr>
</table>
</div>`,
    truth: {
      asOf: null,
      basis: null,
      responses: { 'IAM-9': 'added to the list in June 2026' },
      userControls: 2,
      subserviceControls: 2,
      type: 'II',
      period: ['2026-01-15', '2026-07-14'],
      auditor: 'Ferrier Lane CPA Group, P.C.',
      opinion: 'unqualified',
      categories: ['Security', 'Availability'],
      system: 'Fleet Console',
      method: 'carve-out',
      subservices: ['Latchford Cloud Platform'],
      controls: [
        'ORG-1 CC1.3',
        'IAM-4 CC6.1',
        'IAM-9 CC6.2,CC6.3 !',
        'VUL-2 CC7.1',
        'INC-1 CC7.4,CC7.5 ?',
        'AVL-3 A1.2,A1.3',
      ],
    },
  },
  {
    name: 'greystoke',
    html: `<p style="text-align:center;margin-top:150px;font-size:20pt">GREYSTOKE ARCHIVES LLC</p>
<p style="text-align:center">SOC 2 REPORT</p>
<p style="text-align:center">FOR THE</p>
<p style="text-align:center">VAULTROOM DOCUMENT ARCHIVE</p>
<p style="text-align:center">A TYPE 2 INDEPENDENT SERVICE AUDITOR'S REPORT ON CONTROLS RELATED TO SECURITY, AVAILABILITY, AND CONFIDENTIALITY</p>
<p style="text-align:center">NOVEMBER 1, 2024, TO OCTOBER 31, 2025</p>
<p style="text-align:center">Attestation and Compliance Services</p>
<p style="text-align:center">Proprietary &amp; Confidential. Unauthorized use, reproduction, or distribution of this report, in whole or in part, is strictly prohibited.</p>
<h1>SECTION 1<br>INDEPENDENT SERVICE AUDITOR'S REPORT</h1>
<p>To Greystoke Archives LLC:</p>
<p><u>Scope</u></p>
<p>We have examined Greystoke Archives LLC's ("Greystoke" or the "service organization") accompanying description of its Vaultroom Document Archive, in Section 3, throughout the period November 1, 2024, to October 31, 2025, (the "description"), based on the description criteria, and the suitability of the design and operating effectiveness of the controls stated in the description, based on the trust services criteria relevant to Security, Availability, and Confidentiality.</p>
<p>Greystoke uses various subservice organizations for data center hosting and tape storage services. The description indicates that complementary subservice organization controls are necessary. Our examination did not include the services provided by the subservice organizations.</p>
<p><u>Opinion</u></p>
<p>In our opinion, in all material respects, the description presents Greystoke's Vaultroom Document Archive that was designed and implemented throughout the period November 1, 2024, to October 31, 2025.</p>
<p>Penhallow &amp; Rusk, LLC</p>
<p>Tampa, Florida<br>December 12, 2025</p>
<h1>SECTION 2<br>MANAGEMENT'S ASSERTION</h1>
<p>We have prepared the accompanying description of Greystoke's Vaultroom Document Archive.</p>
<h1>SECTION 3<br>DESCRIPTION OF THE SYSTEM</h1>
<h2>OVERVIEW OF OPERATIONS</h2>
<p>Greystoke keeps records of law firms.</p>
<h2>COMPLEMENTARY CONTROLS AT SUBSERVICE ORGANIZATIONS</h2>
<p>The data center hosting services provided by Ironbridge Colocation and the tape storage services provided by Coldharbour Media Storage, Inc. were not included within the scope of this examination. The following table presents the applicable criteria that are intended to be met by controls at these organizations.</p>
<table><tr><th>Control Activity Expected to be Implemented by Subservice Organization</th><th>Subservice Organization</th><th>Applicable Criteria</th></tr>
<tr><td>Physical access to the hall is restricted.</td><td>Ironbridge Colocation</td><td>CC6.4</td></tr>
<tr><td>Tapes are stored in locked rooms.</td><td>Coldharbour Media Storage, Inc.</td><td>CC6.4, CC6.5</td></tr>
</table>
<h2>COMPLEMENTARY CONTROLS AT USER ENTITIES</h2>
<p>Greystoke's archive is designed to work with its user entities; however no complementary user entity controls are required to meet the applicable criteria.</p>
<h1>SECTION 4<br>TESTING MATRICES</h1>
<table><tr><th>Control #</th><th>Control Activity Specified by the Service Organization</th><th>Test Applied by the Service Auditor</th><th>Test Results</th></tr>
<tr><td colspan=4><b>CC1.1</b> COSO Principle 1: The entity demonstrates a commitment to integrity and ethical values.</td></tr>
<tr><td>CC1.1.1</td><td>Employees acknowledge the handbook upon hire.</td><td>Inspected the acknowledgments for a sample of employees hired during the period.</td><td>No exceptions noted.</td></tr>
<tr><td colspan=4><b>CC6.1</b> The entity implements logical access security software.</td></tr>
<tr><td>CC6.1.1</td><td>Passwords have at least 14 characters.</td><td>Inspected the password settings.</td><td>No exceptions noted.</td></tr>
<tr><td>CC6.1.2</td><td>Terminated users' access is revoked.</td><td>Inspected access listings for a sample of employees terminated during the period.</td><td>The test of the control activity disclosed that access was not revoked for one of nine employees sampled.</td></tr>
<tr><td colspan=4><b>A1.2</b> The entity maintains environmental protections.</td></tr>
<tr><td>A1.2.1</td><td>Backups are written to tape nightly.</td><td>Inspected the schedule and a log of a sampled night.</td><td>No exceptions noted.</td></tr>
<tr><td>A1.2.2</td><td colspan=3>Refer to the section entitled Subservice Organizations above for controls managed by the subservice organizations.</td></tr>
<tr><td colspan=4><b>C1.1</b> The entity identifies and maintains confidential information.</td></tr>
<tr><td>C1.1.1</td><td>Records carry a class of secrecy.</td><td>Inspected the class of a sample of records.</td><td>No exceptions noted.</td></tr>
</table>
<h1>SECTION 5<br>OTHER INFORMATION PROVIDED BY GREYSTOKE</h1>
<h2>MANAGEMENT'S RESPONSE TO TESTING EXCEPTIONS</h2>
<table><tr><th>Control #</th><th>Control Activity</th><th>Test Results</th><th>Management's Response</th></tr>
<tr><td>CC6.1.2</td><td>Terminated users' access is revoked.</td><td>Access was not revoked for one of nine.</td><td>The account had no rights and was closed on discovery.</td></tr>
</table>
`,
    truth: {
      asOf: null,
      basis: null,
      responses: { 'CC6.1.2': 'no rights and was closed' },
      userControls: 0,
      subserviceControls: 2,
      type: 'II',
      period: ['2024-11-01', '2025-10-31'],
      auditor: 'Penhallow & Rusk, LLC',
      opinion: 'unqualified',
      categories: ['Security', 'Availability', 'Confidentiality'],
      system: 'Vaultroom Document Archive',
      method: 'carve-out',
      subservices: ['Ironbridge Colocation', 'Coldharbour Media Storage, Inc.'],
      controls: ['CC1.1.1 CC1.1', 'CC6.1.1 CC6.1', 'CC6.1.2 CC6.1 !', 'A1.2.1 A1.2', 'C1.1.1 C1.1'],
    },
  },
  {
    name: 'harrowgate',
    html: `<h1>Harrowgate Signals Ltd.</h1>
<p>System and Organization Controls 2 (SOC 2) Type II Report</p>
<p>Description of the Beacon Alerting Service and controls relevant to Security, Availability, Confidentiality and Privacy</p>
<p>for the period between 1 March 2025 and 28 February 2026</p>
<p>Issued by: Lindqvist Okafor LLP</p>
<h2>1. Report of independent service auditors</h2>
<p>To: Harrowgate Signals Ltd.</p>
<h3>Our scope</h3>
<p>We have examined Harrowgate Signals Ltd.'s description of the Beacon Alerting Service throughout the period 1 March 2025 to 28 February 2026 and the suitability of the design and operating effectiveness of the controls set out in it, based on the trust services criteria relevant to security, availability, confidentiality and privacy.</p>
<p>Stonewater Cloud B.V. and Relaypost Inc. are subservice organisations. The description does not include their controls, and we did not test them.</p>
<h3>Our opinion</h3>
<p>In our opinion, in all material respects, based on the description criteria and the trust services criteria, the description is a fair account and the controls operated effectively throughout the period.</p>
<p>Lindqvist Okafor LLP</p>
<p>Manchester, 17 April 2026</p>
<h2>2. Statement by management</h2>
<p>We are responsible for the description of the Beacon Alerting Service. The controls operated effectively.</p>
<h2>3. System description</h2>
<h3>3.1 What we do</h3>
<p>Beacon sends alarms to people on duty.</p>
<h3>3.2 Responsibilities of customers</h3>
<ul><li>Customers keep the telephone numbers of their staff up to date.</li>
<li>Customers test their alarm chains each month.</li>
<li>Customers delete people who have left.</li>
</ul><h3>3.3 Complementary subservice organisation controls</h3>
<table class=kv><tr><th>Subservice organisation</th><th>Expected control</th><th>Criteria</th></tr>
<tr><td>Stonewater Cloud B.V.</td><td>Access to its halls is limited to its own technicians.</td><td>CC6.4</td></tr>
<tr><td>Relaypost Inc.</td><td>Text messages are removed from its queues after delivery.</td><td>C1.2</td></tr>
</table>
<h2>4. Controls, tests and results</h2>
<table class=kv><tr><td><b>Control ID</b></td><td>HS.01</td></tr>
<tr><td><b>Control</b></td><td>New staff sign a promise of secrecy.</td></tr>
<tr><td><b>Criteria</b></td><td>CC1.1, C1.1</td></tr>
<tr><td><b>Test performed</b></td><td>For a sample of 10 new staff, inspected the signed promise.</td></tr>
<tr><td><b>Result</b></td><td>No relevant exceptions noted.</td></tr>
</table>
<table class=kv><tr><td><b>Control ID</b></td><td>HS.02</td></tr>
<tr><td><b>Control</b></td><td>Production can be reached through a bastion with hardware keys only.</td></tr>
<tr><td><b>Criteria</b></td><td>CC6.1, CC6.6</td></tr>
<tr><td><b>Test performed</b></td><td>Observed an administrator signing in; inspected the rules of the bastion.</td></tr>
<tr><td><b>Result</b></td><td>No relevant exceptions noted.</td></tr>
</table>
<table class=kv><tr><td><b>Control ID</b></td><td>HS.03</td></tr>
<tr><td><b>Control</b></td><td>Critical weaknesses are fixed within 14 days.</td></tr>
<tr><td><b>Criteria</b></td><td>CC7.1</td></tr>
<tr><td><b>Test performed</b></td><td>Inspected 22 of 108 tickets on critical weaknesses.</td></tr>
<tr><td><b>Result</b></td><td>Exceptions noted. 4 of the 22 were fixed after 19 to 31 days.</td></tr>
<tr><td><b>Management's response</b></td><td>A weekly list of overdue tickets now goes to the head of engineering.</td></tr>
</table>
<table class=kv><tr><td><b>Control ID</b></td><td>HS.04</td></tr>
<tr><td><b>Control</b></td><td>Failover to the second region is tried each half-year.</td></tr>
<tr><td><b>Criteria</b></td><td>A1.3</td></tr>
<tr><td><b>Test performed</b></td><td>Inspected the records of the trials in May and November 2025.</td></tr>
<tr><td><b>Result</b></td><td>No relevant exceptions noted.</td></tr>
</table>
<table class=kv><tr><td><b>Control ID</b></td><td>HS.05</td></tr>
<tr><td><b>Control</b></td><td>Requests of data subjects are answered within a month.</td></tr>
<tr><td><b>Criteria</b></td><td>P5.1</td></tr>
<tr><td><b>Test performed</b></td><td>Inquired of the privacy officer and inspected the list of requests.</td></tr>
<tr><td><b>Result</b></td><td>No requests were received during the period. The control could not be tested.</td></tr>
</table>
`,
    truth: {
      asOf: null,
      basis: null,
      responses: { 'HS.03': 'overdue tickets' },
      userControls: 3,
      subserviceControls: 2,
      type: 'II',
      period: ['2025-03-01', '2026-02-28'],
      auditor: 'Lindqvist Okafor LLP',
      opinion: 'unqualified',
      categories: ['Security', 'Availability', 'Confidentiality', 'Privacy'],
      system: 'Beacon Alerting Service',
      method: 'carve-out',
      subservices: ['Stonewater Cloud B.V.', 'Relaypost Inc.'],
      controls: [
        'HS.01 CC1.1,C1.1',
        'HS.02 CC6.1,CC6.6',
        'HS.03 CC7.1 !',
        'HS.04 A1.3',
        'HS.05 P5.1 ?',
      ],
    },
  },
];

import type { Standing } from '../../../src/language/standing.ts';
import type { DocumentKind } from '../../../src/store/schema.ts';

/** Small documents of an invented company (Quillhaven) with what each of their statements is worth. */
export type Twin = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
  /** Words that stand in the document, and the standings that are right for them. */
  readonly expected: readonly (readonly [string, ...Standing[]])[];
};

export const TWINS: readonly Twin[] = [
  {
    name: 'an operations note on what is still to come',
    kind: 'policy',
    text: `# Quillhaven Operations Note

## Network
Micro-segmentation of the plant network is currently being planned.

A zero-trust gateway is under construction.

Our team is migrating all virtual hosts to the new firewall.

Intrusion prevention will be introduced in the second half of 2027.

We intend to replace the legacy VPN.

Outbound traffic is filtered by the border firewall.

## People
Background checks for interns have not yet been started.

The whistleblower line is going to open next spring.

The awareness course has been rolled out to all staff.

Security champions meet every month.

## Continuity
A second power feed has been ordered.

The crisis handbook exists as a draft.

Work on an exit strategy has begun.

Restore drills are scheduled every quarter.

A restore drill is scheduled for autumn 2027.

The goal is to reach a recovery time of four hours.

Quarterly fire drills take place at both sites (planned from 2027).`,
    expected: [
      ['Micro-segmentation of the plant network', 'plans'],
      ['A zero-trust gateway is under construction', 'plans'],
      ['Our team is migrating', 'plans'],
      ['Intrusion prevention will be introduced', 'plans'],
      ['We intend to replace the legacy VPN', 'plans'],
      ['Outbound traffic is filtered', 'asserts'],
      ['Background checks for interns have not yet', 'plans', 'reports_failure'],
      ['The whistleblower line is going to open', 'plans'],
      ['The awareness course has been rolled out', 'asserts'],
      ['Security champions meet', 'asserts'],
      ['A second power feed has been ordered', 'plans'],
      ['The crisis handbook exists as a draft', 'plans'],
      ['Work on an exit strategy has begun', 'plans'],
      ['Restore drills are scheduled every quarter', 'asserts'],
      ['A restore drill is scheduled for autumn', 'plans'],
      ['The goal is to reach', 'plans', 'unknown'],
      ['Quarterly fire drills take place', 'plans'],
    ],
  },
  {
    name: 'a policy for the staff',
    kind: 'policy',
    text: `# Quillhaven Acceptable Use Policy

All employees must lock their workstation when they leave it.

You must not share your badge.

Employees should choose passphrases instead of passwords.

Lost devices are to be reported to the service desk within one hour.

Accounts of leavers will be disabled on their last day.

Personal devices may be used for mail only.

Line managers review the rights of their team twice a year.

Do not install unlicensed software.

Store confidential papers in a locked cabinet.

This policy was approved by the managing directors in May 2026.

For instance, a password could be the title of a song.

A passphrase is a sequence of words that is easy to remember.

Sensitive data means any data of level three or four.

What happens if I lose my badge?

The following rules apply to travel:

- Laptops stay in hand luggage.
- Privacy filters are used on trains.

It is recommended that travellers carry a spare token.`,
    expected: [
      ['All employees must lock', 'requires'],
      ['You must not share your badge', 'requires'],
      ['Employees should choose passphrases', 'unknown'],
      ['Lost devices are to be reported', 'requires'],
      ['Accounts of leavers will be disabled', 'requires'],
      ['Personal devices may be used for mail only', 'asserts', 'requires'],
      ['Line managers review the rights', 'asserts'],
      ['Do not install unlicensed software', 'requires'],
      ['Store confidential papers', 'requires'],
      ['This policy was approved', 'asserts'],
      ['For instance, a password could', 'defines', 'unknown'],
      ['A passphrase is a sequence', 'defines'],
      ['Sensitive data means', 'defines'],
      ['What happens if I lose my badge?', 'asks'],
      ['Laptops stay in hand luggage', 'asserts', 'requires'],
      ['Privacy filters are used', 'asserts', 'requires'],
      ['It is recommended that travellers', 'recommends'],
    ],
  },
  {
    name: 'a test report',
    kind: 'pentest',
    text: `# Application Security Test, Quillhaven Portal

The test was carried out by Brackwater Security from 2 to 13 March 2026.

## Strengths
The portal enforces TLS 1.3 on all connections.

## QH-07: Weak session handling
Session cookies do not carry the secure attribute.

An attacker on the same network can take over a session.

### Remediation
Set the secure attribute on every cookie. Rotate the session identifier after sign-in. Sessions expire after fifteen minutes of inactivity.

## QH-08: No lockout
The sign-in page accepts any number of attempts.

### Suggested fix
- Lock the account after ten failed attempts.
- Alert the operations team.`,
    expected: [
      ['The test was carried out by Brackwater', 'asserts'],
      ['The portal enforces TLS 1.3', 'asserts'],
      ['Session cookies do not carry', 'reports_failure'],
      ['An attacker on the same network', 'reports_failure'],
      ['Set the secure attribute', 'recommends'],
      ['Rotate the session identifier', 'recommends'],
      ['Sessions expire after fifteen minutes', 'recommends'],
      ['The sign-in page accepts any number', 'reports_failure'],
      ['Lock the account after ten', 'recommends'],
      ['Alert the operations team', 'recommends'],
    ],
  },
  {
    name: 'a register of risks and what is done about them',
    kind: 'policy',
    text: `# Risk Register and Treatment

| No. | Risk | Mitigation | Responsible | State |
|---|---|---|---|---|
| 11 | Ransomware on file servers | Keep offline copies of all file servers. | Operations | Done |
| 12 | Loss of a phone | Enrol all phones in device management. | IT | In progress |
| 13 | Theft of source code | Sign all commits with hardware keys. | Engineering | To do |
| 14 | Insider misuse | Record all sessions of administrators. | Security | Deferred |`,
    expected: [
      ['Keep offline copies of all file servers', 'asserts'],
      ['Enrol all phones', 'plans'],
      ['Sign all commits', 'plans'],
      ['Record all sessions', 'plans'],
    ],
  },
  {
    name: 'a statement of applicability in words',
    kind: 'evidence',
    text: `# Statement of Applicability

| Control | Title | Implementation status | Remarks |
|---|---|---|---|
| A.5.7 | Threat intelligence | Not implemented | A feed of indicators is read by the operations desk. |
| A.6.3 | Awareness | Fully implemented | Staff take a course each spring. |
| A.7.4 | Physical security monitoring | Partly implemented | Cameras cover the main entrance. |
| A.8.11 | Data masking | Planned for Q4 | Personal data is masked in test systems. |
| A.8.23 | Web filtering | Not applicable | Quillhaven runs no offices. |`,
    expected: [
      ['A feed of indicators is read', 'reports_failure'],
      ['Staff take a course each spring', 'asserts'],
      ['Cameras cover the main entrance', 'reports_failure', 'asserts'],
      ['Personal data is masked in test systems', 'plans'],
      ['Quillhaven runs no offices', 'asserts'],
      ['Threat intelligence', 'reports_failure'],
    ],
  },
  {
    name: 'a statement of applicability with a key of letters',
    kind: 'evidence',
    text: `# Statement of Applicability

Key: F = fully in place; P = in part; N = not in place; R = on the roadmap.

| Control | Title | Status | How |
|---|---|---|---|
| A.8.7 | Protection against malware | F | Every endpoint runs an agent. |
| A.8.16 | Monitoring activities | R | Logs are correlated in one place. |
| A.8.28 | Secure coding | N | Developers follow a coding standard. |`,
    expected: [
      ['Every endpoint runs an agent', 'asserts'],
      ['Logs are correlated in one place', 'plans'],
      ['Developers follow a coding standard', 'reports_failure'],
    ],
  },
  {
    name: 'a maturity assessment',
    kind: 'policy',
    text: `# NIS2 Readiness Assessment of Quillhaven

| Area | Rating | Observation | Gap | Proposed measure |
|---|---|---|---|---|
| Supply chain | Non-compliant | Suppliers are chosen by price. | No security criteria for suppliers. | Assess each supplier before the contract is signed. |
| Cryptography | Compliant | Mail is encrypted in transit. | None | - |

## Improvement roadmap
| Step | When |
|---|---|
| Encrypt all archives with AES-256. | 2027 |

## Conclusion
Quillhaven should appoint an incident manager. Asset owners must be named for all systems.`,
    expected: [
      ['Mail is encrypted in transit', 'asserts'],
      ['No security criteria for suppliers', 'reports_failure'],
      ['Assess each supplier', 'recommends', 'plans', 'reports_failure'],
      ['Encrypt all archives', 'plans', 'recommends'],
      ['Quillhaven should appoint', 'recommends'],
      ['Asset owners must be named', 'recommends'],
    ],
  },
  {
    name: 'a guide for customers',
    kind: 'policy',
    text: `# Quillhaven Cloud Security Overview

Quillhaven encrypts all volumes with AES-256.

We notify customers within 48 hours of a confirmed breach.

## Your responsibilities
Customers rotate their API keys every ninety days.

You are responsible for the content of your tenant.

## Tips for administrators of your tenant
Turn on single sign-on. You might want to restrict sign-in by address.

## Hosting
The data centre operator reviews the visitor list every month.

Hetzner hosts our production servers in Falkenstein.

The hosting provider holds a certificate for ISO 27001.

## Words
A tenant is an area of the platform that is set apart for one customer.`,
    expected: [
      ['Quillhaven encrypts all volumes', 'asserts'],
      ['We notify customers within 48 hours', 'asserts'],
      ['Customers rotate their API keys', 'speaks_of_others'],
      ['You are responsible for the content', 'speaks_of_others'],
      ['Turn on single sign-on', 'recommends', 'speaks_of_others'],
      ['You might want to restrict', 'recommends', 'speaks_of_others'],
      ['The data centre operator reviews', 'speaks_of_others'],
      ['Hetzner hosts our production', 'asserts'],
      ['The hosting provider holds', 'speaks_of_others'],
      ['A tenant is an area', 'defines'],
    ],
  },
  {
    name: 'an examination with a modified opinion',
    kind: 'soc2',
    text: `# Report on Controls of Quillhaven

## Basis for adverse opinion
Management asserts that leavers lose access within a day. Of 25 leavers, nine kept access for more than a week.

## Opinion
The controls were not suitably designed.

## System description
Quillhaven takes hourly snapshots of its databases.

## Complementary user entity controls
- User entities review their own user lists.`,
    expected: [
      ['Management asserts that leavers', 'reports_failure'],
      ['Of 25 leavers, nine kept access', 'reports_failure'],
      ['Quillhaven takes hourly snapshots', 'asserts'],
      ['User entities review their own', 'speaks_of_others'],
    ],
  },
  {
    name: 'tests of controls',
    kind: 'policy',
    text: `# Controls and tests

| Control | Test performed | Result |
|---|---|---|
| Code is reviewed before release. | Inspected 25 releases. | No exceptions noted. |
| Leavers are removed within a day. | Inspected 10 leavers. | Deviation noted: two of ten were removed late. |`,
    expected: [
      ['Code is reviewed before release', 'asserts'],
      ['Leavers are removed within a day', 'reports_failure'],
    ],
  },
  {
    name: 'an answered form',
    kind: 'policy',
    text: `# Vendor form of Quillhaven

| Ref | Question | Answer | Reviewer comment |
|---|---|---|---|
| 1 | Do you encrypt laptops? | Yes, with BitLocker. | Laptops must be encrypted by policy. |
| 2 | Describe your backups | Hourly snapshots are kept for 30 days. | Fine |`,
    expected: [
      ['Do you encrypt laptops?', 'asks'],
      ['Describe your backups', 'asks'],
      ['Hourly snapshots are kept', 'asserts'],
      ['Laptops must be encrypted by policy', 'speaks_of_others', 'recommends'],
    ],
  },
  {
    name: 'lists under a line that says what they are',
    kind: 'policy',
    text: `# Quillhaven Security Programme

The following measures are in place:

- Disk encryption on all notebooks
- Two-person rule for payments

The following improvements are planned for next year:

- Passkeys for all staff
- Logs are kept for two years

We recommend that our customers:

- Review their audit log weekly
- Limit the number of administrators

Each supplier must:

- Name a contact for security
- Report incidents within 24 hours`,
    expected: [
      ['Disk encryption on all notebooks', 'asserts'],
      ['Two-person rule for payments', 'asserts'],
      ['Passkeys for all staff', 'plans'],
      ['Logs are kept for two years', 'plans'],
      ['Review their audit log weekly', 'recommends', 'speaks_of_others'],
      ['Limit the number of administrators', 'recommends', 'speaks_of_others'],
      ['Name a contact for security', 'requires'],
      ['Report incidents within 24 hours', 'requires'],
    ],
  },
  {
    name: 'a policy in German',
    kind: 'policy',
    text: `# Richtlinie zur Zugriffskontrolle

Alle Mitarbeiter müssen sich mit einem zweiten Faktor anmelden. Die Daten werden in Deutschland gespeichert und täglich gesichert.`,
    expected: [
      ['Alle Mitarbeiter müssen', 'unknown'],
      ['Die Daten werden in Deutschland', 'unknown'],
    ],
  },
  {
    name: 'a policy whose sentences name others beside the company',
    kind: 'policy',
    text: `# Quillhaven Platform Policy

## Monitoring
Quillhaven implemented a detection solution by watching AWS flow logs and Azure events.

AWS encrypts the disks of the hosts.

## Customers
Customers must be given a choice between both regions.

Customers must configure the retention of their own exports.

## Register
The register of assets holds the following:

- Place, i.e. where is it kept and copied?
- Is the asset encrypted?

## Retention

| Data | Period |
|---|---|
| Client logs (as far as they hold usage data) | 9 months |
| Invoices | 6 years |
`,
    expected: [
      ['implemented a detection solution', 'asserts'],
      ['AWS encrypts the disks', 'speaks_of_others'],
      ['Customers must be given a choice', 'requires', 'asserts'],
      ['Customers must configure the retention', 'speaks_of_others'],
      ['where is it kept and copied?', 'unknown'],
      ['Is the asset encrypted?', 'asks'],
      ['Client logs (as far as', 'asserts'],
    ],
  },
  {
    name: 'a procedure about findings is no report of findings',
    kind: 'policy',
    text: `# Findings Reporting and Remediation

## Remediation
Each finding is tracked in the ticket system until it is closed.
`,
    expected: [['Each finding is tracked', 'asserts', 'requires']],
  },
];

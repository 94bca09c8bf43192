/** A small SOC 2 report of an invented company: two controls for one criterion, one of them with an exception. */
export const REPORT_MARKDOWN = `# SOC 2 Type II report on the Ledger System

Classification: Internal

SOC 2 Type II

## Independent Service Auditor's Report

We have examined the description of its Ledger System throughout the period 1 January 2026 to 30 June 2026 and the operating effectiveness of controls, based on the trust services criteria relevant to security. In our opinion, in all material respects, it is fair.

## Tests of controls

| Control | Criteria | Description | Test | Result |
| --- | --- | --- | --- | --- |
| AC-01 | CC6.3 | User access rights to production systems are reviewed every quarter by the system owner. | Inspected the reviews of two quarters. | No exceptions noted. |
| AC-02 | CC6.2 | Accounts of leavers are disabled on their last working day. | Compared a sample of leavers with the directory. | Exception noted: one of twelve accounts stayed open for three days. |
`;

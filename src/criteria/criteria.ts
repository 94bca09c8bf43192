/**
 * A criterion of the AICPA Trust Services Criteria (2017, revised points of focus 2022): its id, and in our own
 * words what it asks for.
 */
export type Criterion = { readonly id: string; readonly asks: string; readonly words: string };

/**
 * `words`: what texts about it say, one idea between bars; an idea in several words counts more than one word. Our
 * own wording throughout.
 */
const LINES = `
CC1.1 | integrity and ethical values are shown and demanded | code of conduct, code of ethics, ethical, standards of conduct, acceptable use, disciplinary, sanction, conflict of interest, tone at the top, confidentiality agreement signed, anti-bribery
CC1.2 | the board oversees independently of management | board of directors, audit committee, board oversight, management body, supervisory board, board minutes, report to the board, ultimate responsibility
CC1.3 | structures, reporting lines, authorities and responsibilities are set | organizational chart, reporting line, roles and responsibilities, responsibilities are allocated, job description, security officer, ciso, steering committee, authority, named contact
CC1.4 | competent people are found, developed and kept | background check, reference check, hiring, recruiting, screening, candidate, prior to joining, security awareness training, skills, competence, succession, professional development
CC1.5 | people are held accountable | accountability, performance evaluation, performance review, disciplinary process, sanction policy, consequence for violation, reward, adherence to policies
CC2.1 | relevant information of good quality is used by controls | asset inventory, inventory of information, data flow diagram, network diagram, information quality, data owner, system boundary
CC2.2 | objectives and responsibilities are communicated inside | security awareness, awareness training, policies are available, policies are published to staff, intranet, handbook, whistleblower, acknowledge policy, staff report incidents, internal communication
CC2.3 | those outside are informed | customer commitments, master services agreement, terms of service, notify customers, service level agreement, status page, external communication, release notes, announce to customers, communicate with clients, public communication, customers report concerns, security contact, shared responsibility
CC3.1 | objectives are clear enough to find risks | objectives, service commitments, risk appetite, risk tolerance, system requirements, materiality
CC3.2 | risks are found and analysed | risk assessment, risk register, risk analysis, likelihood and impact, threats and vulnerabilities, risk treatment, risk owner, inherent risk, risk prioritised, risk management programme
CC3.3 | fraud is considered | fraud, misuse, incentive and pressure, opportunity for fraud, misappropriation
CC3.4 | changes that matter to controls are assessed | significant change, change in business, change in technology, new technology, acquisition, changes in threats, changes in law, threat landscape, new regulation
CC4.1 | controls are evaluated, ongoing and separately | internal audit, control monitoring, penetration test, operation of controls is checked, control self assessment, continuous monitoring of controls, independent assessment, independent review, compliance review, external audit
CC4.2 | deficiencies are told and corrected | deficiency, deviation, corrective action, plan of action, milestones, remediation of findings, findings are tracked, audit finding, nonconformity, weakness tracked to closure, report deficiencies to management
CC5.1 | controls that reduce risk are chosen | control activities, segregation of duties, separation of duties, conflicting duties, risk mitigation, compensating control, treatment plan, control selection
CC5.2 | general controls over technology are chosen | technology controls, general controls, configuration standard, security baseline, technology infrastructure controls, technology acquisition
CC5.3 | policies and procedures put controls to work | policy, policies are reviewed, procedures, policy approval, approved by top management, policy owner, annual review of policies, policy management, exception to policy, policy exceptions expire
CC6.1 | logical access protects information assets | authentication, multi-factor, mfa, password, passphrase, single sign-on, encryption at rest, encrypted storage, encryption key, key rotation, key management, secrets manager, access control, least privilege, role-based, asset inventory, ssh key, failed logon, account lockout, session timeout, tenant isolation, row-level security, network segmentation, unique account, unique id, service account, default credentials, identity provider, authenticator, hardware security key
CC6.2 | users are registered and authorised before they get access | provisioning, access request, new user, joiner, access approved by manager, unique user, deprovisioning, leaver, user registration, access is disabled, identity lifecycle, registration and removal, account of terminated employee
CC6.3 | access follows roles, changes and least privilege | access review, recertification, least privilege, role-based, need to know, termination, reassignment, revoke access, transfer, mover, segregation of duties, privileged access, elevated access, administrator access, just in time, access is removed, access is adjusted, authorised by the owner
CC6.4 | physical access is restricted | physical access, data center, badge, visitor, facility, office, secure area, entry control, camera, physical security, escort, physical perimeter, server room, locked cabinet
CC6.5 | media and assets are disposed of safely | disposal, re-use, media sanitization, destroy media, wipe, storage media, retired equipment, decommission, secure deletion, shred, unrecoverable, end of life hardware
CC6.6 | threats from outside the boundary are kept out | firewall, intrusion detection, intrusion prevention, web application firewall, waf, ddos, denial of service, vpn, remote access, remote connection, perimeter, security group, network boundary, boundary protection, untrusted network, inbound and outbound traffic, network filter, network security, dmz, access gateway
CC6.7 | information is protected while it moves | encryption in transit, tls, https, transmission, transmitted information, removable media, portable storage, mobile device, data loss prevention, data leakage, encrypted connection, usb, file transfer, mobile device management, encrypted laptop
CC6.8 | malicious software is prevented and found | malware, antivirus, anti-malware, ransomware, endpoint detection, edr, unauthorized software, unsigned software, application allowlist, endpoint protection, malicious code, software installation
CC7.1 | new weaknesses and changed configurations are found | vulnerability scan, vulnerability management, vulnerability remediated, patch, security update, critical flaw, configuration management, configuration settings, secure configuration, hardening, hardening baseline, configuration drift, file integrity, software composition analysis, dependency scan, vulnerability disclosure
CC7.2 | systems are watched for anomalies | monitoring, log, logging, siem, audit log, audit trail, alert, anomaly, anomalous activity, suspicious activity, intrusion detection, detection rules, security event, log retention, round-the-clock monitoring, threat detection
CC7.3 | security events are evaluated | security event, event triage, incident triage, incident classification, severity, categorised as incident, assessment of events, incident assessment, investigate, analyse impact and scope, forensic
CC7.4 | incidents are responded to | incident response, incident management, incident response plan, breach notification, containment, eradication, incident commander, incident roles, breach, notify affected customers, incident exercise, incident reporting
CC7.5 | recovery from incidents | incident recovery, recovery, post-incident review, post-mortem, lessons learned, knowledge gained, root cause, restore after incident, restored assets, tabletop exercise, improve response
CC8.1 | changes are authorised, tested and approved | change management, change control, change request, formal change procedure, code review, pull request, reviewed before merge, deployment, deployment pipeline, testing environment, automated tests, sdlc, software development, secure development, secure coding, static analysis, peer review, staging, rollback, emergency change, configuration change, version control, separate environments, test data, source code
CC9.1 | business disruptions are mitigated | business continuity, disaster recovery, insurance, contingency plan, business impact analysis, cyber insurance, continuity strategy, disruption, crisis management, pandemic
CC9.2 | vendors and partners are managed | vendor, third party, supplier, fourth party, subprocessor, subcontractor, service provider, vendor management, vendor assessment, due diligence, supply chain, business associate, third-party risk, supplier agreement, vendor contract
A1.1 | capacity is watched and planned | capacity, capacity requirements, scaling, utilization, load balancing, performance monitoring, autoscaling, use of resources, availability is checked
A1.2 | backups, environment and recovery infrastructure | backup, replication, redundancy, redundant, availability zone, failover, uninterruptible power, environmental, fire suppression, temperature, high availability, disaster recovery, alternate site, second region, recovery time objective
A1.3 | recovery is tested | recovery test, restore test, restore is tested, disaster recovery test, backup restoration, verify backups, contingency plan is exercised, failover test, continuity test, recovery exercise
PI1.1 | what processing must achieve is defined and told | processing integrity, data definition, product specification, processing objectives
PI1.2 | inputs are complete and accurate | input validation, data input, edit checks, completeness of input, accuracy of input
PI1.3 | processing is complete, accurate and timely | processing error, batch, job monitoring, reconciliation, processing integrity, accurate processing
PI1.4 | output is complete, accurate and goes to the right place | output, report delivery, output review, accuracy of output
PI1.5 | stored data stays complete and accurate | data integrity, stored data integrity, archival, integrity checks of stored data
C1.1 | confidential information is found and protected | confidential, confidential information, data classification, classification, sensitivity level, information labelling, non-disclosure, confidentiality agreement, customer data, restricted data, retention, data loss prevention
C1.2 | confidential information is disposed of | data deletion, delete customer data, delete information, deleted after contract, data disposal, confirmation of deletion, retention period, destroy, purge, secure deletion, no longer required, cryptographic erasure
P1.1 | people are told about privacy practices | privacy notice, privacy policy, privacy statement, transparent information, inform data subjects, purpose is stated
P2.1 | choice and consent | consent, opt-out, opt out, choice, withdraw consent, preferences
P3.1 | only what the purpose needs is collected | collection of personal, data minimization, personal information collected, lawful basis, fair collection
P3.2 | explicit consent for sensitive data | explicit consent, sensitive personal, special category
P4.1 | personal information is used for its purposes | use of personal, purpose limitation, secondary use, use limited to the purpose
P4.2 | personal information is kept no longer than needed | retention of personal, retain personal, personal data kept no longer than necessary, storage limitation
P4.3 | personal information is disposed of | deletion of personal, erasure, erase personal data, right to be forgotten
P5.1 | people can see their data | data subject access, right of access, data subject rights, access to their personal data, portability, subject access request
P5.2 | people can correct their data | rectification, correct personal, right to rectification
P6.1 | disclosure to third parties with consent | disclosure of personal, share personal, disclose personal, sell personal, transfer of personal data
P6.2 | authorised disclosures are recorded | record of disclosures, accounting of disclosures
P6.3 | unauthorised disclosures are recorded | unauthorized disclosure, breach record, record of breaches
P6.4 | third parties commit to privacy | data processing agreement, subprocessor, dpa, standard contractual clauses, privacy obligations of vendors, business associate agreement
P6.5 | third parties report incidents | vendor breach, subprocessor breach, vendor reports incidents, notify of unauthorized
P6.6 | affected people and authorities are notified | breach notification, notify affected individuals, supervisory authority, regulator is notified, personal data breach
P6.7 | people can learn what is held and disclosed | accounting of personal, inventory of personal data, records of processing
P7.1 | personal information is accurate | accuracy of personal, quality of personal, personal data accurate and up to date
P8.1 | inquiries and complaints are handled | privacy complaint, lodge a complaint, dispute resolution, privacy inquiry, data protection officer, complaint, monitoring of privacy compliance
`;

export const CRITERIA: readonly Criterion[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [id = '', asks = '', words = ''] = line.split('|').map((part) => part.trim());
    return { id, asks, words };
  });

const KNOWN = new Set(CRITERIA.map(({ id }) => id));

/** Is it the id of a criterion, for example `CC6.1`? */
export const isCriterion = (id: string): boolean => KNOWN.has(id);

/** The criteria that a text names by id (`CC6.1`, `CC 6.1`, `A1.2`), in their order, each once. */
export function criteriaNamed(text: string): string[] {
  const found = [...text.matchAll(/\b(CC|PI|A|C|P)\s?(\d{1,2})\.(\d{1,2})\b/g)].map(
    ([, letters, major, minor]) => `${letters}${major}.${minor}`,
  );
  return [...new Set(found)].filter(isCriterion);
}

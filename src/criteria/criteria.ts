/** A criterion of the AICPA Trust Services Criteria (2017, revised points of focus 2022): its id, and in our own words what it asks for. */
export type Criterion = { readonly id: string; readonly asks: string; readonly words: string };

/**
 * `words`: what texts about it say, one idea between bars; an idea in several words counts more than one word. Our own wording throughout.
 */
const LINES = `
CC1.1 | integrity and ethical values are shown and demanded | code of conduct, code of ethics, ethical, acceptable use, disciplinary, sanction, background check, conflict of interest
CC1.2 | the board oversees independently | board of directors, audit committee, board oversight, steering committee
CC1.3 | structures, reporting lines and responsibilities are set | organizational chart, reporting line, roles and responsibilities, job description, security officer, ciso
CC1.4 | competent people are found, developed and kept | background check, hiring, recruiting, screening, security awareness, training, skills, performance review
CC1.5 | people are held accountable | accountability, performance evaluation, disciplinary, sanction policy, acknowledge
CC2.1 | relevant information of good quality is used | asset inventory, data flow, log data, information quality, network diagram
CC2.2 | responsibilities are communicated inside | security awareness, awareness training, policies are available, intranet, handbook, whistleblower, acknowledge policy, report incident
CC2.3 | those outside are informed | customer commitments, terms of service, notify customers, service level agreement, status page, external communication, release notes, privacy notice
CC3.1 | objectives are clear enough to find risks | objectives, service commitments, risk appetite, risk tolerance
CC3.2 | risks are found and analysed | risk assessment, risk register, risk analysis, likelihood and impact, threat, vulnerability scan, risk treatment
CC3.3 | fraud is considered | fraud, misuse, segregation of duties
CC3.4 | changes that matter to controls are assessed | significant change, change in business, new technology, acquisition, changes to the environment
CC4.1 | controls are evaluated, ongoing and separately | internal audit, control monitoring, penetration test, vulnerability scan, control self assessment, continuous monitoring, independent assessment
CC4.2 | deficiencies are told and corrected | deficiency, corrective action, remediation, findings are tracked, audit finding
CC5.1 | controls that reduce risk are chosen | control activities, segregation of duties, risk mitigation, compensating control
CC5.2 | general controls over technology are chosen | technology controls, general controls, configuration standard, baseline
CC5.3 | policies and procedures put controls to work | policy, policies are reviewed, procedure, policy approval, annual review, policy management, exception to policy
CC6.1 | logical access protects information assets | authentication, multi-factor, mfa, password, single sign-on, encryption at rest, encrypted, encryption key, access control, least privilege, role-based, firewall, asset inventory, ssh, vpn, remote access, session timeout, network segmentation
CC6.2 | users are registered and authorised before they get access | provisioning, access request, new user, onboarding, access approval, unique user, deprovisioning, user registration
CC6.3 | access follows roles, changes and least privilege | access review, least privilege, role-based, termination, revoke access, transfer, segregation of duties, privileged access, access is removed, need to know
CC6.4 | physical access is restricted | physical access, data center, badge, visitor, facility, office, camera, physical security, escort
CC6.5 | media and assets are disposed of safely | disposal, media sanitization, destroy, wipe, disposable media, decommission, secure deletion, shred
CC6.6 | threats from outside the boundary are kept out | firewall, intrusion detection, intrusion prevention, web application firewall, waf, ddos, vpn, perimeter, security group, network boundary
CC6.7 | information is protected while it moves | encryption in transit, tls, https, transmission, removable media, mobile device, data loss prevention, encrypted connection, usb
CC6.8 | malicious software is prevented and found | malware, antivirus, anti-virus, endpoint detection, edr, unauthorized software, application whitelisting, endpoint protection
CC7.1 | new weaknesses and changed configurations are found | vulnerability scan, vulnerability management, patch, configuration management, hardening, file integrity, configuration monitoring, penetration test
CC7.2 | systems are watched for anomalies | monitoring, log, logging, siem, audit log, alert, anomaly, intrusion detection, security event
CC7.3 | security events are evaluated | security event, incident triage, incident classification, severity, incident assessment, investigate
CC7.4 | incidents are responded to | incident response, incident management, breach notification, containment, eradication, incident plan, breach
CC7.5 | recovery from incidents | recovery, post-mortem, lessons learned, root cause, restore, incident recovery, tabletop
CC8.1 | changes are authorised, tested and approved | change management, change request, code review, pull request, deployment, testing environment, sdlc, software development, peer review, staging, rollback, emergency change, configuration change, version control
CC9.1 | business disruptions are mitigated | business continuity, disaster recovery, insurance, contingency plan, business impact analysis, cyber insurance
CC9.2 | vendors and partners are managed | vendor, third party, supplier, subprocessor, subcontractor, vendor management, due diligence, business associate, third-party risk
A1.1 | capacity is watched and planned | capacity, scaling, utilization, load balancing, performance monitoring, autoscaling
A1.2 | backups, environment and recovery infrastructure | backup, replication, redundancy, availability zone, failover, uninterruptible power, environmental, fire suppression, high availability, disaster recovery
A1.3 | recovery is tested | recovery test, restore test, disaster recovery test, backup restoration, tabletop, failover test, continuity test
PI1.1 | what processing must achieve is defined and told | processing integrity, data definition, product specification, processing objectives
PI1.2 | inputs are complete and accurate | input validation, data input, edit checks, completeness of input
PI1.3 | processing is complete, accurate and timely | processing error, batch, job monitoring, reconciliation, processing integrity
PI1.4 | output is complete, accurate and goes to the right place | output, report delivery, output review
PI1.5 | stored data stays complete and accurate | data integrity, stored data, archival, integrity checks
C1.1 | confidential information is found and protected | confidential, data classification, classification, non-disclosure, confidentiality agreement, customer data, retention
C1.2 | confidential information is disposed of | data deletion, delete customer data, data disposal, retention period, destroy, purge, secure deletion
P1.1 | people are told about privacy practices | privacy notice, privacy policy, privacy statement
P2.1 | choice and consent | consent, opt-out, opt out, choice
P3.1 | only what the purpose needs is collected | collection of personal, data minimization, personal information collected, lawful basis
P3.2 | explicit consent for sensitive data | explicit consent, sensitive personal
P4.1 | personal information is used for its purposes | use of personal, purpose limitation, secondary use
P4.2 | personal information is kept no longer than needed | retention of personal, retain personal
P4.3 | personal information is disposed of | deletion of personal, erasure, right to be forgotten
P5.1 | people can see their data | data subject access, right of access, access request, data subject rights
P5.2 | people can correct their data | rectification, correct personal, right to rectification
P6.1 | disclosure to third parties with consent | disclosure of personal, share personal, disclose personal, sell personal
P6.2 | authorised disclosures are recorded | record of disclosures, accounting of disclosures
P6.3 | unauthorised disclosures are recorded | unauthorized disclosure, breach record
P6.4 | third parties commit to privacy | data processing agreement, subprocessor, dpa, business associate agreement
P6.5 | third parties report incidents | vendor breach, subprocessor breach, notify of unauthorized
P6.6 | affected people and authorities are notified | breach notification, notify affected, supervisory authority, data breach
P6.7 | people can learn what is held and disclosed | accounting of personal, inventory of personal
P7.1 | personal information is accurate | accuracy of personal, quality of personal
P8.1 | inquiries and complaints are handled | privacy complaint, dispute resolution, privacy inquiry, data protection officer, complaint
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

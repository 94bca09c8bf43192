/**
 * Words that mean the same in security questionnaires and in policies, one concept a line: plain words, jargon, acronyms. A phrase belongs here
 * when published policies, questionnaires or a framework say it, never because a question of an evaluation does. Beside common ones: "prior to
 * employment" (ISO 27001 A.7.1), "pre-employment" (UK NPSA), "attestation report" and "SOC report" (AICPA), "security operations center" (NIST SP
 * 800-53 IR-4(14)), "intrusion prevention" and NIDS (SP 800-94), "packet filter" (SP 800-41), WLAN (SP 800-153), "smartphone" (SP 800-124), "hot
 * fix" (SI-2), IRP (IR-8), "rules of behavior" (PL-4), "superuser" (AC-6), "audit record" (AU-3), "multitenant" (SP 800-145), "cleartext" (PCI
 * DSS), "risk evaluation" (ISO 31000), DPO (GDPR article 37), "four eyes" (EBA guidelines on governance), "walk-through" (FFIEC), "jump box" and
 * "jump server" (CompTIA Security+), "residency" (OMG data residency).
 */
export const SAME_MEANING = `
employee | staff | personnel | workforce | workforce member | team member | worker | person | colleague | associate | human resources | crew | headcount | individual | everybody | everyone | anyone | somebody | someone
contractor | temporary worker | freelancer | consultant | contract worker
new hire | new workforce member | joiner | recruit | candidate | applicant | newly hired | prospective employment | hire | new employee | onboard
pre employment | prior to employment | prior to hire | before employment
onboarding | join | onboard | orientation | initial onboarding | upon hire | hire
leave | terminate | termination | offboard | offboarding | depart | departure | separation | exit | end of employment | quit | transfer | dismissal
disable | deactivate | revoke | remove | suspend | inactivate | terminate | cut off | shut off | withdraw | turn off | deprovision | block
enable | turn on | switch on | activate | put in place
account | login | logins | logon | user id | credential | sign in | identity | log in | user account
log in | sign in | login | logon | log on | log ins | authenticate | authentication | gain access
log | record | logging | logged
audit log | audit trail | event log | audit record | security log | audit logging
monitor | monitoring | watch | observe | surveillance | oversee | track
alert | alarm | warning | notify | notification
mfa | multi factor | two factor | 2fa | second factor | two step | multi factor authentication | strong authentication | two factor authentication
sso | single sign on | federated login | federation | saml
password | passphrase | passcode | secret
password manager | password management service | password vault | password management
default password | vendor default | default credential | default account
least privilege | need to know | job requirement | minimum necessary | only what | job function | minimum access | business need
privileged | administrator | administrative | admin | root | elevated | superuser | super user | high privilege
role based | rbac | role based access
access review | user access review | recertification | review of access | review access | access is reviewed
provision | grant | assign | give access | set up | create | issue | provide access
authorize | approve | approval | authorization | sign off | signoff | permission | agree | consent | clearance | authorise
review | reviewed | evaluate | assess | examine | go through | check | inspect | audit | verify | validate | walk through
assessment | evaluation | analysis | review
policy | standard | rule | requirement | directive
document | write | documented | write down | written | formal | record | written down | defined | define | codify | establish
procedure | process | workflow | runbook | playbook | method
update | refresh | revise | amend | change | keep current | up to date
change | modify | modification | alter | edit | alteration
change management | change control
peer review | code review | second reviewer | second person | another employee | reviewer | someone else | other than the author | four eyes | other person | second review | peer | pull request
code | source code | source | software code | codebase
deploy | release | roll out | rollout | ship | publish | production | push | merge | promote | implement | launch
merge | pull request | commit
test | testing | exercise | rehearse | try | prove | drill | simulate | tried out
tabletop | walkthrough | walk through | walkthrough exercise | tabletop exercise
staging | test environment | pre production | development environment | non production
environment | system | infrastructure | platform
production | live | prod
continuous integration | ci | build pipeline | pipeline | ci cd
encrypt | encryption | cipher | cryptography | cryptographic | encrypted form
at rest | stored | when stored | storage | on disk | hold | disk | held
in transit | transit | transmission | in motion | over the network | tls | transmitted | ssl | https
key management | kms | encryption key | key | cryptographic key
rotate | rotation | replace | renew | regenerate | change | roll
backup | back up | snapshot | copy | backups
restore | recover | recovery | restoration | back up
disaster recovery | dr | drp | bcp | contingency plan | continuity plan | recovery plan | business continuity | contingency | continuity | dr plan | disaster
rto | recovery time objective | recovery time
rpo | recovery point objective | data loss
incident | security incident | security event | event | breach | compromise
breach | data breach | security breach | compromise | unauthorized disclosure | violation | unauthorized party
incident response | incident management | incident handling | irp
respond | response | react | handle | deal
notify | inform | tell | report | disclose | announce | communicate | advise | heads up | heads-up | e mail | hear from | let us know | notice
report | escalate | raise | flag | inform
customer | client | tenant | consumer | subscriber | buyer
customer data | our data | customer information | customer content
personal data | pii | personal information | personally identifiable | personal | privacy
phi | ephi | protected health information | health data | health information | patient data
vendor | supplier | third party | other company | subcontractor | service provider | subprocessor | sub processor | outside | partner | provider | external party | business associate | 3rd party
subprocessor | sub processor | subcontractor
vulnerability | weakness | flaw | bug | security flaw | exposure | security issue
patch | update | fix | security update | hotfix | security patch | upgrade
scan | vulnerability scan | scanner | scanning
penetration test | pentest | pen test | ethical hacking | penetration testing
malware | virus | antivirus | anti virus | anti malware | malicious code | antimalware | malicious software | edr
signature | definition
firewall | network filter | packet filter | security group | network firewall
intrusion detection | ids | ips | intrusion prevention | hids | nids
network | lan | traffic
multi tenant | multi tenancy | multitenant | tenant isolation
segment | segregate | isolate | keep apart | kept apart | separate | segmentation | isolation | apart | partition | dedicated | segregation | separation
wireless | wifi | wi fi | wlan
rogue | unauthorized
remote access | vpn | remote
bastion | jump box | jump host | jump server | bastion host
device | endpoint | workstation | laptop | computer | notebook | end user device | desktop | end user | pc
phone | mobile | mobile device | smartphone | tablet
mobile device management | mdm
data loss prevention | dlp
identity provider | idp
privileged access management | pam
removable media | usb | sd card | tape | removable storage | portable storage
media | disk | drive | storage media
destroy | destruction | dispose | disposal | erase | wipe | sanitize | shred | delete | deletion | purge | erasure | removal
retain | retention | keep | store | hold | preserve | kept | archive
retention period | retention schedule | how long
classify | classification | categorize | label | rate | rating | category | grade
confidential | sensitive | restricted | confidentiality
inventory | register | list | data register | catalogue | catalog
asset | equipment
risk assessment | risk analysis | risk evaluation | risk review | assess risk | risk
residual | remaining | leftover
treat | treatment | mitigate | mitigation | compensating measure | compensating control | measure | safeguard | countermeasure
accept | acceptance | tolerate
training | awareness | train | education | course | instruction | trained
phishing | simulated phishing | social engineering
background check | criminal record | criminal background | screening | vetting | background verification | criminal background check
reference check | check reference | references
sanction | discipline | disciplinary | disciplinary action | consequence | disciplinary measure
nda | non disclosure agreement | confidentiality agreement | nondisclosure
acceptable use | code of conduct | rules of behaviour
physical access | premises | facility | office | building | site | data center | data centre
visitor | guest | caller
escort | accompany | supervise
badge | key card | access card
camera | cctv | video surveillance | footage
owner | responsible | responsibility | accountable | accountability | ownership | in charge | answer for | appoint | designate | assign
management | executive | leadership | senior management | board | officer
security officer | ciso | chief information security officer | head of security | security team | security lead
privacy officer | dpo | data protection officer
yearly | annual
regularly | periodic | periodically | planned interval | on a regular basis | recurring | routine | regular
law | statutory | legal requirement | regulatory | regulation | legislation | legal obligation | legal
legal hold | litigation | litigation hold
processor | data processor
controller | data controller
data processing agreement | dpa | data processing addendum
business associate agreement | baa
contract | agreement | terms | contractual
audit | auditor | independent audit | audited
public | publish | publicly available | published | openly
website | web site | site | web page
bug bounty | bounty | reward
security researcher | hacker | outsider | researcher
session | login session
inactivity | idle | inactive
timeout | time out | log off | lock | automatic logoff | automatically log off | logs off
lock | lockout | locked out | lock out
unique | individual | own | per user | named | personal
shared | generic | group | common | shared account
hash | hashed | hashing
clear text | cleartext | plain text | plaintext | unencrypted
harden | hardening | baseline | build standard | secure configuration | secure build
configure | configuration | setting | set up
root cause | post mortem | postmortem | lessons learned | post incident review
severity | critical | priority | seriousness | criticality
emergency | urgent | out of band | hot fix
roll back | rollback | back out | revert
capacity | scaling | load
availability | uptime | available
data location | residency | region | geography | country | hosted in
cloud | hosting | hosted | aws | azure | gcp
log review | review logs
time synchronization | ntp | clock | synchronize
separation of duties | segregation of duties
development | developer | engineer | programmer | sdlc | software development
secure coding | secure development | coding standard
static analysis | sast | code scanning | static code analysis | static application security testing
dynamic analysis | dast
software bill of materials | sbom
dependency | library | third party library | open source component | component
web application firewall | waf
ddos | denial of service
data loss prevention | dlp
siem | security information and event management | log management | central logging
exception | exempt | exemption | waiver | deviation
violate | violation | breach of policy | non compliance | breach
good faith | whistleblower
retaliation | retaliatory
restrict | limit | limited | confine | only | restricted
prohibit | forbid | bar | ban | forbidden | disallow | prevent
allow | permit | may | free to | permitted | let | allowed
require | must | mandatory | oblige | demand | call for | needed | compulsory | insist
protect | safeguard | secure | guard
available | provide | supply | share | give
read | view | see | look at
soc 2 report | soc 2 | soc2 | attestation report | soc report
iso 27001 | iso 27001 certificate
certificate | certification | certified
insurance | insured
investigate | look into | triage | research | investigation
declare | classify as
weekly | every week
ticket | request | service request
history | change log | version | version control | revision | track
executive | chief
tool | software | application | app | product | service
third party application | saas
length | characters | long
complex | complexity | strength | strong
reuse | history | re use
random | randomly generated
generated | generate
public key | ssh key
server | host | machine
database | db
mailbox | email address | e mail address | contact address
first | initially | before | prior
after | afterwards | following | upon | once
immediate | immediately | without delay | promptly | at once
`;

/** A question's narrower word is answered by a sentence about the broader one, not the other way round. */
export const BROADER: Readonly<Record<string, readonly string[]>> = {
  contractor: ['employee'],
  phone: ['device'],
  administrator: ['employee'],
  intern: ['employee'],
  laptop: ['device'],
  tape: ['media'],
  usb: ['media'],
  developer: ['employee'],
};

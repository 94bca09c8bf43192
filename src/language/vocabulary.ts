/**
 * Words that mean the same in security questionnaires and in policies, one concept a line: plain words, jargon, acronyms.
 * Written from the vocabulary of the Trust Services Criteria, ISO 27002, NIST SP 800-53, CSA CCM and PCI DSS.
 */
export const SAME_MEANING = `
employee | staff | personnel | workforce | workforce member | team member | worker | person | colleague | associate | human resources | crew | headcount | individual | everybody | everyone | anyone | somebody | someone
contractor | temporary worker | freelancer | consultant | contingent worker | contract worker | external staff
new hire | new joiner | new workforce member | new personnel | new team member | new worker | joiner | recruit | candidate | applicant | newly hired | prospective employment | hire | new employee | new starter | new staff | person you hire | people you hire | onboard
before hire | pre employment | prior to employment | prior to hire | before employment
onboarding | join | onboard | on joining | start of employment | induction | orientation | initial onboarding | upon hire | on hire | hire
leave | terminate | termination | offboard | offboarding | depart | departure | separation | exit | end of employment | quit | resign | transfer | dismissal
disable | switch off | deactivate | revoke | remove | suspend | inactivate | terminate | cut off | shut off | withdraw | turn off | deprovision | block
enable | turn on | switch on | activate | in force | put in place
account | login | logins | logon | user id | credential | sign in | identity | log in | signon | user account
log in | sign in | login | logon | log on | signin | sign ins | log ins | authenticate | authentication | gain access
log | record | logging | logged
audit log | audit trail | event log | audit record | security log | audit logging
monitor | monitoring | watch | observe | surveillance | oversee | track
alert | alarm | warning | notify | notification
mfa | more than one factor | multi factor | two factor | 2fa | second factor | two step | two step login | multi factor authentication | strong authentication | two factor authentication
sso | single sign on | federated login | federation | saml
password | passphrase | passcode | secret
password manager | password management service | password vault | password management | password management tool
default password | factory set credential | vendor default | default credential | factory password | default account | factory setting
least privilege | need to know | job requirement | minimum necessary | only what | need for role | role need | job function | minimum access | work need | business need
privileged | administrator | administrative | admin | root | elevated | superuser | super user | high privilege
role based | rbac | role based access
access review | user access review | recertify | recertification | access recertification | entitlement review | review of access | review access | access is reviewed
provision | grant | assign | give access | set up | create | issue | provide access
authorize | approve | approval | authorization | sign off | signoff | permission | agree | consent | go ahead | clearance | authorise
review | reviewed | evaluate | assess | examine | re examine | look over | go through | check | inspect | revisit | audit | verify | validate | walk through | gone through | looked over
assessment | evaluation | analysis | appraisal | review
policy | standard | rule | requirement | directive
document | write | documented | write down | written | formal | record | written down | defined | define | set out | codify | establish
procedure | process | workflow | runbook | playbook | method
update | refresh | revise | amend | change | keep current | up to date
change | modify | modification | alter | edit | alteration
change management | change control | change process
peer review | code review | second reviewer | second person | another employee | reviewer | someone else | other than the author | four eyes | second pair of eyes | another developer | other person | second review | peer | pull request
code | source code | source | software code | codebase
deploy | release | roll out | go live | rollout | ship | publish | production | push | merge | promote | implement | launch
merge | pull request | commit
test | testing | exercise | rehearse | try | prove | drill | simulate | tried out
tabletop | table top | walkthrough | walk through | walkthrough exercise | walking through | table top exercise | tabletop exercise
staging | test environment | pre production | development environment | non production | qa environment
environment | system | infrastructure | platform
production | live | prod
continuous integration | ci | build pipeline | pipeline | ci cd
encrypt | encryption | cipher | cryptography | cryptographic | encrypted form | scramble
at rest | stored | when stored | storage | on disk | hold | disk | held
in transit | transit | transmission | in motion | over the network | tls | transmitted | ssl | https | over the internet | on the wire
key management | kms | encryption key | key | cryptographic key
rotate | rotation | replace | renew | regenerate | change | roll | choose a new
backup | back up | snapshot | copy | backups | safety copy
restore | recover | recovery | bring back | restoration | return to service | back up
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
customer data | client data | our data | customer information | customer content
personal data | pii | personal information | personally identifiable | personal | privacy
phi | ephi | protected health information | health data | health information | patient data
vendor | supplier | third party | other company | other firm | outside company | subcontractor | service provider | subprocessor | sub processor | outside | partner | provider | external party | business associate | 3rd party
subprocessor | sub processor | subcontractor
outsource | outside developer | contract out | external development
vulnerability | security hole | weakness | flaw | bug | security flaw | known flaw | exposure | security issue
patch | update | fix | security update | hotfix | security patch | upgrade
scan | vulnerability scan | scanner | scanning
penetration test | pentest | pen test | ethical hacking | penetration testing
malware | virus | antivirus | anti virus | anti malware | malicious code | antimalware | malicious software | edr
signature | definition | malware definition
firewall | network filter | packet filter | security group | network firewall
intrusion detection | ids | ips | intrusion prevention | hids | nids
network | lan | traffic
multi tenant | multi tenancy | multitenant | tenant isolation | shared tenancy
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
security operations center | security operations centre
removable media | usb | usb stick | sd card | portable media | tape | removable storage | portable storage
media | disk | drive | storage media
destroy | destruction | dispose | disposal | erase | wipe | sanitize | shred | delete | deletion | purge | erasure | removal
retain | retention | keep | store | hold | preserve | kept | archive
retention period | retention schedule | how long
classify | classification | categorize | label | rate | rating | category | grade
confidential | sensitive | restricted | confidentiality
inventory | register | list | asset register | data register | catalogue | catalog
asset | equipment
risk assessment | risk analysis | risk evaluation | risk review | assess risk | risk
risk register | risk log | register of risks
residual | left over | remaining | leftover
treat | treatment | mitigate | mitigation | compensating measure | compensating control | measure | safeguard | countermeasure
accept | acceptance | tolerate
training | awareness | train | education | course | teach | instruction | trained
phishing | simulated phishing | social engineering
background check | criminal record | police record | criminal background | background screening | screening | vetting | background verification | criminal background check
reference check | take up references | check reference | references
sanction | discipline | disciplinary | disciplinary action | punish | consequence | disciplinary measure
nda | non disclosure agreement | confidentiality agreement | nondisclosure
acceptable use | code of conduct | rules of behaviour
physical access | premises | facility | office | building | site | data center | data centre
visitor | guest | caller
escort | accompany | supervise
badge | key card | access card | proximity card
camera | cctv | video surveillance | footage
owner | responsible | responsibility | accountable | accountability | ownership | in charge | answer for | appoint | designate | assign
management | executive | leadership | senior management | board | management level | officer | c level
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
security researcher | outside researcher | hacker | outsider | researcher
session | idle session | sign in session | login session
inactivity | idle | inactive
timeout | time out | log off | lock | automatic logoff | automatically log off | logs off | end session
lock | lockout | locked out | lock out
unique | individual | own | per user | per person | named | personal
shared | generic | group | common | shared account
hash | hashed | hashing
clear text | cleartext | plain text | plaintext | unencrypted
harden | hardening | baseline | build standard | secure configuration | secure build | build baseline
configure | configuration | setting | set up
root cause | post mortem | postmortem | lessons learned | post incident review | retrospective
severity | critical | priority | seriousness | criticality
emergency | urgent | out of band | hot fix | urgent change
roll back | rollback | back out | revert | undo
capacity | scaling | load
availability | uptime | available
data location | residency | region | geography | country | hosted in
cloud | hosting | hosted | aws | azure | gcp
log review | review of logs | review logs
time synchronization | ntp | clock | synchronize
separation of duties | segregation of duties | conflict of duty
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
retaliation | reprisal | retaliatory
intranet | internal website
restrict | limit | limited | confine | only | restricted
prohibit | forbid | bar | ban | forbidden | disallow | prevent
allow | permit | may | free to | permitted | let | allowed
require | must | mandatory | oblige | demand | call for | needed | compulsory | insist
protect | safeguard | secure | guard
available | provide | supply | hand out | share | give
read | view | see | look at
annual report | soc 2 report | soc 2 | soc2 | attestation report | soc report
iso 27001 | iso 27001 certificate | iso certification
certificate | certification | certified
insurance | cyber insurance | insured
investigate | look into | triage | research | investigation
declare | classify as
weekly | every week
ticket | request | service request | recorded request
history | change log | version | version control | revision | track
executive | chief
tool | software | application | app | product | service
third party application | outside app | cloud tool | saas
length | characters | long
complex | complexity | strength | strong
reuse | history | re use
random | randomly generated
generated | generate
public key | ssh key
server | host | machine
database | db
employee record | personnel file
mailbox | email address | e mail address | contact address
first | initially | before | prior
after | afterwards | following | upon | once
immediate | immediately | without delay | promptly | at once | straight away
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
  firewall: ['network device'],
  server: ['system'],
  database: ['system'],
};

/** Acronyms of security questionnaires with what they stand for, and names of the same thing; one idea a line. */
const SAME = `
mfa | 2fa | multi-factor authentication | two-factor authentication | two-step verification
sso | single sign-on
idp | identity provider
iam | identity and access management
pam | privileged access management
rbac | role-based access control
abac | attribute-based access control
least privilege | need to know
jml | joiners, movers and leavers | joiner mover leaver
drp | dr plan | disaster recovery plan
bcdr | bc/dr | business continuity and disaster recovery
bcp | business continuity plan
bia | business impact analysis
rto | recovery time objective
rpo | recovery point objective
mtd | maximum tolerable downtime
sla | service level agreement
irp | incident response plan
soc | security operations centre
siem | security information and event management
edr | xdr | endpoint detection and response
dlp | data loss prevention | data leakage prevention
ids | intrusion detection system | intrusion detection
ips | intrusion prevention system | intrusion prevention
waf | web application firewall
ddos | distributed denial of service
vpn | virtual private network
ztna | zero trust network access
sdlc | ssdlc | software development life cycle
sast | static application security testing
dast | dynamic application security testing
sca | software composition analysis
cspm | cloud security posture management
casb | cloud access security broker
iac | infrastructure as code
vapt | vulnerability assessment and penetration test
pentest | pen test | penetration test | penetration testing
vuln mgmt | vulnerability management
sbom | software bill of materials
cve | common vulnerabilities and exposures
cvss | common vulnerability scoring system
pii | personally identifiable information | personal information | personal data
phi | protected health information
pci | payment card industry | cardholder data
dpa | data processing agreement | data processing addendum
dpia | pia | data protection impact assessment | privacy impact assessment
ropa | records of processing activities | records of processing
dsar | dsr | data subject request | data subject access request
dpo | data protection officer
scc | standard contractual clauses
baa | business associate agreement
nda | non-disclosure agreement
kms | key management service | key management
hsm | hardware security module
byok | cmk | customer-managed key | customer-managed encryption key | bring your own key
tls | transport layer security | encryption in transit
aes | advanced encryption standard
byod | bring your own device
mdm | mobile device management
av | antivirus | anti-malware
ciso | chief information security officer
tprm | third-party risk management | vendor risk management
sub-processor | subprocessor
rca | root cause analysis
cuec | complementary user entity control
csoc | complementary subservice organization control
tsc | trust services criteria
isms | information security management system
`;

const GROUPS = SAME.trim()
  .split('\n')
  .map((line) => line.split('|').map((phrase) => phrase.trim()));

const spaced = (phrase: string): string => phrase.replace(/[-\s]+/g, '[-\\s]+');
const PATTERNS = GROUPS.map((group) =>
  group.map((phrase) => ({
    phrase,
    pattern: new RegExp(`(?<![\\w-])${spaced(phrase)}s?(?![\\w-])`, 'i'),
  })),
);

/**
 * Other names of what a text speaks of: `MFA` adds `2fa`, `multi-factor authentication`, … Names that it holds
 * already are left out.
 */
export function expandQuery(text: string): string[] {
  return PATTERNS.flatMap((group) => {
    const has = group.map(({ pattern }) => pattern.test(text));
    return has.includes(true)
      ? group.flatMap(({ phrase }, index) => (has[index] ? [] : [phrase]))
      : [];
  });
}

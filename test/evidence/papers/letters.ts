/** Letters of invented testers, each in its own manner, and what they say. */
export const LETTERS = [
  {
    name: 'a letter whose head and signature name the tester',
    text: `QUENBY FELL TESTING LTD
The Tannery, 9 Beck Street, Kendal

                                                  29 May 2026

To whom it may concern

PENETRATION TEST OF LEDGERWELL - LETTER OF ATTESTATION

Cold Ash Payroll Limited asked us to test the security of its online service
Ledgerwell. We did so between 11 and 15 May 2026. We came back on 25 and 26 May
2026 to look at the findings again once they had been worked on.

Scope

  - the web application of Ledgerwell (release 9.1), with one account of each
    of the four roles
  - the public API

Not in scope: the desktop app Ashbook, the office networks in Leeds and
York, and social engineering.

Method

We followed the OWASP Web Security Testing Guide and a checklist of our own.

Both findings rated high were corrected when we retested. None is critical.

Previous test by us: 12 to 16 May 2025.

Yours faithfully

Morwenna Tarr
Director, Quenby Fell Testing Ltd
`,
    facts: {
      tester: 'Quenby Fell Testing Ltd',
      from: '2026-05-11',
      to: '2026-05-15',
      reported: '2026-05-29',
      scope:
        'the web application of Ledgerwell (release 9.1), with one account of each of the four roles; the public API',
      excluded: [
        'the desktop app Ashbook, the office networks in Leeds and York, and social engineering',
      ],
    },
  },
  {
    name: 'a letter of a firm that was engaged, with numbered parts',
    text: `May 8, 2026

Ref. 26-114

                LETTER OF ATTESTATION - PENETRATION TEST

Larkhaven Assurance, Inc. ("Larkhaven") was engaged by Tidewheel, Inc. to carry out
a penetration test of the Harborbook platform. Testing was performed from
March 30 through April 10, 2026 by two consultants led by Odalys Brandt. A retest
of remediated findings was performed on April 27 and 28, 2026.

1. SCOPE

   a. Harborbook web application and REST API
   b. External network perimeter of the production environment in the Google
      Cloud (31 addresses)

2. EXCLUSIONS

   The following were excluded from the engagement: Tidewheel Scribe; Harborbook
   Sync; denial of service; and source code review.

3. METHODOLOGY

   Testing followed the Penetration Testing Execution Standard and the OWASP Web
   Security Testing Guide.

/s/ Ximena Farrow
Managing Director
`,
    facts: {
      tester: 'Larkhaven Assurance, Inc.',
      from: '2026-03-30',
      to: '2026-04-10',
      scope:
        'Harborbook web application and REST API; External network perimeter of the production environment in the Google Cloud (31 addresses)',
      excluded: ['Tidewheel Scribe; Harborbook Sync; denial of service; and source code review'],
      method:
        'Testing followed the Penetration Testing Execution Standard and the OWASP Web Security Testing Guide.',
    },
  },
  {
    name: 'a letter in sentences only',
    text: `Attestation of a penetration test

Date: 17 July 2026

We, Brackenhope Security GmbH, carried out a penetration test of the booking
platform of Sedge & Sons. The engagement ran from 29 June to 3 July 2026 and the
findings were rated by severity.

The test covered the booking website, the interface for partners and the Berlin
Hub of the message bus. The test did not include the app for Android or the
Windows clients in the shops.

Remediation is tracked by Sedge & Sons. The methodology was grey-box.

For Brackenhope Security GmbH
Edda Wiesner
`,
    facts: {
      tester: 'Brackenhope Security GmbH',
      from: '2026-06-29',
      to: '2026-07-03',
      scope:
        'the booking website, the interface for partners and the Berlin Hub of the message bus',
      excluded: ['the app for Android or the Windows clients in the shops'],
    },
  },
] as const;

/** Certificates of invented bodies. */
export const CERTIFICATES = [
  {
    name: 'a certificate whose head and signature name the body',
    text: `DUNMARSH CERTIFICATION LIMITED
Dunmarsh House, Ferry Road, Hull
Accredited certification body no. 5120

                   CERTIFICATE OF REGISTRATION

This is to certify that the information security management system of

     COLD ASH PAYROLL LIMITED
     3 Kiln Yard, Leeds, United Kingdom

has been assessed and found to meet the requirements of

     ISO/IEC 27001:2022

for the following scope:

     The development and hosting of the payroll service Ledgerwell, as it is
     run from the offices in Leeds and York, in accordance with the
     Statement of Applicability, version 4, of 2 March 2026.

Certificate number:       DM-10442
Valid until:              4 May 2029

Signed for Dunmarsh Certification Limited

     Hester Vane
     Certification Manager
`,
    facts: {
      issuer: 'Dunmarsh Certification Limited',
      scope:
        'The development and hosting of the payroll service Ledgerwell, as it is run from the offices in Leeds and York, in accordance with the Statement of Applicability, version 4, of 2 March 2026.',
    },
  },
  {
    name: 'a certificate of a body that certifies',
    text: `Certificate of Registration

Orsted Vale Registrars, Inc. hereby certifies that the management system of
Tidewheel, Inc. conforms to ISO/IEC 27001:2022.

Scope: Design, operation and support of the Harborbook platform by the teams in
Duluth and Halifax, and of the mobile applications.
Certificate number: OV-77-203
Valid until: 1 February 2028
`,
    facts: {
      issuer: 'Orsted Vale Registrars, Inc.',
      scope:
        'Design, operation and support of the Harborbook platform by the teams in Duluth and Halifax, and of the mobile applications.',
    },
  },
  {
    name: 'a certificate with a list as its scope',
    text: `CERTIFICATE OF CONFORMITY

This is to certify that Sedge & Sons operates an information security management
system according to ISO/IEC 27001:2022.

Scope of certification

  - development of the booking platform and of the interfaces by which
    partners reach it
  - operation of the booking platform in Hamburg

Certification body: Elbmark Zert GmbH
Certificate no. EZ-3081
Expires on 30 September 2028
`,
    facts: {
      issuer: 'Elbmark Zert GmbH',
      scope:
        'development of the booking platform and of the interfaces by which partners reach it; operation of the booking platform in Hamburg',
    },
  },
  {
    name: 'a certificate with a scope of two sentences',
    text: `Certificate No: FG 2093

ISO/IEC 27001:2022

Flint & Garrow Assurance Ltd certifies that Ryeholm Clinics Ltd operates an
information security management system that meets the requirements of ISO/IEC
27001:2022 for the following scope:

The running of the Ryeholm booking portal with its development and its
support from the Exeter office. This is in accordance with the
Statement of Applicability version 2.

Expiry date: 3 June 2029
`,
    facts: {
      issuer: 'Flint & Garrow Assurance Ltd',
      scope:
        'The running of the Ryeholm booking portal with its development and its support from the Exeter office. This is in accordance with the Statement of Applicability version 2.',
    },
  },
] as const;

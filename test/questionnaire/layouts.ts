import type { CellSpec, SheetSpec } from './build-workbook.ts';

const YNA = ['Yes', 'No', 'NA'];
const b = (text: string, fill?: string): CellSpec => ({
  text,
  bold: true,
  ...(fill ? { fill } : {}),
});
const heads = (...texts: string[]) =>
  texts.map((text) => (text === '' ? null : b(text, 'FFCCCCCC')));

/** Layouts that buyers use, in our own words; none is copied from a published file. */
export const cloudControls: SheetSpec = {
  name: 'Cloud questionnaire',
  rows: [
    [b('Consensus questionnaire for cloud services, edition 4')],
    heads(
      'Question ID',
      'Question',
      'CSP Answer',
      'Shared Responsibility Ownership',
      'CSP Implementation Description (Optional/Recommended)',
      'CSC Responsibilities (Optional/Recommended)',
      'Control ID',
      'Control Specification',
      'Control Title',
      'Domain Title',
    ),
    [
      'AA-01.1',
      'Are audit policies established, documented and approved?',
      '',
      '',
      '',
      '',
      'AA-01',
      'Establish, document and approve audit policies and procedures.',
      'Audit policy',
      'Audit & Assurance',
    ],
    ['AA-01.2', 'Are audit policies reviewed at least once a year?'],
    [
      'AA-02.1',
      'Are independent assessments carried out every year?',
      '',
      '',
      '',
      '',
      'AA-02',
      'Carry out independent audits at least annually.',
      'Independent audits',
      '',
    ],
    [
      'IV-01.1',
      'Is interoperability documented for customers?',
      '',
      '',
      '',
      '',
      'IV-01',
      'Document the interfaces that customers use.',
      'Interfaces',
      'Interoperability',
    ],
  ],
  merges: ['A1:J1', 'G3:G4', 'H3:H4', 'I3:I4', 'J3:J5'],
  lists: { 'C3:C6': YNA, 'D3:D6': ['CSP-owned', 'CSC-owned', 'Shared'] },
};

export const marksWithMappings: SheetSpec = {
  rows: [
    [
      b('Control Domain'),
      b('Control ID'),
      b('Question ID'),
      b('Control Specification'),
      b('Consensus Assessment Questions'),
      b('Consensus Assessment Answers'),
      null,
      null,
      b('Notes'),
      b('ISO/IEC 27001'),
      b('NIST 800-53'),
      b('PCI DSS'),
      b('HIPAA'),
      b('FedRAMP'),
      b('COBIT'),
    ],
    [null, null, null, null, null, b('Yes'), b('No'), b('Not Applicable')],
    [
      'Application Security',
      'AIS-01',
      'AIS-01.1',
      'Applications shall be designed by industry standards.',
      'Do you use industry standards to build security in?',
      '',
      '',
      '',
      '',
      'A.14',
      'SC-2',
      '6.5',
      '164',
      'x',
      'y',
    ],
    [
      '',
      '',
      'AIS-01.2',
      '',
      'Do you use an automated source code analysis tool?',
      '',
      '',
      '',
      '',
      'A.14',
      'SC-3',
      '6.6',
      '165',
      'x',
      'y',
    ],
    [
      'Change Control',
      'CCC-01',
      'CCC-01.1',
      'Policies shall govern new development.',
      'Are policies for new development documented?',
      '',
      '',
      '',
      '',
      'A.12',
      'SC-4',
      '6.7',
      '166',
      'x',
      'y',
    ],
  ],
  merges: [
    'F1:H1',
    'A1:A2',
    'B1:B2',
    'C1:C2',
    'D1:D2',
    'E1:E2',
    'I1:I2',
    'A3:A4',
    'B3:B4',
    'D3:D4',
  ],
};

export const universityForm: SheetSpec = {
  name: 'Vendor Response',
  rows: [
    [b('Community vendor assessment')],
    [b('Version 3')],
    [],
    [null, b('General Information')],
    ['GNRL-01', 'Vendor Name', ''],
    ['GNRL-02', 'Product Name', ''],
    ['GNRL-03', 'Vendor Contact Email', ''],
    [],
    heads(
      'Documentation',
      '',
      'Vendor Answers',
      'Additional Information',
      'Guidance',
      'Analyst Notes',
    ),
    [
      'DOCU-01',
      'Have you undergone an SSAE 18 audit?',
      '',
      '',
      { text: 'Say when.', formula: 'Values!A1' },
    ],
    [
      'DOCU-02',
      'Have you completed a cloud self-assessment?',
      '',
      '',
      { text: 'Give the link.', formula: 'Values!A2' },
    ],
    heads(
      'Change Management',
      '',
      'Vendor Answers',
      'Additional Information',
      'Guidance',
      'Analyst Notes',
    ),
    [
      'CHNG-01',
      'Do you have a documented change management process?',
      '',
      '',
      { text: 'Summarise.', formula: 'Values!A3' },
    ],
    [
      'CHNG-02',
      'Describe how customers are told of changes.',
      '',
      '',
      { text: 'Summarise.', formula: 'Values!A4' },
    ],
    [
      'CHNG-03',
      'Will the institution be notified of major changes?',
      '',
      '',
      { text: 'Say how.', formula: 'Values!A5' },
    ],
  ],
  merges: ['A9:B9', 'A12:B12', 'C14:D14', 'C5:D5', 'C6:D6', 'C7:D7'],
  lists: { 'C10:C11': ['Yes', 'No'], C13: ['Yes', 'No'], C15: ['Yes', 'No'] },
};

export const universityAnalyst: SheetSpec = {
  name: 'Analyst Report',
  rows: [
    heads('ID', 'Question', 'Vendor Answer', 'Preferred Response', 'Analyst Override'),
    [
      { text: 'DOCU-01', formula: "'Vendor Response'!A10" },
      { text: 'Have you undergone an SSAE 18 audit?', formula: "'Vendor Response'!B10" },
      { formula: "'Vendor Response'!C10" },
      'Yes',
      '',
    ],
    [
      { text: 'DOCU-02', formula: "'Vendor Response'!A11" },
      { text: 'Have you completed a cloud self-assessment?', formula: "'Vendor Response'!B11" },
      { formula: "'Vendor Response'!C11" },
      'Yes',
      '',
    ],
  ],
  lists: { 'E2:E3': ['Yes', 'No'] },
};

export const gatheringForm: SheetSpec = {
  name: 'A. Risk Management',
  rows: [
    [b('Standardised information gathering')],
    heads(
      'Ques Num',
      'Question/Request',
      'Response',
      'Additional Information',
      'Category',
      'Scoring',
    ),
    [b('A'), b('Enterprise Risk Management'), '', '', '', ''],
    ['A.1', 'Is there a formalised risk governance plan?', '', '', 'Governance', '3'],
    ['A.1.1', 'Does the plan include risk policies and procedures?', '', '', 'Governance', '2'],
    ['A.1.2', 'Does the plan include range of assets?', '', '', 'Governance', '2'],
    ['A.2', 'Is the programme approved by management?', '', '', 'Governance', '3'],
    [b('B'), b('Security Policy'), '', '', '', ''],
    ['B.1', 'Is there a set of information security policies?', '', '', 'Policy', '3'],
  ],
  lists: { 'C3:C9': ['Yes', 'No', 'N/A'] },
};

export const allianceTabs: SheetSpec = {
  name: '2 Data',
  rows: [
    [b('Data protection')],
    ['', 'Please answer each question in the grey box to its right.'],
    [],
    ['1', 'Which classes of our data will you hold?', { fill: 'FFD9D9D9' }],
    ['2', 'Is data at rest encrypted?', { fill: 'FFD9D9D9' }],
    ['2a', 'If yes, which algorithm and key length do you use?', { fill: 'FFD9D9D9' }],
    ['3', 'Where is the data stored?', { fill: 'FFD9D9D9' }],
  ],
  lists: { C5: ['Yes', 'No'] },
};

export const cards: SheetSpec = {
  rows: [
    [b('Security interview')],
    ['Question 1:', 'How do you manage the keys that protect our data?'],
    ['Response:', ''],
    [],
    ['Question 2:', 'Do you perform penetration tests, and how often?'],
    ['Response:', ''],
    [],
    ['Question 3:', 'Describe your disaster recovery plan.'],
    ['Response:', ''],
  ],
};

export const scaleMarks: SheetSpec = {
  rows: [
    heads('No', 'Practice', 'Maturity level (mark one with x)', '', '', '', '', 'Explanation'),
    [null, null, b('1'), b('2'), b('3'), b('4'), b('5')],
    ['1', 'Assets are recorded in an inventory with an owner.', '', '', '', '', '', ''],
    ['2', 'Access rights are granted by role and reviewed.', '', '', '', '', '', ''],
    ['3', 'Incidents are rehearsed with management every year.', '', '', '', '', '', ''],
  ],
  merges: ['A1:A2', 'B1:B2', 'C1:G1', 'H1:H2'],
};

export const headless: SheetSpec = {
  rows: [
    [b('Short check before onboarding')],
    [],
    ['Do you hold an ISO 27001 certificate?', ''],
    ['Do you have a dedicated security team?', ''],
    ['Have you had a breach in the past year?', ''],
  ],
  lists: { 'B3:B5': ['Yes', 'No'] },
};

export const compliance: SheetSpec = {
  name: 'Requirements',
  rows: [
    [b('Annex B: requirements on the supplier')],
    [],
    [null, null, null, b('To be completed by the supplier'), null, b('For internal use only')],
    heads('Ref', 'Area', 'Requirement', 'Compliance (C/PC/NC)', 'Remarks', 'Result', 'Comment'),
    ['R1', 'Access', 'The supplier shall enforce multi-factor authentication.', '', '', '', ''],
    ['R2', 'Access', 'The supplier shall review access rights each quarter.', '', '', '', ''],
    ['R3', 'Logging', 'The supplier shall keep logs for one year.', '', '', '', ''],
  ],
  merges: ['D3:E3', 'F3:G3'],
};

export const twoMarks: SheetSpec = {
  rows: [
    heads('Question', 'Yes', 'No', 'Comments'),
    [b('Organisation')],
    ['Is there an information security policy?', '', '', ''],
    ['Is the policy reviewed each year?', '', '', ''],
    [b('People')],
    ['Are employees screened before they start?', '', '', ''],
    ['Do employees sign a code of conduct?', '', '', ''],
  ],
};

export const mergedWide: SheetSpec = {
  rows: [
    [],
    [null, b('Supplier due diligence')],
    [null, 'Company name:', '', '', '', '', ''],
    [null, 'Completed by:', '', '', '', '', ''],
    [],
    [null, b('Questions'), null, null, null, b('Supplier response')],
    [null, 'Do you maintain an asset inventory?'],
    [],
    [null, 'Describe your patch management process.'],
    [],
    [null, 'Who may reach production systems?'],
  ],
  merges: ['B6:E6', 'F6:H6', 'B7:E7', 'F7:H7', 'B9:E9', 'F9:H9', 'B11:E11', 'F11:H11'],
};

export const unlockedOnly: SheetSpec = {
  isProtected: true,
  rows: [
    [b('Locked form')],
    ['1.1', 'Are laptops encrypted?', { unlocked: true }, { unlocked: true }],
    ['1.2', 'Is removable media blocked?', { unlocked: true }, { unlocked: true }],
    ['1.3', 'Name the tool that manages mobile devices.', { unlocked: true }, { unlocked: true }],
  ],
};

export const partsOfOne: SheetSpec = {
  rows: [
    heads('No.', 'Question', 'Answer'),
    ['1', 'For each of the following, say whether you encrypt it:', ''],
    ['a)', 'Laptops', ''],
    ['b)', 'Backups', ''],
    ['c)', 'Databases', ''],
    ['2', 'Do you rotate keys?', ''],
  ],
  lists: { 'C3:C6': ['Yes', 'No'] },
};

export const languages: Record<string, SheetSpec> = {
  fr: {
    rows: [
      heads('N°', 'Thème', 'Question', 'Réponse (Oui / Non / Sans objet)', 'Commentaires'),
      ['1', 'Accès', 'Disposez-vous d’une politique de contrôle des accès ?', '', ''],
      ['2', 'Accès', 'Les droits sont-ils revus chaque année ?', '', ''],
    ],
  },
  es: {
    rows: [
      heads('Nº', 'Pregunta', 'Respuesta (Sí/No/No aplica)', 'Observaciones'),
      ['1', '¿Dispone de una política de seguridad?', '', ''],
      ['2', '¿Se cifran los datos en reposo?', '', ''],
    ],
  },
  pt: {
    rows: [
      heads('Item', 'Pergunta', 'Resposta', 'Evidências'),
      ['1', 'A empresa possui um plano de continuidade?', '', ''],
      ['2', 'Os backups são testados?', '', ''],
    ],
    lists: { 'C2:C3': ['Sim', 'Não'] },
  },
  it: {
    rows: [
      heads('N.', 'Domanda', 'Risposta', 'Note'),
      ['1', 'Esiste una procedura per gli incidenti?', '', ''],
      ['2', 'I log sono conservati per un anno?', '', ''],
    ],
    lists: { 'C2:C3': ['Sì', 'No'] },
  },
  nl: {
    rows: [
      heads('Nr.', 'Vraag', 'Antwoord', 'Toelichting'),
      ['1', 'Heeft u een beleid voor informatiebeveiliging?', '', ''],
      ['2', 'Worden back-ups versleuteld?', '', ''],
    ],
    lists: { 'C2:C3': ['Ja', 'Nee'] },
  },
  de: {
    rows: [
      heads('Lfd. Nr.', 'Bereich', 'Anforderung', 'Erfüllt?', 'Nachweis'),
      ['1', 'Zugang', 'Der Zutritt zu Serverräumen ist geregelt.', '', ''],
      ['2', 'Zugang', 'Besucher werden begleitet und erfasst.', '', ''],
    ],
    lists: { 'D2:D3': ['Ja', 'Nein', 'Teilweise'] },
  },
  ja: {
    rows: [
      heads('項番', '大項目', '確認事項', '貴社回答', '備考'),
      ['1', '組織', '情報セキュリティ責任者を任命していますか。', '', ''],
      ['2', '組織', '規程を定期的に見直していますか。', '', ''],
    ],
    lists: { 'D2:D3': ['○', '×', '対象外'] },
  },
  ko: {
    rows: [
      heads('번호', '영역', '점검항목', '답변', '비고'),
      ['1', '조직', '정보보호 책임자를 지정하였습니까?', '', ''],
      ['2', '조직', '정보보호 정책을 수립하였는가?', '', ''],
    ],
    lists: { 'D2:D3': ['예', '아니오', '해당없음'] },
  },
  zh: {
    rows: [
      heads('序号', '类别', '问题', '回答', '备注'),
      ['1', '组织', '是否指定了信息安全负责人？', '', ''],
      ['2', '组织', '是否定期进行安全培训？', '', ''],
    ],
    lists: { 'D2:D3': ['是', '否', '不适用'] },
  },
};

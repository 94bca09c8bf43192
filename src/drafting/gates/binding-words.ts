/**
 * Words of one language by which an answer would bind the company (`promise`: single words; `binds`: who grants or undertakes what), and by
 * which a question asks what only people may answer: past incidents, law and money, files to hand over.
 */
export type BindingWords = {
  readonly promise: RegExp;
  readonly binds: RegExp;
  readonly incidents: RegExp;
  readonly legal: RegExp;
  readonly attachment: RegExp;
};

/** Letters of other scripts have no `\b`: a word ends where no letter follows. */
const words = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'giu');
const anywhere = (...alternatives: string[]): RegExp => new RegExp(alternatives.join('|'), 'giu');

/** Languages other than English whose words are known here; an answer in another one cannot be judged and is held. */
export const BINDING_WORDS: Readonly<Record<string, BindingWords>> = {
  de: {
    promise: words(
      'garantier\\w*',
      'gewährleist\\w*',
      'haft(?:en|et|ung)',
      'schadens?ersatz\\w*',
      'freistell\\w*',
      'verzicht\\w*',
      'erstatt\\w*',
      'vertragsstrafe\\w*',
      'sichern? zu',
      'zugesichert',
    ),
    binds: words(
      'wir (?:werden|verpflichten|übernehmen|akzeptieren|stimmen)',
      '(?:Sie|Kunden|der Kunde|der Auftraggeber) (?:dürfen|darf|können|kann|sind berechtigt|ist berechtigt)',
    ),
    incidents: words(
      '(?:gab es|kam es|hatten sie|hatte das unternehmen)[^?.]{0,60}(?:vorf\\p{L}+|sicherheitsvorf\\p{L}+|datenpannen?|verletzung\\w*)',
      '(?:wurden?|waren?|sind)[^?.]{0,60}(?:gehackt|kompromittiert|angegriffen)',
      '(?:letzten|vergangenen)[^?.]{0,20}(?:jahren?|monaten?)[^?.]{0,60}(?:vorf\\p{L}+|verletzung\\w*|panne\\w*|ausf\\p{L}+)',
      '(?:vorf\\p{L}+|verletzung\\w*|panne\\w*|ausf\\p{L}+)[^?.]{0,60}(?:letzten|vergangenen)[^?.]{0,20}(?:jahren?|monaten?)',
    ),
    legal: words(
      '\\p{L}*versicher(?:ung|t)\\w*',
      'haftpflicht\\w*',
      'haftung\\w*',
      'rechtsstreit\\w*',
      'gerichtsverfahren',
      'bußgeld\\w*',
      'insolven\\p{L}*',
      'verurteilt',
      'jahresabschluss\\w*',
    ),
    attachment: words(
      '(?:legen|fügen|senden|übermitteln|hängen)[^?.]{0,60}(?:bei|zu|an)',
      '(?:kopie|nachweis\\w*|bericht) (?:bei|hoch|zusenden|beifügen|übermitteln)',
    ),
  },
  fr: {
    promise: words(
      'garanti\\w*',
      'indemnis\\w*',
      'responsab\\w* (?:des|de tout)',
      'dommages?',
      'renon[cç]\\w*',
      'rembours\\w*',
      'pénalités?',
      'nous engageons',
    ),
    binds: words(
      'nous (?:allons|acceptons|consentons|prenons en charge|paierons|assurerons)',
      '(?:vous|le client|les clients) (?:pouvez|peut|peuvent|avez le droit|a le droit)',
    ),
    incidents: words(
      '(?:avez-vous|a-t-(?:il|elle)|ont-ils|y a-t-il eu)[^?.]{0,20}(?:subi|connu|eu|été|victime)[^?.]{0,60}(?:incidents?|violations?|piratage\\w*|fuites?|compromi\\w+)',
      '(?:incidents?|violations?|fuites?)[^?.]{0,60}(?:derni\\p{L}+|pass\\p{L}+|précédent\\p{L}*)',
      '(?:derni\\p{L}+|précédent\\p{L}*)[^?.]{0,30}(?:ans|années?|mois)[^?.]{0,60}(?:incidents?|violations?|fuites?)',
    ),
    legal: words(
      'assuranc\\w+ (?:cyber|responsabilité|professionnelle)?',
      'assuré\\w* contre',
      'responsabilité (?:civile|contractuelle)',
      'litiges?',
      'procès',
      'poursuites?',
      'amendes?',
      'faillite',
      'insolvabilité',
      'états financiers',
    ),
    attachment: words(
      '(?:veuillez )?(?:joindre|joignez|annexer|transmettre|envoyer|fournir une copie)[^?.]{0,60}',
    ),
  },
  es: {
    promise: words(
      'garantiz\\w*',
      'garantía\\w*',
      'indemniz\\w*',
      'responsables? de (?:todo|los daños)',
      'daños',
      'renunci\\w*',
      'reembols\\w*',
      'penaliza\\w*',
      'nos comprometemos',
    ),
    binds: words(
      '(?:aceptamos|asumimos|pagaremos|asumiremos|acordamos|vamos a)',
      '(?:usted|ustedes|el cliente|los clientes) (?:puede|pueden|tiene derecho|tienen derecho)',
    ),
    incidents: words(
      '(?:hubo|sufrido|tenido|habido|experimentado)[^?.]{0,60}(?:incidentes?|brechas?|violaci\\p{L}+|filtraci\\p{L}+|hackead\\w+|comprometid\\w+)',
      '(?:incidentes?|brechas?|violaci\\p{L}+)[^?.]{0,60}(?:últim\\w+|pasad\\w+|anterior\\w*)',
      '(?:últim\\w+|pasad\\w+)[^?.]{0,30}(?:años?|meses)[^?.]{0,60}(?:incidentes?|brechas?|violaci\\p{L}+)',
    ),
    legal: words(
      'seguros? (?:de|cibern\\w+|ciber\\w*|contra)',
      'póliza de seguro\\w*',
      'responsabilidad (?:civil|legal|contractual)',
      'litigios?',
      'demandas? judicial\\w*',
      'multas?',
      'insolvencia',
      'quiebra',
      'estados financieros',
    ),
    attachment: words(
      '(?:adjunt\\w+|anex[ae]\\w*|env[ií]e\\w*|proporcione una copia|suba)[^?.]{0,60}',
    ),
  },
  pt: {
    promise: words(
      'garant\\w*',
      'indeniz\\w*',
      'indemniz\\w*',
      'danos',
      'renunci\\w*',
      'reembols\\w*',
      'multas?',
      'nos comprometemos',
    ),
    binds: words(
      '(?:aceitamos|assumimos|pagaremos|concordamos|vamos)',
      '(?:você|o cliente|os clientes) (?:pode|podem|tem o direito|têm o direito)',
    ),
    incidents: words(
      '(?:houve|sofreu|sofreram|teve|tiveram)[^?.]{0,60}(?:incidentes?|violaç\\p{L}+|vazament\\w+|comprometid\\w+|invas\\p{L}+)',
      '(?:incidentes?|violaç\\p{L}+|vazament\\w+)[^?.]{0,60}(?:últim\\w+|passad\\w+|anterior\\w*)',
      '(?:últim\\w+|passad\\w+)[^?.]{0,30}(?:anos?|meses)[^?.]{0,60}(?:incidentes?|violaç\\p{L}+|vazament\\w+)',
    ),
    legal: words(
      'seguros? (?:de|cibern\\w+|contra)',
      'apólice\\w*',
      'responsabilidade (?:civil|legal|contratual)',
      'litígios?',
      'processos? judicia\\w*',
      'multas?',
      'insolvência',
      'falência',
      'demonstrações financeiras',
    ),
    attachment: words('(?:anex[ae]\\w*|envi[ae]\\w*|forneça uma cópia|carregue)[^?.]{0,60}'),
  },
  it: {
    promise: words(
      'garant\\w*',
      'indenniz\\w*',
      'danni',
      'rinunci\\w*',
      'rimbors\\w*',
      'penal[ei]',
      'ci impegniamo',
    ),
    binds: words(
      '(?:accettiamo|pagheremo|assumiamo|concordiamo)',
      '(?:il cliente|i clienti|voi) (?:può|possono|potete|ha il diritto|hanno il diritto)',
    ),
    incidents: words(
      '(?:subito|avuto|verificat[io])[^?.]{0,60}(?:incident[ei]|violazion[ei]|compromess\\w+|fug[ah]e? di dati)',
      '(?:incident[ei]|violazion[ei])[^?.]{0,60}(?:ultim\\w+|passat\\w+|precedent\\w+)',
      '(?:ultim\\w+|passat\\w+)[^?.]{0,30}(?:ann[oi]|mes[ei])[^?.]{0,60}(?:incident[ei]|violazion[ei])',
    ),
    legal: words(
      'assicurazion[ei]',
      'assicurat\\w+',
      'responsabilità (?:civile|legale)',
      'controversi[ae]',
      'cause? legal[ei]',
      'sanzion[ei]',
      'insolvenza',
      'fallimento',
      'bilanci?',
    ),
    attachment: words('(?:alleg\\w+|invia\\w*|fornire una copia)[^?.]{0,60}'),
  },
  nl: {
    promise: words(
      'garand\\w*',
      'gegarandeerd',
      'vrijwar\\w*',
      'schade\\w*',
      'aansprakelijk\\w*',
      'vergoed\\w*',
      'boetes?',
      'afstand van',
    ),
    binds: words(
      'wij? (?:zullen|verplichten|aanvaarden|accepteren|betalen)',
      '(?:u|de klant|klanten) (?:mag|mogen|kunt|kan|kunnen|heeft het recht)',
    ),
    incidents: words(
      '(?:incident\\w*|datalek\\w*|inbreuk\\w*)[^?.]{0,40}(?:gehad|geweest|voorgedaan|plaatsgevonden)',
      '(?:bent|is|zijn|was|waren)[^?.]{0,60}(?:gehackt|gecompromitteerd)',
      '(?:incident\\w*|datalek\\w*|inbreuk\\w*)[^?.]{0,60}(?:afgelopen|laatste|vorige)',
      '(?:afgelopen|laatste)[^?.]{0,30}(?:jaar|jaren|maanden)[^?.]{0,60}(?:incident\\w*|datalek\\w*|inbreuk\\w*)',
    ),
    legal: words(
      '\\p{L}*verzeker\\w*',
      'aansprakelijkheid\\w*',
      'rechtszaken?',
      'geschil\\w*',
      'boetes?',
      'insolventie',
      'faillissement',
      'jaarrekening\\w*',
    ),
    attachment: words('(?:voeg\\w*|stuur\\w*|upload\\w*)[^?.]{0,60}(?:bij|toe|mee|kopie)'),
  },
  ja: {
    promise: anywhere(
      '保証(?:します|いたします|する)',
      '補償',
      '賠償',
      '免責',
      '放棄',
      '返金',
      '違約金',
    ),
    binds: anywhere(
      '(?:お客様|貴社)は[^。]{0,40}(?:できます|可能です)',
      '約束(?:します|いたします)',
      '負担(?:します|いたします)',
      '同意(?:します|いたします)',
    ),
    incidents: anywhere(
      '(?:過去|直近|これまで)[^。？]{0,40}(?:事故|インシデント|漏[洩えい]|侵害|不正アクセス)',
      '(?:事故|インシデント|漏[洩えい]|侵害|不正アクセス)[^。？]{0,40}(?:ありましたか|発生しましたか|経験|受けたことが)',
    ),
    legal: anywhere('保険', '賠償責任', '訴訟', '罰金', '倒産', '破産', '財務諸表'),
    attachment: anywhere('添付(?:して|ください)', '提出(?:して|ください)', '写しを', 'コピーを'),
  },
};

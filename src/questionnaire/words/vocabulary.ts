import { BUYER, JUDGES } from './buyer-words.ts';
import { saysElsewhere } from './further-languages.ts';
import { isCommonOption, statedOptions } from './options.ts';
import { fold, wordCount } from './text.ts';

/** What a column is for, read from its header. */
export type Role =
  | 'id'
  | 'section'
  | 'question'
  | 'answer'
  | 'comment'
  | 'guidance'
  | 'depends'
  | 'options'
  | 'option'
  | 'buyer'
  | 'score'
  | 'info';

/** A role and how sure the word is: 3 says it outright (`Question`), 1 only hints (`Description`). */
export type HeaderRole = { readonly role: Role; readonly weight: 1 | 2 | 3 };

const VENDOR =
  /\b(?:your|you|attestations?|vendors?|suppliers?|providers?|respondents?|responder|csp|third[- ]part(?:y|ies)|bidders?|contractors?|self|applicant|manufacturers?|lieferant(?:en)?|anbieter|fournisseur|prestataire|proveedor|fornecedor|fornitore|leverancier)\b|ご回答|貴社|委託先|귀사|供应商|供應商/;

const SCORE =
  /\b(?:scores?|scoring|(?<!\bdata |\bcheck |\bcontact |\baction )points?|weight(?:ing)?s?|rating|risk (?:level|rating|score)|grade|evaluation|assessment result|gap|punkte|bewertung|gewichtung|note obtenue|score|puntuacion|ponderacion|pontuacao|punteggio|punten)\b|評点|得点|배점|점수|评分|權重|权重/;

const ID =
  /^(?:#|id|ids|no|nr|num|number|numbers|ref|refs|ref\.? ?(?:no|id|nr)?|reference|reference (?:no|number|id)|item (?:no|number|id|#)|(?:question|ques|q|control|requirement|req|test|check|row|line|item|criteria|clause|unique|serial|statement|[a-z]{2,8})[ _-]*(?:id|ids|no|nr|num|number|#|ref|reference|code|identifier)|identifier|guid|uuid|uid|code|s\/?n|sr\.?(?: no)?|sl\.?(?: no)?|n°|nº|n\.|n|numero|num\.|lfd\.? ?nr|laufende nummer|kennung|frage ?nr|codigo|codice|referentie|nummer|item)\.?$|^(?:番号|項番|no\.?|管理番号|設問番号|번호|순번|연번|编号|編號|序号|序號|項次)$/;

const DEPENDS =
  /\b(?:depends on|dependent on|dependency|depends|condition(?:al)?(?: on)?|applies (?:if|when|to)|applicable if|only if|show if|shown if|display if|prerequisite|precondition|abhangig von|bedingung|depend de|condition|depende de|dipende da|afhankelijk van)\b|前提|条件|조건/;

const OPTIONS =
  /\b(?:answer options?|response options?|allowed (?:values|answers|responses)|possible (?:answers|values|responses)|valid (?:answers|responses|values)|choices|permitted (?:values|answers)|antwortmoglichkeiten|antwortoptionen|auswahlmoglichkeiten|options de reponse|reponses possibles|opciones(?: de respuesta)?|opcoes|opzioni|antwoordopties|(?:answer|response) (?:type|format))\b|選択肢|선택지|选项|選項/;

const GUIDANCE =
  /\b(?:guidance|guidelines?|hints?|help(?: text)?|instructions?|tips?|examples?|sample|what we (?:are looking|expect|mean)|why (?:we|this|is)|purpose|intent|expected evidence|evidence (?:required|expected|requested)|good practice|explanatory|definitions?|interpretation|hinweise?|hilfe|erlauterung zur frage|beispiel|aide|consignes?|conseils?|exemples?|guia|ayuda|orientacion(?:es)?|ejemplos?|instrucciones|ajuda|orientac\w+|exemplos?|instruc\w+|guida|aiuto|istruzioni|esemp\w+|uitleg|hulp|voorbeeld\w*)\b|ガイド|説明|手引|留意|記入例|안내|가이드|예시|填写说明|填寫說明|指南|示例/;

const COMMENT =
  /\b(?:comments?|remarks?|notes?|additional (?:info\w*|details?|comments?|notes?|context)|further (?:info\w*|details?)|supplement\w*|details?|explanations?|explain|justifications?|elaborat\w+|clarifications?|narrative|rationale|evidence|proof|attachments?|attached|artifacts?|supporting|documentation|document (?:name|links?|ref\w*|title)|links? to|implementation (?:description|details?|notes?)|descriptions? of (?:the |your )?(?:implementation|solution|response|answer|approach)|(?:response|answer|compliance) (?:description|details?|text|notes?)|how (?:the|is|it|this|you|do|are)\b.*|responsibilit\w+|affected items?|compensating\b.*|remediation\b.*|action plan|plan d'actions?|plan de accion|plano de acao|deviations?|exceptions?|mitigat\w+|workarounds?|roadmap|file names?|observations?|findings?|bemerkung(?:en)?|stellungnahmen?|abweichung(?:en)?|kommentare?|anmerkung(?:en)?|nachweise?|erlauterung(?:en)?|begrundung(?:en)?|erganzung(?:en)?|beschreibung der umsetzung|belege?|hinweis des\b.*|commentaires?|remarques?|precisions?|justificati(?:on|f)s?|preuves?|complements?|comentarios?|observacion(?:es)?|evidencias?|justificacion(?:es)?|aclaraciones?|detalles?|notas?|desviacion(?:es)?|observac(?:ao|oes)|justificativas?|detalhes?|commenti?|commento|osservazioni|evidenze?|motivazion[ei]|dettagli|opmerking(?:en)?|toelichting(?:en)?|bewijs(?:stukken|materiaal)?|onderbouwing)\b|備考|コメント|補足|根拠|証跡|エビデンス|理由|特記|添付|資料名|비고|의견|코멘트|증빙|증적|근거|상세|현황|첨부|备注|備註|说明|說明|佐证|附件|意见|證據|证据|依据/;

const ANSWER_OUTRIGHT =
  /\b(?:answers?|responses?|respond|reply|replies|antwort(?:en)?|ruckmeldung|reponses?|respuestas?|respostas?|rispost[ae]|antwoord(?:en)?)\b|回答|ご回答|답변|응답|회신|答复|答覆|回复|回覆|答案/;

const ANSWER_LIKELY =
  /\b(?:compliance|compliant|comply|complies|conformity|conformance|status|results?|implemented|implementation|in place|met|tested|yes ?\/ ?no|y ?\/ ?n|yes or no|selection|select(?:ed)?|choose|ownership|maturity(?: level)?|applicab(?:le|ility)|supported|provided|available|agree(?:d|ment)?|confirm(?:ed|ation)|accept(?:ed|ance)|fulfil?led|achieved|self[- ]assessment|assessment|declaration|erfullt|erfullung\w*|umsetzung(?:sgrad|sstand|sstatus)?|umgesetzt|konform(?:itat)?|vorhanden|auswahl|reifegrad|ja ?\/ ?nein|conforme|conformite|statut|etat|oui ?\/ ?non|cumple|cumplimiento|aplica|implantad[oa]s?|implementad[oa]s?|implementat[oaie]|applicabile|van toepassing|mis(?:e)? en oeuvre|attest\w*|meets|capability|satisf\w+|estado|si ?\/ ?no|atende|atendimento|conformidade|situacao|sim ?\/ ?nao|conformita|stato|voldoet|naleving|ja ?\/ ?nee|input|value|wert)\b|対応状況|実施状況|状況|実施|適合|判定|여부|상태|이행|준수|결과|状态|狀態|是否|符合|结果/;

/** Who closes a gap, and when: blank columns of it are the vendor's to fill. */
const PLAN =
  /\b(?:target|planned|expected|estimated|due|completion|remediation) (?:completion )?dates?\b|\bdate (?:planned|due|of completion)\b|\btime ?lines?\b|\b(?:control|process|action) owners?\b|^owners?$|^responsible(?: person| party| role)?$|\b(?:umsetzungstermin|zieltermin|verantwortliche?r?|echeance|delai|responsable|plazo|prazo|responsavel|scadenza|responsabile|streefdatum|verantwoordelijke)\b|期限|担当者|담당자|责任人/;

const SECTION =
  /\b(?:(?:sub[- ]?)?(?:sections?|domains?|categor(?:y|ies)|areas?|topics?|chapters?|famil(?:y|ies)|themes?|groups?|subject areas?|streams?|process|pillars?|modules?)|bereich|kategorie|kapitel|themen?(?:bereich|gebiet)?|thema|abschnitt|gruppe|domaines?|categories?|themes?|thematique|rubrique|chapitre|seccion|categoria|dominio|ambito|area|tema|capitulo|secao|secc?ao|sezione|capitolo|hoofdstuk|onderwerp|categorie|domein)\b|分類|区分|カテゴリ|領域|分野|大項目|中項目|小項目|분류|영역|구분|분야|类别|類別|分类|领域|領域|章节/;

const QUESTION_OUTRIGHT =
  /\b(?:questions?|fragen?|question|pregunt[ae]s?|perguntas?|domand[ae]|quesit[oi]|vra(?:ag|gen)|inquiry|query)\b|質問|設問|問い|確認事項|確認内容|확인사항|질문|질의|문항|问题|問題|提问|提問/;

const QUESTION_LIKELY =
  /\b(?:requirements?|controls?|control (?:statement|objective|description|specification)|statements?|checklist(?: items?)?|check(?:point)?s?|criteri(?:a|on)|requests?|test names?|measures?|safeguards?|practices?|indicators?|indicateurs?|indicador(?:es)?|indicatori|indikator\w*|kennzahl\w*|kpis?|metrics?|data ?points?|(?:data )?fields?|information (?:requested|required)|items?|activit(?:y|ies)|anforderung(?:en)?|massnahmen?|prufpunkte?|prufung|kontrollen?|kriteri(?:um|en)|aussage|exigences?|mesures?|controles?|critere?s?|requisitos?|medidas?|criterios?|specifications?|declaraci\w+|declarac\w+|requisit[oi]|misur[ae]|controll[oi]|criteri[oi]?|eis(?:en)?|maatregel(?:en)?|stelling)\b|要求事項|要件|チェック項目|点検項目|確認項目|評価項目|項目|管理策|対策|요구사항|통제|점검|항목|要求|检查项|檢查項|控制|指标/;

const QUESTION_HINT =
  /^(?:descriptions?|title|name|text|subject|beschreibung|titel|bezeichnung|description|intitule|libelle|inhalt|wortlaut|contenu|contenido|conteudo|contenuto|inhoud|descripcion|titulo|descricao|descrizione|titolo|omschrijving|内容|説明|내용|内容描述)$/;

const INFO =
  /\b(?:severity|priority|criticality|mandatory|tier|since|types?|version|url|links?|more info\w*|training|mapping|framework|standard|iso|nist|soc ?2?|cis|pci|gdpr|hipaa|cwe|cve|owasp|tools?|applies|level|schweregrad|prioritat|priorite|prioridad|prioridade|priorita|prioriteit)\b|重要度|優先度|중요도|우선순위/;

/** Evidence that the buyer names, in contrast to evidence that the vendor gives. */
const EXPECTED =
  /\b(?:expected|suggested|typical|acceptable|recommended|examples? of|erwartete[rns]?|attendue?s?|esperadas?)\b.*\b(?:evidence|documents?|documentation|artifacts?|responses?|answers?|nachweise?|preuves?|evidencias?)\b/;

/** What a vendor points to or tells of its own state, although the words number or name something. */
const OWN =
  /^(?:documents?|evidence|tickets?|poa&?m|files?|attachments?)(?: item)? (?:no|nr|numbers?|ids?|ref\w*|names?|titles?|links?|locations?|versions?)\.?$|^(?:current|existing|actual|as[- ]is) (?:practices?|state|situation|controls?|measures?|implementation)$|^(?:last|next) (?:reviewed|tested|audited|updated|(?:review|test|audit|update)(?: date)?)$/;

const ORDER: readonly (readonly [RegExp, HeaderRole])[] = [
  [OWN, { role: 'comment', weight: 2 }],
  [/^(?:response|answer|reply|compliance|status) codes?$/, { role: 'answer', weight: 3 }],
  [ID, { role: 'id', weight: 3 }],
  [DEPENDS, { role: 'depends', weight: 2 }],
  [OPTIONS, { role: 'options', weight: 2 }],
  [EXPECTED, { role: 'guidance', weight: 3 }],
  [
    /^(?:documents?|information|items?|data|deliverables?) (?:requested|required|needed)$/,
    { role: 'question', weight: 2 },
  ],
  [COMMENT, { role: 'comment', weight: 3 }],
  [GUIDANCE, { role: 'guidance', weight: 3 }],
  [ANSWER_OUTRIGHT, { role: 'answer', weight: 3 }],
  [
    /^(?:control|question|requirement) (?:domain|category|family|area|title|group)/,
    { role: 'section', weight: 2 },
  ],
  [QUESTION_OUTRIGHT, { role: 'question', weight: 3 }],
  [PLAN, { role: 'comment', weight: 2 }],
  [SECTION, { role: 'section', weight: 2 }],
  [ANSWER_LIKELY, { role: 'answer', weight: 2 }],
  [QUESTION_LIKELY, { role: 'question', weight: 2 }],
  [QUESTION_HINT, { role: 'question', weight: 1 }],
  [INFO, { role: 'info', weight: 2 }],
];

/** What words of further languages name, the plainest first. */
const ELSEWHERE = [
  ['id', { role: 'id', weight: 3 }],
  ['comment', { role: 'comment', weight: 3 }],
  ['guidance', { role: 'guidance', weight: 3 }],
  ['answer', { role: 'answer', weight: 3 }],
  ['question', { role: 'question', weight: 3 }],
  ['section', { role: 'section', weight: 2 }],
  ['requirement', { role: 'question', weight: 2 }],
  ['status', { role: 'answer', weight: 2 }],
] as const;

const isNamed = (words: string, pattern: RegExp, kind: 'vendor' | 'buyer' | 'score') =>
  pattern.test(words) || saysElsewhere(kind, words);

const OTHERS_FIRST = [ID, DEPENDS, OPTIONS, EXPECTED, COMMENT, GUIDANCE, ANSWER_OUTRIGHT, SECTION];

/** `Compliance requirement` is a requirement, `Requirement status` and `Status of the requirement` are not: the head noun decides. */
function namesRequirement(words: string): HeaderRole | null {
  if (!ANSWER_LIKELY.test(words) || OTHERS_FIRST.some((pattern) => pattern.test(words)))
    return null;
  const answer = words.split(ANSWER_LIKELY);
  const question = words.split(QUESTION_LIKELY);
  if (question.length < 2 || /\b(?:of|de|del|della|des|du|da|do|di|van|der)\b/.test(words))
    return null;
  const [left = '', right = ''] = [question, answer].map((parts) => parts[parts.length - 1]);
  const isHead = left.length < right.length || / objectives?$/.test(words);
  return isHead ? { role: 'question', weight: 2 } : null;
}

const BRACKETS = /[([（［【][^)\]）］】]*[)\]）］】]/g;

function looksLikeHeader(text: string, words: string): boolean {
  if (words === '' || words.length > 130 || /[=•]/.test(words)) return false;
  const count = wordCount(words);
  if (count > 3 && /[.。]\s*$/.test(text)) return false;
  return count <= 16 && (count <= 6 || !/[?？]/.test(text));
}

/** Texts repeat down a table; a bounded memory of what they were found to head saves most of the reading. */
const known = new Map<string, HeaderRole | null>();
const MOST_KNOWN = 2048;

/** The role that a header's words give its column, or null where they say nothing; words of some thirty languages. */
export function roleOfHeader(text: string): HeaderRole | null {
  if (text.length > LONGEST) return null;
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const role = readHeader(text);
  known.set(text, role);
  return role;
}

/** Longer texts, remarks in brackets included, head no column. */
const LONGEST = 400;

function readHeader(text: string): HeaderRole | null {
  const folded = fold(text);
  const words = folded
    .replace(BRACKETS, ' ')
    .replace(/[*:：]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (isCommonOption(text)) return { role: 'option', weight: 2 };
  if (!looksLikeHeader(text, words)) return null;
  const stated = statedOptions(text);
  const isVendor = isNamed(words, VENDOR, 'vendor');
  if (!isVendor && isNamed(folded, BUYER, 'buyer')) return { role: 'buyer', weight: 3 };
  if (!isVendor && isNamed(words, SCORE, 'score')) return { role: 'score', weight: 3 };
  const found =
    namesRequirement(words) ??
    ORDER.find(([pattern]) => pattern.test(words))?.[1] ??
    ELSEWHERE.find(([kind]) => saysElsewhere(kind, words))?.[1];
  if (found?.role === 'id' && stated !== null) return { role: 'answer', weight: 2 };
  if (found !== undefined) return found;
  return isVendor || stated !== null ? { role: 'answer', weight: 2 } : null;
}

/** The role of a word that would be an option in a grid but stands alone (`No`, `Open`, `Compliant`). */
export function roleOfLoneWord(text: string): HeaderRole | null {
  if (ID.test(fold(text))) return { role: 'id', weight: 3 };
  return ANSWER_LIKELY.test(fold(text)) ? { role: 'answer', weight: 2 } : null;
}

/** What a header asks for by its other words, where one of them names the buyer (`Auditor request`); null where it asks for nothing. */
export function requestIn(label: string): HeaderRole | null {
  const others = fold(label).replace(new RegExp(BUYER, 'g'), ' ');
  const role = others.trim() === '' ? null : roleOfHeader(others);
  return role?.role === 'question' ? role : null;
}

/** Whether a header says that its column is the vendor's (`Supplier comments`). */
export function namesVendor(text: string): boolean {
  return isNamed(fold(text), VENDOR, 'vendor');
}

/** Whether a header is that of one who judges, without a word that the vendor itself does (`Verdict`, not `Self-assessment`). */
export function judges({ label, parent }: { label: string; parent: string }): boolean {
  return JUDGES.test(fold(label)) && !namesVendor(label) && !namesVendor(parent);
}

/** Whether a heading over several columns hands them to the buyer (`For internal use only`). */
export function isBuyerHeading(text: string): boolean {
  const words = fold(text);
  return words.length <= 80 && isNamed(words, BUYER, 'buyer') && !isNamed(words, VENDOR, 'vendor');
}

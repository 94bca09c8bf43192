import { asks, fold, toneOf } from './text.ts';

const EXAMPLE =
  /^(?:(?:for )?examples?|ex\.|sample|e\.g\.?|beispiel|muster|exemples?|ejemplos?|exemplos?|esempio|voorbeeld|例|記入例|예시?|示例|范例)(?:[ :.)(#\d-]|$)/;

/** Whether a cell marks its row as an example. */
export function isExample(text: string): boolean {
  const words = fold(text);
  return words.length <= 200 && EXAMPLE.test(words);
}

/** Whether a line announces that what follows is only shown (`A filled line looks like this:`). */
export function introducesExample(text: string): boolean {
  return /\b(?:looks? like this|for example|example|sample|beispiel|par exemple|por ejemplo|ad esempio|bijvoorbeeld)\b|記入例|예시|示例/.test(
    fold(text),
  );
}

const GUIDANCE =
  /^(?:guidance|notes?|hints?|help|tips?|instructions?|explanation|clarification|definition|scoring note|example|hinweis|erlauterung|remarque|aide|nota|ayuda|orientacion|ajuda|aiuto|toelichting|uitleg|注|説明|補足|참고|안내|说明|注意)(?:\s*\([^)]*\))?\s*[:：]/;

/** Whether a text is a remark about a question: `Guidance: …`, `Hinweis: …`. */
export function isGuidance(text: string): boolean {
  return GUIDANCE.test(fold(text));
}

const INSTRUCTS =
  /\b(?:answer|complete|fill(?: in| out)?|respond to|return|read|use|see|beantworten|ausfullen|repondre|remplir|completer|responda|complete|rellene|preencha|compil\w+|rispond\w+|beantwoord|vul)\b.{0,40}\b(?:questions?|questionnaire|form|cells?|box(?:es)?|columns?|sheets?|tabs?|sections?|rows?|fragen|fragebogen|felder|formulaire|preguntas|cuestionario|formulario|perguntas|questionario|domande|modulo|vragen(?:lijst)?|formulier)\b|(?:回答欄|記入欄|本票|シート|응답란|작성란|本表|填写)/;

/** Whether a request is about the form itself (`Please answer all questions`), not about the vendor. */
export function isInstruction(text: string): boolean {
  const words = fold(text);
  return !/[?？]/.test(words) && words.length <= 400 && INSTRUCTS.test(words);
}

const BEFORE =
  "(?:(?:the|your|full|legal|entity|vendor|supplier|company|organi[sz]ation|provider|product|service|solution|application|system|contact|respondent|responder|business|institution|security|privacy|primary|main|job|third[- ]party|parent|authori[sz]ed|submitter|technical|project|team|questionnaire|form|assessment|interview|print(?:ed)?|typed)(?:'s|s')?[ /]+)*";
const FACT =
  '(?:name|vendor|supplier|company|organi[sz]ation|contact(?: person| name| info\\w*| details| e-?mail| phone)?|e-?mail(?: address)?|phone(?: number| no)?|telephone(?: number)?|mobile|fax|title|position|role|address|street|city|postal code|zip(?: code)?|country|web ?(?:site|page)|url|date|date (?:completed|submitted|signed|of \\w+)|(?:completed|prepared|filled (?:in|out)|submitted|answered|signed|provided|reviewed|approved|performed) (?:by|on|date)|completion date|signature|duns(?: number)?|vat(?: number| id)?|registration (?:number|no)|lead|contributors?|interviewers?|persons? interviewed|interviewees?|project|team/application|department|headquarters|(?:names?|signature|title|address|telephone(?: number)?|e-?mail|website) of (?:the )?(?:\\w+ ){0,4}\\w+|(?:registered|business|mailing|postal|legal) (?:address|name|office))';
const OTHERS =
  /^(?:(?:firmen|unternehmens)?name|firma|unternehmen|lieferant|anbieter|ansprechpartner(?:in)?|datum|e-?mail(?:-adresse)?|telefon(?:nummer)?|anschrift|adresse|funktion|unterschrift|ausgefullt (?:von|am)|nom(?: de (?:la societe|l'entreprise))?|societe|entreprise|fournisseur|date|contact|courriel|telephone|fonction|signature|rempli par|nombre(?: de la empresa)?|empresa|proveedor|fecha|correo(?: electronico)?|telefono|cargo|direccion|firma|contacto|nome(?: da empresa| dell'azienda)?|fornecedor|data|telefone|endereco|azienda|fornitore|indirizzo|ruolo|referente|naam|bedrijf(?:snaam)?|leverancier|contactpersoon|telefoonnummer|adres|functie|会社名|貴社名|企業名|氏名|担当者(?:名)?|部署(?:名)?|記入日|記入者|回答日|回答者|日付|電話番号|メールアドレス|住所|회사명|업체명|담당자(?:명)?|작성자|작성일|날짜|전화번호|이메일|주소|부서|公司名称|企业名称|供应商名称|联系人|填写人|填表人|日期|填写日期|电话|邮箱|地址|部门)$/;
const PROFILE = new RegExp(`^${BEFORE}${FACT}(?:\\(s\\))?$`);

/** A label with its remark in brackets. */
const LONGEST_LABEL = 160;

/** Whether a label names a fact about the company or the form (`Vendor name:`, `Datum`, `会社名`), not a matter of security. */
export function isProfileLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const words = fold(text)
    .replace(/\s*[([（][^)\]）]*[)\]）]\s*/g, ' ')
    .replace(/[\s:：*.]+$/, '')
    .trim();
  if (words.length === 0 || words.length > 60 || asks(text)) return false;
  return PROFILE.test(words) || OTHERS.test(words) || SIGNS.test(words);
}

/** Where the form is signed: a line to write on in the text itself, or the word. */
const SIGNS =
  /_{3,}|^(?:signed\b|signature|(?:place|ort|lieu|luogo|lugar|local|plaats)\b.*\b(?:date|datum|data|fecha)$)|\b(?:signature|cachet|company stamp|unterschrift|stempel|firma (?:del|de la|y|e)|assinatura|carimbo|timbro|handtekening|podpis|underskrift|allekirjoitus)\b|^(?:署名|捺印|押印|서명|날인|签字|盖章|簽名|蓋章).{0,6}$/;

const TOTAL =
  /^(?:sub-?total|total|average|mean|sum|overall (?:score|result|rating)|score|summe|gesamt\w*|zwischensumme|durchschnitt|mittelwert|ergebnis|moyenne|somme|sous-total|promedio|suma|puntaje total|media|soma|subtotale?|totale|gemiddelde|totaal)\b|^(?:小計|合計|平均|총계|합계|소계|평균|总计|小计|合计)/;

/** Whether a label names a row that adds up others (`Average access control`, `소계`). */
export function isTotal(text: string): boolean {
  return text.length <= 80 && toneOf(text) === 'label' && TOTAL.test(fold(text));
}

/** Whether several options may be chosen (`select all that apply`). */
export function allowsSeveral(text: string): boolean {
  return /\b(?:all (?:that|which) apply|(?:select|check|tick|choose|mark) all|multiple (?:answers|selections?|choices?|options)|multi-?select|one or more|mehrfach\w*|mehrere antworten|plusieurs|varias opciones|seleccion multiple|multipla|piu risposte|meerdere)\b|複数選択|複数回答|복수 ?(?:선택|응답)|多选|多選/.test(
    fold(text),
  );
}

/** Whether a header or question says that it must be answered. */
export function isRequired(text: string): boolean {
  return (
    /\*\s*$/.test(text.trim()) ||
    /[([（](?:required|mandatory|pflicht(?:feld|angabe)?|obligatoire|obligatorio|obrigatorio|obbligatorio|verplicht|必須|필수|必填)[)\]）]/.test(
      fold(text),
    )
  );
}

const NOT_ASKED =
  /\b(?:instructions?|read ?me|how to|guide|guidance|introduction|about|overview|cover|welcome|start here|getting started|help|faq|copyright|licen[cs]e terms|terms (?:of use|and conditions|& conditions)|disclaimer|anleitung|hinweise|ausfullhilfe|einleitung|deckblatt|mode d'emploi|consignes|instrucciones|portada|instrucoes|istruzioni|instructies|toelichting)\b|はじめに|記入要領|記入方法|説明|안내|작성방법|说明|填写指南/;

/** Whether a sheet's name says that it explains the form. */
export function explainsForm(name: string): boolean {
  return NOT_ASKED.test(fold(name)) || isReferenceName(name);
}

const REFERENCE =
  /\b(?:glossary|legend|definitions?|acronyms?|acknowledge?ments?|contributors|change ?log|change history|version history|revision history|release notes|glossar|legende|begriffe|anderungshistorie|glossaire|glosario|leyenda|glossario|verklarende woordenlijst)\b|用語|용어|术语|術語/;

/** Whether a sheet's name says that it is no longer used (`OLD - do not use`). */
export function isObsoleteName(name: string): boolean {
  return /^old\b|\b(?:obsolete|superseded|deprecated|outdated|archived?|do not use|don't use|no longer used|nicht verwenden|veraltet|ne pas utiliser|no usar|nao usar|non usare|niet gebruiken)\b/.test(
    fold(name),
  );
}

/** Whether a sheet's name says that it is looked things up in: terms, thanks, versions. */
export function isReferenceName(name: string): boolean {
  return REFERENCE.test(fold(name));
}

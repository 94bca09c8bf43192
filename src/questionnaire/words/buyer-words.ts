/**
 * Words by which a header or a heading over columns keeps them for whoever sent the form (`Reviewer's rating`, `Avis de l'acheteur`,
 * `Vom Auftraggeber auszufüllen`, `Reserved`), folded; a blank column beside the answers is the vendor's unless one of them stands
 * over it.
 */
export const BUYER =
  /\b(?:our|buyers?|purchasers?|procurement|contracting authority|(?:customer|client|bank|agency|university|authority) (?:use|review|comment|remark|note|assess)\w*|analysts?|reviewers?|assessors?|auditors?|examiners?|inspectors?|evaluators?|approvers?|moderators?|internal|office use|institution|client use|reserved|disposition|tprm|review(?:er)?(?:'s)? (?:status|result|outcome|comments?|notes?|remarks?|date|decision)|approv(?:al|ed by)|(?:verified|validated|checked|reviewed|assessed|accepted) by|(?:verification|validation) (?:status|result|notes?|date)|model answer|expected answer|preferred (?:answer|response)|wir|intern[eo]?s?|auswertung|auftraggebers?|besteller\w*|einkauf\w*|prufer(?:in)?|gepruft|prufvermerk|freigabe|auditierende?|evaluateur|avis|acheteur|donneur d'ordres?|maitre d'ouvrage|commanditaire|reserve(?:e|s|es)? (?:a|au|aux)|evaluador|comprador[ae]?|contratante|adjudicador|revisor[ae]?|reservado|uso exclusivo|avaliador|parecer|valutatore|esito (?:della |dell')?(?:verifica|valutazione|audit|controllo)|committente|stazione appaltante|acquirente|riservato|beoordelaar|opdrachtgever|inkoper|aanbestedende dienst)\b|use only|審査|評価者|当社|弊社|委託元|発注者|確認者|確認結果|점검자|검토자|심사|평가자|위탁사|발주|고객사|审核|評審|评审|评估人|采购方|甲方|招标|内部|내부|(?:ل|لل)?استخدام.{1,30}فقط/;

/**
 * Words of one who judges an answer (`Verdict`, `Feststellung`, `判定`), folded. Alone in a table they may head the vendor's own
 * judgement; right of another answer they head the buyer's.
 */
export const JUDGES =
  /\b(?:verdicts?|decisions?|verified|verification|validat(?:ed|ion)|checked|sign[- ]?off|residual risks?|follow[- ]?up|findings?|assessments?|accepted|prufung\w*|feststellung\w*|constats?|valoracion|hallazgos?|resultado de la \w+|achados?|esito|beoordeling|bevinding(?:en)?|bedomning|vurdering|degerlendirme|arviointi)\b|判定|評価|確認|평가|확인|점검결과|评价|检查结果|评定|审查/;

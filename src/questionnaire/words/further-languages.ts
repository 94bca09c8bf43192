import { fold } from './text.ts';

/**
 * Words of further languages (Polish, Czech and Slovak, Swedish, Danish, Norwegian, Finnish, Hungarian, Romanian, Croatian, Turkish,
 * Russian, Ukrainian, Greek, Hebrew, Arabic, Vietnamese, Thai, Indonesian), folded: lower case, without accents. `*` stands for any
 * ending.
 */
const WORDS = {
  id: "lp|l.p|poz|cislo|por c|nro|sira|sira no|no lu|№|№ п/п|п/п|номер|№ з/п|מס|מס'|מס׳|מספר|الرقم|رقم|م|stt|ลำดับ|α/α|sorszam|nr crt|rb|redni broj",
  question:
    'pytani*|otazk*|fraga|fragor|spørgsmal|spørsmal|kysymy*|soru|sorular|kerdes*|intrebar*|pitanj*|вопрос*|питання|въпрос*|ερωτησ*|שאלה|שאלות|سؤال|السؤال|الأسئلة|cau hoi|คำถาม|pertanyaan|soalan',
  requirement:
    'wymagani*|kryteri*|srodek|pozadav*|opatreni|krav|kontroll|kontroller|atgard*|tiltak|foranstaltning*|vaatimu*|kontrolli|gereksinim*|kontrol|kontroller|onlem*|kovetelmeny*|kontrollok|cerint*|masur*|zahtjev*|mjer*|требовани*|мера|меры|вимог*|изискван*|απαιτησ*|μετρο|דרישה|דרישות|בקרה|المتطلب|المتطلبات|الضابط|الضوابط|البند|بند|yeu cau|ข้อกำหนด|persyaratan|kontrol',
  answer:
    'odpowiedz*|odpoved*|svar|vastau*|cevap*|yanit*|valasz*|raspuns*|odgovor*|ответ*|відповід*|отговор*|απαντησ*|תשובה|תשובות|מענה|الإجابة|الاجابة|إجابة|الرد|tra loi|คำตอบ|jawaban|jawapan',
  status:
    'spełni*|zgodnosc*|stan wdrozenia|splnen*|shoda|stav|uppfyll*|efterlevnad|opfyld*|oppfyl*|etterlevelse|toteutu*|tila|durum*|uygunluk*|megfelel*|allapot|conformitate|stadiu*|uskladeno*|status|статус*|соответстви*|выполнени*|стан|відповідність|συμμορφωσ*|κατασταση|סטטוס|עמידה|الحالة|حالة التطبيق|الالتزام|مستوى الالتزام|tinh trang|สถานะ|kepatuhan',
  comment:
    'komentar*|uwag*|wyjasnieni*|uzasadnieni*|dowod*|poznamk*|vysvetlen*|zduvodnen*|dukaz*|dokaz*|kommentar*|anmarkning*|bevis*|motivering*|forklaring*|bemerkning*|bemærkning*|begrundelse*|begrunnelse*|dokumentation|dokumentasjon|underlag|kommentti|kommentit|lisatie*|huomautu*|huomio*|perustelu*|aciklama*|yorum*|notlar|kanit*|megjegyzes*|indoklas*|bizonyitek*|comentari*|observati*|explicati*|justificar*|dovezi|dovada|napomen*|obrazlozenj*|комментари*|примечани*|пояснени*|обосновани*|доказательств*|подтверждени*|коментар*|примітк*|обґрунтуван*|забележк*|σχολι*|παρατηρησ*|τεκμηρι*|αιτιολογ*|הערה|הערות|הסבר|פירוט|אסמכתא|אסמכתאות|ראיות|ملاحظات|الملاحظات|تعليق|تعليقات|التعليق|التعليقات|التوضيح|توضيح|الدليل|الأدلة|الشواهد|المرفقات|المبررات|ghi chu|giai thich|หมายเหตุ|keterangan|catatan|bukti',
  section:
    'obszar*|kategori*|rozdział*|dział*|oblast*|omrade*|avsnitt|kapitel|tema|alue|osa-alue|luokka|aihe|alan|bolum*|terulet|fejezet|domeniu*|categori*|podruc*|раздел*|категори*|область|розділ*|κατηγορ*|ενοτητα|קטגוריה|תחום|נושא|المجال|الفئة|القسم|المحور|hang muc|หมวด|kategori|bagian',
  guidance:
    'wskazowk*|instrukcj*|przykład*|napoved*|pokyn*|vagledning|veiledning|vejledning|ohje|ohjeet|yonerge*|rehber*|utmutato*|ghid|indrumar*|uput*|рекомендаци*|указани*|инструкци*|пример*|οδηγι*|הנחיה|הנחיות|דוגמה|الإرشادات|إرشادات|التوجيهات|huong dan|คำแนะนำ|petunjuk|panduan',
  buyer:
    'wewnetrzn*|audytor*|zamawiajac*|hodnotitel*|interni|intern bedomning|granskare|bestallare|sisainen|arvioija|degerlendiren|dahili|belso|ertekelo|evaluator*|intern|внутрен*|аудитор*|заказчик*|внутрішн*|εσωτερικ*|פנימי|לשימוש פנימי|الداخلي|للاستخدام الداخلي|المقيم|تقييم الجهة|noi bo|penilai',
  score:
    'ocena|punkty|punktacja|waga|hodnoceni|body|vaha|poang|vikt|viktning|pisteet|painoarvo|puan*|agirlik|pontszam|suly|punctaj|pondere|bodovi|балл*|оценка|вес|бал|βαθμ*|ניקוד|ציון|משקל|الدرجة|النقاط|الوزن|التقييم|diem|คะแนน|skor|nilai',
  vendor:
    'dostawc*|wykonawc*|dodavatel*|leverantor*|leverandør*|toimittaja*|tedarikci*|yuklenici*|beszallito*|furnizor*|dobavljac*|поставщик*|исполнител*|постачальник*|προμηθευτ*|ספק|הספק|المورد|الموردين|مقدم الخدمة|nha cung cap|ผู้ขาย|pemasok|penyedia',
  option:
    'tak|nie|czesciowo|nie dotyczy|ano|ne|castecne|ciastocne|nerelevantni|neuplatnuje se|nej|nei|delvis|ej tillamplig*|ej relevant|ikke relevant|ikke aktuelt|kylla|ei|osittain|ei sovellu|ei koske|evet|hayır|kısmen|uygulanamaz|uygulanmaz|igen|nem|reszben|nem alkalmazhato|nem relevans|da|nu|parțial|nu se aplica|djelomicno|nije primjenjivo|да|нет|частично|не применимо|неприменимо|так|ні|частково|не застосовується|ναι|οχι|μερικως|εν μερει|δεν εφαρμοζεται|כן|לא|חלקי|חלקית|לא רלוונטי|نعم|لا|جزئي|جزئيا|جزئياً|لا ينطبق|غير مطبق|غير مطبقة|مطبق|مطبق جزئيا|co|khong|mot phan|ใช่|ไม่ใช่|ya|tidak|sebagian',
} as const;

type Kind = keyof typeof WORDS;

function patternOf(words: string, isWhole: boolean): RegExp {
  const escaped = fold(words)
    .replace(/[.()+?^$]/g, '\\$&')
    .replaceAll('*', '[\\p{L}\\p{M}]*');
  return isWhole
    ? new RegExp(`^(?:${escaped})[.]?$`, 'u')
    : new RegExp(`(?<![\\p{L}\\p{M}])(?:${escaped})(?![\\p{L}\\p{M}])`, 'u');
}

/** An id heads its column alone, an option is the whole text; the other words may stand among others. */
const PATTERNS = Object.fromEntries(
  Object.entries(WORDS).map(([kind, words]) => [
    kind,
    patternOf(words, kind === 'id' || kind === 'option'),
  ]),
) as Record<Kind, RegExp>;

/** A header of more signs is a sentence; not reading it keeps large sheets quick. */
const LONGEST = 60;

/** Whether folded words are, or hold, what a further language calls this. */
export function saysElsewhere(kind: Kind, words: string): boolean {
  return words.length <= LONGEST && PATTERNS[kind].test(words);
}

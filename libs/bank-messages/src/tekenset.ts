/**
 * The characters that every SEPA bank must pass on unchanged: a-z A-Z 0-9 / - ? : ( ) . , ' + and space.
 * Everything else is rewritten here, by us, because each bank would otherwise replace or refuse it in its own way.
 */
const NIET_TOEGESTAAN = /[^a-zA-Z0-9/\-?:().,'+ ]/u;
const ELK_NIET_TOEGESTAAN = new RegExp(NIET_TOEGESTAAN.source, 'gu');

// Letters that Unicode does not take apart into a base letter and an accent.
const LATIJN: Record<string, string> = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH',
  ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i', ĸ: 'k', ŋ: 'n', Ŋ: 'N', ə: 'e', Ə: 'E', ƒ: 'f', Ƒ: 'F',
  ƀ: 'b', Ƀ: 'B', ɓ: 'b', Ɓ: 'B', ɖ: 'd', Ɖ: 'D', ɗ: 'd', Ɗ: 'D', ǥ: 'g', Ǥ: 'G', ɨ: 'i', Ɨ: 'I', ɉ: 'j', Ɉ: 'J', ɍ: 'r', Ɍ: 'R',
  ʉ: 'u', Ʉ: 'U', ɏ: 'y', Ɏ: 'Y', ƶ: 'z', Ƶ: 'Z', ȼ: 'c', Ȼ: 'C', ɇ: 'e', Ɇ: 'E', Ⱥ: 'A', ⱥ: 'a', Ⱦ: 'T', ⱦ: 't', ƴ: 'y', Ƴ: 'Y',
};

// Greek and Cyrillic are scripts of SEPA countries (Greece, Cyprus, Bulgaria); in upper case too.
const GRIEKS_EN_CYRILLISCH_KLEIN: Record<string, string> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o',
  π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a', ы: 'y', ь: 'y', э: 'e', ю: 'yu', я: 'ya',
  є: 'ye', і: 'i', ґ: 'g', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѕ: 'dz',
};

const LEESTEKENS: Record<string, string> = {
  '&': '+', '"': "'", '<': '(', '>': ')', '[': '(', ']': ')', '{': '(', '}': ')', '_': '-', '~': '-', ';': ',', '`': "'", '´': "'",
  '\\': '/', '|': '/', '@': '(at)', '€': 'EUR', '“': "'", '”': "'", '„': "'", '‘': "'", '’': "'", '‚': ',', '«': "'", '»': "'",
  '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '⁄': '/', '•': '-', '×': 'x',
};

function hoofdlettersErbij(klein: Record<string, string>): [string, string][] {
  return Object.entries(klein).flatMap(([letter, latijn]) => {
    const hoofdletter: [string, string] = [letter.toUpperCase(), latijn.charAt(0).toUpperCase() + latijn.slice(1)];
    return [[letter, latijn], hoofdletter] satisfies [string, string][];
  });
}

const VERVANGING = new Map<string, string>([
  ...Object.entries(LATIJN),
  ...hoofdlettersErbij(GRIEKS_EN_CYRILLISCH_KLEIN),
  ...Object.entries(LEESTEKENS),
]);

/**
 * Rewrites a text to the SEPA character set: accents go, other letters and signs get the nearest allowed ones, an unknown
 * character becomes a full stop. White space is folded, and the text neither begins nor ends with "/" nor holds "//", which
 * banks reserve for their own structure. The result may be empty, and may be longer or shorter than the text.
 */
export function naarSepaTekens(tekst: string): string {
  const vervangen = NIET_TOEGESTAAN.test(tekst)
    ? tekst
        .normalize('NFKD')
        .replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')
        .replace(/[\s\p{Cc}]/gu, ' ')
        .replace(ELK_NIET_TOEGESTAAN, (teken) => VERVANGING.get(teken) ?? '.')
    : tekst;
  return vervangen
    .replace(/ +/g, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/^[/ ]+|[/ ]+$/g, '');
}

/** Whether a text may stand in a SEPA message exactly as it is. For identifiers, which come back from the bank and therefore may not be rewritten. */
export function isSepaTekst(tekst: string): boolean {
  return tekst !== '' && !NIET_TOEGESTAAN.test(tekst) && !tekst.includes('//') && !/^[/ ]|[/ ]$/.test(tekst);
}

/** Whether a text holds at least one letter or digit: a name of dots alone names nobody. */
export function heeftLetterOfCijfer(tekst: string): boolean {
  return /[a-zA-Z0-9]/.test(tekst);
}

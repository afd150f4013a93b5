// The check digits of the numbers in identities.mjs and money.mjs, each after its issuer's published rule.

export const sum = (list) => list.reduce((total, one) => total + one, 0);
const digitsOf = (text) => [...text].map(Number);

/** Sum of digits times weights. */
export const weighted = (text, weights) => sum(digitsOf(text).map((digit, at) => digit * weights[at]));

/** ISO/IEC 7812-1 annex B: the digit that follows `text`. */
export function luhn(text) {
  const doubled = digitsOf(text)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit));
  return (10 - (sum(doubled) % 10)) % 10;
}

/** ISO/IEC 7064 MOD 11,10. */
export function mod11_10(text) {
  let product = 10;
  for (const digit of digitsOf(text)) product = (((digit + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10;
}

/** Aadhaar; J. Verhoeff, Error Detecting Decimal Codes, 1969. */
export function verhoeff(text) {
  const times = (a, b) => {
    if (a < 5 && b < 5) return (a + b) % 5;
    if (a < 5) return ((a + b - 5) % 5) + 5;
    if (b < 5) return ((a - 5 - b + 10) % 5) + 5;
    return (a - b + 5) % 5;
  };
  const permute = (digit, count) => {
    let moved = digit;
    for (let turn = 0; turn < count; turn++) moved = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][moved];
    return moved;
  };
  let check = 0;
  digitsOf(text)
    .reverse()
    .forEach((digit, at) => {
      check = times(check, permute(digit, (at + 1) % 8));
    });
  return [0, 4, 3, 2, 1, 5, 6, 7, 8, 9][check];
}

/** ICAO Doc 9303: weights 7, 3, 1, letters from A = 10. */
export function icao(text) {
  return sum([...text].map((sign, at) => Number.parseInt(sign, 36) * [7, 3, 1][at % 3])) % 10;
}

/** Digit sums of products, as German insurers count. */
export function crossSums(text, weights) {
  return sum(digitsOf(text).map((digit, at) => sum(digitsOf(String(digit * weights[at]))))) % 10;
}

/** Letters as two digits, A = 01. */
export const letterDigits = (letter) => String(letter.charCodeAt(0) - 64).padStart(2, '0');

export const two = (number) => String(number).padStart(2, '0');

/** Draws until the rule gives a digit. */
export function until(make) {
  for (;;) {
    const made = make();
    if (made !== undefined) return made;
  }
}

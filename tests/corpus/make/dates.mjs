// A calendar day in the ways people write it.
const MONTHS = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  se: 'januari februari mars april maj juni juli augusti september oktober november december',
};

export function day(draw, from, to) {
  const [year, month, date] = [draw.int(from, to), draw.int(1, 12), draw.int(1, 28)];
  const two = (number) => String(number).padStart(2, '0');
  const [dd, mm] = [two(date), two(month)];
  const name = (lang) => MONTHS[lang].split(' ')[month - 1];
  const forms = {
    year,
    month,
    date,
    dd,
    mm,
    yy: two(year % 100),
    iso: `${year}-${mm}-${dd}`,
    dots: `${dd}.${mm}.${year}`,
    dotshort: `${date}.${month}.${two(year % 100)}`,
    dmy: `${dd}/${mm}/${year}`,
    mdy: `${mm}/${dd}/${year}`,
    mdshort: `${month}/${date}/${two(year % 100)}`,
    dashes: `${dd}-${mm}-${year}`,
    compact: `${year}${mm}${dd}`,
    us: `${name('en')} ${date}, ${year}`,
    usnoyear: `${name('en')} ${date}`,
    short: `${dd}-${name('en').slice(0, 3).toUpperCase()}-${two(year % 100)}`,
    shorten: `${date} ${name('en').slice(0, 3)} ${year}`,
    ordinal: `${date}${[1, 21].includes(date) ? 'st' : [2, 22].includes(date) ? 'nd' : [3, 23].includes(date) ? 'rd' : 'th'} of ${name('en')} ${year}`,
    en: `${date} ${name('en')} ${year}`,
    de: `${date}. ${name('de')} ${year}`,
    fr: `${date === 1 ? '1er' : date} ${name('fr')} ${year}`,
    es: `${date} de ${name('es')} de ${year}`,
    it: `${date} ${name('it')} ${year}`,
    pt: `${date} de ${name('pt')} de ${year}`,
    nl: `${date} ${name('nl')} ${year}`,
    pl: `${date} ${name('pl')} ${year}`,
    se: `${date} ${name('se')} ${year}`,
  };
  return { ...forms, toString: () => forms.iso };
}

//! What belongs to a written date and stands around it, and dates whose day is spelled out: "lunes 14 de marzo", "Mitte Mai 2021",
//! "veintitrés de febrero de dos mil nueve".
//!
//! Looks at a few words on each side and no further. Words are compared folded.

use super::{Grow, Grown};
use crate::fold::{is_word, push_folded};

/// See [`around`].
pub const DATE_AROUND: Grow =
    Grow { name: "date and what belongs to it", run: |text, from, to| Some(around(text, from, to)) };

/// As [`MONTH_AROUND`] and [`DATE_AROUND`], for dates that a word near makes dates of birth.
pub const BIRTH_AROUND: Grow = Grow {
    name: "date and what belongs to it",
    run: |text, from, to| {
        let whole = month(text, from, to).unwrap_or_else(|| around(text, from, to));
        Some(Grown { prior: 0.26, ..whole })
    },
};

/// See [`month`].
pub const MONTH_AROUND: Grow = Grow { name: "date and what belongs to it", run: month };

/// See [`season`].
pub const SEASON: Grow = Grow { name: "season in front of the year", run: season };

/// Longest word read, in characters.
const LONGEST: usize = 32;
/// Words a day has at most ("trente et un"), and a year ("mil novecientos noventa y nueve").
const DAY_WORDS: usize = 4;
const YEAR_WORDS: usize = 8;
/// Months named with one year at most, but the last.
const MONTH_WORDS: usize = 3;

/// Days of the week, in the cases and cuts that stand before dates.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri montag dienstag mittwoch donnerstag freitag \
    samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi \
    mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
    poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele";
/// Days of the week cut short that are other words, too: with a dot, a comma or a capital.
const WEEKDAYS_SHORT: &str = "sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mie jue vie sab dom gio seg ter qua qui sex ma wo vr za zo pn wt sr \
    czw pt sob nd";
/// May stand between the day of the week and the date.
const ARTICLES: &str = "dem den the le el il";
/// A part of a month or year, in front of a month that has its year.
const PARTS: &str = "early mid late beginning middle end start anfang mitte ende debut mi fin finales mediados principios inicios comienzos inizio meta fine inicio \
    meados fins finais begin medio eind einde poczatek poczatku polowie polowa koncu koniec";
/// May stand between a part and its month.
const OF: &str = "of de di du d del des";

/// In the cases that stand before years.
const SEASONS: &str = "spring summer autumn winter fruhjahr fruhling sommer herbst winters sommers printemps ete automne hiver primavera verano otono invierno estate \
    autunno inverno verao outono lente voorjaar zomer herfst najaar wiosna wiosny latem lata jesien jesienia jesieni zima zimy";
/// Feasts that name a day of their year, and what may stand between the two.
const FEASTS: &str = "christmas easter halloween thanksgiving weihnachten heiligabend silvester neujahr ostern pfingsten noel paques toussaint navidad \
    nochebuena nochevieja natale pasqua capodanno ferragosto natal pascoa kerst kerstmis pasen pinksteren wielkanoc sylwester";
const FEAST_DAYS: &str = "eve day morning night sunday monday";
/// May join two of them.
const JOINS: &str = "and or to und et y e en i";

/// Months in the cases that stand before others.
const MONTHS: &str = "january february march april may june july august september october november december januar janner februar marz mai juni juli oktober \
    dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto \
    septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro marco maio junho \
    julho setembro outubro novembro dezembro januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia \
    pazdziernika listopada grudnia";
/// May join two of them.
const MONTH_JOINS: &str = "and or to until through und oder bis et ou au y o a al e ed en of tot i lub do";

/// Days that take "of" or "de" before the month. English cardinals, which only years have, are not among them.
const DAYS_OF: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth \
    eighteenth nineteenth twentieth thirtieth twenty thirty primero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince \
    dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho \
    veintinueve treinta primeiro um dois quatro cinco sete oito nove dez onze doze treze quatorze quinze dezasseis dezesseis dezassete dezessete dezoito \
    dezanove dezenove vinte trinta";
/// Days that stand directly in front of the month: fr, it, de, nl, pl.
const DAYS: &str = "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte erster zweiter dritter vierter funfter sechster \
    siebter achter neunter zehnter elfter zwolfter premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente primo due tre quattro cinque sei sette \
    otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitre ventiquattro \
    venticinque ventisei ventisette ventotto ventinove trenta trentuno ersten zweiten dritten vierten funften sechsten siebten siebenten achten neunten \
    zehnten elften zwolften dreizehnten vierzehnten funfzehnten sechzehnten siebzehnten achtzehnten neunzehnten eerste twee drie vier vijf zes zeven acht \
    negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig pierwszego drugiego trzeciego czwartego piatego \
    szostego siodmego osmego dziewiatego dziesiatego jedenastego dwunastego trzynastego czternastego pietnastego szesnastego siedemnastego osiemnastego \
    dziewietnastego dwudziestego trzydziestego";
/// How German and Dutch compounds of days end.
const DAY_ENDINGS: [&str; 8] =
    ["zwanzigsten", "zwanzigste", "zwanzigster", "dreissigsten", "dreissigste", "dreissigster", "ntwintig", "endertig"];
/// Words of years beside those of days.
const YEARS: &str = "one two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen forty fifty sixty \
    seventy eighty ninety hundred thousand un vingts quarante cinquante soixante cent cents mille mil novecientos cuarenta cincuenta sesenta setenta \
    ochenta noventa novecentos quarenta cinquenta sessenta oitenta tysiace tysiac dwa dziewiecset czterdziestego piecdziesiatego szescdziesiatego \
    siedemdziesiatego osiemdziesiatego dziewiecdziesiatego roku";
/// How years written as one word begin.
const YEAR_BEGINNINGS: [&str; 6] =
    ["zweitausend", "neunzehnhundert", "duemila", "millenovecento", "tweeduizend", "negentienhonderd"];
/// With which words a year of more than one begins.
const YEAR_FIRST: &str = "two nineteen twenty eighteen deux mil mille dos dois dwa tysiac dix";
/// May stand inside numbers.
const ANDS: &str = "and et y e en und";

fn listed(list: &str, word: &str) -> bool {
    // Most that stands in front of a date is a number.
    !word.starts_with(|first: char| first.is_ascii_digit()) && list.split_ascii_whitespace().any(|known| known == word)
}

/// The folded word in front of byte `at`, where it begins, and what parts it from `at`.
fn word_before(text: &str, at: usize) -> Option<(String, usize, &str)> {
    let gap = text[..at].chars().rev().take(3).take_while(|char| matches!(char, ' ' | ',' | '.' | '-' | '\'' | '\n'));
    let end = at - gap.map(char::len_utf8).sum::<usize>();
    let letters = text[..end].chars().rev().take(LONGEST).take_while(|char| is_word(*char));
    let start = end - letters.map(char::len_utf8).sum::<usize>();
    let mut folded = String::new();
    text[start..end].chars().for_each(|char| push_folded(char, &mut folded));
    (start < end).then(|| (folded, start, &text[end..at]))
}

/// The folded word behind byte `at`, where it ends, and what parts it from `at`.
fn word_behind(text: &str, at: usize) -> Option<(String, usize, &str)> {
    let gap = text[at..].chars().take(2).take_while(|char| matches!(char, ' ' | ',' | '-' | '\n'));
    let start = at + gap.map(char::len_utf8).sum::<usize>();
    let letters = text[start..].chars().take(LONGEST).take_while(|char| is_word(*char));
    let end = start + letters.map(char::len_utf8).sum::<usize>();
    let mut folded = String::new();
    text[start..end].chars().for_each(|char| push_folded(char, &mut folded));
    (start < end).then(|| (folded, end, &text[at..start]))
}

/// Where the day of the week begins that stands in front of a date, its article between the two or not.
fn weekday(text: &str, from: usize) -> Option<usize> {
    let mut place = word_before(text, from);
    if let Some((word, at, " ")) = &place
        && listed(ARTICLES, word)
    {
        place = word_before(text, *at);
    }
    let (word, at, gap) = place?;
    if !matches!(gap, " " | ", " | ". " | "., ") {
        return None;
    }
    if listed(WEEKDAYS, &word) {
        // "segunda-feira" is two words.
        if word == "feira"
            && let Some((number, at, "-")) = word_before(text, at)
            && listed(WEEKDAYS, &number)
        {
            return Some(at);
        }
        return Some(at);
    }
    let capital = text[at..].starts_with(char::is_uppercase);
    let cut = gap.starts_with('.') || capital && (gap.len() > 1 || listed("sat sun", &word));
    (cut && listed(WEEKDAYS_SHORT, &word)).then_some(at)
}

/// Takes in the day of the week in front, and the part of the month or year.
fn around(text: &str, from: usize, to: usize) -> Grown {
    let day = text[from..].starts_with(|char: char| char.is_ascii_digit());
    let year = !day && text[from..to].bytes().filter(u8::is_ascii_digit).count() >= 4;
    let start = weekday(text, from).unwrap_or_else(|| if year { part(text, months(text, from)) } else { from });
    // "20 septembre deux mille dix-huit"
    let in_words =
        text[from..to].ends_with(char::is_alphabetic) && text[from..to].bytes().any(|byte| byte.is_ascii_digit());
    Grown { start, end: if in_words { year_end(text, to) } else { to }, prior: 0.55 }
}

/// Where the part of a month begins that stands in front of it: "mid-May", "end of October".
fn part(text: &str, from: usize) -> usize {
    let mut place = word_before(text, from);
    if let Some((word, at, " " | "'")) = &place
        && listed(OF, word)
    {
        place = word_before(text, *at);
    }
    match place {
        Some((word, at, " " | "-")) if listed(PARTS, &word) => at,
        _ => from,
    }
}

/// Where the months begin that stand in front of one with its year: "May, June and July 2010".
fn months(text: &str, from: usize) -> usize {
    let mut start = from;
    for _ in 0..MONTH_WORDS {
        let Some((word, at, gap)) = word_before(text, start) else { break };
        let joined = if listed(MONTH_JOINS, &word) { word_before(text, at) } else { None };
        // "8 marzo, luglio 2021": the month of another day.
        let dated =
            |at: usize| text[..at].trim_end_matches([' ', '.', 'º']).ends_with(|last: char| last.is_ascii_digit());
        start = match (gap, joined) {
            (", ", _) if listed(MONTHS, &word) && !dated(at) => at,
            (" ", Some((month, at, " " | ", "))) if listed(MONTHS, &month) && !dated(at) => at,
            _ => break,
        };
    }
    start
}

/// The match begins with a month: the day may stand in words in front. A month alone is no date.
fn month(text: &str, from: usize, to: usize) -> Option<Grown> {
    let rest = text[from..to].trim_start_matches(char::is_alphabetic);
    let day = spelled(text, from, to - rest.len()).filter(|grown| grown.end >= to);
    day.or_else(|| rest.bytes().any(|byte| byte.is_ascii_digit()).then(|| around(text, from, to)))
}

/// The match is a month; it is a date where the day stands in words in front, and takes in the year behind, in words or digits.
fn spelled(text: &str, from: usize, to: usize) -> Option<Grown> {
    let end = year_end(text, to);
    let (mut at, mut of) = (from, false);
    while let Some((word, start, " " | "\n" | "'")) = word_before(text, at) {
        let parts = listed(OF, &word) || of && listed("day dia dias mes do", &word);
        if !parts {
            break;
        }
        (at, of) = (start, true);
    }
    let known = |word: &str| {
        let direct = listed(DAYS, word) || DAY_ENDINGS.iter().any(|ending| word.ends_with(ending));
        direct && !of || listed(DAYS_OF, word) && (of || end > to)
    };
    let mut start = None;
    for _ in 0..DAY_WORDS {
        let Some((word, begin, " " | "-" | "\n")) = word_before(text, at) else { break };
        // "vingt et un": the last word alone says nothing, behind others it counts.
        let last = start.is_none() && listed("un uno een one", &word) && {
            let before = word_before(text, begin).map(|(word, ..)| word);
            before.is_some_and(|word| listed(ANDS, &word))
        };
        if known(&word) || last {
            start = Some(begin);
        } else if start.is_none() || !listed(ANDS, &word) {
            break;
        }
        at = begin;
    }
    let prior = if end > to { 0.6 } else { 0.5 };
    start.map(|start| Grown { start, end, prior })
}

/// The match is a year; it is a date with its season in front, or two of them, with a part of it, or with a feast.
fn season(text: &str, from: usize, to: usize) -> Option<Grown> {
    let mut place = word_before(text, from);
    if let Some((word, at, " ")) = &place
        && listed(OF, word)
    {
        place = word_before(text, *at);
    }
    let (mut word, mut start, " " | ", ") = place? else { return None };
    if listed(FEAST_DAYS, &word)
        && let Some((feast, at, " ")) = word_before(text, start)
        && listed(FEASTS, &feast)
    {
        (word, start) = (feast, at);
    }
    if listed(FEASTS, &word) {
        return Some(Grown { start, end: to, prior: 0.55 });
    }
    if listed(PARTS, &word) {
        return Some(Grown { start, end: to, prior: 0.55 });
    }
    if !listed(SEASONS, &word) {
        return None;
    }
    if let Some((join, at, " ")) = word_before(text, start)
        && listed(JOINS, &join)
        && let Some((other, at, " ")) = word_before(text, at)
        && listed(SEASONS, &other)
    {
        start = at;
    }
    if let Some((part, at, " " | "-")) = word_before(text, start)
        && listed("early late mid", &part)
    {
        start = at;
    }
    Some(Grown { start, end: to, prior: 0.55 })
}

/// Where the year ends that follows byte `at`, in four digits or in words; `at` where none does.
fn year_end(text: &str, at: usize) -> usize {
    let mut from = at;
    // ", ", "de", "del año", "of the year".
    for _ in 0..3 {
        match word_behind(text, from) {
            Some((word, end, " " | ", ")) if listed("de del of ano in the year", &word) => from = end,
            _ => break,
        }
    }
    let Some((first, mut end, " " | ", " | "\n")) = word_behind(text, from) else { return at };
    if first.len() == 4
        && (first.starts_with("19") || first.starts_with("20"))
        && first.bytes().all(|byte| byte.is_ascii_digit())
    {
        return end;
    }
    let compound = YEAR_BEGINNINGS.iter().any(|beginning| first.starts_with(beginning));
    if !compound && !listed(YEAR_FIRST, &first) {
        return at;
    }
    let mut count = 1;
    let mut next = end;
    for _ in 1..YEAR_WORDS {
        let Some((word, until, " " | "-")) = word_behind(text, next) else { break };
        let number = listed(YEARS, &word) || listed(DAYS, &word) || listed(DAYS_OF, &word);
        next = until;
        if number {
            (end, count) = (until, count + 1);
        } else if !listed(ANDS, &word) {
            break;
        }
    }
    if compound || count > 1 { end } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the match between bars grows to.
    fn grown(run: fn(&str, usize, usize) -> Option<Grown>, marked: &str) -> Option<String> {
        let text = marked.replace('|', "");
        let (from, to) = (marked.find('|').unwrap(), marked.rfind('|').unwrap() - 1);
        run(&text, from, to).map(|grown| text[grown.start..grown.end].to_owned())
    }

    #[test]
    fn the_day_of_the_week_belongs_to_the_date() {
        for (marked, whole) in [
            ("on Tuesday, |5 May 2015|", "Tuesday, 5 May 2015"),
            ("am Mittwoch, dem |8. Juli 2015|", "Mittwoch, dem 8. Juli 2015"),
            ("na segunda-feira, |3 de maio|", "segunda-feira, 3 de maio"),
            ("seit Mitte |Mai 2021| krank", "Mitte Mai 2021"),
            ("at the end of |October 1997|", "end of October 1997"),
            ("the end of |5 May|", "5 May"),
            ("on Wed., |Jan. 3rd|", "Wed., Jan. 3rd"),
            ("am Do. |13. Feb.|", "Do. 13. Feb."),
            ("tot do |3 maja|", "3 maja"),
            ("on Sat |4/11|", "Sat 4/11"),
        ] {
            assert_eq!(grown(DATE_AROUND.run, marked).as_deref(), Some(whole), "{marked}");
        }
    }

    #[test]
    fn a_season_makes_a_year_a_date() {
        for (marked, whole) in [
            ("the summer and autumn of |1994|", "summer and autumn of 1994"),
            ("in late summer |1998|", "late summer 1998"),
            ("à l'été |2012|", "été 2012"),
            ("on Christmas Eve |2013|", "Christmas Eve 2013"),
            ("an Silvester |2019|", "Silvester 2019"),
        ] {
            assert_eq!(grown(season, marked).as_deref(), Some(whole), "{marked}");
        }
        assert_eq!(grown(season, "the fall of |1989|"), None);
        assert_eq!(grown(season, "of |1989|"), None);
    }

    #[test]
    fn a_day_in_words_makes_a_month_a_date() {
        for (marked, whole) in [
            ("a veintitrés de |febrero| de dos mil nueve.", "veintitrés de febrero de dos mil nueve"),
            ("le vingt et un |juin| deux mille dix, à", "vingt et un juin deux mille dix"),
            ("the nineteenth day of |June| two thousand and six", "nineteenth day of June two thousand and six"),
            ("the third of |April|,", "third of April"),
            ("am einundzwanzigsten |März| 2004", "einundzwanzigsten März 2004"),
            ("piątego |czerwca| dwa tysiące dziesiątego roku", "piątego czerwca dwa tysiące dziesiątego roku"),
            ("dez de |maio| de dois mil e quinze", "dez de maio de dois mil e quinze"),
        ] {
            assert_eq!(grown(spelled, marked).as_deref(), Some(whole), "{marked}");
        }
        for none in ["a second |March|", "in |April| two people", "the end of |June|", "un |mars|"] {
            assert_eq!(grown(spelled, none), None, "{none}");
        }
    }
}

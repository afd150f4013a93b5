//! Makes a value coarser: what leaves is true, and too little to tell which value it was. `None` where that cannot be
//! done with certainty; a placeholder stands there then.
//!
//! Reads nothing but the value. Whatever it gives can never be put back.

use crate::date;
use crate::unit::{Unit, classify};
use crate::value::alphanumeric;

/// Words that name a street, or something in a building, at the beginning or the end of a line: what is left of an
/// address must be a town.
const STREETS: &str = "street st road rd avenue ave lane ln drive dr boulevard blvd court ct way place pl square sq terrace \
                       close house floor suite apt unit flat room box rue quai allée allee impasse chemin route via viale \
                       piazza corso calle avenida plaza paseo rua travessa praça ul ulica aleja plein laan gracht kade weg \
                       platz gasse strasse straße ring damm ufer parkway highway hwy row mews gardens straat steeg dijk \
                       allé gade gata gatan vägen veien utca";

/// The same, but as words of their own alone: towns end in them too (Ramsgate, Cambridge).
const ALONE: &str = "hill crescent cres grove walk gate park rise view bend spur circle cir circus loop path pass pike trail trl \
                     turnpike run alley cove ridge heights vale dell field fields meadow meadows green common wharf quay dock \
                     bank bridge mill farm barn cottage lodge hall manor yard forge estate villa villas parade promenade \
                     passage tower building unit vicolo strada ronda camino hof steig pfad vej";

/// The value, made coarser.
pub(crate) fn generalise(label: &str, value: &str) -> Option<String> {
    if !is_plain(value) {
        return None;
    }
    let coarse = match label {
        "DATE_TIME" | "DATE_OF_BIRTH" => date::month(value),
        "AGE" => decade(value),
        "MONEY_AMOUNT" => magnitude(value),
        "GPS_COORDINATE" => degrees(value),
        "STREET_ADDRESS" => town(value),
        "POSTCODE" | "UK_POSTCODE" | "US_ZIP_CODE" | "CA_POSTAL_CODE" | "DE_PLZ" => area(value),
        _ => None,
    };
    coarse.filter(|coarse| alphanumeric(coarse) != alphanumeric(value))
}

/// Whether the value stands there as it reads. Of what was decoded, or folded, before it was found (figures in full width,
/// `&#46;`, `%2E`, base64) the rest would stay beside the figures that are read here.
fn is_plain(value: &str) -> bool {
    let folded = |c: char| c.is_numeric() && !c.is_ascii_digit() || classify(c) == Unit::Nothing;
    let mixed = |word: &str| {
        let has = |class: fn(&char) -> bool| word.chars().any(|c| class(&c));
        has(char::is_ascii_digit) && has(char::is_ascii_lowercase) && has(char::is_ascii_uppercase)
    };
    !value.contains(|c| folded(c) || matches!(c, '&' | '%' | '\\' | '='))
        && !value.split(|c: char| !c.is_ascii_alphanumeric()).any(mixed)
}

/// "42 years old" as "40–49 years old", from 90 on "90+": a range reads the same in every language. 90 is where HIPAA's safe
/// harbour draws the line (45 CFR 164.514(b)(2)(i)(C)).
fn decade(text: &str) -> Option<String> {
    let (start, end) = only_number(text, &[])?;
    let age: u32 = text[start..end].parse().ok().filter(|age| *age < 130)?;
    let behind = text[end..].trim_start_matches('.');
    let ordinal = ["st", "nd", "rd", "th", "er", "e ", "è", "ème", "º", "ª", "°"];
    if behind.len() < text[end..].len() || ordinal.iter().any(|suffix| behind.starts_with(suffix)) {
        return None;
    }
    let low = age / 10 * 10;
    let range = if low >= 90 { "90+".to_owned() } else { format!("{low}–{}", low + 9) };
    Some(format!("{}{range}{}", &text[..start], &text[end..]))
}

/// "€1.234,56" as "€1.000–9.999": the power of ten, grouped as the amount is.
fn magnitude(text: &str) -> Option<String> {
    const BETWEEN: &[char] = &['.', ',', '\'', '\u{2019}', ' ', '\u{a0}', '\u{202f}'];
    let (start, end) = only_number(text, BETWEEN)?;
    let number = &text[start..end];
    let last = number.rfind(BETWEEN);
    // Behind the last mark stands a fraction unless three digits do: 1,234 but 1.5 and 12,50.
    let whole = match last {
        Some(at) if number[at..].chars().skip(1).count() != 3 => &number[..at],
        _ => number,
    };
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || (whole.starts_with('0') && digits > 1) {
        return None;
    }
    let fill = |first: char, other: char| -> String {
        let mut seen = false;
        let each = whole.chars().map(|c| match c {
            '0'..='9' if std::mem::replace(&mut seen, true) => other,
            '0'..='9' => first,
            mark => mark,
        });
        each.collect()
    };
    let low = if whole == "0" { "0".to_owned() } else { fill('1', '0') };
    Some(format!("{}{low}–{}{}", &text[..start], fill('9', '9'), &text[end..]))
}

/// Coordinates to one decimal, about ten kilometres; degrees with minutes to whole degrees. `None` if that leaves anything
/// but two such numbers.
fn degrees(text: &str) -> Option<String> {
    const BESIDE: &str = " \u{a0}\u{202f},;/.+-\u{2212}°º'\"\u{2019}\u{b4}\u{2032}\u{2033}\u{201d}NSEWOnsewo";
    if text.contains(|c: char| !c.is_ascii_digit() && !BESIDE.contains(c)) {
        return None;
    }
    let mut coarse = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let len = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            coarse.push_str(&rest[..len]);
            rest = &rest[len..];
            if let Some(fraction) = rest.strip_prefix('.').filter(|next| next.starts_with(|c: char| c.is_ascii_digit()))
            {
                coarse.push_str(&rest[..2]);
                rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            }
        } else if matches!(c, '°' | 'º') {
            coarse.push(c);
            rest = &rest[c.len_utf8()..];
            let minutes = rest.find(|c: char| c.is_ascii_alphabetic() || c == ',').unwrap_or(rest.len());
            if rest[..minutes].contains(|c: char| c.is_ascii_digit()) {
                // The space in front of the letter stays.
                coarse.push_str(if rest[..minutes].ends_with(' ') { " " } else { "" });
                rest = &rest[minutes..];
            }
        } else {
            coarse.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    let numbers = coarse.split(|c: char| !c.is_ascii_digit() && c != '.').map(|number| number.trim_matches('.'));
    let short = |number: &str| {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        whole.len() <= 3 && fraction.len() <= 1
    };
    let two = numbers.clone().filter(|number| !number.is_empty()).count() <= 2;
    (two && numbers.into_iter().all(short)).then_some(coarse)
}

/// The town or the region at the end of an address, if a postcode shows that it is one.
fn town(text: &str) -> Option<String> {
    let mut parts = text.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let (first, last) = (parts.next()?, parts.next_back()?);
    let words: Vec<&str> = last.split_whitespace().collect();
    let digits = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let codes = words.iter().filter(|word| digits(word)).count();
    let figures: usize = words.iter().map(|word| word.chars().filter(char::is_ascii_digit).count()).sum();
    // Behind the town (IL 62704, TR2 9ZZ), or in front of it where the house number stood in the line before.
    let behind = words.last().is_some_and(digits) && (figures >= 5 || codes == 2);
    let before = words.first().is_some_and(digits) && figures >= 4 && first.contains(|c: char| c.is_ascii_digit());
    let named: Vec<&str> = words.iter().copied().filter(|word| !digits(word)).collect();
    // "1017 AB Amsterdam": the letters belong to the postcode.
    let letters = before && named.len() > 1 && named[0].len() == 2 && named[0].chars().all(|c| c.is_ascii_uppercase());
    let named = &named[usize::from(letters)..];
    let is_street = |word: &&str| {
        let word = word.trim_matches('.').to_lowercase();
        let ends = |street: &str| street.len() > 3 && word.ends_with(street);
        STREETS.split(' ').any(|street| word == street || ends(street)) || ALONE.split(' ').any(|street| word == street)
    };
    // "123 Bishopsgate London EC2N 4AY": a house number, and a postcode.
    let both = words.first().is_some_and(digits) && words.last().is_some_and(digits);
    let fits = (behind || before) && !both && (1..=3).contains(&named.len()) && !named.iter().any(is_street);
    if !fits || is_street(&last) || !named.iter().all(|word| word.starts_with(char::is_alphabetic)) {
        return None;
    }
    // "Springfield, IL 62704": the town stands in front of its state.
    let is_state =
        behind && named.len() == 1 && named[0].len() == 2 && named[0].chars().all(|c| c.is_ascii_uppercase());
    let town =
        parts.next_back().filter(|town| is_state && !digits(town) && !town.split(' ').any(|word| is_street(&word)));
    Some(town.map_or_else(|| named.join(" "), |town| format!("{town}, {}", named[0])))
}

/// The first two figures of a postcode, or the letters it begins with; a town that stands with it stays.
fn area(text: &str) -> Option<String> {
    let letters = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let kept = if letters { text.chars().take_while(char::is_ascii_alphabetic).count().min(2) } else { 2 };
    if letters && !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut seen = 0;
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let name = word.trim().chars().count() > 2 && !word.contains(|c: char| c.is_ascii_digit());
        let cover = |c: char| {
            let counts = c.is_ascii_alphanumeric() && !name;
            seen += usize::from(counts);
            if counts && seen > kept { 'x' } else { c }
        };
        word.chars().map(cover).collect::<String>()
    });
    Some(words.collect())
}

/// Where the one run of digits stands, with what may stand between them; `None` if there is another or none.
fn only_number(text: &str, between: &[char]) -> Option<(usize, usize)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let run = text[start..].find(|c: char| !c.is_ascii_digit() && !between.contains(&c)).unwrap_or(text.len() - start);
    let end = start + text[start..start + run].trim_end_matches(between).len();
    (!text[start + run..].contains(char::is_numeric)).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coarse(label: &str, value: &str) -> String {
        generalise(label, value).unwrap_or_default()
    }

    #[test]
    fn an_age_becomes_its_decade_whatever_the_language() {
        for (age, decade) in [
            ("42-year-old", "40–49-year-old"),
            ("42 Jahre alt", "40–49 Jahre alt"),
            ("54F", "50–59F"),
            ("M/61", "M/60–69"),
            ("9 mois", "0–9 mois"),
            ("97", "90+"),
            ("62nd birthday", ""),
            ("53e année", ""),
            ("sixty three", ""),
        ] {
            assert_eq!(coarse("AGE", age), decade, "{age}");
        }
    }

    #[test]
    fn an_amount_becomes_its_power_of_ten_in_its_own_notation() {
        for (amount, magnitude) in [
            ("€1.234,56", "€1.000–9.999"),
            ("$1,200.50", "$1,000–9,999"),
            ("£30k", "£10–99k"),
            ("CHF 95'000.-", "CHF 10'000–99'999.-"),
            ("Rs. 4,50,000", "Rs. 1,00,000–9,99,999"),
            ("3 Mio. Euro", "1–9 Mio. Euro"),
            ("2,5 millions d'euros", "1–9 millions d'euros"),
            ("1 200,00 €", "1 000–9 999 €"),
            ("0.50 €", "0–9 €"),
            ("between 3 and 5 euros", ""),
        ] {
            assert_eq!(coarse("MONEY_AMOUNT", amount), magnitude, "{amount}");
        }
    }

    #[test]
    fn coordinates_lose_what_names_a_house() {
        for (place, around) in [
            ("52.5200, 13.4050", "52.5, 13.4"),
            ("-33.86882,151.20930", "-33.8,151.2"),
            ("40.7128° N, 74.0060° W", "40.7° N, 74.0° W"),
            ("52° 31' 12.0\" N, 13° 24' 18.0\" E", "52° N, 13° E"),
            ("N 52° 31.200' E 13° 24.300'", "N 52° E 13°"),
            ("52º 31' 12.0\" N, 13º 24' 18.0\" E", "52º N, 13º E"),
            ("52.5, 13.4", ""),
            ("52.\u{200b}5200, 13.4050", ""),
            ("52.5\u{200b}200, 13.4050", ""),
            ("52&#46;5200, 13.4050", ""),
            ("52%2E5200, 13.4050", ""),
            ("52.５２００, 13.4050", ""),
            ("52,5200; 13,4050", ""),
            ("52° 31,200' N, 13° 24,300' E", ""),
            ("5 2 . 5 2 0 0, 1 3 . 4 0 5 0", ""),
            ("525200.5, 134050.1", ""),
        ] {
            assert_eq!(coarse("GPS_COORDINATE", place), around, "{place}");
        }
    }

    #[test]
    fn an_address_becomes_its_town_only_where_a_postcode_shows_it() {
        for (address, town) in [
            ("Musterstraße 12, 10115 Berlin", "Berlin"),
            ("12 rue de la Paix\n75002 Paris", "Paris"),
            ("Keizersgracht 1, 1017 AB Amsterdam", "Amsterdam"),
            ("12 Main Street, Springfield, IL 62704", "Springfield, IL"),
            ("12 Main Street, Suite 5, IL 62704", "IL"),
            ("12 Main Street, IL 62704", "IL"),
            ("The Old Forge, Trewarren Lane, St Mawes, Cornwall TR2 9ZZ", "Cornwall"),
            ("The Old Forge, Quarry Hill TR2 9ZZ", ""),
            ("The Old Forge, Mill View TR2 9ZZ", ""),
            ("12a, Oude Kerkstraat 1017 AB", ""),
            ("Flat 2, 123 Bishopsgate London EC2N 4AY", ""),
            ("12 Main Street, Churchill BS25 5NA", "Churchill"),
            ("The Old Forge, Trewarren Lane", ""),
            ("Suite 5, 1600 Pennsylvania Avenue", ""),
            ("Flat 3, 12 Main Street", ""),
            ("12 Main Street", ""),
        ] {
            assert_eq!(coarse("STREET_ADDRESS", address), town, "{address}");
        }
    }

    #[test]
    fn a_postcode_becomes_its_area() {
        for (postcode, area) in [
            ("62704", "62xxx"),
            ("78701-1234", "78xxx-xxxx"),
            ("TF8 3DE", "TFx xxx"),
            ("M5V 0Z9", "Mxx xxx"),
            ("5025 JK", "50xx xx"),
            ("82-300 Elbląg", "82-xxx Elbląg"),
        ] {
            assert_eq!(coarse("POSTCODE", postcode), area, "{postcode}");
        }
    }

    #[test]
    fn what_is_no_coarser_and_what_has_no_coarser_form_is_left_to_a_placeholder() {
        assert_eq!(generalise("EMAIL_ADDRESS", "jane.doe@acme.example"), None);
        assert_eq!(generalise("AGE", "0–9"), None);
        // What is not wholly read.
        for (label, value) in [
            ("AGE", "4２ years"),
            ("AGE", "&#57; years"),
            ("MONEY_AMOUNT", "€ 12３"),
            ("MONEY_AMOUNT", "1,200 and ½"),
            ("MONEY_AMOUNT", "4oKsNTA="),
            ("POSTCODE", "６２７０４"),
            ("DATE_TIME", "１２ March 2019"),
            ("DATE_TIME", "2024-03-1\u{200b}2"),
        ] {
            assert_eq!(generalise(label, value), None, "{value}");
        }
    }
}

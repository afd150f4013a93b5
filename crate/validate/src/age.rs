//! How old people get.

use super::{Check, Framed, Verdict};

/// See [`lived`]; passing proves nothing.
pub const AGE: Check = Check { name: "an age people reach", run: |text| Verdict::keep_if(lived(text)) };

/// As [`AGE`]; so many years last few things but lives.
pub const AGE_LONG: Check = Check {
    name: "an age people reach",
    run: |text| {
        let years = first_number(text).unwrap_or(0);
        if (60..=105).contains(&years) { Verdict::Confirm } else { (AGE.run)(text) }
    },
};
/// As [`AGE`]; "F/2" is an aperture, "M/54" a patient.
pub const AGE_SEX: Check = Check {
    name: "an age people reach",
    run: |text| {
        let years = first_number(text).unwrap_or(0);
        let sure =
            text.contains('/') && (33..=105).contains(&years) && text.bytes().any(|byte| byte.is_ascii_uppercase());
        if sure { Verdict::Confirm } else { (AGE.run)(text) }
    },
};

/// Behind a verb or pronoun that gives an age, or directly behind words that begin with a capital, as names do; bare behind one of these it
/// takes a comma or bracket.
pub const AGE_TOLD: Framed = Framed {
    name: "somebody's",
    run: |front, matched| {
        const HAD: &str = "ai avait aura tengo tiene tenía cumplió cumple cumplirá los mis mes ses tem tenho tinha aos ho ha aveva compie compirà masz mam mając liczący licząca miał \
            miała przeżywszy skończył skończyła ukończył ukończyła mit bin ist hij zij sui celle-ci celui-ci";
        let last = front.trim_end().rsplit([' ', '\n', '\'', '(']).next().unwrap_or_default().to_lowercase();
        // "a los 6 meses de la intervención": so long after something, not an age.
        let months = matched.contains("mes") && !matched.contains('a');
        if months && matches!(last.as_str(), "los" | "aos") {
            return Verdict::Reject;
        }
        if front.ends_with(' ') && HAD.split_ascii_whitespace().any(|word| word == last) {
            return Verdict::Confirm;
        }
        if front.ends_with('(') && is_born(front) {
            return Verdict::Confirm;
        }
        let bare = front.ends_with(' ') && !front.trim_end().ends_with([',', '(', '-', ':']);
        let front = front.strip_suffix(", de ").or_else(|| front.strip_suffix(", di ")).unwrap_or(front);
        let mut words = front.trim_end_matches([' ', ',', '(', '-', ':', '\t']).rsplit(' ');
        let named = |word: Option<&str>| word.is_some_and(|word| is_named(word.trim_matches(['.', ',', '(', '"'])));
        let (last, before) = (words.next(), words.next());
        Verdict::confirm_if(named(last) && (!bare || named(before)))
    },
};

/// Whether a date of birth stands right in front of a bracket: "Nacimiento 14/01/2011 (".
fn is_born(front: &str) -> bool {
    const BORN: [&str; 12] = [
        "birth",
        "born",
        "dob",
        "geb.",
        "geboren",
        "geburt",
        "nacimiento",
        "nacid",
        "naissance",
        "nascita",
        "nascimento",
        "urodz",
    ];
    let date = front.trim_end_matches(['(', ' ', '\t']);
    let line = front.rsplit('\n').next().unwrap_or_default().to_lowercase();
    date.ends_with(|char: char| char.is_ascii_digit()) && BORN.iter().any(|word| line.contains(word))
}

/// A capital, then small letters for the most part, or capitals alone in a form.
fn is_named(word: &str) -> bool {
    const NO_NAMES: &[&str] = &[
        "CDD",
        "CDI",
        "Garantie",
        "Garantía",
        "Garantia",
        "Garanzia",
        "Durée",
        "Duración",
        "Durata",
        "Dauer",
        "Laufzeit",
        "Experience",
        "Expérience",
        "Experiencia",
        "Esperienza",
        "Erfahrung",
        "Contrat",
        "Contrato",
        "Contratto",
        "Vertrag",
        "Mutuo",
        "Prestito",
        "Bail",
        "Prison",
        "Term",
        "Warranty",
        "Duration",
        "Haft",
        "Since",
        "Depuis",
        "Après",
        "Dopo",
        "Nach",
        "Seit",
        "In",
        "Vor",
        "Over",
        "For",
        "After",
        "Within",
        "The",
        "Les",
        "Die",
        "Der",
        "Las",
        "Los",
        "Os",
    ];
    let letters = word.chars().filter(|char| char.is_alphabetic()).count();
    word.starts_with(char::is_uppercase)
        && letters > 1
        && word.chars().all(|char| char.is_alphabetic() || matches!(char, '-' | '\''))
        && !NO_NAMES.contains(&word)
}

/// The oldest person ever was 122. A number in words is below a hundred.
fn lived(text: &str) -> bool {
    first_number(text).is_none_or(|years| (1..=122).contains(&years))
}

/// The first number in `text`; months may follow.
fn first_number(text: &str) -> Option<u32> {
    let numbers = text.split(|char: char| !char.is_ascii_digit());
    { numbers }.find(|number| !number.is_empty()).map(|number| number.parse().unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_older_than_the_oldest() {
        for (text, age) in [
            ("42-year-old", true),
            ("eighty", true),
            ("14 years and 3 months", true),
            ("M/122", true),
            ("0 años", false),
            ("300 years", false),
        ] {
            assert_eq!(lived(text), age, "{text}");
        }
    }
}

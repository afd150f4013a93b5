//! What surrogates look like, and what they never are.

use std::collections::BTreeSet;

use super::names::{CYRILLIC, EITHER, ENGLISH, NAMES};
use super::*;

fn made(surrogates: &mut Surrogates, label: &str, spelling: &str) -> Option<String> {
    surrogates.make(&Label::new(label).unwrap(), spelling)
}

fn one(label: &str, spelling: &str) -> Option<String> {
    made(&mut Surrogates::default(), label, spelling)
}

/// Letters as `a` or `A`, figures as `0`.
fn shape(text: &str) -> String {
    let class = |c: char| match c {
        c if c.is_uppercase() => 'A',
        c if c.is_alphabetic() => 'a',
        c if c.is_numeric() => '0',
        other => other,
    };
    text.chars().map(class).collect()
}

#[test]
fn every_form_of_a_name_and_the_address_made_of_it_stay_linked() {
    let mut surrogates = Surrogates::default();
    let whole = made(&mut surrogates, "PERSON", "Jane Doe").unwrap();
    let (first, last) = whole.split_once(' ').unwrap();
    for (form, expected) in [
        ("Doe, Jane", format!("{last}, {first}")),
        ("Ms Doe", format!("Ms {last}")),
        ("J. Doe", format!("{}. {last}", &first[..1])),
        ("JANE DOE", format!("{first} {last}").to_uppercase()),
        ("Dr. Jane Doe, PhD", format!("Dr. {first} {last}, PhD")),
        ("Jane", first.to_owned()),
    ] {
        assert_eq!(made(&mut surrogates, "PERSON", form), Some(expected), "{form}");
    }
    for (address, local) in [
        ("jane.doe@acme.example", format!("{first}.{last}")),
        ("jdoe@acme.example", format!("{}{last}", &first[..1])),
        ("doejane@acme.example", format!("{last}{first}")),
    ] {
        let made = made(&mut surrogates, "EMAIL_ADDRESS", address).unwrap();
        assert_eq!(made.split_once('@').unwrap().0, local.to_lowercase(), "{address}");
        assert!(made.ends_with(".example"), "{made}");
    }
    // Letters that no surrogate is made of.
    for address in ["info.ольга.петрова@firma.example", "j.özdemir@firma.example", "özdemir@firma.example"]
    {
        assert_eq!(made(&mut surrogates, "EMAIL_ADDRESS", address), None, "{address}");
    }
    // An initial met first is the name's when it comes.
    let mut surrogates = Surrogates::default();
    let short = made(&mut surrogates, "PERSON", "K. Marlowe").unwrap();
    let whole = made(&mut surrogates, "PERSON", "Kim Marlowe").unwrap();
    assert_eq!((&short[..1], short.split_once(' ').unwrap().1), (&whole[..1], whole.split_once(' ').unwrap().1));
}

#[test]
fn a_name_keeps_its_language_its_gender_and_its_small_words() {
    let first = |name: &str| {
        one("PERSON", name).unwrap().split([' ', ',']).find(|word| !word.ends_with('.')).unwrap().to_owned()
    };
    let among = |list: &str, name: &str| list.split_whitespace().any(|word| word == name);
    assert!(among(NAMES[1].female, &first("Birgit Möller")));
    // Nothing tells whose name it is.
    assert!(among(EITHER, &first("Jörg Müller")));
    assert!(among(NAMES[ENGLISH].female, &first("Emma Smith")));
    assert!(among(NAMES[ENGLISH].male, &first("Rupert Jones")));
    assert!(among(NAMES[CYRILLIC].female, &first("Ольга Петрова")));
    assert!(one("PERSON", "Ольга Петрова").unwrap().ends_with('а'));
    assert!(one("PERSON", "Ludwig van Beethoven").unwrap().contains(" van "));
    assert!(one("PERSON", "Frau Müller").unwrap().starts_with("Frau "));
    // A first name that reads like a small word is no small word.
    assert!(!one("PERSON", "Ben Carter").unwrap().contains("Ben"));
    for unknown in ["田中", "محمد", "Mr", "X Æ 12"] {
        assert_eq!(one("PERSON", unknown), None, "{unknown}");
    }
}

#[test]
fn a_town_keeps_what_joins_its_words_alone() {
    let keeps = |town: &str, word: &str| one("LOCATION", town).unwrap().split(' ').any(|kept| kept == word);
    assert!(keeps("Frankfurt am Main", "am") && keeps("Rothenburg ob der Tauber", "der"));
    for (town, word) in [("Stoke under Ham", "under"), ("old kestrel York", "kestrel"), ("berlin", "berlin")] {
        assert!(!keeps(town, word), "{town}");
    }
}

#[test]
fn numbers_are_reserved_ones_in_the_notation_of_the_original() {
    for (number, reserved) in [
        ("+1 (415) 867-5309", "20255501"),
        ("415.867.5309", "20255501"),
        ("+44 20 7123 4567", "2079460"),
        ("07911 123456", "7700900"),
        ("+49 30 12345678", "3023125"),
        ("06 12 34 56 78", "63998"),
        ("+33 (0)1 42 68 53 00", "19900"),
    ] {
        let made = one("PHONE_NUMBER", number).unwrap();
        assert_eq!(shape(&made), shape(number), "{number}");
        let digits: String = made.chars().filter(char::is_ascii_digit).collect();
        assert!(digits.contains(reserved), "{number}: {made}");
    }
    assert_eq!(one("PHONE_NUMBER", "+81 3 1234 5678"), None, "no number is reserved there");
    assert!(one("IP_ADDRESS", "10.1.2.3").unwrap().starts_with(['1', '2']));
    assert!(one("IP_ADDRESS", "fe80::1").unwrap().starts_with("2001:db8::"));
    assert!(one("MAC_ADDRESS", "ac:de:48:00:11:22").unwrap().starts_with("00:00:5e:00:53:"));
    assert!(one("URL", "https://crm.acme.example/jane?id=4").unwrap().ends_with(|c: char| c.is_ascii_digit()));
}

#[test]
fn no_check_takes_an_identifier_for_a_real_one() {
    for seed in 0..50 {
        let mut surrogates = Surrogates::default();
        surrogates.seed(seed);
        let card = made(&mut surrogates, "CREDIT_CARD", "4111 1111 1111 1111").unwrap();
        assert!(card.starts_with('4') && shape(&card) == "0000 0000 0000 0000", "{card}");
        let checks =
            scrim_detect::catalogue().filter(|sheet| sheet.label == "CREDIT_CARD").flat_map(|sheet| sheet.checks);
        assert!(checks.into_iter().all(|check| (check.run)(&card) != scrim_detect::Verdict::Confirm), "{card}");
    }
    assert!(one("IBAN_CODE", "DE89 3704 0044 0532 0130 00").unwrap().starts_with("DE00 "));
    assert!(one("US_SSN", "219-09-9999").unwrap().starts_with("000-"));
    assert!(one("CLIENT_NUMBER", "KN-20418833").unwrap().starts_with("KN-"));
    assert_eq!(one("TERM", "Project Halyard"), None);
    for (label, number, kept) in [
        ("FILE_NUMBER", "FALCON-2024", "FALCON"),
        ("FILE_NUMBER", "jane.doe-2024", "jane"),
        ("FILE_NUMBER", "doe-2024", "doe"),
        ("LICENSE_PLATE", "FFB-20418833", "FFB"),
    ] {
        let starts = |seed| {
            let mut surrogates = Surrogates::default();
            surrogates.seed(seed);
            made(&mut surrogates, label, number).unwrap().starts_with(kept)
        };
        // Letters may be drawn again by chance.
        assert!(!(0..4).all(starts), "{number}");
    }
}

#[test]
fn a_number_written_another_way_has_the_same_surrogate_written_that_way() {
    let mut surrogates = Surrogates::default();
    for (label, one, other) in [
        ("CREDIT_CARD", "4111 1111 1111 1111", "4111-1111-1111-1111"),
        ("IBAN_CODE", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("PHONE_NUMBER", "(415) 867-5309", "415.867.5309"),
        ("MAC_ADDRESS", "ac:de:48:00:11:22", "AC-DE-48-00-11-22"),
        ("CLIENT_NUMBER", "KN-20418833", "kn 20418833"),
    ] {
        let [first, second] = [one, other].map(|spelling| made(&mut surrogates, label, spelling).unwrap());
        assert_eq!(folded(&first), folded(&second), "{label}");
        let marks = |text: &str| text.replace(|c: char| c.is_ascii_alphanumeric(), "x");
        assert_eq!(marks(&second), marks(other));
    }
    let [home, abroad] =
        ["0171 867 5309", "+44 171 867 5309"].map(|number| made(&mut surrogates, "PHONE_NUMBER", number).unwrap());
    assert_eq!(folded(&home)[1..], folded(&abroad)[2..], "with its country's number");
    let other = made(&mut surrogates, "PHONE_NUMBER", "(415) 867-5308").unwrap();
    assert_ne!(folded(&other), folded(&made(&mut surrogates, "PHONE_NUMBER", "415 867 5309").unwrap()));
}

#[test]
fn a_number_that_stands_in_a_text_in_any_notation_is_nobodys_surrogate() {
    for seed in 0..40 {
        let mut surrogates = Surrogates::default();
        surrogates.seed(seed);
        let taken: Vec<String> = (0..100).filter(|at| at % 10 != 7).map(|at| format!("(202) 555-01{at:02}")).collect();
        surrogates.avoid(&taken.join("; "));
        if let Some(free) = made(&mut surrogates, "PHONE_NUMBER", "+1 415 867 5309") {
            assert!(free.ends_with('7'), "{free}");
        }
    }
}

#[test]
fn dates_of_one_conversation_move_together() {
    let mut surrogates = Surrogates::default();
    surrogates.seed(7);
    let mut moved = |date: &str| made(&mut surrogates, "DATE_TIME", date).unwrap();
    let (first, second) = (moved("2024-03-01"), moved("2024-03-02"));
    assert_ne!(first, "2024-03-01");
    assert_eq!(shift(&first, 1), Some(second));
}

#[test]
fn what_stands_in_a_text_is_nobodys_surrogate() {
    let mut surrogates = Surrogates::default();
    for names in NAMES {
        surrogates.avoid(&format!("{} {} {} {}", names.female, names.male, names.last, EITHER));
    }
    assert_eq!(made(&mut surrogates, "PERSON", "Jane Doe"), None);
    assert!(made(&mut surrogates, "ORGANIZATION", "Acme Widgets GmbH").unwrap().ends_with(" GmbH"));
}

#[test]
fn what_is_looked_through_grows_with_the_texts_alone() {
    let looks = |count: usize| {
        let mut surrogates = Surrogates::default();
        // All names but the rarest stand there, so that few can be drawn.
        for names in NAMES {
            surrogates.avoid(&format!("{} {} {}", names.female, names.male, names.last));
        }
        for at in 0..count {
            let word: String = [at / 676, at / 26 % 26, at % 26].map(|at| char::from(b'a' + at as u8)).iter().collect();
            made(&mut surrogates, "PERSON", &format!("Mr X{word} Y{word}"));
            made(&mut surrogates, "EMAIL_ADDRESS", &format!("x{word}@y{word}.example"));
            made(&mut surrogates, "CLIENT_NUMBER", &format!("{}", 10_000_000 + at));
        }
        surrogates.looks.get()
    };
    let (few, many) = (looks(MOST), looks(4 * MOST));
    assert_eq!(few, many);
    assert!(many < MOST * (TRIES + 1) * NAMES.len(), "{many}");
}

#[test]
fn nothing_is_drawn_twice() {
    let mut surrogates = Surrogates::default();
    let mut all = BTreeSet::new();
    for at in 0..=255_u8 {
        let letters = [at / 20, at % 20].map(|at| char::from(b'a' + at)).iter().collect::<String>();
        if let Some(name) = made(&mut surrogates, "PERSON", &format!("Mr X{letters}")) {
            assert!(all.insert(name));
        }
    }
    assert!(all.len() > 30, "{}", all.len());
}

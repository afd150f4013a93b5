use super::*;

fn found<'t>(phrases: &[&str], text: &'t str) -> Vec<(usize, &'t str)> {
    let mut all = vec![];
    Phrases::new(phrases.iter().copied()).unwrap().find(text, |number, span| all.push((number, &text[span.range()])));
    all
}

#[test]
fn forgives_case_accents_plural_and_possessive() {
    let text = "FALCON, Falcons, the falcon's nest, Fälcon; not falconry or unfalcon";
    assert_eq!(found(&["Falcon"], text), [(0, "FALCON"), (0, "Falcons"), (0, "falcon"), (0, "Fälcon")]);
    assert_eq!(found(&["Company", "box"], "companies and boxes"), [(0, "companies"), (1, "boxes")]);
}

#[test]
fn takes_the_longest_phrase_however_its_words_are_parted() {
    let phrases = ["Blue", "Blue Heron", "Blue Heron Ltd."];
    assert_eq!(
        found(&phrases, "Blue Heron, Ltd. and blue-heron and blue"),
        [(2, "Blue Heron, Ltd"), (1, "blue-heron"), (0, "blue")]
    );
    assert_eq!(found(&phrases, "blue\nherons"), [(1, "blue\nherons")]);
    assert_eq!(found(&phrases, "blue\n\nheron"), [(0, "blue")]);
}

#[test]
fn symbols_belong_to_the_phrase() {
    assert_eq!(found(&["C++", ".NET"], "c, C++ or .net; net"), [(0, "C++"), (1, ".net")]);
}

#[test]
fn finds_phrases_inside_scripts_without_spaces() {
    assert_eq!(found(&["東京支社"], "昨日東京支社で"), [(0, "東京支社")]);
}

#[test]
fn words_no_phrase_begins_with_are_passed_over_and_no_others() {
    let phrases = Phrases::new(["Falcon", "c 4", "Ältere Post", "a", "x1 y", "東京支社", "7"].into_iter()).unwrap();
    let parts = [
        "falcon",
        "FA",
        "f",
        "fä",
        "C",
        "c4",
        "a",
        "Az",
        "é",
        "älter",
        "e\u{301}x",
        "a\u{301}",
        "x1",
        "7",
        "70",
        "東",
        "京都",
        "ก",
        "Ж",
        "the",
        "don't",
        " ",
        "-",
        "\n\n",
        "…",
        "ab日cd",
    ];
    let (mut passed, mut kept) = (0, 0);
    let mut ask = |text: &str| {
        let plain: Vec<Span> = words(text).filter(|word| phrases.may_begin(&text[word.range()])).collect();
        let quick =
            std::iter::successors(phrases.next_beginning(text, 0), |word| phrases.next_beginning(text, word.end));
        assert_eq!(quick.collect::<Vec<_>>(), plain, "{text:?}");
        passed += words(text).count() - plain.len();
        kept += plain.len();
    };
    for first in parts {
        for second in parts {
            for third in parts {
                ask(&format!("{first}{second}{third}"));
                ask(&format!("{first} {second}{third}"));
            }
        }
    }
    assert!(passed > 1000 && kept > 1000, "{passed} passed over, {kept} kept");
}

#[test]
fn refuses_what_has_no_word() {
    assert_eq!(Phrases::new(["ok", "++"].into_iter()).err(), Some((1, Unfit::NoWord)));
    let long = "a ".repeat(MAX_WORDS + 1);
    assert_eq!(Phrases::new([long.as_str()].into_iter()).err(), Some((0, Unfit::TooManyWords)));
    for (text, fits) in [("++", Err(Unfit::NoWord)), (&long, Err(Unfit::TooManyWords)), (&long[2..], Ok(()))] {
        assert_eq!(fit(text), fits, "what is said of one text is what is said of a list");
        assert_eq!(Phrases::new([text].into_iter()).map(drop).map_err(|(_, why)| why), fits);
    }
}

#[test]
fn a_hundred_thousand_phrases_leave_a_word_few_candidates() {
    let all: Vec<String> =
        (0..100_000).map(|n| format!("Project {} {n}", ["Heron", "Falcon", "Kite"][n % 3])).collect();
    let phrases = Phrases::new(all.iter().map(String::as_str)).unwrap();
    let text = "the project heron 77 met project falcons 12345 on the second floor because projects kite 99 was late "
        .repeat(9);
    let mut looks = 0;
    let words: Vec<Hashes> = words(&text).map(|word| Hashes::of(&text[word.range()])).collect();
    for (at, hashes) in words.iter().enumerate() {
        let second = words.get(at + 1).copied().unwrap_or(Hashes::NONE);
        looks += hashes.iter().map(|hash| 1 + phrases.numbers.get(hash).count()).sum::<usize>();
        looks += second.iter().map(|second| 1 + phrases.lengths.get(pair(hashes.own(), second)).count()).sum::<usize>();
    }
    assert!(looks <= 4 * words.len(), "{looks} for {} words", words.len());
}

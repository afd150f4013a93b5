use proptest::prelude::*;

use super::*;

fn found<'t>(phrases: &[&str], text: &'t str) -> Vec<(u32, &'t str)> {
    let mut all = vec![];
    Fuzzy::new((0..).zip(phrases.iter().copied()))
        .find(text, &[], |number, span| all.push((number, &text[span.range()])));
    all
}

#[test]
fn forgives_one_slip() {
    let text = "Nightingle Nightingalee Nihgtingale Nightimgale, nightingale; Nighingle Nightinglae";
    let right = ["Nightingle", "Nightingalee", "Nihgtingale", "Nightimgale", "nightingale", "Nightinglae"];
    assert_eq!(found(&["Nightingale"], text), right.map(|word| (0, word)));
}

#[test]
fn forgives_a_slip_anywhere_in_a_phrase_and_a_space_too_many_or_too_few() {
    let phrases = ["Project Heron"];
    for text in ["Project Hreon", "Projct-Heron", "ProjectHeron", "Proj ect Heron", "Porject\nHeron", "project herom"] {
        assert_eq!(found(&phrases, &format!("the {text}, yes")), [(0, text)], "{text}");
    }
    for text in ["Project", "Heron", "Project\n\nHeron", "Projekt Hreon", "Project of Heron"] {
        assert_eq!(found(&phrases, text), [], "{text}");
    }
}

#[test]
fn short_words_and_digits_are_not_forgiven() {
    assert_eq!(found(&["Falcon"], "Falcom"), []);
    assert_eq!(found(&["Order 20240117"], "order 20240118 Oder 20240117"), [(0, "Oder 20240117")]);
}

#[test]
fn what_is_taken_is_left_alone() {
    let mut all = vec![];
    let text = "Nightingale Nightingal";
    Fuzzy::new([(7, "Nightingale")].into_iter())
        .find(text, &[Span::new(0, 11)], |number, span| all.push((number, span)));
    assert_eq!(all, [(7, Span::new(12, 22))]);
}

#[test]
fn a_hundred_thousand_words_cost_a_few_looks_a_word() {
    // Pronounceable, so that they share beginnings and ends as words do.
    let syllable = |n: usize| ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"][n % 10];
    let word = |n: usize| [n / 10_000, n / 1000, n / 100, n / 10, n].map(syllable).concat();
    let all: Vec<String> = (0..100_000).map(word).collect();
    let fuzzy = Fuzzy::new((0..).zip(all.iter().map(String::as_str)));
    let per_word = |text: &str| fuzzy.find(text, &[], |_, _| ()) / text.split(' ').count();
    let prose = "the committee met on the second floor because the large conference room was being painted yesterday"
        .repeat(20);
    assert!(per_word(&prose) <= 4, "{}", per_word(&prose));
    let alike = all.iter().step_by(7919).map(|word| word.replace("ba", "b")).collect::<Vec<_>>().join(" ");
    assert!(per_word(&alike) <= 100, "{}", per_word(&alike));
    let numbered: Vec<String> = (0..100_000).map(|n| format!("Customer {n:05}")).collect();
    let fuzzy = Fuzzy::new((0..).zip(numbered.iter().map(String::as_str)));
    let text = "customer 12345 custmer 99999 customr 1234 ".repeat(50);
    let looks = fuzzy.find(&text, &[], |_, _| ()) / text.split(' ').count();
    assert!(looks <= 500, "{looks}");
}

#[test]
fn entries_of_a_key_come_in_the_order_given_and_share_a_bucket_with_few_others() {
    let given: Vec<(u32, u32)> = (0..100_000).map(|place| (mixed(u64::from(place / 3)), place)).collect();
    let entries = Entries::new(given.len(), |take| given.iter().for_each(|(key, place)| take(*key, *place)));
    for place in (0..100_000 - 2).step_by(3) {
        let found: Vec<u32> = entries.get(mixed(u64::from(place / 3))).collect();
        assert_eq!(found, [place, place + 1, place + 2]);
    }
    let fullest = entries.begins.windows(2).map(|ends| ends[1] - ends[0]).max();
    assert!(fullest <= Some(36), "{fullest:?}");
}

proptest! {
    #[test]
    fn finds_whatever_is_one_slip_away(word in "[a-zäж]{8,20}", at in 0..20_usize, slip in 0..4, letter in "[a-zäж]") {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at % (letters.len() - 1);
        let letter = letter.chars().next().unwrap();
        match slip {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, letter),
            2 => letters[at] = letter,
            _ => letters.swap(at, at + 1),
        }
        let text: String = letters.into_iter().collect();
        prop_assert_eq!(found(&[word.as_str()], &text), [(0, text.as_str())]);
    }

    #[test]
    fn finds_nothing_farther_away(word in "[ab]{8,12}", text in "[ab]{6,14}") {
        let (one, other): (Vec<char>, Vec<char>) = (word.chars().collect(), text.chars().collect());
        prop_assert_eq!(found(&[word.as_str()], &text).is_empty(), distance(&one, &other) > 1);
    }
}

/// Damerau's distance, restricted to neighbours (optimal string alignment), by the book.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let same = usize::from(one[i - 1] != other[j - 1]);
                let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + same);
                if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    rows[one.len()][other.len()]
}

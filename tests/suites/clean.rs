//! Of text in which nothing is sensitive, next to nothing is covered. What settings let leave in clear with nothing set covers nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::AddAssign;
use std::{cmp, thread};

use scrim_detect::{Detector, NamesModel};
use scrim_policy::{Handling, Policy, Trust};
use scrim_tests::clean::{Text, corpus};

/// Characters at least; less proves nothing.
const LEAST: usize = 5_000_000;

/// Percent of all characters that may be covered.
const MOST: f64 = 0.2;
/// Percent of one genre's.
const MOST_OF_A_GENRE: f64 = 1.0;

/// Shown of the worst.
const SHOWN: usize = 12;

#[derive(Default, Clone, Copy)]
struct Share {
    characters: usize,
    covered: usize,
}

impl AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.characters += other.characters;
        self.covered += other.covered;
    }
}

impl Share {
    fn percent(self) -> f64 {
        self.covered as f64 * 100.0 / self.characters.max(1) as f64
    }
}

/// What was covered by mistake.
struct Mistake {
    what: String,
    characters: usize,
    shown: String,
}

/// The same with the model of names, which half of these packages taught it to leave alone, and which meets real people's and
/// firms' names in the others.
const MOST_WITH_NAMES: f64 = 0.3;
/// Of documentation: a table of the names of scripts reads like a list of people.
const MOST_OF_A_GENRE_WITH_NAMES: f64 = 3.0;
/// With names, one in so many texts is looked through: it takes longer.
const ONE_IN: usize = 4;

#[test]
fn next_to_nothing_is_covered_where_nothing_is_sensitive() {
    let texts: Vec<Text> = corpus();
    let all = looked_through(&Detector::new(), &texts, MOST, MOST_OF_A_GENRE);
    assert!(all.characters >= LEAST, "{} characters are too few", all.characters);
}

#[test]
fn nor_is_it_with_names() {
    let model = include_bytes!("../../crate/detect/models/names.bin");
    let model = NamesModel::from_bytes(model).expect("the model in the repository is whole");
    let detector = Detector::builder().names(Some(model)).build().expect("without words none is unfit");
    let texts: Vec<Text> = corpus().into_iter().step_by(ONE_IN).collect();
    let all = looked_through(&detector, &texts, MOST_WITH_NAMES, MOST_OF_A_GENRE_WITH_NAMES);
    assert!(all.characters >= LEAST / ONE_IN, "{} characters are too few", all.characters);
}

/// Looks through all texts and fails where more is covered, in percent, than may be of all or of a genre.
#[expect(clippy::print_stdout, reason = "what was covered is text of public packages, shown for whoever mends it")]
fn looked_through(detector: &Detector, texts: &[Text], most: f64, most_of_a_genre: f64) -> Share {
    let (mut all, mut genres, mut files) = (Share::default(), BTreeMap::<&str, Share>::new(), Vec::new());
    let mut mistakes: BTreeMap<String, (usize, usize, Vec<String>)> = BTreeMap::new();
    for (text, (share, found)) in texts.iter().zip(scanned(detector, texts)) {
        all += share;
        *genres.entry(text.genre).or_default() += share;
        files.push((share.covered, text));
        for mistake in found {
            let (count, characters, examples) = mistakes.entry(mistake.what).or_default();
            *count += 1;
            *characters += mistake.characters;
            examples.push(format!("{}: {}", text.name, mistake.shown));
        }
    }

    let mut report = format!("covered {:.3} % of {} characters\n\n", all.percent(), all.characters);
    for (genre, share) in &genres {
        writeln!(report, "{genre:<30}{:>10}{:>9.3} %", share.characters, share.percent()).expect("a String takes it");
    }
    files.sort_by_key(|(covered, _)| cmp::Reverse(*covered));
    report.push_str("\nworst files\n");
    for (covered, text) in files.iter().take(SHOWN).filter(|(covered, _)| *covered > 0) {
        writeln!(report, "{covered:>8} of {:>7}  {}", text.text.len(), text.name).expect("a String takes it");
    }
    let mut mistakes: Vec<_> = mistakes.into_iter().collect();
    mistakes.sort_by_key(|(_, (_, characters, _))| cmp::Reverse(*characters));
    report.push_str("\nworst recognizers\n");
    for (what, (count, characters, examples)) in &mistakes {
        writeln!(report, "{characters:>8} characters in {count} spans: {what}").expect("a String takes it");
        // Spread over the files rather than the first few, which are often of one file.
        for example in examples.iter().step_by(examples.len().div_ceil(3)) {
            writeln!(report, "           {example}").expect("a String takes it");
        }
    }
    println!("{report}");

    assert!(all.percent() <= most, "more than {most} % is covered\n{report}");
    for (genre, share) in genres {
        assert!(share.percent() <= most_of_a_genre, "{genre}: more than {most_of_a_genre} % is covered\n{report}");
    }
    all
}

/// For each text what is covered, on every core there is.
fn scanned(detector: &Detector, texts: &[Text]) -> Vec<(Share, Vec<Mistake>)> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let policy = Policy::from_settings(None).expect("nothing set is no mistake");
    thread::scope(|scope| {
        let parts: Vec<_> = texts
            .chunks(texts.len().div_ceil(cores * 8))
            .map(|part| scope.spawn(|| part.iter().map(|text| scan(detector, &policy, text)).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("the detector does not panic")).collect()
    })
}

fn scan(detector: &Detector, policy: &Policy, text: &Text) -> (Share, Vec<Mistake>) {
    let text = &text.text;
    let mistakes: Vec<Mistake> = detector
        .detect(text)
        .into_iter()
        .filter(|finding| policy.handling(&finding.label, Trust::External) != Handling::Allow)
        .map(|finding| {
            let covered = &text[finding.span.start..finding.span.end];
            let before = text[..finding.span.start].chars().rev().take(24).collect::<Vec<_>>();
            let shown: String =
                before.into_iter().rev().chain(['«']).chain(covered.chars().take(60)).chain(['»']).collect();
            Mistake {
                what: format!("{} {}", finding.label, finding.why.recognizer),
                characters: covered.chars().count(),
                shown: shown.escape_debug().to_string(),
            }
        })
        .collect();
    let covered = mistakes.iter().map(|mistake| mistake.characters).sum();
    (Share { characters: text.chars().count(), covered }, mistakes)
}

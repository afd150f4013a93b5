//! Text in which nobody is named: code, documentation and settings of the packages that the lock files pin, as `scrim-clean` writes them.
//!
//! Every other package is learnt from, by its name; the others stay for measuring. Lines that may credit somebody are left out.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde::Deserialize;

use crate::corpus::{Marked, Origin, Split};
use crate::lists::Lists;
use crate::rng::Rng;
use scrim_validate::fold::push_folded;

/// Genres, and how many bytes of each are learnt from. What `scrim-clean` makes up itself is not among them: it is for measuring.
const GENRES: [(&str, usize); 6] = [
    ("Rust", 150_000),
    ("JavaScript and TypeScript", 150_000),
    ("readmes", 250_000),
    ("documentation", 120_000),
    ("lists of changes", 150_000),
    ("settings and lock files", 120_000),
];

/// Bytes of one stretch.
const STRETCH: usize = 1200;
/// One in so many stretches of a file is taken.
const ONE_IN: usize = 3;
/// Weight of such text.
const WEIGHT: f32 = 0.4;

/// Lines with one of these may name somebody, or a firm.
const CREDITS: [&str; 20] = [
    "@",
    "http",
    "www.",
    "copyright",
    "(c)",
    "author",
    "licen",
    "thank",
    " by ",
    "maintain",
    "sponsor",
    "inc.",
    "llc",
    "ltd",
    "gmbh",
    "foundation",
    "google",
    "microsoft",
    "apple",
    "university",
];

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
}

/// The stretches to learn from, in an order that the seed decides.
pub(crate) fn read(folder: &Path, lists: &Lists, seed: u64) -> anyhow::Result<Vec<Marked>> {
    let first: std::collections::BTreeSet<String> = lists.first.iter().map(|name| folded(name)).collect();
    let mut rng = Rng::new(seed);
    let mut all = Vec::new();
    for (genre, most) in GENRES {
        let path = folder.join(genre).with_extension("jsonl");
        let lines = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut stretches = Vec::new();
        for (number, line) in lines.lines().enumerate() {
            let row: Row =
                serde_json::from_str(line).with_context(|| format!("{}, line {}", path.display(), number + 1))?;
            if is_learnt_from(&row.id) {
                stretches.extend(cut(&row.text, &first).into_iter().filter(|_| rng.below(ONE_IN) == 0));
            }
        }
        rng.shuffle(&mut stretches);
        let mut size = 0;
        for text in stretches {
            size += text.len();
            if size > most {
                break;
            }
            all.push(Marked {
                source: "clean".to_owned(),
                language: "en".to_owned(),
                text: text.chars().collect(),
                spans: Vec::new(),
                split: Split::Train,
                weight: WEIGHT,
                origin: Origin::Other,
            });
        }
    }
    Ok(all)
}

/// Whether the package a file is of is one of the half that is learnt from.
fn is_learnt_from(file: &str) -> bool {
    let package = match file.strip_prefix("node_modules/") {
        Some(path) => path.split('/').next().unwrap_or(path),
        // Without its version, so that an update changes no side.
        None => file.split('/').next().unwrap_or(file).rsplit_once('-').map_or(file, |(name, _)| name),
    };
    package.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte))).count_ones() % 2 == 1
}

/// Stretches of whole lines, without those that may name somebody.
fn cut(text: &str, first: &std::collections::BTreeSet<String>) -> Vec<String> {
    let mut all = Vec::new();
    let mut stretch = String::new();
    for line in text.lines().filter(|line| !may_credit(line, first)) {
        stretch.push_str(line);
        stretch.push('\n');
        if stretch.len() > STRETCH {
            all.push(std::mem::take(&mut stretch));
        }
    }
    all.push(stretch);
    all.retain(|stretch| stretch.len() > STRETCH / 4);
    all
}

/// Whether a line credits somebody: by a word of [`CREDITS`], or a first name in front of another capital.
fn may_credit(line: &str, first: &std::collections::BTreeSet<String>) -> bool {
    let lower = line.to_lowercase();
    let words: Vec<&str> = line.split(|char: char| !(char.is_alphanumeric() || char == '.')).collect();
    let is_name = |pair: &[&str]| {
        pair.iter().all(|word| word.starts_with(char::is_uppercase)) && first.contains(&folded(pair[0]))
    };
    CREDITS.iter().any(|credit| lower.contains(credit)) || words.windows(2).any(is_name)
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    word.chars().for_each(|char| push_folded(char, &mut folded));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_credit_somebody_is_left_out() {
        let first = ["jane".to_owned()].into();
        for line in ["Fixed, thanks to all", "* Jane Doe: more tests", "see https://a.example", "(c) 2020"] {
            assert!(may_credit(line, &first), "{line}");
        }
        for line in ["Jane returns a Default", "Default: `undefined`", "let Some(first) = names.next();"] {
            assert!(!may_credit(line, &first), "{line}");
        }
    }

    #[test]
    fn a_package_keeps_its_side_when_it_is_updated() {
        assert_eq!(is_learnt_from("memchr-2.8.3/src/lib.rs"), is_learnt_from("memchr-3.0.0/README.md"));
        let sides = [
            "adler2-1.0/a",
            "memchr-1.0/a",
            "serde-1.0/a",
            "zmij-1.0/a",
            "node_modules/zod/a",
            "node_modules/wcwidth/a",
        ]
        .map(is_learnt_from);
        assert!(sides.contains(&true) && sides.contains(&false), "{sides:?}");
    }
}

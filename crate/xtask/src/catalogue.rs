//! docs/recognizers.md: every built-in recognizer, by label, with its own proofs as examples.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use scrim_detect::{Recognizer, catalogue};

use crate::generated::{Mode, put};

const PATH: &str = "docs/recognizers.md";

pub(crate) fn run(mode: Mode) -> anyhow::Result<String> {
    put(PATH, &render(), mode, "catalogue")
}

fn render() -> String {
    let mut by_label: BTreeMap<&str, Vec<&Recognizer>> = BTreeMap::new();
    for recognizer in catalogue() {
        by_label.entry(recognizer.label).or_default().push(recognizer);
    }
    let count: usize = by_label.values().map(Vec::len).sum();
    let mut out = String::from(
        "<!-- Generated from crate/detect by `cargo run -p scrim-xtask -- catalogue`. Do not edit. -->\n\n# What is found\n\n",
    );
    let _ = writeln!(
        out,
        "{count} recognizers under {} labels. *Finds* are found exactly between the marks «so»; *leaves* look alike and are \
         left alone; *misses* are known. Every example runs through the whole detector in the tests, and all are synthetic.",
        by_label.len()
    );
    for (label, recognizers) in by_label {
        let _ = writeln!(out, "\n## {label}");
        for recognizer in recognizers {
            section(&mut out, recognizer);
        }
    }
    out
}

fn section(out: &mut String, recognizer: &Recognizer) {
    let _ = writeln!(out, "\n### {}\n", recognizer.title);
    let _ = write!(out, "`{}`", recognizer.id);
    if let Some(kind) = recognizer.kind {
        let _ = write!(out, ", kind `{kind}`");
    }
    let _ = writeln!(out, ". {} {}\n", judged(recognizer), source(recognizer.source));
    for find in recognizer.finds {
        let _ = writeln!(out, "- finds {}", code(find));
    }
    for (text, reason) in recognizer.skips {
        let _ = writeln!(out, "- leaves {}: {reason}", code(text));
    }
    for (text, reason) in recognizer.gaps {
        let _ = writeln!(out, "- misses {}: {reason}", code(text));
    }
}

/// What is checked beyond the shape, in one sentence.
fn judged(recognizer: &Recognizer) -> String {
    let framed = recognizer.framed.iter().map(|check| check.name);
    let grows = recognizer.grows.iter().map(|grow| grow.name);
    let checks: Vec<&str> = framed.chain(recognizer.checks.iter().map(|check| check.name)).chain(grows).collect();
    let checked = if checks.is_empty() { "shape".to_owned() } else { format!("shape, {}", checks.join(", ")) };
    let words = match (recognizer.needs_context, recognizer.raises.is_empty()) {
        (true, _) => "; only next to words that say so",
        (false, false) => "; words nearby count",
        (false, true) => "",
    };
    let alone = if recognizer.alone > 0.0 { "; or nothing else in the text" } else { "" };
    let mistyped = if recognizer.mistyped > 0.0 { "; behind such a word mistyped too" } else { "" };
    format!("Checks: {checked}{words}{alone}{mistyped}.")
}

fn source(source: &str) -> String {
    if source.starts_with("https://") && !source.contains(' ') {
        format!("Source: <{source}>.")
    } else {
        format!("Source: {}.", source.trim_end_matches('.'))
    }
}

/// An example as Markdown code on one line, whatever it contains.
fn code(text: &str) -> String {
    let line: String = text.chars().flat_map(visible).collect();
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// Line breaks and invisible characters as a reader can see them.
fn visible(c: char) -> Vec<char> {
    match c {
        '\n' => vec!['⏎'],
        '\t' => vec!['⇥'],
        c if c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') => {
            c.escape_unicode().collect()
        }
        c => vec![c],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_stays_on_its_line_and_inside_its_fence() {
        assert_eq!(code("a\nb"), "`a⏎b`");
        assert_eq!(code("a`b``c"), "``` a`b``c ```");
        assert_eq!(code("a\u{200b}b"), "`a\\u{200b}b`");
    }

    #[test]
    fn every_recognizer_has_its_section() {
        let text = render();
        for recognizer in catalogue() {
            assert!(text.contains(&format!("\n`{}`", recognizer.id)), "{}", recognizer.id);
        }
    }
}

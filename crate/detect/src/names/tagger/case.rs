//! The case of a text and of its lines: what is written in one case throughout tells no names by their capitals.

use super::document::Document;
use super::words::Shape;

/// How a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Mode {
    Mixed = 1,
    /// No capital at all.
    Lower,
    /// Nothing but capitals.
    Upper,
    /// Nearly every word with a capital: a heading, a row of a table.
    Title,
    /// One word.
    Single,
    /// The whole text is written in one case.
    Flat,
}

/// One word in so many may have small letters in a text of capitals.
const SMALL: usize = 20;

impl Document<'_> {
    /// Whether the text is written in one case throughout: with no capital but that of "I", or with hardly a small letter.
    pub(super) fn is_flat(&self) -> bool {
        let (mut lower, mut capital, mut shout) = (0, 0, 0);
        for number in &self.numbers {
            match self.words[*number as usize].shape {
                Shape::Lower => lower += 1,
                Shape::Capital | Shape::CapitalMixed | Shape::LowerMixed => capital += 1,
                Shape::Shout | Shape::Acronym => shout += 1,
                _ => {}
            }
        }
        let all = lower + capital + shout;
        all > 1 && (lower == all || (lower + capital) * SMALL <= all)
    }

    /// How tokens `first..last` are written.
    pub(super) fn mode(&self, first: usize, last: usize) -> Mode {
        let (mut lower, mut capital, mut shout, mut flat) = (0, 0, 0, false);
        for at in first..last {
            match self.word(at).shape {
                Shape::Flat => flat = true,
                Shape::Lower => lower += 1,
                Shape::Capital | Shape::CapitalMixed => capital += 1,
                Shape::Shout | Shape::Acronym => shout += 1,
                _ => {}
            }
        }
        let all = lower + capital + shout;
        if flat {
            Mode::Flat
        } else if all < 2 {
            Mode::Single
        } else if lower == all {
            Mode::Lower
        } else if shout == all {
            Mode::Upper
        } else if lower * 3 <= all {
            Mode::Title
        } else {
            Mode::Mixed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::artefact::Model;
    use super::*;

    fn shapes(text: &str) -> Vec<Shape> {
        let document = Document::new(&Model::empty(), text);
        (0..document.tokens.len()).map(|at| document.word(at).shape).collect()
    }

    #[test]
    fn a_text_in_one_case_reads_alike_in_the_other() {
        for text in ["ask jane doe at acme, please", "ASK JANE DOE AT ACME, PLEASE"] {
            let document = Document::new(&Model::empty(), text);
            assert!(document.lines.iter().all(|line| line.mode == Mode::Flat), "{text}");
            assert!(document.runs.iter().all(|run| *run == (1, 0)), "{text}");
            let mut shapes = shapes(text);
            shapes.retain(|shape| *shape != Shape::Mark);
            assert_eq!(shapes, [Shape::Flat; 6], "{text}");
        }
    }

    #[test]
    fn one_name_with_a_capital_tells_the_case_and_so_does_a_heading() {
        assert_eq!(shapes("please ask Jane"), [Shape::Lower, Shape::Lower, Shape::Capital]);
        assert_eq!(shapes("NOTES\nask jane doe")[..2], [Shape::Shout, Shape::Lower]);
        assert_eq!(shapes("JANE"), [Shape::Shout], "a single word");
    }

    #[test]
    fn an_i_or_a_unit_leaves_a_text_in_one_case() {
        assert_eq!(shapes("can I go")[0], Shape::Flat);
        let text = format!("{}kg", "WEIGHT ".repeat(SMALL));
        assert!(shapes(&text).iter().all(|shape| *shape == Shape::Flat), "{text}");
    }
}

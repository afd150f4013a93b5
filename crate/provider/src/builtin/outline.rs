//! From blocks to units that can be picked: sentences, list items, table rows, each with a weight that says how likely it
//! is to carry the point.

use super::block::{Block, CIVILITY, Kind, blocks};
use super::{sentence, words};

/// Something that can be picked.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    /// One line.
    pub(super) text: String,
    /// Above 0; 1 for a plain sentence.
    pub(super) weight: f32,
}

/// Bytes of the longest unit; longer ones (a text without punctuation) are cut between words.
const LONGEST: usize = 600;

/// What weighs how much. Found by reading summaries of mails, tickets and minutes, not measured.
mod weight {
    pub(super) const ITEM: f32 = 0.9;
    pub(super) const ROW: f32 = 0.4;
    pub(super) const CODE: f32 = 0.05;
    pub(super) const HEADER: f32 = 0.05;
    pub(super) const QUOTED: f32 = 0.35;
    pub(super) const SIGNATURE: f32 = 0.2;
    pub(super) const FRAGMENT: f32 = 0.2;
    pub(super) const CURT: f32 = 0.5;
    pub(super) const RAMBLING: f32 = 0.7;
    pub(super) const CONCRETE: f32 = 1.15;
    pub(super) const QUESTION: f32 = 1.1;
    pub(super) const OPENING: f32 = 1.3;
    pub(super) const FIRST: f32 = 1.1;
}

/// Cuts `text` into units, in order.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut opened = false;
    for block in blocks(text) {
        let sentences = match block.kind {
            Kind::Paragraph | Kind::Item => sentence::split(&block.text),
            Kind::Row | Kind::Code | Kind::Header => vec![block.text.as_str()],
        };
        for (index, sentence) in sentences.into_iter().enumerate() {
            let mut weight = weigh(sentence, &block);
            if index == 0 && block.kind == Kind::Paragraph {
                weight *= weight::FIRST;
            }
            if !opened && weight >= super::GOOD {
                opened = true;
                weight *= weight::OPENING;
            }
            units.extend(pieces(sentence).map(|piece| Unit { text: piece.to_owned(), weight }));
        }
    }
    units
}

fn weigh(sentence: &str, block: &Block) -> f32 {
    let mut weight = match block.kind {
        Kind::Paragraph => 1.0,
        Kind::Item => weight::ITEM,
        Kind::Row => weight::ROW,
        Kind::Code => weight::CODE,
        Kind::Header => weight::HEADER,
    };
    if block.quoted {
        weight *= weight::QUOTED;
    }
    if block.signature {
        weight *= weight::SIGNATURE;
    }
    let length = words::of(sentence).count();
    let ended = sentence.ends_with(['.', '!', '?', '…', '"', '”', '»', ')', ':', '*', '_']);
    weight *= match (block.kind, length) {
        (_, 0) => weight::CODE,
        (Kind::Paragraph, 1..=CIVILITY) if !ended => weight::FRAGMENT,
        (_, 1..=3) => weight::CURT,
        (_, 46..) => weight::RAMBLING,
        _ => 1.0,
    };
    if sentence.contains('[') || sentence.bytes().any(|byte| byte.is_ascii_digit()) {
        weight *= weight::CONCRETE;
    }
    if sentence.ends_with('?') {
        weight *= weight::QUESTION;
    }
    weight
}

/// Cuts between words so that no piece is longer than [`LONGEST`], unless one word is.
fn pieces(sentence: &str) -> impl Iterator<Item = &str> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let cut = if rest.len() <= LONGEST {
            rest.len()
        } else {
            let end = rest.floor_char_boundary(LONGEST);
            rest[..end].rfind(' ').or_else(|| rest.find(' ')).unwrap_or(rest.len())
        };
        let (piece, tail) = rest.split_at(cut);
        rest = tail.trim_start();
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        units(text).into_iter().map(|unit| unit.text).collect()
    }

    #[test]
    fn joins_wrapped_lines_and_keeps_short_ones_apart() {
        let text = "This line was wrapped by the mail program and\ngoes on here. A second\nsentence.\n\nShort one\nAnother one";
        assert_eq!(
            texts(text),
            [
                "This line was wrapped by the mail program and goes on here.",
                "A second sentence.",
                "Short one",
                "Another one"
            ]
        );
    }

    #[test]
    fn takes_marks_off_and_leaves_headings_and_rules_out() {
        let text = "# Title\nTitle\n=====\n- one\n* two\n  goes on\n+ three\n4. four\n5) five\n\n---\n| a | b |\n|---|:-:|\n| c | d |\n#hash";
        assert_eq!(texts(text), ["Title", "one", "two goes on", "three", "four", "five", "a | b", "c | d", "#hash"]);
    }

    #[test]
    fn makes_little_of_greetings_headers_quotes_code_and_signatures() {
        let text = "From: [PERSON_1]\n\nDear [PERSON_2],\n\nThe pumps arrive on Friday at noon.\n\n```\nlet x = 1;\n```\n> Where are the pumps \
            of last week?\n\nKind regards,\n[PERSON_1] of the sales team in town\n-- \n[ORGANIZATION_1] is a company with a long story.";
        let units = units(text);
        let good: Vec<_> = units.iter().filter(|unit| unit.weight > 0.5).map(|unit| unit.text.as_str()).collect();
        assert_eq!(good, ["The pumps arrive on Friday at noon."], "{units:?}");
        assert_eq!(units.len(), 8, "{units:?}");
    }

    #[test]
    fn cuts_what_has_no_end_between_words() {
        let text = "[PERSON_1] and ".repeat(200);
        let units = units(&text);
        assert!(units.len() > 1);
        assert!(units.iter().all(|unit| unit.text.len() <= LONGEST));
        let joined = units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(joined, text.trim());
    }
}

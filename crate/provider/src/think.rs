//! Parts what a model thinks aloud from what it answers, where the server leaves both in one text:
//! `<think>…</think>answer`, as the R1 and Qwen families write it.
//!
//! Only a tag at the very beginning of the answer counts: later ones are the answer's own words (a text about XML, say).
//! Holds back only what may still become a tag. A tag that never closes makes everything thinking: nothing is invented.
//! Refuses to guess about templates that open the tag inside the prompt: a lone `</think>` is passed on as it stands.

const TAGS: [(&str, &str); 2] = [("<think>", "</think>"), ("<thinking>", "</thinking>")];

/// The splitter of one answer.
#[derive(Debug)]
pub(crate) struct Splitter {
    phase: Phase,
    /// What may still turn out to be (part of) a tag.
    held: String,
}

#[derive(Debug, Clone, Copy)]
enum Phase {
    /// Nothing but white space so far, and perhaps the beginning of a tag. `blank`: bytes of white space in `held`.
    Start {
        blank: usize,
    },
    /// Between the tags. `begun`: something other than white space came.
    Thinking {
        close: &'static str,
        begun: bool,
    },
    /// After the closing tag; the white space that follows it belongs to nobody.
    Closed,
    Answer,
}

/// A piece of text, parted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parted {
    pub(crate) reasoning: String,
    pub(crate) text: String,
}

impl Splitter {
    pub(crate) fn new() -> Self {
        Self { phase: Phase::Start { blank: 0 }, held: String::new() }
    }

    /// Parts the next piece.
    pub(crate) fn push(&mut self, piece: &str) -> Parted {
        let mut parted = Parted::default();
        let mut rest = piece.to_owned();
        while let Some(next) = self.step(&rest, &mut parted) {
            rest = next;
        }
        parted
    }

    /// What was held back and will not become a tag any more.
    pub(crate) fn finish(&mut self) -> Parted {
        let held = std::mem::take(&mut self.held);
        match self.phase {
            Phase::Thinking { .. } => Parted { reasoning: held, text: String::new() },
            Phase::Start { .. } | Phase::Closed | Phase::Answer => Parted { reasoning: String::new(), text: held },
        }
    }

    /// Takes `piece` in; returns what is left of it for the next phase.
    fn step(&mut self, piece: &str, parted: &mut Parted) -> Option<String> {
        match self.phase {
            Phase::Start { blank } => {
                self.held.push_str(piece);
                let begun = self.held[blank..].trim_start();
                let blank = self.held.len() - begun.len();
                if let Some((open, close)) = TAGS.iter().find(|(open, _)| begun.starts_with(open)) {
                    let rest = begun[open.len()..].to_owned();
                    self.held.clear();
                    self.phase = Phase::Thinking { close, begun: false };
                    return Some(rest);
                }
                if TAGS.iter().any(|(open, _)| open.starts_with(begun)) {
                    self.phase = Phase::Start { blank };
                    return None;
                }
                parted.text.push_str(&std::mem::take(&mut self.held));
                self.phase = Phase::Answer;
                None
            }
            Phase::Thinking { close, begun } => {
                let mut thought = std::mem::take(&mut self.held) + piece;
                if !begun {
                    thought.drain(..thought.len() - thought.trim_start().len());
                }
                if let Some(end) = thought.find(close) {
                    parted.reasoning.push_str(&thought[..end]);
                    self.phase = Phase::Closed;
                    return Some(thought[end + close.len()..].to_owned());
                }
                let kept = thought.len() - unfinished(&thought, close);
                self.held = thought.split_off(kept);
                self.phase = Phase::Thinking { close, begun: begun || !thought.is_empty() };
                parted.reasoning.push_str(&thought);
                None
            }
            Phase::Closed => {
                let rest = piece.trim_start();
                if rest.is_empty() {
                    return None;
                }
                self.phase = Phase::Answer;
                Some(rest.to_owned())
            }
            Phase::Answer => {
                parted.text.push_str(piece);
                None
            }
        }
    }
}

/// Bytes at the end of `text` that are the beginning of `tag`.
fn unfinished(text: &str, tag: &str) -> usize {
    (1..tag.len()).rev().find(|&length| text.ends_with(&tag[..length])).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(pieces: &[&str]) -> (String, String) {
        let mut splitter = Splitter::new();
        let mut all = Parted::default();
        for parted in pieces.iter().map(|piece| splitter.push(piece)).collect::<Vec<_>>() {
            all.reasoning += &parted.reasoning;
            all.text += &parted.text;
        }
        let rest = splitter.finish();
        (all.reasoning + &rest.reasoning, all.text + &rest.text)
    }

    fn at_every_cut(text: &str, reasoning: &str, answer: &str) {
        let expected = (reasoning.to_owned(), answer.to_owned());
        for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            assert_eq!(split(&[&text[..at], &text[at..]]), expected, "cut at {at}");
        }
        let single: Vec<String> = text.chars().map(String::from).collect();
        assert_eq!(split(&single.iter().map(String::as_str).collect::<Vec<_>>()), expected, "char by char");
    }

    #[test]
    fn parts_thinking_from_the_answer() {
        at_every_cut("<think>\nSo [PERSON_1] é…\n</think>\n\nHello ✓", "So [PERSON_1] é…\n", "Hello ✓");
        at_every_cut("\n\n<thinking>a < b</thinking>c", "a < b", "c");
        at_every_cut("<think></</think></think>a", "</", "</think>a");
    }

    #[test]
    fn leaves_an_answer_without_tags_alone() {
        at_every_cut("  indented <think>x</think>", "", "  indented <think>x</think>");
        at_every_cut("<thin ice>", "", "<thin ice>");
        at_every_cut("thought</think>answer", "", "thought</think>answer");
        at_every_cut("  \n", "", "  \n");
        at_every_cut("<thi", "", "<thi");
    }

    #[test]
    fn drops_empty_thinking() {
        at_every_cut("<think>\n\n</think>\n\nYes", "", "Yes");
    }

    #[test]
    fn takes_a_tag_that_never_closes_for_thinking() {
        at_every_cut("<think>on and on </thi", "on and on </thi", "");
    }

    #[test]
    fn holds_back_only_what_may_become_a_tag() {
        let mut splitter = Splitter::new();
        assert_eq!(splitter.push("<think"), Parted::default());
        assert_eq!(splitter.push(">Well </b></"), Parted { reasoning: "Well </b>".into(), text: String::new() });
        assert_eq!(splitter.push("think>Yes <"), Parted { reasoning: String::new(), text: "Yes <".into() });
    }
}

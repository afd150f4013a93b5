//! A text that does not fit in one request: cut into parts that do, each asked about on its own, and one last request that
//! brings the answers together. Placeholders are the same in all of them, and only placeholders travel in the last one: it is
//! made of the answers before anything is put back.

use scrim_detect::Span;
use scrim_policy::{Action, Endpoint, Output};
use scrim_provider::{Dialect, Prompt, Request, encode_within};
use scrim_redact::Redacted;

use crate::offsets::cut;
use crate::prompt::prompt;

/// In front of the task, for each part.
const PART: &str = "The text below is one of several consecutive parts of one long text. Do the task for this part alone and in \
at most 150 words, keeping names, figures and dates: the answers about all parts will be brought together afterwards.\n\n";

/// In front of the task, for the answers.
const TOGETHER: &str = "The text below consists of notes on the consecutive parts of one long text, in order. Do the task for that \
whole text, as if you had read it, without mentioning notes or parts.\n\n";

/// Between two answers.
const BETWEEN: &str = "\n\n---\n\n";

/// What one question sends: one request, or several that are then brought together.
#[derive(Debug)]
pub(crate) struct Plan {
    /// Empty where nothing crosses the network.
    pub(crate) url: String,
    pub(crate) dialect: Dialect,
    /// Never empty.
    pub(crate) requests: Vec<Request>,
    model: String,
    context_tokens: Option<u32>,
    action: Action,
    /// Of the action's template.
    words: Vec<Redacted>,
    wish: Redacted,
    /// Bytes of text that fit in one request.
    room: usize,
}

impl Plan {
    /// `whole`: what must not be cut in two, in order, in bytes of the text.
    #[expect(clippy::too_many_arguments, reason = "what a request is made of")]
    pub(crate) fn new(
        endpoint: &Endpoint,
        dialect: Dialect,
        action: &Action,
        words: &[Redacted],
        text: &Redacted,
        wish: &Redacted,
        whole: &[Span],
        room: usize,
    ) -> Self {
        let (model, context_tokens) = (endpoint.model(), endpoint.context_tokens());
        let encode = |prompt: &Prompt| encode_within(dialect, model, prompt, context_tokens);
        // A reply or a new wording is of one piece: what placeholders add to it is not cut off again.
        let parts = if action.output == Output::Read { split(text, whole, room) } else { Vec::new() };
        let requests: Vec<Request> = match parts.as_slice() {
            [_] | [] => vec![encode(&prompt(action, words, text, wish))],
            parts => parts.iter().map(|part| encode(&led(PART, prompt(action, words, part, wish)))).collect(),
        };
        // The browser's own model has no address.
        let url = endpoint.address(&requests[0].path).unwrap_or_default();
        let (model, action, words, wish) = (model.to_owned(), action.clone(), words.to_vec(), wish.clone());
        Self { url, dialect, requests, model, context_tokens, action, words, wish, room }
    }

    /// How many requests the text itself takes.
    pub(crate) fn parts(&self) -> usize {
        self.requests.len()
    }

    /// The last request, made of the answers about the parts. Each of them gets its share of the room.
    pub(crate) fn together(&self, answers: &[Redacted]) -> Request {
        let share = (self.room / answers.len().max(1)).saturating_sub(BETWEEN.len());
        let shares = answers.iter().map(|answer| answer.piece(0..cut(answer.as_str(), share)));
        let mut notes = Vec::new();
        for share in shares {
            if !notes.is_empty() {
                notes.push(Redacted::fixed(BETWEEN));
            }
            notes.push(share);
        }
        let notes = Redacted::concat(&notes.iter().collect::<Vec<_>>());
        let prompt = led(TOGETHER, prompt(&self.action, &self.words, &notes, &self.wish));
        encode_within(self.dialect, &self.model, &prompt, self.context_tokens)
    }
}

fn led(words: &'static str, prompt: Prompt) -> Prompt {
    Prompt { user: Redacted::concat(&[&Redacted::fixed(words), &prompt.user]), ..prompt }
}

/// Cuts a text into parts of at most about `room` bytes, at the bounds that [`cut`] knows. What must stay `whole`, and what is a
/// little over, stays in one.
fn split(text: &Redacted, whole: &[Span], room: usize) -> Vec<Redacted> {
    let (mut parts, mut at) = (Vec::new(), 0);
    // Placeholders are longer than what they stand for as often as not.
    let slack = room / 10;
    while at < text.as_str().len() {
        let rest = &text.as_str()[at..];
        let all = rest.len() <= room + slack;
        // However little room there is, a part has a character.
        let least = rest.chars().next().map_or(0, char::len_utf8);
        let end = if all { text.as_str().len() } else { before(whole, at, at + cut(rest, room).max(least)) };
        parts.push(text.piece(at..end));
        at = end;
    }
    parts
}

/// The same place, or the one in front of what it would cut in two: a name has spaces in it, and where there is no white space
/// a text is cut anywhere. What is longer than a part ends it.
fn before(whole: &[Span], from: usize, at: usize) -> usize {
    match whole.get(whole.partition_point(|span| span.end <= at)) {
        Some(span) if span.start < at && span.start > from => span.start,
        Some(span) if span.start < at => span.end,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use scrim_redact::{Clear, Vault, redact};

    use super::*;

    /// Every placeholder of a text.
    fn placeholders(text: &Redacted) -> Vec<Span> {
        let starts = text.as_str().match_indices('[').map(|(start, _)| start);
        starts.map(|start| Span::new(start, start + text.as_str()[start..].find(']').unwrap() + 1)).collect()
    }

    fn of(text: &str) -> Redacted {
        redact(&mut Vault::new(), &Clear::new(text.to_owned()), &[]).expect("no items").redacted
    }

    #[test]
    fn parts_are_the_whole_text_and_end_where_paragraphs_or_sentences_do() {
        let paragraph = "The pumps arrive on Friday. Nobody has booked the crane yet.";
        let text = of(&[paragraph; 40].join("\n\n"));
        let parts = split(&text, &[], 400);
        assert_eq!(parts.iter().map(Redacted::as_str).collect::<String>(), text.as_str(), "nothing is lost");
        assert!(parts.len() > 5 && parts.iter().all(|part| part.as_str().len() <= 440));
        assert!(parts.iter().rev().skip(1).all(|part| part.as_str().ends_with("yet.\n\n")));
        let prose = of(&[paragraph; 40].join(" "));
        assert!(split(&prose, &[], 400).iter().rev().skip(1).all(|part| part.as_str().ends_with(". ")));
    }

    #[test]
    fn no_placeholder_is_cut_in_two() {
        let text = of(&"[PERSON_1] met [ORGANIZATION_12]\n".repeat(60));
        for room in 40..120 {
            for part in split(&text, &placeholders(&text), room) {
                assert_eq!(part.as_str().matches('[').count(), part.as_str().matches(']').count(), "{room}");
            }
        }
    }

    #[test]
    fn no_placeholder_is_cut_in_two_where_nothing_parts_words() {
        let text = of(&"x[PERSON_1]y[ORGANIZATION_12]".repeat(60));
        for room in 40..120 {
            let parts = split(&text, &placeholders(&text), room);
            assert_eq!(parts.iter().map(Redacted::as_str).collect::<String>(), text.as_str());
            for part in parts {
                assert_eq!(part.as_str().matches('[').count(), part.as_str().matches(']').count(), "{room}");
            }
        }
    }

    #[test]
    fn a_surrogate_of_several_words_stays_whole() {
        let text = of(&"Megan Whitlock saw it ".repeat(60));
        let names: Vec<Span> =
            text.as_str().match_indices("Megan Whitlock").map(|(at, name)| Span::new(at, at + name.len())).collect();
        for room in 20..120 {
            let parts = split(&text, &names, room);
            assert_eq!(parts.iter().map(Redacted::as_str).collect::<String>(), text.as_str());
            assert!(parts.iter().all(|part| !part.as_str().ends_with("Megan ")), "{room}");
        }
        assert_eq!(split(&text, &[Span::new(0, text.as_str().len())], 40).len(), 1, "longer than a part");
    }

    #[test]
    fn where_there_is_no_room_a_part_has_a_character() {
        for room in 0..4 {
            let text = of("\u{1f642}\u{1f642} pumps");
            let parts = split(&text, &[], room);
            assert_eq!(parts.iter().map(Redacted::as_str).collect::<String>(), text.as_str(), "{room}");
            assert!(parts.iter().all(|part| !part.as_str().is_empty()), "{room}");
        }
    }

    #[test]
    fn a_little_over_is_no_second_part() {
        assert_eq!(split(&of(&"x".repeat(1_100)), &[], 1_000).len(), 1);
        assert_eq!(split(&of(&"x".repeat(1_101)), &[], 1_000).len(), 2);
        assert!(split(&of(""), &[], 1_000).is_empty());
    }
}

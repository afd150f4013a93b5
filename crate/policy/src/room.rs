//! How much of a selection a question takes: what fits in one request, and in how many it may go.

use crate::document::{Object, Reader};
use crate::{Action, Endpoint, Output, Policy, ProblemKind, Via};

/// Bytes of a selection that go in one request where nobody said how much the model takes: 25,000 tokens of English at the
/// usual four bytes each, which leaves room for the task and the answer in a context of 32,768 tokens, the usual one of models
/// people run themselves. Counted in bytes because tokens follow bytes more closely than characters in other scripts.
pub(crate) const USUAL: usize = 100_000;

/// Most bytes of a selection that are taken at all: what can be looked through in a preview with good will.
pub(crate) const MOST: usize = 400_000;

/// Requests that one question is spread over at most, without the one that brings the answers together.
const MOST_PARTS: usize = 8;

/// What the task, the fence and the wish take of a context, in tokens.
const TASK: usize = 500;

/// Longest answer that room is kept for, in tokens; of a small context a quarter.
const ANSWER: usize = 4_096;

/// Bytes a token stands for, carefully: four in English, three in most other languages and around placeholders.
const BYTES_A_TOKEN: usize = 3;

/// Tokens that a browser's own model takes at least: Gemini Nano's first context in Chrome.
const BROWSERS: u32 = 4_096;

/// Bytes of a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// In one request.
    pub part: usize,
    /// In all. More than `part`: what does not fit in one request goes in several.
    pub whole: usize,
}

impl Policy {
    /// How much of a selection goes to this endpoint for this action. Only what is to be read can be made of parts: a reply or a
    /// new wording must have seen the whole. What is over is left out, and the share is shown.
    ///
    /// `contexts`: what was seen of models, which counts where nobody set how much they take.
    pub fn room(&self, endpoint: Option<&Endpoint>, action: &Action, contexts: &Contexts) -> Room {
        let Some(endpoint) = endpoint.filter(|endpoint| endpoint.via != Via::Builtin) else {
            return Room { part: USUAL, whole: USUAL };
        };
        let part = match (endpoint.context_tokens(), contexts.of(endpoint)) {
            (Some(said), _) => fits(said),
            (None, Some(seen)) => fits(seen).min(USUAL),
            (None, None) if matches!(endpoint.via, Via::Browser { .. }) => fits(BROWSERS),
            (None, None) => USUAL,
        };
        let parts = if action.output == Output::Read { MOST_PARTS } else { 1 };
        Room { part, whole: (part * parts).min(MOST) }
    }
}

/// How many tokens models take, as far as that was seen. The browser's own model alone says so when it is asked: whichever endpoint
/// it is, it is the same model.
#[derive(Debug, Default)]
pub struct Contexts {
    browser: Option<u32>,
}

impl Contexts {
    /// Notes what the browser's own model said that it takes, in tokens. What nobody could set as `contextTokens` is no answer.
    pub fn learn_browsers(&mut self, tokens: u32) {
        if RANGE.contains(&u64::from(tokens)) {
            self.browser = Some(tokens);
        }
    }

    /// How many tokens the endpoint's model takes, if that was seen.
    pub fn of(&self, endpoint: &Endpoint) -> Option<u32> {
        self.browser.filter(|_| matches!(endpoint.via, Via::Browser { .. }))
    }
}

/// Bytes that fit in a context of so many tokens, beside the task and the answer.
fn fits(tokens: u32) -> usize {
    let tokens = tokens as usize;
    let answer = (tokens / 4).min(ANSWER);
    (tokens.saturating_sub(answer + TASK) * BYTES_A_TOKEN).min(MOST)
}

/// Tokens a model can be said to take.
const RANGE: std::ops::RangeInclusive<u64> = 1_000..=10_000_000;

/// How many tokens the endpoint's model takes; 0, as where the key is left out: nobody knows. `None` with the problem noted.
pub(crate) fn read(reader: &mut Reader, endpoint: &Object<'_>) -> Option<u32> {
    const KEY: &str = "contextTokens";
    if !endpoint.has(KEY) {
        return Some(0);
    }
    let tokens = reader.number(endpoint, KEY)?;
    if tokens != 0 && !RANGE.contains(&tokens) {
        reader.wrong(endpoint.key(KEY), ProblemKind::BadNumber);
        return None;
    }
    u32::try_from(tokens).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(context: &str, action: &str) -> Room {
        let json = format!(
            r#"{{"version":1,"endpoints":[{{"id":"a","name":"A","dialect":"openai","url":"https://a.example","model":"m"{context}}}]}}"#
        );
        let policy = Policy::from_settings(Some(&json)).unwrap();
        let action = policy.actions().iter().find(|known| known.id == action).unwrap();
        policy.room(policy.endpoint("a"), action, &Contexts::default())
    }

    #[test]
    fn what_is_to_be_read_goes_in_parts_and_what_is_to_be_written_in_one() {
        assert_eq!(room("", "summarise"), Room { part: USUAL, whole: MOST });
        assert_eq!(room("", "explain"), room("", "summarise"));
        assert_eq!(room("", "reply"), Room { part: USUAL, whole: USUAL });
        assert_eq!(room("", "rewrite"), room("", "reply"));
    }

    #[test]
    fn a_known_context_says_how_much_fits() {
        for (tokens, part, whole) in [
            (1_000, 750, 6_000),
            (4_096, 7_716, 61_728),
            (32_768, 84_516, MOST),
            (131_072, 379_428, MOST),
            (1_000_000, MOST, MOST),
        ] {
            let room = room(&format!(r#","contextTokens":{tokens}"#), "summarise");
            assert_eq!(room, Room { part, whole }, "{tokens}");
        }
        assert_eq!(room(r#","contextTokens":0"#, "summarise").part, USUAL);
    }

    #[test]
    fn what_a_model_was_seen_to_take_counts_where_nobody_said() {
        let part = |endpoint: &str, seen: Option<u32>| {
            let json = format!(r#"{{"version":1,"endpoints":[{{"id":"a","name":"A",{endpoint}}}]}}"#);
            let policy = Policy::from_settings(Some(&json)).unwrap();
            let mut contexts = Contexts::default();
            if let Some(tokens) = seen {
                contexts.learn_browsers(tokens);
            }
            policy.room(policy.endpoint("a"), &policy.actions()[0], &contexts).part
        };
        let ollama = r#""dialect":"ollama","url":"http://127.0.0.1:11434","model":"m""#;
        assert_eq!(part(ollama, Some(8_192)), USUAL, "another model");
        let own = r#""dialect":"browser""#;
        assert_eq!(part(own, None), fits(4_096));
        assert_eq!(part(own, Some(9_216)), fits(9_216));
        assert_eq!(part(own, Some(131_072)), USUAL);
        assert_eq!(part(&format!(r#"{own},"contextTokens":6144"#), Some(9_216)), fits(6_144));
        for absurd in [0, 1, 666, 999, 10_000_001, u32::MAX] {
            assert_eq!(part(own, Some(absurd)), fits(4_096), "{absurd}");
        }
    }

    #[test]
    fn the_summary_on_this_machine_is_asked_once() {
        let policy = Policy::builtin();
        let summarise = &policy.actions()[0];
        assert_eq!(
            policy.room(policy.endpoint("builtin"), summarise, &Contexts::default()),
            Room { part: USUAL, whole: USUAL }
        );
        assert_eq!(policy.room(None, summarise, &Contexts::default()), Room { part: USUAL, whole: USUAL });
    }

    #[test]
    fn a_context_that_no_model_has_is_refused() {
        for tokens in ["999", "10000001", "-1", "4096.5", "\"4096\""] {
            let json = format!(
                r#"{{"version":1,"endpoints":[{{"id":"a","name":"A","dialect":"openai","url":"https://a.example","model":"m","contextTokens":{tokens}}}]}}"#
            );
            assert!(Policy::from_settings(Some(&json)).is_err(), "{tokens}");
        }
    }
}

//! The browser's own model, by the Prompt API (`LanguageModel`; `WebML` CG, "Explainer for the Prompt API").
//!
//! A request is what the API is handed: `initialPrompts` for the session, `prompt` for the question. Whoever asks the model tells
//! what happens as lines in the shape of Ollama's ([`ollama`](crate::ollama)): a `message` for each chunk, which is a piece of its
//! own and not all so far, `done` at the end, an `error` with the name of a `DOMException` as its `type`. So this answer passes the
//! same bounds and gives the same events as any other.

use serde::Serialize;

use crate::Prompt;
use crate::encode::{Message, body};

/// Fields are written in this order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Handed<'a> {
    initial_prompts: &'a [Message<'a>],
    prompt: &'a str,
}

/// What is handed over, as JSON.
pub(crate) fn request(prompt: &Prompt) -> Vec<u8> {
    let system = [Message { role: "system", content: prompt.system.as_str() }];
    let initial_prompts = if prompt.system.as_str().is_empty() { &[] } else { &system[..] };
    body(&Handed { initial_prompts, prompt: prompt.user.as_str() })
}

#[cfg(test)]
mod tests {
    use scrim_redact::Redacted;

    use crate::{Decoder, Dialect, Error, Event, Prompt, encode};

    #[test]
    fn hands_over_exactly_these_bytes() {
        let request = |system: &'static str| {
            let prompt = Prompt { system: Redacted::fixed(system), user: Redacted::fixed("Summarise:\n[PERSON_1]") };
            encode(Dialect::Browser, "", &prompt)
        };
        let body = |system| String::from_utf8(request(system).body).unwrap();
        assert_eq!(
            body("Be brief."),
            r#"{"initialPrompts":[{"role":"system","content":"Be brief."}],"prompt":"Summarise:\n[PERSON_1]"}"#
        );
        assert_eq!(body(""), r#"{"initialPrompts":[],"prompt":"Summarise:\n[PERSON_1]"}"#);
        assert!(request("").path.is_empty() && request("").headers.is_empty(), "nothing crosses a network");
    }

    fn told(lines: &str) -> Vec<Event> {
        let mut decoder = Decoder::new(Dialect::Browser);
        let mut events = decoder.push(lines.as_bytes());
        events.extend(decoder.finish());
        events
    }

    #[test]
    fn chunks_are_pieces_and_the_end_is_said() {
        let lines = "{\"message\":{\"content\":\"Dear \"}}\n{\"message\":{\"content\":\"[PERSON_1]\"}}\n";
        let text = |words: &str| Event::Text(words.to_owned());
        assert_eq!(told(&format!("{lines}{{\"done\":true}}\n")), [text("Dear [PERSON_1]"), Event::Done { cut: false }]);
        assert_eq!(told(lines), [text("Dear [PERSON_1]"), Event::Failed(Error::Truncated)]);
    }

    #[test]
    fn an_error_of_the_api_is_one_of_ours() {
        let (status, detail) = (None, "No.".to_owned());
        for (name, error) in [
            ("QuotaExceededError", Error::TooLong { status, detail: detail.clone() }),
            ("NotAllowedError", Error::Refused { status, detail: detail.clone() }),
            ("NotSupportedError", Error::Refused { status, detail: detail.clone() }),
            ("NotReadableError", Error::Stream { detail: detail.clone() }),
            ("UnknownError", Error::Stream { detail: detail.clone() }),
        ] {
            let line = format!(r#"{{"error":{{"type":"{name}","message":"No."}}}}"#);
            assert_eq!(told(&line), [Event::Failed(error)], "{name}");
        }
    }
}

//! The two kinds of places a record is shipped to, and what their answers mean. Performs nothing.
//!
//! Source: OpenTelemetry, "OTLP Specification 1.9", OTLP/HTTP: response codes, partial success, retryable codes, throttling.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::Code;

/// A kind of place that a record is shipped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sink {
    /// An OpenTelemetry collector, OTLP/HTTP with JSON: [`to_otlp`](crate::to_otlp).
    Otlp,
    /// Any server that takes a POST of JSON: [`to_webhook`](crate::to_webhook).
    Webhook,
}

/// What an answer means for the entries that were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// They were taken, but for so many that the other side refuses for good: those must not be sent again.
    Taken {
        /// How many.
        refused: u64,
    },
    /// They are too much at once, or one of them is not understood: fewer at a time.
    Fewer,
    /// They stay where they are and are sent again later. With the name of the fault.
    Later(Code),
}

/// What an answer to `sent` entries means.
///
/// Of the codes that OTLP does not let a client send the same data again after, two concern the data: 400 and 413. They are
/// halved until one entry is left, and that one is given up. The others (a wrong token, a wrong path, a redirect) concern the
/// way there: nothing was read, giving the entries up would lose them, and so they wait until the way is mended.
pub fn judge(sink: Sink, status: u16, body: &[u8], sent: u32) -> Verdict {
    match status {
        200..=299 => taken(sink, body),
        400 | 413 | 422 if sent > 1 => Verdict::Fewer,
        400 | 413 | 422 => Verdict::Taken { refused: 1 },
        401 | 403 | 407 => later("unauthorized"),
        404 | 405 | 410 => later("notFound"),
        408 | 425 | 429 => later("rateLimited"),
        500.. => later("serverError"),
        _ => later("notACollector"),
    }
}

/// A portal that asks to sign in answers everything with 200 and a page: what is no answer of a collector was not taken by one.
fn taken(sink: Sink, body: &[u8]) -> Verdict {
    if sink == Sink::Webhook || body.iter().all(u8::is_ascii_whitespace) {
        return Verdict::Taken { refused: 0 };
    }
    match rejected(body) {
        Some(refused) => Verdict::Taken { refused },
        None => later("notACollector"),
    }
}

fn later(fault: &str) -> Verdict {
    Verdict::Later(Code::parse(fault).expect("a code of this file"))
}

/// How many entries an `ExportLogsServiceResponse` says were refused; `None` for anything else. Unknown fields are passed over, as the
/// specification asks, and so is its message: whatever stands in them, half a character or a number beyond all bounds, the entries were
/// taken. Protobuf's JSON form of a 64-bit number is a text; readers take a number as well.
fn rejected(body: &[u8]) -> Option<u64> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let count = json.deserialize_map(Field("partialSuccess", Some("rejectedLogRecords"))).ok()?;
    json.end().ok()?;
    match count {
        Value::Null => Some(0),
        Value::String(text) => Some(text.parse().unwrap_or(0)),
        number => number.as_u64(),
    }
}

/// Reads a field of an object, or a field of the object that is there; `null` where there is none. A derived reader would be larger, and would
/// read an object from a list, too.
struct Field(&'static str, Option<&'static str>);

impl<'de> DeserializeSeed<'de> for Field {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, object: D) -> Result<Value, D::Error> {
        object.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Field {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, object: D) -> Result<Value, D::Error> {
        object.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut value = Value::Null;
        while let Some(Name(is_own)) = object.next_key_seed(Named(self.0))? {
            match self.1 {
                _ if !is_own => drop(object.next_value::<IgnoredAny>()?),
                Some(inner) => value = object.next_value_seed(Field(inner, None))?,
                None => value = object.next_value()?,
            }
        }
        Ok(value)
    }
}

/// Whether a field has a name. Read as bytes: others may hold half a character.
struct Named(&'static str);
struct Name(bool);

impl<'de> DeserializeSeed<'de> for Named {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Name, D::Error> {
        name.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Named {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_bytes<E>(self, name: &[u8]) -> Result<Name, E> {
        Ok(Name(name == self.0.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn otlp(status: u16, body: &str, sent: u32) -> Verdict {
        judge(Sink::Otlp, status, body.as_bytes(), sent)
    }

    #[test]
    fn what_a_collector_takes_is_taken() {
        let taken = |refused| Verdict::Taken { refused };
        for (body, refused) in [
            ("", 0),
            ("{}", 0),
            (r#"{"partialSuccess":{}}"#, 0),
            (r#"{"\ud83d":1,"partialSuccess":{"\udc00":[],"rejectedLogRecords":"2"}}"#, 2),
            (r#"{"partialSuccess":null,"later":1}"#, 0),
            (r#"{"partialSuccess":{"rejectedLogRecords":"3","errorMessage":"too old"}}"#, 3),
            (r#"{"partialSuccess":{"rejectedLogRecords":3}}"#, 3),
            (r#"{"partialSuccess":{"rejectedLogRecords":"many"}}"#, 0),
        ] {
            assert_eq!(otlp(200, body, 5), taken(refused), "{body}");
        }
        let success = |message: &[u8]| {
            [br#"{"partialSuccess":{"rejectedLogRecords":"1","errorMessage":"#, message, b"}}"].concat()
        };
        let deep = [[b'['; 200], [b']'; 200]].concat();
        for message in [&br#""\ud83d""#[..], b"1e999", b"\"Zur\xfcck\"", &deep] {
            assert_eq!(judge(Sink::Otlp, 200, &success(message), 5), taken(1), "{}", message.escape_ascii());
        }
        assert_eq!(judge(Sink::Webhook, 204, b"", 5), taken(0));
        assert_eq!(judge(Sink::Webhook, 200, b"<p>thank you</p>", 5), taken(0));
    }

    #[test]
    fn what_is_no_answer_of_a_collector_was_not_taken() {
        for body in [
            "<html>Sign in</html>",
            "[]",
            "null",
            "{} {}",
            r#"[{"rejectedLogRecords":1}]"#,
            r#"{"partialSuccess":["1"]}"#,
            "\"ok\"",
            "{",
            r#"{"partialSuccess":7}"#,
            r#"{"partialSuccess":{"rejectedLogRecords":{}}}"#,
            "\u{0}",
        ] {
            assert_eq!(otlp(200, body, 5), later("notACollector"), "{body}");
        }
        for status in [0, 302, 307, 418] {
            assert_eq!(otlp(status, "", 5), later("notACollector"), "{status}");
        }
    }

    #[test]
    fn only_what_concerns_the_data_gives_data_up_and_only_one_entry_of_it() {
        for status in [400, 413, 422] {
            assert_eq!(otlp(status, "", 2), Verdict::Fewer);
            assert_eq!(otlp(status, "", 1), Verdict::Taken { refused: 1 });
        }
        for (status, fault) in [
            (401, "unauthorized"),
            (403, "unauthorized"),
            (404, "notFound"),
            (429, "rateLimited"),
            (500, "serverError"),
            (502, "serverError"),
            (503, "serverError"),
            (504, "serverError"),
        ] {
            for sink in [Sink::Otlp, Sink::Webhook] {
                assert_eq!(judge(sink, status, b"{}", 1), later(fault), "{status}");
            }
        }
    }
}

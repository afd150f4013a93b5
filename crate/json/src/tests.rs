use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::*;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Form {
    id: Name,
    good: bool,
    bytes_out: u64,
    tokens: Option<u32>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    counts: BTreeMap<String, u16>,
    #[serde(default)]
    outcome: Option<Outcome>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(transparent)]
struct Name(String);

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Outcome {
    Answered,
    Failed(Name),
    Part { number: u8 },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Request {
    Halt,
    Stop {},
    Keep { form_id: u32 },
    Save(Form),
}

/// What `serde_json` makes of an enum whose tag is a field.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Tagged {
    Halt,
    Stop {},
    Keep { form_id: u32 },
    Save(Form),
}

impl From<Tagged> for Request {
    fn from(tagged: Tagged) -> Self {
        match tagged {
            Tagged::Halt => Self::Halt,
            Tagged::Stop {} => Self::Stop {},
            Tagged::Keep { form_id } => Self::Keep { form_id },
            Tagged::Save(form) => Self::Save(form),
        }
    }
}

/// A form, and forms with one field that is something else, something more or nothing at all.
fn forms() -> Vec<Value> {
    let form = json!({ "id": "a", "good": true, "bytesOut": u64::MAX, "tokens": 1, "words": ["b", ""], "counts": { "c": 2 },
        "outcome": { "failed": "d" } });
    let others = [
        json!(null),
        json!(true),
        json!(0),
        json!(65_536),
        json!(-1),
        json!(1.5),
        json!("answered"),
        json!("lost"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "c": "2" }),
        json!({ "answered": null }),
        json!({ "answered": 1 }),
        json!({ "failed": 1 }),
        json!({ "part": { "number": 255 } }),
        json!({ "part": { "number": 256 } }),
        json!({ "part": {} }),
        json!({ "failed": "d", "answered": null }),
    ];
    let mut forms = vec![form.clone()];
    for key in ["id", "good", "bytesOut", "tokens", "words", "counts", "outcome", "other"] {
        forms.extend(others.iter().map(|other| {
            let mut form = form.clone();
            form[key] = other.clone();
            form
        }));
        let mut without = form.clone();
        without.as_object_mut().unwrap().remove(key);
        forms.push(without);
    }
    forms.extend(others);
    forms
}

#[test]
fn reads_what_serde_json_reads_and_nothing_else() {
    let forms = forms();
    let read = forms.iter().filter(|form| {
        let read = from_value::<Form>((*form).clone());
        assert_eq!(read, serde_json::from_value((*form).clone()).map_err(|_| Unfit), "{form}");
        read.is_ok()
    });
    let read = read.count();
    assert!(read > 10 && read < forms.len() / 2, "{read} of {}", forms.len());
}

#[test]
fn a_kind_beside_the_fields_is_read_like_one_that_serde_json_is_told_of() {
    let kinds = ["stop", "keep", "save", "other", ""];
    let mut messages: Vec<_> = forms();
    messages.extend([json!({ "formId": 1 }), json!({ "formId": 1, "other": 2 }), json!({})]);
    messages.retain(Value::is_object);
    for message in messages {
        assert_eq!(from_tagged::<Request>(message.clone()), Err(Unfit), "{message}");
        for kind in kinds.map(Value::from).into_iter().chain([json!(1), json!(null)]) {
            let mut message = message.clone();
            message["kind"] = kind;
            let expected = serde_json::from_value::<Tagged>(message.clone()).map(Request::from).map_err(|_| Unfit);
            assert_eq!(from_tagged(message.clone()), expected, "{message}");
        }
    }
    for (message, request) in [
        (json!({ "kind": "stop" }), Request::Stop {}),
        (json!({ "kind": "keep", "formId": 7 }), Request::Keep { form_id: 7 }),
    ] {
        assert_eq!(from_tagged(message), Ok(request));
    }
    for message in [json!("stop"), json!({ "stop": {} }), json!(["stop"])] {
        assert_eq!(from_tagged::<Request>(message.clone()), Err(Unfit), "{message}");
    }
}

#[test]
fn a_variant_without_braces_is_never_read() {
    for message in [json!({ "kind": "halt" }), json!({ "kind": "halt", "other": 1 })] {
        assert!(serde_json::from_value::<Tagged>(message.clone()).is_ok(), "elsewhere it is");
        assert_eq!(from_tagged::<Request>(message.clone()), Err(Unfit), "{message}");
    }
}

#[test]
fn what_no_message_has_is_not_read() {
    #[derive(Debug, PartialEq, Deserialize)]
    enum Pair {
        Of(u8, u8),
    }

    fn unread<T: DeserializeOwned + std::fmt::Debug + PartialEq>(value: Value) {
        assert!(serde_json::from_value::<T>(value.clone()).is_ok(), "elsewhere it is");
        assert_eq!(from_value::<T>(value), Err(Unfit));
    }

    unread::<Pair>(json!({ "Of": [1, 2] }));
    unread::<(u8, u8)>(json!([1, 2]));
    unread::<i8>(json!(1));
    unread::<i64>(json!(1));
    unread::<f64>(json!(1));
    unread::<char>(json!("a"));
    unread::<BTreeMap<u8, u8>>(json!({ "1": 1 }));
    unread::<Value>(json!({}));
}

#[test]
fn a_struct_is_an_object_and_never_a_list() {
    let list = json!(["a", true, 1, null, [], {}, null]);
    assert!(serde_json::from_value::<Form>(list.clone()).is_ok(), "elsewhere it is");
    assert_eq!(from_value::<Form>(list), Err(Unfit));
}

#[test]
fn text_is_read_as_json() {
    let form = from_text::<Form>(br#"{"id":"a","good":false,"bytesOut":1,"tokens":null}"#).unwrap();
    assert_eq!((form.id, form.tokens), (Name("a".to_owned()), None));
    let twice = from_text::<Form>(br#"{"id":"a","good":false,"bytesOut":1,"id":"b"}"#).unwrap();
    assert_eq!(twice.id, Name("b".to_owned()), "of a key that stands twice, the last counts");
    for json in ["", "{", "[]", "<html>", r#"{"id":"a"}"#] {
        assert_eq!(from_text::<Form>(json.as_bytes()), Err(Unfit), "{json}");
    }
}

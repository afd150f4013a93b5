//! Custom recognizers as they are stored: what a rule says, key by key, and back.

use std::collections::BTreeSet;

use scrim_detect::custom::{Rule, prove};
use scrim_detect::{CustomRecognizer, Edge, Label, Score, catalogue};
use serde::Serialize;
use serde_json::Value;

use super::VERSION;
use super::read::label;
use crate::document::{Object, Reader};
use crate::{Problem, ProblemKind, Problems};

/// More than a firm has kinds of numbers; each costs a walk over every text.
const MAX_RULES: usize = 500;
/// Entries of a list in a rule. The detector has a limit of its own, which is lower and names the list.
const MAX_ENTRIES: usize = 1000;

pub(crate) const KEYS: [&str; 19] = [
    "id",
    "label",
    "kind",
    "title",
    "lead",
    "pattern",
    "before",
    "after",
    "limit",
    "score",
    "confirmed",
    "checks",
    "raises",
    "lowers",
    "needsContext",
    "finds",
    "skips",
    "gaps",
    "source",
];

const EDGES: [(&str, Edge); 4] =
    [("open", Edge::Open), ("word", Edge::Word), ("number", Edge::Number), ("token", Edge::Token)];

/// Reads a document `{"version": 1, "recognizers": […]}` and runs every recognizer's examples through the whole detector.
///
/// # Errors
/// Everything that is wrong with it; no rule is taken then.
pub fn recognizers_from_json(json: &str) -> Result<Vec<CustomRecognizer>, Problems> {
    let mut reader = Reader::default();
    let document =
        serde_json::from_slice::<Value>(json.as_bytes()).map_err(|_| reader.wrong("", ProblemKind::NotJson)).ok();
    let read = document.and_then(|document| {
        let root = reader.object(String::new(), &document, &["version", "recognizers"])?;
        if reader.number(&root, "version")? != VERSION {
            reader.wrong("version", ProblemKind::UnknownVersion);
            return None;
        }
        Some(read(&mut reader, &root))
    });
    let recognizers = reader.finish(read)?;
    let problems = unproven(&recognizers);
    if problems.is_empty() { Ok(recognizers) } else { Err(problems) }
}

/// The examples that do not hold.
pub(crate) fn unproven(recognizers: &[CustomRecognizer]) -> Problems {
    let key = |at: usize, key: &str| format!("recognizers[{at}].{key}");
    let wrong = prove(recognizers).into_iter();
    wrong.map(|(at, problem)| Problem { key: key(at, &problem.key), why: problem.why.into() }).collect()
}

pub(crate) fn read(reader: &mut Reader, root: &Object<'_>) -> Vec<CustomRecognizer> {
    let mut ids = BTreeSet::new();
    let listed = reader.list(root, "recognizers", MAX_RULES);
    listed.into_iter().filter_map(|(path, entry)| read_rule(reader, path, entry, &mut ids)).collect()
}

fn read_rule(reader: &mut Reader, path: String, entry: &Value, ids: &mut BTreeSet<String>) -> Option<CustomRecognizer> {
    let object = reader.object(path, entry, &KEYS)?;
    let id = reader.parsed(&object, "id", |id| {
        if catalogue().any(|sheet| sheet.id == id) {
            Err(ProblemKind::ReservedId)
        } else if ids.insert(id.to_owned()) {
            Ok(id.to_owned())
        } else {
            Err(ProblemKind::DuplicateId)
        }
    });
    let label = reader.parsed(&object, "label", label);
    let title = reader.text(&object, "title").map(str::to_owned);
    let pattern = reader.text(&object, "pattern").map(str::to_owned);
    let default = Rule::new("", Label::fixed("X"), "");
    let kind =
        if object.has("kind") { reader.text(&object, "kind").map(|kind| Some(kind.to_owned())) } else { Some(None) };
    let lead = optional(reader, &object, "lead");
    let before = edge(reader, &object, "before");
    let after = edge(reader, &object, "after");
    let limit = if object.has("limit") {
        reader.number(&object, "limit").map(|limit| limit as usize)
    } else {
        Some(default.limit)
    };
    let score = score(reader, &object, "score", default.score);
    let confirmed = self::score(reader, &object, "confirmed", default.confirmed);
    let needs_context = reader.switch(&object, "needsContext");
    let [checks, raises, lowers, finds] = ["checks", "raises", "lowers", "finds"].map(|name| {
        let listed = reader.text_list(&object, name, MAX_ENTRIES);
        listed.into_iter().map(|(_, text)| text.to_owned()).collect()
    });
    let [skips, gaps] = ["skips", "gaps"].map(|name| examples(reader, &object, name));
    let source = optional(reader, &object, "source");
    let rule = Rule {
        kind: kind?,
        title: title?,
        lead: lead?,
        before: before?,
        after: after?,
        limit: limit?,
        score: score?,
        confirmed: confirmed?,
        checks,
        raises,
        lowers,
        needs_context: needs_context?,
        finds,
        skips,
        gaps,
        source: source?,
        ..Rule::new(id?, label?, pattern?)
    };
    match CustomRecognizer::new(rule) {
        Ok(recognizer) => Some(recognizer),
        Err(problems) => {
            for problem in problems {
                reader.wrong(object.key(&problem.key), problem.why);
            }
            None
        }
    }
}

fn optional(reader: &mut Reader, object: &Object<'_>, name: &str) -> Option<String> {
    if object.has(name) { reader.text(object, name).map(str::to_owned) } else { Some(String::new()) }
}

fn edge(reader: &mut Reader, object: &Object<'_>, name: &str) -> Option<Edge> {
    if !object.has(name) {
        return Some(Edge::Word);
    }
    let edge = |text: &str| EDGES.iter().find(|(known, _)| *known == text).map(|(_, edge)| *edge);
    reader.parsed(object, name, |text| edge(text).ok_or(ProblemKind::UnknownEdge))
}

fn score(reader: &mut Reader, object: &Object<'_>, name: &str, default: Score) -> Option<Score> {
    if !object.has(name) {
        return Some(default);
    }
    let value = reader.fraction(object, name)? as f32;
    if (0.0..=1.0).contains(&value) {
        return Some(Score::new(value));
    }
    reader.wrong(object.key(name), ProblemKind::BadScore);
    None
}

fn examples(reader: &mut Reader, object: &Object<'_>, name: &str) -> Vec<(String, String)> {
    let listed = reader.list(object, name, MAX_ENTRIES);
    let example = |(path, entry)| {
        let object = reader.object(path, entry, &["text", "reason"])?;
        let (text, reason) = (reader.text(&object, "text"), reader.text(&object, "reason"));
        Some((text?.to_owned(), reason?.to_owned()))
    };
    listed.into_iter().filter_map(example).collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoredRule<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'a str>,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    lead: &'a str,
    pattern: &'a str,
    before: &'static str,
    after: &'static str,
    limit: usize,
    score: f32,
    confirmed: f32,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    checks: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    raises: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    lowers: &'a [String],
    needs_context: bool,
    finds: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skips: Vec<StoredExample<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gaps: Vec<StoredExample<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    source: &'a str,
}

#[derive(Serialize)]
struct StoredExample<'a> {
    text: &'a str,
    reason: &'a str,
}

fn stored_example((text, reason): &(String, String)) -> StoredExample<'_> {
    StoredExample { text, reason }
}

pub(super) fn stored(recognizer: &CustomRecognizer) -> StoredRule<'_> {
    let rule = recognizer.rule();
    let edge = |edge: Edge| EDGES.iter().find(|(_, known)| *known == edge).map_or("word", |(name, _)| name);
    StoredRule {
        id: &rule.id,
        label: rule.label.as_str(),
        kind: rule.kind.as_deref(),
        title: &rule.title,
        lead: &rule.lead,
        pattern: &rule.pattern,
        before: edge(rule.before),
        after: edge(rule.after),
        limit: rule.limit,
        score: rule.score.get(),
        confirmed: rule.confirmed.get(),
        checks: &rule.checks,
        raises: &rule.raises,
        lowers: &rule.lowers,
        needs_context: rule.needs_context,
        finds: &rule.finds,
        skips: rule.skips.iter().map(stored_example).collect(),
        gaps: rule.gaps.iter().map(stored_example).collect(),
        source: &rule.source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: &str = concat!(
        r#"{"id":"employee","label":"EMPLOYEE_ID","kind":"staff","title":"Employee number","lead":"no\\.? ","#,
        r#""pattern":"\\d{8}","before":"token","after":"number","limit":40,"score":0.2,"confirmed":0.85,"checks":["luhn"],"#,
        r#""raises":["badge","*marke"],"lowers":["invoice"],"needsContext":true,"finds":["badge no. «40000002»"],"#,
        r#""skips":[{"text":"no. 40000002","reason":"no badge"}],"gaps":[{"text":"badge «40000002»","reason":"no lead"}],"#,
        r#""source":"HR manual, 4.2"}"#,
    );

    fn document(rules: &str) -> String {
        format!(r#"{{"version":1,"recognizers":[{rules}]}}"#)
    }

    fn problems(rules: &str) -> Vec<(String, &'static str)> {
        let problems = recognizers_from_json(&document(rules)).expect_err("these rules are wrong");
        problems.into_iter().map(|problem| (problem.key, problem.why.code())).collect()
    }

    #[test]
    fn a_rule_comes_back_byte_for_byte_and_finds() {
        let rules = recognizers_from_json(&document(FULL)).unwrap();
        assert_eq!(serde_json::to_string(&stored(&rules[0])).unwrap(), FULL);
        let detector = scrim_detect::Detector::builder().custom(&rules).build().unwrap();
        assert_eq!(detector.detect("Dienstmarke no. 40000002")[0].label.as_str(), "EMPLOYEE_ID");
    }

    #[test]
    fn the_settings_keep_rules() {
        let settings = super::super::Settings::from_json(&document(FULL)).unwrap();
        assert_eq!(settings.recognizers().len(), 1);
        assert!(settings.to_json().ends_with(&format!(r#","recognizers":[{FULL}]}}"#)));
        assert_eq!(super::super::Settings::from_json(&settings.to_json()), Ok(settings));
    }

    #[test]
    fn most_of_a_rule_may_be_left_out() {
        let rule = r#"{"id":"a","label":"A","title":"A","pattern":"AAA-\\d+","finds":["«AAA-1»"]}"#;
        assert_eq!(recognizers_from_json(&document(rule)).unwrap().len(), 1);
    }

    #[test]
    fn every_problem_is_reported_with_its_key() {
        let rules = r#"
            {"id":"iban","label":"a","title":3,"pattern":"x","colour":"blue","score":2,"confirmed":"high","before":"wall",
             "limit":-1,"checks":[1],"skips":[{"text":"a"}],"needsContext":1},
            {"id":"one","label":"A","title":"A","pattern":"(","checks":["sum"],"finds":["«x»"]},
            {"id":"one","label":"A","title":"A","pattern":"y*","finds":[]},
            7"#;
        let wanted = [
            ("recognizers[0].colour", "unknownKey"),
            ("recognizers[0].id", "reservedId"),
            ("recognizers[0].label", "badLabel"),
            ("recognizers[0].title", "wrongType"),
            ("recognizers[0].before", "unknownEdge"),
            ("recognizers[0].limit", "wrongType"),
            ("recognizers[0].score", "badScore"),
            ("recognizers[0].confirmed", "wrongType"),
            ("recognizers[0].needsContext", "wrongType"),
            ("recognizers[0].checks[0]", "wrongType"),
            ("recognizers[0].skips[0].reason", "missing"),
            ("recognizers[1].checks[0]", "ruleUnknownCheck"),
            ("recognizers[1].pattern", "ruleBadPattern"),
            ("recognizers[2].id", "duplicateId"),
            ("recognizers[3]", "wrongType"),
        ];
        assert_eq!(problems(rules), wanted.map(|(key, code)| (key.to_owned(), code)));
    }

    #[test]
    fn a_rule_that_fails_its_own_examples_is_refused() {
        let rule = |finds: &str, skips: &str| {
            format!(
                r#"{{"id":"a","label":"A","title":"A","pattern":"AAA-\\d+","finds":["{finds}"],"skips":[{{"text":"{skips}","reason":"so"}}]}}"#
            )
        };
        assert!(recognizers_from_json(&document(&rule("«AAA-1»", "AAA"))).is_ok());
        assert_eq!(problems(&rule("«AAA»-1", "AAA")), [("recognizers[0].finds[0]".to_owned(), "ruleMissed")]);
        assert_eq!(problems(&rule("«AAA-1»", "AAA-2")), [("recognizers[0].skips[0]".to_owned(), "ruleFound")]);
        // Settings are read without running examples, which whoever saves them does.
        let settings = super::super::Settings::from_json(&document(&rule("«AAA-1»", "AAA-2"))).unwrap();
        assert_eq!(settings.unproven().len(), 1);
    }

    #[test]
    fn a_damaged_document_is_refused_and_nothing_worse() {
        let whole = document(FULL);
        for (at, char) in whole.char_indices() {
            let (before, behind) = (&whole[..at], &whole[at + char.len_utf8()..]);
            for damaged in [
                before.to_owned(),
                format!("{before}{behind}"),
                format!("{before}[{behind}"),
                format!("{before}9{behind}"),
            ] {
                if let Err(problems) = recognizers_from_json(&damaged) {
                    assert!(!problems.is_empty());
                }
            }
        }
    }

    #[test]
    fn there_are_at_most_five_hundred() {
        let rules = |count: usize| {
            let rule = |n| format!(r#"{{"id":"r{n}","label":"A","title":"A","pattern":"R{n}x","finds":["«R{n}x»"]}}"#);
            document(&(0..count).map(rule).collect::<Vec<_>>().join(","))
        };
        assert_eq!(super::super::Settings::from_json(&rules(500)).unwrap().recognizers().len(), 500);
        let problems = recognizers_from_json(&rules(501)).unwrap_err();
        assert_eq!((problems[0].key.as_str(), problems[0].why), ("recognizers", ProblemKind::TooMany));
    }
}

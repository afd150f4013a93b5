//! What holds for entries and chains together.

use std::collections::BTreeMap;

use scrim_detect::Label;

use crate::*;

mod record;
mod report;
mod shipping;

pub(super) fn question() -> Question {
    Question {
        at_ms: 1_700_000_000_000,
        role: Role::of(["desk"]),
        action: Id::parse("reply").unwrap(),
        endpoint: Id::parse("corp").unwrap(),
        dialect: Some(Id::parse("openai").unwrap()),
        model: Some(Model::parse("llama3.1:8b").unwrap()),
        site: Site::of("https://mail.example"),
        policy: PolicyVersion::new(0x1122_3344_5566_7788),
        outcome: Outcome::Failed(Code::parse("rateLimited").unwrap()),
        found: BTreeMap::from([
            (Code::PLACEHOLDER, counts(&[("PERSON", 3), ("EMAIL_ADDRESS", 2)])),
            (Code::RELEASE, counts(&[("DATE_TIME", 1)])),
        ]),
        reasons: BTreeMap::from([(Reason::Public, counts(&[("DATE_TIME", 1)]))]),
        bytes_out: 1804,
        bytes_in: 9213,
        first_token_ms: Some(310),
        latency_ms: 2210,
    }
}

pub(super) fn counts(counts: &[(&'static str, u32)]) -> Counts {
    counts.iter().map(|(label, count)| (Label::fixed(label), *count)).collect()
}

fn entry() -> Entry {
    Entry::Question(question())
}

/// Where a record ends.
pub(super) fn end(record: &[Sealed]) -> Option<Head> {
    record.last().map(Head::of)
}

/// What says that all up to this one were removed.
pub(super) fn anchor(through: &Sealed, at_ms: u64) -> Entry {
    Entry::Pruned(Pruned { at_ms, through: through.seq(), hash: through.hash() })
}

/// A record of five questions.
pub(super) fn record() -> Vec<Sealed> {
    let mut record: Vec<Sealed> = Vec::new();
    for at in 0..5 {
        let entry = Question { at_ms: question().at_ms + at, ..question() };
        record.push(seal(Entry::Question(entry), end(&record)));
    }
    record
}

/// The stored form. It must not change: records out there are read and verified by it.
const GOLDEN: &str = concat!(
    r#"{"seq":0,"entry":{"kind":"question","atMs":1700000000000,"role":"desk","action":"reply","endpoint":"corp","#,
    r#""dialect":"openai","model":"llama3.1:8b","site":"https://mail.example","policy":"1122334455667788","#,
    r#""outcome":{"failed":"rateLimited"},"#,
    r#""found":{"placeholder":{"EMAIL_ADDRESS":2,"PERSON":3},"release":{"DATE_TIME":1}},"#,
    r#""reasons":{"public":{"DATE_TIME":1}},"#,
    r#""bytesOut":1804,"bytesIn":9213,"firstTokenMs":310,"latencyMs":2210},"#,
    r#""previous":"0000000000000000000000000000000000000000000000000000000000000000","#,
    r#""hash":"a9201bccef21f794ca25a68a8a95260e019e7eb591c7a632674f2eff7d25b0e3"}"#,
);

/// The first form, as releases before this one stored it.
const FIRST: &str = concat!(
    r#"{"seq":0,"entry":{"atMs":1700000000000,"action":"reply","endpoint":"corp","model":"llama3.1:8b","#,
    r#""site":"https://mail.example","policy":"1122334455667788","outcome":{"failed":"rateLimited"},"#,
    r#""redacted":{"EMAIL_ADDRESS":2,"PERSON":3},"released":{"DATE_TIME":1},"#,
    r#""bytesOut":1804,"bytesIn":9213,"latencyMs":2210},"#,
    r#""previous":"0000000000000000000000000000000000000000000000000000000000000000","#,
    r#""hash":"9836ab38804e3aa46505e703d412d5bf40be5224d2d6beab2569917729e1f3e6"}"#,
);

#[test]
fn the_stored_form_stays_byte_for_byte() {
    let sealed = seal(entry(), None);
    assert_eq!(sealed.to_json(), GOLDEN);
    assert_eq!(Sealed::from_json(GOLDEN).unwrap(), sealed);
    let feedback = Entry::Feedback(Feedback { at_ms: 5, question: 0, good: true });
    let second = seal(feedback, Some(Head::of(&sealed)));
    assert!(second.to_json().starts_with(r#"{"seq":1,"entry":{"kind":"feedback","atMs":5,"question":0,"good":true},"#));
    let pruned = seal(anchor(&sealed, 6), Some(Head::of(&second))).to_json();
    let wanted =
        format!(r#"{{"seq":2,"entry":{{"kind":"pruned","atMs":6,"through":0,"hash":"{}"}},"previous":"#, sealed.hash());
    assert!(pruned.starts_with(&wanted), "{pruned}");
}

#[test]
fn a_record_that_began_in_the_first_form_goes_on_in_this_one() {
    let first = Sealed::from_json(FIRST).unwrap();
    assert_eq!(first.to_json(), FIRST);
    let Entry::Question(read) = first.entry() else { panic!("a question") };
    let new = question();
    assert_eq!((&read.found, &read.outcome, read.latency_ms), (&new.found, &new.outcome, new.latency_ms));
    assert_eq!((read.role.as_ref(), read.dialect.as_ref(), read.first_token_ms), (None, None, None));
    let record = [first.clone(), seal(entry(), Some(Head::of(&first)))];
    assert_eq!(verify(&record), Ok(()));
    assert_eq!(from_lines(&to_lines(&record)).unwrap(), record);
    for (from, to) in [("\"PERSON\":3", "\"PERSON\":1"), ("\"released\":{\"DATE_TIME\":1}", "\"released\":{}")] {
        let altered = Sealed::from_json(&FIRST.replacen(from, to, 1)).unwrap();
        assert_eq!(verify(&[altered]), Err(Broken { seq: 0, why: Why::Altered }), "{to}");
    }
    for (from, to) in
        [("\"redacted\"", "\"role\":\"desk\",\"redacted\""), ("\"atMs\"", "\"kind\":\"question\",\"atMs\"")]
    {
        assert!(Sealed::from_json(&FIRST.replacen(from, to, 1)).is_err(), "{to}: it is one form or the other");
    }
}

#[test]
fn every_outcome_has_one_form() {
    let code = || Code::parse("needsEndpoint").unwrap();
    for (outcome, json, name) in [
        (Outcome::Answered, r#""answered""#, "answered"),
        (Outcome::Stopped, r#""stopped""#, "stopped"),
        (Outcome::Failed(code()), r#"{"failed":"needsEndpoint"}"#, "failed"),
        (Outcome::Refused(code()), r#"{"refused":"needsEndpoint"}"#, "refused"),
    ] {
        assert_eq!(serde_json::to_string(&outcome).unwrap(), json);
        assert_eq!(serde_json::from_str::<Outcome>(json).unwrap(), outcome);
        assert_eq!(outcome.name(), name);
        assert_eq!(outcome.code().is_some(), json.starts_with('{'));
    }
}

#[test]
fn an_entry_without_a_model_says_so() {
    let sealed = seal(Entry::Question(Question { model: None, first_token_ms: None, ..question() }), None);
    let json = sealed.to_json();
    assert!(json.contains(r#""model":null"#) && json.contains(r#""firstTokenMs":null"#), "{json}");
    assert_eq!(Sealed::from_json(&json).unwrap(), sealed);
    for left_out in [r#""model":null,"#, r#""firstTokenMs":null,"#] {
        assert!(Sealed::from_json(&json.replace(left_out, "")).is_err(), "left out is another form");
    }
}

#[test]
fn a_table_has_one_row_a_question_and_no_formula() {
    let id = |id| Id::parse(id).unwrap();
    let odd = Question {
        action: id("-1"),
        endpoint: id("-2"),
        model: Some(Model::parse("@cf/meta/llama-3").unwrap()),
        site: Site::UNTOLD,
        ..question()
    };
    let mut record = vec![seal(entry(), None)];
    record.push(seal(Entry::Question(odd), end(&record)));
    for good in [false, true] {
        record.push(seal(Entry::Feedback(Feedback { at_ms: 9, question: 0, good }), end(&record)));
    }
    let csv = to_csv(&record);
    let rows: Vec<_> = csv.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(
        rows[1],
        "0,1700000000000,desk,reply,corp,openai,llama3.1:8b,https://mail.example,1122334455667788,failed,rateLimited,\
         placeholder EMAIL_ADDRESS 2; placeholder PERSON 3; release DATE_TIME 1,public DATE_TIME 1,1804,9213,310,2210,good"
    );
    assert!(rows[2].contains(",'-1,'-2,openai,'@cf/meta/llama-3,'-,") && rows[2].ends_with(','), "{}", rows[2]);
    assert!(rows.iter().all(|row| row.split(',').count() == 18));
}

#[test]
fn lines_come_back_as_they_were() {
    let record = record();
    let lines = to_lines(&record);
    assert_eq!(lines.lines().count(), record.len());
    assert_eq!(from_lines(&lines).unwrap(), record);
    assert_eq!(from_lines("").unwrap(), []);
}

#[test]
fn a_line_that_is_no_entry_is_named() {
    let lines = to_lines(&record());
    let cut = &lines[..lines.len() - 3];
    assert_eq!(from_lines(cut).unwrap_err().line, 5);
    assert_eq!(from_lines(&lines.replacen('\n', "\n\n", 1)).unwrap_err().line, 2);
}

/// What follows changes the golden entry and expects it to be refused: for the change, not for anything else.
#[test]
fn the_golden_entry_is_right_as_it_stands() {
    assert_eq!(verify(&from_lines(GOLDEN).unwrap()), Ok(()));
}

#[test]
fn no_canary_fits_anywhere_in_an_entry() {
    let canaries =
        ["Jane Doe", "jane.doe@example.com", "4111 1111 1111 1111", "Zürich", "line\\nbreak", "a b", "[PERSON_1]"];
    // Every text an entry holds, and every label.
    let places = [
        "question",
        "desk",
        "reply",
        "corp",
        "openai",
        "https://mail.example",
        "1122334455667788",
        "rateLimited",
        "placeholder",
        "PERSON",
        "DATE_TIME",
        "public",
    ];
    for canary in canaries {
        for place in places {
            let planted = GOLDEN.replacen(&format!("\"{place}\""), &format!("\"{canary}\""), 1);
            assert_ne!(planted, GOLDEN, "{place}");
            let error = Sealed::from_json(&planted).expect_err(canary);
            assert!(!error.to_string().contains(canary), "the error quotes it: {error}");
        }
        let in_a_number = GOLDEN.replacen("1804", &format!("\"{canary}\""), 1);
        let in_a_new_field = GOLDEN.replacen("\"bytesOut\"", &format!("\"note\":\"{canary}\",\"bytesOut\""), 1);
        let beside_the_entry = GOLDEN.replacen("\"previous\"", &format!("\"note\":\"{canary}\",\"previous\""), 1);
        let as_a_field = GOLDEN.replacen("\"previous\"", &format!("\"{canary}\":1,\"previous\""), 1);
        let as_an_outcome = GOLDEN.replacen("failed", canary, 1);
        for planted in [in_a_number, in_a_new_field, beside_the_entry, as_a_field, as_an_outcome] {
            let error = Sealed::from_json(&planted).expect_err(canary);
            assert!(!format!("{error} {error:?}").contains(canary), "the error quotes it: {error}");
        }
    }
    for canary in ["Jane Doe", "Zürich", "a b", "[PERSON_1]"] {
        assert!(Sealed::from_json(&GOLDEN.replace("llama3.1:8b", canary)).is_err(), "{canary}");
    }
}

#[test]
fn reading_is_strict() {
    for (from, to) in [
        ("1700000000000", "-1"),
        ("1700000000000", "1.5"),
        ("1700000000000", "\"1700000000000\""),
        (r#""seq":0,"#, ""),
        (r#""seq":0,"#, r#""seq":0,"seq":0,"#),
        (r#""PERSON":3"#, r#""PERSON":-3"#),
        (r#""PERSON":3"#, r#""PERSON":"three""#),
        (r#""PERSON":3"#, r#""EMAIL_ADDRESS":3"#),
        (r#""found":{"#, r#""found":{"placeholder":{"EMAIL_ADDRESS":9},"#),
        (r#""reasons":{"#, r#""reasons":{"public":{"DATE_TIME":9},"#),
        (r#""EMAIL_ADDRESS":2,"PERSON":3"#, r#""PERSON":3,"EMAIL_ADDRESS":2"#),
        (r#""seq":0,"#, r#""seq": 0,"#),
        (r#""bytesIn":9213,"#, ""),
        ("failed", "Failed"),
        ("failed", "answered"),
        (r#"{"failed":"rateLimited"}"#, r#""failed""#),
        (r#"{"failed":"rateLimited"}"#, r#""maybe""#),
    ] {
        let changed = GOLDEN.replacen(from, to, 1);
        assert_ne!(changed, GOLDEN, "{from}");
        assert!(Sealed::from_json(&changed).is_err(), "{to}");
    }
    assert!(Sealed::from_json(&format!("{GOLDEN}{GOLDEN}")).is_err());
    assert!(Sealed::from_json("").is_err());
}

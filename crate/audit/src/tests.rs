//! What holds for entries and chains together.

use std::collections::BTreeMap;

use scrim_detect::Label;

use crate::*;

fn entry() -> Entry {
    Entry {
        at_ms: 1_700_000_000_000,
        action: Id::parse("reply").unwrap(),
        endpoint: Id::parse("corp").unwrap(),
        model: Some(Model::parse("llama3.1:8b").unwrap()),
        site: Site::of("https://mail.example"),
        policy: PolicyVersion::new(0x1122_3344_5566_7788),
        outcome: Outcome::Failed(Code::parse("rateLimited").unwrap()),
        redacted: BTreeMap::from([(Label::fixed("PERSON"), 3), (Label::fixed("EMAIL_ADDRESS"), 2)]),
        released: BTreeMap::from([(Label::fixed("DATE_TIME"), 1)]),
        bytes_out: 1804,
        bytes_in: 9213,
        latency_ms: 2210,
    }
}

/// A record of five questions.
fn record() -> Vec<Sealed> {
    let mut record: Vec<Sealed> = Vec::new();
    for at in 0..5 {
        let entry = Entry { at_ms: entry().at_ms + at, ..entry() };
        record.push(seal(entry, record.last()));
    }
    record
}

/// The stored form. It must not change: records out there are read and verified by it.
const GOLDEN: &str = concat!(
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
    let sealed = seal(Entry { model: None, ..entry() }, None);
    let json = sealed.to_json();
    assert!(json.contains(r#""model":null"#), "{json}");
    assert_eq!(Sealed::from_json(&json).unwrap(), sealed);
    assert!(Sealed::from_json(&json.replace(r#""model":null,"#, "")).is_err(), "left out is another form");
}

#[test]
fn a_table_has_one_row_an_entry_and_no_formula() {
    let odd = Entry { model: Some(Model::parse("@cf/meta/llama-3").unwrap()), ..entry() };
    let first = seal(entry(), None);
    let csv = to_csv(&[first.clone(), seal(odd, Some(&first))]);
    let rows: Vec<_> = csv.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(
        rows[1],
        "0,1700000000000,reply,corp,llama3.1:8b,https://mail.example,1122334455667788,failed,rateLimited,\
         EMAIL_ADDRESS 2; PERSON 3,DATE_TIME 1,1804,9213,2210"
    );
    assert!(rows[2].contains(",'@cf/meta/llama-3,"));
    assert!(rows.iter().all(|row| row.split(',').count() == 14));
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
    let places = ["reply", "corp", "https://mail.example", "1122334455667788", "rateLimited", "PERSON", "DATE_TIME"];
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

#[test]
fn a_whole_record_is_whole() {
    assert_eq!(verify(&[]), Ok(()));
    assert_eq!(verify(&record()), Ok(()));
    let numbers: Vec<_> = record().iter().map(Sealed::seq).collect();
    assert_eq!(numbers, [0, 1, 2, 3, 4]);
}

type Deed = Box<dyn Fn(&mut Vec<Sealed>)>;

#[test]
fn what_was_done_to_a_record_is_found_and_named() {
    let altered = |at: usize, from: &'static str, to: &'static str| {
        move |record: &mut Vec<Sealed>| {
            let json = record[at].to_json();
            assert!(json.contains(from), "{from}");
            record[at] = Sealed::from_json(&json.replacen(from, to, 1)).unwrap();
        }
    };
    let unlinked = |record: &mut Vec<Sealed>| {
        let json = record[1].to_json().replace(&record[0].hash().to_string(), &Hash::GENESIS.to_string());
        record[1] = Sealed::from_json(&json).unwrap();
    };
    let deeds: Vec<(&str, Deed, u64, Why)> = vec![
        ("a count lowered", Box::new(altered(2, "\"PERSON\":3", "\"PERSON\":1")), 2, Why::Altered),
        ("a label dropped", Box::new(altered(1, "\"DATE_TIME\":1", "")), 1, Why::Altered),
        ("a label renamed", Box::new(altered(1, "DATE_TIME", "DATE")), 1, Why::Altered),
        ("the time changed", Box::new(altered(0, "1700000000000", "1700000000009")), 0, Why::Altered),
        ("the endpoint changed", Box::new(altered(4, "corp", "device")), 4, Why::Altered),
        ("the model changed", Box::new(altered(4, "llama3.1:8b", "other")), 4, Why::Altered),
        ("the site changed", Box::new(altered(3, "mail.example", "intranet.example")), 3, Why::Altered),
        ("the policy changed", Box::new(altered(3, "1122334455667788", "1122334455667789")), 3, Why::Altered),
        ("the outcome changed", Box::new(altered(3, "rateLimited", "refused")), 3, Why::Altered),
        ("bytes changed", Box::new(altered(3, "\"bytesOut\":1804", "\"bytesOut\":0")), 3, Why::Altered),
        ("the number changed", Box::new(altered(3, "\"seq\":3", "\"seq\":4")), 3, Why::OutOfOrder),
        ("the link changed", Box::new(unlinked), 1, Why::Unlinked),
        ("the first removed", Box::new(|record| drop(record.remove(0))), 0, Why::OutOfOrder),
        ("one removed in the middle", Box::new(|record| drop(record.remove(2))), 2, Why::OutOfOrder),
        ("two swapped", Box::new(|record| record.swap(1, 2)), 1, Why::OutOfOrder),
        ("one doubled", Box::new(|record| record.insert(2, record[1].clone())), 2, Why::OutOfOrder),
        (
            "one replaced, chained anew",
            Box::new(|record| record[2] = seal(entry(), Some(&record[1]))),
            3,
            Why::Unlinked,
        ),
        ("two records joined", Box::new(|record| record.extend(self::record())), 5, Why::OutOfOrder),
    ];
    for (name, deed, seq, why) in deeds {
        let mut record = record();
        deed(&mut record);
        assert_eq!(verify(&record), Err(Broken { seq, why }), "{name}");
    }
}

#[test]
fn a_cut_off_end_shows_against_a_hash_kept_elsewhere() {
    let mut record = record();
    let kept = record.last().unwrap().hash();
    record.truncate(3);
    assert_eq!(verify(&record), Ok(()), "a shorter record is whole");
    assert_ne!(record.last().unwrap().hash(), kept);
}

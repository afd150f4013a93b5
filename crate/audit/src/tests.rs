//! What holds for entries and chains together.

use std::collections::BTreeMap;

use scrim_detect::Label;

use crate::*;

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
        ("a release called a surrogate", Box::new(altered(1, "\"release\"", "\"surrogate\"")), 1, Why::Altered),
        ("another reason", Box::new(altered(1, "\"public\"", "\"needed\"")), 1, Why::Altered),
        ("another role", Box::new(altered(1, "\"desk\"", "\"chief\"")), 1, Why::Altered),
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
        ("the first removed", Box::new(|record| drop(record.remove(0))), 0, Why::Beheaded),
        ("one removed in the middle", Box::new(|record| drop(record.remove(2))), 2, Why::OutOfOrder),
        ("two swapped", Box::new(|record| record.swap(1, 2)), 1, Why::OutOfOrder),
        ("one doubled", Box::new(|record| record.insert(2, record[1].clone())), 2, Why::OutOfOrder),
        (
            "one replaced, chained anew",
            Box::new(|record| record[2] = seal(entry(), Some(Head::of(&record[1])))),
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

/// Prunes as whoever stores a record does: entries from the front while they are taken, then the anchor.
fn pruned(record: &[Sealed], retention: Retention, now_ms: u64) -> Vec<Sealed> {
    let mut kept = record.to_vec();
    let mut pruning = retention.pruning(kept.len() as u32, now_ms);
    while pruning.takes(kept.first(), kept.len() as u32) {
        kept.remove(0);
    }
    kept.extend(pruning.anchor(now_ms).map(|anchor| seal(anchor, end(&kept))));
    kept
}

#[test]
fn a_pruned_record_is_whole_and_what_is_cut_off_besides_is_found() {
    let mut record = record();
    for round in 0..40 {
        record.push(seal(entry(), end(&record)));
        record = pruned(&record, Retention { days: None, entries: 16 }, round);
        assert!(record.len() <= 16);
        assert_eq!(verify(&record), Ok(()), "after {round}");
    }
    assert!(record[0].seq() > 25);
    let beheaded = Err(Broken { seq: 0, why: Why::Beheaded });
    assert_eq!(verify(&record[1..]), beheaded);
    assert_eq!(verify_stretch(&record[1..]), Ok(()), "as a stretch it is one");
    // Without the newest anchor, and with one of another record.
    let bare: Vec<_> = record.iter().filter(|sealed| sealed.entry().question().is_some()).cloned().collect();
    assert_eq!(verify(&bare), beheaded);
    let foreign = seal(anchor(&record[2], 1), end(&record));
    assert_eq!(verify(&[&bare[..1], &[foreign]].concat()), beheaded);
}

#[test]
fn what_is_too_old_goes_once_a_day() {
    const DAY: u64 = 86_400_000;
    let at = |at_ms| Entry::Question(Question { at_ms, ..question() });
    let mut record: Vec<Sealed> = Vec::new();
    for hours in 0..10 {
        record.push(seal(at(100 * DAY + hours * DAY / 4), end(&record)));
    }
    let retention = Retention { days: Some(2), entries: 1_000 };
    let kept = |now_ms| pruned(&record, retention, now_ms);
    assert_eq!(kept(101 * DAY + DAY - 1).len(), 10, "two days of it, and the day is not over");
    let next = kept(102 * DAY);
    assert_eq!((next.len(), next[0].seq()), (7, 4), "the first day is gone, and one anchor is new");
    assert_eq!(verify(&next), Ok(()));
    assert_eq!(kept(102 * DAY + DAY - 1).len(), 7);
    let last = kept(900 * DAY);
    assert_eq!((last.len(), last[0].seq()), (2, 9), "the newest stays for its number");
    assert_eq!(verify(&last), Ok(()));
}

#[test]
fn an_entry_that_cannot_be_read_holds_nothing_up() {
    let now_ms = record()[0].entry().at_ms();
    let retention = |days| Retention { days, entries: 32 };
    let mut by_number = retention(None).pruning(33, now_ms);
    assert!(by_number.takes(None, 33) && !by_number.takes(None, 29));
    assert!(!by_number.takes(record().first(), 1));
    let mut by_age = retention(Some(1)).pruning(5, now_ms);
    assert!(by_age.takes(None, 5) && !by_age.takes(record().get(1), 4));
    assert_eq!(by_age.anchor(7), Some(anchor(&record()[0], 7)), "what is kept says what was before it");
}

#[test]
fn what_was_removed_in_front_of_an_entry_that_cannot_be_read_is_said() {
    let record = record();
    let mut pruning = Retention { days: None, entries: 32 }.pruning(33, 0);
    assert_eq!(pruning.anchor(7), None, "nothing was removed");
    assert!(pruning.takes(Some(&record[0]), 31) && pruning.takes(Some(&record[1]), 30) && !pruning.takes(None, 29));
    assert_eq!(pruning.anchor(7), Some(anchor(&record[1], 7)));
}

#[test]
fn a_cut_off_end_is_not_hidden_by_what_comes_next() {
    let mut record = record();
    let head = end(&record);
    record.truncate(3);
    record.push(seal(entry(), head));
    assert_eq!(verify(&record), Err(Broken { seq: 3, why: Why::OutOfOrder }));
}

#[test]
fn a_record_that_ends_elsewhere_than_it_did_is_found() {
    let record = record();
    let head = Head::of(&record[4]);
    assert_eq!(head.ends(&record), Ok(()));
    assert_eq!(head.ends(&record[..3]), Err(Broken { seq: 3, why: Why::Truncated }));
    assert_eq!(head.ends(&[]), Err(Broken { seq: 0, why: Why::Truncated }));
    assert_eq!(Head::of(&record[3]).ends(&record), Err(Broken { seq: 4, why: Why::Unlinked }), "one was added");
}

#[test]
fn a_cut_off_end_shows_against_a_hash_kept_elsewhere() {
    let mut record = record();
    let kept = record.last().unwrap().hash();
    record.truncate(3);
    assert_eq!(verify(&record), Ok(()), "a shorter record is whole");
    assert_ne!(record.last().unwrap().hash(), kept);
}

//! What is done to a whole record: cut, changed, pruned.

use super::*;

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

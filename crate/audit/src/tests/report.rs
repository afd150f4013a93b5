//! What records say together.

use super::{counts, end, question, record};
use crate::*;

/// A record in which everything happens that a summary counts.
fn eventful() -> Vec<Sealed> {
    let code = |code| Code::parse(code).unwrap();
    let answered = || Question { outcome: Outcome::Answered, ..question() };
    let blocked = std::collections::BTreeMap::from([(Code::BLOCK, counts(&[("US_SSN", 1)]))]);
    let questions = [
        answered(),
        Question { latency_ms: 900, first_token_ms: Some(90), action: Id::parse("explain").unwrap(), ..answered() },
        Question { outcome: Outcome::Stopped, ..question() },
        Question {
            outcome: Outcome::Refused(code("blockedLabel")),
            found: blocked,
            reasons: std::collections::BTreeMap::new(),
            bytes_out: 0,
            bytes_in: 0,
            first_token_ms: None,
            latency_ms: 0,
            ..question()
        },
        question(),
    ];
    let mut record: Vec<Sealed> = Vec::new();
    for (at, question) in questions.into_iter().enumerate() {
        let at_ms = question.at_ms + at as u64 * 86_400_000;
        record.push(seal(Entry::Question(Question { at_ms, ..question }), end(&record)));
    }
    for (question, good) in [(0, false), (0, true), (1, false)] {
        record.push(seal(Entry::Feedback(Feedback { at_ms: 7, question, good }), end(&record)));
    }
    record
}

#[test]
fn a_summary_sums_up() {
    let summary = Summary::of([eventful().as_slice()]);
    assert_eq!(summary.questions, Amount { asked: 5, answered: 2, stopped: 1, failed: 1, refused: 1 });
    assert_eq!(summary.actions["explain"].asked, 1);
    assert_eq!(summary.endpoints["corp"].asked, 5);
    assert_eq!(summary.found["placeholder"], counts(&[("EMAIL_ADDRESS", 8), ("PERSON", 12)]));
    assert_eq!(summary.found["block"], counts(&[("US_SSN", 1)]));
    assert_eq!((summary.overridden, &summary.reasons["public"]), (4, &counts(&[("DATE_TIME", 4)])));
    assert_eq!((summary.refusals["blockedLabel"], summary.failures["rateLimited"]), (1, 1));
    assert_eq!(summary.latency_ms, Percentiles { count: 2, p50: 900, p90: 2210, p99: 2210 });
    assert_eq!((summary.first_token_ms.count, summary.first_token_ms.p50), (4, 310));
    assert_eq!((summary.good, summary.bad), (1, 1), "the last word about each");
    assert_eq!(summary.days.len(), 5);
    assert_eq!((summary.bytes_out, summary.records), (4 * 1804, 1));
}

#[test]
fn an_entry_in_two_records_counts_once() {
    let (all, other) = (eventful(), record());
    let summary = Summary::of([&all[..3], &all, &all, &other]);
    assert_eq!((summary.records, summary.questions.asked), (4, 10));
    assert_eq!((summary.good, summary.bad), (1, 1), "what was rated after the first was saved counts as well");
    assert_eq!(Summary::of([]).questions, Amount::default());
}

#[test]
fn a_summary_tells_no_site_moment_or_chain() {
    let json = Summary::of([eventful().as_slice()]).to_json();
    for telling in ["mail.example", "17000000", "1122334455667788", "seq", "hash", "desk", "llama"] {
        assert!(!json.contains(telling), "{telling} in {json}");
    }
}

#[test]
fn a_report_stands_alone_and_holds_no_script() {
    for summary in [Summary::of([eventful().as_slice()]), Summary::of([])] {
        let html = to_html(&summary);
        assert!(html.starts_with("<!doctype html>") && html.ends_with("</body></html>\n"));
        for foreign in ["<script", "javascript:", " on", "http://", "https://", "<link", "<img", "url(", "@import"] {
            let found = html.find(foreign).map(|at| &html[at..(at + 40).min(html.len())]);
            // Words of the page may begin with "on".
            assert!(found.is_none_or(|at| foreign == " on" && !at.contains("=\"")), "{found:?}");
        }
    }
    let html = to_html(&Summary::of([eventful().as_slice()])).replace("<wbr>", "");
    for shown in ["explain", "US_SSN", "blockedLabel", "rateLimited", "public anyway: DATE_TIME 4", "2210 ms", "50 %"] {
        assert!(html.contains(shown), "{shown}");
    }
    assert!(html.matches("<rect").count() > 10, "the charts are drawn");
    let row = "</svg></th><td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">1</td>";
    assert!(html.contains(row), "every number of a chart stands in its table: four ends of an action once each");
    assert_eq!(html.matches("<svg").count() - 1, html.matches("</svg></th>").count(), "each bar belongs to a line");
    assert!(!html.contains("NaN") && !html.contains("mail.example"));
}

use super::*;
use crate::{Detector, Edge};

const EMPLOYEE: Label = Label::fixed("EMPLOYEE_ID");

fn rule() -> Rule {
    Rule {
        title: "Employee number".to_owned(),
        score: Score::new(0.8),
        finds: vec!["see «EMP-123456» there".to_owned()],
        ..Rule::new("employee", EMPLOYEE, r"EMP-\d{6}")
    }
}

fn fit(rule: Rule) -> CustomRecognizer {
    CustomRecognizer::new(rule).unwrap()
}

fn problems(rule: Rule) -> Vec<(String, RuleFault)> {
    CustomRecognizer::new(rule).unwrap_err().into_iter().map(|problem| (problem.key, problem.why)).collect()
}

fn found(rule: Rule, text: &str) -> Vec<&str> {
    let rules = [fit(rule)];
    let detector = Detector::builder().custom(&rules).build().unwrap();
    let ours = detector.detect(text).into_iter().filter(|finding| finding.label == EMPLOYEE);
    ours.map(|finding| &text[finding.span.range()]).collect()
}

fn strings(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn finds_by_pattern_edges_and_lead() {
    let text = "EMP-123456, EMP-1234567, xEMP-123456, EMP-654321.";
    assert_eq!(found(rule(), text), ["EMP-123456", "EMP-654321"]);
    assert_eq!(found(Rule { before: Edge::Open, after: Edge::Open, ..rule() }, text).len(), 4);
    let led = Rule {
        lead: r"(?i)staff:\s?".to_owned(),
        pattern: r"[A-Z]{2}\d{4}".to_owned(),
        finds: strings(&["Staff: «AB1234»"]),
        ..rule()
    };
    assert_eq!(found(led, "STAFF: AB1234, Staff:CD5678, AB1234"), ["AB1234", "CD5678"]);
    assert_eq!(found(Rule { limit: 9, ..rule() }, text), [""; 0]);
}

#[test]
fn words_and_checks_decide() {
    let number = Rule {
        pattern: r"\d{7}".to_owned(),
        score: Score::new(0.2),
        confirmed: Score::new(0.3),
        raises: strings(&["badge", "Hausausweis*", "*marke", "door pass"]),
        lowers: strings(&["invoice"]),
        ..rule()
    };
    for (text, count) in [
        ("1234567", 0),
        ("badge 1234567", 1),
        ("badges: 1234567", 1),
        ("Hausausweisnummer 1234567", 1),
        ("Dienstmarken 1234567", 1),
        ("Door pass 1234567", 1),
        ("badge of invoice 1234567", 0),
    ] {
        assert_eq!(found(number.clone(), text).len(), count, "{text}");
    }
    let checked = Rule {
        checks: strings(&["luhn"]),
        pattern: r"\d{10}".to_owned(),
        score: Score::new(0.1),
        confirmed: Score::new(0.7),
        ..rule()
    };
    assert_eq!(found(checked, "no 7992739871 nor 4000000002"), ["4000000002"]);
    let needy = Rule { needs_context: true, raises: strings(&["staff"]), ..rule() };
    assert_eq!(found(needy, "EMP-123456\n\nstaff EMP-654321"), ["EMP-654321"]);
}

#[test]
fn a_finding_says_whose_it_is() {
    let rules = [fit(Rule { kind: Some("staff".to_owned()), raises: strings(&["badge"]), ..rule() })];
    let detector = Detector::builder().custom(&rules).build().unwrap();
    let finding = detector.detect("badge EMP-123456").remove(0);
    assert_eq!(finding.kind.as_deref(), Some("staff"));
    assert_eq!((finding.why.recognizer.as_ref(), finding.why.title.as_ref()), ("employee", "Employee number"));
    assert_eq!(finding.why.words, ["badge"]);
    // Codes hide nothing from it.
    assert_eq!(detector.detect("EMP%2D123456")[0].span, Span::new(0, 12));
    assert_eq!(detector.detect("ＥＭＰ-１２\u{200b}３４５６").len(), 1);
}

#[test]
fn everything_wrong_is_said_by_key() {
    let wrong = Rule {
        id: "My Rule".to_owned(),
        kind: Some(String::new()),
        title: " ".to_owned(),
        lead: "a*".to_owned(),
        pattern: "(".to_owned(),
        limit: 0,
        checks: strings(&["luhn", "sum"]),
        raises: strings(&["ok", "--", "a b c d e"]),
        lowers: strings(&["", "\u{301}"]),
        finds: strings(&["«a»", "nothing", "«a", "«»", "a»"]),
        gaps: vec![("none".to_owned(), String::new())],
        ..rule()
    };
    let wanted = [
        ("id", RuleFault::BadName),
        ("kind", RuleFault::BadName),
        ("title", RuleFault::BadTitle),
        ("limit", RuleFault::BadLimit),
        ("checks[1]", RuleFault::UnknownCheck),
        ("raises[1]", RuleFault::BadWord),
        ("raises[2]", RuleFault::BadWord),
        ("lowers[0]", RuleFault::BadWord),
        ("lowers[1]", RuleFault::BadWord),
        ("finds[1]", RuleFault::BadMarks),
        ("finds[2]", RuleFault::BadMarks),
        ("finds[3]", RuleFault::BadMarks),
        ("finds[4]", RuleFault::BadMarks),
        ("gaps[0]", RuleFault::BadMarks),
        ("lead", RuleFault::Empty),
        ("pattern", RuleFault::BadPattern),
    ];
    assert_eq!(problems(wrong), wanted.map(|(key, why)| (key.to_owned(), why)));
    let needy = Rule { needs_context: true, finds: vec![], skips: vec![Default::default(); 65], ..rule() };
    assert_eq!(
        problems(needy),
        [("needsContext", RuleFault::NoWord), ("finds", RuleFault::NoFind), ("skips", RuleFault::TooMany)]
            .map(|(key, why)| (key.to_owned(), why))
    );
}

#[test]
fn patterns_that_cannot_be_run_are_refused() {
    for (pattern, why) in [
        ("", RuleFault::Empty),
        ("a?", RuleFault::Empty),
        ("a|", RuleFault::Empty),
        ("^a", RuleFault::Anchored),
        (r"\ba", RuleFault::Anchored),
        ("[$]a$", RuleFault::Anchored),
        (r"a\z", RuleFault::Anchored),
        ("[[:alpha:]]^a", RuleFault::Anchored),
        ("a)|(b", RuleFault::BadPattern),
        ("(?=a)b", RuleFault::BadPattern),
        (r"(a)\1", RuleFault::BadPattern),
        (r"\p{L}", RuleFault::BadPattern),
        ("[z-a]", RuleFault::BadPattern),
        (r"(?:[a-z]{50}){50}", RuleFault::TooLarge),
        (&"(".repeat(200), RuleFault::BadPattern),
    ] {
        assert_eq!(
            problems(Rule { pattern: pattern.to_owned(), ..rule() }),
            [("pattern".to_owned(), why)],
            "{pattern}"
        );
    }
    for pattern in [r"[^\^$]x", r"\$\^[\^b$]", r"[]^]a", r"(?i)straße"] {
        fit(Rule { pattern: pattern.to_owned(), ..rule() });
    }
}

#[test]
fn examples_run_through_the_whole_detector() {
    let good = Rule { skips: vec![("EMP-12345".to_owned(), "a digit short".to_owned())], ..rule() };
    assert_eq!(prove(&[fit(good.clone())]), []);
    let bad = Rule {
        finds: strings(&["«EMP-123456»", "«EMP-12345»6", "EMP-123456 «x»"]),
        skips: vec![("EMP-123456".to_owned(), String::new())],
        gaps: vec![("«EMP 123456»".to_owned(), "another joiner".to_owned())],
        id: "other".to_owned(),
        ..rule()
    };
    let problem = |key: &str, why| (1, RuleProblem { key: key.to_owned(), why });
    assert_eq!(
        prove(&[fit(good), fit(bad)]),
        [
            problem("finds[1]", RuleFault::Missed),
            problem("finds[2]", RuleFault::Missed),
            problem("skips[0]", RuleFault::Found)
        ]
    );
    // The catalogue is there too: an e-mail address is surer and longer.
    let beaten =
        Rule {
            pattern: "jane".to_owned(), score: Score::new(0.6), finds: strings(&["«jane»@example.com"]), ..rule()
        };
    assert_eq!(prove(&[fit(beaten)]).len(), 1);
}

#[test]
fn five_hundred_rules_on_hard_texts_come_to_an_end() {
    let hard = [r"\d+(?:[ -]?\d+)*END", r"(?:a|aa)+b", r".{1,200}Z", r"(?:[a-z]+ ?)+!", r"\w+@\w+"];
    let rules: Vec<CustomRecognizer> = (0..500)
        .map(|n| {
            let pattern = if n % 100 == 0 { hard[n / 100].to_owned() } else { format!(r"RULE{n}-\d+") };
            fit(Rule { id: format!("rule_{n}"), pattern, limit: 64, ..rule() })
        })
        .collect();
    let custom = Custom::new(&rules, crate::Source::Rule);
    for unit in ["1 ", "a", "a ", "aa@", "RULE7-1 ", "é"] {
        custom.find(&unit.repeat(4000 / unit.len()), &crate::Thresholds::default(), &mut Vec::new());
    }
}

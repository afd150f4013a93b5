use super::*;

/// Bytes that automata looked at, per hundred bytes of text.
fn work(text: &str) -> usize {
    let scanner = Scanner::new();
    let mut pass = scanner.pass(text, |_, _, _| None);
    pass.walk_text();
    (pass.lazy.looks + pass.looks) * 100 / text.len()
}

#[test]
fn prose_dies_within_a_few_bytes() {
    let prose = "The committee met on the second floor because the large room was being painted. Nobody expected the delivery before noon, \
                 yet the boxes stood in the hall when Mr Smith came. Im zweiten Quartal wurde die Planung überarbeitet; die Ergebnisse \
                 liegen nun vor. La réunion est reportée à la semaine prochaine, merci de confirmer. It's a long way, as people say.\n";
    let steps = work(&prose.repeat(20));

    assert!(steps <= 120, "{steps} steps per 100 bytes");
}

#[test]
fn what_was_learnt_before_changes_nothing() {
    let matches = |scanner: &Scanner, text: &str| {
        let mut all = vec![];
        scanner.scan(text, |sheet, _, span| {
            all.push((sheet.id, span));
            (span.start % 2 == 0).then_some(span.end)
        });
        all
    };
    let (taught, forgetful) = (Scanner::new(), Scanner::new());
    let mut found = 0;
    for text in catalogue().flat_map(|sheet| sheet.finds).step_by(3) {
        *forgetful.lazy.lock().unwrap() = None;
        let all = matches(&taught, text);
        assert_eq!(all, matches(&forgetful, text), "{text}");
        assert_eq!(all, matches(&taught, text), "{text}");
        found += all.len();
    }
    assert!(found > 1000, "{found} matches");
}

#[test]
fn what_stands_far_around_changes_nothing() {
    // Both sides of each example are the same, alone and among all: longer than any match, and no word of a passphrase in them.
    let joint = format!("\n\n{}\n\n", "Everything considered, nobody understood Wednesday's announcement. ".repeat(16));
    let matches = |scanner: &Scanner, text: &str| {
        let mut all = vec![];
        scanner.scan(text, |sheet, _, span| {
            all.push((span.start, span.end, sheet.id));
            (span.len() % 2 == 0).then_some(span.end)
        });
        all
    };
    let parts: Vec<String> =
        catalogue().flat_map(|sheet| sheet.finds).step_by(2).map(|text| text.replace(['«', '»'], "")).collect();
    let (warm, forgetful) = (Scanner::new(), Scanner::new());
    let whole = format!("{joint}{}{joint}", parts.join(&joint));
    let among = matches(&warm, &whole);
    let mut from = joint.len();
    let (mut wrong, mut found) = (vec![], 0);
    for part in &parts {
        *forgetful.lazy.lock().unwrap() = None;
        let own = |all: &[(usize, usize, &'static str)], from: usize| -> Vec<_> {
            let own = all.iter().filter(|(start, ..)| (from..from + part.len()).contains(start));
            own.map(|(start, end, id)| (start - from, end - from, *id)).collect()
        };
        let alone = own(&matches(&forgetful, &format!("{joint}{part}{joint}")), joint.len());
        let among = own(&among, from);
        if among != alone {
            wrong.push(format!("{part:?}: {among:?}, alone {alone:?}"));
        }
        found += alone.len();
        from += part.len() + joint.len();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found > 2000, "{found} matches");
}

#[test]
fn no_text_costs_many_steps() {
    let mut wrong = vec![];
    for unit in [
        "1",
        "1 ",
        "1-",
        "12.",
        "1,",
        "1/",
        "1:",
        "@",
        "a@",
        "a.",
        "a.b@",
        "-",
        "- ",
        "[",
        "( ",
        "A",
        "A ",
        "Aa ",
        "aGVsbG8+",
        "aGVsbG8gd29ybGQhIQ ",
        "x/",
        "key=",
        "key: ",
        "https://",
        "a:",
        "é ",
        "日",
        "password ",
        "-----BEGIN ",
        "eyJ",
        "eyJ.",
        "no. ",
        "12 High ",
        "0",
        "00 ",
        "+1",
        "+1 ",
        "(0",
        "f:",
        "::",
        "ab-",
    ] {
        let steps = work(&unit.repeat(40_000 / unit.len()));
        if steps > 6000 {
            wrong.push(format!("{unit:?}: {steps} steps per 100 bytes"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! `scrim audit verify` and `scrim policy`, as they are called.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use scrim_audit::{Entry, Head, Id, Outcome, PolicyVersion, Question, Sealed, Site, seal, to_lines};
use serde_json::json;

fn record() -> Vec<Sealed> {
    let mut record: Vec<Sealed> = Vec::new();
    for at_ms in 0..5 {
        let question = Question {
            at_ms,
            role: None,
            action: Id::parse("reply").unwrap(),
            endpoint: Id::parse("corp").unwrap(),
            dialect: None,
            model: None,
            site: Site::of("https://mail.example"),
            policy: PolicyVersion::new(1),
            outcome: Outcome::Answered,
            found: BTreeMap::new(),
            reasons: BTreeMap::new(),
            bytes_out: 1,
            bytes_in: 1,
            first_token_ms: None,
            latency_ms: 1,
        };
        record.push(seal(Entry::Question(question), record.last().map(Head::of)));
    }
    record
}

/// Runs the tool on a file with this content.
fn run(arguments: &[&str], name: &str, content: impl AsRef<[u8]>) -> Output {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, content).unwrap();
    Command::new(env!("CARGO_BIN_EXE_scrim")).args(arguments).arg(&file).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

#[test]
fn a_record_as_it_was_written_is_whole_and_every_change_is_named() {
    let record = record();
    let lines = to_lines(&record);
    let whole = run(&["audit", "verify"], "whole.jsonl", &lines);
    assert!(whole.status.success(), "{}", said(&whole));
    assert!(said(&whole).contains("5 entries") && said(&whole).contains(&record[4].hash().to_string()));

    let rows: Vec<_> = lines.lines().collect();
    for (name, changed, words) in [
        ("altered", lines.replacen("\"bytesOut\":1", "\"bytesOut\":2", 1), "entry 0: not what was sealed"),
        ("removed", [&rows[..2], &rows[3..]].concat().join("\n"), "entry 2"),
        ("moved", [rows[1], rows[0]].join("\n"), "entry 0"),
        ("beheaded", rows[1..].join("\n"), "entry 0"),
        ("junk", format!("{lines}x\n"), "line 6"),
    ] {
        let output = run(&["audit", "verify"], &format!("{name}.jsonl"), &changed);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(said(&output).contains(words), "{name}: {}", said(&output));
    }
}

#[test]
fn a_record_that_was_cut_off_lacks_what_was_kept() {
    let record = record();
    let newest = record[4].hash().to_string();
    let cut = to_lines(&record[..4]);
    assert!(run(&["audit", "verify"], "cut.jsonl", &cut).status.success(), "nothing shows it but what was kept");
    assert!(!run(&["audit", "verify", "--holds", &newest], "cut-kept.jsonl", &cut).status.success());
    assert!(run(&["audit", "verify", "--holds", &newest], "kept.jsonl", to_lines(&record)).status.success());
    let stretch = to_lines(&record[2..]);
    assert!(run(&["audit", "verify", "--stretch"], "stretch.jsonl", &stretch).status.success());
}

fn explained(policy: &Path, arguments: &[&str], text: &str) -> String {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_scrim"));
    let mut tool = tool.args(["policy", "explain"]).arg(policy).args(arguments);
    tool = tool.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = tool.spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    said(&child.wait_with_output().unwrap())
}

#[test]
fn a_policy_is_explained_on_a_text() {
    let policy = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/policies/bank.json");
    let explain = |arguments: &[&str], text: &str| explained(&policy, arguments, text);
    let mail = "Project Halyard: write to jane.doe@example.com about KN-20418833.";
    let asked = explain(&["--site", "https://crm.bank.example"], mail);
    assert!(asked.contains("asked     bank-llm (https://llm.bank.example/v1)"), "{asked}");
    assert!(asked.ends_with("[PROJECT_1]: write to [EMAIL_1] about [CLIENT_NUMBER_1]."), "{asked}");
    let refused = explain(&["--site", "https://news.example"], mail);
    assert!(refused.contains("refused   siteBlocked") && !refused.contains("jane.doe"), "{refused}");
    assert!(refused.contains("found     EMAIL_ADDRESS x 1: placeholder, "), "{refused}");
    assert!(refused.contains("found     PROJECT x 1: "), "{refused}");
    assert!(explain(&["--role", "nobody"], mail).contains("refused   stopped"));
}

#[test]
fn a_policy_is_explained_for_somebody_who_is_signed_in() {
    let policy = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/policies/insurer.json");
    let explain = |claims: &[&str]| explained(&policy, claims, "The pumps arrive soon.");
    assert!(explain(&[]).contains("refused   signInRequired"), "{}", explain(&[]));
    let said = explain(&["--claim", "everybody", "--claim", "Scrim.Claims"]);
    assert!(said.contains("role      Claims\n") && said.contains("asked     insurer-llm"), "{said}");
}

#[test]
fn what_is_explained_is_what_a_card_would_do() {
    let explain = |policy: &str, text: &str, arguments: &[&str]| {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("explained.json");
        fs::write(&path, policy).unwrap();
        explained(&path, arguments, text)
    };
    let corp =
        r#""endpoints":[{"id":"corp","name":"C","dialect":"openai","url":"https://llm.corp.example/v1","model":"m"}]"#;
    let with = |rest: &str| format!("{{{corp},{rest}}}");
    let mail = "Write to jane.doe@example.com, born 12 March 1984.";
    let apart = explain(&with(r#""combinations":[{"labels":["EMAIL_ADDRESS","DATE_OF_BIRTH"]}]"#), mail, &[]);
    assert!(
        apart.contains("refused   blockedTogether") && apart.contains("found     EMAIL_ADDRESS x 1: keeps"),
        "{apart}"
    );
    // What a longer word of the organisation's covers is found all the same.
    let covered =
        r#""labels":{"EMAIL_ADDRESS":"block"},"terms":[{"text":"to jane.doe@example.com","label":"PROJECT"}]"#;
    let covered = explain(&with(covered), mail, &[]);
    assert!(covered.contains("refused   blockedLabel"), "{covered}");
    assert!(covered.contains("found     EMAIL_ADDRESS x 1: block, not to be released\n"), "{covered}");
    assert!(covered.contains("found     PROJECT x 1: placeholder, not to be released\n"), "{covered}");
    let asked = explain(&with(r#""labels":{"EMAIL_ADDRESS":"ask"},"sites":[{"match":"*","rule":"ask"}]"#), mail, &[]);
    assert!(asked.contains("found     EMAIL_ADDRESS x 1: ask, the person may release it"), "{asked}");
    assert!(asked.contains("undecided 1") && asked.contains("site      the person says first"), "{asked}");
    assert!(asked.contains("asked     corp (https://llm.corp.example/v1), external trust"), "{asked}");
    // As many bytes as the request has, not the text.
    assert!(explain(&with(r#""dailyBytes":100"#), mail, &[]).contains("refused   dailyLimit"));
    assert!(explain(&with(r#""dailyBytes":100000"#), mail, &[]).contains("sent, once the person has seen it"));
    let plain = explain(&with(r#""preview":"whenFound""#), "The pumps arrive soon.", &[]);
    assert!(plain.contains("sent at once") && plain.ends_with("The pumps arrive soon."), "{plain}");
    let trained = explain(&with(r#""training":{"required":true,"version":3}"#), mail, &[]);
    assert!(trained.contains("training  version 3 comes before") && trained.contains("sent, once"), "{trained}");
    let own = r#"{"endpoints":[{"id":"own","name":"O","dialect":"browser"}]}"#;
    assert!(explain(own, mail, &[]).contains("asked     own (the browser's own model), device trust"));
    let long = explain(&with(r#""labels":{}"#), &"The pumps arrive soon. ".repeat(10_000), &[]);
    assert!(long.contains("parts     3, and one request"), "{}", &long[..400]);
    let reply = explain(&with(r#""labels":{}"#), &"The pumps arrive soon. ".repeat(10_000), &["--action", "reply"]);
    assert!(reply.contains("characters go"), "{}", &reply[..400]);
}

#[test]
fn a_text_is_redacted_in_the_modes_asked_for_and_restored() {
    let vault = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("modes.json");
    let text = "Jane Doe <jane.doe@example.com> paid with 4111 1111 1111 1111 on 12 March 2024.";
    let vault_is = ["--vault", vault.to_str().unwrap()];
    let modes = ["PERSON=surrogate", "EMAIL_ADDRESS=surrogate", "CREDIT_CARD=mask", "DATE_TIME=generalise"];
    let arguments: Vec<&str> = ["redact", "--seed", "1"]
        .into_iter()
        .chain(vault_is)
        .chain(modes.iter().flat_map(|mode| ["--mode", mode]))
        .collect();
    let redacted = run(&arguments, "plain.txt", text);
    let outgoing = said(&redacted);
    assert!(redacted.status.success(), "{outgoing}");
    assert!(outgoing.ends_with("paid with •••• •••• •••• 1111 on March 2024."), "{outgoing}");
    assert!(!outgoing.contains("Jane") && !outgoing.contains("doe") && outgoing.contains(".example>"), "{outgoing}");
    let restored = said(&run(&[&["restore"], &vault_is[..]].concat(), "answer.txt", &outgoing));
    assert!(restored.starts_with("Jane Doe <jane.doe@example.com> paid with ••••"), "{restored}");
    for (mode, words) in
        [("SECRET=mask", "labels.SECRET"), ("EMAIL_ADDRESS=generalise", "labels.EMAIL_ADDRESS"), ("URL=hide", "hide")]
    {
        let refused = run(&["redact", "--mode", mode], "plain.txt", text);
        assert!(!refused.status.success() && said(&refused).contains(words), "{mode}: {}", said(&refused));
    }
}

#[test]
fn every_problem_of_a_policy_is_printed_with_its_path() {
    let policy = r#"{"stop": "no", "labels": {"PERSON": "hide"}, "colour": 1}"#;
    let output = run(&["policy", "check"], "policy.json", policy);
    assert_eq!(output.status.code(), Some(1));
    for path in ["`stop`", "`labels.PERSON`", "`colour`"] {
        assert!(said(&output).contains(path), "{}", said(&output));
    }
    assert!(!run(&["policy", "export", "--firefox"], "bad.json", policy).status.success(), "none is made of a bad one");
    let good = run(&["policy", "export", "--chrome", "abc"], "good.json", r#"{"stop": true}"#);
    assert!(said(&good).contains("\"abc\""), "{}", said(&good));
}

/// The standard output of the tool as JSON.
fn printed(output: &Output) -> serde_json::Value {
    assert!(output.status.success(), "{}", said(output));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_list_becomes_the_terms_of_a_policy() {
    let terms = |arguments: &[&str], name, list| run(&[&["policy", "terms"], arguments].concat(), name, list);
    let csv = "term;label;fuzzy\r\nMeridian Pension Scheme;CUSTOMER;yes\r\nKestrel;;\r\n";
    let read = json!([
        { "text": "Meridian Pension Scheme", "label": "CUSTOMER", "fuzzy": true },
        { "text": "Kestrel", "label": "TERM" },
    ]);
    assert_eq!(printed(&terms(&[], "list.csv", csv)), json!({ "terms": read }));
    let fuzzy = json!({ "terms": [
        { "text": "Nightingale", "label": "PROJECT", "fuzzy": true },
        { "text": "Kestrel", "label": "PROJECT" },
    ] });
    let list = "Nightingale\n\nKestrel\n";
    assert_eq!(
        printed(&terms(&["--label", "PROJECT", "--fuzzy"], "list.txt", list)),
        fuzzy,
        "short ones are found as they are"
    );
    let bank = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/policies/bank.json");
    let whole = printed(&terms(&["--into", bank.to_str().unwrap()], "into.csv", csv));
    assert_eq!((&whole["terms"], &whole["ownEndpoints"]), (&read, &json!("none")));
}

#[test]
fn every_bad_line_of_a_list_is_told_and_never_what_is_in_it() {
    let long = "word ".repeat(17);
    let list = format!(
        "term,label,fuzzy\nKestrel\n,PROJECT\nXY\nthe customer\nKESTREL\nHeron,heron\nFalcon,,maybe\n{long}\n++\n東\n東京\n"
    );
    let output = run(&["policy", "terms"], "bad.csv", &list);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty(), "nothing is made of a list with problems");
    let told: Vec<_> = said(&output).lines().skip(1).map(|line| line.trim().to_owned()).collect();
    let expected = [
        (3, "no term"),
        (4, "too short"),
        (5, "too common"),
        (6, "the same as line 2"),
        (7, "not a label"),
        (8, "neither yes nor no"),
        (9, "at most 16 words"),
        (10, "no term"),
        (11, "too short"),
    ];
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for (told, (line, why)) in told.iter().zip(expected) {
        assert!(told.starts_with(&format!("line {line}: ")) && told.contains(why), "{told}");
    }
    assert!(!said(&output).contains("Kestrel") && !said(&output).contains("Falcon"));
    let skipped = run(&["policy", "terms", "--skip"], "bad.csv", &list);
    let left = json!({ "terms": [{ "text": "Kestrel", "label": "TERM" }, { "text": "東京", "label": "TERM" }] });
    assert_eq!(printed(&skipped), left);
    assert!(said(&skipped).contains("line 9: "));
}

#[test]
fn a_list_over_the_limit_is_told_once_and_a_table_without_terms_is_refused() {
    let list = (0..100_003).map(|number| format!("Heron {number}")).collect::<Vec<_>>().join("\n");
    let output = run(&["policy", "terms"], "many.txt", &list);
    assert_eq!(said(&output).lines().skip(1).collect::<Vec<_>>(), ["  line 100001: more than 100000 terms"]);
    let output = run(&["policy", "terms"], "none.csv", "name,label\nKestrel,PROJECT\n");
    assert!(!output.status.success() && said(&output).contains("no column `term`"), "{}", said(&output));
    let output = run(&["policy", "terms"], "latin.txt", b"Kestrel\nM\xfcller\n");
    assert!(said(&output).contains("line 2: not UTF-8"), "{}", said(&output));
}

#[test]
fn the_guide_for_administrators_shows_what_the_tool_prints() {
    let guide = include_str!("../../../docs/admin.md");
    let bank = include_str!("../../../docs/policies/bank.json");
    let commands: Vec<&str> = guide.split('`').filter(|part| part.starts_with("scrim policy export --")).collect();
    let mut forms = Vec::new();
    for command in &commands {
        let words = command.split_whitespace().skip(1).filter(|word| *word != "policy.json");
        let words: Vec<_> =
            words.map(|word| if word == "ID" { "abcdefghijklmnopabcdefghijklmnop" } else { word }).collect();
        let printed = run(&words, "bank.json", bank);
        assert!(printed.status.success(), "{command}: {}", said(&printed));
        forms.push((words[2], words.contains(&"--edge"), said(&printed)));
    }
    let form = |name, edge| {
        let found = forms.iter().find(|(form, for_edge, _)| *form == name && *for_edge == edge);
        found.map_or_else(|| panic!("the guide shows {name}"), |(.., printed)| printed.as_str())
    };
    let json = |printed: &str| serde_json::from_str::<serde_json::Value>(printed).unwrap();
    let policy = json(bank);
    let chrome = json(form("--chrome", false));
    assert_eq!(chrome["3rdparty"]["extensions"]["abcdefghijklmnopabcdefghijklmnop"], policy);
    let firefox = json(form("--firefox", false));
    assert_eq!(firefox["policies"]["3rdparty"]["Extensions"]["scrim@scrim.example"], policy);
    for (name, root) in [("--registry", "[HKEY_LOCAL_MACHINE"), ("--intune", "$key = 'HKLM:")] {
        for (edge, browser) in [(false, r"Google\Chrome"), (true, r"Microsoft\Edge")] {
            let place = format!(
                r"{root}\Software\Policies\{browser}\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy"
            );
            let shown = if name == "--intune" && edge {
                &said(&run(
                    &["policy", "export", name, "abcdefghijklmnopabcdefghijklmnop", "--edge"],
                    "bank.json",
                    bank,
                ))
            } else {
                form(name, edge)
            };
            assert!(shown.contains(&place), "{name} {browser}: {shown}");
        }
    }
    let (plain, whole) = (form("--plist", false), form("--firefox-plist", false));
    assert!(plain.contains("<key>ownEndpoints</key>\n<string>none</string>"), "{plain}");
    let inner =
        plain.split_once("<plist version=\"1.0\">\n").and_then(|(_, rest)| rest.strip_suffix("</plist>\n")).unwrap();
    assert!(whole.contains(inner) && whole.contains("<key>EnterprisePoliciesEnabled</key>\n<true/>"), "{whole}");
    let blocks: Vec<&str> = guide.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(blocks.len(), 2, "one for each browser");
    assert!(blocks.iter().all(|block| json(block).is_object()));
}

#[test]
fn records_are_summed_up_and_a_broken_one_is_named() {
    let lines = to_lines(&record());
    let report = |arguments: &[&str], content: &str| {
        let other = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("report-other.jsonl");
        fs::write(&other, content).unwrap();
        run(&[&["audit", "report", other.to_str().unwrap()], arguments].concat(), "report.jsonl", &lines)
    };
    let json = report(&[], lines.lines().next().unwrap());
    assert!(json.status.success(), "{}", said(&json));
    let sums: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&sums["records"], &sums["questions"]["asked"]), (&2.into(), &5.into()), "the same entry counts once");
    let end = lines.lines().skip(2).collect::<Vec<_>>().join("\n");
    assert!(said(&report(&[], &end)).contains("missing at the beginning"), "{}", said(&report(&[], &end)));
    assert!(report(&["--stretch"], &end).status.success(), "as it was shipped");
    let html = report(&["--html"], &lines);
    assert!(said(&html).starts_with("<!doctype html>") && !said(&html).contains("mail.example"));
    let broken = report(&[], &lines.replacen("\"bytesOut\":1", "\"bytesOut\":2", 1));
    assert!(!broken.status.success() && broken.stdout.is_empty(), "nothing is summed up beside it");
    assert!(
        said(&broken).contains("report-other.jsonl: the record is not as it was written: entry 0"),
        "{}",
        said(&broken)
    );
}

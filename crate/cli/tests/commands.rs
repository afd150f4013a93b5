//! `scrim audit verify` and `scrim policy`, as they are called.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use scrim_audit::{Entry, Id, Outcome, PolicyVersion, Question, Sealed, Site, seal, to_lines};

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
        record.push(seal(Entry::Question(question), record.last()));
    }
    record
}

/// Runs the tool on a file with this content.
fn run(arguments: &[&str], name: &str, content: &str) -> Output {
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
    assert!(run(&["audit", "verify", "--holds", &newest], "kept.jsonl", &to_lines(&record)).status.success());
    let stretch = to_lines(&record[2..]);
    assert!(run(&["audit", "verify", "--stretch"], "stretch.jsonl", &stretch).status.success());
}

#[test]
fn a_policy_is_explained_on_a_text() {
    let policy = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/policies/bank.json");
    let explain = |arguments: &[&str], text: &str| {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_scrim"));
        let mut tool = tool.args(["policy", "explain"]).arg(&policy).args(arguments);
        tool = tool.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = tool.spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        said(&child.wait_with_output().unwrap())
    };
    let mail = "Project Halyard: write to jane.doe@example.com about KN-20418833.";
    let asked = explain(&["--site", "https://crm.bank.example"], mail);
    assert!(asked.contains("asked     bank-llm (https://llm.bank.example/v1)"), "{asked}");
    assert!(asked.ends_with("[PROJECT_1]: write to [EMAIL_1] about [CLIENT_NUMBER_1]."), "{asked}");
    let refused = explain(&["--site", "https://news.example"], mail);
    assert!(refused.contains("refused   siteBlocked") && !refused.contains("jane.doe"), "{refused}");
    assert!(explain(&["--role", "nobody"], mail).contains("refused   stopped"));
}

#[test]
fn a_policy_is_explained_for_somebody_who_is_signed_in() {
    let policy = include_str!("../../../docs/policies/insurer.json");
    let explain = |claims: &[&str]| {
        let arguments: Vec<_> = ["policy", "explain"].into_iter().chain(claims.iter().copied()).collect();
        said(&run(&arguments, "insurer.json", policy))
    };
    assert!(explain(&[]).contains("refused   signInRequired"), "{}", explain(&[]));
    let said = explain(&["--claim", "everybody", "--claim", "Scrim.Claims"]);
    assert!(said.contains("role      Claims\n") && said.contains("asked     insurer-llm"), "{said}");
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

//! The bank's rules as a table: for each role, endpoint, site and label of docs/policies/bank.json what becomes of a question and of a
//! value in it. Written by hand, from what the bank wants; where the policy decides otherwise, one of the two is wrong.
//!
//! | in the table | what it means |
//! |---|---|
//! | `clear` | leaves as it stands |
//! | `free` | a placeholder leaves in its place; the person may release it |
//! | `kept` | a placeholder leaves in its place; nobody may release it |
//! | `ask` | nothing leaves before the person has said whether it may |
//! | `generalise`, `mask`, `surrogate` | something coarser, its last four, or somebody else's leaves in its place |
//! | `drop` | nothing leaves in its place |
//! | `stop` | nothing of a text that holds it is sent |
//! | `site` | nothing is sent from this site |
//! | `none` | the role has no such endpoint |

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scrim_detect::Label;
use scrim_policy::{Ask, Handling, Policy, Refusal, Trust, Verdict};
use serde_json::Value;

/// Names in the table; `-` is nobody's role in particular.
const ROLES: [&str; 5] = ["-", "Counter", "Adviser", "Research", "Trainee"];
/// Who runs them: the bank, somebody else, the person's own machine.
const ENDPOINTS: [(&str, Trust); 3] =
    [("bank-llm", Trust::Organisation), ("vendor", Trust::External), ("laptop", Trust::Device)];
const SITES: [(&str, &str); 6] = [
    ("crm", "https://crm.bank.example"),
    ("mail", "https://mail.bank.example"),
    ("paste", ""),
    ("trading", "https://trading.bank.example"),
    ("news", "https://news.example"),
    ("plain", "http://crm.bank.example"),
];

/// What a value becomes. `crm+mail`: on each of them; `*`: for all of them.
const TABLE: &str = "
role      endpoint       site                PERSON  EMAIL_ADDRESS  PHONE_NUMBER  CLIENT_NUMBER  CREDIT_CARD  PASSPORT  MONEY_AMOUNT  ORGANIZATION  LOCATION  DATE_TIME  SECRET
*         *              trading+news+plain  site    site           site          site           site         site      site          site          site      site       site

-         bank-llm       crm+mail+paste      kept    kept           kept          kept           mask         stop      generalise    ask           free      clear      kept
-         vendor         crm+mail+paste      stop    surrogate      drop          kept           mask         stop      generalise    ask           free      clear      kept
-         laptop         crm+mail+paste      kept    kept           kept          kept           mask         stop      clear         ask           free      clear      kept

Counter   bank-llm       crm+mail+paste      kept    kept           kept          kept           mask         stop      generalise    kept          kept      clear      kept
Counter   vendor+laptop  crm+mail+paste      none    none           none          none           none         none      none          none          none      none       none

Adviser   bank-llm       crm+mail+paste      kept    kept           kept          kept           mask         stop      generalise    ask           free      clear      kept
Adviser   vendor         crm+mail+paste      none    none           none          none           none         none      none          none          none      none       none
Adviser   laptop         crm+mail+paste      kept    kept           kept          kept           mask         stop      clear         ask           free      clear      kept

Research  bank-llm       crm+mail+paste      kept    kept           kept          stop           mask         stop      generalise    ask           free      clear      kept
Research  vendor         crm+mail+paste      stop    surrogate      drop          stop           mask         stop      generalise    ask           free      clear      kept
Research  laptop         crm+mail+paste      none    none           none          none           none         none      none          none          none      none       none

Trainee   bank-llm       crm+mail+paste      none    none           none          none           none         none      none          none          none      none       none
Trainee   vendor         crm+mail+paste      none    none           none          none           none         none      none          none          none      none       none
Trainee   laptop         crm+mail+paste      kept    kept           kept          stop           mask         stop      stop          kept          kept      clear      kept
";

/// What each role may ask for, of the actions of the product and the bank's own.
const ACTIONS: &str = "
role      summarise  reply  explain  rewrite  file-note
-         yes        yes    yes      yes      yes
Counter   yes        yes    no       no       no
Adviser   yes        yes    yes      yes      yes
Research  yes        yes    yes      yes      yes
Trainee   yes        no     yes      no       no
";

/// The bank's policy as it is deployed to the people of one role.
fn bank(role: &str) -> Policy {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/policies/bank.json");
    let mut json: Value = serde_json::from_str(&fs::read_to_string(path).expect("it is there")).expect("it is JSON");
    if role != "-" {
        json["role"] = role.into();
    }
    let policy = Policy::from_layers(None, &json.to_string()).expect("there are no settings to be wrong");
    assert!(policy.managed().problems().is_empty(), "{role}: {:?}", policy.managed().problems());
    policy
}

/// The rows of a table, each as its cells, without the empty ones; the first names the columns.
fn rows(table: &'static str) -> (Vec<&'static str>, Vec<Vec<&'static str>>) {
    let mut rows = table.lines().filter(|row| !row.trim().is_empty()).map(|row| row.split_whitespace().collect());
    let columns: Vec<_> = rows.next().expect("a table has a head");
    let rows: Vec<Vec<_>> = rows.collect();
    assert!(rows.iter().all(|row| row.len() == columns.len()), "every row has every cell");
    (columns, rows)
}

/// Whether a cell that names what it speaks of names this.
fn names(cell: &str, name: &str) -> bool {
    cell == "*" || cell.split('+').any(|named| named == name)
}

fn outcome(policy: &Policy, (endpoint, trust): (&str, Trust), site: &str, label: &str) -> &'static str {
    let label = Label::new(label).expect("the table names labels");
    match policy.decide(&Ask { action: "summarise", endpoint, site, found: std::slice::from_ref(&label) }) {
        Verdict::Refuse(Refusal::SiteBlocked) => "site",
        Verdict::Refuse(Refusal::NotApproved) => "none",
        Verdict::Refuse(Refusal::BlockedLabel(blocked)) if blocked == label => "stop",
        Verdict::Refuse(refusal) => refusal.code(),
        Verdict::Ask => match policy.handling(&label, trust) {
            Handling::Allow => "clear",
            Handling::Placeholder if policy.releasable(&label, trust) => "free",
            Handling::Placeholder => "kept",
            other => other.as_str(),
        },
    }
}

#[test]
fn every_role_endpoint_site_and_label_is_decided_as_the_table_says() {
    let (columns, rows) = rows(TABLE);
    let mut checked = BTreeSet::new();
    for role in ROLES {
        let policy = bank(role);
        for endpoint in ENDPOINTS {
            for (site, origin) in SITES {
                let place = [role, endpoint.0, site];
                let said: Vec<_> =
                    rows.iter().filter(|row| row.iter().zip(place).all(|(cell, name)| names(cell, name))).collect();
                let [row] = said.as_slice() else { panic!("{} rows speak of {place:?}", said.len()) };
                for (label, expected) in columns.iter().zip(row.iter()).skip(3) {
                    assert_eq!(outcome(&policy, endpoint, origin, label), *expected, "{place:?} {label}");
                    checked.insert((place, *label));
                }
            }
        }
    }
    assert_eq!(checked.len(), 5 * 3 * 6 * 11, "every combination is looked at");
}

#[test]
fn every_role_may_ask_for_what_the_table_says() {
    let (columns, rows) = rows(ACTIONS);
    assert_eq!(rows.iter().map(|row| row[0]).collect::<Vec<_>>(), ROLES);
    for row in rows {
        let policy = bank(row[0]);
        let site = "https://crm.bank.example";
        let endpoint = policy.endpoints()[0].id.as_str();
        for (action, expected) in columns.iter().zip(&row).skip(1) {
            let verdict = policy.decide(&Ask { action, endpoint, site, found: &[] });
            let expected = if *expected == "yes" { Verdict::Ask } else { Verdict::Refuse(Refusal::UnknownAction) };
            assert_eq!(verdict, expected, "{} {action}", row[0]);
        }
    }
}

#[test]
fn the_mail_asks_first_for_everybody_and_no_other_site_does() {
    for role in ROLES {
        let policy = bank(role);
        let asking: Vec<_> =
            SITES.iter().filter(|(_, origin)| policy.asks_first(origin)).map(|(site, _)| *site).collect();
        assert_eq!(asking, ["mail"], "{role}");
    }
}

#[test]
fn an_account_and_a_date_of_birth_do_not_leave_together_whoever_asks_whom() {
    let found = ["DATE_OF_BIRTH", "IBAN_CODE"].map(Label::fixed);
    for role in ROLES {
        let policy = bank(role);
        for endpoint in policy.endpoints() {
            let ask =
                |found| policy.decide(&Ask { action: "summarise", endpoint: endpoint.id.as_str(), site: "", found });
            assert_eq!(ask(&found), Verdict::Refuse(Refusal::BlockedTogether(found.to_vec())), "{role}");
            assert_eq!((ask(&found[..1]), ask(&found[1..])), (Verdict::Ask, Verdict::Ask), "{role}");
        }
    }
}

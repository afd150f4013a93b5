//! Fixtures are synthetic. Best effort: every mail address in the tree stands at a domain that can belong to nobody.

use crate::tree::{files, none};

/// RFC 2606 and RFC 6761; `internal` is kept for private networks by ICANN's resolution 2024.07.29.06.
const RESERVED: [&str; 9] =
    ["example.com", "example.org", "example.net", "example", "test", "invalid", "localhost", "local", "internal"];

/// Stand behind an `@` without being anybody's mailbox: a picture's density, a git remote.
const NO_MAIL: [&str; 2] = ["2x.png", "github.com"];

#[test]
fn mail_addresses_stand_at_reserved_domains() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| {
        file.path.starts_with("crate/") || file.path.starts_with("tests/") || file.path.starts_with("extension/")
    }) {
        for (number, line) in file.text.lines().enumerate() {
            for domain in mail_domains(line).filter(|domain| !is_reserved(domain) && !NO_MAIL.contains(domain)) {
                faults.push(format!("{}:{}: {domain}", file.path, number + 1));
            }
        }
    }
    none(&faults, "mail addresses stand at reserved domains only");
}

fn is_reserved(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    RESERVED.iter().any(|reserved| domain == *reserved || domain.ends_with(&format!(".{reserved}")))
}

/// What follows an `@` that has a mailbox in front, where it looks like a domain with a top level of letters.
fn mail_domains(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('@').filter_map(|(at, _)| {
        let mailbox = line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let rest = &line[at + 1..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(rest.len());
        let domain = rest[..end].trim_end_matches(['.', '-']);
        let top = domain.rsplit_once('.').map(|(_, top)| top)?;
        (mailbox && top.len() >= 2 && top.chars().all(|c| c.is_ascii_alphabetic())).then_some(domain)
    })
}

#[test]
fn an_address_is_told_from_a_package_scope() {
    assert_eq!(mail_domains("write to jo@mail.example, not @types/node").collect::<Vec<_>>(), ["mail.example"]);
    assert!(is_reserved("Mail.Example") && !is_reserved("notexample.com"));
}

//! Names of machines, told from names of files, fields and models: the zones of the inside, and the words administrators build names of.

use super::{Check, Grow, Grown, Verdict};

/// See [`is_in_zone`]; without one of its signs a name in a private zone may as well be a field or a package.
pub const HOST_IN_ZONE: Check =
    Check { name: "a machine in a zone of the inside", run: |text| Verdict::confirm_or_keep(is_in_zone(text)) };

/// See [`in_cloud`].
pub const CLOUD_HOST: Grow = Grow { name: "a name in front of the cloud's own", run: in_cloud };

/// See [`numbered`].
pub const MACHINE_NUMBER: Grow = Grow { name: "a word for a machine in front of the number", run: numbered };

/// Zones that stand one inside the other: `svc.cluster.local`, `corp.lan`.
const ZONES: &[&str] = &[
    "internal", "intranet", "intra", "corp", "lan", "local", "cluster", "home", "ad", "svc", "office", "net", "dmz",
    "prod", "staging",
];

/// Files and keys of configurations that end in `.local`.
const FILES: &[&str] = &["settings", "config", "env", "docker-compose", "compose", "makefile", "gitignore", "override"];

/// What names of machines are made of.
const PARTS: &str = "srv svr server vm esx esxi hv k8s node worker master db pg sql mysql mongo redis kafka web app api fs file files dc ad ldap nas san bkp backup \
    vpn gw fw sw rtr router switch core proxy lb jump bastion build agent ci runner jenkins git gitlab mail mx smtp relay dns ns ntp print printer sap erp \
    crm prd prod stg uat tst qa hadoop dn elastic log logs mon lt nb ws pc wks laptop cache queue broker edge etcd batch";

/// Longest name read, in bytes.
const LONGEST: usize = 96;

/// Whether a name in a private zone cannot be a field of a program: a hyphen or digit in a label, a port, or a zone inside a zone.
fn is_in_zone(text: &str) -> bool {
    let name = text.split(':').next().unwrap_or(text).to_ascii_lowercase();
    let labels: Vec<&str> = name.split('.').collect();
    let hosts = &labels[..labels.len() - 1];
    let marked = hosts.iter().any(|label| label.contains('-') || label.bytes().any(|byte| byte.is_ascii_digit()));
    let file = hosts.first().is_some_and(|first| FILES.iter().any(|file| first.starts_with(file)));
    let nested = hosts.len() > 1
        && hosts.last().is_some_and(|zone| ZONES.contains(zone))
        && labels[labels.len() - 1] != "internal";
    !file && (marked || text.contains(':') || nested)
}

/// How likely a name with hyphens and a number at the end is a machine's by the words in it: sure with two of them in three parts
/// (`db-prod-03`), possible with one.
fn machine(text: &str) -> Option<f32> {
    let lower = text.to_ascii_lowercase();
    let stem = lower.trim_end_matches(|char: char| char.is_ascii_digit());
    let number = lower.len() - stem.len();
    let mixed =
        text.bytes().any(|byte| byte.is_ascii_lowercase()) && text.bytes().any(|byte| byte.is_ascii_uppercase());
    if !(1..=3).contains(&number) || mixed {
        return None;
    }
    // The list is read for what can stand in it only: a date's parts begin with digits.
    let parts = stem.split('-').filter(|part| part.starts_with(|first: char| first.is_ascii_lowercase()));
    match parts.filter(|part| PARTS.split_ascii_whitespace().any(|known| known == *part)).count() {
        0 => None,
        known if known > 1 && number == 2 && lower.split('-').count() > 2 => Some(0.5),
        _ => Some(0.2),
    }
}

/// What stands in front of byte `at` and belongs to a name: letters, digits, hyphens and `more`. `None` where a longer token goes on.
fn name_before<'t>(text: &'t str, at: usize, more: &[u8]) -> Option<&'t str> {
    let part = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-' || more.contains(*byte);
    let long = text.as_bytes()[..at].iter().rev().take(LONGEST).take_while(part).count();
    let goes_on = |char: char| char.is_alphanumeric() || matches!(char, '_' | '.' | '+' | '%');
    (long > 0 && long < LONGEST && !text[..at - long].ends_with(goes_on)).then(|| &text[at - long..at])
}

/// The match is the number at the end of a name, and the letter or hyphen in front of it.
fn numbered(text: &str, from: usize, to: usize) -> Option<Grown> {
    const BEGINNINGS: &[&str] =
        &["srv", "svr", "esx", "dc", "sql", "fileserver", "nas", "vm", "vpn", "rtr", "web", "mail"];
    // A date's numbers stand behind numbers and hyphens. No word for a machine is without a letter.
    let number = from + 1;
    let name = name_before(text, number, b"").filter(|name| name.bytes().any(|byte| byte.is_ascii_alphabetic()))?;
    let start = number - name.len();
    let path = text[..start].ends_with('/') && !text[..start].ends_with("//");
    if path || name.starts_with('-') {
        return None;
    }
    let joined = !name.contains('-');
    let lower = name.to_ascii_lowercase();
    let known = BEGINNINGS.iter().any(|beginning| lower.strip_prefix(beginning).is_some_and(|rest| rest.len() <= 6));
    let letters = lower.bytes().all(|byte| byte.is_ascii_alphabetic());
    let prior = if joined {
        (known && letters && matches!(to - number, 2 | 3)).then_some(0.2)
    } else {
        machine(&text[start..to])
    };
    Some(Grown { start, end: to, prior: prior? })
}

/// The match is the cloud's part of an address.
fn in_cloud(text: &str, from: usize, to: usize) -> Option<Grown> {
    let name = name_before(text, from, b".")?.trim_start_matches(['-', '.']);
    (!name.is_empty()).then(|| Grown { start: from - name.len(), end: to, prior: 0.75 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_behind_a_word_for_a_machine_names_it() {
        let start = |text: &str| numbered(text, text.len() - 3, text.len()).map(|grown| grown.start);
        assert_eq!(start("on esx07"), Some(3));
        assert_eq!(start("SQLPROD01"), Some(0));
        assert_eq!(start("my-esx07"), Some(0));
        assert_eq!(start("my_esx07"), None);
        assert_eq!(start("step07"), None);
    }

    #[test]
    fn machines_are_told_from_fields_and_files() {
        for host in ["vpn-gw1.branch.local", "nas01.corp", "proxy.corp.local:3128", "cache.svc.cluster.local"] {
            assert!(is_in_zone(host), "{host}");
        }
        for other in ["config.internal", "sun.net.internal", "settings-2.local", "this.local"] {
            assert!(!is_in_zone(other), "{other}");
        }
    }

    #[test]
    fn names_are_made_of_words_for_machines() {
        assert_eq!(machine("db-prod-03"), Some(0.5));
        assert_eq!(machine("srv-ad-02"), Some(0.5));
        assert_eq!(machine("worker-17"), Some(0.2));
        for other in ["utf-8", "sha-256", "gpt-4", "db-prod", "Node-16", "step-12"] {
            assert_eq!(machine(other), None, "{other}");
        }
    }
}

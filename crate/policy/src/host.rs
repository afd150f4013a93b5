//! The host of an address: a name, an IPv4 or an IPv6 address, in the one form a browser would give it.
//!
//! Everything that a browser would read differently from how it looks is refused instead of translated: octal, short or
//! hexadecimal numbers that become IPv4 addresses, percent-encoding, non-ASCII letters that become punycode, a trailing
//! dot. So two hosts are the same exactly when they are equal here. Knows nothing of schemes, ports and paths.
//!
//! Sources: WHATWG URL Standard, host parsing and serialising; RFC 1123 section 2.1 (names); RFC 5952 (IPv6).

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use crate::UrlError;

/// Longest name in bytes: RFC 1035 section 2.3.4, without the root's dot.
const MAX_NAME: usize = 253;

/// Longest label of a name in bytes: RFC 1035 section 2.3.4.
const MAX_LABEL: usize = 63;

/// A host in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Host {
    /// Lower-case letters, digits and hyphens, in labels. Punycode stays as it was written.
    Name(String),
    V4(Ipv4Addr),
    V6(Ipv6Addr),
}

impl Host {
    /// Parses what stands between `//` and the port; an IPv6 address still in its brackets.
    pub(crate) fn parse(text: &str) -> Result<Self, UrlError> {
        if let Some(inside) = text.strip_prefix('[') {
            let address = inside.strip_suffix(']').and_then(|address| address.parse().ok());
            return address.map(Self::V6).ok_or(UrlError::BadHost);
        }
        if text.contains('*') {
            return Err(UrlError::Wildcard);
        }
        if text.len() > MAX_NAME || !text.split('.').all(is_label) {
            return Err(UrlError::BadHost);
        }
        let name = text.to_ascii_lowercase();
        if !ends_in_a_number(&name) {
            return Ok(Self::Name(name));
        }
        // Four decimal numbers without leading zeros; whatever else a browser would turn into an address is refused.
        name.parse().map(Self::V4).map_err(|_| UrlError::NumericHost)
    }

    /// Whether it is `localhost` or `127.0.0.1`, this very machine as the manifest's permissions and content policy spell it. Names below
    /// `localhost` are left out because not every resolver keeps them here; `[::1]` because a content policy cannot name it.
    pub(crate) fn is_loopback(&self) -> bool {
        match self {
            Self::Name(name) => name == "localhost",
            Self::V4(address) => *address == Ipv4Addr::LOCALHOST,
            Self::V6(_) => false,
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::V4(address) => address.fmt(f),
            Self::V6(address) => write_v6(*address, f),
        }
    }
}

fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// The URL Standard's "ends in a number": such a host is an IPv4 address to a browser, or an error.
fn ends_in_a_number(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    let hexadecimal = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    last.bytes().all(|byte| byte.is_ascii_digit()) || last.strip_prefix("0x").is_some_and(hexadecimal)
}

/// As the URL Standard writes it: the first longest run of zeros compressed, and never with an IPv4 tail, which the
/// standard library writes for mapped addresses.
fn write_v6(address: Ipv6Addr, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let pieces = address.segments();
    let zeros = (0..pieces.len()).map(|start| (pieces[start..].iter().take_while(|piece| **piece == 0).count(), start));
    // `max_by_key` would keep the last of several runs of the same length.
    let (length, start) = zeros.fold((1, pieces.len()), |best, run| if run.0 > best.0 { run } else { best });
    f.write_str("[")?;
    let mut at = 0;
    while at < pieces.len() {
        if at == start {
            f.write_str("::")?;
            at += length;
            continue;
        }
        write!(f, "{:x}", pieces[at])?;
        at += 1;
        if at < pieces.len() && at != start {
            f.write_str(":")?;
        }
    }
    f.write_str("]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_ipv6_as_browsers_do() {
        for (written, canonical) in [
            ("[::1]", "[::1]"),
            ("[::]", "[::]"),
            ("[0:0:0:0:0:0:0:1]", "[::1]"),
            ("[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
            ("[2001:db8:0:1:1:1:1:1]", "[2001:db8:0:1:1:1:1:1]"),
            ("[1:2:3:4:5:6:0:0]", "[1:2:3:4:5:6::]"),
            ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
        ] {
            assert_eq!(Host::parse(written).map(|host| host.to_string()), Ok(canonical.to_owned()), "{written}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for host in ["localhost", "LOCALHOST", "127.0.0.1"] {
            assert!(Host::parse(host).unwrap().is_loopback(), "{host}");
        }
        for host in [
            "localhost.example",
            "a.localhost",
            "128.0.0.1",
            "0.0.0.0",
            "[::]",
            "[::1]",
            "127.255.255.254",
            "[::ffff:127.0.0.1]",
            "127.0.0.1.example",
        ] {
            assert!(!Host::parse(host).unwrap().is_loopback(), "{host}");
        }
    }
}

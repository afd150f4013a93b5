//! Internet addresses: RFC 791 (IPv4), RFC 4291 and RFC 5952 (IPv6), RFC 6890 (special-purpose ranges), IEEE 802 (MAC).

use std::net::{Ipv4Addr, Ipv6Addr};

use super::{Check, Framed, Verdict};

/// See [`v4`].
pub const IPV4: Check = Check { name: "four octets", run: v4 };
/// Behind what comes in releases and a hyphen, of numbers as releases have (`linux-2.6.35.5`): `gw-5.145.120.9` is a machine.
pub const NOT_RELEASE: Framed = Framed {
    name: "no release",
    run: |front, text| {
        const NAMES: [&str; 12] =
            ["linux", "kernel", "gcc", "glibc", "binutils", "openssl", "jdk", "jre", "version", "release", "ver", "v"];
        let name =
            front.strip_suffix('-').and_then(|front| front.rsplit(|char: char| !char.is_ascii_alphabetic()).next());
        let named = name.is_some_and(|name| {
            let lower = name.to_ascii_lowercase();
            NAMES.contains(&lower.as_str()) || lower.starts_with("lib")
        });
        // Of a product in a header: `Chrome/120.0.0.0`.
        let product = front.strip_suffix('/').is_some_and(|front| front.ends_with(char::is_alphabetic))
            && text.ends_with(".0.0.0");
        if product {
            return Verdict::Reject;
        }
        let small = text.split(['/', ':']).next().unwrap_or(text).split('.').all(|octet| octet.len() < 3);
        Verdict::keep_if(!named || !small || text.find('.').is_some_and(|octet| octet > 1))
    },
};
/// See [`v6`].
pub const IPV6: Check = Check { name: "well-formed IPv6", run: v6 };
/// See [`mac`].
pub const MAC: Check = Check { name: "not a reserved address", run: mac };

/// An IPv4 address, with a prefix length or port behind it if so written. Addresses that identify nothing (loopback, unspecified,
/// broadcast, netmasks) are refused; four small numbers are kept, not confirmed.
fn v4(text: &str) -> Verdict {
    let (address, tail) = text.split_once(['/', ':']).unwrap_or((text, ""));
    let cidr = text.contains('/');
    let Ok(parsed) = address.parse::<Ipv4Addr>() else { return Verdict::Reject };
    let tail_fits = tail.is_empty() || tail.parse::<u32>().is_ok_and(|number| number <= if cidr { 32 } else { 65535 });
    let netmask = parsed.to_bits().leading_ones() + parsed.to_bits().trailing_zeros() >= 32;
    // Where every cloud answers its machines about themselves.
    let metadata = parsed == Ipv4Addr::new(169, 254, 169, 254);
    let nobody = parsed.is_loopback() || parsed.octets()[0] == 0 || netmask || parsed.is_broadcast() || metadata;
    let first = parsed.octets()[0];
    // Four small numbers are as often a version. Addresses of 10.0.0.0/8 are not told from "10.0.1.2" by anything but words.
    let small = parsed.octets().iter().all(|octet| *octet < 32) && first != 10 && tail.is_empty();
    match (tail_fits && !nobody, small) {
        (true, true) => Verdict::Keep,
        (valid, _) => Verdict::confirm_if(valid),
    }
}

/// An IPv6 address, with a prefix length or zone behind it if so written. Refused: loopback, unspecified, a bare prefix such as
/// `2001:db8::` without a length is kept; anything that is a clock time or a hex dump does not parse.
fn v6(text: &str) -> Verdict {
    let address = text.split(['/', '%']).next().unwrap_or(text);
    let length = text.split_once('/').map(|(_, length)| length.parse::<u8>().is_ok_and(|length| length <= 128));
    let Ok(parsed) = address.parse::<Ipv6Addr>() else { return Verdict::Reject };
    // "::" and "a::b" are operators and paths in program text; an address that names a machine has more than two groups set.
    let groups = parsed.segments().iter().filter(|segment| **segment != 0).count();
    let telling = groups >= 3
        || parsed.to_ipv4_mapped().is_some()
        || (groups == 2 && address.len() >= 7 && address.bytes().any(|b| b.is_ascii_digit()));
    Verdict::confirm_if(telling && length != Some(false))
}

/// A MAC address that is not all zeros, not broadcast and not a counting example. Three groups of four digits and no letter
/// are an article number far more often.
fn mac(text: &str) -> Verdict {
    let hex: String = text.chars().filter(char::is_ascii_hexdigit).map(|c| c.to_ascii_lowercase()).collect();
    let separators = text.bytes().filter(|byte| !byte.is_ascii_hexdigit());
    let one_kind = separators.clone().all(|byte| Some(byte) == separators.clone().next());
    let article = text.contains('.') && hex.bytes().all(|byte| byte.is_ascii_digit());
    Verdict::confirm_if(
        hex.len() == 12
            && one_kind
            && !article
            && hex.bytes().any(|byte| byte != b'0')
            && hex.bytes().any(|byte| byte != b'f'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v4_refuses_what_names_no_machine() {
        for good in ["192.0.2.17", "10.0.0.0/8", "203.0.113.9:8443"] {
            assert_eq!(v4(good), Verdict::Confirm, "{good}");
        }
        assert_eq!(v4("6.2.5.1"), Verdict::Keep);
        for bad in [
            "127.0.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "255.255.255.0",
            "256.1.1.1",
            "192.0.2.1/33",
            "192.0.2.1:70000",
            "01.2.3.4",
        ] {
            assert_eq!(v4(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn v6_refuses_what_is_no_address() {
        for good in ["2001:db8::8a2e:370:7334", "fe80::1ff:fe23:4567:890a%eth0", "::ffff:192.0.2.128", "2001:db8::/32"]
        {
            assert_eq!(v6(good), Verdict::Confirm, "{good}");
        }
        for bad in ["::1", "::", "12:34:56", "a::b", "1:2:3:4:5:6:7:8:9"] {
            assert_eq!(v6(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn mac_wants_one_separator() {
        assert_eq!(mac("00:1b:44:11:3a:b7"), Verdict::Confirm);
        assert_eq!(mac("00:1b-44:11:3a:b7"), Verdict::Reject);
        assert_eq!(mac("ff:ff:ff:ff:ff:ff"), Verdict::Reject);
        assert_eq!(mac("5652.1121.7116"), Verdict::Reject);
        assert_eq!(mac("001b.4411.3ab7"), Verdict::Confirm);
    }
}

//! Numbers that are written in hexadecimal: a hash, and the version of a policy. Lower case and full length only, so
//! that there is one way to write each.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A SHA-256. Displayed as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands before the first entry of a record.
    pub const GENESIS: Self = Self([0; 32]);

    pub(crate) const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn bytes(self) -> [u8; 32] {
        self.0
    }

    fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let digits = text.as_bytes();
        if digits.len() != 2 * bytes.len() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = (digit(pair[0])? << 4) | digit(pair[1])?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not 64 lower-case hexadecimal digits"))
    }
}

/// Names the policy that was in force. Displayed as 16 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PolicyVersion(u64);

impl PolicyVersion {
    /// From the policy's own number.
    pub const fn new(version: u64) -> Self {
        Self(version)
    }
}

impl fmt::Display for PolicyVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

// As text: JavaScript's numbers lose the last digits of 64 bits.
impl Serialize for PolicyVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PolicyVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = (text.len() == 16)
            .then(|| text.bytes().try_fold(0, |all, byte| Some((all << 4) | u64::from(digit(byte)?))));
        digits.flatten().map(Self).ok_or_else(|| serde::de::Error::custom("not 16 lower-case hexadecimal digits"))
    }
}

const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_way_to_write_a_hash() {
        let hash = Hash::new(std::array::from_fn(|at| (at * 9) as u8));
        let text = hash.to_string();
        assert_eq!(Hash::parse(&text), Some(hash));
        let with_a_sign = format!("+{}", &text[1..]);
        for other in
            [text.to_uppercase(), text[1..].to_owned(), format!("{text}0"), with_a_sign, text.replace('0', "g")]
        {
            assert_eq!(Hash::parse(&other), None, "{other}");
        }
    }

    #[test]
    fn there_is_one_way_to_write_a_policy_version() {
        let read = |text: &str| serde_json::from_str::<PolicyVersion>(text).ok();
        assert_eq!(read("\"00000000000000ff\""), Some(PolicyVersion::new(255)));
        assert_eq!(read("\"ffffffffffffffff\""), Some(PolicyVersion::new(u64::MAX)));
        for other in ["\"ff\"", "\"00000000000000FF\"", "\"+0000000000000ff\"", "255", "\"\"", "\"00000000000000fff\""]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }
}

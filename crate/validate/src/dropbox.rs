//! The beginning of Dropbox's tokens without an end. Ten letters A in their middle tell them; a pattern that begins eleven characters earlier
//! would be tried at every word.

use super::{Grow, Grown};

/// Characters in front of the ten.
const HEAD: usize = 11;

/// See [`headed`].
pub const DROPBOX_HEAD: Grow = Grow { name: "eleven characters in front of the middle", run: headed };

/// Takes in the eleven characters in front of the match, and no twelfth may stand before them.
fn headed(text: &str, from: usize, to: usize) -> Option<Grown> {
    let part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let head = text.as_bytes()[..from].iter().rev().take(HEAD + 1).take_while(part).count();
    (head == HEAD).then(|| Grown { start: from - HEAD, end: to, prior: 0.95 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_characters_and_no_more() {
        let start = |text: &str| headed(text, text.find('A').unwrap(), text.len()).map(|grown| grown.start);
        assert_eq!(start("= znak8zqmhl1AAAAAAAAAA"), Some(2));
        assert_eq!(start("znak8zqmhlAAAAAAAAAA"), None);
        assert_eq!(start("xznak8zqmhl1AAAAAAAAAA"), None);
    }
}

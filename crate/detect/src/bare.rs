//! The datasheets as the module that ships carries them: put together of what is no text and of one text for all of them.

use std::sync::LazyLock;

use crate::recognizer::Recognizer;
use crate::recognizers::BARE_FAMILIES;

/// Per datasheet a line of id, label, kind, title, words in front and example; see `build.rs`, which ends lines and parts of them as old files do.
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/sheets.txt"));
const LINE: char = '\u{1e}';
const PART: char = '\u{1f}';

/// All of them, in the catalogue's order.
pub(crate) static SHEETS: LazyLock<Vec<Recognizer>> = LazyLock::new(|| {
    let bare = BARE_FAMILIES.iter().copied().flatten();
    bare.zip(TEXTS.split(LINE)).map(|(bare, line)| whole(bare, line)).collect()
});

fn whole(bare: &Recognizer, line: &'static str) -> Recognizer {
    let mut parts = line.split(PART);
    let mut part = || parts.next().expect("build.rs wrote six parts");
    Recognizer {
        id: part(),
        label: part(),
        kind: Some(part()).filter(|kind| !kind.is_empty()),
        title: part(),
        front: part(),
        example: part(),
        ..*bare
    }
}

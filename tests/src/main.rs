//! Writes the clean text for `scrim eval`: `scrim-clean FOLDER` leaves a file of JSON lines for each genre in there.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "usage: scrim-clean FOLDER"));
    };
    let mut genres: BTreeMap<&str, String> = BTreeMap::new();
    for text in scrim_tests::clean::corpus() {
        let line = serde_json::json!({ "id": text.name, "text": text.text, "spans": [] });
        writeln!(genres.entry(text.genre).or_default(), "{line}").expect("a String takes everything");
    }
    fs::create_dir_all(&folder)?;
    // What an earlier run left under a genre's former name would be measured again.
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            fs::remove_file(path)?;
        }
    }
    for (genre, lines) in genres {
        fs::write(folder.join(format!("{genre}.jsonl")), lines)?;
    }
    Ok(())
}

//! What may stand in a source file.

use std::path::Path;

use crate::tree::{File, files, none};

const CODE: [&str; 8] = ["rs", "ts", "tsx", "mjs", "css", "html", "sh", "toml"];

/// Longest file a reader takes in at a sitting; split by meaning beyond.
const LINES: usize = 400;

/// Longer for a reason.
const LONG: [(&str, &str); 1] = [("extension/src/shared/protocol.gen.ts", "generated")];

/// This suite names what it looks for.
fn is_this_suite(file: &File) -> bool {
    file.path.starts_with("tests/suites/tidy/")
}

#[test]
fn files_are_short_enough_to_read() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| file.has_extension(&CODE)) {
        let lines = file.text.lines().count();
        if lines > LINES && !LONG.iter().any(|(path, _)| *path == file.path) {
            faults.push(format!("{}: {lines} lines", file.path));
        }
    }
    for (path, _) in LONG {
        if !files().iter().any(|file| file.path == path) {
            faults.push(format!("{path} is excepted but gone"));
        }
    }
    none(&faults, "a file has 400 lines at most");
}

#[test]
fn nothing_is_left_for_later() {
    let words = ["TODO", "FIXME", "XXX", "HACK", "todo!(", "unimplemented!(", "dbg!("];
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| file.has_extension(&CODE) && !is_this_suite(file)) {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(word) = words.into_iter().find(|word| has_word(line, word)) {
                faults.push(format!("{}:{}: {word}", file.path, number + 1));
            }
        }
    }
    none(&faults, "what is to be done stands in an issue, not in the source");
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| !is_this_suite(file)) {
        for (number, line) in file.text.lines().enumerate() {
            let named =
                ["/root/", "/work/", "/Users/", "C:\\Users\\"].into_iter().find(|path| starts_a_path(line, path));
            if let Some(path) = named {
                faults.push(format!("{}:{}: {path}", file.path, number + 1));
            }
        }
    }
    none(&faults, "no file names a path of one machine");
}

#[test]
fn every_library_forbids_unsafe_code() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| file.path.starts_with("crate/") && file.path.ends_with("/src/lib.rs")) {
        if !file.text.contains("#![forbid(unsafe_code)]") {
            faults.push(file.path.clone());
        }
    }
    none(&faults, "every library forbids unsafe code");
}

#[test]
fn nothing_is_leaked() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| file.path.starts_with("crate/") && file.path.contains("/src/")) {
        for (number, line) in file.text.lines().enumerate() {
            if line.contains(".leak()") || line.contains("::leak(") {
                faults.push(format!("{}:{}", file.path, number + 1));
            }
        }
    }
    none(&faults, "a leaked text is 'static like one of the source, and `Redacted::fixed` would take it");
}

#[test]
fn only_answers_pass_for_redacted_text() {
    const CALLS: &str = "Redacted::answered(";
    let calls = files().into_iter().filter(|file| file.path.starts_with("crate/") && file.text.contains(CALLS));
    let faults: Vec<String> =
        calls.map(|file| file.path).filter(|path| path != "crate/session/src/exchange.rs").collect();
    none(&faults, "only what an endpoint wrote, before anything is put back, is sent on to it");
}

#[test]
fn every_rust_file_is_a_module_of_its_parent() {
    let all = files();
    let mut faults = Vec::new();
    for file in all.iter().filter(|file| file.path.contains("/src/") && file.has_extension(&["rs"])) {
        let path = Path::new(&file.path);
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a Rust file has a name");
        let folder = path.parent().expect("a file under src has a folder");
        let (name, parent) = match stem {
            "lib" | "main" => continue,
            "mod" => (folder.file_name().and_then(|name| name.to_str()).expect("a module has a name"), folder.parent()),
            _ => (stem, Some(folder)),
        };
        let parent = parent.expect("a module stands below src").to_str().expect("paths are UTF-8");
        let heads = ["/mod.rs", "/lib.rs", "/main.rs", ".rs"].map(|end| format!("{parent}{end}"));
        let named = all.iter().any(|file| heads.contains(&file.path) && declares(&file.text, name));
        if !named {
            faults.push(file.path.clone());
        }
    }
    none(&faults, "a file that no module declares is never compiled");
}

#[test]
fn every_look_at_sensitive_text_says_why() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| file.path.starts_with("crate/") && file.path.contains("/src/")) {
        // The type's own file defines them; test modules stand last in a file or in one of their own.
        if file.path == "crate/redact/src/clear.rs" || file.path.ends_with("tests.rs") {
            continue;
        }
        let shipped = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines: Vec<&str> = shipped.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            let looks = line.contains(".expose()") || line.contains(".into_exposed()");
            let above = &lines[number.saturating_sub(3)..=number];
            if looks && !line.trim_start().starts_with("//") && !above.iter().any(|line| line.contains("// EXPOSE: ")) {
                faults.push(format!("{}:{}", file.path, number + 1));
            }
        }
    }
    none(&faults, "every `.expose()` stands under a line `// EXPOSE: …` that says why");
}

/// `word` in `line`, not as a part of a longer word.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !joins(line[..at].chars().next_back()) && !joins(line[at + word.len()..].chars().next())
    })
}

/// `path` in `line` where an absolute path begins, not in the middle of a URL or a relative path.
fn starts_a_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| line[..at].chars().next_back().is_none_or(|c| " \"'`(=:".contains(c)))
}

/// A line `mod name;`, whatever its visibility.
fn declares(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        let mut words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
        words.next() == Some("mod") && words.next().is_some_and(|word| word.trim_end_matches(';') == name)
    })
}

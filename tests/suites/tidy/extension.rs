//! What the TypeScript must not name. The linter says the same while one types; this cannot be switched off by a comment.

use crate::tree::{File, files, none};

/// Word, the files that may use it, and why nobody else may.
const WORDS: [(&str, &[&str], &str); 18] = [
    ("chrome", &["extension/src/shared/browser.ts"], "only shared/browser.ts names the browser's API"),
    ("console", &[], "sensitive text must not reach a log"),
    ("createContextualFragment", &[], "text never becomes HTML"),
    ("dangerouslySetInnerHTML", &[], "text never becomes HTML"),
    ("DOMParser", &[], "text never becomes HTML"),
    ("eval", &[], "text never becomes code"),
    ("EventSource", &[], "only the engine reaches the network"),
    ("export default", &[], "a name is the same everywhere"),
    (
        "fetch",
        &["extension/src/background/engine.ts"],
        "only the engine reaches the network; its door reads the package's own files",
    ),
    ("importScripts", &[], "code comes from the package's own files only"),
    ("innerHTML", &[], "text never becomes HTML"),
    ("insertAdjacentHTML", &[], "text never becomes HTML"),
    ("new Function", &[], "text never becomes code"),
    ("outerHTML", &[], "text never becomes HTML"),
    ("sendBeacon", &[], "only the engine reaches the network"),
    ("setHTMLUnsafe", &[], "text never becomes HTML"),
    ("WebSocket", &[], "only the engine reaches the network"),
    ("XMLHttpRequest", &[], "only the engine reaches the network"),
];

#[test]
fn the_extension_names_no_way_around_the_engine() {
    let mut faults = Vec::new();
    for file in sources() {
        let code = without_comments_and_strings(&file.text);
        for (word, allowed, why) in WORDS {
            if !allowed.contains(&file.path.as_str()) && has_word(&code, word) {
                faults.push(format!("{}: {word} ({why})", file.path));
            }
        }
    }
    none(&faults, "the extension's own code stays inert and off the network");
}

#[test]
fn nobody_but_the_engines_door_imports_the_module() {
    let mut faults = Vec::new();
    for file in sources().iter().filter(|file| file.path != "extension/src/background/engine.ts") {
        let imports = file.text.lines().filter(|line| line.contains("pkg/") && line.contains("from "));
        // A type costs nothing and reaches nothing.
        let real = imports.filter(|line| !line.starts_with("import type") && !line.starts_with("export type"));
        faults.extend(real.map(|line| format!("{}: {line}", file.path)));
    }
    none(&faults, "nobody but background/engine.ts imports the module");
}

#[test]
fn what_is_injected_into_pages_shares_nothing_with_the_background() {
    let mut faults = Vec::new();
    for file in sources() {
        let Some(surface) = ["background", "content", "pages"].into_iter().find(|surface| is_of(&file, surface)) else {
            continue;
        };
        let foreign = match surface {
            "background" => ["/content/", "/pages/"].as_slice(),
            "content" => &["/background/", "/pages/"],
            // The pad and the welcome page show the same card.
            _ => &["/background/"],
        };
        let imports = file.text.lines().filter(|line| line.contains("from '") && !line.starts_with("import type"));
        let wrong = imports.filter(|line| foreign.iter().any(|folder| line.contains(folder)));
        faults.extend(wrong.map(|line| format!("{}: {line}", file.path)));
    }
    none(&faults, "surfaces meet in shared/ and on the wire only");
}

fn is_of(file: &File, surface: &str) -> bool {
    file.path.starts_with(&format!("extension/src/{surface}/"))
}

/// What ships: neither tests nor what is generated from crate/wire.
fn sources() -> Vec<File> {
    let ships = |file: &File| {
        let test = file.path.contains(".test.") || file.path.ends_with(".gen.ts");
        file.path.starts_with("extension/src/") && file.has_extension(&["ts", "tsx"]) && !test
    };
    files().into_iter().filter(ships).collect()
}

/// The code alone: enough of the grammar to skip comments and plain strings, so that a rule can be talked about.
fn without_comments_and_strings(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // Two slashes behind a colon stand in an address.
        let skip = if rest.starts_with("//") && !code.ends_with(':') {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '\'' {
            // A plain string ends on its line, or it was an apostrophe.
            rest[1..].find(['\'', '\n']).map_or(rest.len(), |end| end + 2)
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        code.push(' ');
        rest = &rest[skip..];
    }
    code
}

fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$');
        !joins(code[..at].chars().next_back()) && !joins(code[at + word.len()..].chars().next())
    })
}

#[test]
fn rules_may_be_talked_about_but_not_broken() {
    assert!(!has_word(&without_comments_and_strings("// no fetch here\nconst a = 'fetch';"), "fetch"));
    assert!(has_word(&without_comments_and_strings("void self.fetch('x');"), "fetch"));
    assert!(!has_word("prefetch(); fetchAll();", "fetch"));
}

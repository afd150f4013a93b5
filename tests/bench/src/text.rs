//! The text that is measured on: what people select at work, one sensitive thing in every few lines.

/// Sentences without anything sensitive.
const SENTENCES: [&str; 6] = [
    "The committee met on the second floor because the large room was being painted. ",
    "Nobody expected the delivery before noon, yet the boxes stood in the hall when we came. ",
    "Please look through the attached draft and send your comments to the team by Friday. ",
    "Im zweiten Quartal wurde die Planung überarbeitet; die Ergebnisse liegen nun vor. ",
    "La réunion est reportée à la semaine prochaine, merci de confirmer votre présence. ",
    "It's a long way from here to there, as people in the valley like to say. ",
];

/// A log's line and a table, full of numbers of which none is sensitive.
const LINES: [&str; 2] = [
    "2026-03-14T09:26:53Z INFO worker[17] job 1741944413 done in 482 ms, 3 retries, build 4f084b2\n",
    "| item | size | price |\n| chair, oak | 45 x 52 x 90 | 129.00 |\n",
];

/// Lines that hold something.
const SENSITIVE: [&str; 8] = [
    "\nFrom: Jane Doe <jane.doe@mail.example>\n",
    "You can reach me on +1 202 555 0143 until five. ",
    "Please pay the rest to DE89 3704 0044 0532 0130 00 as agreed. ",
    "My card ending the talk was 4111 1111 1111 1111, please remove it. ",
    "The box answers at 192.168.17.42 and at 2001:db8::8a2e:370:7334. ",
    "Ship it to 42 Harbour Street, Springfield, IL 62704. ",
    "Regards,\nTomas Lindqvist\n",
    "\npassword = \"tr0ub4dor&3-horse\"\n",
];

/// About `bytes` bytes of sentences without anything sensitive.
pub(crate) fn prose(bytes: usize) -> String {
    repeated(&SENTENCES, bytes)
}

/// About `bytes` bytes of logs and tables without anything sensitive.
pub(crate) fn lines(bytes: usize) -> String {
    repeated(&LINES, bytes)
}

fn repeated(pieces: &[&str], bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 200);
    for piece in pieces.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(piece);
    }
    text
}

/// About `bytes` bytes: five plain pieces, then one that holds something.
pub fn mixed(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 200);
    let mut plain = SENTENCES.iter().chain(&LINES).cycle();
    for sensitive in SENSITIVE.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text.extend(plain.by_ref().take(5).copied());
        text.push_str(sensitive);
    }
    text
}

/// A policy with this many names of customers, a million at most, every tenth to be found with a slip of the pen too. In no text here.
pub(crate) fn company(words: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
    const FORMS: [&str; 4] = ["Holding", "Partners", "GmbH", "Pension Scheme"];
    let word = |number: usize| [number / 100, number / 10, number].map(|at| SYLLABLES[at % 10]).concat();
    let name = |number| format!("{} {} {}", word(number % 1000), word(number / 1000), FORMS[number % 4]);
    let entry = |number| {
        let fuzzy = if number % 10 == 0 { r#","fuzzy":true"# } else { "" };
        format!(r#"{{"text":"{}","label":"CUSTOMER"{fuzzy}}}"#, name(number))
    };
    format!(r#"{{"version":1,"terms":[{}]}}"#, (0..words).map(entry).collect::<Vec<_>>().join(","))
}

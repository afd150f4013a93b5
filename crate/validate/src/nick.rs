//! Names of accounts told by their place: in front of what somebody says in a chat, and behind the name they are made of.

use std::collections::BTreeSet;

use super::user::is_user_name;
use super::{Framed, Grow, Grown, Verdict};
use crate::fold::push_folded;

/// See [`speaks`].
pub const SPEAKER: Grow = Grow { name: "somebody in a chat", run: speaks };

/// See [`is_made_of`].
pub const OF_NAME: Framed =
    Framed { name: "made of the name in front", run: |front, matched| Verdict::confirm_if(is_made_of(front, matched)) };

/// How far a chat is looked at on each side, in bytes.
const REACH: usize = 1000;
/// Lines looked at on each side.
const LINES: usize = 8;
/// Words of a name, counted from its end.
const WORDS: usize = 4;

/// Whether the nick between `from` and `to`, which ends with what parts it from its words, speaks in a chat: lines beside it are
/// speech too, and somebody speaks twice. Keys of a configuration stand in front of values, each once.
fn speaks(text: &str, from: usize, to: usize) -> Option<Grown> {
    let said = text[to..].lines().next().unwrap_or_default();
    let nick = text[from..to].trim_end_matches([' ', ':', '>', '\t']);
    let hash = nick.len() > 6 && nick.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Small letters alone need more around them.
    let word = !is_user_name(nick);
    if hash || word && is_label(nick) || !is_speech(said) || word && is_measured(said) {
        return None;
    }
    let before = &text[text.floor_char_boundary(from.saturating_sub(REACH))..from];
    let behind = &text[to..text.floor_char_boundary(to + REACH)];
    let above = before.rsplit('\n').skip(1).take(LINES);
    let (mut speakers, mut lines) = (BTreeSet::new(), 0);
    for name in above.chain(behind.lines().skip(1).take(LINES)).filter_map(speaker).chain([nick]) {
        speakers.insert(name);
        lines += 1;
    }
    let least = if word { 4 } else { 3 };
    let capitals = speakers.iter().filter(|name| name.starts_with(char::is_uppercase)).count();
    let others = !speakers.iter().any(|name| is_label(name));
    (lines >= least && speakers.len() < lines && speakers.len() > 1 && (!word || others && capitals < lines))
        .then_some(Grown { start: from, end: from + nick.len(), prior: 0.7 })
}

/// What programs report: numbers, settings, results.
fn is_measured(said: &str) -> bool {
    said.contains(['=', '{', ';', '/']) || said.bytes().filter(u8::is_ascii_digit).count() > 4
}

/// Words in front of a colon that nobody is called.
fn is_label(name: &str) -> bool {
    const LABELS: &str = "note notes info warn warning error debug trace fatal hint help tip todo fixme ps nb re fwd aw wg from to cc bcc subject date name title \
        type id key value default example result input output expected actual given when then and but returns return param throws see since usage author version \
        license summary description status state reason cause step fix feat chore docs test tests refactor perf style build ci revert problem answer question q a \
        frage antwort response request user system assistant email phone address http https file line path url host port";
    name.len() < 3 || LABELS.split_ascii_whitespace().any(|label| label.eq_ignore_ascii_case(name))
}

/// Who speaks in a line of a chat.
fn speaker(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|char: char| char.is_ascii_digit() || "[]():. <@-".contains(char));
    let (name, said) = line.split_once(": ").or_else(|| line.split_once("> "))?;
    (name.len() <= 32 && !name.is_empty() && name.split(' ').count() < 4 && is_speech(said)).then_some(name)
}

/// Words, not a value.
fn is_speech(said: &str) -> bool {
    let words = said.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    words > 1 && !said.starts_with(['"', '\'', '{', '[', '&', '*', '|', '>'])
}

/// Whether `login` is the beginnings of two of the words in front, one of them long: `Ilona Varga (ivarga2)`.
fn is_made_of(front: &str, login: &str) -> bool {
    let letters: String =
        login.chars().filter(char::is_ascii_alphabetic).map(|char| char.to_ascii_lowercase()).collect();
    let has = |class: fn(&u8) -> bool| login.bytes().any(|byte| class(&byte));
    let mixed = has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    let mut words: Vec<String> = Vec::new();
    // The name stands directly in front, and nothing but its words.
    let name = front.trim_end_matches([' ', '(', '-', '\t']);
    let name = name.rsplit(|char: char| !(char.is_alphabetic() || " ,.'-".contains(char))).next().unwrap_or_default();
    for word in name.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty()).rev().take(WORDS) {
        if word.starts_with(char::is_uppercase) {
            let mut folded = String::new();
            word.chars().for_each(|char| push_folded(char, &mut folded));
            words.push(folded);
        }
    }
    // `De Luca` is one: `ideluca`.
    let joined: Vec<String> = words.windows(2).map(|two| [two[1].as_str(), &two[0]].concat()).collect();
    words.extend(joined);
    let common = |rest: &str, word: &str| rest.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    !mixed
        && letters.len() >= 4
        && words.iter().enumerate().any(|(at, word)| {
            (1..=common(&letters, word)).any(|size| {
                let rest = &letters[size..];
                let others = words.iter().enumerate().filter(|(other, _)| *other != at);
                size.max(rest.len()) >= 4
                    && !rest.is_empty()
                    && others.map(|(_, word)| word).any(|word| common(rest, word) == rest.len())
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_pieced_together_of_a_name() {
        for (front, login) in [
            ("Opened by Varga, Ilona (", "ivarga2"),
            ("De Luca Ilaria (", "ideluca"),
            ("Mohamed Elsayed - ", "melsayed"),
            ("Thi Hong Nguyen (", "nguyenth"),
            ("💍 Aodhán Breathnach (", "aodhan.b"),
        ] {
            assert!(is_made_of(front, login), "{login}");
        }
        for (front, other) in [
            ("PostgreSQL (", "postgres"),
            ("FC_NFKC_Closure (", "FC_NFKC"),
            ("Amazon Web Services (", "aws"),
            ("Visual Studio Code (", "vscode"),
            ("see Configuration (", "config"),
            ("the value of the (", "valueof"),
        ] {
            assert!(!is_made_of(front, other), "{other}");
        }
    }

    #[test]
    fn a_chat_is_told_from_a_configuration() {
        let chat = "jo_kay: is anybody there\nrose.t: yes i am\njo_kay: good to know\n";
        let nick = |text: &str, nick: &str| {
            let from = text.find(nick).unwrap();
            speaks(text, from, from + nick.len() + 2).is_some()
        };
        assert!(nick(chat, "rose.t") && nick(chat, "jo_kay"));
        assert!(!nick(
            "login_title: please sign in\nlogin_text: your name here\nlogin_end: thank you all\n",
            "login_text"
        ));
        assert!(!nick("api_v2: on\nhost_1: off\napi_v2: on\n", "host_1"));
    }
}

//! Tells what somebody chose as a password from the word, variable, type or placeholder that stands there otherwise: the classes of
//! characters and the shapes of programs. A password of letters alone cannot be told from a word.

use super::entropy::is_name;
use super::sample::is_sample;
use super::{Check, Framed, Verdict};

/// See [`is_password`] and [`is_strong`].
pub const PASSWORD: Check =
    Check { name: "reads like a password", run: |text| Verdict::confirm_if(is_password(text) || is_strong(text)) };

/// Strong, where nothing but a word near speaks for it: `PKCS#12`, `rfcs#1403` and `checkout@v4` are none.
pub const STRONG_PASSWORD: Check = Check {
    name: "reads like a strong password",
    run: |text| {
        let kinds = if text.contains(['@', '%', '+', '*', '&']) { 4 } else { 3 };
        let reference = text.split_once('#').is_some_and(|(name, number)| {
            let hump =
                name.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
            !hump
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        Verdict::confirm_if(text.len() >= 8 && !reference && self::kinds(text) >= kinds && is_strong(text))
    },
};

/// See [`is_spoken`].
pub const SPOKEN: Check = Check { name: "reads like a password", run: |text| Verdict::confirm_if(is_spoken(text)) };

/// Behind a cue alone, without a sign: strong, or a word with a number that is no name of something technical.
pub const CUED_PASSWORD: Check = Check {
    name: "reads like a password",
    run: |text| {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let lower = text.bytes().filter(u8::is_ascii_lowercase).count();
        let word =
            digits >= 2 && lower >= 4 && is_spoken(text) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        Verdict::confirm_if(is_strong(text) || word && !names_itself(text))
    },
};

/// See [`is_joined`].
pub const JOINED_PASSWORD: Check =
    Check { name: "words and numbers joined like a password", run: |text| Verdict::confirm_if(is_joined(text)) };

/// Said in words, or behind a colon, which programs use too.
pub const SPOKEN_PASSWORD: Framed = Framed {
    name: "reads like a password",
    run: |front, matched| {
        if is_verb(front) {
            return Verdict::Reject;
        }
        let said = front.trim_end_matches([' ', '"', '\'', '`', '«', '“', '„', '(']).ends_with(char::is_alphabetic);
        let value = if said { matched } else { matched.trim_end_matches([')', ']', '}']) };
        let clear = if said { is_spoken(value) } else { is_password(value) || is_joined(value) || is_weak(value) };
        if clear { Verdict::ConfirmPart(value.len()) } else { Verdict::Reject }
    },
};

/// Whether the announcement at the end of `front` is a verb: "pass the option to …". A noun has nobody's article behind it ("the wifi pass
/// of Jane is set to …").
fn is_verb(front: &str) -> bool {
    const OBJECTS: [&str; 6] = ["the", "it", "this", "a", "an", "--"];
    const OTHERS: [&str; 14] = [
        "passw",
        "passp",
        "passc",
        "passe",
        "hasł",
        "hasl",
        "pwd",
        "pw ",
        "mdp",
        "kennwort",
        "contrase",
        "senha",
        "wachtwoord",
        "wlan",
    ];
    let lower = front.to_lowercase();
    let Some((_, object)) = lower.rsplit_once("pass ").filter(|_| lower.ends_with(" to ")) else { return false };
    let word = object.split(' ').next().unwrap_or_default();
    let verb = OBJECTS.contains(&word) || word.starts_with("--");
    verb && !OTHERS.iter().any(|other| object.contains(other))
}

/// Whether `value`, standing where a password is announced, can be one.
pub(super) fn is_password(value: &str) -> bool {
    can_be_password(value) && !is_name(value, 1)
}

/// Whether `value` is one of those that everybody uses, or a long word with a digit behind it (`hunter2`), which a program would not have.
fn is_weak(value: &str) -> bool {
    const COMMON: &[&str] =
        &["letmein", "qwerty", "qwertz", "azerty", "iloveyou", "trustno", "opensesame", "qwertyuiop"];
    const NUMBERED: &[&str] = &[
        "string",
        "number",
        "option",
        "button",
        "column",
        "record",
        "object",
        "module",
        "server",
        "client",
        "member",
        "person",
        "worker",
        "entity",
        "result",
        "response",
        "request",
        "section",
        "chapter",
        "version",
        "variable",
        "element",
        "account",
        "example",
        "username",
        "argument",
        "parameter",
        "message",
        "placeholder",
    ];
    let stem = value.trim_end_matches(|c: char| c.is_ascii_digit());
    let lower = stem.bytes().all(|byte| byte.is_ascii_lowercase());
    COMMON.contains(&stem)
        || lower && stem.len() >= 6 && stem.len() < value.len() && !NUMBERED.contains(&stem) && can_be_password(value)
}

/// As [`is_password`]; and of the four kinds of character at least three.
pub(super) fn is_strong(value: &str) -> bool {
    kinds(value) >= 3 && can_be_password(value) && (!is_name(value, 1) || kinds(value) == 4)
}

/// Whether `value`, said in a sentence to be the password, can be one: there no variable stands, so a word and a digit will do.
pub(super) fn is_spoken(value: &str) -> bool {
    can_be_password(value) && (value.len() >= 6 || !is_name(value, 1))
}

/// Whether `value` joins words and numbers as people build passwords (`Haddock-Trellis-88`, `kaffee4alle_EG`): no ticket (`INC-48213`), date,
/// version, file, host or variable.
pub(super) fn is_joined(value: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "com", "net", "org", "io", "dev", "js", "ts", "py", "rs", "go", "json", "xml", "yml", "yaml", "html", "txt",
        "md", "pdf", "png", "jpg", "csv", "sh", "exe", "zip", "gz", "conf", "log", "local", "internal", "example",
        "test", "de", "fr", "uk", "eu", "pl", "nl", "it", "es",
    ];
    let parts: Vec<&str> = value.split(['-', '_', '.']).collect();
    let word = |part: &&str| part.chars().filter(|c| c.is_lowercase()).count() >= 3;
    let capital = value.chars().any(char::is_uppercase);
    let least = if capital && value.contains('-') { 1 } else { 2 };
    let number = |part: &&str| part.len() >= least && part.bytes().all(|byte| byte.is_ascii_digit());
    // A digit inside a word; a hump is a program's.
    let mixed = |part: &&str| {
        let stem = part.trim_end_matches(|c: char| c.is_ascii_digit());
        stem.len() >= 4
            && stem.bytes().any(|byte| byte.is_ascii_digit())
            && stem.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    let hump = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let version = |three: &[u8]| three[0].is_ascii_digit() && three[1] == b'.' && three[2].is_ascii_digit();
    let bytes = value.as_bytes();
    let elsewhere = value.contains('.') && parts.last().is_some_and(|last| ENDINGS.contains(last));
    let hexadecimal = value.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    (8..=40).contains(&value.len())
        && parts.iter().any(word)
        && (parts.iter().any(mixed)
            || parts.len() >= 3 && parts.iter().any(number) && (capital || !value.contains(['_', '.'])))
        && parts.iter().all(|part| !part.is_empty())
        && !bytes.windows(2).any(hump)
        && !bytes.windows(3).any(version)
        && !elsewhere
        && !hexadecimal
        && can_be_password(value)
}

/// Whether nothing in `value` speaks against a password: letters with digits or symbols, or digits alone.
fn can_be_password(value: &str) -> bool {
    let has = |class: fn(&u8) -> bool| value.bytes().any(|byte| class(&byte));
    let letters = has(u8::is_ascii_alphabetic);
    let digits = has(u8::is_ascii_digit);
    let pin = value.bytes().all(|byte| byte.is_ascii_digit());
    let clear = digits && (letters || pin) || letters && has_symbol(value);
    let named = !digits && names_itself(value);
    clear && !named && !is_program(value) && !is_address(value) && !is_sample(value) && !is_technical(value)
}

/// Whether `value` holds what it is called: a label of a form (`Password*:`), a selector (`#new-password`), a variable.
pub(super) fn names_itself(value: &str) -> bool {
    const NAMES: &[&str] =
        &["passw", "getpass", "pwd", "secret", "token", "apikey", "wachtwoord", "kennwort", "contras", "senha"];
    let lower = value.to_ascii_lowercase();
    NAMES.iter().any(|name| lower.contains(name))
}

/// Encodings, digests and types: words with a number that stand near passwords in programs and manuals.
fn is_technical(value: &str) -> bool {
    const STEMS: &[&str] = &[
        "base", "utf", "sha", "md", "int", "uint", "float", "i", "u", "f", "win", "oauth", "pbkdf", "argon", "argonid",
        "iso", "rfc", "aes", "http", "ipv", "tls", "v", "step", "latin", "x", "p", "h", "s", "char", "blake", "ntlmv",
        "wpa", "nist", "ed",
    ];
    let lower = value.to_ascii_lowercase();
    if lower.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        return true;
    }
    let stem: String = lower.trim_end_matches("_t").bytes().filter(u8::is_ascii_alphabetic).map(char::from).collect();
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        && STEMS.contains(&stem.as_str())
}

/// A symbol that words do not bring along; not as the first or last character, where a
/// sentence or a tag (`!vault`) has them too.
fn has_symbol(value: &str) -> bool {
    let bytes = value.trim_matches(['!', '?']).as_bytes();
    bytes.iter().any(|byte| byte.is_ascii_punctuation() && !b".,:;-_'/()[]{}<>&=*|\\\"`".contains(byte))
}

/// The shapes of calls, types, lists and references.
fn is_program(value: &str) -> bool {
    let list = value.contains(',') && !value.bytes().any(|byte| byte.is_ascii_alphabetic());
    let call = value.split_once('(').is_some_and(|(callee, _)| {
        !callee.is_empty() && callee.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.:$>-*&".contains(&byte))
    });
    value.starts_with(['&', '@', '#']) && is_name(&value[1..], 1)
        || value.starts_with(['-', '=', '*', '+', ','])
        || value.contains(['[', '\\', '{'])
        || is_rules(value)
        || list
        || call
        || value.ends_with('(')
        || ["::", "->", "=>", "?.", "<%"].iter().any(|mark| value.contains(mark))
        || value.contains("%s") && value.replace("%s", "").bytes().all(|byte| byte.is_ascii_punctuation())
}

/// Whether `value` is a list of rules or choices: `min:8|required|confirmed`.
fn is_rules(value: &str) -> bool {
    let rule = |part: &str| {
        let (name, number) = part.split_once(':').unwrap_or((part, ""));
        name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    value.split('|').count() > 2 && value.split('|').all(rule)
}

fn is_address(value: &str) -> bool {
    let file = value.contains('/')
        && value
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending.len() <= 4 && ending.bytes().all(|byte| byte.is_ascii_lowercase()));
    let number = value.contains('/') && !value.bytes().any(|byte| byte.is_ascii_lowercase());
    number || value.starts_with(['/', '~', '.']) || value.contains("://") || value.starts_with("HTTP/") || file
}

/// How many of lower case, upper case, digit and symbol stand in `value`.
pub(super) fn kinds(value: &str) -> usize {
    let classes: [fn(&u8) -> bool; 4] =
        [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit, u8::is_ascii_punctuation];
    classes.into_iter().filter(|class| value.bytes().any(|byte| class(&byte))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_told_from_words_and_programs() {
        for password in ["hunter42x", "tr0ub4dor&3", "Sommer2024!", "p@ssw0rd", "super$ecret", "1qay@WXS"] {
            assert!(is_password(password), "{password}");
        }
        for other in [
            "required",
            "get_password()",
            "randomBytes(16)",
            "String::new",
            "changeme1",
            "${PW1}",
            "/run/secrets/db1",
            "password_v2",
            "&[u8]",
            "1,2,3,4,5",
            "#add-password",
            "Required!",
            "min:8|required|confirmed",
            "user?.pw1",
            "base64",
            "__uint64",
            "tests/ui/a1.rs",
        ] {
            assert!(!is_password(other), "{other}");
        }
    }

    #[test]
    fn a_sentence_holds_no_variables() {
        assert!(is_spoken("bacalhau4ever") && is_spoken("tester123") && is_spoken("Barley-barley-9"));
        assert!(!is_spoken("required") && !is_spoken("step2"));
    }
}

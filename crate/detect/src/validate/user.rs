//! Names of accounts: told from the words that stand in the same places of texts and programs.

use super::assigned::DRAWN;
use super::{Check, Verdict};

/// See [`is_user_name`].
pub(crate) const USER_NAME: Check =
    Check { name: "a name, not a word", run: |text| Verdict::confirm_if(is_user_name(text) && !is_filler(text)) };
/// A word of small letters that no form or program has there.
pub(crate) const USER_WORD: Check = Check { name: "no word of forms", run: |text| Verdict::keep_if(!is_filler(text)) };
/// As [`USER_NAME`], and no annotation of a program.
pub(crate) const MENTION: Check = Check {
    name: "a name, not an annotation",
    run: |text| Verdict::confirm_if(is_user_name(text) && !is_filler(text) && !is_annotation(text)),
};

/// Drawn at random, or a long number; no name of an application.
pub(crate) const CLIENT_ID: Check = Check {
    name: "a long number or drawn at random",
    run: |text| {
        let number = text.len() >= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
        if number { Verdict::Confirm } else { (DRAWN.run)(text) }
    },
};

/// Words that stand behind "user:" in programs, forms and manuals.
const FILLER: &[&str] = &[
    "string",
    "str",
    "text",
    "true",
    "false",
    "null",
    "none",
    "nil",
    "undefined",
    "required",
    "optional",
    "email",
    "e-mail",
    "name",
    "username",
    "user",
    "users",
    "login",
    "password",
    "your",
    "your-name",
    "your_name",
    "example",
    "here",
    "default",
    "varchar",
    "object",
    "number",
    "integer",
    "value",
    "page",
    "form",
    "button",
    "failed",
    "success",
    "error",
    "unknown",
    "anonymous",
    "guest",
    "system",
    "with",
    "using",
    "from",
    "into",
    "that",
    "this",
    "self",
    "input",
    "field",
    "self-service",
    "user-name",
    "user_name",
    "user-id",
    "user_id",
    "user-agent",
    "sign-in",
    "log-in",
    "read-only",
    "single-sign-on",
    "pflichtfeld",
    "obligatoire",
    "obligatorio",
    "richiesto",
    "verplicht",
    "wymagane",
    "admin-only",
    "end-user",
    "opt-in",
    "opt-out",
    "first-time",
    "multi-factor",
    "two-factor",
    "logged-in",
    "name.surname",
    "first.last",
    "vorname.nachname",
    "firstname.lastname",
];

/// Beginnings of annotations, directives and style rules.
const ANNOTATIONS: &[&str] = &[
    "param",
    "font-",
    "ts-",
    "react-",
    "vue-",
    "type",
    "keyframes",
    "webkit",
    "moz-",
    "charset",
    "import",
    "media",
    "layer",
    "supports",
    "page",
    "counter-",
    "deprecated",
    "internal",
    "return",
    "throws",
    "since",
    "see",
    "link",
    "override",
    "test",
    "todo",
    "color-",
    "position-",
    "view-",
    "starting-",
    "eslint-",
    "babel-",
    "swc-",
    "next-",
    "static_",
    "final_",
    "app.",
    "router.",
    "pytest.",
    "property",
    "dataclass",
    "functools.",
    "click.",
    "api.",
    "bp.",
    "celery.",
    "mock.",
    "patch.",
];

/// A digit, an underscore, or letters around a dot or hyphen; with a letter, and of an account's length.
fn is_user_name(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let version = text.starts_with(|c: char| c.is_ascii_digit()) && letters < 3;
    let parted = text.contains(['_', '.', '-']) && text.len() > 4;
    let constant = text.contains('_') && !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let call = text.contains('.') && text.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    !constant && !call && (4..=32).contains(&text.len()) && letters > 1 && !version && (digits > 0 || parted)
}

fn is_filler(text: &str) -> bool {
    FILLER.iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn is_annotation(text: &str) -> bool {
    ANNOTATIONS.iter().any(|beginning| text.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_words() {
        for name in ["jdoe42", "svc_kowal", "b.ofori", "t-mokoena", "lbouvet83"] {
            assert!(is_user_name(name), "{name}");
        }
        for word in ["interface", "12345678", "2x", "a1", "v1.2.3", "WS_STRING", "reader.readString"] {
            assert!(!is_user_name(word), "{word}");
        }
        assert!(is_annotation("font-face") && is_filler("STRING"));
    }
}

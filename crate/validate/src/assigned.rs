//! Tells the secret that stands behind a name from everything else that does: words, paths, variables, calls, samples. The name is read
//! by `secret_name.rs`; what it promises sets how random the value has to look.

use super::entropy::{bits, is_name, is_random};
use super::passphrase::is_phrase;
use super::password::{self, is_password, is_spoken, is_strong, kinds, names_itself};
use super::sample::is_sample;
use super::scramble::is_scrambled;
use super::secret_name::{Binder, Named, Sort};
use super::{Check, Framed, Verdict};

/// A value behind the name of a token or key.
pub const ASSIGNED_TOKEN: Framed = Framed {
    name: "a secret by its name and its looks",
    run: |front, matched| judge(front, matched, |named| named.sort != Sort::Password),
};

/// A value behind the name of a password.
pub const ASSIGNED_PASSWORD: Framed = Framed {
    name: "a password by its name and its looks",
    run: |front, matched| judge(front, matched, |named| named.sort == Sort::Password),
};

/// A value that nothing binds to a name, only a word is near: it has to look drawn by every measure.
pub const DRAWN: Check = Check {
    name: "looks drawn at random",
    run: |text| {
        let groups = text.split(['_', '-']).filter(|group| group.len() >= 4 && is_scrambled(group)).count();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let drawn = digits >= 3
            && !text.starts_with("0x")
            && looks_drawn(text)
            && is_random(text)
            && is_scrambled(text)
            && !names_itself(text);
        Verdict::confirm_if(text.len() >= 12 && drawn && (groups > 0 || text.len() < 24))
    },
};

/// In quotes, with a word for its service near.
pub const DRAWN_IN_QUOTES: Check = Check {
    name: "looks drawn at random",
    run: |text| {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let path = text.matches('/').count() > 2 || text.contains("//");
        let drawn = is_grouped(text) || digits >= 3 && looks_drawn(text) && is_random(text) && is_scrambled(text);
        Verdict::confirm_if(text.len() >= 16 && !path && drawn && !names_itself(text))
    },
};

/// A token whose own prefix names its service; not what such prefixes mark as an id that anybody may see.
pub const PREFIXED: Check = Check {
    name: "looks random behind its prefix",
    run: |text| {
        const IDS: &[&str] = &[
            "evt",
            "pi",
            "ch",
            "cus",
            "price",
            "acct",
            "msg",
            "run",
            "asst",
            "resp",
            "org",
            "file",
            "chatcmpl",
            "user",
            "call",
            "req",
            "txn",
            "seti",
            "in",
            "sub",
            "prod",
            "si",
            "il",
            "pm",
            "src",
            "card",
            "ba",
            "cs",
            "ic",
            "py",
            "re",
            "po",
            "tr",
            "id",
            "chunk",
            "css",
            "module",
            "commit",
            "rev",
            "build",
            "sha256",
            "sha512",
            "sha1",
            "md5",
            "trace",
            "span",
            "vol",
            "ami",
            "snap",
            "img",
            "thread",
            "batch",
            "proj",
            "team",
            "workspace",
            "session",
            "pk",
        ];
        let (prefix, rest) = text.split_once(['_', '-']).unwrap_or_default();
        let body = rest
            .rsplit_once(['_', '-'])
            .map_or(rest, |(front, last)| if last.len() >= front.len() { last } else { rest });
        let count = |class: fn(&u8) -> bool| body.bytes().filter(class).count();
        let mixed = [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit]
            .into_iter()
            .all(|class| count(class) >= 2);
        let drawn = mixed
            && body.len() >= 20
            && !IDS.contains(&prefix)
            && looks_drawn(body)
            && is_random(body)
            && is_scrambled(body);
        Verdict::confirm_if(drawn)
    },
};

/// A quoted argument of a call that signs in.
pub const ARGUMENT_PASSWORD: Check = Check {
    name: "reads like a password",
    run: |text| {
        let drawn = text.len() >= 12 && looks_drawn(text);
        Verdict::confirm_if(!text.contains(' ') && (drawn || is_password(text) || is_strong(text) || is_soup(text)))
    },
};

/// A cookie's value, with the signature and escapes that frameworks add.
pub const COOKIE: Check = Check {
    name: "looks drawn at random",
    run: |text| {
        let value = text.split(';').next().unwrap_or(text).replace("%3A", ":").replace("%2F", "/").replace("%3D", "=");
        let value = value.strip_prefix("s:").unwrap_or(&value);
        let part =
            value.split(['.', ':', '|', '!']).any(|part| part.len() >= 12 && looks_drawn(part) && is_random(part));
        Verdict::confirm_if(part)
    },
};

fn judge(front: &str, matched: &str, wanted: fn(&Named) -> bool) -> Verdict {
    // Most values are words, and reading the name is not free.
    let word =
        matched.len() < 16 && matched.bytes().all(|byte| byte.is_ascii_alphabetic() || b".,;:()<>".contains(&byte));
    let Some(named) = Some(front).filter(|_| !word).and_then(Named::read).filter(wanted) else {
        return Verdict::Reject;
    };
    let value = named.end(matched);
    let secret = match named.sort {
        // A piece of a program that puts texts together: `"token: " + token`.
        _ if value.len() < 4 || value.starts_with(['+', ',', '.', ';', ':', ')', '=', '&', '|', '?']) => false,
        Sort::Password => is_secret_password(&named, value),
        Sort::Token => is_token(&named, value) && !is_digest(front, value),
        Sort::Key => is_key(value) && !is_digest(front, value),
    };
    if secret { Verdict::ConfirmPart(value.len()) } else { Verdict::Reject }
}

fn is_secret_password(named: &Named, value: &str) -> bool {
    match named.binder {
        Binder::Loose => is_strong(value) || named.quoted && is_long_hexadecimal(value),
        Binder::Said => is_spoken(value),
        Binder::Tight if is_joined(value) => true,
        Binder::Sign | Binder::Tight => {
            is_password(value) || password::is_joined(value) || is_phrase(value) || named.quoted && is_soup(value)
        }
    }
}

/// A token's value: drawn at random, or a strong password. The less the syntax says, the more the value has to.
fn is_token(named: &Named, value: &str) -> bool {
    let drawn = if matches!(named.binder, Binder::Loose | Binder::Said) {
        if kinds(value) == 4 && password::is_joined(value) {
            return true;
        }
        let scrambled = is_scrambled(value) || is_long_hexadecimal(value);
        value.len() >= 12 && looks_drawn(value) && is_random(value) && scrambled && !names_itself(value)
    } else {
        value.len() >= 8
            && (looks_drawn(value) || kinds(value) == 4 && is_strong(value) && is_plain(value) && !names_itself(value))
    };
    drawn || named.quoted && is_soup(value)
}

/// Hexadecimal digits, in the groups of a UUID too, but no commit, which has forty.
fn is_long_hexadecimal(value: &str) -> bool {
    value.len() >= 32 && value.len() != 40 && value.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// Behind the name of any key stands a secret only where it is long and neither a name nor a number for a thing.
fn is_key(value: &str) -> bool {
    let hexadecimal = value.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let public = ["MII", "MFk", "MCo", "AAAA", "ssh-"].iter().any(|start| value.starts_with(start));
    // A PGP key's id or fingerprint, an address.
    let numbered = value.len() <= 42
        && value.strip_prefix("0x").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let long = if hexadecimal { 32 } else { 16 };
    let uuid = value.len() == 36 && value.matches('-').count() == 4;
    value.len() >= long && !uuid && !public && !numbered && looks_drawn(value)
}

/// Hexadecimal digits that are announced as a digest; or too few of them to be more than a short commit.
fn is_digest(front: &str, value: &str) -> bool {
    let hexadecimal = value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let front = front.to_ascii_lowercase();
    let named = ["commit", "hash", "sha1", "sha2", "md5", "checksum", "digest", "etag", "integrity", "revision"];
    hexadecimal && (value.len() < 16 || named.iter().any(|name| front.contains(name)))
}

/// Whether a machine drew `value`. Of letters alone it takes more of them, and no word that speaks of secrets.
fn looks_drawn(value: &str) -> bool {
    let digits = value.bytes().any(|byte| byte.is_ascii_digit());
    let scrambled = || is_scrambled(value) && bits(value) >= 2.5 && !is_sample(value) && !value.starts_with("0x");
    is_plain(value)
        && (is_random(value)
            || is_grouped(value)
            || (digits || value.len() >= 16) && scrambled() && (digits && value.len() >= 16 || !names_itself(value)))
}

/// Groups of one length in which letters and digits mix, as machines print keys for people to copy: `wq81-nd72-pl09-xk55`.
fn is_grouped(value: &str) -> bool {
    let groups = || value.split('-');
    let size = groups().next().map_or(0, str::len);
    let even = groups().all(|group| group.len() == size && group.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let mixed = groups().filter(|group| {
        group.bytes().any(|byte| byte.is_ascii_digit()) && group.bytes().any(|byte| byte.is_ascii_alphabetic())
    });
    let count = groups().count();
    (4..=8).contains(&size) && count >= 3 && even && mixed.count() * 2 > count && !is_sample(value)
}

/// Whether `value` is one token: no path, address, digest, call or expression.
fn is_plain(value: &str) -> bool {
    // A publishable key is made to stand in pages.
    let open = ["pk_live_", "pk_test_", "sha1-", "sha256-", "sha384-", "sha512-", "sha256:", "md5:", "h1:"];
    let elsewhere = open.iter().chain(&["arn:", "urn:", "/", "./", "../", "~/"]).any(|start| value.starts_with(start));
    let file = value.rsplit_once('.').is_some_and(|(_, ending)| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    // Byte by byte: long values come here again and again.
    let sign = |byte: &u8| {
        matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'<' | b'>' | b'"' | b'\\' | b' ' | b'*' | b'$')
    };
    let program = value.bytes().any(|byte| sign(&byte))
        || value.as_bytes().windows(2).any(|two| matches!(two, b"::" | b"?." | b"//" | b".." | b"&&" | b"||"));
    let member = value.contains('.') && value.split('.').all(|part| is_name(part, 2));
    !elsewhere && !file && !program && !member && value.is_ascii()
}

/// Quoted, many kinds of symbol, brackets that match nothing: no program, no template, no regular expression.
fn is_soup(value: &str) -> bool {
    let mut seen = 0_u128;
    let mut open = Vec::new();
    let mut unmatched = false;
    for byte in value.bytes().filter(u8::is_ascii_punctuation) {
        seen |= 1 << byte;
        match byte {
            b'(' | b'[' | b'{' => open.push(byte),
            b')' | b']' | b'}' => unmatched |= open.pop() != Some(byte - if byte == b')' { 1 } else { 2 }),
            _ => {}
        }
    }
    let letters = value.bytes().filter(u8::is_ascii_alphanumeric).count();
    let expression = ["(?", ".*", ".+", "\\", "a-z", "A-Z", "%s"].iter().any(|mark| value.contains(mark));
    seen.count_ones() >= 6 && letters >= 6 && (unmatched || !open.is_empty()) && !expression
}

/// Two or more words joined by a hyphen, in both cases: in `password=kiwi-Lantern` no variable can stand.
fn is_joined(value: &str) -> bool {
    let mut words = value.split('-');
    value.contains('-')
        && kinds(value) == 3
        && words.all(|word| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && !is_sample(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(front: &str, value: &str) -> bool {
        (ASSIGNED_TOKEN.run)(front, value) != Verdict::Reject
    }

    fn password(front: &str, value: &str) -> bool {
        (ASSIGNED_PASSWORD.run)(front, value) != Verdict::Reject
    }

    #[test]
    fn values_of_tokens_look_drawn() {
        assert!(token("datadogToken := \"", "9vqx27lmr0azk4hcbt81"));
        assert!(token("user bob, secret ", "moose-42-Tango"));
        assert!(token("lob_key: ", "vzihlaquknriqlhtqqwx"));
        assert!(token("client_secret=", "Tr0ub4dor-Kestrel-9"));
        assert!(token("acme_token = '", "wq81-nd72-pl09-xk55-tt20"));
        assert!(token("apikey = \"", "{{h}o)p${e]nob(ody[finds>-_$#thisone}}"));
        for (front, value) in [
            ("token = ", "self.tokens.next_token2()"),
            ("const API_KEY = ", "process.env.API_KEY2"),
            ("token: ", "string_or_null_value"),
            ("secret: ", "/run/secrets/db_1x9z7q"),
            ("key: ", "9df21e95-3848-409d-8f94-c675cdfee839"),
            ("gpg: key ", "0xD94AA3F0EFE21092"),
            ("cert_key = ", "server1.example.pem"),
            ("integrity_key: ", "sha512-Xk29fQ2mPz71kLmR0aZk4HcBt81"),
        ] {
            assert!(!token(front, value), "{front}{value}");
        }
    }

    #[test]
    fn values_of_passwords_depend_on_their_syntax() {
        assert!(password("db_password = '", "hunter2!"));
        assert!(password("password=", "kiwi-Lantern"));
        assert!(password("password = ", "open_sesame"));
        assert!(password("DB_PASSWORD=", "summer-lantern"));
        assert!(password("setPassword(\"", "alpha-Bravo-9"));
        assert!(password("the password is ", "sommer84"));
        for (front, value) in [
            ("password = ", "getPassword(1)"),
            ("password: ", "String,"),
            ("\"password\": \"", "Passwort"),
            ("password = '", "new-password"),
            ("password ", "step2"),
            ("password: ", "user_input"),
            ("password = ", "form_data"),
            ("passwordPattern: '", "[A-Za-z0-9]{8,}"),
        ] {
            assert!(!password(front, value), "{front}{value}");
        }
    }
}

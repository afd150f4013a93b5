//! Reads the name a value is given, in whatever syntax: `datadogToken := "…"`, `"db_password": "…"`, `<apiKey>…</apiKey>`,
//! `--token …`. The recognizer's lead has found a word of secrecy and a binder; this tells whether the whole name still means a secret
//! (`public_key`, `tokenUrl` and `passwordHint` do not), which sort, and where the value ends.

/// What a name promises.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Chosen by a person, perhaps.
    Password,
    /// Drawn by a machine.
    Token,
    /// Any sort of key: of a door, a cache, a map.
    Key,
}

/// What stands between a name and its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Binder {
    /// A sign of a program, a configuration or a form.
    Sign,
    /// The sign touches both: `NAME=value`.
    Tight,
    /// Words of a sentence: `is`, `lautet`.
    Said,
    /// Nothing but space, and the name is no flag of a command.
    Loose,
}

/// A name and how it is bound to its value.
pub(super) struct Named {
    pub(super) sort: Sort,
    pub(super) binder: Binder,
    /// The value stands in quotes.
    pub(super) quoted: bool,
}

const PASSWORD: &str = "password passwords passwd passphrase passcode passwort kennwort pass pwd pw pswd contrasena contraseña \
    senha haslo hasło wachtwoord passe mdp pin psk";
const TOKEN: &str = "token tokens secret secrets credential credentials creds cred auth authorization authentication bearer \
    jwt apikey";
/// In front of `key`: the key opens something.
const OPENS: &str = "api app application access secret private priv auth authentication authorization encryption encrypt \
    decryption signing sign signature master session license licence deploy write storage shared account \
    client consumer service integration server admin webhook jwt hmac user project subscription cookie crypt \
    crypto cipher aes root bot ssh rest security host x developer";
/// Directly in front: the name means something everybody may know.
const OPEN_TO_ALL: &str = "public pub publishable csrf xsrf primary foreign partition cache bucket sort index idx natural sequence \
    schema hot row object i18n max min num next translation locale query react map group unique sitekey site \
    anon no with continuation page pagination cancel cancellation syntax issuer known get verify check \
    validate is has hash";
/// Behind: about the secret, not the secret.
const ABOUT: &str = "id cb arg args fn func callback ids name names url uri urls endpoint file files path dir size length len \
    type types alias pair pairs count limit ttl expiry expires expire expiration field fields column label \
    placeholder hint error errors message title prompt policy pattern regex regexp format version algorithm \
    algo fingerprint thumbprint selector event index usage stats ring chain frame frames down up press board \
    provider manager handler store vault ref reference arn class method param header prefix suffix mapping \
    map signature owner audience issuer scope scopes verified valid hash digest checksum date time timeout \
    request response set list bytes kind generator policyname rotation strength";
/// Words that only end like one.
const NO_KEYS: &str =
    "monkey turkey donkey hockey jockey whiskey mickey hotkey smokey bikey sitekey compass bypass trespass";

fn listed(list: &str, word: &str) -> bool {
    any(list, |entry| entry == word.as_bytes())
}

/// Whether something holds for a word of a list, whose words are parted by spaces. A plain loop: a name is held against hundreds.
fn any(list: &str, mut holds: impl FnMut(&[u8]) -> bool) -> bool {
    let list = list.as_bytes();
    let (mut start, mut end) = (0, 0);
    while end <= list.len() {
        if list.get(end).is_none_or(|byte| *byte == b' ') {
            if start < end && holds(&list[start..end]) {
                return true;
            }
            start = end + 1;
        }
        end += 1;
    }
    false
}

impl Named {
    /// Reads `front`, which ends where the value begins.
    pub(super) fn read(front: &str) -> Option<Self> {
        let (start, end) = name(front)?;
        let words = words(&front[start..end]);
        let before = |at: usize| if at > 0 { words[at - 1].clone() } else { previous(&front[..start]) };
        let sorts = words.iter().enumerate().rev().filter_map(|(at, word)| Some((at, sort(word, &before(at))?)));
        let (at, sort) = { sorts }.next()?;
        // Any word behind any sort of key makes it something else.
        if sort == Sort::Key && at + 1 < words.len()
            || listed(OPEN_TO_ALL, &before(at))
            || words[at + 1..].iter().any(|word| listed(ABOUT, word))
        {
            return None;
        }
        let binder = &front[end..];
        let quoted = binder.ends_with(['"', '\'', '`']);
        let bare = binder.trim_matches(|c: char| c.is_whitespace() || "\"'`\\[])".contains(c));
        let said = bare.starts_with(|c: char| c.is_alphabetic()) && !bare.contains(['=', ':', '(']);
        let flag = front[start..].starts_with('-') || front[..start].ends_with('-');
        // A call with a variable, an argument behind another, the end of a path: `token(input2)`, `f(token, other2)`, `/my-pass.rs`.
        let argument = binder.contains('(') || binder.trim_start_matches(['"', '\'']).starts_with(", ");
        if !quoted && argument || front[..start].ends_with('/') {
            return None;
        }
        let binder = match bare {
            "" if !flag => Binder::Loose,
            _ if said => Binder::Said,
            _ if binder == "=" => Binder::Tight,
            _ => Binder::Sign,
        };
        Some(Self { sort, binder, quoted })
    }

    /// How much of `matched` is the value.
    pub(super) fn end<'t>(&self, matched: &'t str) -> &'t str {
        if self.quoted {
            return matched.trim_end_matches('\\');
        }
        let mut end = matched.len();
        for (at, byte) in matched.bytes().enumerate() {
            let ends = match byte {
                b'<' | b',' | b';' => true,
                b'&' => self.sort != Sort::Password || matched[at..].contains('='),
                b'\\' => matched[at + 1..].starts_with(['n', 'r', 't']),
                _ => false,
            };
            if ends {
                end = at;
                break;
            }
        }
        let value = matched[..end].trim_end_matches(['.', ':', '?', '>', '|', '\\']);
        let unbalanced = |open: char, close: char| value.ends_with(close) && !value.contains(open);
        if unbalanced('(', ')') || unbalanced('[', ']') || unbalanced('{', '}') {
            value.trim_end_matches([')', ']', '}', '.', '?', '!'])
        } else {
            value
        }
    }
}

/// Where the last name in `front` with a word of secrecy stands. A wrapper (`= SecretStr("`) is not the name.
fn name(front: &str) -> Option<(usize, usize)> {
    let lower = front.to_ascii_lowercase();
    let mut until = lower.len();
    loop {
        let (at, long) = (0..until).rev().find_map(|at| Some((at, secrecy(&lower.as_bytes()[at..until])?)))?;
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.') || *byte >= 0x80;
        let start = at - lower.as_bytes()[..at].iter().rev().take_while(|byte| part(byte)).count();
        let end = at + long + lower.as_bytes()[at + long..].iter().take_while(|byte| part(byte)).count();
        let wrapper = lower[end..].starts_with('(') && lower[..start].trim_end().ends_with(['=', ':']);
        if !wrapper {
            return Some((start, end));
        }
        until = start;
    }
}

/// The length of the longest word of secrecy that `text` begins with.
fn secrecy(text: &[u8]) -> Option<usize> {
    // Asked at every byte: a look at the first letter answers nearly always.
    const FIRSTS: &[u8] = b"abchjkmpstw";
    FIRSTS.contains(text.first()?).then_some(())?;
    let mut longest = 0;
    for list in [PASSWORD, TOKEN, "key keys"] {
        any(list, |word| {
            if text.starts_with(word) {
                longest = longest.max(word.len());
            }
            false
        });
    }
    (longest > 0).then_some(longest)
}

/// The words of an identifier: `dbPassword`, `DB_PASSWORD` and `db-password` are two each.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut last = ' ';
    let mut chars = name.chars().peekable();
    while let Some(char) = chars.next() {
        let hump = char.is_uppercase() && (last.is_lowercase() || last.is_ascii_digit())
            || char.is_uppercase() && last.is_uppercase() && chars.peek().is_some_and(|next| next.is_lowercase());
        if !char.is_alphanumeric() || hump || char.is_ascii_digit() && last.is_alphabetic() {
            words.push(String::new());
        }
        if char.is_alphanumeric() {
            words.last_mut().expect("begun with one").extend(char.to_lowercase());
        }
        last = char;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The word in front of the name, parted by one space.
fn previous(front: &str) -> String {
    let Some(front) = front.strip_suffix(' ') else { return String::new() };
    let word = front.rsplit(|c: char| !c.is_alphanumeric()).next();
    word.unwrap_or_default().to_lowercase()
}

/// What a word promises behind another, if anything.
fn sort(word: &str, before: &str) -> Option<Sort> {
    let bytes = word.as_bytes();
    let ends = |list: &str| any(list, |end| bytes == end || (end.len() >= 5 || end == b"pass") && bytes.ends_with(end));
    if any(NO_KEYS, |no| bytes.starts_with(no)) {
        None
    } else if ends(PASSWORD) {
        Some(Sort::Password)
    } else if ends(TOKEN) {
        Some(Sort::Token)
    } else if let Some(what) = word.strip_suffix("keys").or_else(|| word.strip_suffix("key")) {
        let what = if what.is_empty() { before } else { what };
        let what = what.as_bytes();
        let opens = any(OPENS, |opens| what == opens || opens.len() > 2 && what.ends_with(opens));
        Some(if opens { Sort::Token } else { Sort::Key })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort_of(front: &str) -> Option<Sort> {
        Named::read(front).map(|named| named.sort)
    }

    #[test]
    fn names_of_secrets_are_told_from_names_about_them() {
        for token in [
            "datadogToken := \"",
            "\"client_secret\" : \"",
            "X-Api-Key: ",
            "SECRET_KEY_BASE=",
            "Secret access key: ",
            "<apiKey>",
            "config[\"auth\"] = '",
            "String githubApiToken = \"",
        ] {
            assert!(sort_of(token) == Some(Sort::Token), "{token}");
        }
        for password in ["DB_PASS=", "\"adminPassword\": \"", "pwd = SecretStr(\"", "PGPASSWORD="] {
            assert!(sort_of(password) == Some(Sort::Password), "{password}");
        }
        assert!(sort_of("sort_order_key: ") == Some(Sort::Key));
        for other in [
            "public_key = \"",
            "csrf-token=",
            "secretName: ",
            "credentialsId: '",
            "access_token_url='",
            "keyword: \"",
            "monkey: \"",
            "public key: ",
            "getPassword(",
        ] {
            assert!(sort_of(other).is_none(), "{other}");
        }
    }

    #[test]
    fn spaces_that_part_no_words_of_a_list_are_no_words() {
        for list in ["", " ", "api  app", " api app "] {
            assert!(!any(list, <[u8]>::is_empty) && !listed(list, ""), "{list:?}");
            assert_eq!(listed(list, "app"), list.contains("app"), "{list:?}");
        }
    }

    #[test]
    fn values_end_where_their_syntax_ends_them() {
        let end = |front: &str, matched: &'static str| Named::read(front).map(|named| named.end(matched));
        assert_eq!(end("token=", "abc123&next=1"), Some("abc123"));
        assert_eq!(end("fooToken,", "abc123,"), Some("abc123"));
        assert_eq!(end("<token>", "abc123</token>"), Some("abc123"));
        assert_eq!(end("{\\\"api_token\\\": \\\"", "abc123\\"), Some("abc123"));
        assert_eq!(end("token: ", "abc123)."), Some("abc123"));
        assert_eq!(end("password: ", "hunter2!"), Some("hunter2!"));
    }
}

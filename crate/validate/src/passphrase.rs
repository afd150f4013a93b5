//! Passwords of letters alone: told from the words that programs, forms and sentences put in their place.

use super::password::names_itself;
use super::sample::is_sample;
use super::{Grow, Grown};

/// See [`is_word`].
pub const PASSWORD_WORD: Grow = Grow { name: "a word where a password stands", run: alone };

/// Words of programs, forms and configurations.
const PROGRAM: &str = "\
    my your our the this that some any new old own raw plain clear test tests demo default temp tmp dummy fake mock null none empty \
    blank valid invalid wrong bad weak strong required optional missing reset change changed changing forgot forgotten lost \
    remember recover recovery update create created confirm confirmation confirmed repeat again current previous next last first \
    input output field fields text label name names value values string str var variable param params arg args argument option \
    options opt config conf cfg setting settings env environment file path dir url uri host port user users username usr admin \
    root login log sign auth account accounts client server service services db database sql data form forms field page view model \
    object obj class type types method func function call callback handler hook event events error errors err message messages msg \
    info warning success failure failed fail code codes key keys id ids uid hash hashed hashes salt salted crypt bcrypt encrypted \
    encrypt encryption decrypted decrypt decryption encoded decoded encode decode bytes buffer buf get set put post has is are was \
    can not no yes on off in out to from of for by with and or at as if read write only once random generated generate generator \
    gen policy policies rule rules check checks checker verify verifier validation validator validate manager provider store \
    storage vault cache session request response req res body header headers query result results item items list map dict array \
    json yaml xml html css btn button icon link modal dialog popup panel tab menu nav bar col row grid container wrapper box group \
    control controls component widget element style theme color size width height length min max count index state status flag \
    mode level step stage show hide hidden visible toggle eye strength meter hint help tooltip placeholder title description \
    prompt expired expires expiry expiration lifetime age history reuse rotation attempts attempt limit retry timeout protected \
    less based self local remote global internal external shared common basic digest bearer oauth saml ldap sso mfa otp totp pin \
    sms mail email phone address ssh tls ssl http https api app web cli sdk lib module package plugin see above below here there \
    entry prop props template placeholder interactive stdin stdout keyring keychain prompt getenv secrets screen activity";

/// What becomes of a password, and what people are told about it, in en, de, fr, es, it, pt, nl, pl.
const STATES: &str = "\
    needed given chosen stored saved sent provided supplied protected unchanged unknown correct incorrect incorrectly match matches \
    matching mismatch mandatory necessary please enter entered type again sign submit continue cancel back okay done same \
    different secure safe simple strength medium good better best great weakest strongest minimum maximum length letters letter \
    digits numbers symbols special character characters uppercase lowercase visible present absent active inactive enabled \
    disabled locked unlocked accepted rejected refused denied granted nothing unset undefined nullable nonnull true false yes none \
    never always later soon today tomorrow see ask call plain plaintext cleartext hashed redacted removed deleted cleared withheld \
    masked starred censored obfuscated sanitized filtered scrubbed omitted elided aktuell alt neu falsch richtig leer vergessen \
    geändert zurückgesetzt abgelaufen gesperrt erforderlich benötigt pflichtfeld wiederholen bestätigen eingeben ändern anzeigen \
    verbergen unbekannt keines gleich folgt separat telefonisch siehe unten oben oublié requis obligatoire expiré incorrect \
    modifié inchangé vide actuel nouveau confirmer afficher masquer saisir inconnu olvidada olvidado requerida requerido \
    obligatoria obligatorio incorrecta incorrecto caducada actual nueva confirmar mostrar ocultar vacía dimenticata richiesta \
    obbligatoria obbligatorio errata scaduta attuale nuova conferma mostra nascondi vuota esquecida obrigatória obrigatório \
    inválida expirada atual vazia alterada vergeten verplicht onjuist verlopen huidig nieuw bevestigen tonen verbergen leeg \
    gewijzigd zapomniane wymagane niepoprawne nieprawidłowe wygasło obecne nowe potwierdź pokaż ukryj puste zmienione";

/// How such words end.
const ENDINGS: &str = "ed ing able ible tion sion ment ness ungen bar lich isch";

/// Letters of a password of one word.
const WORD: std::ops::RangeInclusive<usize> = 6..=24;

fn is_listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// Two to six words of small letters joined by hyphens or underscores, none of them one that programs, forms and configurations use:
/// `open_sesame`, `mint-condition`.
pub(super) fn is_phrase(value: &str) -> bool {
    let joiner = if value.contains('-') { '-' } else { '_' };
    let words = || value.split(joiner);
    let word =
        |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !is_listed(PROGRAM, word);
    value.len() >= 9
        && (2..=6).contains(&words().count())
        && words().all(word)
        && words().any(|word| word.len() > 3)
        && !names_itself(value)
}

/// The word between `from` and `to`, behind the name of a password, in quotes or at the end of its line.
fn alone(text: &str, from: usize, to: usize) -> Option<Grown> {
    let (front, behind) = (&text[..from], &text[to..]);
    let quote = front.chars().next_back().filter(|char| "\"'`“„«".contains(*char));
    let quoted = quote.is_some() && behind.starts_with(['"', '\'', '`', '”', '“', '»']);
    // In programs a variable stands behind `=`, but hardly ever without a space.
    let assigned = front.ends_with("= ") || front.ends_with("=> ");
    let line_ends = quote.is_none()
        && !assigned
        && behind.trim_start_matches([' ', '\t', '\r']).chars().next().is_none_or(|char| char == '\n');
    // Said, as the end of a sentence or of its part.
    let said = quote.is_none()
        && front.ends_with(' ')
        && front.trim_end().ends_with(char::is_alphabetic)
        && part_ends(behind)
        && !is_listed(SAID, &text[from..to].to_lowercase());
    ((quoted || line_ends || said) && is_word(&text[from..to])).then_some(Grown { start: from, end: to, prior: 0.7 })
}

/// What people say of a password where others say the password, besides [`STATES`].
const SAID: &str = "\
    stolen known unknown leaked public private broken sacred hacked compromised sensitive useless outdated perfect impossible easy hard \
    difficult terrible awful simply exactly probably correctly essential important crucial critical kaputt bekannt geheim sicher unsicher \
    einfach schwach stark gesperrt richtig schlecht gestohlen geändert secret faible robuste connu bloqué changé volé compliqué simple \
    segura débil fuerte fácil difícil correcta conocida robada bloqueada secreta debole forte facile difficile sicura corretta rubata \
    bloccata fraca segura correta roubada bloqueada zwak sterk veilig bekend geheim gestolen geblokkeerd silne słabe proste trudne \
    zablokowane tajne znane łatwe";

/// Whether a sentence, or a part of it, ends before `behind`.
fn part_ends(behind: &str) -> bool {
    const JOINTS: [&str; 9] = ["and ", "but ", "und ", "aber ", "et ", "mais ", "y ", "pero ", "e "];
    let rest = behind.strip_prefix(' ').unwrap_or_default();
    behind.trim_start_matches(['.', '!', ',', ';', ')', '"']).is_empty()
        || behind.starts_with(['.', '!', ',', ';', ')', '\n', '\r'])
        || JOINTS.iter().any(|joint| rest.starts_with(joint))
}

/// Whether `value` is a word that no program, form or sentence has behind the name of a password: `Sommerregen`, `swordfish`.
fn is_word(value: &str) -> bool {
    let lower = value.to_lowercase();
    let rest = value.chars().skip(1).all(char::is_lowercase);
    WORD.contains(&value.chars().count())
        && rest
        && !ENDINGS.split_ascii_whitespace().any(|ending| lower.ends_with(ending))
        && !is_listed(PROGRAM, &lower)
        && !is_listed(STATES, &lower)
        && !names_itself(value)
        && !is_sample(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_programs_and_forms_are_no_passwords() {
        assert!(is_word("Sommerregen") && is_word("swordfish") && is_word("mariposa"));
        for other in
            ["required", "string", "Passwort", "vergessen", "unchanged", "LETTERS", "payLoad", "short", "encryption"]
        {
            assert!(!is_word(other), "{other}");
        }
    }

    #[test]
    fn words_joined_are_told_from_names_of_programs() {
        assert!(is_phrase("open_sesame") && is_phrase("mint-condition"));
        assert!(!is_phrase("user_input") && !is_phrase("form-control"));
    }
}

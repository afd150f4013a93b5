//! Passwords that stand somewhere near the word: what cannot be an ordinary word, number or name is one.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Words that announce a password, in eight languages; `*` stands for the rest of a compound.
pub(super) const PASSWORD_WORDS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
    "pw",
    "passwort",
    "*passwort",
    "passworter",
    "kennwort",
    "*kennwort",
    "wachtwoord",
    "*wachtwoord",
    "mot de passe",
    "mots de passe",
    "mdp",
    "contrasena",
    "clave",
    "senha",
    "palavra passe",
    "haslo",
    "hasla",
    "credentials",
    "wi fi",
    "wifi",
    "wlan",
    "zugangsdaten",
    "identifiants",
    "credenciales",
    "credenziali",
    "login",
    "parola d ordine",
    "temporal",
    "provisional",
    "*schlussel",
    "kluczy",
];

/// Words for accounts: near them only what looks like nothing else.
const LOGIN_WORDS: &[&str] = &[
    "user",
    "username",
    "account",
    "admin",
    "konto",
    "benutzer",
    "utilisateur",
    "usuario",
    "utente",
    "gebruiker",
    "inlog",
    "compte",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "password_near_symbol",
        label: "SECRET",
        kind: Some("password"),
        title: "Password with a symbol in it",
        pattern: r"[A-Za-z0-9]+[!#$%&*+@^~][A-Za-z0-9À-ÖØ-öø-ÿ!#$%&*+@^~._-]*[A-Za-z0-9À-ÖØ-öø-ÿ!#]",
        before: Edge::Token,
        limit: 64,
        score: 0.1,
        confirmed: 0.42,
        checks: &[validate::STRONG_PASSWORD],
        raises: &{
            let mut words = [""; PASSWORD_WORDS.len() + LOGIN_WORDS.len()];
            let mut at = 0;
            while at < words.len() {
                words[at] =
                    if at < PASSWORD_WORDS.len() { PASSWORD_WORDS[at] } else { LOGIN_WORDS[at - PASSWORD_WORDS.len()] };
                at += 1;
            }
            words
        },
        needs_context: true,
        finds: &[
            "the password is on the wall, sorry, it's «Parcel!sB0unce».",
            "wer hat das root-pw geändert?\nich. «nasIstNass#4»",
            "Probé con la clave provisional «Lluvia#72tejado» y tampoco",
            "log in as raid-admin with «Gj0vik!Troll-55»",
        ],
        skips: &[
            ("call Parcel!sB0unce", "no word near"),
            ("password rules: R&D, C#, 50%", "too short"),
            ("password policy, see jane.doe42@example.com", "an address"),
            ("passwords need symbols like !#$%", "no letters"),
            ("login with PKCS#12 or actions/checkout@v4", "a standard, a version"),
        ],
        source: "Classes of characters, see crate/validate/src/password.rs",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "password_near_joined",
        label: "SECRET",
        kind: Some("password"),
        title: "Password of words and numbers",
        pattern: r"[A-Za-z0-9]+[-_][A-Za-z0-9À-ÖØ-öø-ÿ]+(?:[-_.][A-Za-z0-9À-ÖØ-öø-ÿ]+)*",
        before: Edge::Token,
        after: Edge::Token,
        limit: 40,
        score: 0.1,
        confirmed: 0.42,
        checks: &[validate::JOINED_PASSWORD],
        raises: PASSWORD_WORDS,
        needs_context: true,
        finds: &[
            "network Guest-Blue, wifi key «tangerine_Moth_508».",
            "override password, \"«Haddock-Trellis-88»\", on a card",
            "passwd «slate-owl-7731»",
            "wlan im Besprechungsraum??\nPriya: steht am Whiteboard: «kaffee4alle_EG»",
        ],
        skips: &[
            ("Haddock-Trellis-88", "no word near"),
            ("passwords: see SP-800-63 and FIPS-140", "standards"),
            ("password policy since 2024-01-12", "a date"),
            ("login page v2.1.4-beta.3", "a version"),
            ("login to dev-lb1.api.f4ke.com from build-07", "hosts"),
            ("password: #[cfg(feature = \"Win32_System_PasswordManagement\")]", "a name of a program"),
            ("password_hash_v2 of login_form_2", "names of a program"),
        ],
        source: "How people and password managers build passwords from words; see crate/validate/src/password.rs",
        ..Recognizer::DEFAULT
    },
];

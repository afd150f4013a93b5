//! Passwords behind the word for one in other languages than the eight of `password.rs`: forms, mails and chats in their own script. Only
//! the value is the span.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// What a password is made of.
macro_rules! value {
    () => {
        r#"[^\s"'`<>“”„«»「」，。、；]{3,}[^\s"'`<>.,;:?“”„«»)「」，。、；？]"#
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "password_latin",
        label: "SECRET",
        kind: Some("password"),
        title: "Password behind the word for one in another language of Latin script",
        lead: r#"(?i)(?:lösenord(?:et)?|passord(?:et)?|adgangskoden?|kodeord(?:et)?|salasana|heslo|jelszó|jelszava|parol[aă]|lozinka|zaporka|geslo|slaptažodis|parool|salasõna|lykilorð|aðgangsorð|şifre(?:si|niz)?|parola(?:sı|nız)?|mật khẩu|kata ?sandi|kata laluan|contrasenya|pasahitza|contrasinal|fjalëkalimi|facalfaire)(?: [^\s:=.,;!?"«\d]+){0,2}(?:[ \t](?:är|er|on|je|este|là|adalah|ialah|yra|ir)[ \t]|[ \t]{0,2}(?:=>|:|=|→|->)[ \t]{0,3}|\t)["'`«“„(]?"#,
        pattern: value!(),
        after: Edge::Open,
        limit: 96,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::SPOKEN],
        finds: &[
            "Lösenord: «Sommar-Fjord22»",
            "heslo je «Zima#2291», jelszó: «Tavasz77!»",
            "şifre: «Ankara.4417», adgangskode: «Strand99x»",
            "mật khẩu là «Hoasen#88», kata sandi: «Melati*207»",
            "salasana on «Kesämökki1987», lozinka: «Jadran_44x»",
        ],
        skips: &[
            ("heslo: povinné", "a word of forms"),
            ("jelszó megváltoztatása 2024-ben", "a sentence"),
            ("lösenord: ********", "filler"),
            ("şifre en az 8 karakter", "a rule"),
            ("parola: ${DB_PASS}", "the value is elsewhere"),
        ],
        source: "Words of sign-in forms in sv, nb, da, fi, cs, sk, hu, ro, hr, sr, sl, lt, lv, et, is, tr, vi, id, ms, ca, eu, gl, sq, ga",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "password_script",
        label: "SECRET",
        kind: Some("password"),
        title: "Password behind the word for one in another script",
        lead: r#"(?i)(?:парол(?:ь|я|ем|ата)|парола(?:та)?|лозинка|κωδικός(?: πρόσβασης)?|συνθηματικό|密码|密碼|口令|通行码|パスワード|暗証番号|비밀번호|암호|패스워드|كلمة (?:المرور|السر)|رمز عبور|סיסמה|סיסמא|पासवर्ड|รหัสผ่าน|գաղտնաբառ|პაროლი)(?: [^\s:=.,;!?"«\d]+){0,2}[ \t]{0,2}(?:[:：=]|=>|→|->|[-–—] |是|为|為|は|は、|은|는|είναι |је |هي |הוא |है )[ \t]{0,3}["'`«“„「(]?"#,
        pattern: value!(),
        before: Edge::Open,
        after: Edge::Open,
        limit: 160,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::SPOKEN],
        finds: &[
            "пароль: «Zimushka91», логин тот же",
            "密码：«Abc#99887»",
            "パスワードは「«Sakura-2291x»」です",
            "비밀번호: «Hangang!77»",
            "كلمة المرور: «Nakhla#2210», סיסמה: «Galil2210x»",
            "Κωδικός πρόσβασης: «Thalassa_88»",
        ],
        skips: &[
            ("пароль: ********", "filler"),
            ("пароль должен быть длиннее 8 символов", "a rule"),
            ("密码错误", "a state"),
            ("密码长度为8到16位", "a rule"),
            ("パスワード: ${DB_PASS}", "the value is elsewhere"),
        ],
        source: "Words of sign-in forms in ru, uk, bg, mk, sr, el, zh, ja, ko, ar, fa, he, hi, th, hy, ka",
        ..Recognizer::DEFAULT
    },
];

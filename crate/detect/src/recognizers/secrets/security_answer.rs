//! What only the person shall know: answers to security questions, agreed phrases, names of communities.

use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "security_answer",
        label: "SECRET",
        kind: Some("security_answer"),
        title: "Answer to a security question",
        lead: r"(?i)(?:mother(?:'s|s)? maiden name|maiden name of (?:my|your|her|his) mother|memorable (?:place|word|name|answer)|(?:name of )?(?:my |your )?first pet|security (?:answer|answer to question \d)|secret answer|mädchenname der mutter|geburtsname (?:der|meiner|ihrer) mutter|sicherheitsantwort|nom de jeune fille (?:de (?:la|sa|ma|votre) mère)|réponse secrète|apellido de soltera de (?:la|su|mi) madre|respuesta secreta|cognome (?:da nubile )?di (?:sua |mia )?madre|nome de solteira da (?:sua |minha )?mãe|meisjesnaam van (?:de|uw|mijn) moeder|nazwisko panieńskie (?:matki|pani matki))(?: is| was| ist| war| est| es| è| é| to)?[ \t]{0,2}[:=]?[ \t]{1,2}[«“'(]?",
        pattern: r"[A-ZÀ-Þ][A-Za-zÀ-ž'-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ž'-]+)?",
        score: 0.86,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "(mother's maiden name «Fakhouri», memorable place «Byblos»)",
            "Question secrète : nom de jeune fille de la mère = «Quenneville».",
            "Mädchenname der Mutter: «Wolkenstein»",
            "nazwisko panieńskie matki: «Jesionowska»",
        ],
        skips: &[
            ("mother's maiden name is required", "a sentence"),
            ("memorable place", "no value"),
            ("maiden name Fakhouri", "of nobody's mother"),
            ("security answer: ****", "hidden"),
        ],
        source: "Questions banks and mail providers ask, in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "passphrase",
        label: "SECRET",
        kind: Some("passphrase"),
        title: "Passphrase of words",
        lead: r#"(?i)(?:(?:passphrase|unlock phrase|challenge phrase|schlüsselphrase|phrase secrète|frase de contraseña|frase segreta|wachtzin|safe ?word)["']?(?: is| ist| est| es| è|\s?[:=])|schlüsselphrase)\s{1,2}["«“(']?"#,
        pattern: r"[a-zà-ž]+(?: [a-zà-ž]+)+(?: \d+)?",
        score: 0.3,
        confirmed: 0.7,
        framed: &[validate::PASSPHRASE],
        finds: &[
            "Unlock phrase: «nine green bottles 1971». Delete by Monday",
            "Backup-Server: Schlüsselphrase «sieben alte kachelöfen rauchen»\nAPI",
            "Passphrase : «quatre mulots sous la bâche»",
            "passphrase is «correct horse battery staple»",
            "passphrase: '«four goats on a bicycle»', \"passphrase\": \"«four goats on a bicycle»\"",
        ],
        skips: &[
            ("passphrase: in the red envelope", "where it is"),
            ("the passphrase is not known to us", "a sentence"),
            ("passphrase protected keys are fine", "a sentence"),
            ("Passphrase: siehe Umschlag im Tresor", "where it is"),
        ],
        source: "Diceware (Reinhold, 1995) and common advice to use several words",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "snmp_community",
        label: "SECRET",
        kind: Some("snmp_community"),
        title: "SNMP community",
        lead: r"(?i)(?:snmp(?:-server)?[ _-]?community(?:[ _-]?string)?|(?:ro|rw)community)(?: is|\s?[:=])?\s{1,2}[«“']?",
        pattern: r"[A-Za-z0-9][A-Za-z0-9!#$%&*+@^_-]{5,31}",
        score: 0.3,
        confirmed: 0.85,
        checks: &[validate::SPOKEN],
        finds: &[
            "SNMP community is «b2-floor-ro», don't laugh",
            "snmp-server community «Fl00r-readonly» RO",
            "rocommunity «mon1tor-only» 10.0.0.0/8",
            "snmp_community: «k3Vq9Zt2»",
        ],
        skips: &[
            ("snmp-server community public RO", "everybody's"),
            ("snmp community string", "no value"),
            ("SNMP community private", "everybody's"),
            ("the community of users", "another community"),
        ],
        source: "RFC 1157 section 3.2.5; vendors' manuals",
        ..Recognizer::DEFAULT
    },
];

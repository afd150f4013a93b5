//! Ages told by a word for a person beside them.

use super::people::{LASTS, PEOPLE};
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Words directly in front of an age with its unit; folded.
const FRONT: &str = "age aged pat jovem de di of van von d unos hombre mujer varon nino nina hijo hija paciente patient patientin patiente paziente pacjent pacjentka \
    homme femme enfant fils fille uomo donna figlio figlia bambino homem mulher filho filha man woman boy girl baby child son daughter mann frau kind \
    sohn tochter vrouw zoon dochter mezczyzna kobieta dziecko syn corka lactante bebe nourrisson neonato crianca doente infant chlopiec";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "age_told",
        label: "AGE",
        title: "Years behind a name, or that somebody has",
        pattern: concat!(r"(?i:\d{1,3} ", years!(), and_months!(), ")"),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.6,
        framed: &[validate::AGE_TOLD],
        checks: &[validate::AGE],
        lowers: LASTS,
        prose: true,
        finds: &[
            "Ismaele («8 anni») e Gaia («3 anni»)",
            "Nacimiento 14/01/2011 («11 años»), date of birth: May 22, 1944 («41 years»)",
            "nombramiento de Adwoa Serwaa Benítez, de «44 años»; Nayeli Cruz, «26 años»",
            "votre enfant Rayan, «20 ans», à compter",
            "Helmut Wieczorek, «54 lata», upadek; Abdoulaye Keita, «41 jaar», uit Vilvoorde",
            "Ayaan Warsame : «15 ans», excellent trimestre",
            "J'ai «79 ans» et une hanche neuve, mes «26 ans»",
            "Ezequias tem «34 anos», se retira a los «66 años»",
            "La mia bambina ha «4 anni», oskarżony miał «19 lat», Frau Wimmer ist mit «52 Jahren» nun",
        ],
        skips: &[
            ("Garantie, 5 ans", "a warranty"),
            ("CDD (3 ans)", "a term"),
            ("il prestito (20 anni)", "a term, no name"),
            ("Experience, 10 years", "a time served"),
            ("Windows 10 years ago", "a time ago"),
            ("ha 20 anni di esperienza", "a time served"),
            ("tiene 5 años de garantía", "a warranty"),
            ("il y a 30 ans", "a time ago"),
            ("reingresó a los 6 meses", "so long after something"),
            ("mit 10 Jahren Laufzeit", "a term"),
            ("tem 900 anos", "nobody grows so old"),
        ],
        source: "How news, files and letters give ages in fr, es, it, pt, pl, nl, de, en",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_near",
        label: "AGE",
        title: "Years near a word for a person",
        pattern: concat!(
            r"(?i:(?:\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[a-zé]+|veinti[a-zé]+|(?:treinta|cuarenta|cincuenta|",
            r"sesenta|setenta|ochenta|noventa)(?: y [a-z]+)?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dois|duas|três|",
            r"quatro|sete|oito|dez|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|twee|drie|vijf|zes|zeven|negen|tien|twaalf|two|three|four|five|seven|eight|nine|ten",
            ")(?: {0,2}|-)(?:",
            years!(),
            and_months!(),
            r"|a\.)|\d{1,3}a)"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.5,
        checks: &[validate::AGE_LONG],
        front: FRONT,
        raises: PEOPLE,
        lowers: LASTS,
        prose: true,
        finds: &[
            "mujer de «72 años» que acude por tos desde hace tres días",
            "hombre de «67 años», homme de «54 ans», donna di «86 anni»",
            "lactante de «5 meses», niño de «siete años», autora, de «69 anos»",
            "nourrisson de «4 mois», lattante di «7 mesi»",
            "paciente de «5 años y 2 meses», varón de «45a», mujer de «67 a.» con HTA",
            "Pat. «68 jr», um jovem de «16 anos»",
            "son of «7 years», kobieta, «54 lata»",
            "El acusado, de «29 años», y su víctima; O arguido, de «47 anos», a testemunha",
            "Enfant de «six ans», bambina di «otto mesi», meisje van «negen maanden», Kind von «drei Jahren»",
            "de «67 años», di «86 anni»",
        ],
        skips: &[
            ("contrato de 5 años", "a contract"),
            ("depuis 40 ans", "a time"),
            ("el acusado, condenado a 5 años; pena de 5 años para el acusado", "a sentence"),
            ("la víctima cobró seis meses de paro", "a time"),
            ("condenó al acusado a multa de seis meses con cuota diaria", "a fine"),
            ("mujer con 10 años de experiencia", "a time served"),
            ("man of 500 years", "nobody grows so old"),
            ("la paciente ingresa tras 14 años, cada 6 meses", "times"),
        ],
        source: "How medical notes give ages; words for people in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
];

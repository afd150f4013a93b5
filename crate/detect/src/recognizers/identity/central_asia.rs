//! Kazakhstan, Georgia, Armenia, Azerbaijan.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "kz_iin",
        label: "KZ_IIN",
        title: "Kazakh individual number (IIN)",
        pattern: r"\d{12}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.46,
        checks: &[validate::KZ_IIN],
        raises: &["iin", "иин", "жсн", "казахстан", "kazakhstan", "қазақстан", "егов", "egov"],
        finds: &["ИИН «900101300017»", "IIN: «771101401233»"],
        skips: &[("ИИН-900101300018", "wrong check digit"), ("build 900101300017", "no word near")],
        source: "Government decree 853 of 22 August 2003: day of birth, century and sex, two rows of weights",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "caucasus_announced",
        label: "ID_NUMBER",
        kind: Some("caucasus"),
        title: "Identity number of Kazakhstan, Georgia, Armenia or Azerbaijan",
        lead: announced!(
            r"ии?н|жсн|бин|пирадили номери|პირადი ?(?:ნომერი|№)?|საიდენტიფიკაციო კოდი|პ/?ნ|հծհ|հանրային ծառայության համարանիշ|սոց(?:\. ?|իալական )քարտ|f[iİ]n(?: kod)?u?|ş[eə]xsiyy[eə]t v[eə]siq[eə]si"
        ),
        pattern: r"\d{9,12}|[0-9A-HJ-NP-Z]{3}\d[0-9A-HJ-NP-Z]{3}|A[AZE]{1,2}\d{7,8}",
        after: Edge::Token,
        score: 0.8,
        finds: &["ИИН: «900101300018»", "პირადი ნომერი: «01024012345»", "FIN kod: «5AB1CD2»", "ՀԾՀ «1234567890»"],
        skips: &[
            ("ИИН 12", "too short"),
            ("fin de semana", "a word"),
            ("პირადი საქმე", "no number"),
            ("fin 2024", "a year"),
        ],
        source: "Public Service Development Agency (GE), Police of Armenia (PSN), ASAN (AZ): the name decides",
        ..Recognizer::DEFAULT
    },
];

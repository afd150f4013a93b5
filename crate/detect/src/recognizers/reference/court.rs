//! Courts' own numbers for cases and judgments.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "court_case",
        label: "ID_NUMBER",
        kind: Some("court_case"),
        title: "Court case number",
        pattern: concat!(
            r"(?:[IVX]{1,4}|\d{1,4}) [A-Z][A-Za-z]{0,4}(?: ?\(?[A-Z][a-z]{1,4}\)?)? \d{1,5}/\d{2,4}",
            r"|[CTF]-\d{1,3}/\d\d(?: P)?|\d:\d\d-(?:cv|cr|mc|mj|bk|md|ap|po)-\d{3,5}(?:-[A-Z]{2,4})*|\d\d-(?:cv|cr)-\d{3,5}",
            r"|(?:RG|RGNR|KIO|GC|ROJ|SAP|STS|STC|ARN) \d{1,6}/\d{4}"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.7,
        lowers: &["art", "artikel", "article", "verordnung", "eu", "regulation", "directive", "iso", "resolution"],
        finds: &[
            "«2 BvR 1390/12», Az. «12 O 345/19», «4 StR 12/20»",
            "sygn. «II CSK 123/14» oraz «VII K 88/23»",
            "«C-311/18», «T-123/20 P» before the Court of Justice",
            "docket «1:19-cv-01234-ABC», R.G. 887/2022, «RG 887/2022»",
        ],
        skips: &[
            ("Verordnung EU 910/2014", "everybody's law"),
            ("2 of 12/20", "no register"),
            ("C-31, T-1000", "no year"),
            ("chapter 2 Part 12, RD 1299/2006", "no case"),
        ],
        source: "Aktenordnungen of the German courts, Polish regulamin urzędowania sądów, Rules of Procedure of the Court of Justice, 28 USC local rules",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "court_citation",
        label: "ID_NUMBER",
        kind: Some("court_case"),
        title: "Citation of a judgment",
        pattern: r"[\[(](?:19|20)\d\d[\])] (?:\d{1,3} )?[A-Z][A-Za-z.]{1,7}(?: \(?[A-Z][a-z]{2,5}\)?)? \d{1,4}(?: \([A-Z][a-z]{1,6}\))?|(?:19|20)\d\d [A-Z]{2,6} \d{1,4} \([A-Z][A-Za-z]{1,5}\)|ECLI:[A-Z]{2}:[A-Z0-9]+:\d{4}:[A-Z0-9.]+",
        score: 0.6,
        finds: &[
            "«[2019] EWCA Civ 12» and «(2001) 33 EHRR 1»",
            "R v. Lambert «[2001] 3 WLR 206»",
            "«2011 SCC 12 (CanLII)»; «ECLI:EU:C:2020:559»",
            "«[2018] EWHC 1234 (Ch)»",
        ],
        skips: &[
            ("(2019) Springer", "a publisher"),
            ("in 2019 Nature 12", "a journal"),
            ("[2019] the court held", "a sentence"),
            ("(2019) 12", "no report named"),
        ],
        source: "Practice Direction (Judgments: Neutral Citations) [2002] 1 WLR 346; OSCOLA 4; Council conclusions 2011/C 127/01 (ECLI)",
        ..Recognizer::DEFAULT
    },
];

//! Dates with the month in letters, and years where a word says that it is one.

use crate::recognizer::{Edge, Recognizer};

/// A year behind a month, with what Poles write behind it; or its last two digits.
macro_rules! behind {
    () => {
        concat!(r"(?:(?:,| de| del| of)?[ \n/-]", year!(), r"(?: r\.| roku)?| ?'\d\d|[/-]\d\d)")
    };
}

/// What parts a day from its month.
macro_rules! joint {
    () => {
        r"(?:(?:st|nd|rd|th|er|ère|º|ª|°)?(?:(?: of| de| day of|)[ \n]| d'|[/-])|\. ?)"
    };
}

/// Further days in front: "3 to", "9, 10 and".
macro_rules! days {
    () => {
        concat!(
            "(?:",
            day!(),
            r"(?: ?[,/&-] ?| (?:to|and|or|und|bis|oder|et|au|ou|y|al?|en|tot|e|o|i|do|og|och|till) ))*(?:0?[1-9]|[12]\d|3[01])"
        )
    };
}

/// A day behind a month.
macro_rules! nth {
    () => {
        r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    };
}

/// A time of day behind a date, where a word joins the two.
macro_rules! time {
    () => {
        r"(?:,? (?:at|um|om|à|alle|às|a las|o godz\.|kl\.) \d{1,2}[:.h]\d\d(?: ?[ap]\.?m)?)?"
    };
}

/// What joins two dates to one mention.
macro_rules! link {
    () => {
        r"(?:, (?:on )?| ?[-/] ?| (?:and|to|until|or|und|bis|oder|et|au|y|al?|tot|e|i|do|og|till) (?:on |au |den |el )?)"
    };
}

/// Words that stand before years; folded.
const YEAR: &str = "in since until from between during year years im jahr jahre seit bis ab zwischen en depuis jusqu des entre desde hasta ano nel dal \
    al tra il em ate no sinds vanaf tussen roku w od rok anno";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_written",
        label: "DATE_TIME",
        title: "Date with the month in letters",
        pattern: concat!(
            "(?i:",
            days!(),
            joint!(),
            "(?:",
            month!(),
            "|may)",
            link!(),
            ")*(?:(?i:",
            days!(),
            joint!(),
            "(?:(?:",
            month!(),
            ")",
            behind!(),
            "?|(?:",
            month_short!(),
            r")\.?(?:",
            behind!(),
            r"|,? \d\d)?|(?:",
            month_word!(),
            r")\.?",
            behind!(),
            "))|",
            days!(),
            joint!(),
            r"(?:May|MAY|Mar|MAR|Sep|SEP|Dec|DEC)\.?(?:,? \d\d)?|\d{1,2}(?:st|nd|rd|th) (?:may|mar|sep|dec))",
            time!(),
            r"|[0-3]\d(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:\d\d|20\d\d)?"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 56,
        score: 0.55,
        prose: true,
        finds: &[
            "judgment of «12 March 2019» in Leeds; «12. März 2019», «1er avril 2020», «12 de marzo de 2019»",
            "dnia «3 marca 2020 r.» w Łodzi; «7 januari 2021»; «14 settembre 2018»; den «3. května 2019»",
            "the «21st of January», «May 2»? or «2 May»? «9, 10 and 11 June 2024»",
            "from «3 to 5 May 2010», can do «6th dec», this «5th day of May 2025», «12\nMarch 2019», «12-JAN-25», «1 Apr 25», flight «04JAN26»",
            "heard on «12 March 2019 at 14:05», am «4. Februar 2020 um 9:30»",
            "Today is «5-MAY-2021», «21-May»",
        ],
        skips: &[
            ("step 2 may fail, 1 out of 5, 3 set aside, 4 dec", "words"),
            ("12 marches, 3 mayors, 5 juniors", "words that go on"),
            ("40 March", "no such day"),
            ("report-12-march-2019.pdf", "a file"),
            ("## 1.4.0 (12 March 2019)", "above a list of changes"),
            ("12/Mar/2019:10:22:01 +0000 GET /", "a line of a log"),
        ],
        source: "Unicode CLDR, month names and date patterns of en, de, fr, es, it, pt, nl, pl, sv, da, nb, cs",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_month_first",
        label: "DATE_TIME",
        title: "Month in letters with its day or year",
        pattern: concat!(
            "(?:mid-)?(?:(?i:january|february|april|june|july|august|september|october|november|december|",
            r"jan\.?|feb\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept\.?|oct\.?|nov\.?)|March|MARCH|May|MAY|Mar\.?|MAR|Sep\.?|SEP|Dec\.?|DEC)",
            r"(?:[ -]",
            nth!(),
            r"(?:(?: ?- ?| to | and |, )",
            nth!(),
            r")?(?:,? (?:",
            year!(),
            r"|'\d\d))?",
            time!(),
            "|(?:,| of)?[ /-]",
            year!(),
            r"| ?'\d\d)",
            "|(?i:",
            month!(),
            r"|styczeń|luty|marzec|kwiecień|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień",
            "|styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu)(?: de | del |[ /-])",
            year!(),
            r"(?: r\.| roku)?"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 80,
        score: 0.55,
        prose: true,
        finds: &[
            "«March 12th, 2019», «May 8, 1968», «Nov. 12» and «May 3-5, 2019»",
            "in «March 2019», en «marzo de 2019», «März 2019», w «lutym 2019 r.»",
            "Today is «May-21», later «May-2021»",
            "by «June 30» or «mid-March 2019»; «Sept 2020»; «Oct '25»",
        ],
        skips: &[
            ("you may 5 times, the march of 300 men", "words"),
            ("March, May and June; then march 12 miles", "months alone"),
            ("Nov 12 06:25:43 host sshd[123]: closed", "a line of a log"),
            ("im Mai 12 Stunden, en marzo 12 personas", "counts"),
            ("## [1.2.0] - May 5, 2021", "above a list of changes"),
            ("file-March-2019.txt", "a file"),
        ],
        source: "Unicode CLDR, month names and date patterns",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "year_announced",
        label: "DATE_TIME",
        title: "Year behind a word that says so",
        pattern: r"(?:19\d\d|20[0-3]\d)(?:(?: (?:and|to|und|bis|et|y|e|en|i|do)|,) (?:19\d\d|20[0-3]\d))*",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.5,
        front: YEAR,
        lowers: &[
            "bytes",
            "ms",
            "seconds",
            "milliseconds",
            "words",
            "items",
            "rows",
            "lines",
            "points",
            "characters",
            "users",
            "people",
            "units",
            "copies",
            "euros",
            "dollars",
            "copyright",
            "version",
            "edition",
            "iterations",
            "steps",
            "cases",
            "pages",
            "records",
            "px",
            "mb",
            "kb",
            "samples",
        ],
        prose: true,
        finds: &[
            "He retired in «1998».",
            "lebt seit «2003» hier, depuis «1987»",
            "Between «1986 and 1988» she was abroad",
            "w «1999» r., desde «2011»",
        ],
        skips: &[
            ("2019", "a number alone"),
            ("in 2000 bytes", "a measure"),
            ("in 4711 cases", "no year"),
            ("ES2015, from 1988.5 on", "goes on"),
        ],
        source: "Prepositions that stand before years in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
];

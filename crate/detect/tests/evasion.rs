//! What hides text from a detector, kind by kind: each line is found where it is marked, and the look-alikes of each kind stay clean.

use proptest::prelude::*;
use scrim_detect::{Detector, Label, Span, Term, catalogue};

/// The text without its guillemets, and the spans they marked.
fn unmarked(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut start, mut spans) = (String::new(), 0, vec![]);
    for char in marked.chars() {
        match char {
            '«' => start = text.len(),
            '»' => spans.push(Span::new(start, text.len())),
            _ => text.push(char),
        }
    }
    (text, spans)
}

/// Asserts that `label` is found exactly where each text is marked.
fn finds(label: &str, marked: &[&str]) {
    let detector = Detector::new();
    for marked in marked {
        let (text, spans) = unmarked(marked);
        let all = detector.detect(&text);
        let found: Vec<Span> =
            all.iter().filter(|finding| finding.label.as_str() == label).map(|finding| finding.span).collect();
        assert_eq!(found, spans, "{marked:?} gave {all:?}");
    }
}

fn finds_nothing(texts: &[&str]) {
    let detector = Detector::new();
    for text in texts {
        assert_eq!(detector.detect(text), [], "{text:?}");
    }
}

#[test]
fn a_long_dash_is_a_hyphen_but_in_front_of_a_sentence() {
    finds("ID_NUMBER", &["see Case «C—311/18» of the court"]);
    finds("DATE_TIME", &["Argued «December 1, 2021»—Decided «June 24, 2022»"]);
}

/// ASCII letters and signs as invisible tags.
fn tags(text: &str) -> String {
    text.chars().filter_map(|char| char::from_u32(0xe0000 + char as u32)).collect()
}

#[test]
fn invisible_characters() {
    finds(
        "EMAIL_ADDRESS",
        &[
            "«jane\u{200b}.doe@exam\u{ad}ple.com»",
            "\u{feff}«j\u{200d}a\u{200c}n\u{2060}e@example.com»\u{200b}",
            &format!("see«{}» here", tags("jane@example.com")),
            "«ja\u{e0041}ne@example.com»",
            "«jane\u{fe0f}@example.com»",
        ],
    );
    finds("CREDIT_CARD", &["«4111\u{200b}1111\u{ad}1111\u{2063}1111»"]);
}

#[test]
fn other_dresses_of_letters_and_digits() {
    finds(
        "EMAIL_ADDRESS",
        &[
            "«ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ»",
            "«𝐣𝐚𝐧𝐞@𝓮𝔁𝓪𝓶𝓹𝓵𝓮.𝕔𝕠𝕞»",
            "«ⓙⓐⓝⓔ@example.com»",
            "«jаnе@ехample.com»",
            "«j̲a̲n̲e̲@example.com»",
            "«ｊane﹫example。com»",
        ],
    );
    finds(
        "CREDIT_CARD",
        &[
            "«４１１１ １１１１ １１１１ １１１１»",
            "«𝟒𝟏𝟏𝟏-𝟙𝟙𝟙𝟙-𝟏𝟏𝟏𝟏-𝟣𝟣𝟣𝟣»",
            "«٤١١١ ١١١١ ١١١١ ١١١١»",
            "«4̶1̶1̶1̶1̶1̶1̶1̶1̶1̶1̶1̶1̶1̶1̶1̶» void",
            "«4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣»",
            "«4111‑1111–1111−1111»",
        ],
    );
}

#[test]
fn addresses_in_words() {
    finds(
        "EMAIL_ADDRESS",
        &[
            "write to «jane (at) example (dot) com», please",
            "«jane[at]example[dot]com»",
            "«jane.doe (at) example.com».",
            "«jane.doe(a)yritys.example»",
            "«jane [@] example [.] com»",
            "«jane AT example DOT com»",
            "«jane dot doe at example dot com»",
            "her email is «jane at example dot com», she said",
            "«jörg (ät) müller (punkt) example»",
            "«jane<at>example<dot>com»",
        ],
    );
    finds_nothing(&[
        "We met (at) the office (dot) and so on",
        "look at example dot com for details",
        "meet me at noon dot dot dot",
        "3 (a) example.com is the list's first",
        "array[at] = list(dot).com",
        "arrive @ example.com at five",
    ]);
}

#[test]
fn numbers_pulled_apart() {
    finds(
        "CREDIT_CARD",
        &[
            "«4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1»",
            "no «4111.1111.1111.1111».",
            "«4111 - 1111 - 1111 - 1111»",
            "«4111/1111/1111/1111»",
            "«4111_1111_1111_1111»",
            "card «4111 1111\n1111 1111» today",
            "> my card is «4111 1111 11\n> 11 1111»",
            "card number:\n«4\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1»\nexpires",
            "card «4111,1111,1111,1111»",
            "«4\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1»",
        ],
    );
    finds(
        "IBAN_CODE",
        &[
            "«DE89.3704.0044.0532.0130.00»",
            "auf «DE89 3704 0044\n> 0532 0130 00» überweisen",
            "«D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0»",
            "«GB29\nNWBK\n6016\n1331\n9268\n19»",
        ],
    );
    finds("UK_NHS", &["NHS number «9 4 3 4 7 6 5 9 1 9»"]);
    finds_nothing(&[
        "4111\n1111\n1111\n1111\n2222",
        "0 1 0 1 1 0 0 1 0 1 1 0 1 0 0 1",
        "5412 1234 9876 4321 1111",
        "version 5.12.34.98.76.43.21.10.5",
        "| 4111 | 1111 | 1111 | 1111 |",
        "5 3 4 6 7 8 9 1 2\n6 7 2 1 9 5 3 4 8\n1 9 8 3 4 2 5 6 7",
    ]);
}

#[test]
fn html_entities() {
    finds(
        "EMAIL_ADDRESS",
        &[
            "«jane&#64;example.com»",
            "«jane&#x40;example&#46;com»",
            "«jane&commat;example&period;com»",
            "«&#106;&#97;&#110;&#101;&#64;&#101;&#120;&#97;&#109;&#112;&#108;&#101;&#46;&#99;&#111;&#109;»",
            "<a href=\"mailto:«jane&#64;example.com»\">",
            "«ja&#8203;ne&shy;&#64;example.com»",
        ],
    );
    finds("CREDIT_CARD", &["«4111&nbsp;1111&nbsp;1111&nbsp;1111»", "«&#52;111&#49;11111111111»"]);
    finds("IBAN_CODE", &["«DE89&nbsp;3704&nbsp;0044&nbsp;0532&nbsp;0130&nbsp;00»"]);
    finds_nothing(&[
        "a &lt;b&gt; &amp;&amp; c&nbsp;&mdash; d &#8364; &copy; 2024 &uuml;ber",
        "&#0; &#x110000; &#; &nothing;",
    ]);
}

#[test]
fn percent_signs_and_escapes() {
    finds(
        "EMAIL_ADDRESS",
        &[
            "https://x.example/login?user=«jane%40example.com»&x=1",
            "«%6A%61%6E%65%40%65%78%61%6D%70%6C%65%2E%63%6F%6D»",
            "{\"mail\":\"«jane\\u0040example.com»\"}",
            "'«jane\\x40example\\u002ecom»'",
        ],
    );
    finds("CREDIT_CARD", &["card=«4111%201111%201111%201111»"]);
    finds_nothing(&[
        "100%20 of them",
        "https://x.example/a%20b%2Fc%C3%A4?d=%7B%7D",
        "C:\\users\\x41\\u0065nd",
        "%zz %4 % 40 %%",
    ]);
}

#[test]
fn base64() {
    finds(
        "EMAIL_ADDRESS",
        &[
            "token «amFuZS5kb2VAZXhhbXBsZS5jb20=» end",
            "https://x.example/unsubscribe/«amFuZS5kb2VAZXhhbXBsZS5jb20»/2",
            "?e=«amFuZS5kb2VAZXhhbXBsZS5jb20%3D»".replace("%3D", "").as_str(),
        ],
    );
    finds("CREDIT_CARD", &["note «dGhlIGNhcmQgaXMgNDExMSAxMTExIDExMTEgMTExMSBvayB0aGVu»"]);
    finds("IBAN_CODE", &["ref «SUJBTiBERTg5IDM3MDQgMDA0NCAwNTMyIDAxMzAgMDA=»"]);
    finds_nothing(&[
        "internationalization, AbstractSingletonProxyFactoryBean, /usr/local/share/applications/list",
        "sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvSg==",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
        "SGVsbG8gd29ybGQsIG5vdGhpbmcgdG8gc2VlIGhlcmUu",
        "eyJleHAiOiIyMDI2LTAxLTAxVDEyOjAwOjAwWiIsInYiOiIxLjIuMy40In0",
    ]);
}

#[test]
fn quoted_printable() {
    let full = "The address we were given by the office on the second floor is jane@exam";
    finds(
        "EMAIL_ADDRESS",
        &[
            "Gr=C3=BC=C3=9Fe x=3D1 «jane=40example.com»",
            &format!("{}«jane@exam=\nple.com», she said.", full.strip_suffix("jane@exam").unwrap()),
        ],
    );
    finds_nothing(&["width=40example.com", "a =\nb", "x=3D"]);
}

#[test]
fn own_words_are_found_in_every_code() {
    let terms = ["Project Heron", "Müller"].map(|text| Term::new(text, Label::fixed("TERM")));
    let detector = Detector::with_terms(&terms).unwrap();
    for marked in [
        "«Project%20Heron»",
        "«Project&nbsp;Heron»",
        "x «SSBtZWFuIFByb2plY3QgSGVyb24=»",
        "«M&uuml;ller»",
        "«M\\u00fcller»",
    ] {
        let (text, spans) = unmarked(marked);
        let found: Vec<Span> = detector.detect(&text).iter().map(|finding| finding.span).collect();
        assert_eq!(found, spans, "{marked}");
    }
}

/// The same letters in another dress.
fn dressed(text: &str, dress: impl Fn(u32) -> Option<u32>) -> String {
    text.chars().map(|char| dress(char as u32).and_then(char::from_u32).unwrap_or(char)).collect()
}

fn full_width(code: u32) -> Option<u32> {
    (0x21..=0x7e).contains(&code).then(|| code - 0x21 + 0xff01)
}

fn bold(code: u32) -> Option<u32> {
    match code {
        0x30..=0x39 => Some(code - 0x30 + 0x1d7ce),
        0x41..=0x5a => Some(code - 0x41 + 0x1d400),
        0x61..=0x7a => Some(code - 0x61 + 0x1d41a),
        _ => None,
    }
}

/// What is found, by label and characters.
fn places(detector: &Detector, text: &str) -> Vec<(String, usize, usize)> {
    let chars = |at: usize| text[..at].chars().count();
    detector
        .detect(text)
        .into_iter()
        .map(|finding| (finding.label.to_string(), chars(finding.span.start), chars(finding.span.end)))
        .collect()
}

/// The same in every code.
const CODED: &[&str] = &[
    "jane (at) example (dot) com",
    "jane&#64;example.com",
    "jane%40example.com",
    "amFuZS5kb2VAZXhhbXBsZS5jb20=",
    "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
    "DE89.3704.0044.0532.0130.00",
    "jane\\u0040example.com",
];

/// A find of the catalogue, or a text with something in code, among ordinary words.
fn any_find() -> impl Strategy<Value = String> {
    let finds: Vec<String> =
        catalogue().flat_map(|sheet| sheet.finds).map(|find| find.replace(['«', '»'], "")).collect();
    let some = prop_oneof![prop::sample::select(finds), prop::sample::select(CODED).prop_map(str::to_owned)];
    ("[a-z ,.]{0,12}", some, "[a-z ,.]{0,12}").prop_map(|(before, find, behind)| format!("{before} {find} {behind}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_dress_hides_nothing(text in any_find()) {
        let detector = Detector::new();
        let plain = places(&detector, &text);
        prop_assert_eq!(&places(&detector, &dressed(&text, full_width)), &plain);
        prop_assert_eq!(&places(&detector, &dressed(&text, bold)), &plain);
    }

    #[test]
    fn an_invisible_character_hides_nothing(text in any_find(), place in 0..200_usize, invisible in "[\u{200b}\u{200d}\u{ad}\u{2060}]") {
        let detector = Detector::new();
        let plain = places(&detector, &text);
        let place = place % (text.chars().count() + 1);
        let mut hidden: Vec<char> = text.chars().collect();
        hidden.insert(place, invisible.chars().next().unwrap());
        let hidden: String = hidden.into_iter().collect();
        // Characters are counted without it.
        let moved = |at: usize| if at > place { at - 1 } else { at };
        let found: Vec<_> =
            places(&detector, &hidden).into_iter().map(|(label, from, to)| (label, moved(from), moved(to))).collect();
        prop_assert_eq!(found, plain);
    }

    #[test]
    fn what_is_decoded_lies_on_whole_characters(
        text in "([0-9]{1,4}[ .\n>-]|\\(at\\)| dot | at |&#64;|&auml;|%40|%C3%A4|=3D|=\n|\\\\u00e4|amFuZS5kb2VAZXhhbXBsZS5jb20=|[a-zäé日@. ]|4111|DE89|jane@example.com){0,40}"
    ) {
        let mut free_from = 0;
        for finding in Detector::new().detect(&text) {
            let span = finding.span;
            prop_assert!(span.start >= free_from && span.start < span.end && span.end <= text.len());
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            free_from = span.end;
        }
    }
}

#[test]
fn a_line_that_ends_inside_a_number() {
    finds("PL_PESEL", &["PESEL: «44051\n401359»", "numer PESEL «44051-\r\n401359» podatnika"]);
    finds("US_SSN", &["SSN: «312-45-\n6789»"]);
    finds_nothing(&[
        "Total: 44051\n401359\n18802\n",
        "was 44051 401359 then\n",
        "Rooms 44051,\n401359",
        "version 44.051\n401359",
    ]);
}

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::{Detector, Span};

/// Texts with the exact names marked; every other word is no name.
const FINDS: &[&str] = &[
    // Heads of mails and labels of forms.
    "From: «Jane Doe» <jane.doe@example.com>",
    "From: «Doe, Jane» <jdoe@example.com>\nTo: «Roe, Max»; «Kim Poe»\nSubject: Budget",
    "Von: «Jörg-Uwe Falter» <falter@mail.example>\nAn: «Weiß, Anna»\nBetreff: Angebot",
    "De : «Zineb El Khattabi»\nÀ : «Gisèle Montcharmont»\nObjet : devis",
    "De: «Kenji Uehara Higa»\nCC: «Pocha Del Solar»; «Teófilo Huamán»\nEnviado: martes",
    "Da: «Ettore Giachino»\nA: «Chiara Luce Annibaldi»\nOggetto: verbale",
    "Van: «Kees van der Heijden»\nAan: «Lamyae Bouazza»\nOnderwerp: dienst",
    "Od: «Stanisław Sosna»\nDo: «Żaneta Wójcik»\nTemat: oferta",
    "To: All staff\nCc: «Samuel L. Jackson» (Sales), «Robert Downey jr.»\nSubject: x",
    "Name: «JANE DOE»\nAddress: unknown",
    "Ansprechpartnerin: «Wiebke Tjarks»",
    "Contact:\n«Ngozi Umeh»\nBack office",
    "Titular: «EVANGELINA CHÁVARRI SOTO»",
    "Attendees: «Jane Doe», «Max Roe» and «Kim Poe»",
    "Vorname: «Sieglinde»\nNachname: «Ahrendt»",
    "Patient: «Dettweiler, Eugen», geb. 1951",
    "id|surname|first name|town\n1|«Ahrendt»|«Sieglinde»|Uelzen\n2|«von der Heyde»|«Ekkehard»|Uelzen",
    "Name\tTeam\tStart\n«Jane Doe»\tSales\tMay\n«Max O'Neill»\tLegal\tJune",
    // Greetings.
    "Dear «Jane»,\nthe order is on its way.",
    "Dear Mr. and Mrs. «Smith»,\nthank you.",
    "Mr. «Smith»'s's car is here.",
    "Hi «Tom» - are we still on?",
    "Hello «Anna» and «Max»,\nplease see below.",
    "Good morning «Tharindu»!",
    "Sehr geehrte Frau «Weiss»,\nanbei die Rechnung.",
    "Sehr geehrter Herr Prof. Dr. «von Allmen»,",
    "Liebe «Anna», lieber «Jörg»,\ndanke.",
    "Chère Madame «Moreau-Lenoir»,\nvotre dossier est complet.",
    "Bonjour «Anaïs»,\nmerci.",
    "Estimado Sr. «Chávarri»:\nadjunto el contrato.",
    "Hola «Evangelina»,\nqué tal.",
    "Gentile Dott.ssa «Annibaldi»,\nin allegato.",
    "Caro «Salvatore»,\na presto.",
    "Prezada Sra. «Conceição»,\nsegue o recibo.",
    "Olá «Zuzana»,\nobrigado.",
    "Beste «Sjaan»,\ntot morgen.",
    "Geachte heer «Goossens»,",
    "Szanowna Pani «Kowalska»,\nprzesyłam fakturę.",
    "«Bhaveshbhai»,\n\nthank you for the call.",
    "Thanks «Oyelaran», that works.",
    // Over a line's end in running text.
    "The Chamber heard the applicant first, then Mr «Peter\nLindqvist», who spoke for the firm.",
    "Please pass this on as soon as you can to Mr «Smith»\nThank you, we look forward to it.",
    // Closings and signatures.
    "See you then.\n\nKind regards,\n«Nilufer Contractor»",
    "Bis dann.\n\nMit freundlichen Grüßen\n\ni. A. «Henrike Oetjen»",
    "Bien reçu.\n\nCordialement,\n«Léandre Courtemanche», trésorier",
    "Nos vemos.\n\nSaludos,\n«Nacho»",
    "A domani.\n\nCordiali saluti\ndon «Efisio Porcu», parroco",
    "Segue em anexo.\n\nAtenciosamente,\n«Gislaine Kraemer»",
    "Tot ziens.\n\nMet vriendelijke groet,\n«Liesbet T'Jonck»",
    "Do jutra.\n\nZ poważaniem\n«Gerwazy Dudziak»",
    "I am back on Monday. Regards, «Jane»",
    "Ask the office. Thanks, «J. Doe»",
    "Hi «Tom»,\nall done.\n\n«Jane»\n",
    // Titles.
    "We met Dr «Szabó-Owens» and Ms. «D'Cunha» there.",
    "laut Herrn «Ehrenpreis» und Frau Dr. med. «Holtkötter»",
    "selon M. «Castelnau» et Mme «Aïssatou Bâ», les travaux sont finis",
    "habló con don «Florin Constantin Stoica» y la Sra. «Pilar Sarrablo»",
    "il sig. «Benhaddou» e l'avv. «Carlo della Rovere»",
    "o Sr. «Pacheco» e a Dra. «Ana Clara Sakamoto»",
    "volgens mevr. «de Vries» en dhr. «Ten Brink»",
    "według pana «Kowalskiego» i dr hab. «Anny Nowak»",
    "told MR «TURNBULL» twice",
    "Sir «Denzil Peverell»'s horse",
    // Addresses that spell a name.
    "Ask «Jane Doe» first. (jane.doe@example.com)",
    "«Jane Doe» wrote to jdoe@example.com and left.",
    "The draft by «Jürgen Müller» (j.mueller@mail.example) is here.",
    // Speakers and quotations.
    "«Jane Doe»: hello\nBot: yes\n«Jane Doe»: bye",
    "«Ilona»: I shipped the form.\n«Tomás»: Still on the tests.\n«Anke»: Blocked by the review.\n«Ilona»: Today the mails.\n«Tomás»: The rest of it.\n«Anke»: The same.",
    "«Seo-yeon»: who has the key\n«Ambrose»: not me\n«Seo-yeon»: then who\n«Ambrose»: ask",
    "On 13 May 2025, «Hope Grimshaw» wrote:\n> fine",
    // Further mentions.
    "Dear «Jane Doe»,\n«Jane» and «Doe» are known; «Doe, Jane» and «J. Doe» and «JANE DOE» too.",
    "Mr «Bedi» came. Later «Vikram Bedi» left, and «Vikram»'s hat stayed.",
    "Hi «Declan»,\n\n> thx «declan» will do",
    "Dear «Bram van der Heijden»,\nask «van der Heijden» or @«Bram».",
    "Dear «Will»,\nyou said that «Will» will come. Will it rain?",
    "Dear «May»,\nwe meet in May, on 3 May, and «May»'s list is done.",
    "«Jane»: ask «Tomás»\n«Tomás»: no\n«Jane»: ok\n«Tomás»: so",
    // The same in another dress.
    "Dear \u{200b}«J\u{200b}ane»,\nhello.",
    "Dear «Ｊａｎｅ»,\nhello.",
];

/// Texts without a person, and why.
const SKIPS: &[(&str, &str)] = &[
    ("Data: 03.06.2024\nKwota: -137,00 PLN\n\nData: 04.06.2024\nKwota: -211,00 PLN", "fields with values"),
    (
        "Payee: Acme Tools Ltd\nReason: late delivery\nStatus: open\n\nPayee: Birch Ltd\nReason: wrong colour\nStatus: paid",
        "the fields of a record, in their order",
    ),
    ("From: TokenType\nTo: TokenKind\n\nreturn new TokenType(kind);", "a type of a program"),
    ("Default: `a`\nReturns: `b`\nDefault: `c`\nReturns: `d`", "values of a program, which nobody says"),
    ("struct Group {\n    name: Capture,\n}\nlet name = Capture::new(0);", "a type of a program"),
    ("where\n    A: Extend<L>,\n    B: Extend<R>,", "a bound of a program"),
    (
        "03-14 10:22:41.118 1844 2210 D WifiService: up\n03-14 10:22:41.120 1844 2210 D WifiService: down",
        "a part of a system and how grave its message is",
    ),
    ("Dear Sir or Madam,\nplease find attached", "nobody by name"),
    ("Dear all,", "everybody"),
    ("Dear Team,\nwell done", "a team"),
    ("Hi everyone,", "everybody"),
    ("Dear Customer,\nyour order", "a customer"),
    ("Dear Hiring Manager,", "a role"),
    ("Hello World!", "the first program"),
    ("Sehr geehrte Damen und Herren,", "nobody by name"),
    ("Liebe Kolleginnen und Kollegen,", "colleagues"),
    ("Hallo zusammen,", "everybody"),
    ("Bonjour à tous,", "everybody"),
    ("Madame, Monsieur,\nveuillez trouver", "nobody by name"),
    ("Estimados clientes:", "customers"),
    ("Gentile cliente,", "a customer"),
    ("Prezados senhores,", "gentlemen"),
    ("Beste collega's,", "colleagues"),
    ("Szanowni Państwo,", "ladies and gentlemen"),
    ("Szanowny Panie Dyrektorze,", "a role"),
    ("From: Facilities\nTo: All staff\nSubject: Fire drill", "departments"),
    ("From: Brightwater Logistics GmbH\nSubject: invoice", "a firm"),
    ("From: Support <support@example.com>", "a mailbox"),
    ("From: 12 May\nTo: 14 May", "dates"),
    ("To: save the file, press Save", "an instruction"),
    ("A: The answer is no.\nQ: Why?", "question and answer"),
    ("Name: The name of the field", "a definition"),
    ("Owner: Finance Department", "a department"),
    ("Contact: Sales", "a department"),
    ("Status: Open\nStatus: Closed", "a field of a form"),
    ("Warning: disk full\nError: disk full\nWarning: disk full\nError: retry", "levels of a log"),
    ("Regards,\nThe Support Team", "a team"),
    ("Thanks,\n\nPlease see the attachment.", "goes on"),
    ("Thanks again. Monday works.", "a weekday"),
    ("Kind regards\n020 7946 0871", "a number"),
    ("Dr. Oetker GmbH", "a firm"),
    ("the MS Word file and the PR Review", "no titles"),
    ("Messrs Barley & Partners LLP", "a firm"),
    ("Install M.Sc. tools on the PC Server", "a degree"),
    ("Will the meeting move to May? Grace periods end in June.", "words"),
    ("the frying pan was hot", "cookware"),
    ("I don't think so", "a contraction"),
    ("class DearJane { from: String, to: String }", "code"),
    ("sales@example.com, Sales Team", "a role's mailbox"),
    ("Write to info@brightwater.example at Brightwater.", "a firm's mailbox"),
    ("Best, worst and average case", "no closing"),
    ("Jenkins: build failed", "one line is no conversation"),
    ("Save As: choose a name\nSign In: enter your code", "an interface"),
];

/// Names that are missed, and why.
const GAPS: &[(&str, &str)] = &[
    ("I met «Jane Doe» in the hall.", "nothing points at the name"),
    ("dear «jane», thanks", "a greeting in lower case names whoever it likes"),
    ("mr «yoon» kicked a tyre", "a title in lower case before a lower-case name"),
    ("«Minh», does Wednesday still suit?", "any word may stand before a comma"),
    ("Dear «Anna\nKowalska»,", "parted by a line break before she is known"),
    ("«sanne»: wer ruft an\n«björn»: keiner\n«sanne»: gut\n«björn»: ja", "speakers in lower case look like keys"),
    ("Our client, «Kwabena Asante», agreed.", "apposition takes grammar"),
];

fn unmarked(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut open, mut spans) = (String::new(), 0, vec![]);
    for char in marked.chars() {
        match char {
            '«' => open = text.len(),
            '»' => spans.push(Span::new(open, text.len())),
            _ => text.push(char),
        }
    }
    (text, spans)
}

/// The persons in `text`, and a line for people on everything found.
fn persons(text: &str) -> (Vec<Span>, String) {
    let (mut spans, mut all) = (vec![], String::new());
    for finding in Detector::new().detect(text) {
        let _ = write!(all, " {}={:?} ({})", finding.label, &text[finding.span.range()], finding.why.recognizer);
        if finding.label.as_str() == "PERSON" {
            spans.push(finding.span);
        }
    }
    (spans, all)
}

#[test]
fn finds_exactly_the_marked_names() {
    let mut wrong = vec![];
    for marked in FINDS {
        let (text, expected) = unmarked(marked);
        let (found, all) = persons(&text);
        if found != expected {
            wrong.push(format!("{marked:?} found{all}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), FINDS.len(), wrong.join("\n"));
}

#[test]
fn skips_what_is_nobody() {
    let mut wrong = vec![];
    for (text, reason) in SKIPS {
        let (found, all) = persons(text);
        if !found.is_empty() {
            wrong.push(format!("{text:?} ({reason}) found{all}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), SKIPS.len(), wrong.join("\n"));
}

#[test]
fn a_gap_that_closed_is_moved_to_finds() {
    for (marked, reason) in GAPS {
        let (text, expected) = unmarked(marked);
        assert_ne!(persons(&text).0, expected, "{marked:?} ({reason}) is found now");
    }
}

#[test]
fn an_address_wins_over_the_name_in_it() {
    let text = "Dear Jane, write to jane.doe@example.com or Jane.";
    let labels: Vec<_> = Detector::new().detect(text).into_iter().map(|finding| finding.label.to_string()).collect();
    assert_eq!(labels, ["PERSON", "EMAIL_ADDRESS", "PERSON"]);
}

#[test]
fn the_reason_names_the_cue() {
    let findings = Detector::new().detect("Dear Jane,\nMr Doe called.");
    let reasons: Vec<_> = findings.iter().map(|finding| (&*finding.why.recognizer, &*finding.why.title)).collect();
    assert_eq!(reasons, [("person_greeting", "Name in a greeting"), ("person_title", "Name behind a title")]);
    assert!(findings.iter().all(|finding| finding.why.words.is_empty()));
}

#[test]
fn ten_thousand_people_and_mentions_take_no_longer_than_their_length() {
    let letters = |mut number: usize| {
        let mut name = String::from("Q");
        for _ in 0..4 {
            name.push(char::from(b'a' + (number % 26) as u8));
            number /= 26;
        }
        name
    };
    let mut text = String::new();
    for number in 0..10_000 {
        let _ = writeln!(text, "met Mr {} today", letters(number));
    }
    for number in 0..10_000 {
        let _ = writeln!(text, "and then {} said so", letters(number));
    }
    assert_eq!(persons(&text).0.len(), 20_000);
    // One person known, ten thousand last names to learn.
    let mut text = String::from("Dear Jane,\n");
    for number in 0..10_000 {
        let _ = writeln!(text, "then Jane {}-Xaver-{} went on", letters(number), letters(number + 1));
    }
    assert_eq!(persons(&text).0.len(), 10_001);
    // The lines and lists that a rescan would make quadratic.
    for unit in [
        "Dear Jane, ",
        "Mr ",
        "From: A Bb and ",
        "Jane: x\n",
        "J. ",
        "van der ",
        "Regards, ",
        "a@b.example <",
        "Doe, ",
        "J.",
        "Jane van ",
    ] {
        let text = format!("Dear Jane Doe,\n{}", unit.repeat((1 << 18) / unit.len()));
        assert!(persons(&text).0.iter().all(|span| span.end <= text.len()));
    }
}

/// Words and marks that cues are made of, in any order.
fn letter() -> impl Strategy<Value = String> {
    let pieces = [
        "Dear",
        "Mr",
        "Mr.",
        "M.",
        "Dr.",
        "Frau",
        "Regards",
        "From:",
        "To:",
        "Name:",
        "Subject:",
        "Jane",
        "jane",
        "JANE",
        "Doe",
        "DOE",
        "J.",
        "J",
        "O'Neill",
        "d'Angelo",
        "Jean-Luc",
        "van",
        "der",
        "jr.",
        "III",
        "Müller",
        "Łódź",
        "e\u{301}",
        "É",
        "Will",
        "May",
        "'s",
        "\u{2019}s",
        ",",
        ";",
        ":",
        "-",
        "\u{2013}",
        ".",
        "!",
        "\n",
        "\n\n",
        "\t",
        "|",
        "  ",
        " ",
        "> ",
        "<",
        ">",
        "(",
        ")",
        "jane.doe@example.com",
        "@",
        "/",
        "12:30",
        "wrote:",
        "und",
        "and",
        "日本",
        "\u{200b}",
        "🙂",
        "\r\n",
        "ß",
        "Ǆ",
        "İ",
    ];
    let piece = prop_oneof![4 => prop::sample::select(pieces.to_vec()), 3 => Just(" ")];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn names_are_whole_words_without_what_stands_around_them(text in prop_oneof![letter(), "(?s).{0,120}"]) {
        for finding in Detector::new().detect(&text) {
            prop_assert!(text.is_char_boundary(finding.span.start) && text.is_char_boundary(finding.span.end));
            if finding.label.as_str() == "PERSON" {
                let name = &text[finding.span.range()];
                prop_assert!(name.starts_with(char::is_alphabetic), "{name:?}");
                prop_assert!(!name.ends_with([',', ' ', '\n', '\'', '-', '"', ':', ';']), "{name:?}");
                prop_assert!(!name.ends_with("'s") && !name.contains(['@', '<', '>', '\t', '|', ';']), "{name:?}");
            }
        }
    }
}

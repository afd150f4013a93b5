use proptest::prelude::*;

use super::*;

/// The neighbourhoods as they are read, cuts shown as bars; empty where nothing is written in code.
fn read(text: &str) -> String {
    Decoded::new(text).map_or(String::new(), |decoded| decoded.text().replace(CUT, "|"))
}

/// What a part of the copy stands for.
fn stands_for<'t>(text: &'t str, part: &str) -> &'t str {
    let decoded = Decoded::new(text).expect("something is written in code");
    let start = decoded.text().find(part).unwrap_or_else(|| panic!("{part:?} in {:?}", decoded.text()));
    &text[decoded.view.original(Span::new(start, start + part.len())).range()]
}

#[test]
fn ordinary_text_is_not_copied() {
    for text in [
        "",
        "Please call me at 12 or at 3 (at home), 50% off & more <b>bold</b> = 4.",
        "The order of 2024-05-06 12:30, 16 pieces at 1.250,00 each, no. 4711/0815",
        "let x = map[at]; a %= b; c &= d; s.format(\"%d\", 5) // 100%",
        "internationalization_of_everything, counterrevolutionaries, AbstractSingletonProxyFactoryBean",
        "3f786850e387550fdab836ed7e6dc881de23001b 123e4567-e89b-12d3-a456-426614174000",
        "sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvSg==",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
        "4111 1111 1111 1111 and 4111-1111-1111-1111 are read as they stand",
        "1 2 3 4 5 6 7 8 9 10",
        "look at example dot com, meet us @ example.com, a dot in a box",
    ] {
        assert_eq!(read(text), "", "{text}");
    }
}

#[test]
fn codes_are_undone_once() {
    for (text, says) in [
        ("jane&#64;example&#46;com", "jane@example.com"),
        ("jane&#x40;example&period;com", "jane@example.com"),
        ("jane&commat;example.com &lt;b&gt;", "jane@example.com &lt;b&gt;"),
        ("jane&#64example.com", "jane@example.com"),
        ("M&uuml;ller&nbsp;&szlig;", "Mu\u{308}ller ß"),
        ("jane%40example.com%20J%C3%B6rg", "jane@example.com Jörg"),
        ("jane%2540example.com", "jane%40example.com"),
        ("%FF %00 %4", ""),
        ("a\\u0040b\\x40c\\u{40}d \\users", "a@b@c@d \\users"),
        ("jane=40example.com x=3Dy", "jane@example.com x=y"),
        ("jane=40example.com", ""),
        ("amFuZS5kb2VAZXhhbXBsZS5jb20=", "jane.doe@example.com"),
        ("https://x.example/u/amFuZS5kb2VAZXhhbXBsZS5jb20/more", "https://x.example/u/jane.doe@example.com/more"),
        ("agBhAG4AZQBAAGUAeABhAG0AcABsAGUALgBjAG8AbQA=", "jane@example.com"),
    ] {
        assert_eq!(read(text), says, "{text}");
    }
}

#[test]
fn letters_in_numbers_are_read_as_the_digits_they_look_like() {
    for (text, says) in [
        ("PESEL 44O5l4Ol359, NIP", "PESEL 44051401359, NIP"),
        ("l2345678", "12345678"),
        ("PLl2I4OO0568", "PL1214000568"),
        ("model 1OO, 8 lbs, 12Ol4, l00000", ""),
        ("a44O5l4Ol359 44O5l4Ol359-x _44O5l4Ol359 XPL44O5l4Ol359", ""),
        ("44051401359", ""),
    ] {
        assert_eq!(read(text), says, "{text}");
    }
}

#[test]
fn addresses_in_words_are_read() {
    for (text, says) in [
        ("jane (at) example (dot) com", "jane@example.com"),
        ("jane[at]example[dot]com, or", "jane@example.com, or"),
        ("jane.doe(at)example.com", "jane.doe@example.com"),
        ("jane [@] example [.] com", "jane@example.com"),
        ("etu.suku(a)yritys.example", "etu.suku@yritys.example"),
        ("jörg (ät) müller (punkt) example", "jörg@müller.example"),
        ("jane (dot) doe {at} mail (dot) example (dot) com", "jane.doe@mail.example.com"),
        ("jane AT example DOT com", "jane@example.com"),
        ("jane dot doe at example dot com", "jane.doe@example.com"),
        ("my mail is jane at example dot com at the moment", "my mail is jane@example.com at the moment"),
        ("mail jane @ example . com", "mail jane@example.com"),
        ("jane_doe @ example.com", "jane_doe@example.com"),
        ("see (at) once", ""),
        ("3 (a) example.com", ""),
        ("JANE AT EXAMPLE DOT COM", ""),
        ("f(at) x", ""),
    ] {
        assert_eq!(read(text), says, "{text}");
    }
}

#[test]
fn numbers_pulled_apart_are_put_together() {
    for (text, says) in [
        ("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "4111111111111111"),
        ("4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1", "4111111111111111"),
        ("4\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n", "4111111111111111\n"),
        ("4111.1111.1111.1111", "4111111111111111"),
        ("card 4111  1111  1111  1111", "card 4111111111111111"),
        ("4111 - 1111 - 1111 - 1111, 12/29", "4111111111111111, 12/29"),
        ("card 4111 1111\n1111 1111", "card 4111111111111111"),
        ("> card 4111 1111 11\n> 11 1111", "> card 4111111111111111"),
        ("> card 4111-1111-\n> 1111-1111", "> card 4111111111111111"),
        ("card\n4111\n1111\n1111\n1111", "card\n4111111111111111"),
        ("DE89.3704.0044.0532.0130.00", "DE89370400440532013000"),
        ("DE89 3704 0044\n> 0532 0130 00 an", "DE89370400440532013000 an"),
        ("D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", "DE89370400440532013000"),
        ("SSN 2 1 9 0 9 9 9 9 9", "SSN 219099999"),
        ("4111\n1111\n1111\n1111", ""),
        ("4111  1111  1111  1111", ""),
        ("4111.1111.1111.1111\n5111.1111.1111.1118", ""),
        ("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n0 1 0 0 1 0 1 0 1 1 1 0 1 0 1 1", ""),
        ("4111 1111\n1111 1111", ""),
        ("card\n4111 1111\n1111 1111\n2222 3333", ""),
        ("card 4111.1111.1111.1112", ""),
        ("1\n2\n3\n2\n1\n2\n3\n4\n5\n", ""),
        ("4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1", ""),
    ] {
        assert_eq!(read(text), says, "{text}");
    }
}

#[test]
fn parts_map_to_whole_tokens() {
    assert_eq!(stands_for("to jane&#64;example&#46;com!", "jane@example.com"), "jane&#64;example&#46;com");
    assert_eq!(stands_for("x amFuZS5kb2VAZXhhbXBsZS5jb20= y", "doe@"), "amFuZS5kb2VAZXhhbXBsZS5jb20=");
    assert_eq!(stands_for("x 4.1.1.1.1.1.1.1 y", "411"), "4.1.1");
    let line = format!("{}=\nxample.com", "a".repeat(60) + " jane@e");
    assert_eq!(stands_for(&line, "jane@example.com"), "jane@e=\nxample.com");
}

#[test]
fn lines_of_base64_are_one_token() {
    let text = "From: Jane Doe, to whom it may concern: my card is 4111 1111 1111 1111.";
    let letters = "RnJvbTogSmFuZSBEb2UsIHRvIHdob20gaXQgbWF5IGNvbmNlcm46IG15IGNhcmQg\naXMgNDExMSAxMTExIDExMTEgMTExMS4=";
    assert_eq!(read(letters), text);
    assert_eq!(stands_for(letters, "4111 1111 1111 1111"), letters);
}

#[test]
fn only_neighbourhoods_are_copied() {
    let far = "word ".repeat(400);
    let text = format!("{far}a&#64;b.example {far}c&#64;d.example{far}");
    let copy = read(&text);
    assert_eq!(copy.matches('|').count(), 1);
    assert!(copy.len() < 2 * (BEFORE + BEHIND + 20), "{}", copy.len());
}

/// Looks at bytes per hundred bytes of text.
fn work(text: &str) -> usize {
    let mut reader = Reader::new(text);
    reader.run();
    reader.looks * 100 / text.len()
}

#[test]
fn plain_mail_costs_one_look_a_byte() {
    let mail = "Hello Jane,\n\nthanks for the draft. We met Mr Smith on 12 March 2024 and discussed the 3 open points (see page 14). \
                Please send 1,250.00 EUR by Friday; the order is 4711-0815. My number is +49 30 1234567.\n\nKind regards\nJohn\n";
    let text = mail.repeat(20);
    assert!(Decoded::new(&text).is_none());
    assert!(work(&text) <= 130, "{}", work(&text));
}

#[test]
fn no_text_costs_many_looks() {
    for unit in [
        "1 ",
        "1",
        "12.",
        "1\n",
        "4111 ",
        "DE89 ",
        "D E 8 ",
        "(at) a ",
        "a (dot) ",
        " dot a",
        " at a dot b",
        "a @ b",
        "%4",
        "%40",
        "&#64;",
        "&a",
        "=\n",
        "=40",
        "aGVsbG8gd29ybGQhIQ",
        "aGVsbG8gd29ybGQhIQ/",
        "a",
        "a/",
        "\\u0040",
        "\\",
        "(((",
        "[at]",
        "1\n> ",
        "é",
        "<",
    ] {
        let work = work(&unit.repeat(40_000 / unit.len()));
        assert!(work <= 4000, "{unit:?}: {work}");
    }
}

proptest! {
    #[test]
    fn the_copy_maps_to_whole_characters_in_order(
        text in "([0-9]{1,4}[ .\n>-]|\\(at\\)| dot |&#64;|&auml;|%40|%C3%A4|=3D|=\n|\\\\u00e4|amFuZS5kb2VAZXhhbXBsZS5jb20=|[a-zäé日@. ]|DE89){0,60}"
    ) {
        if let Some(decoded) = Decoded::new(&text) {
            let mut last = 0;
            for (at, char) in decoded.text().char_indices() {
                let span = decoded.view.original(Span::new(at, at + char.len_utf8()));
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                prop_assert!(span.start >= last && span.end <= text.len() && span.start <= span.end);
                last = span.start;
            }
            let ascending = decoded.places.windows(2).all(|two| two[0].0.end <= two[1].0.start);
            prop_assert!(ascending);
            prop_assert!(decoded.text().len() <= text.len() + decoded.cuts.len() * CUT.len());
        }
    }
}

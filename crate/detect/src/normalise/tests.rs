use proptest::prelude::*;

use super::*;

/// The normalised text, and for each of its characters what it stands for.
fn read(original: &str) -> String {
    Normalised::new(original).text().to_owned()
}

fn stands_for<'t>(original: &'t str, part: &str) -> &'t str {
    let view = Normalised::new(original);
    let start = view.text().find(part).unwrap_or_else(|| panic!("{part:?} in {:?}", view.text()));
    &original[view.original(Span::new(start, start + part.len())).range()]
}

#[test]
fn borrows_what_has_nothing_to_undo() {
    for text in ["", "plain", "Grüße, naïve café – wait", "日本語", "🙂 e\u{301}"] {
        let view = Normalised::new(text);
        let borrowed = matches!(view.text, Cow::Borrowed(_));
        assert_eq!(borrowed, !text.contains('–'), "{text}");
    }
}

#[test]
fn invisible_characters_vanish_and_are_covered_inside_only() {
    assert_eq!(read("4\u{200b}1\u{ad}1\u{2060}1"), "4111");
    assert_eq!(stands_for("x \u{200b}4\u{200b}1\u{200b} y", "41"), "4\u{200b}1");
}

#[test]
fn other_dresses_become_ascii() {
    assert_eq!(read("ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ"), "jane@example.com");
    assert_eq!(read("𝐉𝒂𝓷𝖊 𝟜𝟙𝟏𝟣 ⓐⒷ ④ ٤١ ४१"), "Jane 4111 aB 4 41 41");
    assert_eq!(read("ℎℯℓ ﬁﬀ"), "hel fiff");
    assert_eq!(read("a\u{a0}b\u{2009}c‑d−e’f“g"), "a b c-d-e'f\"g");
    assert_eq!(stands_for("1 ４１１１ 2", "11"), "１１");
}

#[test]
fn what_is_drawn_over_a_character_belongs_to_it() {
    assert_eq!(read("4̶1̶ 1️⃣2️⃣ j̲a ① ➀ ❶"), "41 12 ja 1 1 1");
    assert_eq!(stands_for("a4̶1̶b", "41"), "4̶1̶");
    assert_eq!(stands_for("1️⃣2️⃣.", "12"), "1️⃣2️⃣");
    assert_eq!(stands_for("ab̶̲c", "b"), "b̶̲");
    assert_eq!(read("\u{332}é ≠"), "é ≠");
}

#[test]
fn doubles_are_read_as_latin_only_inside_latin_tokens() {
    assert_eq!(read("jаnе@ехample.com"), "jane@example.com");
    assert_eq!(read("РayРal, аре@example.com"), "PayPal, ape@example.com");
    assert_eq!(read("jօhո@ехаmple.ⅽоⅿ ɡate"), "john@example.com gate");
    for russian in ["сор и хор", "Анна", "Иванов-Smith", "οι", "հայ", "Երևան"] {
        assert_eq!(read(russian), russian);
    }
    assert_eq!(stands_for("an jаnе!", "jane"), "jаnе");
}

#[test]
fn tags_vanish_inside_words_and_speak_elsewhere() {
    let tags = |text: &str| text.chars().map(|char| char::from_u32(0xe0000 + char as u32).unwrap()).collect::<String>();
    assert_eq!(read(&format!("41{}11", tags("xx"))), "4111");
    let hidden = tags("a@b.example");
    let text = format!("Hello.{hidden}");
    assert_eq!(read(&text), "Hello. a@b.example ");
    assert_eq!(stands_for(&text, "a@b.example"), hidden);
}

proptest! {
    #[test]
    fn spans_map_to_whole_characters_and_grow_with_the_text(text in "\\PC*|[a-d\u{200b}\u{ad}\u{332}\u{20e3}а-дＡ-Ｄ𝐀-𝐃\u{e0041}\u{e0042} .@]*") {
        let view = Normalised::new(&text);
        let mut last = 0;
        for (at, char) in view.text().char_indices() {
            let span = view.original(Span::new(at, at + char.len_utf8()));
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            prop_assert!(span.start >= last || span.is_empty());
            prop_assert!(span.start <= span.end && span.end <= text.len());
            last = last.max(span.start);
        }
    }

    #[test]
    fn zero_width_characters_change_nothing(text in "[a-cа-в4＠.@é ]*", places in prop::collection::vec((0..40_usize, "[\u{200b}\u{200d}\u{ad}\u{feff}\u{2060}]"), 0..9)) {
        let mut hidden = text.clone();
        for (place, char) in places {
            let place = hidden.char_indices().map(|(at, _)| at).nth(place).unwrap_or(hidden.len());
            hidden.insert_str(place, &char);
        }
        prop_assert_eq!(read(&text), read(&hidden));
    }
}

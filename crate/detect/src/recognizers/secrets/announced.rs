//! Keys without a form of their own: the vendor's name and a word for a key in front say what the value is. The datasheets differ in
//! name and length only, so a macro writes them; each says how the name is spelled, and proves itself on a value of that length.

/// What one vendor's datasheet says beyond the others': id, title, the name as a pattern, the name in examples, shortest and longest
/// value, a value, the source.
macro_rules! announced {
    ($id:literal, $title:literal, $vendor:literal, $name:literal, $least:literal..=$most:literal, $value:literal, $source:literal) => {
        Recognizer {
            id: $id,
            label: "SECRET",
            kind: Some($id),
            title: $title,
            lead: concat!("(?i)", $vendor, r#"[a-z_ .-]*(?:key|token|secret)[a-z_ .\])-]*[:=>\s"'`]+"#),
            pattern: r"[A-Za-z0-9_-]+",
            after: Edge::Token,
            score: 0.2,
            confirmed: 0.88,
            checks: &[validate::length::<$least, $most>(), validate::RANDOM],
            lowers: &["commit", "sha", "sha1", "sha256", "md5", "checksum", "hash", "digest", "etag"],
            finds: &[
                concat!($name, "_key=«", $value, "»"),
                concat!("\"", $name, "-api-token\": \"«", $value, "»\","),
                concat!("our ", $name, " api key is «", $value, "»."),
                concat!($name, " secret: '«", $value, "»'"),
            ],
            skips: &[
                (concat!($name, "_key=", $value, $value, $value, $value), "too long"),
                (concat!($name, "_key=a1B2c3"), "too short"),
                (concat!($name, " key store at commit ", $value), "announced as a commit"),
                (concat!($name, "_key=", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"), "a sample"),
            ],
            source: $source,
            ..Recognizer::DEFAULT
        }
    };
}
pub(super) use announced;

//! Leaks that were found once, each under its own name.

use scrim_detect::Detector;

#[test]
fn a_private_key_of_many_kilobytes_leaves_no_tail() {
    let line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7wJ2nX1qZ0aQ\n";
    let key = format!("-----BEGIN PRIVATE KEY-----\n{}-----END PRIVATE KEY-----", line.repeat(1000));
    let cut_off = format!("-----BEGIN PRIVATE KEY-----\n{}", line.repeat(1000));
    for text in [key, cut_off] {
        let found = Detector::new().detect(&format!("{text}\nend"));
        let ends: Vec<usize> = found.iter().map(|finding| finding.span.end).collect();
        assert_eq!(ends, [text.trim_end().len()]);
    }
}

//! Presets and thresholds of single labels, through the full detector.

use scrim_detect::{Detector, Label, Preset, Thresholds, catalogue};

fn labels(thresholds: Thresholds, text: &str) -> Vec<String> {
    let detector = Detector::builder().thresholds(thresholds).build().expect("without words none is unfit");
    detector.detect(text).into_iter().map(|finding| finding.label.to_string()).collect()
}

#[test]
fn strict_reports_plain_shapes_and_permissive_only_the_likely() {
    let texts = ["part 219-09-9998", "SSN 219-09-9998", "Write to jane.doe@example.com."];
    let by = |preset| texts.map(|text| labels(Thresholds::new(preset, []), text).concat());
    assert_eq!(by(Preset::Strict), ["US_SSN", "US_SSN", "EMAIL_ADDRESS"]);
    assert_eq!(by(Preset::Balanced), ["", "US_SSN", "EMAIL_ADDRESS"]);
    assert_eq!(by(Preset::Permissive)[2], "EMAIL_ADDRESS");
}

#[test]
fn a_label_may_have_a_threshold_of_its_own() {
    let of = |label, value| Thresholds::new(Preset::Balanced, [(Label::new(label).unwrap(), value)]);
    assert_eq!(labels(of("US_SSN", 0.3), "part 219-09-9998"), ["US_SSN"]);
    let text = "4111 1111 1111 1111, jane.doe@example.com";
    assert_eq!(labels(of("CREDIT_CARD", 0.9), text), ["CREDIT_CARD", "EMAIL_ADDRESS"]);
    assert_eq!(labels(of("CREDIT_CARD", 0.95), text), ["EMAIL_ADDRESS"]);
}

/// Lower thresholds may change who wins a place, never that it is covered.
#[test]
fn what_permissive_covers_balanced_covers_and_strict_too() {
    let detectors = [Preset::Permissive, Preset::Balanced, Preset::Strict]
        .map(|preset| Detector::builder().thresholds(Thresholds::new(preset, [])).build().unwrap());
    for example in catalogue().flat_map(|sheet| sheet.finds) {
        let text = example.replace(['«', '»'], "");
        let found = detectors.each_ref().map(|detector| detector.detect(&text));
        for two in found.windows(2) {
            for finding in &two[0] {
                assert!(two[1].iter().any(|wider| wider.span.overlaps(finding.span)), "{text:?}: {finding:?}");
            }
        }
    }
}

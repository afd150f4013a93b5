//! Every recognizer's own examples, through the full detector, all other recognizers included.

use std::collections::HashSet;
use std::fmt::Write as _;

use scrim_detect::{Detector, Label, Recognizer, Span, catalogue};

/// The text without its guillemets, and the spans they marked.
fn unmarked(marked: &str) -> (String, Vec<Span>) {
    let mut text = String::new();
    let (mut open, mut spans) = (None, vec![]);
    for char in marked.chars() {
        match char {
            '«' => open = Some(text.len()),
            '»' => {
                spans.push(Span::new(open.take().unwrap_or_else(|| panic!("» without « in {marked:?}")), text.len()));
            }
            _ => text.push(char),
        }
    }
    assert!(open.is_none(), "« without » in {marked:?}");
    (text, spans)
}

/// What the detector finds under the recognizer's label (and kind, where it has one), and a line for people on everything found.
fn found(detector: &Detector, sheet: &Recognizer, text: &str) -> (Vec<Span>, String) {
    let (mut spans, mut all) = (vec![], String::new());
    for finding in detector.detect(text) {
        let kind = finding.kind.as_deref();
        let _ = write!(
            all,
            " {}={:?} ({} {})",
            finding.label,
            &text[finding.span.range()],
            finding.why.recognizer,
            finding.score
        );
        if finding.label.as_str() == sheet.label && (kind == sheet.kind || sheet.kind.is_none()) {
            spans.push(finding.span);
        }
    }
    (spans, all)
}

/// Runs `judge` over all datasheets; it pushes a line for each example that does not hold.
fn each(judge: impl Fn(&Detector, &Recognizer, &mut Vec<String>)) {
    let detector = Detector::new();
    let mut wrong = vec![];
    for sheet in catalogue() {
        judge(&detector, sheet, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn finds_exactly_what_is_marked() {
    each(|detector, sheet, wrong| {
        for example in sheet.finds {
            let (text, marked) = unmarked(example);
            let (spans, all) = found(detector, sheet, &text);
            if spans != marked {
                wrong.push(format!("{}: {example:?} found{all}", sheet.id));
            }
        }
    });
}

#[test]
fn skips_look_alikes() {
    each(|detector, sheet, wrong| {
        for (example, reason) in sheet.skips {
            let (spans, all) = found(detector, sheet, example);
            if !spans.is_empty() {
                wrong.push(format!("{}: {example:?} ({reason}) found{all}", sheet.id));
            }
        }
    });
}

#[test]
fn a_gap_that_closed_is_moved_to_finds() {
    each(|detector, sheet, wrong| {
        for (example, reason) in sheet.gaps {
            let (text, marked) = unmarked(example);
            assert!(!marked.is_empty(), "{}: the gap {example:?} marks nothing", sheet.id);
            if found(detector, sheet, &text).0 == marked {
                wrong.push(format!("{}: {example:?} ({reason}) is found now", sheet.id));
            }
        }
    });
}

#[test]
fn every_datasheet_is_complete() {
    each(|_, sheet, wrong| {
        let fault = |holds: bool, what: &str| if holds { None } else { Some(format!("{}: {what}", sheet.id)) };
        wrong.extend(fault(Label::new(sheet.label).is_ok(), "label is malformed"));
        wrong.extend(fault(!sheet.title.is_empty(), "no title"));
        wrong.extend(fault(!sheet.source.is_empty(), "no source"));
        wrong.extend(fault(!sheet.finds.is_empty(), "no example of a find"));
        wrong.extend(fault(!sheet.skips.is_empty(), "no example of a skip"));
        wrong.extend(fault(
            (0.0..=1.0).contains(&sheet.score) && (0.0..=1.0).contains(&sheet.confirmed),
            "score out of range",
        ));
        wrong.extend(fault(!sheet.needs_context || !sheet.raises.is_empty(), "needs context and names no word"));
        let examples: HashSet<&&str> = sheet.finds.iter().chain(sheet.skips.iter().map(|(text, _)| text)).collect();
        wrong.extend(fault(examples.len() == sheet.finds.len() + sheet.skips.len(), "an example stands twice"));
    });
}

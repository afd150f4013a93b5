//! From a match to a finding: checks, then words near, then the threshold.

use std::borrow::Cow;

use crate::automaton::{Code, WORDS};
use crate::context::Context;
use crate::edge;
use crate::prose;
use crate::recognizer::{FRAME, LOWER, RAISE, Recognizer};
use crate::{Finding, Label, Score, Source, Span, Thresholds, Why};
use scrim_validate::Verdict;

/// How a check is run.
enum Run {
    Framed(fn(&str, &str) -> Verdict),
    Plain(fn(&str) -> Verdict),
}

/// A match that a check refused: the same text is refused again.
#[derive(Clone, Copy)]
struct Refused {
    sheet: &'static Recognizer,
    span: Span,
    /// Bytes in front that its framed checks saw.
    front: usize,
}

impl Refused {
    /// Whether both are the same recognizer's, and its checks see the same.
    fn is_same(&self, other: &Self, text: &str) -> bool {
        let seen = |refused: &Self| &text[refused.span.start - refused.front..refused.span.end];
        std::ptr::eq(self.sheet, other.sheet) && self.span.len() == other.span.len() && seen(self) == seen(other)
    }
}

/// Refused matches kept at most.
const REFUSED: usize = 64;

/// Collects the findings of one text, in the order they are judged.
pub(crate) struct Judge<'a> {
    text: &'a str,
    /// Bytes of the text without the white space around it.
    trimmed: usize,
    context: Context<'a>,
    thresholds: &'a Thresholds,
    findings: Vec<Finding>,
    /// The last of some recognizers. Texts that repeat themselves, as tables do and attacks, ask the same again and again.
    refused: [Option<Refused>; REFUSED],
}

impl<'a> Judge<'a> {
    pub(crate) fn new(text: &'a str, context: Context<'a>, thresholds: &'a Thresholds) -> Self {
        Self { text, trimmed: text.trim().len(), context, thresholds, findings: Vec::new(), refused: [None; REFUSED] }
    }

    pub(crate) fn findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Where the finding ends that the match at `span` became, if it did.
    pub(crate) fn judge(&mut self, sheet: &'static Recognizer, code: &'static Code, mut span: Span) -> Option<usize> {
        let threshold = self.thresholds.of(sheet.label);
        let unchecked = sheet.checks.is_empty() && sheet.framed.is_empty();
        let best = if unchecked { sheet.score } else { sheet.score.max(sheet.confirmed) };
        let needs_word = sheet.needs_context || Score::new(best) < threshold;
        let alone = sheet.alone > 0.0 && self.is_alone(span);
        // Looking at words is cheap, and most numbers in a text stand near none.
        if needs_word && !alone {
            let near = self.context.around(span);
            if near.is_empty() || !holds_any(code.raises(), near) {
                return None;
            }
        }
        let front = &self.text[self.text.floor_char_boundary(span.start.saturating_sub(FRAME))..span.start];
        let front = if sheet.framed.is_empty() { "" } else { front };
        let asked = Refused { sheet, span, front: front.len() };
        let refused = &mut self.refused[code.mixed() % REFUSED];
        if !unchecked && refused.is_some_and(|refused| refused.is_same(&asked, self.text)) {
            return None;
        }
        let mut checks = Vec::new();
        let mut mistyped = false;
        let framed = sheet.framed.iter().map(|check| (check.name, Run::Framed(check.run)));
        let plain = sheet.checks.iter().map(|check| (check.name, Run::Plain(check.run)));
        for (name, run) in framed.chain(plain) {
            let matched = &self.text[span.range()];
            let verdict = match run {
                Run::Framed(run) => run(front, matched),
                Run::Plain(run) => run(matched),
            };
            match verdict {
                Verdict::Reject if sheet.mistyped > 0.0 => mistyped = true,
                Verdict::Reject => {
                    *refused = Some(asked);
                    return None;
                }
                Verdict::Keep => {}
                Verdict::Confirm => checks.push(name),
                Verdict::ConfirmPart(len) => {
                    checks.push(name);
                    span.end = span.start + len;
                    if !edge::may_end(sheet.after, self.text, span.end) {
                        return None;
                    }
                }
            }
        }
        let matched = span;
        let mut prior = match (mistyped, checks.is_empty()) {
            (true, _) => sheet.mistyped,
            (_, true) => sheet.score,
            _ => sheet.confirmed,
        };
        if let Some(grow) = sheet.grows {
            let grown = (grow.run)(self.text, span.start, span.end)?;
            span = Span::new(grown.start, grown.end);
            prior = grown.prior;
            checks.push(grow.name);
        }
        if Score::new(prior + RAISE) < threshold {
            return None;
        }
        let (raises, lowers) = (code.raises(), code.lowers());
        let wordless = raises.is_empty() && lowers.is_empty();
        let near: &[u16] = if wordless { &[] } else { self.context.around(span) };
        let raising: Vec<u16> = near.iter().copied().filter(|word| raises.binary_search(word).is_ok()).collect();
        let lowered = holds_any(lowers, near);
        if sheet.needs_context && raising.is_empty() && !alone {
            return None;
        }
        let bonus = match (raising.is_empty(), alone && !mistyped) {
            (false, _) => RAISE,
            (true, true) => sheet.alone,
            (true, false) => 0.0,
        };
        let score = prior + bonus - if lowered { LOWER } else { 0.0 };
        let score = Score::new(score);
        // Reading the line around is the dearest question, and few places come so far.
        if score < threshold || sheet.prose && prose::is_machine(self.text, matched) {
            return None;
        }
        self.findings.push(Finding {
            span,
            label: Label::fixed(sheet.label),
            kind: sheet.kind.map(Cow::Borrowed),
            score,
            why: Why {
                recognizer: Cow::Borrowed(sheet.id),
                title: Cow::Borrowed(sheet.title),
                checks,
                words: raising.into_iter().map(|word| WORDS[usize::from(word)].trim_matches('*').to_owned()).collect(),
                source: Source::Rule,
            },
        });
        Some(span.end)
    }

    /// Whether no letter or digit stands outside `span`.
    fn is_alone(&self, span: Span) -> bool {
        let outside = self.text[..span.start].chars().chain(self.text[span.end..].chars());
        span.len() * 2 > self.trimmed && !outside.into_iter().any(char::is_alphanumeric)
    }
}

/// Whether one of `words` is in a list, which is ascending.
fn holds_any(list: &[u16], words: &[u16]) -> bool {
    words.iter().any(|word| list.binary_search(word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::scan::Scanner;

    #[test]
    fn a_refused_value_is_judged_anew_under_another_name() {
        let value = "9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit";
        // As much in front of both as a check sees.
        let text = format!(
            "{0}\npublic_key = \"{value}\"\n{0}\nprivate_key = \"{value}\"\n",
            "the room is painted ".repeat(5)
        );
        let (lexicon, thresholds) = (Lexicon::new(), Thresholds::default());
        let mut judge = Judge::new(&text, Context::new(&lexicon, &text), &thresholds);
        let mut asked = vec![];
        Scanner::new().scan(&text, |sheet, code, span| {
            if sheet.id != "secret_assigned" {
                return None;
            }
            asked.push(span);
            judge.judge(sheet, code, span)
        });
        let (public, private) = (text.find(value).unwrap(), text.rfind(value).unwrap());
        let span = |start| Span::new(start, start + value.len());
        assert_eq!(asked, [span(public), span(private)]);
        assert_eq!(judge.findings().iter().map(|finding| finding.span).collect::<Vec<_>>(), [span(private)]);
    }
}

//! Recognizers that somebody writes for a firm's own numbers, loaded at run time.
//!
//! A [`Rule`] says what a datasheet says (`recognizer.rs`), in the same words. What differs: patterns are run by `regex-lite`, so of
//! several matches at one place the *first alternative* counts, not the longest, and `(?i)` folds ASCII only; words and checks are named
//! instead of referred to. Guarantees: a [`CustomRecognizer`] that exists compiles, matches no empty text and is bounded; [`prove`] runs its
//! examples through the whole detector.
//!
//! Cost: every rule walks the text by itself. Where its first character is known, only places with that character are tried; a place
//! costs at most the rule's `limit` times the size of its pattern, so the whole is linear in the text and in the number of rules. Five
//! hundred rules that may begin anywhere are slow; a prefix (`EMP-`) makes a rule nearly free.

mod checks;
mod first;
mod judge;
mod pattern;
mod prove;
mod rule;

use std::sync::Arc;

use crate::{Label, edge};
use crate::{Score, Span};
use first::First;
use pattern::Pattern;

pub use checks::checks;
pub(crate) use judge::Custom;
pub use prove::prove;
pub use rule::{Rule, RuleFault, RuleProblem};

/// A rule that was found fit. Cheap to clone.
#[derive(Clone)]
pub struct CustomRecognizer(Arc<Fit>);

/// The rule and what was made of it.
struct Fit {
    rule: Rule,
    lead: Option<Pattern>,
    body: Pattern,
    first: First,
    checks: Vec<crate::Check>,
    raises: Vec<String>,
    lowers: Vec<String>,
}

impl CustomRecognizer {
    /// Takes a rule, or says everything that is wrong with it. Its examples are read, not run; see [`prove`].
    pub fn new(rule: Rule) -> Result<Self, Vec<RuleProblem>> {
        rule::fit(rule).map(|fit| Self(Arc::new(fit)))
    }

    /// The rule it was made of.
    pub fn rule(&self) -> &Rule {
        &self.0.rule
    }

    /// Calls `found` with the span of each match in `text` that begins and ends where it may. Those `found` takes do not overlap.
    fn find(&self, text: &str, mut found: impl FnMut(Span) -> bool) {
        let Fit { rule, lead, body, first, .. } = &*self.0;
        let mut from = 0;
        while let Some(at) = first.next(text, from) {
            from = at + 1;
            if !edge::may_begin(rule.before, text, at) {
                continue;
            }
            let start = match lead {
                None => at,
                Some(lead) => match lead.match_at(text, at, rule.limit) {
                    Some(end) => end,
                    None => continue,
                },
            };
            let Some(end) = body.match_at(text, start, rule.limit) else { continue };
            if edge::may_end(rule.after, text, end) && found(Span::new(start, end)) {
                from = end;
            }
        }
    }
}

impl PartialEq for CustomRecognizer {
    fn eq(&self, other: &Self) -> bool {
        self.0.rule == other.0.rule
    }
}

impl Eq for CustomRecognizer {}

impl std::fmt::Debug for CustomRecognizer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.rule.fmt(f)
    }
}

#[cfg(test)]
mod tests;

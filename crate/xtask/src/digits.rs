//! Sets of digit strings, as a numbering plan describes them.

use std::collections::BTreeSet;

use anyhow::Context;
use regex_automata::Anchored;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::primitives::StateID;

/// The strings all of several patterns match.
#[derive(Clone)]
pub(crate) struct Digits {
    patterns: Vec<dense::DFA<Vec<u32>>>,
}

impl Digits {
    /// The strings `pattern` matches from end to end.
    pub(crate) fn new(pattern: &str) -> anyhow::Result<Self> {
        Self::compile(pattern, false)
    }

    /// The strings that begin with what `pattern` matches.
    pub(crate) fn prefix(pattern: &str) -> anyhow::Result<Self> {
        Self::compile(pattern, true)
    }

    fn compile(pattern: &str, open: bool) -> anyhow::Result<Self> {
        let dfa = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored).match_kind(regex_automata::MatchKind::All))
            .syntax(regex_automata::util::syntax::Config::new().unicode(false).utf8(false))
            .build(&format!("(?:{pattern}){}", if open { "[0-9]*" } else { "" }))
            .with_context(|| format!("a pattern of the plan: {pattern}"))?;
        Ok(Self { patterns: vec![dfa] })
    }

    /// The strings of both sets.
    pub(crate) fn and(&self, other: &Self) -> Self {
        Self { patterns: [self.patterns.as_slice(), &other.patterns].concat() }
    }

    /// The pairs of digits that stand behind the first `skip` digits of the set's strings of `length` digits, bit n for the pair n.
    pub(crate) fn heads(&self, length: usize, skip: usize) -> u128 {
        let Some(behind) = length.checked_sub(skip + 2) else { return 0 };
        let start: Option<Vec<StateID>> =
            self.patterns.iter().map(|own| own.universal_start_state(Anchored::Yes)).collect();
        let mut before = BTreeSet::from([start.expect("a plan's patterns look at nothing around them")]);
        for _ in 0..skip {
            before = self.step(&before, b'0'..=b'9');
        }
        let mut heads = 0;
        for pair in 0..100_u8 {
            let mut states = self.step(&before, b'0' + pair / 10..=b'0' + pair / 10);
            states = self.step(&states, b'0' + pair % 10..=b'0' + pair % 10);
            for _ in 0..behind {
                states = self.step(&states, b'0'..=b'9');
            }
            let whole = |states: &Vec<StateID>| {
                self.patterns.iter().zip(states).all(|(own, state)| own.is_match_state(own.next_eoi_state(*state)))
            };
            if states.iter().any(whole) {
                heads |= 1 << pair;
            }
        }
        heads
    }

    fn step(&self, from: &BTreeSet<Vec<StateID>>, digits: std::ops::RangeInclusive<u8>) -> BTreeSet<Vec<StateID>> {
        let mut to = BTreeSet::new();
        for states in from {
            for digit in digits.clone() {
                let next: Vec<StateID> =
                    self.patterns.iter().zip(states).map(|(own, state)| own.next_state(*state, digit)).collect();
                if !self.patterns.iter().zip(&next).any(|(own, state)| own.is_dead_state(*state)) {
                    to.insert(next);
                }
            }
        }
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_the_pairs_a_string_of_that_length_can_begin_with() {
        let plan = Digits::new(r"[2-3]\d{3}|45\d{4}").unwrap();
        assert_eq!(plan.heads(6, 0), 1 << 45);
        assert_eq!(plan.heads(4, 0), 0xf_ffff << 20);
        assert_eq!(plan.heads(5, 0), 0);
        assert_eq!(plan.and(&Digits::prefix("3[12]").unwrap()).heads(4, 0), 0b110 << 30);
        assert_eq!(Digits::new("0123").unwrap().heads(4, 1), 1 << 12);
    }
}

//! One pattern as a minimal deterministic automaton over bytes.
//!
//! Determinising is left to `regex-automata`; what it builds is then freed of its one-byte match delay, trimmed,
//! minimised and numbered in breadth-first order. All matches are kept (no leftmost-first pruning): the scanner takes
//! the longest one that ends on an allowed edge.

use std::collections::BTreeMap;

use regex_automata::Anchored;
use regex_automata::MatchKind;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::{primitives::StateID, syntax};

/// No way on.
pub(crate) const DEAD: u16 = u16::MAX;

/// A minimal automaton; state 0 is the start.
pub(crate) struct Machine {
    /// Where each byte leads, per state.
    pub(crate) next: Vec<[u16; 256]>,
    /// Whether a match ends on reaching the state.
    pub(crate) accepts: Vec<bool>,
}

impl Machine {
    /// Compiles `pattern`; the error is meant for the recognizer's author.
    pub(crate) fn new(pattern: &str) -> Result<Self, String> {
        let ascii = ascii_classes(pattern)?;
        let dfa = dense::Builder::new()
            .configure(
                dense::Config::new()
                    .match_kind(MatchKind::All)
                    .start_kind(StartKind::Anchored)
                    .accelerate(false)
                    .dfa_size_limit(Some(64 << 20))
                    .determinize_size_limit(Some(64 << 20)),
            )
            .syntax(syntax::Config::new().unicode(true).utf8(true))
            .thompson(thompson::Config::new().shrink(false))
            .build(&ascii)
            .map_err(|error| {
                format!("{error}: {}", std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default())
            })?;
        let start = dfa.universal_start_state(Anchored::Yes).ok_or("look-around and anchors are not available")?;
        let machine = Self::explore(&dfa, start)?.trimmed().minimal();
        if machine.next.is_empty() {
            return Err("matches nothing".to_owned());
        }
        if machine.accepts[0] {
            return Err("matches the empty text".to_owned());
        }
        // Table cells hold a state's number in 15 bits.
        if machine.next.len() > 1 << 15 {
            return Err(format!(
                "{} states are too many: use + or * with `limit` instead of large counts",
                machine.next.len()
            ));
        }
        Ok(machine)
    }

    /// Copies the automaton without the two foreign letters that ignoring case drags in: U+017F for `s` and U+212A for `k`. The
    /// normalised text holds neither, and their bytes would make every pattern look as if it could begin outside ASCII.
    fn explore<A: Automaton>(dfa: &A, start: StateID) -> Result<Self, String> {
        // Per state also how much of one of the two letters has just been read.
        let mut ids = BTreeMap::from([((start, 0_usize), 0_u16)]);
        let mut queue = vec![(start, 0)];
        let mut machine = Self { next: Vec::new(), accepts: Vec::new() };
        let mut at = 0;
        while let Some(&(state, read)) = queue.get(at) {
            at += 1;
            let mut row = [DEAD; 256];
            for byte in 0..=255_u8 {
                let next = dfa.next_state(state, byte);
                let read = match (read, byte) {
                    (1, 0xbf) | (3, 0xaa) => continue,
                    (_, 0xc5) => 1,
                    (_, 0xe2) => 2,
                    (2, 0x84) => 3,
                    _ => 0,
                };
                if dfa.is_dead_state(next) || dfa.is_quit_state(next) {
                    continue;
                }
                let fresh = u16::try_from(ids.len()).ok().filter(|id| *id != DEAD).ok_or("more than 65,534 states")?;
                row[usize::from(byte)] = *ids.entry((next, read)).or_insert_with(|| {
                    queue.push((next, read));
                    fresh
                });
            }
            machine.next.push(row);
            machine.accepts.push(dfa.is_match_state(dfa.next_eoi_state(state)));
        }
        Ok(machine)
    }

    /// Cuts the ways that lead to no match.
    fn trimmed(mut self) -> Self {
        let mut alive = self.accepts.clone();
        loop {
            let mut changed = false;
            for state in 0..self.next.len() {
                if !alive[state] && self.next[state].iter().any(|next| *next != DEAD && alive[usize::from(*next)]) {
                    alive[state] = true;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        for row in &mut self.next {
            for next in row.iter_mut().filter(|next| **next != DEAD) {
                if !alive[usize::from(*next)] {
                    *next = DEAD;
                }
            }
        }
        if alive.first() == Some(&true) { self } else { Self { next: Vec::new(), accepts: Vec::new() } }
    }

    /// Moore's partition refinement, then breadth-first numbers from the start.
    fn minimal(self) -> Self {
        let mut group: Vec<u16> = self.accepts.iter().map(|accepts| u16::from(*accepts)).collect();
        let mut groups = 0;
        loop {
            let mut signatures: BTreeMap<(u16, Vec<u16>), u16> = BTreeMap::new();
            let refined: Vec<u16> = (0..self.next.len())
                .map(|state| {
                    let row = self.next[state]
                        .iter()
                        .map(|next| if *next == DEAD { DEAD } else { group[usize::from(*next)] });
                    let fresh = signatures.len() as u16;
                    *signatures.entry((group[state], row.collect())).or_insert(fresh)
                })
                .collect();
            let count = signatures.len();
            group = refined;
            if count == groups {
                break;
            }
            groups = count;
        }
        let mut member = vec![0; groups];
        for (state, group) in group.iter().enumerate().rev() {
            member[usize::from(*group)] = state;
        }
        let mut number = BTreeMap::new();
        let mut order = Vec::new();
        if let Some(first) = group.first() {
            number.insert(*first, 0_u16);
            order.push(*first);
        }
        let mut at = 0;
        let mut machine = Self { next: Vec::new(), accepts: Vec::new() };
        while let Some(&current) = order.get(at) {
            at += 1;
            let state = member[usize::from(current)];
            let row = self.next[state].map(|next| {
                if next == DEAD {
                    return DEAD;
                }
                let target = group[usize::from(next)];
                let fresh = number.len() as u16;
                *number.entry(target).or_insert_with(|| {
                    order.push(target);
                    fresh
                })
            });
            machine.next.push(row);
            machine.accepts.push(self.accepts[state]);
        }
        machine
    }
}

/// Writes `\d`, `\w`, `\s` and their complements out as ASCII, and refuses what would need look-around or Unicode tables.
fn ascii_classes(pattern: &str) -> Result<String, String> {
    let mut out = String::with_capacity(pattern.len() + 32);
    let mut in_class = false;
    let mut chars = pattern.chars();
    while let Some(char) = chars.next() {
        if char != '\\' {
            match char {
                '[' => in_class = true,
                ']' => in_class = false,
                '^' | '$' if !in_class => return Err(format!("`{char}` is not available; see edges")),
                _ => {}
            }
            out.push(char);
            continue;
        }
        let escaped = chars.next().ok_or("ends in a backslash")?;
        let class = match escaped {
            'd' | 'D' => "0-9",
            'w' | 'W' => "0-9A-Za-z_",
            's' | 'S' => r" \t\r\n",
            'b' | 'B' | 'A' | 'z' | 'p' | 'P' => return Err(format!(r"`\{escaped}` is not available")),
            _ => {
                out.push('\\');
                out.push(escaped);
                continue;
            }
        };
        match (escaped.is_ascii_uppercase(), in_class) {
            (false, true) => out.push_str(class),
            (false, false) => out.extend(["[", class, "]"]),
            (true, _) => out.extend(["[^", class, "]"]),
        }
    }
    Ok(out)
}

//! Finds the first of many patterns in a text: of those that begin leftmost, the longest. Aho and Corasick's automaton.
//!
//! States are numbered by their distance from the start, so the ways out of a state stand side by side, and where a state falls back to
//! is known when it is made. Linear in the text and in the patterns.

/// A stretch that a pattern matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Its place among the patterns.
    pub(crate) pattern: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// What has been read of a pattern.
struct State {
    /// The byte that leads here.
    byte: u8,
    depth: u32,
    /// The states one byte further: the first and how many.
    first: u32,
    count: u32,
    /// The longest other state that the bytes read end with.
    fallback: u32,
    /// The longest pattern that the bytes read end with, and its length.
    longest: Option<(u32, u32)>,
}

/// The patterns, ready for any number of texts.
pub(crate) struct Automaton {
    states: Vec<State>,
    /// The bytes that patterns begin with.
    starts: [bool; 256],
}

impl Automaton {
    /// Takes patterns in ascending order, each once and none empty; fewer than 4 GiB in all.
    pub(crate) fn new(patterns: &[&[u8]]) -> Self {
        let start = State { byte: 0, depth: 0, first: 1, count: 0, fallback: 0, longest: None };
        let mut automaton = Self { states: vec![start], starts: [false; 256] };
        // Per state, the first pattern that begins with what it has read and goes on, and the end of those that do.
        let mut open = vec![(0, patterns.len())];
        let mut at = 0;
        while at < open.len() {
            let (depth, from) = (automaton.states[at].depth as usize, automaton.states.len());
            let (mut first, end) = open[at];
            for same in patterns[first..end].chunk_by(|one, other| one[depth] == other[depth]) {
                let ends = same[0].len() == depth + 1;
                automaton.add(at, same[0][depth], ends.then_some(first));
                open.push((first + usize::from(ends), first + same.len()));
                first += same.len();
            }
            automaton.states[at].first = from as u32;
            automaton.states[at].count = (automaton.states.len() - from) as u32;
            at += 1;
        }
        for state in 1..=automaton.states[0].count as usize {
            automaton.starts[usize::from(automaton.states[state].byte)] = true;
        }
        automaton
    }

    /// Adds the state that `byte` leads to from state `from`. `pattern`: the one that ends there.
    fn add(&mut self, from: usize, byte: u8, pattern: Option<usize>) {
        let depth = self.states[from].depth + 1;
        let fallback = if from == 0 { 0 } else { self.step(self.states[from].fallback, byte) };
        let longest = pattern.map(|pattern| (pattern as u32, depth)).or(self.states[fallback as usize].longest);
        self.states.push(State { byte, depth, first: 0, count: 0, fallback, longest });
    }

    fn step(&self, mut from: u32, byte: u8) -> u32 {
        loop {
            let state = &self.states[from as usize];
            let ways = &self.states[state.first as usize..][..state.count as usize];
            if let Ok(way) = ways.binary_search_by_key(&byte, |next| next.byte) {
                return state.first + way as u32;
            }
            if from == 0 {
                return 0;
            }
            from = state.fallback;
        }
    }

    /// The first match that begins at byte `from` or behind it.
    pub(crate) fn find(&self, text: &[u8], from: usize) -> Option<Hit> {
        let (mut at, mut state, mut best) = (from, 0, None);
        while at < text.len() {
            if state == 0 {
                at += text[at..].iter().position(|byte| self.starts[usize::from(*byte)])?;
            }
            state = self.step(state, text[at]);
            at += 1;
            let State { depth, longest, .. } = &self.states[state as usize];
            // Whatever is still being read begins behind what was found.
            if best.is_some_and(|best: Hit| at - *depth as usize > best.start) {
                return best;
            }
            if let Some((pattern, len)) = longest {
                let hit = Hit { pattern: *pattern as usize, start: at - *len as usize, end: at };
                best = best.filter(|best| best.start < hit.start).or(Some(hit));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that begin leftmost, the longest of them.
    fn naive(patterns: &[&[u8]], text: &[u8], from: usize) -> Option<Hit> {
        let hits = (from..text.len()).flat_map(|start| {
            let here = (0..).zip(patterns).filter(move |(_, pattern)| text[start..].starts_with(pattern));
            here.map(move |(pattern, bytes)| Hit { pattern, start, end: start + bytes.len() })
        });
        hits.min_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)))
    }

    #[test]
    fn finds_what_looking_everywhere_finds() {
        let sets: [&[&[u8]]; 5] = [
            &[b"a", b"ab", b"abcd", b"bc", b"c", b"cda"],
            &[b"aab", b"ab", b"abab", b"bab", b"bb"],
            &[b"aaaa"],
            &[b"abcab", b"bca", b"cabd"],
            &[],
        ];
        for patterns in sets {
            let automaton = Automaton::new(patterns);
            // Every text of seven of the four letters.
            for number in 0..4_usize.pow(7) {
                let text: Vec<u8> = (0..7).map(|place| b'a' + (number >> (place * 2) & 3) as u8).collect();
                for from in 0..3 {
                    assert_eq!(automaton.find(&text, from), naive(patterns, &text, from), "{text:?} from {from}");
                }
            }
        }
    }
}

//! Which groups are asked at a run, and the marks that some wait for: where the next ones stand, and who has one near.

use super::{ANYWHERE, Pass};
use crate::Span;
use crate::automaton::{Code, FOLLOWS, LONG, LONG_RUN, NARROW, OPEN, PLAIN};
use crate::recognizer::Recognizer;
use crate::word;

/// The groups to be asked at a run of letters and digits with such a byte behind it.
#[inline]
pub(super) fn run_groups(at: usize, end: usize, behind: u8) -> u16 {
    let narrow = FOLLOWS[usize::from(behind)];
    let long = u16::from(end - at >= LONG_RUN) << LONG;
    1 << PLAIN | 1 << OPEN | long | narrow | narrow << 1
}

/// The groups that wait for a mark.
const MARKED: u16 = {
    let mut marked = 0;
    let mut number = 0;
    while number < NARROW.len() {
        if NARROW[number].marks.is_some() {
            marked |= 0b11 << NARROW[number].group;
        }
        number += 1;
    }
    marked
};

/// Per group that waits for marks, the first one that waits for the same.
const SAME: [usize; NARROW.len()] = {
    let mut same = [0; NARROW.len()];
    let mut number = 0;
    while number < NARROW.len() {
        while !are_same(NARROW[number].marks.as_ref(), NARROW[same[number]].marks.as_ref()) {
            same[number] += 1;
        }
        number += 1;
    }
    same
};

const fn are_same(one: Option<&[bool; 256]>, other: Option<&[bool; 256]>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() && other.is_none() };
    let mut byte = 0;
    while byte < 256 && one[byte] == other[byte] {
        byte += 1;
    }
    byte == 256
}

/// Where the marks that groups wait for stand.
#[derive(Default)]
pub(super) struct Marks {
    /// Per set of marks, the first one not before the place looked at last.
    next: [usize; NARROW.len()],
    /// The groups that had one near, and those that wait for none; for runs that begin no later than `until` and end no later than `first`
    /// it is the same groups.
    near: u16,
    until: usize,
    first: usize,
}

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>> Pass<'_, J> {
    /// Those of `groups` that have a mark of theirs near enough to a run's start. Whoever has it near a part of the run only is asked there.
    #[inline]
    pub(super) fn near(&mut self, groups: u16, marks: &mut Marks, at: usize, end: usize) -> u16 {
        if groups & MARKED == 0 {
            return groups;
        }
        if at > marks.until || at >= marks.first || end > marks.first {
            self.nearer(groups, marks, at, end);
        }
        groups & marks.near
    }

    #[inline(never)]
    fn nearer(&mut self, groups: u16, marks: &mut Marks, at: usize, end: usize) {
        (marks.near, marks.until, marks.first) = (u16::MAX, usize::MAX, usize::MAX);
        for (narrow, same) in NARROW.iter().zip(SAME) {
            let Some(own) = &narrow.marks else { continue };
            let next = &mut marks.next[same];
            if *next < at {
                *next = next_of(own, BOUNDS[same], self.bytes, at);
            }
            marks.until = marks.until.min(*next);
            // Starts before this are out of reach.
            let first = next.saturating_sub(narrow.reach);
            if first > at {
                marks.near &= !(0b11 << narrow.group);
                marks.first = marks.first.min(first);
                if first < end {
                    self.ask_inside(groups & 0b10 << narrow.group, first, end, ANYWHERE);
                }
            }
        }
    }
}

/// The first and the last byte of each set of marks.
const BOUNDS: [(u8, u8); NARROW.len()] = {
    let mut bounds = [(u8::MAX, 0); NARROW.len()];
    let mut number = 0;
    while number < NARROW.len() {
        if let Some(marks) = &NARROW[number].marks {
            let mut byte = u8::MAX;
            loop {
                if marks[byte as usize] {
                    let (_, last) = bounds[number];
                    bounds[number] = (byte, if last == 0 { byte } else { last });
                }
                if byte == 0 {
                    break;
                }
                byte -= 1;
            }
        }
        number += 1;
    }
    bounds
};

/// `next_of` reckons with ASCII, and with a mark in each set.
const _: () = {
    let mut number = 0;
    while number < NARROW.len() {
        let (first, last) = BOUNDS[number];
        assert!(NARROW[number].marks.is_none() || first <= last && last.is_ascii(), "marks are ASCII");
        number += 1;
    }
};

/// The first place from `at` on of a byte in a set; beyond all places where there is none.
fn next_of(set: &[bool; 256], (first, last): (u8, u8), text: &[u8], at: usize) -> usize {
    let mut rest = text.get(at..).unwrap_or_default();
    loop {
        // Eight at a time: in prose they are rare.
        while let Some((eight, behind)) = rest.split_first_chunk() {
            if word::may_hold(*eight, first, last) {
                break;
            }
            rest = behind;
        }
        let block = &rest[..rest.len().min(8)];
        if let Some(distance) = block.iter().position(|byte| set[usize::from(*byte)]) {
            return text.len() - rest.len() + distance;
        }
        rest = &rest[block.len()..];
        if rest.is_empty() {
            return usize::MAX;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_mark_is_the_one_that_a_plain_look_finds() {
        let sets = || NARROW.iter().zip(BOUNDS).filter_map(|(narrow, bounds)| Some((narrow.marks.as_ref()?, bounds)));
        assert!(sets().count() > 0);
        let mut drawn = 7_u32;
        let mut draw = || {
            drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (drawn >> 24) as u8
        };
        let mut texts: Vec<Vec<u8>> = (0..64).map(|length| (0..length).map(|_| draw()).collect()).collect();
        for (set, _) in sets() {
            for (mark, at) in (0..=u8::MAX).filter(|byte| set[usize::from(*byte)]).zip((0..21).cycle()) {
                let mut text = "é–a ü, za\u{80} zü–é".as_bytes().to_vec();
                text.insert(at, mark);
                texts.push(text);
            }
        }
        for (set, bounds) in sets() {
            for text in &texts {
                for at in 0..text.len() + 2 {
                    let plain = (at..text.len()).find(|place| set[usize::from(text[*place])]).unwrap_or(usize::MAX);
                    assert_eq!(next_of(set, bounds, text, at), plain, "from {at} of {text:?}");
                }
            }
        }
    }
}

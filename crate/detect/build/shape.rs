//! What all matches of an automaton have in common: how they begin and what they hold. Decides where a recognizer is looked for.

use std::ops::RangeInclusive;

use crate::machine::{DEAD, Machine};

impl Machine {
    /// Fewest letters and digits any match begins with; more than `cap` count as `cap`.
    pub(crate) fn shortest_run(&self, cap: usize) -> usize {
        let mut front = vec![0_u16];
        for run in 0..cap {
            let mut reached = vec![];
            for state in front {
                for (byte, next) in self.next[usize::from(state)].iter().enumerate().filter(|(_, next)| **next != DEAD)
                {
                    if !(byte as u8).is_ascii_alphanumeric() {
                        return run;
                    }
                    if self.accepts[usize::from(*next)] {
                        return run + 1;
                    }
                    reached.push(*next);
                }
            }
            reached.sort_unstable();
            reached.dedup();
            front = reached;
        }
        cap
    }

    /// Farthest from the start at which the first of `marks` can stand, at most `cap`, if every match holds one.
    pub(crate) fn reach(&self, marks: &[u8], cap: usize) -> Option<usize> {
        let mut longest = 0;
        let mut lost = false;
        self.walk(cap, |distance, byte, accepts| {
            if marks.contains(&byte) {
                longest = longest.max(distance);
                return false;
            }
            lost |= accepts;
            true
        });
        if lost { None } else { Some(longest) }
    }

    /// Length of the longest match, at most `cap`.
    pub(crate) fn longest(&self, cap: usize) -> usize {
        let mut longest = 0;
        self.walk(cap, |distance, _, accepts| {
            if accepts {
                longest = longest.max(distance + 1);
            }
            true
        });
        longest
    }

    /// Calls `goes_on` for every transition that can be taken after so many bytes (once for distances beyond `cap`): with the distance,
    /// the byte, and whether a match ends behind it. Where it says no, that way is not followed.
    fn walk(&self, cap: usize, mut goes_on: impl FnMut(usize, u8, bool) -> bool) {
        let mut front = vec![0_u16];
        let mut seen = vec![false; self.next.len()];
        let mut distance = 0;
        while !front.is_empty() {
            let mut reached = vec![false; self.next.len()];
            for state in front {
                for (byte, next) in self.next[usize::from(state)].iter().enumerate().filter(|(_, next)| **next != DEAD)
                {
                    let to = usize::from(*next);
                    reached[to] |=
                        goes_on(distance.min(cap), byte as u8, self.accepts[to]) && (distance < cap || !seen[to]);
                }
            }
            front = (0..).zip(&reached).filter(|(_, reached)| **reached).map(|(state, _)| state).collect();
            for state in &front {
                seen[usize::from(*state)] = true;
            }
            distance += 1;
        }
    }

    /// The bytes that can stand behind the letters and digits a match begins with; all, where a match may end with them.
    pub(crate) fn follow(&self) -> [bool; 256] {
        let mut follow = [false; 256];
        let mut seen = vec![false; self.next.len()];
        let mut queue = vec![0_u16];
        while let Some(state) = queue.pop() {
            for (byte, next) in self.next[usize::from(state)].iter().enumerate().filter(|(_, next)| **next != DEAD) {
                if !(byte as u8).is_ascii_alphanumeric() {
                    follow[byte] = true;
                } else if self.accepts[usize::from(*next)] {
                    return [true; 256];
                } else if !std::mem::replace(&mut seen[usize::from(*next)], true) {
                    queue.push(*next);
                }
            }
        }
        follow
    }

    /// How many of the 26 letters a match can begin with, in the case in which it can begin with more.
    pub(crate) fn starting_letters(&self) -> usize {
        let count =
            |letters: RangeInclusive<u8>| letters.filter(|letter| self.next[0][usize::from(*letter)] != DEAD).count();
        count(b'a'..=b'z').max(count(b'A'..=b'Z'))
    }

    /// Whether a match can begin with an ASCII letter or digit.
    pub(crate) fn begins_with_word(&self) -> bool {
        (0..=127_u8).any(|byte| byte.is_ascii_alphanumeric() && self.next[0][usize::from(byte)] != DEAD)
    }
}

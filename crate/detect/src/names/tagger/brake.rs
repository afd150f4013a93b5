//! What a whole document says against what was found in it: where a text is long and nothing in it is surely a name, nothing is.
//!
//! Text that names somebody nearly always does so plainly at least once; a brochure, a menu or a manual offers one or two words that might
//! be a name, none of them surely. A sentence by itself has no such room, so little is asked of it. What is plainly about somebody by other
//! signs (a greeting, an address of mail) is not braked.

use super::Tagged;

/// Words from which on a text is long; from 25 on, single sentences of mail lost their names.
const LONG: usize = 40;

/// How sure the surest find must be in a long text: a person, anything else.
#[derive(Clone, Copy)]
pub(crate) struct Least {
    pub(crate) person: f32,
    pub(crate) other: f32,
}

/// Chosen on the documents chosen by, where it costs people's words hit 0.3 % at most and F nothing.
pub(crate) const BALANCED: Least = Least { person: 0.9, other: 0.9 };
/// The same where nobody may be missed: a rare name alone in a long text seldom scores more.
pub(crate) const RECALL: Least = Least { person: 0.7, other: 0.85 };

/// The tagger's number for people.
const PERSON: usize = 0;

/// Drops everything that was found in a text of so many words when it is long and nothing of that is as sure as `least` asks.
pub(crate) fn hold(found: &mut Vec<Tagged>, words: usize, least: Least) {
    let sure = |tagged: &Tagged| tagged.score >= if tagged.kind == PERSON { least.person } else { least.other };
    if words >= LONG && !found.iter().any(sure) {
        found.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(scores: &[f32]) -> Vec<Tagged> {
        let tagged = |(at, score): (usize, &f32)| Tagged {
            start: at * 10,
            end: at * 10 + 5,
            kind: 0,
            score: *score,
            raw: *score,
            everyday: false,
        };
        scores.iter().enumerate().map(tagged).collect()
    }

    #[test]
    fn where_nobody_may_be_missed_a_likely_person_is_enough() {
        let mut person = found(&[0.75]);
        hold(&mut person, 400, RECALL);
        assert_eq!(person.len(), 1);
        let mut firm = found(&[0.75]);
        firm[0].kind = 1;
        hold(&mut firm, 400, RECALL);
        assert!(firm.is_empty());
    }

    #[test]
    fn one_sure_name_keeps_the_doubtful_ones() {
        for (words, scores, left) in
            [(39, &[0.55][..], 1), (40, &[0.55, 0.8], 0), (40, &[0.55, 0.9], 2), (4000, &[0.89], 0), (4000, &[], 0)]
        {
            let mut found = found(scores);
            hold(&mut found, words, BALANCED);
            assert_eq!(found.len(), left, "{scores:?} in {words} words");
        }
    }
}

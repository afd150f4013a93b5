//! Which language a text is in, by its smallest words, and the particles of names.

use std::collections::BinaryHeap;

use super::words;

/// Languages told apart.
pub(crate) const COUNT: usize = 8;

/// The bit of a particle, beside the languages' own.
pub(crate) const PARTICLE: u16 = 1 << COUNT;

/// Words that are frequent in one language and rare in the others. English, German, French, Spanish, Italian, Portuguese, Dutch, Polish.
const SMALL: [&str; COUNT] = [
    "the and of to is for with you on that this are we be at by not have from your it was will as or if please can our",
    "der die das und ist nicht mit ich sie wir ein eine den dem von zu im auf für bitte auch noch wird sind haben bei zum zur uns",
    "le les et est une des du pour nous vous dans que qui avec sur par pas au aux ce cette votre notre je ont sont été merci",
    "el los las y es una del para por con que se su al lo en no como más este esta gracias usted ha son fue pero hay",
    "il gli è una di che per con non del della si sono al alla nel questo anche ha ho lo come dei le grazie più ci",
    "o os as e é um uma do da dos das para com que não em no na por se ao foi são mais você obrigado nós está pelo pela",
    "de het een en van is dat op te voor met niet zijn aan ik je we wordt ook bij naar heeft graag nog maar dit die u",
    "i w na z do się nie jest to że od po dla o za jak są przez proszę pan pani oraz już tak ale by ze dzień",
];

/// Small words inside names of people, places and firms.
const PARTICLES: &str = "de da do dos das di del della dello der den van von vom zu zur ten ter te la le las los el al bin ibn ben y e i und et and of the du des d' l' af av";

/// The words above, ready for look-up.
pub(crate) struct Languages(Vec<(u64, u16)>);

impl Languages {
    pub(crate) fn new() -> Self {
        let small = SMALL.iter().enumerate().flat_map(|(at, list)| list.split(' ').map(move |word| (word, 1 << at)));
        let particles = PARTICLES.split(' ').map(|word| (word, PARTICLE));
        let all: BinaryHeap<(u64, u16)> = small.chain(particles).map(|(word, bit)| (words::lower(word), bit)).collect();
        let mut all = all.into_sorted_vec();
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 |= if same { next.1 } else { 0 };
            same
        });
        Self(all)
    }

    /// What a word, given as [`words::Word::lower`], is.
    pub(crate) fn of(&self, lower: u64) -> u16 {
        self.0.binary_search_by_key(&lower, |entry| entry.0).map_or(0, |at| self.0[at].1)
    }
}

/// The language with the most votes, from 1 on; 0 where there are too few.
pub(crate) fn winner(votes: &[u32; COUNT]) -> u8 {
    let best = (0..COUNT).max_by_key(|at| (votes[*at], std::cmp::Reverse(*at))).unwrap_or(0);
    if votes[best] < 2 { 0 } else { best as u8 + 1 }
}

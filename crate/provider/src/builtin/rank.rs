//! Which units the others vouch for. Deterministic; the random walk runs over at most [`CAP`] units, so its cost is
//! bounded whatever the text.

use std::collections::{BTreeMap, BinaryHeap};

use super::outline::Unit;
use super::words;

/// Units that enter the walk: a 300 by 300 table of similarities, a tenth of a megabyte of `f32` and some milliseconds.
const CAP: usize = 300;

/// The chance to follow a similarity rather than to jump; 0.85 as in `PageRank` and `TextRank`.
const DAMPING: f32 = 0.85;

/// The walk settles within this many rounds: what is left of the start by then is 0.85^30, under one per cent.
const ROUNDS: usize = 30;

/// Two units more alike than this say the same.
const ALIKE: f32 = 0.7;

/// The different words of one unit, with what they weigh together.
struct Bag {
    index: usize,
    words: Vec<usize>,
    length: f32,
}

/// Indices of the `wanted` best units, in the order of the text. Fewer, if the rest repeats them.
pub(super) fn best(units: &[Unit], wanted: usize) -> Vec<usize> {
    let (mut bags, rarity) = bags(units);
    if bags.len() > CAP {
        let promise: Vec<f32> = bags
            .iter()
            .map(|bag| units[bag.index].weight * bag.length / (1.0 + bag.words.len() as f32).sqrt())
            .collect();
        let mut kept = vec![false; bags.len()];
        by_score(&promise).into_iter().take(CAP).for_each(|at| kept[at] = true);
        let mut kept = kept.into_iter();
        bags.retain(|_| kept.next().is_some_and(|kept| kept));
    }
    let alike = similarities(&bags, &rarity);
    let weights: Vec<f32> = bags.iter().map(|bag| units[bag.index].weight).collect();
    let scores = walk(&alike, &weights);

    let order = by_score(&scores.iter().zip(&weights).map(|(score, weight)| score * weight).collect::<Vec<f32>>());
    let mut picked: Vec<usize> = Vec::new();
    for candidate in order {
        if picked.len() == wanted {
            break;
        }
        if picked.iter().all(|&other| alike[candidate][other] <= ALIKE) {
            picked.push(candidate);
        }
    }
    let picked = BinaryHeap::from(picked).into_sorted_vec();
    picked.into_iter().map(|position| bags[position].index).collect()
}

/// Indices, the best first; of equals the first.
fn by_score(scores: &[f32]) -> Vec<usize> {
    // Scores are not negative: their bits are ordered as they are.
    let order: BinaryHeap<(u32, usize)> = scores.iter().map(|score| !score.abs().to_bits()).zip(0..).collect();
    order.into_sorted_vec().into_iter().map(|(_, at)| at).collect()
}

/// One bag a unit, and how rare each word is: close to 0 for a word that stands in every unit.
fn bags(units: &[Unit]) -> (Vec<Bag>, Vec<f32>) {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut spread: Vec<u32> = Vec::new();
    let mut bags = Vec::with_capacity(units.len());
    for (index, unit) in units.iter().enumerate() {
        let words: BinaryHeap<usize> = words::of(&unit.text)
            .map(|word| {
                let next = ids.len();
                *ids.entry(words::stem(word)).or_insert(next)
            })
            .collect();
        let mut words = words.into_sorted_vec();
        words.dedup();
        spread.resize(ids.len(), 0);
        for &word in &words {
            spread[word] += 1;
        }
        bags.push(Bag { index, words, length: 0.0 });
    }
    let all = units.len() as f32 + 1.0;
    let rarity: Vec<f32> = spread.iter().map(|&units| (all / (units as f32 + 0.5)).ln()).collect();
    for bag in &mut bags {
        bag.length = bag.words.iter().map(|&word| rarity[word] * rarity[word]).sum::<f32>().sqrt();
    }
    (bags, rarity)
}

/// Cosine of each pair of bags, each word weighing its rarity; 0 on the diagonal.
fn similarities(bags: &[Bag], rarity: &[f32]) -> Vec<Vec<f32>> {
    let mut table = vec![vec![0.0; bags.len()]; bags.len()];
    // Follows each word to the units it stands in, instead of comparing all pairs word by word.
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (position, bag) in bags.iter().enumerate() {
        for &word in &bag.words {
            places.entry(word).or_default().push(position);
        }
    }
    for (word, positions) in &places {
        let shared = rarity[*word] * rarity[*word];
        for &one in positions {
            for &other in positions {
                table[one][other] += shared;
            }
        }
    }
    for (one, row) in table.iter_mut().enumerate() {
        for (other, value) in row.iter_mut().enumerate() {
            let lengths = bags[one].length * bags[other].length;
            *value = if one == other || lengths == 0.0 { 0.0 } else { *value / lengths };
        }
    }
    table
}

/// Where a reader ends up who follows similarities, and now and then jumps to a unit by its weight.
fn walk(alike: &[Vec<f32>], weights: &[f32]) -> Vec<f32> {
    let total: f32 = weights.iter().sum();
    let jump: Vec<f32> = weights.iter().map(|weight| weight / total).collect();
    let ways: Vec<f32> = alike.iter().map(|row| row.iter().sum()).collect();
    let mut scores = jump.clone();
    for _ in 0..ROUNDS {
        let stuck: f32 = (0..scores.len()).filter(|&from| ways[from] == 0.0).map(|from| scores[from]).sum();
        let mut next: Vec<f32> = jump.iter().map(|&jump| jump * (1.0 - DAMPING + DAMPING * stuck)).collect();
        for (from, row) in alike.iter().enumerate().filter(|&(from, _)| ways[from] > 0.0) {
            let share = DAMPING * scores[from] / ways[from];
            for (to, &similarity) in row.iter().enumerate() {
                next[to] += share * similarity;
            }
        }
        scores = next;
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(texts: &[&str]) -> Vec<Unit> {
        texts.iter().map(|text| Unit { text: (*text).to_owned(), weight: 1.0 }).collect()
    }

    #[test]
    fn picks_what_the_others_share_in_the_order_of_the_text() {
        let units = units(&[
            "the cat sleeps",
            "the contract with [ORGANIZATION_1] ends in May",
            "the new contract starts in June",
            "the price of the contract with [ORGANIZATION_1] rises",
            "the coffee is cold",
        ]);
        assert_eq!(best(&units, 2), [1, 3]);
    }

    #[test]
    fn survives_units_without_words_and_more_units_than_the_cap() {
        assert_eq!(best(&units(&["…", "!!", "?"]), 2), [0, 1]);
        let many: Vec<String> = (0..2 * CAP).map(|n| format!("word{n} and word{}", n + 1)).collect();
        let many = units(&many.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(best(&many, 5).len(), 5);
        assert_eq!(best(&many, 5), best(&many, 5));
    }
}

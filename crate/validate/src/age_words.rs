//! Ages whose number is in words: one word with its ending ("sechzehnjährige"), or some in front of the unit ("quarante-cinq ans").

use super::{Grow, Grown};
use crate::fold::{is_word, push_folded};

/// See [`in_word`].
pub const AGE_IN_WORD: Grow = Grow { name: "a number in front, in one word", run: in_word };

/// See [`spelled`].
pub const AGE_SPELLED: Grow = Grow { name: "a number in words in front", run: spelled };

/// Longest beginning read, in characters.
const LONGEST: usize = 24;
// Folded; Italian numbers lose their last letter.
const TENS: &str = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig twintig dertig veertig vijftig zestig zeventig tachtig negentig elf zwolf \
    dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn dertien veertien vijftien zestien zeventien achttien negentien jedenasto dwunasto \
    trzynasto czternasto pietnasto szesnasto siedemnasto osiemnasto dziewietnasto dwudziesto trzydziesto czterdziesto piecdziesiecio szescdziesiecio \
    siedemdziesiecio osiemdziesiecio dziewiecdziesiecio quindic sedic diciassett diciott diciannov vent trent quarant cinquant sessant settant ottant novant";
/// Numbers to ten in front of an ending; no age without a person near.
const SMALL: &str = "zwei drei vier funf sechs sieben acht neun zehn twee drie vijf zes zeven negen tien dwu trzy cztero piecio szescio siedmio osmio \
    dziewiecio dziesiecio";
const ONES: &str = "einund zweiund dreiund vierund funfund sechsund siebenund achtund neunund eenen tweeen drieen vieren vijfen zesen zevenen achten negenen \
    jedno dwu trzy cztero piecio szescio siedmio osmio dziewiecio un du due tre quattro quattr cinque cinqu sei sette sett otto ott nove nov";
/// What else stands in numbers of more than one word.
const PARTS: &str = "vingt trente quarante cinquante soixante quatre vingts et un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze \
    seize vinte trinta quarenta cinquenta sessenta setenta oitenta noventa e um dois tres sete oito nove";
/// Words a number has at most ("quatre-vingt-dix-neuf").
const WORDS: usize = 4;

/// The match is an ending ("jährig", "jarige", "letni", "enne"); it is an age where a number makes the rest of the word, to ten only near
/// a person.
fn in_word(text: &str, from: usize, to: usize) -> Option<Grown> {
    let (number, start) = word_before(text, from);
    let prior = if is_number(&number) { 0.55 } else { 0.2 };
    (prior > 0.5 || listed(SMALL, &number)).then_some(Grown { start, end: to, prior })
}

/// The match is a unit; it belongs to an age where a number from eleven on stands in front in words.
fn spelled(text: &str, from: usize, to: usize) -> Option<Grown> {
    let mut start = from;
    let (mut tens, mut at) = (false, from);
    for _ in 0..WORDS {
        let Some(end) = text[..at].strip_suffix([' ', '-']).map(str::len) else { break };
        let (word, begin) = word_before(text, end);
        let ten = word.len() > 3 && is_number(word.trim_end_matches(['a', 'i', 'o']))
            || listed(
                "onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante vinte trinta quarenta cinquenta sessenta oitenta noventa",
                &word,
            )
            || is_number(&word);
        if !ten && !listed(PARTS, &word) {
            break;
        }
        tens |= ten;
        // A joining word belongs to it only with a number in front.
        if !listed("et e", &word) {
            start = begin;
        }
        at = begin;
    }
    (tens && start < from).then_some(Grown { start, end: to, prior: 0.2 })
}

/// Whether a folded word is a number from eleven on, with the endings of its language.
fn is_number(number: &str) -> bool {
    let ones = |rest: &str| ONES.split_ascii_whitespace().any(|one| one == rest);
    TENS.split_ascii_whitespace().any(|ten| {
        let behind = number.strip_prefix(ten).map(|rest| rest.strip_prefix(['i', 'a']).unwrap_or(rest));
        number == ten || number.strip_suffix(ten).is_some_and(ones) || behind.is_some_and(ones)
    })
}

fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// The folded word that ends at byte `end`, and where it begins.
fn word_before(text: &str, end: usize) -> (String, usize) {
    let letters = text[..end].chars().rev().take(LONGEST).take_while(|char| is_word(*char));
    let start = end - letters.map(char::len_utf8).sum::<usize>();
    let mut folded = String::new();
    text[start..end].chars().for_each(|char| push_folded(char, &mut folded));
    (folded, start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_an_ending_make_an_age() {
        for (ending, words) in [
            ("jährige", ["sechzehnjährige", "Fünfundvierzigjährige"]),
            ("jarige", ["zeventienjarige", "drieënvijftigjarige"]),
            ("enne", ["settantenne", "trentaquattrenne"]),
            ("letni", ["czterdziestoletni", "dwudziestopięcioletni"]),
        ] {
            for word in words {
                let from = word.len() - ending.len();
                assert_eq!(in_word(word, from, word.len()).map(|grown| grown.start), Some(0), "{word}");
            }
        }
        for other in ["mehrjährige", "minderjährige"] {
            assert_eq!(in_word(other, other.len() - "jährige".len(), other.len()), None, "{other}");
        }
        let child = "zweijährige";
        let grown = in_word(child, child.len() - "jährige".len(), child.len());
        assert!(grown.is_some_and(|grown| grown.start == 0 && grown.prior < 0.5));
    }

    #[test]
    fn numbers_of_some_words_are_read_whole() {
        let start = |text: &str| spelled(text, text.rfind(' ').unwrap() + 1, text.len()).map(|grown| grown.start);
        assert_eq!(start("de quarante-cinq ans"), Some(3));
        assert_eq!(start("de soixante et onze ans"), Some(3));
        assert_eq!(start("di trentacinque anni"), Some(3));
        assert_eq!(start("de vinte e dois anos"), Some(3));
        assert_eq!(start("von fünfundvierzig Jahren"), Some(4));
        assert_eq!(start("de deux ans"), None);
        assert_eq!(start("depuis plusieurs ans"), None);
    }
}

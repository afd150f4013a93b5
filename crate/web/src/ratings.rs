//! What people thought of answers and is not in the record yet: the newest word on each question, as long as the worker lives.

use scrim_audit::Feedback;

/// Ratings that wait at most: more than people press while a disk is full.
const MOST_WAITING: usize = 64;

/// Which record a question is in: deleting it begins another, whose numbers are other questions'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Generation(u64);

/// Tells one word from another on the same question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word(u64);

/// The words that are being written, or wait for it.
#[derive(Debug, Default)]
pub(crate) struct Ratings {
    generation: Generation,
    words: u64,
    /// One a question.
    newest: Vec<Said>,
}

#[derive(Debug)]
struct Said {
    word: Word,
    rating: Feedback,
    /// It is with the host: nobody else writes it meanwhile.
    writing: bool,
}

impl Ratings {
    /// The record that questions are added to now.
    pub(crate) fn generation(&self) -> Generation {
        self.generation
    }

    /// A word that is about to be written; what was said of the question before counts no more.
    pub(crate) fn say(&mut self, rating: Feedback) -> Word {
        self.words += 1;
        let word = Word(self.words);
        self.newest.retain(|said| said.rating.question != rating.question);
        self.newest.push(Said { word, rating, writing: true });
        word
    }

    /// The first word that waits, on this question or a later one: it is about to be written.
    pub(crate) fn next(&mut self, from: u64) -> Option<(Word, Feedback)> {
        let waiting = self.newest.iter_mut().filter(|said| !said.writing && said.rating.question >= from);
        let said = waiting.min_by_key(|said| said.rating.question)?;
        said.writing = true;
        Some((said.word, said.rating))
    }

    /// The host has written it, or could not: then it waits, if it is still the newest word on its question.
    pub(crate) fn written(&mut self, word: Word, question: u64, kept: bool) {
        let full = self.newest.len() > MOST_WAITING;
        let is_it = |said: &Said| said.rating.question == question && said.word == word;
        let Some(at) = self.newest.iter().position(is_it) else { return };
        if kept || full {
            self.newest.remove(at);
        } else {
            self.newest[at].writing = false;
        }
    }

    /// Nobody asks for ratings any more.
    pub(crate) fn forget(&mut self) {
        self.newest.clear();
    }

    /// The record is deleted, and with it the questions that were rated.
    pub(crate) fn begin(&mut self) {
        self.generation.0 += 1;
        self.forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rating(question: u64, good: bool) -> Feedback {
        Feedback { at_ms: 1, question, good }
    }

    fn waiting(ratings: &mut Ratings) -> Vec<(u64, bool)> {
        let next = |(_, rating): (Word, Feedback)| (rating.question, rating.good);
        std::iter::from_fn(|| ratings.next(0).map(next)).collect()
    }

    #[test]
    fn an_older_word_that_fails_late_does_not_come_back() {
        let mut ratings = Ratings::default();
        let yes = ratings.say(rating(3, true));
        let no = ratings.say(rating(3, false));
        ratings.written(no, 3, true);
        ratings.written(yes, 3, false);
        assert_eq!(waiting(&mut ratings), []);
        let yes = ratings.say(rating(3, true));
        let no = ratings.say(rating(3, false));
        ratings.written(no, 3, false);
        ratings.written(yes, 3, true);
        assert_eq!(waiting(&mut ratings), [(3, false)], "the newest is not in the record yet");
    }

    #[test]
    fn what_waits_is_written_by_one_at_a_time() {
        let mut ratings = Ratings::default();
        for question in [1, 2] {
            let word = ratings.say(rating(question, true));
            assert!(ratings.next(0).is_none(), "it is being written");
            ratings.written(word, question, false);
            assert!(ratings.next(question + 1).is_none());
            let (again, _) = ratings.next(0).unwrap();
            assert!(ratings.next(0).is_none());
            ratings.written(again, question, true);
        }
        assert_eq!(waiting(&mut ratings), []);
    }

    #[test]
    fn of_a_record_that_is_deleted_nothing_waits() {
        let mut ratings = Ratings::default();
        let (old, word) = (ratings.generation(), ratings.say(rating(1, true)));
        ratings.begin();
        ratings.written(word, 1, false);
        assert_eq!(waiting(&mut ratings), []);
        assert_ne!(ratings.generation(), old);
    }

    #[test]
    fn no_more_wait_than_may() {
        let mut ratings = Ratings::default();
        for question in 0..100 {
            let word = ratings.say(rating(question, true));
            ratings.written(word, question, false);
        }
        assert_eq!(waiting(&mut ratings).len(), MOST_WAITING);
    }
}

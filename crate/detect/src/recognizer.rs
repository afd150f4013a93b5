//! The datasheet of one recognizer: a plain `const` value, its proofs beside it.
//!
//! This file and everything under `recognizers/` is also compiled into the build script, which turns the patterns into
//! automata. So all of it is `'static` and knows std, `scrim-validate` and, by `crate::` paths, itself only.
//!
//! # Writing one
//!
//! Add a struct literal to the slice of a family file (`recognizers/contact/mail.rs` is the example). A new file is
//! named once, in the `mod.rs` beside it. A new label stands in `crate/policy/src/handling.rs`, too; then `./build.sh check --fix` writes
//! docs/recognizers.md.
//!
//! ```ignore
//! Recognizer {
//!     id: "us_ssn",
//!     label: "US_SSN",
//!     title: "US social security number",
//!     pattern: r"\d{3}-\d{2}-\d{4}",
//!     score: 0.4,
//!     checks: &[validate::US_SSN],
//!     raises: &["ssn", "social security"],
//!     finds: &["SSN «219-09-9999»"],
//!     skips: &[("part 219-09-9999-A", "goes on behind"), ("SSN 000-12-3456", "area 000 is never issued")],
//!     gaps: &[],
//!     source: "https://www.ssa.gov/employer/randomization.html",
//!     ..Recognizer::DEFAULT
//! }
//! ```
//!
//! **Pattern.** `regex` syntax. What it matches IS the span. It is matched on the *normalised* text: zero-width
//! characters and soft hyphens are gone; full-width and mathematical letters and digits, exotic spaces (no-break
//! space too) and dashes are already their ASCII form. `\d`, `\w`, `\s` mean ASCII (`\s`: space, tab, CR, LF); letters beyond ASCII
//! are written out (`[A-Za-zÀ-ÖØ-öø-ÿ]`). Case matters unless the pattern starts with `(?i)`. Not available, and
//! refused by the build: `^ $ \b \B \p{…}`, look-around. Do not guard the ends yourself, see *edges*. The **longest** match that
//! ends on an allowed edge wins, so lazy quantifiers and the order of alternatives mean nothing. `+` and `*` are cheaper
//! than large counts (an automaton has to count with states); no match grows beyond [`limit`](Recognizer::limit) bytes.
//!
//! **Lead.** What has to stand directly in front without being part of the span: `lead: r"(?i)password\s{0,3}[:=]\s{0,3}"`. The
//! lead is matched first (longest match), then the pattern has to match right behind it. The left edge is then judged in
//! front of the lead, not between lead and pattern.
//!
//! **Edges.** What may touch the span, per side; default [`Edge::Word`]: the span must not begin or end inside a run of
//! letters and digits of any script. [`Edge::Number`] refuses numbers that go on (`1.2.3.4.5`), [`Edge::Token`] refuses
//! tokens that go on (`…-abc`, `…/abc`, `….abc`); [`Edge::Open`] allows everything.
//!
//! **Score.** `score` is how likely a match is right with nothing else known: 0.5 is "more likely than not", and only findings
//! of at least 0.5 are reported. With `checks`, [`confirmed`](Recognizer::confirmed) replaces it when a check confirms. A raising word
//! near adds [`RAISE`], a lowering word near takes [`LOWER`] away. So a bare nine-digit number gets 0.2, and is
//! reported only next to a raising word. Guide: 0.9 and more: structure plus checksum or a prefix nobody else uses; 0.6: distinctive
//! shape; 0.3: plain shape that needs a word; below 0.15: never without a check and a word.
//!
//! **Checks.** Values of `scrim-validate`, run on the matched text in order. Any `Reject` drops the match. `Confirm` lifts the score to
//! `confirmed` and is named in the finding's why. `ConfirmPart(len)` confirms and shortens the span to its first `len` bytes. `Keep`
//! changes nothing. `framed` checks are run first and see the text in front too, lead included: for a value that means something
//! only by the name it is given (`public_key = …` against `private_key = …`). With [`mistyped`](Recognizer::mistyped) a match that a check rejects stays, at that score: people mistype and invent
//! check digits, and the word in front says what the number is all the same. Only for words that mean nothing else.
//!
//! **Grow.** `grows` looks at the text around the match: it may reject it, move its ends over what belongs to it (the lines of an address)
//! and gives the score itself. For what no pattern says cheaply; it must look at a bounded stretch only.
//!
//! **Words.** `raises` and `lowers` are looked up among the [`WINDOW_BEFORE`] words before and [`WINDOW_AFTER`] words behind the match (in the same
//! paragraph), accents and case ignored; `camelCase`, `snake_case` and `kebab-case` are split into words. Write lower case, put
//! several languages in one list. A phrase is words joined by one space. Endings are forgiven: a word of four letters or more also
//! stands for words up to three letters longer (`card` for `cards`, `karte` for `karten`). `geburt*` stands for any word that starts so, `*nummer` for
//! any word that ends so (German compounds). With [`needs_context`](Recognizer::needs_context) a match without a raising word is dropped
//! whatever its score.
//!
//! **Alone.** With [`alone`](Recognizer::alone) a match that is all the text holds gets [`ALONE`] more and needs no word: nobody sends a
//! bare number with a right check digit for its own sake, and no word near could say that it is something else. For numbers whose check one
//! in ten numbers passes, at `confirmed: 0.45`: too little inside other text, enough when there is none.
//!
//! **Front.** For numbers that one short word in front makes what they are (`on 24/12`), [`front`](Recognizer::front) lists these words: a lead that
//! begins with them would be tried at every other word of a text.
//!
//! **Prose.** With [`prose`](Recognizer::prose) a match in a log line, in data or above a list of changes is dropped; `prose.rs` tells them.
//!
//! **Proofs.** Each runs through the full detector, all other recognizers included. `finds`: the spans marked «so» are exactly what is found
//! under this label. `skips`: `(text, reason)`, this label is not found anywhere in it. `gaps`: `(text, reason)`, known misses,
//! marked like `finds`; a gap that starts passing fails the run until it is moved to `finds`. Synthetic only: reserved domains, 555-01xx numbers, test card
//! numbers, invented keys.

use scrim_validate::{Check, Framed, Grow};

/// Words looked at in front of a match.
pub(crate) const WINDOW_BEFORE: usize = 8;
/// Words looked at behind a match.
pub(crate) const WINDOW_AFTER: usize = 4;
/// How much of what stands in front of a match a framed check sees, in bytes.
pub(crate) const FRAME: usize = 96;
/// What a raising word near adds to the score.
pub(crate) const RAISE: f32 = 0.4;
/// What a lowering word near takes from the score.
pub(crate) const LOWER: f32 = 0.4;
/// What being all there is adds to the score, for recognizers that ask for it.
pub(crate) const ALONE: f32 = 0.1;

/// One recognizer's datasheet. See the module's own documentation for how each field works.
#[derive(Clone, Copy, Debug)]
pub struct Recognizer {
    /// Unique, lower snake case.
    pub id: &'static str,
    /// The label of what it finds, upper snake case.
    pub label: &'static str,
    /// The variety within the label, lower snake case: for `SECRET`, whose secret it is.
    pub kind: Option<&'static str>,
    /// For people, in the singular: "US social security number".
    pub title: &'static str,
    /// What has to stand directly in front, not part of the span; empty for nothing.
    pub lead: &'static str,
    /// What the span looks like.
    pub pattern: &'static str,
    /// What may stand directly before the match (before the lead where there is one).
    pub before: Edge,
    /// What may stand directly behind the match.
    pub after: Edge,
    /// Longest match looked for, in bytes of normalised text. Raise it only where matches are really longer (a PEM body).
    pub limit: usize,
    /// An attempt that failed is not repeated from later starts inside the text it ran over. For patterns whose later starts could
    /// only fail in the same way (the local part of an e-mail address); keeps `a.a.a.a.…` linear.
    pub once: bool,
    /// Prior confidence of the shape alone, `0.0..=1.0`.
    pub score: f32,
    /// Confidence once a check confirmed.
    pub confirmed: f32,
    /// Confidence where a check rejected; zero drops the match.
    pub mistyped: f32,
    /// Run in order on the matched text.
    pub checks: &'static [Check],
    /// Looks around the match once the checks have passed.
    pub grows: Option<Grow>,
    /// Run before `checks`, on the text in front (up to [`FRAME`] bytes) and the matched text.
    pub framed: &'static [Framed],
    /// Words near that raise the score.
    pub raises: &'static [&'static str],
    /// Words near that lower it.
    pub lowers: &'static [&'static str],
    /// Dropped unless a raising word is near.
    pub needs_context: bool,
    /// What a match that is all a text holds gets more, and it needs no word: who sends nothing but a number sends it for what it is. Zero
    /// where that is no reason; [`ALONE`] or [`RAISE`].
    pub alone: f32,
    /// The first of `finds` where these are left out; not written in a datasheet. [`example`](Self::example) gives either.
    pub example: &'static str,
    /// Words of which one has to stand directly in front, folded, parted by spaces; `^` for the beginning of a line. Empty for no demand.
    pub front: &'static str,
    /// Dropped where the text around it is not written for people: a line of a log, a value in data, the heading of a list of
    /// changes. For what everybody writes and machines write more often: dates.
    pub prose: bool,
    /// Texts with the exact spans marked «so».
    pub finds: &'static [&'static str],
    /// Look-alikes and the reason why they are none.
    pub skips: &'static [(&'static str, &'static str)],
    /// Known misses, marked like `finds`, and the reason.
    pub gaps: &'static [(&'static str, &'static str)],
    /// Where the knowledge comes from: a standard or the issuer's own page.
    pub source: &'static str,
}

impl Recognizer {
    /// Everything a datasheet may leave out.
    pub const DEFAULT: Self = Self {
        id: "",
        label: "",
        kind: None,
        title: "",
        lead: "",
        pattern: "",
        before: Edge::Word,
        after: Edge::Word,
        limit: 256,
        once: false,
        score: 0.5,
        confirmed: 0.9,
        mistyped: 0.0,
        checks: &[],
        grows: None,
        framed: &[],
        raises: &[],
        lowers: &[],
        needs_context: false,
        example: "",
        alone: 0.0,
        front: "",
        prose: false,
        finds: &[],
        skips: &[],
        gaps: &[],
        source: "",
    };

    /// One example, its span marked «so»; empty where the module that ships has left it out.
    pub fn example(&self) -> &'static str {
        self.finds.first().copied().unwrap_or(self.example)
    }
}

/// What may touch a match on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Anything.
    Open,
    /// No letter, digit or combining mark that continues a letter or digit at the match's own end. Any script counts except those
    /// written without spaces or with attached particles (Han, kana, Hangul, Thai, …). A match that ends in a symbol may touch a letter.
    Word,
    /// As `Word`, and no digit beyond a single joiner `. , - / : _ '`: the number does not go on. A joiner without a digit (end of sentence) is fine.
    Number,
    /// As `Word`, and none of `_ - + / %` touching, nor a `.` with a letter or digit beyond: the token does not go on.
    Token,
}

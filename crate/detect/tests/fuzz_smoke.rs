//! The fuzz targets' bodies on stable Rust: a bounded number of random and mutated cases, the same on every machine.

mod bodies;

use scrim_detect::catalogue;

/// Knuth's 64-bit multiplier: the same sequence everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.below(from.len())]
    }
}

/// What texts are hard on: codes, disguises, borders of characters.
const HARD: &[&str] = &[
    "&#64;",
    "&nbsp;",
    "%40",
    "%C3%A4",
    "%FF",
    "\\u0040",
    "=40",
    "=\n",
    " (at) ",
    " dot ",
    "amFuZS5kb2VAZXhhbXBsZS5jb20=",
    "4 1 1 1 ",
    "1\n> ",
    "DE89",
    "\u{200b}",
    "\u{ad}",
    "\u{332}",
    "\u{20e3}",
    "\u{e0041}",
    "é",
    "e\u{301}",
    "日本",
    "한",
    "🙂",
    "👩‍💻",
    "ﬃ",
    "Ａ",
    "𝟒",
    "а",
    "\0",
    "\n\n",
    "\r\n",
    "\t",
    "@",
    "://",
    "-----BEGIN ",
    "eyJ",
    "project heron",
    "C++",
    "EMP-1",
    "«",
    "»",
    "(?i)",
    "[a-",
    "]{2,",
    "\\d",
    "|",
    "^",
];

/// Random bytes, or a find of the catalogue that was cut, joined, doubled and sprinkled with what is hard.
fn case(dice: &mut Dice, seeds: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..=dice.below(3) {
        bytes.extend_from_slice(if dice.below(4) == 0 { dice.pick(HARD) } else { dice.pick(seeds) }.as_bytes());
    }
    for _ in 0..dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(12)).min(bytes.len());
        match dice.below(5) {
            0 => drop(bytes.splice(at..at, dice.pick(HARD).bytes())),
            1 => drop(bytes.splice(at..to, [])),
            2 => {
                let twice = bytes[at..to].to_vec();
                drop(bytes.splice(at..at, twice));
            }
            3 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            _ => bytes.insert(at, dice.below(128) as u8),
        }
    }
    bytes
}

/// Runs a body on so many cases; a panic names the case.
fn run(body: fn(&[u8]), cases: usize, seeds: &[&str]) {
    let mut dice = Dice(7);
    for number in 0..cases {
        let case = case(&mut dice, seeds);
        let ran = std::panic::catch_unwind(|| body(&case));
        assert!(ran.is_ok(), "case {number}: {:?}", String::from_utf8_lossy(&case));
    }
}

fn finds() -> Vec<&'static str> {
    catalogue().flat_map(|sheet| sheet.finds).copied().collect()
}

#[test]
fn normalise() {
    run(bodies::normalise, 20_000, &finds());
}

#[test]
fn detect() {
    run(bodies::detect, 2_000, &finds());
}

#[test]
fn validate() {
    run(bodies::validate, 2_000, &finds());
}

#[test]
fn rules() {
    let seeds = [
        "EMP-\\d{6}\n\nsee «EMP-123456»\nstaff\n9999",
        "(?i)[a-z]{2}\\d+\nno\\.? \nno. «ab12»\n\n",
        "(?:a|b)+c\n\n«abac»\n*nummer\n01234",
        "\\d{13,19}\ncard \ncard «4111111111111111»\n\n\u{1}\u{1}zz\u{0}",
        ".{1,20}é\n[^x]\nx«yé»\nstaff",
    ];
    run(bodies::rules, 1_500, &seeds);
}

//! Turns the catalogue's patterns into tables, so that nothing is compiled in the browser.
//!
//! Reads the datasheets by including their source, determinises every pattern, and writes into `OUT_DIR`: the packed automata (see
//! `build/pack.rs`), `lists.bin`, the context words `words.txt`, the datasheets' texts `sheets.txt`, and `automata.rs` (who owns
//! which part, and where a text is asked after whom). A malformed datasheet stops the build by name.
#![expect(clippy::disallowed_methods, reason = "writes its tables where Cargo says")]

#[path = "build/lists.rs"]
mod lists;
#[path = "build/machine.rs"]
mod machine;
#[path = "build/pack.rs"]
mod pack;
#[path = "src/recognizer.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "the build reads patterns and words; the rest of a datasheet is for the detector"
)]
mod recognizer;
#[path = "src/recognizers/mod.rs"]
mod recognizers;
#[path = "build/shape.rs"]
mod shape;
#[path = "build/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use lists::Lists;
use machine::Machine;
use pack::Packed;
use recognizer::{Edge, Recognizer};
use words::Words;

/// A match that begins with at least so many letters and digits is looked for at long runs of them only.
const LONG_RUN: usize = 12;

/// Groups of recognizers that are looked for together, by number; behind them come two for each set of marks: all of its recognizers, and those
/// that may begin inside a word.
const PLAIN: usize = 0;
const LONG: usize = 1;
const OPEN: usize = 2;
const NARROW: usize = 3;

/// Bytes rare enough in prose to wait for, and how often they stand there compared with the first.
const MARKS: [(&[u8], usize); 3] = [(b"@", 1), (b":=", 4), (b"0123456789", 8)];

/// Farthest from the start of a match that a mark is near. The words of prose that stand so near to a digit are few.
const NEAR: usize = 16;

/// A match that may begin with so many of the 26 letters would be tried at nearly every word, or every capitalised one.
const ANY_WORD: usize = 20;

/// Where a recognizer is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At every start.
    Plain,
    /// At long runs of letters and digits.
    Long,
    /// At runs followed by a fitting byte, with one of the marks near where there are any.
    Narrow(Marks),
}

/// Bytes of which every match holds one, and whether that stands near its start.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Marks {
    bytes: &'static [u8],
    near: bool,
}

/// One recognizer while its tables are made.
struct Built {
    sheet: &'static Recognizer,
    lead: Option<Machine>,
    body: Machine,
}

impl Built {
    /// What a match begins with. Lead and body are not joined: where one may end and the other begin in many places, the joint
    /// automaton explodes.
    fn head(&self) -> &Machine {
        self.lead.as_ref().unwrap_or(&self.body)
    }

    fn place(&self) -> Place {
        let head = self.head();
        if head.shortest_run(LONG_RUN) >= LONG_RUN {
            return Place::Long;
        }
        if head.starting_letters() < ANY_WORD {
            return Place::Plain;
        }
        match self.mark() {
            Some((bytes, reach)) => Place::Narrow(Marks { bytes, near: reach <= NEAR }),
            None if !head.follow()[usize::from(b' ')] => Place::Narrow(Marks { bytes: b"", near: true }),
            None => Place::Plain,
        }
    }

    /// Whether a match may begin inside a run of letters and digits.
    fn begins_inside(&self) -> bool {
        self.sheet.before == Edge::Open && self.head().begins_with_word()
    }

    /// The marks of which every match holds one, and how far from the start that can stand; those that are met least often.
    fn mark(&self) -> Option<(&'static [u8], usize)> {
        let limit = self.sheet.limit;
        let reach = |marks: &[u8]| {
            let behind_lead = |lead: &Machine| Some(lead.longest(limit) + self.body.reach(marks, limit)?);
            self.head().reach(marks, limit).or_else(|| self.lead.as_ref().and_then(behind_lead))
        };
        let all = MARKS.iter().filter_map(|(marks, often)| Some((*marks, reach(marks)?, *often)));
        all.min_by_key(|(_, reach, often)| (reach + 1) * often).map(|(marks, reach, _)| (marks, reach))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs", "build", "src/recognizer.rs", "src/recognizers"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let sheets: Vec<&Recognizer> = recognizers::FAMILIES.iter().copied().flatten().collect();
    check_names(&sheets)?;
    let rules = sheets.into_iter().map(build).collect::<Result<Vec<_>, _>>()?;

    let words = Words::new(rules.iter().flat_map(|rule| rule.sheet.raises.iter().chain(rule.sheet.lowers)).copied());
    let mut lists = Lists::new();
    let mut packed = Packed::default();
    let places: Vec<Place> = rules.iter().map(Built::place).collect();
    let mut all_marks: Vec<Marks> = Vec::new();
    for place in &places {
        if let Place::Narrow(marks) = place
            && !all_marks.contains(marks)
        {
            all_marks.push(*marks);
        }
    }
    let codes = rules.iter().zip(&places).map(|(rule, place)| {
        let lead = rule.lead.as_ref().map(|lead| packed.machine(lead));
        let raises = lists.intern(words.numbers(rule.sheet.raises));
        let lowers = lists.intern(words.numbers(rule.sheet.lowers));
        let body = packed.machine(&rule.body);
        let (group, inside) = match place {
            Place::Plain => (PLAIN, OPEN),
            Place::Long => (LONG, OPEN),
            Place::Narrow(marks) => {
                let number = all_marks.iter().position(|other| other == marks).expect("collected from the same rules");
                (NARROW + number * 2, NARROW + number * 2 + 1)
            }
        };
        let inside = rule.begins_inside().then_some(inside);
        format!(
            "Code {{ lead: {lead:?}, body: {body}, raises: {raises}, lowers: {lowers}, group: {group}, inside: {inside:?} }},\n"
        )
    });
    let codes: Vec<String> = codes.collect();

    let mut narrow = Vec::new();
    let mut follows = [0_u16; 256];
    for (number, marks) in all_marks.iter().enumerate() {
        let (group, mut farthest) = (NARROW + number * 2, 0);
        for rule in
            rules.iter().zip(&places).filter(|(_, place)| **place == Place::Narrow(*marks)).map(|(rule, _)| rule)
        {
            farthest = rule.mark().map_or(0, |(_, reach)| reach).max(farthest);
            let follow = rule.head().follow();
            follow.iter().zip(&mut follows).for_each(|(follows, set)| *set |= u16::from(*follows) << group);
        }
        let bytes = byte_set(marks.bytes);
        narrow.push(format!("Narrow {{ marks: {bytes}, reach: {farthest}, group: {group} }}"));
    }

    let source = format!(
        "pub(crate) const LONG_RUN: usize = {LONG_RUN};\n\
         pub(crate) const PLAIN: usize = {PLAIN};\npub(crate) const LONG: usize = {LONG};\npub(crate) const OPEN: usize = {OPEN};\n\
         pub(crate) const GROUPS: usize = {};\n\
         pub(crate) static RULES: [Code; {}] = [\n{}];\n\
         pub(crate) static FOLLOWS: [u16; 256] = {follows:?};\n\
         pub(crate) static NARROW: [Narrow; {}] = [{}];\n",
        NARROW + all_marks.len() * 2,
        codes.len(),
        codes.concat(),
        narrow.len(),
        narrow.join(", "),
    );
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("automata.rs"), source)?;
    fs::write(out.join("lists.bin"), lists.packed())?;
    fs::write(out.join("words.txt"), words.entries().join("\n"))?;
    fs::write(out.join("sheets.txt"), texts())?;
    let streams = packed.streams();
    fs::write(out.join("heads.bin"), streams.heads)?;
    fs::write(out.join("sets.bin"), streams.sets)?;
    fs::write(out.join("targets.bin"), streams.targets)?;
    fs::write(out.join("ranges.bin"), streams.ranges)?;
    Ok(())
}

/// What people read of every datasheet, and what it is called by: `src/bare.rs` takes it apart. Of the examples the first of each label
/// in a family stays.
fn texts() -> String {
    let mut lines = Vec::new();
    for family in recognizers::FAMILIES {
        let mut labels = BTreeSet::new();
        for sheet in *family {
            let example = if labels.insert(sheet.label) { sheet.example() } else { "" };
            let parts = [sheet.id, sheet.label, sheet.kind.unwrap_or_default(), sheet.title, sheet.front, example];
            lines.push(parts.join("\u{1f}"));
        }
    }
    lines.join("\u{1e}")
}

fn build(sheet: &'static Recognizer) -> Result<Built, String> {
    let compile = |pattern: &str| Machine::new(pattern).map_err(|why| format!("recognizer `{}`: {why}", sheet.id));
    let lead = if sheet.lead.is_empty() { None } else { Some(compile(sheet.lead)?) };
    let body = compile(sheet.pattern)?;
    Ok(Built { sheet, lead, body })
}

/// The expression for a set of bytes, `None` for the empty one.
fn byte_set(bytes: &[u8]) -> String {
    let set: Vec<bool> = (0..=255).map(|byte| bytes.contains(&byte)).collect();
    if bytes.is_empty() { "None".to_owned() } else { format!("Some({set:?})") }
}

fn check_names(sheets: &[&Recognizer]) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for sheet in sheets {
        let snake = |name: &str, of: fn(&u8) -> bool| {
            !name.is_empty() && name.bytes().all(|byte| of(&byte) || byte.is_ascii_digit() || byte == b'_')
        };
        let wrong = if !snake(sheet.id, u8::is_ascii_lowercase) {
            "the id is not lower snake case"
        } else if !seen.insert(sheet.id) {
            "the id is taken"
        } else if !snake(sheet.label, u8::is_ascii_uppercase) {
            "the label is not upper snake case"
        } else if sheet.kind.is_some_and(|kind| !snake(kind, u8::is_ascii_lowercase)) {
            "the kind is not lower snake case"
        } else {
            continue;
        };
        return Err(format!("recognizer `{}`: {wrong}", sheet.id));
    }
    Ok(())
}

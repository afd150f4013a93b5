//! Turns the catalogue's patterns into tables, so that nothing is compiled in the browser.
//!
//! Reads the datasheets by including their source, determinises every pattern, and writes into `OUT_DIR`: the packed automata (see
//! `build/pack.rs`), the gates' tables (see `build/tables.rs`), `pairs.bin` (how a match can begin), `lists.bin`, the context
//! words `words.txt`, and `automata.rs` (who owns which part). A malformed datasheet stops the build by name.
#![expect(clippy::disallowed_methods, reason = "writes its tables where Cargo says")]

#[path = "src/fold.rs"]
#[expect(dead_code, reason = "the build folds context words and nothing else")]
mod fold;
#[path = "build/gate.rs"]
mod gate;
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
#[path = "build/tables.rs"]
mod tables;
#[path = "src/validate/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "checks run in the detector only")]
mod validate;
#[path = "build/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use gate::{Entry, Gate, View};
use lists::Lists;
use machine::Machine;
use pack::Packed;
use recognizer::{Edge, Recognizer};
use tables::Tables;
use words::Words;

/// A match that begins with at least so many letters and digits goes through a gate of its own, asked at long runs only.
const LONG_RUN: usize = 12;

/// A match whose first [`BEGINNING`] bytes are at most so many different ones goes through a gate of its own. Prefixes of tokens are
/// many, and would use up the states of the gate that numbers and words share.
const FEW: usize = 8;

/// Three letters in either case are eight beginnings.
const BEGINNING: usize = 3;

/// Bytes rare enough in prose to wait for, and how often they stand there compared with the first.
const MARKS: [(&[u8], usize); 3] = [(b"@", 1), (b":=", 4), (b"0123456789", 8)];

/// A match that may begin with so many of the 26 letters would be tried at nearly every word, or every capitalised one.
const ANY_WORD: usize = 20;

/// Which gate asks after a recognizer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At every start.
    Plain,
    /// At every start, by itself.
    Prefix,
    /// At long runs of letters and digits.
    Long,
    /// At runs followed by a fitting byte, with one of the marks near where there are any.
    Narrow(&'static [u8]),
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

    /// What may stand behind the head.
    fn head_edge(&self) -> Edge {
        if self.lead.is_some() { Edge::Open } else { self.sheet.after }
    }

    fn place(&self) -> Place {
        let head = self.head();
        if head.shortest_run(LONG_RUN) >= LONG_RUN {
            return Place::Long;
        }
        if head.beginnings(BEGINNING) <= FEW {
            return Place::Prefix;
        }
        if head.starting_letters() < ANY_WORD {
            return Place::Plain;
        }
        match self.mark() {
            Some((marks, _)) => Place::Narrow(marks),
            None if !head.follow()[usize::from(b' ')] => Place::Narrow(b""),
            None => Place::Plain,
        }
    }

    /// The marks of which every match holds one, and how far from the start that can stand; those that open the gate least often.
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
    for path in ["build.rs", "build", "src/fold.rs", "src/recognizer.rs", "src/recognizers", "src/validate"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let sheets: Vec<&Recognizer> = recognizers::FAMILIES.iter().copied().flatten().collect();
    check_names(&sheets)?;
    let rules = sheets.into_iter().map(build).collect::<Result<Vec<_>, _>>()?;

    let words = Words::new(rules.iter().flat_map(|rule| rule.sheet.raises.iter().chain(rule.sheet.lowers)).copied());
    let mut tables = Tables::default();
    let mut lists = Lists::new();
    let mut packed = Packed::default();
    let codes = rules.iter().map(|rule| {
        let lead = rule.lead.as_ref().map(|lead| packed.machine(lead));
        let raises = lists.intern(words.numbers(rule.sheet.raises));
        let lowers = lists.intern(words.numbers(rule.sheet.lowers));
        let body = packed.machine(&rule.body);
        format!("Code {{ lead: {lead:?}, body: {body}, raises: {raises}, lowers: {lowers} }},\n")
    });
    let codes: Vec<String> = codes.collect();

    let mut gate = |view: View, picks: &dyn Fn(&Built) -> bool| {
        let entries: Vec<Entry<'_>> = (0..)
            .zip(&rules)
            .filter(|(_, rule)| picks(rule))
            .map(|(number, rule)| Entry { rule: number, machine: rule.head(), after: rule.head_edge() })
            .collect();
        tables.gate(&Gate::new(&entries, view, &mut lists))
    };
    let inside = |rule: &Built| rule.sheet.before == Edge::Open && rule.head().begins_with_word();
    let plain = gate(View::WORDS, &|rule| rule.place() == Place::Plain);
    let number = gate(View::NUMBERS, &|rule| rule.place() == Place::Plain && rule.head().begins_with_digit());
    let prefix = gate(View::ALL, &|rule| rule.place() == Place::Prefix);
    let long = gate(View::ALL, &|rule| rule.place() == Place::Long);
    let open = gate(View::ALL, &|rule| inside(rule) && !matches!(rule.place(), Place::Narrow(_)));
    let mut narrow = Vec::new();
    let mut follows = [0_u8; 256];
    for marks in MARKS.iter().map(|(marks, _)| *marks).chain([b"".as_slice()]) {
        let here: Vec<&Built> = rules.iter().filter(|rule| rule.place() == Place::Narrow(marks)).collect();
        if here.is_empty() {
            continue;
        }
        let reach = here.iter().filter_map(|rule| rule.mark()).map(|(_, reach)| reach).max().unwrap_or(0);
        for rule in here {
            let bit = 1 << narrow.len();
            rule.head()
                .follow()
                .iter()
                .zip(&mut follows)
                .for_each(|(follows, set)| *set |= if *follows { bit } else { 0 });
        }
        let all = gate(View::ALL, &|rule| rule.place() == Place::Narrow(marks));
        let open = gate(View::ALL, &|rule| rule.place() == Place::Narrow(marks) && inside(rule));
        narrow.push(format!(
            "Narrow {{ marks: {}, reach: {reach}, gate: Gate({all}), inside: Gate({open}) }}",
            byte_set(marks)
        ));
    }

    let source = format!(
        "pub(crate) const LONG_RUN: usize = {LONG_RUN};\n\
         pub(crate) static RULES: [Code; {}] = [\n{}];\n\
         pub(crate) const PLAIN: Gate = Gate({plain});\npub(crate) const NUMBER: Gate = Gate({number});\npub(crate) const PREFIX: Gate = Gate({prefix});\npub(crate) const LONG: Gate = Gate({long});\npub(crate) const OPEN: Gate = Gate({open});\n\
         pub(crate) static SHAPES: [(usize, usize); {}] = {:?};\n\
         pub(crate) static FOLLOWS: [u8; 256] = {follows:?};\n\
         pub(crate) static NARROW: [Narrow; {}] = [{}];\n",
        codes.len(),
        codes.concat(),
        tables.shapes().len(),
        tables.shapes(),
        narrow.len(),
        narrow.join(", "),
    );
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("automata.rs"), source)?;
    fs::write(out.join("lists.bin"), lists.packed())?;
    fs::write(out.join("words.txt"), words.entries().join("\n"))?;
    let streams = packed.streams();
    fs::write(out.join("heads.bin"), streams.heads)?;
    fs::write(out.join("sets.bin"), streams.sets)?;
    fs::write(out.join("targets.bin"), streams.targets)?;
    fs::write(out.join("ranges.bin"), streams.ranges)?;
    fs::write(out.join("lengths.bin"), tables.lengths())?;
    fs::write(out.join("values.bin"), tables.values())?;
    fs::write(out.join("classes.bin"), tables.classes())?;
    fs::write(out.join("pairs.bin"), tables.pairs())?;
    Ok(())
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

//! Blanks in the module where in the source panics happen. Nobody is told: crate/web's hook drops what a panic says. The paths would be those of the
//! machine that built it, home folder and all; and no two places in them are alike, so gzip can do little about them.

pub(crate) mod calls;

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{bail, ensure};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// The layout of `core::panic::Location` on wasm32: where its file's name stands and how long that is, the line, the column.
const LOCATION: usize = 16;

/// Neither a file's name nor its lines nor their columns have as many.
const LONGEST: [u32; 3] = [4_096, 100_000, 1_000];

/// The folder in which cargo keeps the crates it has fetched.
const FETCHED: [&[u8]; 2] = [b"/.cargo/", b"\\.cargo\\"];

/// The module without these places. `root` is the workspace's, as a path.
///
/// # Errors
/// None were found, or a path of the machine is left, as would be where they came to look otherwise.
pub(crate) fn blanked(mut module: Vec<u8>, root: &[u8]) -> anyhow::Result<Vec<u8>> {
    let found = Data::of(&module)?.places(&module);
    ensure!(!found.is_empty(), "no place of a panic was found: their layout is another one");
    for Place { at, name, .. } in found {
        module[at + 8..at + LOCATION].fill(0);
        module[name].fill(b' ');
    }
    for path in FETCHED.into_iter().chain([root]) {
        if module.windows(path.len()).any(|bytes| bytes == path) {
            bail!("a path of this machine is left in the module: it holds {:?}", String::from_utf8_lossy(path));
        }
    }
    Ok(module)
}

/// Where in memory the places of panics stand, in a module in which they are not blanked.
///
/// # Errors
/// It is no module.
pub(crate) fn places(module: &[u8]) -> anyhow::Result<BTreeSet<u32>> {
    Ok(Data::of(module)?.places(module).into_iter().map(|place| place.address as u32).collect())
}

/// Where a panic may happen.
struct Place {
    /// Where in memory it stands, and where in the module.
    address: usize,
    at: usize,
    /// Where in the module the name of its file stands.
    name: Range<usize>,
}

/// What the module's memory holds from the start.
struct Data {
    segments: Vec<Segment>,
}

struct Segment {
    /// Of its first byte, in memory.
    address: usize,
    /// Where it stands in the module.
    bytes: Range<usize>,
}

impl Data {
    fn of(module: &[u8]) -> anyhow::Result<Self> {
        let mut segments = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            let Payload::DataSection(section) = payload? else { continue };
            for data in section {
                let data = data?;
                let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { continue };
                let bytes = data.range.end - data.data.len()..data.range.end;
                segments.push(Segment { address: value.cast_unsigned() as usize, bytes });
            }
        }
        Ok(Self { segments })
    }

    fn places(&self, module: &[u8]) -> Vec<Place> {
        let mut places = Vec::new();
        for segment in &self.segments {
            let first = segment.bytes.start + segment.address.wrapping_neg() % 4;
            for at in (first..).step_by(4).take_while(|at| at + LOCATION <= segment.bytes.end) {
                let address = segment.address + at - segment.bytes.start;
                places.extend(self.name_of(module, at).map(|name| Place { address, at, name }));
            }
        }
        places
    }

    /// Where the name of the file stands, if there is a location at this byte of the module.
    fn name_of(&self, module: &[u8], at: usize) -> Option<Range<usize>> {
        let word = |number: usize| {
            let from = at + 4 * number;
            u32::from_le_bytes(module[from..from + 4].try_into().expect("four bytes"))
        };
        let [address, length, line, column] = [0, 1, 2, 3].map(word);
        let fits =
            [length, line, column].into_iter().zip(LONGEST).all(|(number, longest)| (1..=longest).contains(&number));
        let name = fits.then(|| self.bytes(address as usize, length as usize))??;
        let text = &module[name.clone()];
        let is_text = str::from_utf8(text).is_ok() && !text.iter().any(u8::is_ascii_control);
        let is_path = text.ends_with(b".rs") && text.iter().any(|byte| matches!(byte, b'/' | b'\\'));
        (is_text && is_path).then_some(name)
    }

    /// Where in the module so many bytes of memory stand.
    fn bytes(&self, address: usize, length: usize) -> Option<Range<usize>> {
        self.segments.iter().find_map(|segment| {
            let start = segment.bytes.start + address.checked_sub(segment.address)?;
            (start + length <= segment.bytes.end).then_some(start..start + length)
        })
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    use super::*;

    /// Where the test's data begins in memory; not at a multiple of four.
    const BASE: u32 = 1022;

    const NAME: &[u8] = b"/home/jane/src/lib.rs";

    /// A module whose memory holds these bytes.
    fn module(data: &[u8]) -> Vec<u8> {
        let (mut memories, mut section) = (MemorySection::new(), DataSection::new());
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        section.active(0, &ConstExpr::i32_const(BASE.cast_signed()), data.iter().copied());
        let mut module = Module::new();
        module.section(&memories).section(&section);
        module.finish()
    }

    /// Of the workspace that the test's modules were built in.
    const ROOT: &[u8] = b"/home/jane";

    /// A place of a panic, or what is nearly one.
    type Written<'a> = ([u32; 3], &'a [u8]);

    /// Two bytes, then the places, then the names of their files, with a zero behind each.
    fn data(places: &[Written<'_>]) -> Vec<u8> {
        let mut data = vec![0, 0];
        let mut address = BASE + 2 + 16 * places.len() as u32;
        for ([length, line, column], name) in places {
            data.extend([address, *length, *line, *column].map(u32::to_le_bytes).as_flattened());
            address += name.len() as u32 + 1;
        }
        for (_, name) in places {
            data.extend([name, &b"\0"[..]].concat());
        }
        data
    }

    fn place(name: &[u8]) -> Written<'_> {
        ([name.len() as u32, 7, 9], name)
    }

    #[test]
    fn a_place_is_blanked_and_its_file_with_it() {
        for name in
            [NAME, r"D:\jane\src\lib.rs".as_bytes(), "/home/josé/src/lib.rs".as_bytes(), "/home/王/lib.rs".as_bytes()]
        {
            let blank = vec![b' '; name.len()];
            let after = data(&[([name.len() as u32, 0, 0], &blank)]);
            assert_eq!(blanked(module(&data(&[place(name)])), ROOT).unwrap(), module(&after));
        }
    }

    #[test]
    fn nothing_else_is_touched() {
        let length = NAME.len() as u32;
        let true_place = place(b"a/b.rs");
        let name = b"/home/rose/src/lib.rs";
        for near in [
            ([length, 0, 9], &name[..]),
            ([length, 7, 0], name),
            ([length, 7, 1 << 20], name),
            ([length, 1 << 20, 9], name),
            ([1 << 20, 7, 9], name),
            ([length - 1, 7, 9], name),
            ([length + 1, 7, 9], name),
            ([6, 7, 9], b"lib.rs"),
            ([length, 7, 9], b"/home/rose/src/lib.rc"),
            ([length, 7, 9], b"/home/rose/\0rc/lib.rs"),
            ([length, 7, 9], b"/home/rose/\xff\xffc/lib.rs"),
        ] {
            let before = data(&[true_place, near]);
            let after = data(&[([6, 0, 0], b"      "), near]);
            assert_eq!(blanked(module(&before), ROOT).unwrap(), module(&after), "{near:?}");
            assert!(blanked(module(&data(&[near])), ROOT).is_err(), "{near:?} alone");
        }
    }

    #[test]
    fn a_path_of_the_machine_that_is_left_is_an_error() {
        for left in [&b"/home/jane/notes.txt"[..], b"/opt/.cargo/registry", br"D:\jane\.cargo\registry"] {
            let places = data(&[place(NAME)]);
            assert!(blanked(module(&places), ROOT).is_ok());
            assert!(blanked(module(&[&places, left].concat()), ROOT).is_err(), "{}", left.escape_ascii());
        }
    }
}

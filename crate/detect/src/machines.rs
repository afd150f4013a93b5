//! The recognizers' automata: unpacks what `build/pack.rs` packed, and walks them.
//!
//! Unpacked, a state is a row of 16-bit words: twice the number of its ways plus one where a match ends, then per way the first and the
//! last byte that take it and the distance from this row to the next. Most states have one way or two, so a step is a comparison or two. A
//! table by classes of bytes is four times as large in memory and twice as large packed.

/// Per state of all machines, [`HEADS`]; per way, [`SETS`] and [`TARGETS`]; the sets themselves.
static HEADS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/heads.bin"));
static SETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sets.bin"));
static TARGETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/targets.bin"));
static RANGES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/ranges.bin"));

/// As in `build/pack.rs`.
const TWO: usize = 240;

/// A state of a machine: where its row stands.
pub(crate) type State = u32;

/// All machines, by number.
pub(crate) struct Machines {
    /// Where each one's start stands in `rows`.
    starts: Vec<State>,
    rows: Vec<u16>,
}

impl Machines {
    /// Those of the catalogue.
    pub(crate) fn new() -> Self {
        let mut machines = Self { starts: Vec::new(), rows: Vec::with_capacity(HEADS.len() * 7) };
        let mut packed = Packed { heads: HEADS, sets: SETS, targets: TARGETS };
        let ranges = ranges();
        while !packed.heads.is_empty() {
            machines.unpack(&mut packed, &ranges);
        }
        machines
    }

    /// Unpacks one more machine.
    fn unpack(&mut self, packed: &mut Packed, ranges: &[Vec<u16>]) {
        self.starts.push(self.rows.len() as u32);
        // Where the rows of states stand, which are numbered as they are named; those that have not come yet; and all as last named.
        let (mut places, mut coming, mut named) = (vec![0], vec![0], vec![0]);
        while let Some(state) = coming.pop() {
            let (head, place, first) = (take(&mut packed.heads), self.rows.len(), places.len());
            places[state] = place;
            self.rows.push(u16::from(head & 1));
            for _ in 0..head / 2 {
                let set = number(&mut packed.sets);
                let to = match number(&mut packed.targets) {
                    0 => places.len(),
                    back => named.remove(named.len() - back),
                };
                named.push(to);
                if to == places.len() {
                    places.push(0);
                }
                for range in &ranges[set] {
                    self.rows.push(*range);
                    self.rows.push(to as u16);
                }
            }
            self.rows[place] += (self.rows.len() - place - 1) as u16;
            coming.extend((first..places.len()).rev());
        }
        for place in places.iter().copied() {
            for way in 0..usize::from(self.rows[place] / 2) {
                let target = &mut self.rows[place + 2 + way * 2];
                *target = places[usize::from(*target)].wrapping_sub(place) as u16;
            }
        }
    }

    /// The state in which a machine begins.
    pub(crate) fn start(&self, machine: u16) -> State {
        self.starts[usize::from(machine)]
    }

    /// Where a byte leads, and whether a match ends there.
    #[inline]
    pub(crate) fn step(&self, state: State, byte: u8) -> Option<(State, bool)> {
        let row = state as usize;
        let byte = u16::from(byte);
        let mut way = row + 1;
        let end = way + usize::from(self.rows[row] & !1);
        // A plain loop: where code is made small, iterators are not taken apart, and this is where the time goes.
        while way < end {
            let range = self.rows[way];
            if byte >= range & 0xff && byte <= range >> 8 {
                let next = row.wrapping_add_signed(isize::from(self.rows[way + 1].cast_signed()));
                return Some((next as State, self.rows[next] & 1 == 1));
            }
            way += 2;
        }
        None
    }

    /// The end of the longest match that begins at `from`, is at most `limit` bytes long and ends where `may_end` agrees; and
    /// how far the attempt looked.
    pub(crate) fn longest(
        &self,
        machine: u16,
        text: &[u8],
        from: usize,
        limit: usize,
        may_end: impl Fn(usize) -> bool,
    ) -> (Option<usize>, usize) {
        let until = text.len().min(from + limit);
        let mut state = self.start(machine);
        let mut best = None;
        for (at, byte) in (from..until).zip(&text[from..until]) {
            let Some((next, ends)) = self.step(state, *byte) else { return (best, at) };
            state = next;
            if ends && may_end(at + 1) {
                best = Some(at + 1);
            }
        }
        (best, until)
    }
}

/// The ranges of each set: the first byte, and the last in the upper half. Those with small letters come first: they are asked for most.
fn ranges() -> Vec<Vec<u16>> {
    let mut packed = RANGES;
    let mut all = Vec::new();
    while let Some((count, rest)) = packed.split_first() {
        let (ranges, rest) = rest.split_at(usize::from(*count) * 2);
        let ranges = || ranges.as_chunks().0.iter().map(|range| u16::from_le_bytes(*range));
        let letters = |range: &u16| range & 0xff <= u16::from(b'z') && range >> 8 >= u16::from(b'a');
        all.push(ranges().filter(letters).chain(ranges().filter(|range| !letters(range))).collect());
        packed = rest;
    }
    all
}

/// What is left of the streams.
struct Packed {
    heads: &'static [u8],
    sets: &'static [u8],
    targets: &'static [u8],
}

/// The next number: one byte below [`TWO`], or from there on the upper part of two.
fn number(bytes: &mut &'static [u8]) -> usize {
    let first = usize::from(take(bytes));
    if first < TWO { first } else { TWO + (first - TWO) * 256 + usize::from(take(bytes)) }
}

fn take(bytes: &mut &'static [u8]) -> u8 {
    let (first, rest) = bytes.split_first().expect("build.rs wrote whole machines");
    *bytes = rest;
    *first
}

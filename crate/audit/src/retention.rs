//! How long entries are kept: by age and by number. What goes is decided oldest first, and an [anchor](crate::Pruned) says where
//! the record begins since.

use crate::{Entry, Head, Pruned, Sealed};

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;

/// Which entries are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// At most so many days, counted from the beginning of a day (UTC) so that the record is pruned once a day and not with
    /// every entry. `None`: as long as there is room.
    pub days: Option<u32>,
    /// At most so many entries. Where there are more, a sixteenth of them goes at once, for the same reason.
    pub entries: u32,
}

/// One pruning: asked of each entry, oldest first, whether it goes, until the first that stays.
#[derive(Debug, Clone)]
pub struct Pruning {
    /// What happened before goes.
    cut_ms: u64,
    /// While there are more, the oldest goes.
    most: u32,
    /// Some went.
    pruned: bool,
    /// The last of them of which anything is known.
    through: Option<Head>,
}

impl Retention {
    /// Begins a pruning of a record of `held` entries.
    pub fn pruning(&self, held: u32, now_ms: u64) -> Pruning {
        let cut_ms = self.days.map_or(0, |days| {
            let today = now_ms - now_ms % DAY;
            today.saturating_sub(DAY * u64::from(days.saturating_sub(1)))
        });
        // One place is for the anchor.
        let most = if held > self.entries { self.entries - self.entries / 16 - 1 } else { self.entries };
        Pruning { cut_ms, most, pruned: false, through: None }
    }
}

impl Pruning {
    /// Whether the oldest of `held` entries goes; `None` for one that cannot be read: where entries go by age it has come to the
    /// front of the line, and would hold up all behind it. The newest stays: a record begins anew only where it is deleted.
    pub fn takes(&mut self, oldest: Option<&Sealed>, held: u32) -> bool {
        let old = oldest.map_or(self.cut_ms > 0, |sealed| sealed.entry().at_ms() < self.cut_ms);
        let takes = held > 1 && (old || held > self.most);
        let before = |kept: &Sealed| Head { seq: kept.seq().saturating_sub(1), hash: kept.previous() };
        self.through = oldest.map(if takes { Head::of } else { before }).or(self.through);
        self.pruned |= takes;
        takes
    }

    /// The entry that says through which one all were removed; `None` if none was, or none of them can be read.
    pub fn anchor(&self, now_ms: u64) -> Option<Entry> {
        let Head { seq, hash } = self.through.filter(|_| self.pruned)?;
        Some(Entry::Pruned(Pruned { at_ms: now_ms, through: seq, hash }))
    }
}

//! How long entries are kept: by age and by number. What goes is decided oldest first, and an [anchor](crate::Pruned) says where
//! the record begins since.

use crate::{Entry, Pruned, Sealed};

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
#[derive(Debug, Clone, Copy)]
pub struct Pruning {
    /// What happened before goes.
    cut_ms: u64,
    /// While there are more, the oldest goes.
    most: u32,
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
        Pruning { cut_ms, most }
    }
}

impl Pruning {
    /// Whether the oldest of `held` entries goes; `None` for one that cannot be read, of which nothing is known but its place.
    /// The newest stays: a record begins anew only where it is deleted.
    pub fn takes(&self, oldest: Option<&Sealed>, held: u32) -> bool {
        let old = oldest.is_some_and(|sealed| sealed.entry().at_ms() < self.cut_ms);
        held > 1 && (old || held > self.most)
    }
}

/// The entry that says that all before `kept` was pruned.
pub fn anchor(kept: &Sealed, now_ms: u64) -> Entry {
    Entry::Pruned(Pruned { at_ms: now_ms, through: kept.seq().saturating_sub(1), hash: kept.previous() })
}

//! What an organisation wants recorded, how long, and where records are shipped to.

use std::fmt;

use serde_json::{Map, Value, json};

use crate::document::{Object, Reader};
use crate::{BaseUrl, Origin, ProblemKind, Sink, header};

/// Entries that are kept where nobody says how many: about 10 MB.
const KEEP_ENTRIES: u32 = 20_000;

/// What can be said of it: fewer would be no record, more would not fit into one file to hand over.
const ENTRIES: std::ops::RangeInclusive<u64> = 100..=MOST_ENTRIES as u64;

/// Most entries that can be kept.
const MOST_ENTRIES: u32 = 100_000;

/// A day to ten years.
const DAYS: std::ops::RangeInclusive<u64> = 1..=3_650;

/// Shortest key of the hashes of sites, in bytes: 128 bits in hexadecimal have twice as many.
const SHORTEST_KEY: usize = 16;

/// Longest key, in bytes.
const LONGEST_KEY: usize = 4_096;

/// Where OTLP's logs are taken when an address has no path of its own (OTLP Specification, OTLP/HTTP request).
const OTLP_PATH: &str = "/v1/logs";

const KEYS: [&str; 9] =
    ["on", "sites", "siteKey", "keepDays", "keepEntries", "releaseReason", "feedback", "otlp", "webhook"];

/// What is recorded, how long, and where it is shipped to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    on: bool,
    sites: Sites,
    keep_days: Option<u32>,
    keep_entries: u32,
    release_reason: bool,
    feedback: bool,
    otlp: Place,
    webhook: Place,
}

impl Default for Audit {
    /// As long as nobody says otherwise there is a record with origins, and it stays where it is.
    fn default() -> Self {
        Self {
            on: true,
            sites: Sites::Origin,
            keep_days: None,
            keep_entries: KEEP_ENTRIES,
            release_reason: false,
            feedback: true,
            otlp: Place::Unsaid,
            webhook: Place::Unsaid,
        }
    }
}

/// How the site of a question is recorded.
#[derive(Clone, PartialEq, Eq)]
pub enum Sites {
    /// By its origin.
    Origin,
    /// By a hash under this key, which nobody knows but the organisation and whoever can read the policy in the browser.
    Hash(String),
    /// Not at all.
    None,
}

/// Without the key.
impl fmt::Debug for Sites {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Origin => "Origin",
            Self::Hash(_) => "Hash(_)",
            Self::None => "None",
        })
    }
}

/// What is said of a place that records are shipped to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    /// Nothing: nothing is shipped there.
    Unsaid,
    /// It cannot be read: nothing is shipped until it can, and what waits goes on to wait.
    Unreadable,
    Known(Destination),
}

/// A place that records are shipped to.
#[derive(Clone, PartialEq, Eq)]
pub struct Destination {
    base: BaseUrl,
    headers: Vec<(String, String)>,
}

/// Without the values of its headers: there may be a token among them.
impl fmt::Debug for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Destination").field("base", &self.base).finish_non_exhaustive()
    }
}

impl Destination {
    /// Its address.
    pub fn base(&self) -> &BaseUrl {
        &self.base
    }

    pub(crate) fn headers(&self) -> &[(String, String)] {
        &self.headers
    }
}

impl Audit {
    /// What holds where the organisation says nothing of it.
    pub(crate) fn own(on: bool) -> Self {
        Self { on, ..Self::default() }
    }

    /// Whether questions are recorded.
    pub fn is_on(&self) -> bool {
        self.on
    }

    /// How the site of a question is recorded.
    pub fn sites(&self) -> &Sites {
        &self.sites
    }

    /// After how many days entries go; `None`: as long as there is room.
    pub fn keep_days(&self) -> Option<u32> {
        self.keep_days
    }

    /// How many entries are kept.
    pub fn keep_entries(&self) -> u32 {
        self.keep_entries
    }

    /// Whether a person has to say why a value may leave in clear.
    pub fn asks_reason(&self) -> bool {
        self.release_reason
    }

    /// Whether people are asked what they think of an answer. Without a record there is nowhere to keep it.
    pub fn asks_feedback(&self) -> bool {
        self.on && self.feedback
    }

    /// The origins of all places that records are shipped to.
    pub(super) fn origins(&self) -> impl Iterator<Item = &Origin> {
        [Sink::Otlp, Sink::Webhook]
            .into_iter()
            .filter_map(|sink| self.destination(sink))
            .map(|place| place.base.origin())
    }

    /// Where records are shipped to.
    pub fn destination(&self, sink: Sink) -> Option<&Destination> {
        match self.place(sink) {
            Place::Known(destination) => Some(destination).filter(|_| self.on),
            Place::Unsaid | Place::Unreadable => None,
        }
    }

    /// Whether records are to be shipped to such a place, also where it cannot be read: what waits for it is kept.
    pub fn is_shipped(&self, sink: Sink) -> bool {
        self.on && *self.place(sink) != Place::Unsaid
    }

    fn place(&self, sink: Sink) -> &Place {
        match sink {
            Sink::Otlp => &self.otlp,
            Sink::Webhook => &self.webhook,
        }
    }
}

/// What holds where nothing of it can be read: it may have said anything.
pub(super) fn strict() -> Audit {
    Audit {
        sites: Sites::None,
        keep_entries: MOST_ENTRIES,
        release_reason: true,
        feedback: false,
        otlp: Place::Unreadable,
        webhook: Place::Unreadable,
        ..Audit::default()
    }
}

/// What cannot be read is on where it protects the organisation's record, and off where it would tell more than was meant.
/// `None` if nothing is said.
pub(super) fn read(reader: &mut Reader, root: &Object<'_>) -> Option<Audit> {
    if !root.has("audit") {
        return None;
    }
    let Some(object) = reader.inner(root, "audit") else { return Some(strict()) };
    for name in object.names().filter(|name| !KEYS.contains(name)) {
        reader.wrong(object.key(name), ProblemKind::UnknownKey);
    }
    let usual = Audit::default();
    let mut switch = |name: &str, usual: bool, strict: bool| {
        if object.has(name) { reader.switch(&object, name).unwrap_or(strict) } else { usual }
    };
    let on = switch("on", usual.on, true);
    let release_reason = switch("releaseReason", usual.release_reason, true);
    let feedback = switch("feedback", usual.feedback, false);
    Some(Audit {
        on,
        release_reason,
        feedback,
        sites: read_sites(reader, &object),
        keep_days: read_count(reader, &object, "keepDays", DAYS),
        keep_entries: if object.has("keepEntries") {
            read_count(reader, &object, "keepEntries", ENTRIES).unwrap_or(MOST_ENTRIES)
        } else {
            usual.keep_entries
        },
        otlp: read_place(reader, &object, "otlp"),
        webhook: read_place(reader, &object, "webhook"),
    })
}

fn read_sites(reader: &mut Reader, object: &Object<'_>) -> Sites {
    let key = object.has("siteKey").then(|| {
        let long_enough = |key: &str| {
            let fits = (SHORTEST_KEY..=LONGEST_KEY).contains(&key.len());
            if fits { Ok(key.to_owned()) } else { Err(ProblemKind::BadSiteKey) }
        };
        reader.parsed(object, "siteKey", long_enough)
    });
    if !object.has("sites") {
        return Sites::Origin;
    }
    let known = |name: &str| match name {
        "origin" | "hash" | "none" => Ok(name.to_owned()),
        _ => Err(ProblemKind::UnknownValue),
    };
    match reader.parsed(object, "sites", known).as_deref() {
        Some("origin") => Sites::Origin,
        Some("hash") => {
            // Without a key anybody finds the site by trying the sites there are.
            if key.is_none() {
                reader.wrong(object.key("siteKey"), ProblemKind::Missing);
            }
            key.flatten().map_or(Sites::None, Sites::Hash)
        }
        _ => Sites::None,
    }
}

/// `None` if it is not said, or cannot be read.
fn read_count(
    reader: &mut Reader,
    object: &Object<'_>,
    name: &str,
    range: std::ops::RangeInclusive<u64>,
) -> Option<u32> {
    if !object.has(name) {
        return None;
    }
    let count = reader.number(object, name)?;
    if !range.contains(&count) {
        reader.wrong(object.key(name), ProblemKind::BadNumber);
        return None;
    }
    u32::try_from(count).ok()
}

/// A destination with a mistake gets nothing.
fn read_place(reader: &mut Reader, object: &Object<'_>, name: &str) -> Place {
    if !object.has(name) {
        return Place::Unsaid;
    }
    read_destination(reader, object, name).map_or(Place::Unreadable, Place::Known)
}

fn read_destination(reader: &mut Reader, object: &Object<'_>, name: &str) -> Option<Destination> {
    let inside = reader.inner(object, name)?;
    for key in inside.names().filter(|key| !["url", "headers"].contains(key)) {
        reader.wrong(inside.key(key), ProblemKind::UnknownKey);
    }
    let base = reader.parsed(&inside, "url", |text| {
        let base = BaseUrl::parse(text)?;
        if name == "otlp" && base.path().is_empty() { BaseUrl::parse(&base.join(OTLP_PATH)) } else { Ok(base) }
    });
    let headers = header::read_with_token(reader, &inside);
    Some(Destination { base: base?, headers: headers? })
}

/// Its shape in the schema.
pub(super) fn shape() -> Value {
    let text = || json!({ "type": "string" });
    let mut properties = Map::new();
    for key in KEYS {
        let shape = match key {
            "on" | "releaseReason" | "feedback" => json!({ "type": "boolean" }),
            "keepDays" | "keepEntries" => json!({ "type": "integer" }),
            "otlp" | "webhook" => json!({ "type": "object", "properties": {
                "url": text(), "headers": header::schema()
            } }),
            _ => text(),
        };
        properties.insert(key.to_owned(), shape);
    }
    json!({ "type": "object", "properties": properties })
}

#[cfg(test)]
mod tests;

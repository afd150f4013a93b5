//! The record as the extension's own pages see it.

use serde::Serialize;

/// Where a record is not as it was sealed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BrokenView {
    /// Number of the entry in the record, from 0.
    pub seq: f64,
    /// `unreadable`, `outOfOrder`, `unlinked`, `altered`, `beheaded` or `truncated`.
    pub why: String,
}

/// What is recorded, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecordView {
    /// Questions are recorded.
    pub on: bool,
    /// The organisation decides on it: it can neither be switched off nor deleted here.
    pub locked: bool,
    /// How sites are recorded: `origin`, `hash` or `none`.
    pub sites: String,
    /// After how many days entries go; `None`: as long as there is room.
    pub keep_days: Option<u32>,
    /// How many entries there is room for.
    pub keep_entries: u32,
}

/// How far the record was shipped to one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ShippingView {
    /// Where: `https://host[:port]`.
    pub origin: String,
    /// Entries that wait to be shipped.
    pub waiting: u32,
    /// Entries that the other side refused for good.
    pub refused: f64,
    /// Why the last attempt failed: `unreachable`, `unauthorized`, `notFound`, `rateLimited`, `serverError`, `notACollector`; empty
    /// if it did not.
    pub fault: String,
}

/// One question of the record as the person sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AuditLine {
    /// Its number in the record, from 0.
    pub seq: f64,
    /// Milliseconds since 1970 (UTC).
    pub at: f64,
    /// In which role; empty where there is none.
    pub role: String,
    /// Action id.
    pub action: String,
    /// Endpoint id.
    pub endpoint: String,
    /// Model; empty where the endpoint has none.
    pub model: String,
    /// Site's origin; empty for the pad, `-` where sites are not recorded, `hmac:…` where only their hash is.
    pub site: String,
    /// `answered`, `stopped`, `failed`, `refused`.
    pub outcome: String,
    /// Failure code where there was one; else empty.
    pub failure: String,
    /// What was replaced, by label.
    pub redacted: Vec<LabelCount>,
    /// What left in clear, by label.
    pub released: Vec<LabelCount>,
    /// Bytes that were sent; 0 if nothing left this machine.
    pub bytes_out: f64,
    /// Milliseconds from sending to the end; 0 if nothing was sent.
    pub latency: f64,
    /// What the person thought of the answer, if they said so.
    pub feedback: Option<bool>,
}

/// How many of one label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LabelCount {
    /// `EMAIL_ADDRESS`.
    pub label: String,
    /// Distinct values.
    pub count: u32,
}

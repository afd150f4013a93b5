//! The page port: one card, one question at a time.

use serde::{Deserialize, Serialize};

use crate::Failure;

/// What a card may ask. Everything else is refused by the decoder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(tag = "kind"))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum PageRequest {
    /// First message on the port. The engine answers `Ready`, or `Failed` with `VersionMismatch`.
    Hello {
        /// The card's [`crate::VERSION`].
        version: u32,
    },
    /// Looks at a text without sending anything; answered by `Preview` or `Failed`.
    Preview {
        /// Id of one of the actions in `Ready`.
        action: String,
        /// The visible text of the selection, structure as Markdown.
        text: String,
        /// What the person added in their own words ("friendly, in French"); empty for nothing. Redacted like the text.
        wish: String,
        /// Id of one of the endpoints in `Ready`; empty for the default one.
        endpoint: String,
        /// The card asks for the first time: only then may the organisation let it leave without being shown.
        #[serde(default)]
        first: bool,
    },
    /// Lets every mention of a mark's value leave in clear; answered by a new `Preview`, or `Failed`.
    Release {
        /// `MarkView::id`.
        mark: u32,
        /// Why, where the preview asks for it (`asks_reason`).
        reason: Option<ReleaseReason>,
    },
    /// Hides every mention of a mark's value, whether the person released it or settings allow it; answered by a new
    /// `Preview`.
    Redact {
        /// `MarkView::id`.
        mark: u32,
    },
    /// Hides this range and every other mention of the same text, found or not, released and allowed ones too. Answered by a
    /// new `Preview`.
    Mark {
        /// UTF-16 range in the text that the last `Preview` request held.
        range: Range16,
    },
    /// Text of this site may be used; answered by a new `Preview`. Only where the last one says `site_asks`.
    AgreeSite {},
    /// Sends exactly the preview with this ticket. A ticket that is not the newest sends nothing.
    Confirm {
        /// `PageEvent::Preview::ticket`.
        ticket: u32,
    },
    /// Stops the answer; what arrived stays.
    Stop {},
    /// A new preview of the same text in the same conversation: same placeholders, nothing sent yet.
    Again {},
    /// Opens the window in which to sign in with the organisation. Answered by a new `Ready` once somebody is signed in, where this
    /// card was refused for want of it; or by `Failed`.
    SignIn {},
    /// What the person thinks of the answer, where the preview said that they are asked (`asks_feedback`); answered by `Rated`.
    /// The last word about an answer counts.
    Rate {
        /// It helped.
        good: bool,
    },
}

/// What the engine tells a card.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PageEvent {
    /// The engine is awake and the policy has been read.
    Ready {
        /// The engine's [`crate::VERSION`].
        version: u32,
        /// The actions this person may choose, in order.
        actions: Vec<ActionView>,
        /// The approved endpoints, the default one first. Never empty: the built-in summary is always there.
        endpoints: Vec<EndpointView>,
        /// Ids of the roles that the organisation gives this person; mostly none or one.
        roles: Vec<String>,
    },
    /// Exactly what will leave after `Confirm` with this ticket.
    Preview {
        /// Names this very preview.
        ticket: u32,
        /// Where it will go. Pinned: there is no other, and no falling back.
        endpoint: EndpointView,
        /// The text as it leaves.
        outgoing: String,
        /// The person's wish as it leaves; empty if there is none.
        wish: String,
        /// What was found, in order of `source`.
        marks: Vec<MarkView>,
        /// How many values the person has to decide on (`MarkState::Asked`). As long as there is one, `Confirm` sends nothing.
        undecided: u32,
        /// The whole request, for those who want to see every byte. `None` for the built-in endpoint: nothing leaves.
        request: Option<RequestView>,
        /// The same for the further parts of a text that does not fit in one request. One more follows them, made of nothing but
        /// the answers about the parts, as they come.
        further: Vec<RequestView>,
        /// How much of the selection this is.
        share: Share,
        /// The trained model of names could not be read: people are found only where the text points at them, organisations and places
        /// not at all.
        names_off: bool,
        /// The text holds a script in which names are not looked for.
        other_script: bool,
        /// The organisation wants the person asked whether text of this site may be used. `Confirm` sends nothing before
        /// `AgreeSite`.
        site_asks: bool,
        /// It leaves now, without `Confirm`: nothing was found in it, and the organisation asks for no preview then.
        at_once: bool,
        /// Letting something leave in clear wants a reason.
        asks_reason: bool,
        /// The person is asked what they think of the answer.
        asks_feedback: bool,
    },
    /// The request is on its way, or goes on after a `Waiting`.
    Started,
    /// Nothing happens for a while, and then it goes on by itself. `Stop` ends it.
    Waiting {
        /// About so many seconds.
        seconds: u32,
        /// What is waited for to pass; `None`: others of this browser's requests come first.
        failure: Option<Failure>,
    },
    /// The text goes in parts. What comes until the last one is `Reasoning`.
    Part {
        /// Which part is being asked about, from 1; one more than there are: their answers are being brought together.
        number: u32,
        /// How many the text has.
        of: u32,
    },
    /// More of the answer, originals already back in place. Inert Markdown text.
    Delta {
        /// Appends to what came before.
        text: String,
    },
    /// More of what the model thought aloud, kept apart from the answer.
    Reasoning {
        /// Appends to what came before.
        text: String,
    },
    /// The answer is complete.
    Done {
        /// What became of the placeholders.
        report: Report,
        /// The model stopped at its length limit; the answer is not finished.
        cut: bool,
    },
    /// The person stopped it. What arrived stays valid.
    Stopped {
        /// What became of the placeholders so far.
        report: Report,
    },
    /// What became of what the person thinks of the answer.
    Rated {
        /// What they said, which is in the record now; `None`: it could not be kept.
        good: Option<bool>,
        /// It could not be kept yet: said again, it may be. Otherwise nothing can be kept of this answer.
        again: bool,
    },
    /// Something went wrong; what arrived so far stays on the card. Nothing more will come for this question.
    Failed {
        /// Who failed, and the facts the card needs to say what to do.
        failure: Failure,
    },
}

/// Why a value may leave in clear: a fixed choice, because the person's own words would be content in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ReleaseReason {
    /// It is not what it was taken for.
    NotSensitive,
    /// The model needs it to answer.
    Needed,
    /// Everybody may know it.
    Public,
}

/// One thing a person can ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActionView {
    /// Stable id: `summarise`, `reply`, `explain`, …; the words are `action_<id>` in `_locales`.
    pub id: String,
    /// What the organisation, or the person, called an action of their own; empty for the product's.
    pub name: String,
    /// Ids of the only endpoints it may go to; `None`: any.
    pub endpoints: Option<Vec<String>>,
    /// What the card offers first when the answer is there.
    pub output: Output,
    /// The built-in endpoint cannot do it.
    pub needs_model: bool,
}

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Output {
    /// To be read; copying is offered.
    Read,
    /// To be put into a field.
    Insert,
    /// To stand where the selection stood.
    Replace,
}

/// Where a question goes. Shown on every card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EndpointView {
    /// Stable id; `builtin` is the summary computed on this machine.
    pub id: String,
    /// The name the person or the organisation gave it.
    pub name: String,
    /// `https://host[:port]`; empty for `builtin` and for the browser's own model.
    pub origin: String,
    /// Model name as the endpoint knows it; empty for `builtin` and for the browser's own model.
    pub model: String,
    /// The summary computed in the engine: no model is asked, and nothing leaves it.
    pub builtin: bool,
    /// The browser's own model: Scrim sends nothing over the network; where the model runs is the browser's to say.
    pub browser: bool,
    /// Approved by the organisation, not set up by the person.
    pub managed: bool,
}

/// UTF-16 code units, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Range16 {
    /// First code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// One found thing in a preview.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MarkView {
    /// Names the mark in `Release` and `Redact`; stable while the text stays the same.
    pub id: u32,
    /// Where it stands in the text the card sent.
    pub source: Range16,
    /// Where its replacement (or the released original) stands in `Preview::outgoing`.
    pub outgoing: Range16,
    /// Field's standard label (`EMAIL_ADDRESS`); the words are `label_<LABEL>` in `_locales`.
    pub label: String,
    /// The placeholder it has, or would have: `[PERSON_1]`. Names its spelling.
    pub placeholder: String,
    /// What stands in its place where it does not leave; empty where nothing does.
    pub replacement: String,
    /// How it is replaced.
    pub mode: Mode,
    /// Number of the value, the same for its parts and other spellings: 1 for `[PERSON_1_LAST]`.
    pub number: u32,
    /// Whether it leaves.
    pub state: MarkState,
    /// The person may release it.
    pub releasable: bool,
    /// Why it was found; `None` for one the person marked.
    pub why: Option<WhyView>,
}

/// Whether a marked text leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum MarkState {
    /// What its mode leaves of it does.
    Redacted,
    /// Likewise, and the person has to say `Release` or `Redact` before anything leaves.
    Asked,
    /// It leaves in clear because the person released it.
    Released,
    /// It leaves in clear because settings or policy allow this label.
    Allowed,
}

/// How a hidden value is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    /// By something coarser: a month, a decade. It cannot be put back.
    Generalise,
    /// By dots, but for the last four of a long number. It cannot be put back.
    Mask,
    /// By something like it that belongs to nobody. It is put back in the answer.
    Surrogate,
    /// By a placeholder. It is put back in the answer.
    Placeholder,
    /// By nothing. It cannot be put back.
    Drop,
}

/// Why something was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WhyView {
    /// Title of the recognizer, in English as in the catalogue.
    pub recognizer: String,
    /// Checks passed ("Luhn check digit").
    pub checks: Vec<String>,
    /// Catalogue words near it that raised the score.
    pub words: Vec<String>,
    /// 0 to 1.
    pub score: f32,
}

/// The request that `Confirm` sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// Full URL.
    pub url: String,
    /// The body, byte for byte. The key travels in a header and is never shown.
    pub body: String,
}

/// How much of the selection is in the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Share {
    /// UTF-16 code units that are in.
    pub taken: u32,
    /// UTF-16 code units the card sent.
    pub total: u32,
}

/// What became of the placeholders and surrogates in the answer. Counts of distinct ones, but for `unknown`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Left this machine.
    pub sent: u32,
    /// Came back exactly or altered, and were restored.
    pub restored: u32,
    /// Of these, came back altered (other case, missing bracket, …).
    pub altered: u32,
    /// Never mentioned in the answer.
    pub unmentioned: u32,
    /// Values that left coarser, masked or not at all: by design they cannot be put back.
    pub unrestorable: u32,
    /// Invented by the model: they look like ours but were never issued, and stand in the answer as they came.
    pub unknown: Vec<String>,
}

//! What a session is told: by the person through the card, by the policy, by the network.

use scrim_audit::Reason;
use scrim_detect::Detector;
use scrim_policy::{Contexts, Policy, Refusal, Standing, Today};

use crate::Range16;

/// What a step may look at. Nothing in here can be changed by a step.
#[derive(Clone, Copy)]
pub struct Ports<'a> {
    /// The detector in force, own words included.
    pub detector: &'a Detector,
    /// The policy in force.
    pub policy: &'a Policy,
    /// Origin of the page the question is asked on, as the browser tells it; empty for the extension's own pages.
    pub site: &'a str,
    /// Milliseconds since 1970 (UTC).
    pub now_ms: u64,
    /// Random bits, others at each step: a conversation's surrogates are drawn from those of its first.
    pub chance: u64,
    /// How the person stands: what left today, what was learnt.
    pub standing: &'a Standing,
    /// The calendar day where the person is.
    pub today: Today,
    /// How much models take, as far as that was seen.
    pub contexts: &'a Contexts,
}

/// Names one preview, and the first request that comes of it; each further request has one of its own. Never reused within a
/// session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u32);

/// One thing that happened.
#[derive(Debug)]
pub enum Input {
    /// Look at this text; send nothing.
    Preview {
        /// Action id.
        action: String,
        /// The visible text of the selection.
        text: String,
        /// The person's own addition; may be empty.
        wish: String,
        /// Endpoint id; empty for the default one.
        endpoint: String,
        /// The card asks for the first time, as far as it knows: a session may be younger than its card.
        first: bool,
    },
    /// Let every mention of this mark's value leave in clear, to this endpoint. With the reason, where the policy asks for one.
    Release(u32, Option<Reason>),
    /// Hide every mention of this mark's value, whether the person released it or a rule allows it.
    Redact(u32),
    /// Hide this place, and what stands there wherever else it stands, whatever rule or release lets it leave.
    Mark(Range16),
    /// Text of this site may be used.
    Agree,
    /// Send exactly the preview with this ticket. Of a preview that was sent: nothing, it was a double press.
    Confirm(Ticket),
    /// Stop the answer.
    Stop,
    /// A new preview of the same text.
    Again,
    /// The answer helped, or not.
    Rate(bool),
    /// What the person said last of the answer could not be written: they may say it again.
    RatingLost,
    /// `Ports::policy` is another one than at the last step.
    PolicyChanged,
    /// The card is gone. What runs is stopped and recorded, everything else is forgotten; nothing is told.
    Closed,
    /// The request of this ticket was not sent: the check right before the fetch refused it.
    NotSent(Ticket, Refusal),
    /// The request of this ticket leaves now.
    Sent(Ticket),
    /// The request of this ticket is held back for so many milliseconds: others of this browser's come first.
    Held(Ticket, u64),
    /// The time of a wait, or of being held back, is over.
    Waited(Ticket),
    /// The answer to this ticket's request begins. Header names in lower case.
    Head(Ticket, u16, Vec<(String, String)>),
    /// More bytes of it.
    Chunk(Ticket, Vec<u8>),
    /// It ended as HTTP ends.
    End(Ticket),
    /// It broke off, or never began.
    Broke(Ticket, Broke),
}

impl Input {
    /// Whether the person asked for it and waits for what comes of it.
    pub(crate) fn is_asked(&self) -> bool {
        matches!(
            self,
            Self::Preview { .. }
                | Self::Release(..)
                | Self::Redact(_)
                | Self::Mark(_)
                | Self::Agree
                | Self::Confirm(_)
                | Self::Again
        )
    }
}

/// Why an answer broke off, or never began. Whatever the reason, the request may have arrived: a server can read it and
/// close, and one that answers without CORS headers is as silent to the extension as one that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broke {
    /// No answer: dead, refused, name not found, TLS.
    Unreachable,
    /// No answer that the browser hands over: it has no permission for the endpoint's origin.
    NoHostPermission,
    /// The connection was lost while the answer came.
    Lost,
    /// A redirect, which is never followed.
    Redirected,
    /// Silent for too long.
    TimedOut,
    /// The browser's own model is not there: nothing was handed to it.
    NoModel(NoModel),
}

/// Why the browser's own model cannot be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoModel {
    /// This browser has none.
    Missing,
    /// It could have one, but not on this device, or not as it is set up.
    Unavailable,
    /// It is to be downloaded first.
    Downloadable,
    /// It is being downloaded.
    Downloading,
}

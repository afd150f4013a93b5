//! What a session wants done, and what it tells the card.

use scrim_audit::Entry;
use scrim_policy::Endpoint;
use scrim_provider::{Dialect, Request};

use crate::{Failed, Mark, Ticket};

/// One thing to carry out, in order.
#[derive(Debug)]
pub enum Effect {
    /// Tell the card.
    Tell(Event),
    /// Send this, after asking the policy once more.
    Send(Box<Outbound>),
    /// Abort the request of this ticket, or the wait before it.
    Abort(Ticket),
    /// Wait for some time between these, drawn by chance, and then say so.
    Wait {
        /// Comes back with [`Input::Waited`](crate::Input::Waited).
        ticket: Ticket,
        /// Milliseconds at least.
        least_ms: u32,
        /// Milliseconds at most.
        most_ms: u32,
    },
    /// Add this to the record.
    Record(Box<Entry>),
    /// Add to the record what the person thought of the answer to the question recorded last, and tell the card.
    Rate(bool),
}

/// What follows where there are no rules to go by.
#[derive(Debug)]
pub struct Halt {
    /// To carry out, in order.
    pub effects: Vec<Effect>,
    /// The card waits for a question that cannot go on: it is to be told why, once.
    pub tell: bool,
    /// Something of that question may have reached its endpoint.
    pub sent: bool,
}

/// A request that was previewed and confirmed.
#[derive(Debug)]
pub struct Outbound {
    /// Comes back with everything that happens to it.
    pub ticket: Ticket,
    /// Whose approval is asked before sending, and whose key is added.
    pub endpoint: Endpoint,
    /// Full URL; must pass `Policy::approve`.
    pub url: String,
    /// Decides the header of the key.
    pub dialect: Dialect,
    /// Method, headers and body, made from redacted text only.
    pub request: Request,
    /// It is the first of its question, neither a further part nor sent again.
    pub begins: bool,
}

/// What the card is told.
#[derive(Debug)]
pub enum Event {
    /// Exactly what will leave.
    Preview(Box<Preview>),
    /// The request is on its way.
    Started,
    /// Nothing happens for about so many seconds: the endpoint failed in a way that may pass, or, without a failure, others of
    /// this browser's requests come first. `Started` says that it goes on.
    Waiting {
        /// Seconds, rounded up.
        seconds: u32,
        /// What is waited for to pass.
        failure: Option<Failed>,
    },
    /// The text goes in parts: this one is being asked about, from 1; one more than there are: their answers are being
    /// brought together.
    Part {
        /// Which.
        number: u32,
        /// How many the text has.
        of: u32,
    },
    /// More of the answer, restored.
    Delta(String),
    /// More of the model's thinking, restored.
    Reasoning(String),
    /// Complete. `cut`: the model stopped at its length limit.
    Done {
        /// What became of the placeholders.
        report: Report,
        /// The answer is not finished.
        cut: bool,
    },
    /// The person stopped it.
    Stopped(Report),
    /// Nobody wants to know what the person thought of the answer any more.
    NotRated,
    /// It failed; what came so far stays.
    Failed(Failed),
}

/// What will leave after a confirm with this ticket.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else, and any of them may go with any")]
pub struct Preview {
    /// Names this preview.
    pub ticket: Ticket,
    /// Where it goes.
    pub endpoint: Endpoint,
    /// The text as it leaves.
    pub outgoing: String,
    /// The wish as it leaves.
    pub wish: String,
    /// What was found or marked, by source position.
    pub marks: Vec<Mark>,
    /// How many values the person has to decide on before a confirm sends anything.
    pub undecided: u32,
    /// URL and body of the request; `None` when nothing leaves.
    pub request: Option<(String, String)>,
    /// The same of the further ones, where the text goes in parts. One more follows, made of the answers to these alone.
    pub further: Vec<(String, String)>,
    /// How much of the selection is in.
    pub share: Share,
    /// The detector has no trained model of names.
    pub names_off: bool,
    /// The text holds a script in which names are not looked for.
    pub other_script: bool,
    /// The organisation wants the person asked whether text of this site may be used: nothing is sent before
    /// [`Input::Agree`](crate::Input::Agree).
    pub site_asks: bool,
    /// It leaves now, without a confirm: nothing was found in it, and the organisation asks for no preview then.
    pub at_once: bool,
    /// Letting something leave wants a reason.
    pub asks_reason: bool,
    /// The person is asked what they think of the answer.
    pub asks_feedback: bool,
}

/// UTF-16 code units, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range16 {
    /// First code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// UTF-16 code units of the selection that are in the preview, and in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// In the preview.
    pub taken: u32,
    /// In the selection.
    pub total: u32,
}

/// What became of the placeholders and surrogates: counts of distinct ones, and the invented.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Left this machine.
    pub sent: u32,
    /// Came back and were restored.
    pub restored: u32,
    /// Of these, came back altered.
    pub altered: u32,
    /// Not in the answer.
    pub unmentioned: u32,
    /// Values that left coarser, masked or not at all: by design nothing can put these back.
    pub unrestorable: u32,
    /// Invented by the model.
    pub unknown: Vec<String>,
}

//! From an ask to a preview and the very request its confirm will send.

use scrim_policy::{Dialect as Named, Endpoint, Refusal, Version, Via};
use scrim_provider::{Dialect, Request};
use scrim_redact::{Redacted, Vault};

use crate::ask::Ask;
use crate::parts::Plan;
use crate::record::Facts;
use crate::{Failure, Ports, Preview, Ticket};

/// A preview that was shown, with what its confirm does.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) ticket: Ticket,
    /// The policy it was made under.
    pub(crate) policy: Version,
    pub(crate) endpoint: Endpoint,
    /// `None`: the built-in summary, nothing leaves.
    pub(crate) plan: Option<Plan>,
    /// The redacted text alone, for the built-in summary.
    pub(crate) text: Redacted,
    /// All the redacted text that leaves: what a report of placeholders is about.
    pub(crate) sent: Redacted,
    /// Values the person has to decide on before it may be sent.
    pub(crate) undecided: u32,
    /// Values that leave so that nothing can put them back.
    pub(crate) unrestorable: u32,
    pub(crate) facts: Facts,
}

impl Prepared {
    /// Whether it may still leave today.
    pub(crate) fn fits(&self, ports: &Ports<'_>) -> Result<(), Refusal> {
        let Some(plan) = &self.plan else { return Ok(()) };
        let bytes = plan.requests.iter().map(|request| request.body.len() as u64).sum();
        ports.policy.within_limits(ports.standing, ports.today, bytes)
    }
}

/// Redacts, builds the request, and describes both.
pub(crate) fn prepare(
    ask: &mut Ask,
    vault: &mut Vault,
    ticket: Ticket,
    ports: &Ports<'_>,
) -> Result<(Prepared, Preview), Failure> {
    let endpoint = ports
        .policy
        .endpoint(ask.endpoint.as_str())
        .ok_or_else(|| Failure::Refused(ports.policy.no_endpoint()))?
        .clone();
    let looked = ask.look(&endpoint, vault, ports);
    let room = ports.policy.room(Some(&endpoint), &ask.action, ports.contexts).part;
    let (words, text, wish, whole) = (&looked.words, &looked.text, &looked.wish, &looked.whole);
    let plan =
        spoken(&endpoint).map(|dialect| Plan::new(&endpoint, dialect, &ask.action, words, text, wish, whole, room));
    let mut shown = plan.iter().flat_map(|plan| {
        let body = |request: &Request| String::from_utf8_lossy(&request.body).into();
        plan.requests.iter().map(move |request| (plan.url.clone(), body(request)))
    });
    let preview = Preview {
        ticket,
        endpoint: endpoint.clone(),
        outgoing: looked.text.as_str().to_owned(),
        wish: looked.wish.as_str().to_owned(),
        marks: looked.marks,
        undecided: looked.undecided,
        request: shown.next(),
        further: shown.collect(),
        share: ask.share,
        asks_reason: ports.policy.audit().asks_reason(),
        asks_feedback: ports.policy.audit().asks_feedback(),
        names_off: !ports.detector.reads_names(),
        other_script: ask.is_in_another_script(),
        site_asks: ports.policy.asks_first(ports.site) && !ask.site_agreed,
        at_once: false,
    };
    let facts = Facts::new(ask, &endpoint, &looked.tally, ports);
    let policy = ports.policy.version();
    let line = Redacted::fixed("\n");
    let words = looked.words.iter().flat_map(|words| [&line, words]);
    let sent = Redacted::concat(&[&looked.text, &line, &looked.wish].into_iter().chain(words).collect::<Vec<_>>());
    let prepared = Prepared {
        ticket,
        policy,
        endpoint,
        plan,
        text: looked.text,
        sent,
        undecided: looked.undecided,
        unrestorable: looked.unrestorable,
        facts,
    };
    Ok((prepared, preview))
}

/// How an endpoint is spoken to; `None` for the built-in summary, which is not.
pub fn spoken(endpoint: &Endpoint) -> Option<Dialect> {
    match &endpoint.via {
        Via::Builtin => None,
        Via::Browser { .. } => Some(Dialect::Browser),
        Via::Http { dialect, .. } => Some(self::dialect(*dialect)),
    }
}

/// The provider's name for a dialect the policy names: neither of the two knows the other.
pub fn dialect(named: Named) -> Dialect {
    match named {
        Named::OpenAi => Dialect::OpenAi,
        Named::Responses => Dialect::Responses,
        Named::Azure => Dialect::Azure,
        Named::Anthropic => Dialect::Anthropic,
        Named::Gemini => Dialect::Gemini,
        Named::Ollama => Dialect::Ollama,
    }
}

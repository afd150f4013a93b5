//! From an ask to a preview and the very request its confirm will send.

use scrim_policy::{Dialect as Named, Endpoint, Version, Via};
use scrim_provider::{Dialect, Request, encode};
use scrim_redact::{Redacted, Vault};

use crate::ask::Ask;
use crate::prompt::prompt;
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
    pub(crate) outbound: Option<(String, Dialect, Request)>,
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
    let outbound = match &endpoint.via {
        Via::Builtin => None,
        Via::Http { dialect, model, .. } => {
            let dialect = self::dialect(*dialect);
            let request = encode(dialect, model, &prompt(ask.action.id.as_str(), &looked.text, &looked.wish));
            endpoint.address(&request.path).map(|url| (url, dialect, request))
        }
    };
    let shown = outbound.as_ref().map(|(url, _, request)| (url.clone(), String::from_utf8_lossy(&request.body).into()));
    let preview = Preview {
        ticket,
        endpoint: endpoint.clone(),
        outgoing: looked.text.as_str().to_owned(),
        wish: looked.wish.as_str().to_owned(),
        marks: looked.marks,
        undecided: looked.undecided,
        request: shown,
        share: ask.share,
        names_off: !ports.detector.reads_names(),
    };
    let bytes_out = outbound.as_ref().map_or(0, |(_, _, request)| request.body.len() as u64);
    let facts = Facts::new(ask, &endpoint, looked.counts, bytes_out, ports);
    let policy = ports.policy.version();
    let sent = Redacted::concat(&[&looked.text, &Redacted::fixed("\n"), &looked.wish]);
    let prepared = Prepared {
        ticket,
        policy,
        endpoint,
        outbound,
        text: looked.text,
        sent,
        undecided: looked.undecided,
        unrestorable: looked.unrestorable,
        facts,
    };
    Ok((prepared, preview))
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

//! Which pages a rule about sites speaks of.

use serde_json::Value;

use crate::document::{Object, Reader};
use crate::{Origin, ProblemKind};

/// More sites than anybody keeps a list of by hand.
const MAX_SITES: usize = 5_000;

/// One rule: what holds on these sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SiteRule {
    sites: Sites,
    pub(crate) rule: Rule,
}

/// What may be done with text of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    Allow,
    /// The person is asked each time whether text of this site may be used at all, whatever is found in it.
    Ask,
    Block,
}

impl Rule {
    const NAMES: [(&str, Self); 3] = [("allow", Self::Allow), ("ask", Self::Ask), ("block", Self::Block)];

    fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, rule)| *rule)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Sites {
    /// `*`: all of them, and the extension's own paste page.
    All,
    /// `paste`: the extension's own page for pasted text, which may come from anywhere.
    Paste,
    /// `https://intranet.corp.example`.
    One(String),
    /// `https://*.corp.example`: every host below, and the host itself.
    Below { scheme: String, host: String },
}

impl SiteRule {
    /// A rule for what `pattern` names; `None` if it is no pattern.
    pub(crate) fn parse(pattern: &str, rule: Rule) -> Option<Self> {
        let sites = match pattern {
            "*" => Sites::All,
            "paste" => Sites::Paste,
            _ => match pattern.split_once("://*.") {
                Some((scheme @ ("http" | "https"), host)) if is_host(host) => {
                    Sites::Below { scheme: format!("{scheme}://"), host: host.to_owned() }
                }
                Some(_) => return None,
                None => Sites::One(site(pattern)?),
            },
        };
        Some(Self { sites, rule })
    }

    /// The strictest reading of a rule that names nothing readable: nowhere.
    pub(crate) fn nowhere() -> Self {
        Self { sites: Sites::All, rule: Rule::Block }
    }

    /// Whether it speaks of this site: an origin as the browser writes it, empty for the extension's own pages.
    pub(crate) fn names(&self, site: &str) -> bool {
        match &self.sites {
            Sites::All => true,
            Sites::Paste => site.is_empty(),
            Sites::One(one) => one == site,
            Sites::Below { scheme, host } => site.strip_prefix(scheme.as_str()).is_some_and(|rest| {
                let name = rest.split(':').next().unwrap_or_default();
                name == host || name.strip_suffix(host.as_str()).is_some_and(|below| below.ends_with('.'))
            }),
        }
    }
}

/// A site as the browser writes its origin: also `http`, which no endpoint may have.
fn site(text: &str) -> Option<String> {
    const HTTP_PORT: &str = ":80";
    let Some(rest) = text.strip_prefix("http://") else {
        return (Origin::parse(text).ok()?.to_string() == text).then(|| text.to_owned());
    };
    // Its own port is the one that is left out; the other scheme's stands there as any.
    let host = rest.strip_suffix(":443").unwrap_or(rest);
    let canonical = Origin::parse(&format!("https://{host}")).ok()?.to_string();
    (canonical == format!("https://{host}") && !rest.ends_with(HTTP_PORT)).then(|| text.to_owned())
}

fn is_host(host: &str) -> bool {
    site(&format!("https://{host}")).is_some() && !host.contains(':')
}

/// A rule that cannot be read blocks what it names, and everything if that cannot be read either.
pub(super) fn read(reader: &mut Reader, root: &Object<'_>) -> Vec<SiteRule> {
    let before = reader.count();
    let listed = reader.list(root, "sites", MAX_SITES);
    if listed.is_empty() && reader.count() > before {
        return vec![SiteRule::nowhere()];
    }
    listed.into_iter().map(|(path, entry)| read_site(reader, path, entry).unwrap_or_else(SiteRule::nowhere)).collect()
}

fn read_site(reader: &mut Reader, path: String, entry: &Value) -> Option<SiteRule> {
    let object = reader.object(path, entry, &["match", "rule"])?;
    let named = |text: &str| Rule::parse(text).ok_or(ProblemKind::UnknownValue);
    let rule = reader.parsed(&object, "rule", named).unwrap_or(Rule::Block);
    let parsed = reader.parsed(&object, "match", |text| SiteRule::parse(text, rule).ok_or(ProblemKind::BadSite));
    // An allowance for nobody knows whom is none.
    let none = || SiteRule::parse("https://nowhere.invalid", Rule::Allow);
    if parsed.is_none() && rule == Rule::Allow { none() } else { parsed }
}

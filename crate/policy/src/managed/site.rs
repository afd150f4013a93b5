//! Which pages a rule about sites speaks of.

use crate::Origin;

/// One rule: these sites, allowed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SiteRule {
    sites: Sites,
    pub(crate) allowed: bool,
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
    pub(crate) fn parse(pattern: &str, allowed: bool) -> Option<Self> {
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
        Some(Self { sites, allowed })
    }

    /// The strictest reading of a rule that names nothing readable: nowhere.
    pub(crate) fn nowhere() -> Self {
        Self { sites: Sites::All, allowed: false }
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

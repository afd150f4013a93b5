//! Addresses, parsed once: the origin that is compared before every fetch, and the base URL of an endpoint.
//!
//! Guarantees that an address accepted here is one the browser's own parser gives back letter for letter, so what was
//! compared is what is fetched. Whatever a browser would rewrite, or a person could read as another host, is refused:
//! user info, wildcards, non-ASCII letters, dot segments, percent-encoding. Resolves nothing and fetches nothing.
//!
//! Sources: WHATWG URL Standard; RFC 6454 (origins); Secure Contexts, section 3.1 (loopback).

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::host::Host;

/// Longest address accepted, in bytes: endpoints' addresses have tens, and what a person is to check must be readable.
const MAX_URL: usize = 2000;

/// Why an address is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum UrlError {
    /// Not of the form `https://host/path`, or longer than 2000 bytes.
    #[error("not an address of the form https://host/path")]
    NotAUrl,
    /// Plain `http` to another machine than this one.
    #[error("http is accepted for this machine only; use https")]
    NotHttps,
    /// A space, a control character, a backslash, a quote or another character that has no place in an address.
    #[error("a character that has no place in an address")]
    BadCharacter,
    /// A letter outside ASCII. An international name is accepted in its `xn--` form, in which look-alikes show.
    #[error("a letter outside ASCII; write an international name in its xn-- form")]
    NotAscii,
    /// A user name or a password before the host: everything before the `@` only looks like the host.
    #[error("a user name or password in the address")]
    UserInfo,
    /// An asterisk: an endpoint is one host.
    #[error("a wildcard in the host")]
    Wildcard,
    /// A number that a browser would read as an IPv4 address written in another way: `0x7f.1`, `2130706433`, `127.1`.
    #[error("a host that is a number; write an IPv4 address as four decimal numbers")]
    NumericHost,
    /// An empty or over-long part of a name, a hyphen at its edge, a trailing dot, no IPv6 address in the brackets.
    #[error("not a host name or IP address")]
    BadHost,
    /// Not 1 to 65535 without leading zeros.
    #[error("not a port from 1 to 65535")]
    BadPort,
    /// A `?` or `#`: the dialect adds its own path, and neither could follow it.
    #[error("a query or fragment in the address")]
    QueryOrFragment,
    /// An empty, `.` or `..` segment, or a percent sign: a browser, a proxy and a server may read such paths differently.
    #[error("a path with empty, dotted or percent-encoded parts")]
    BadPath,
}

impl UrlError {
    /// The code that the words for people are kept under.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAUrl => "notAUrl",
            Self::NotHttps => "notHttps",
            Self::BadCharacter => "badCharacter",
            Self::NotAscii => "notAscii",
            Self::UserInfo => "userInfo",
            Self::Wildcard => "wildcard",
            Self::NumericHost => "numericHost",
            Self::BadHost => "badHost",
            Self::BadPort => "badPort",
            Self::QueryOrFragment => "queryOrFragment",
            Self::BadPath => "badPath",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Http,
    Https,
}

impl Scheme {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    const fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

/// Scheme, host and port: what must be the same for an address to be the approved one.
///
/// `https`, or `http` on this machine (`localhost`, `127.0.0.1`). Displayed as `https://host[:port]`, lower
/// case, the default port left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    scheme: Scheme,
    host: Host,
    port: u16,
}

impl Origin {
    /// Parses `https://host[:port]`, with nothing after it.
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        match split(text)? {
            (origin, "") => Ok(origin),
            _ => Err(UrlError::BadPath),
        }
    }

    /// The origin of an address and the path behind it, as far as this tells one from another: a path may be written in any
    /// way that has no query and no fragment.
    pub(crate) fn of(text: &str) -> Result<(Self, &str), UrlError> {
        split(text)
    }

    /// Whether it can only be this very machine.
    pub fn is_loopback(&self) -> bool {
        self.host.is_loopback()
    }

    /// The pattern to ask the browser's permission with: `https://host/*`.
    ///
    /// It has no port, so the permission covers every port of the host. Chrome reads a pattern without a port as any
    /// port; Firefox takes no port in a pattern at all and grants nothing for one that has it (MDN, Match patterns;
    /// Mozilla bugs 1362809 and 1468162). The exact port is checked by [`Policy::approve`](crate::Policy::approve), not
    /// by the permission.
    pub fn match_pattern(&self) -> String {
        format!("{}://{}/*", self.scheme.as_str(), self.host)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme.as_str(), self.host)?;
        if self.port == self.scheme.default_port() { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

impl FromStr for Origin {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        Self::parse(text)
    }
}

/// Where an endpoint's paths hang: an origin and a path without a slash at its end, such as `https://llm.corp.example/v1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: Origin,
    path: String,
}

impl BaseUrl {
    /// Parses an address without query and fragment. One slash at its end is dropped.
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        let (origin, path) = split(text)?;
        let path = path.strip_suffix('/').unwrap_or(path);
        if !path.is_empty() && !is_path(&path[1..]) {
            return Err(UrlError::BadPath);
        }
        Ok(Self { origin, path: path.to_owned() })
    }

    /// What must be the same for a request to be approved.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Empty, or `/` and the path without a slash at its end.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The address of one of the endpoint's paths. `path` begins with a slash, as the dialects write theirs.
    pub fn join(&self, path: &str) -> String {
        debug_assert!(path.starts_with('/'), "a dialect's path begins with a slash");
        format!("{self}{path}")
    }

    /// Whether `other` has the same origin and lies at or below this path, whole segments compared.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        let below = |rest: &str| rest.is_empty() || rest.starts_with('/');
        self.origin == other.origin && other.path.strip_prefix(self.path.as_str()).is_some_and(below)
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

impl FromStr for BaseUrl {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        Self::parse(text)
    }
}

/// Splits an address into its origin and its path, which is empty or begins with a slash.
fn split(text: &str) -> Result<(Origin, &str), UrlError> {
    if text.len() > MAX_URL {
        return Err(UrlError::NotAUrl);
    }
    if !text.is_ascii() {
        return Err(UrlError::NotAscii);
    }
    // Browsers drop tabs and line breaks and read a backslash as a slash: none may be here to be read two ways.
    if !text.bytes().all(|byte| byte.is_ascii_graphic() && !br#""<>\^`{|}"#.contains(&byte)) {
        return Err(UrlError::BadCharacter);
    }
    let (scheme, rest) = text.split_once("://").ok_or(UrlError::NotAUrl)?;
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        "https" => Scheme::Https,
        "http" => Scheme::Http,
        _ => return Err(UrlError::NotAUrl),
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if authority.contains('@') {
        return Err(UrlError::UserInfo);
    }
    if path.contains(['?', '#']) {
        return Err(UrlError::QueryOrFragment);
    }
    let (host, port) = host_and_port(authority)?;
    let host = Host::parse(host)?;
    if scheme == Scheme::Http && !host.is_loopback() {
        return Err(UrlError::NotHttps);
    }
    Ok((Origin { scheme, host, port: port.unwrap_or(scheme.default_port()) }, path))
}

fn host_and_port(authority: &str) -> Result<(&str, Option<u16>), UrlError> {
    // The colons inside an IPv6 address belong to it.
    let host_end = authority.rfind(']').map_or(0, |bracket| bracket + 1);
    let Some(colon) = authority[host_end..].find(':').map(|colon| host_end + colon) else {
        return Ok((authority, None));
    };
    let digits = &authority[colon + 1..];
    let canonical = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let port = if canonical { digits.parse().ok() } else { None };
    Ok((&authority[..colon], Some(port.ok_or(UrlError::BadPort)?)))
}

/// Whether this can stand in an address as one or several parts of its path.
pub(crate) fn is_path(text: &str) -> bool {
    text.split('/').all(is_segment)
}

/// RFC 3986's `pchar` without percent-encoding.
fn is_segment(segment: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte);
    !matches!(segment, "" | "." | "..") && segment.bytes().all(plain)
}

#[cfg(test)]
mod tests;

//! Headers that an organisation's endpoint wants besides the product's own: a gateway's tenant, a cost centre.
//!
//! Refuses every header by which a policy could pass for somebody else or change what is asked: keys and cookies are the
//! person's, the rest is the browser's or the dialect's.
//!
//! Sources: RFC 9110, section 5 (names and values); Fetch Standard, "forbidden request-header".

use serde_json::Value;

use crate::ProblemKind;
use crate::document::{Object, Reader};

/// More than any gateway asks for.
const MAX_HEADERS: usize = 16;

/// Longest name and longest value in bytes.
const MAX_LEN: usize = 256;

/// Longest token of the organisation's own in bytes: signed ones are long.
const MAX_TOKEN: usize = 4_096;

/// Names by which an organisation's own token is sent to its own collector.
const TOKENS: [&str; 3] = ["authorization", "api-key", "x-api-key"];

/// Names that are somebody else's to set.
const TAKEN: [&str; 38] = [
    // Who asks: the person's key, and what passes for it.
    "authorization",
    "api-key",
    "x-api-key",
    "x-goog-api-key",
    "cookie",
    "cookie2",
    "set-cookie",
    "x-forwarded-authorization",
    // Where it goes and from where: the browser's, which would drop them without a word.
    "host",
    "origin",
    "referer",
    "connection",
    "content-length",
    "date",
    "dnt",
    "expect",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "via",
    "accept-charset",
    "accept-encoding",
    "forwarded",
    "x-forwarded-host",
    "x-forwarded-for",
    "x-forwarded-proto",
    "x-http-method",
    "x-http-method-override",
    "x-method-override",
    // What is asked, and how the answer is to come: the dialect's.
    "content-type",
    "content-encoding",
    "accept",
    "anthropic-version",
    "anthropic-dangerous-direct-browser-access",
    "range",
];

/// Beginnings of names that are the browser's.
const TAKEN_PREFIXES: [&str; 3] = ["sec-", "proxy-", "access-control-"];

/// The headers under `headers`, names in lower case; `None`, with the problem noted, if any cannot be sent.
pub(crate) fn read(reader: &mut Reader, endpoint: &Object<'_>) -> Option<Vec<(String, String)>> {
    read_where(reader, endpoint, |name, value| is_free(name) && is_value(value, MAX_LEN))
}

/// The same for a place that is the organisation's own: nobody has a key for it but the organisation.
pub(crate) fn read_with_token(reader: &mut Reader, place: &Object<'_>) -> Option<Vec<(String, String)>> {
    read_where(reader, place, |name, value| (is_free(name) || TOKENS.contains(&name)) && is_value(value, MAX_TOKEN))
}

fn read_where(
    reader: &mut Reader,
    endpoint: &Object<'_>,
    fits: impl Fn(&str, &str) -> bool,
) -> Option<Vec<(String, String)>> {
    const KEY: &str = "headers";
    if !endpoint.has(KEY) {
        return Some(Vec::new());
    }
    let inside = reader.inner(endpoint, KEY)?;
    let before = reader.count();
    let mut headers: Vec<(String, String)> = Vec::new();
    for (key, name, value) in reader.texts(endpoint, KEY) {
        let name = name.to_ascii_lowercase();
        let twice = headers.iter().any(|(other, _)| *other == name);
        if twice || !fits(&name, value) {
            reader.wrong(key, ProblemKind::BadHeader);
        } else {
            headers.push((name, value.to_owned()));
        }
    }
    if inside.names().count() > MAX_HEADERS {
        reader.wrong(endpoint.key(KEY), ProblemKind::TooMany);
    }
    (reader.count() == before).then_some(headers)
}

/// A token (RFC 9110, section 5.6.2) in lower case that is nobody else's.
fn is_free(name: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!#$%&'*+-.^_`|~".contains(&byte);
    (1..=MAX_LEN).contains(&name.len())
        && name.bytes().all(token)
        && !TAKEN.contains(&name)
        && !TAKEN_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Visible ASCII and single spaces between.
fn is_value(value: &str, most: usize) -> bool {
    (1..=most).contains(&value.len())
        && value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
        && value == value.trim()
}

/// The shape of `headers` in the policy's schema.
pub(crate) fn schema() -> Value {
    serde_json::json!({ "type": "object", "additionalProperties": { "type": "string" } })
}

#[cfg(test)]
mod tests {
    use crate::Managed;

    type Headers = Vec<(String, String)>;

    fn read(headers: &str) -> Result<Headers, Vec<(String, &'static str)>> {
        let json = format!(
            r#"{{"endpoints":[{{"id":"a","name":"A","dialect":"openai","url":"https://a.example","model":"m","headers":{headers}}}]}}"#
        );
        let managed = Managed::from_json(&json);
        let problems = managed.problems().iter().map(|problem| (problem.key.clone(), problem.why.code()));
        match managed.endpoints().first() {
            Some(endpoint) => Ok(endpoint.headers().to_vec()),
            None => Err(problems.collect()),
        }
    }

    #[test]
    fn takes_a_gateways_headers() {
        let named = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(read("{}"), Ok(Vec::new()));
        assert_eq!(
            read(r#"{"X-Tenant":"bank-7","x-cost-centre":"4711 / desk"}"#),
            Ok(vec![named("x-tenant", "bank-7"), named("x-cost-centre", "4711 / desk")])
        );
    }

    #[test]
    fn refuses_what_is_somebody_elses_and_the_endpoint_with_it() {
        let taken =
            super::TAKEN.into_iter().chain(["Authorization", "COOKIE", "sec-fetch-site", "Proxy-Authorization"]);
        for name in taken.chain(["access-control-request-method", "two words", "x\r\ny", "naïve", "", "x:y"]) {
            let json = serde_json::json!({ name: "v" }).to_string();
            assert_eq!(read(&json), Err(vec![(format!("endpoints[0].headers.{name}"), "badHeader")]), "{name:?}");
        }
        for value in ["", " v", "v ", "a\r\nx-evil: 1", "naïve", "tab\there", &"v".repeat(257)] {
            let json = serde_json::json!({ "x-tenant": value }).to_string();
            assert_eq!(read(&json), Err(vec![("endpoints[0].headers.x-tenant".into(), "badHeader")]), "{value:?}");
        }
        assert!(read(r#"{"x-a":"1","X-A":"2"}"#).is_err(), "one name twice");
        assert_eq!(read(r#"{"x-a":1}"#), Err(vec![("endpoints[0].headers.x-a".into(), "wrongType")]));
        assert_eq!(read(r#"["x-a"]"#), Err(vec![("endpoints[0].headers".into(), "wrongType")]));
        let many: serde_json::Map<_, _> = (0..17).map(|n| (format!("x-{n}"), "v".into())).collect();
        assert!(read(&serde_json::Value::from(many).to_string()).is_err());
    }
}

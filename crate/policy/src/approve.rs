//! The last check before a fetch: this address, now, under the policy in force.
//!
//! Guarantees that an [`Approved`] came out of [`Policy::approve`] and carries exactly the address that was compared.
//! Cannot stop a redirect: whoever fetches must not follow any.

use std::fmt;

use crate::{BaseUrl, Endpoint, EndpointId, Origin, Policy, Refusal, Via};

/// Permission for one request to one address.
///
/// There is no other way to make one than [`Policy::approve`], so code that fetches takes an `Approved` and needs no
/// check of its own. Made anew for every request; not to be kept, since the policy may change.
///
/// ```compile_fail
/// let forged = scrim_policy::Approved { url: "https://elsewhere.example/".to_owned() };
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Approved {
    url: String,
    origin: Origin,
}

impl Approved {
    /// The full address, as the browser itself would write it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where it goes: what a key that is sent along must have been set for.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }
}

/// Permission to ask the browser's own model one question. Made by [`Policy::approve_model`] only, anew for each.
///
/// ```compile_fail
/// let forged = scrim_policy::ApprovedModel(());
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ApprovedModel(());

/// A kind of place that the organisation has records shipped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sink {
    /// An OpenTelemetry collector.
    Otlp,
    /// Any server that takes a POST of JSON.
    Webhook,
}

/// Permission to ship entries of the record to one place, which is no permission to ask it anything.
///
/// Made by [`Policy::approve_sink`] only, from the organisation's policy only: there is nothing in a person's settings
/// that it could be made of.
///
/// ```compile_fail
/// let forged = scrim_policy::ApprovedSink { url: "https://elsewhere.example/".to_owned(), headers: Vec::new() };
/// ```
#[derive(PartialEq, Eq)]
pub struct ApprovedSink {
    url: String,
    headers: Vec<(String, String)>,
}

/// Without the values of its headers: there may be a token among them.
impl fmt::Debug for ApprovedSink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApprovedSink").field("url", &self.url).finish_non_exhaustive()
    }
}

impl ApprovedSink {
    /// The full address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What the organisation wants sent along: names in lower case, and values.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }
}

impl Policy {
    /// Approves shipping entries to where the organisation wants them. To be asked immediately before each request. A stop
    /// does not stop it: what was recorded before is to arrive.
    pub fn approve_sink(&self, sink: Sink) -> Option<ApprovedSink> {
        let destination = self.audit().destination(sink)?;
        Some(ApprovedSink { url: destination.base().to_string(), headers: destination.headers().to_vec() })
    }

    /// Approves one address of one endpoint: same scheme, host and port as its base URL, and a path at or below its
    /// path. To be asked immediately before each fetch, after everything that could have taken time.
    ///
    /// The address must be written as the browser would write it; [`Endpoint::address`](crate::Endpoint::address) does. It
    /// may have the one query that its dialect asks for, and no other.
    ///
    /// # Errors
    /// [`Refusal::NotApproved`], also for the built-in endpoint, which has no address; [`Refusal::Stopped`];
    /// [`Refusal::SignInRequired`].
    pub fn approve(&self, endpoint: &EndpointId, url: &str) -> Result<Approved, Refusal> {
        let endpoint = self.admitted(endpoint)?;
        let base = endpoint.base().ok_or(Refusal::NotApproved)?;
        let (place, query) = url.split_once('?').map_or((url, None), |(place, query)| (place, Some(query)));
        let address = BaseUrl::parse(place).map_err(|_| Refusal::NotApproved)?;
        // What was compared must be what is fetched: an address that parsing changed is not that.
        let expected = query.is_none() || query == endpoint.query().as_deref();
        if address.to_string() != place || !base.covers(&address) || !expected {
            return Err(Refusal::NotApproved);
        }
        Ok(Approved { url: url.to_owned(), origin: address.origin().clone() })
    }

    /// Approves asking the browser's own model. To be asked immediately before it is.
    ///
    /// # Errors
    /// [`Refusal::NotApproved`], also for an endpoint of any other kind; [`Refusal::Stopped`]; [`Refusal::SignInRequired`].
    pub fn approve_model(&self, endpoint: &EndpointId) -> Result<ApprovedModel, Refusal> {
        match self.admitted(endpoint)?.via {
            Via::Browser { .. } => Ok(ApprovedModel(())),
            Via::Builtin | Via::Http { .. } => Err(Refusal::NotApproved),
        }
    }

    /// The endpoint, if it may be asked by whoever is signed in.
    fn admitted(&self, endpoint: &EndpointId) -> Result<&Endpoint, Refusal> {
        let endpoint = self.endpoint(endpoint.as_str()).ok_or(self.no_endpoint())?;
        if let Some(refusal) = self.managed().wants_sign_in() {
            return Err(refusal);
        }
        if self.managed().lacks_token(endpoint) {
            return Err(Refusal::SignInRequired);
        }
        Ok(endpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = r#"{
        "version": 1,
        "endpoints": [
            { "id": "corp", "name": "Corporate", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": "m" },
            { "id": "port", "name": "Port", "dialect": "openai", "url": "https://llm.corp.example:8443", "model": "m" },
            { "id": "here", "name": "Here", "dialect": "ollama", "url": "http://127.0.0.1:11434", "model": "m" },
            { "id": "azure", "name": "Azure", "dialect": "azure", "url": "https://corp.example/openai/deployments/d",
              "model": "d", "apiVersion": "2024-10-21" },
            { "id": "gemini", "name": "Gemini", "dialect": "gemini", "url": "https://g.example/v1beta", "model": "m" }
        ]
    }"#;

    fn approve(id: &str, url: &str) -> Result<Approved, Refusal> {
        let policy = Policy::from_settings(Some(SETTINGS)).unwrap();
        policy.approve(&EndpointId::parse(id).unwrap(), url)
    }

    #[test]
    fn approves_the_paths_below_an_endpoints_own() {
        for (id, url) in [
            ("corp", "https://llm.corp.example/v1"),
            ("corp", "https://llm.corp.example/v1/chat/completions"),
            ("corp", "https://llm.corp.example/v1/models"),
            ("port", "https://llm.corp.example:8443/chat/completions"),
            ("here", "http://127.0.0.1:11434/api/chat"),
            ("azure", "https://corp.example/openai/deployments/d/chat/completions?api-version=2024-10-21"),
            ("gemini", "https://g.example/v1beta/models/m:streamGenerateContent?alt=sse"),
        ] {
            assert_eq!(approve(id, url).as_ref().map(Approved::url), Ok(url));
        }
    }

    #[test]
    fn every_joined_path_of_a_dialect_is_approved() {
        let policy = Policy::from_settings(Some(SETTINGS)).unwrap();
        for endpoint in policy.settings().endpoints() {
            for path in ["/chat/completions", "/api/chat"] {
                let url = endpoint.address(path).unwrap();
                assert!(policy.approve(&endpoint.id, &url).is_ok(), "{url}");
            }
        }
    }

    #[test]
    fn refuses_every_other_address() {
        for url in [
            // Another origin that looks like it.
            "https://llm.corp.example.evil.test/v1/chat/completions",
            "https://evil.test/llm.corp.example/v1",
            "https://evilllm.corp.example/v1/chat/completions",
            "https://corp.example/v1/chat/completions",
            "https://x.llm.corp.example/v1/chat/completions",
            "https://llm.corp.example@evil.test/v1",
            "https://llm.corp.example:443@evil.test/v1",
            "https://evil.test#@llm.corp.example/v1",
            "https://evil.test?@llm.corp.example/v1",
            "https://evil.test\\@llm.corp.example/v1",
            "https://llm-corp.example/v1",
            "https://llm.corp.example./v1",
            "https://llm.c\u{43e}rp.example/v1",
            "//llm.corp.example/v1",
            "/v1/chat/completions",
            "",
            // Another scheme or port.
            "http://llm.corp.example/v1/chat/completions",
            "wss://llm.corp.example/v1/chat/completions",
            "https://llm.corp.example:8443/v1/chat/completions",
            "https://llm.corp.example:80/v1/chat/completions",
            // Another path.
            "https://llm.corp.example",
            "https://llm.corp.example/",
            "https://llm.corp.example/v10/chat/completions",
            "https://llm.corp.example/v1x",
            "https://llm.corp.example/V1/chat/completions",
            "https://llm.corp.example/admin",
            "https://llm.corp.example/v1/../admin",
            "https://llm.corp.example/v1/%2e%2e/admin",
            "https://llm.corp.example/v1//chat",
            "https://llm.corp.example/v1/chat?to=evil.test",
            "https://llm.corp.example/v1/chat#x",
            // The right one, but not as a browser would write it: what was compared would not be what is fetched.
            "https://llm.corp.example:443/v1/chat/completions",
            "https://LLM.corp.example/v1/chat/completions",
            "HTTPS://llm.corp.example/v1/chat/completions",
            " https://llm.corp.example/v1/chat/completions",
            "https://llm.corp.example/v1/chat/completions\n",
            "https://llm.corp.example/v1/chat/",
        ] {
            assert_eq!(approve("corp", url), Err(Refusal::NotApproved), "{url:?}");
        }
    }

    #[test]
    fn refuses_every_query_but_the_dialects_own() {
        for (id, url) in [
            ("azure", "https://corp.example/openai/deployments/d/chat/completions?api-version=2023-05-15"),
            ("azure", "https://corp.example/openai/deployments/d/chat/completions?api-version=2024-10-21&to=x"),
            ("azure", "https://corp.example/openai/deployments/d/chat/completions?alt=sse"),
            ("azure", "https://corp.example/openai/deployments/d/chat/completions?api-version=2024-10-21#x"),
            ("azure", "https://corp.example/openai/deployments/e?api-version=2024-10-21"),
            ("gemini", "https://g.example/v1beta/models/m:streamGenerateContent?alt=sse?alt=sse"),
            ("gemini", "https://g.example/v1beta/models/m:streamGenerateContent?key=x"),
            ("gemini", "https://g.example/v1beta/models/m:streamGenerateContent?"),
            ("corp", "https://llm.corp.example/v1/chat/completions?alt=sse"),
        ] {
            assert_eq!(approve(id, url), Err(Refusal::NotApproved), "{url}");
        }
    }

    #[test]
    fn one_endpoints_approval_is_not_anothers() {
        assert!(approve("corp", "https://llm.corp.example:8443/chat/completions").is_err());
        assert!(approve("port", "https://llm.corp.example/v1/chat/completions").is_err());
        assert!(
            approve("here", "http://localhost:11434/api/chat").is_err(),
            "another name of this machine is another origin"
        );
        assert!(approve("here", "http://127.0.0.1:11435/api/chat").is_err());
    }

    #[test]
    fn an_unknown_endpoint_and_the_built_in_one_have_no_address() {
        for id in ["gone", "builtin"] {
            assert_eq!(approve(id, "https://llm.corp.example/v1/chat/completions"), Err(Refusal::NotApproved));
        }
    }

    #[test]
    fn the_browsers_own_model_is_approved_by_itself_and_has_no_address() {
        let settings = r#"{"version":1,"endpoints":[{"id":"own","name":"Own","dialect":"browser"},
            {"id":"corp","name":"C","dialect":"openai","url":"https://llm.corp.example/v1","model":"m"}]}"#;
        let id = |id| EndpointId::parse(id).unwrap();
        let under = |managed: &str| Policy::from_layers(Some(settings), managed).unwrap();
        let policy = under("{}");
        assert!(policy.approve_model(&id("own")).is_ok());
        assert_eq!(policy.approve(&id("own"), "https://llm.corp.example/v1/chat"), Err(Refusal::NotApproved));
        for other in ["corp", "builtin", "gone"] {
            assert_eq!(policy.approve_model(&id(other)), Err(Refusal::NotApproved), "{other}");
        }
        assert!(under(r#"{"ownEndpoints":"any"}"#).approve_model(&id("own")).is_ok());
        for loopback_at_most in ["device", "none"] {
            let managed = format!(r#"{{"ownEndpoints":"{loopback_at_most}"}}"#);
            assert_eq!(under(&managed).approve_model(&id("own")), Err(Refusal::NotApproved), "{managed}");
        }
        let listed = r#"{"ownEndpoints":"device","endpoints":[{"id":"own","name":"Own","dialect":"browser"}]}"#;
        assert!(under(listed).approve_model(&id("own")).is_ok());
        assert_eq!(under(r#"{"stop":true}"#).approve_model(&id("own")), Err(Refusal::Stopped));
    }

    #[test]
    fn a_policy_without_the_endpoint_approves_it_no_longer() {
        let corp = EndpointId::parse("corp").unwrap();
        let refused = Policy::builtin().approve(&corp, "https://llm.corp.example/v1/chat/completions");
        assert_eq!(refused, Err(Refusal::NotApproved));
    }

    #[test]
    fn carries_its_own_origin() {
        let approved = approve("here", "http://127.0.0.1:11434/api/chat").unwrap();
        assert_eq!(approved.origin().to_string(), "http://127.0.0.1:11434");
    }
}

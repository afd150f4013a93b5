//! The check before a request to the organisation's identity provider. Apart from the one for endpoints, and another type: what
//! may be contacted to sign in may never be sent a text.

use crate::{Origin, Policy, Refusal};

/// Permission for one request to the identity provider. Only [`Policy::approve_sign_in`] makes one.
///
/// ```compile_fail
/// let forged = scrim_policy::ApprovedSignIn { url: "https://elsewhere.example/".to_owned() };
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ApprovedSignIn {
    url: String,
}

impl ApprovedSignIn {
    /// The full address, as the browser itself would write it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Policy {
    /// Approves one address for signing in: at the issuer's origin, or at one that the policy lists beside it. What the
    /// provider says of itself can lead nowhere else. To be asked right before the request. A query is taken as it is: the
    /// address of a provider's page may have one.
    ///
    /// # Errors
    /// [`Refusal::NotApproved`], also where there is no identity provider; [`Refusal::Stopped`].
    pub fn approve_sign_in(&self, url: &str) -> Result<ApprovedSignIn, Refusal> {
        if self.managed().stops() {
            return Err(Refusal::Stopped);
        }
        let identity = self.managed().identity().ok_or(Refusal::NotApproved)?;
        let place = url.split_once('?').map_or(url, |(place, _)| place);
        let (origin, path) = Origin::of(place).map_err(|_| Refusal::NotApproved)?;
        let visible = url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#' && byte != b'\\');
        // What was compared must be what is fetched.
        let same = path.starts_with('/') && format!("{origin}{path}") == place;
        if !visible || !same || !identity.origins.contains(&origin) {
            return Err(Refusal::NotApproved);
        }
        Ok(ApprovedSignIn { url: url.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANAGED: &str = r#"{
        "endpoints": [{ "id": "corp", "name": "C", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": "m" }],
        "identity": { "issuer": "https://login.corp.example/t/v2.0", "clientId": "scrim", "origins": ["https://tokens.corp.example"] }
    }"#;

    fn approve(managed: &str, url: &str) -> Result<String, Refusal> {
        let policy = Policy::from_layers(None, managed).unwrap();
        policy.approve_sign_in(url).map(|approved| approved.url().to_owned())
    }

    #[test]
    fn approves_the_issuers_origin_and_the_listed_ones() {
        for url in [
            "https://login.corp.example/t/v2.0/.well-known/openid-configuration",
            "https://login.corp.example/elsewhere/token/",
            "https://login.corp.example/a%20b?realm=x&y=%2F",
            "https://tokens.corp.example/token",
        ] {
            assert_eq!(approve(MANAGED, url).as_deref(), Ok(url));
        }
    }

    #[test]
    fn refuses_every_other_address() {
        for url in [
            "https://llm.corp.example/v1/chat/completions",
            "https://login.corp.example.evil.test/t",
            "https://login.corp.example@evil.test/t",
            "https://evil.test/?https://login.corp.example/",
            "https://login.corp.example:8443/t",
            "http://login.corp.example/t",
            "https://LOGIN.corp.example/t",
            "https://login.corp.example:443/t",
            "https://login.corp.example",
            "https://login.corp.example/t#x",
            "https://login.corp.example/t?a=b c",
            "https://login.corp.example\\@evil.test/",
            "//login.corp.example/t",
            "",
        ] {
            assert_eq!(approve(MANAGED, url), Err(Refusal::NotApproved), "{url:?}");
        }
    }

    #[test]
    fn without_a_provider_or_under_a_stop_nothing_is_approved() {
        assert_eq!(approve("{}", "https://login.corp.example/t"), Err(Refusal::NotApproved));
        let stopped = MANAGED.replacen('{', r#"{"stop": true, "#, 1);
        assert_eq!(approve(&stopped, "https://login.corp.example/t"), Err(Refusal::Stopped));
    }

    #[test]
    fn an_endpoint_is_never_reached_by_way_of_the_provider_nor_the_provider_as_an_endpoint() {
        let policy = Policy::from_layers(None, MANAGED).unwrap();
        let corp = crate::EndpointId::parse("corp").unwrap();
        assert!(policy.approve(&corp, "https://login.corp.example/t").is_err());
        assert!(policy.approve_sign_in("https://llm.corp.example/v1").is_err());
    }
}

//! What we are to the provider, and the requests a public client makes (RFC 6749, RFC 7009, RFC 8707; OpenID Connect Core 1.0,
//! RP-Initiated Logout 1.0). Each is an address or the body of a form; nobody's secret stands in an address but the hint at a
//! sign-out, which the standard puts there.

use form_urlencoded::Serializer;

use crate::{Attempt, Discovery, Secret};

/// A public client at one issuer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Client {
    /// The issuer, letter for letter.
    pub issuer: String,
    /// The id under which the provider knows the client.
    pub id: String,
    /// The scopes asked for, with spaces between; `openid` is among them.
    pub scopes: String,
    /// Where answers come to: the address that the browser keeps for the extension.
    pub redirect: String,
    /// The claim of the ID token that gives the role.
    pub role_claim: String,
    /// What the access token is for, as some providers want to be told (`audience`); empty for nothing.
    pub audience: String,
    /// The same as RFC 8707 has it (`resource`); empty for nothing.
    pub resource: String,
}

impl Client {
    /// The address to open for the person to sign in.
    pub fn authorization(&self, discovery: &Discovery, attempt: &Attempt) -> String {
        let mut form = Serializer::new(String::new());
        form.append_pair("response_type", "code")
            .append_pair("client_id", &self.id)
            .append_pair("redirect_uri", &self.redirect)
            .append_pair("scope", &self.scopes)
            .append_pair("state", attempt.state())
            .append_pair("nonce", attempt.nonce())
            .append_pair("code_challenge", &attempt.challenge())
            .append_pair("code_challenge_method", "S256");
        self.target(&mut form);
        extended(&discovery.authorization, &form.finish())
    }

    /// The body that turns a code into tokens.
    pub fn exchange(&self, code: &Secret, attempt: &Attempt) -> String {
        let mut form = self.grant("authorization_code");
        // EXPOSE: to the provider's token endpoint, which gave the code.
        form.append_pair("code", code.expose())
            .append_pair("redirect_uri", &self.redirect)
            .append_pair("code_verifier", attempt.verifier());
        self.target(&mut form);
        form.finish()
    }

    /// The body that turns a refresh token into new tokens.
    pub fn refresh(&self, token: &Secret) -> String {
        let mut form = self.grant("refresh_token");
        // EXPOSE: to the provider's token endpoint, which gave it.
        form.append_pair("refresh_token", token.expose());
        self.target(&mut form);
        form.finish()
    }

    /// The body that gives a refresh token back.
    pub fn revoke(&self, token: &Secret) -> String {
        let mut form = Serializer::new(String::new());
        // EXPOSE: to the provider that gave it, to have it ended.
        form.append_pair("token", token.expose())
            .append_pair("token_type_hint", "refresh_token")
            .append_pair("client_id", &self.id);
        form.finish()
    }

    /// The address to open to sign the person out of the provider itself.
    pub fn end_session(&self, address: &str, hint: Option<&Secret>, state: &str) -> String {
        let mut form = Serializer::new(String::new());
        form.append_pair("client_id", &self.id)
            .append_pair("post_logout_redirect_uri", &self.redirect)
            .append_pair("state", state);
        if let Some(hint) = hint {
            // EXPOSE: to the provider that made it; without it many ask the person once more.
            form.append_pair("id_token_hint", hint.expose());
        }
        extended(address, &form.finish())
    }

    fn grant(&self, kind: &str) -> Serializer<'static, String> {
        let mut form = Serializer::new(String::new());
        form.append_pair("grant_type", kind).append_pair("client_id", &self.id);
        form
    }

    fn target(&self, form: &mut Serializer<'_, String>) {
        for (name, value) in [("audience", &self.audience), ("resource", &self.resource)] {
            if !value.is_empty() {
                form.append_pair(name, value);
            }
        }
    }
}

/// The address with a query more; it may have one already (RFC 6749, section 3.1).
fn extended(address: &str, query: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client() -> Client {
        Client {
            issuer: "https://login.corp.example".to_owned(),
            id: "scrim".to_owned(),
            scopes: "openid profile".to_owned(),
            redirect: "https://extension.example/".to_owned(),
            ..Client::default()
        }
    }

    fn discovery(authorization: &str) -> Discovery {
        let json = format!(
            r#"{{"issuer": "https://login.corp.example", "authorization_endpoint": "{authorization}", "token_endpoint": "t"}}"#
        );
        Discovery::from_json("https://login.corp.example", &json).unwrap()
    }

    fn attempt() -> Attempt {
        Attempt::new(&std::array::from_fn(|at| at as u8))
    }

    fn value(form: &str, name: &str) -> Option<String> {
        let query = form.split_once('?').map_or(form, |(_, query)| query);
        form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    #[test]
    fn the_question_names_the_client_and_binds_the_answer() {
        let address = client().authorization(&discovery("https://login.corp.example/a?realm=x"), &attempt());
        assert!(address.starts_with("https://login.corp.example/a?realm=x&response_type=code&"));
        for (name, expected) in [
            ("client_id", "scrim"),
            ("redirect_uri", "https://extension.example/"),
            ("scope", "openid profile"),
            ("state", attempt().state()),
            ("nonce", attempt().nonce()),
            ("code_challenge", &attempt().challenge()),
            ("code_challenge_method", "S256"),
        ] {
            assert_eq!(value(&address, name).as_deref(), Some(expected), "{name}");
        }
        assert!(!address.contains(attempt().verifier()), "the verifier stays here");
        assert_eq!((value(&address, "audience"), value(&address, "resource")), (None, None));
    }

    #[test]
    fn what_the_token_is_for_is_said_at_every_step() {
        let client = Client { audience: "llm".to_owned(), resource: "https://llm.corp.example".to_owned(), ..client() };
        let code = Secret::new("c").unwrap();
        for form in [
            client.authorization(&discovery("https://login.corp.example/a"), &attempt()),
            client.exchange(&code, &attempt()),
            client.refresh(&code),
        ] {
            assert_eq!(value(&form, "audience").as_deref(), Some("llm"));
            assert_eq!(value(&form, "resource").as_deref(), Some("https://llm.corp.example"));
        }
    }

    #[test]
    fn a_code_goes_with_its_verifier_and_its_redirect() {
        let body = client().exchange(&Secret::new("a&b").unwrap(), &attempt());
        assert_eq!(value(&body, "grant_type").as_deref(), Some("authorization_code"));
        assert_eq!(value(&body, "code").as_deref(), Some("a&b"));
        assert_eq!(value(&body, "code_verifier").as_deref(), Some(attempt().verifier()));
        assert_eq!(value(&body, "redirect_uri").as_deref(), Some("https://extension.example/"));
    }

    #[test]
    fn signing_out_gives_back_and_leads_back() {
        let token = Secret::new("r").unwrap();
        assert_eq!(client().revoke(&token), "token=r&token_type_hint=refresh_token&client_id=scrim");
        let address = client().end_session("https://login.corp.example/out", Some(&token), "s");
        assert_eq!(value(&address, "post_logout_redirect_uri").as_deref(), Some("https://extension.example/"));
        assert_eq!(value(&address, "id_token_hint").as_deref(), Some("r"));
    }
}

//! The identity provider: which role a claim gives, and what holds for people who are not signed in.

use super::*;
use crate::Version;

/// `rest` stands in `identity`.
fn policy(rest: &str, claims: Option<&[&str]>) -> Policy {
    let json = format!(
        r#"{{
            "endpoints": {ENDPOINTS},
            "labels": {{"AGE": "allow"}},
            "roles": [
                {{"id": "Underwriting", "endpoints": ["corp"], "labels": {{"AGE": "placeholder"}}}},
                {{"id": "Claims", "endpoints": ["corp", "vendor"], "actions": ["summarise", "reply"]}},
                {{"id": "Guest", "actions": ["summarise"], "endpoints": []}}
            ],
            "identity": {{"issuer": "https://login.corp.example", "clientId": "scrim"{rest}}}
        }}"#
    );
    assert_eq!(wrong(&json), [], "{json}");
    let claims = claims.map(|claims| claims.iter().map(|&value| value.to_owned()).collect::<Vec<_>>());
    Policy::for_claims(Some(OWN), &json, claims.as_deref()).unwrap()
}

const ROLES: &str = r#", "roles": {"grp-uw": "Underwriting", "grp-claims": "Claims"}"#;

/// What may be asked of a text with an age in it, as `action endpoint`; and what it is called otherwise.
fn allowed(policy: &Policy) -> Vec<String> {
    let mut allowed = Vec::new();
    for action in ["summarise", "reply", "explain", "rewrite"] {
        for endpoint in ["corp", "vendor", "builtin"] {
            let ask = Ask { action, endpoint, site: "", found: &[] };
            if policy.decide(&ask) == Verdict::Ask {
                allowed
                    .push(format!("{action} {endpoint} {}", policy.handling(&label("AGE"), Trust::External).as_str()));
            }
        }
    }
    allowed
}

fn roles(policy: &Policy) -> Vec<&str> {
    policy.managed().roles().collect()
}

fn refused(policy: &Policy, action: &str, endpoint: &str) -> &'static str {
    match policy.decide(&Ask { action, endpoint, site: "", found: &[] }) {
        Verdict::Ask => "asked",
        Verdict::Refuse(refusal) => refusal.code(),
    }
}

#[test]
fn a_claim_gives_the_role_it_is_mapped_to() {
    for (claims, expected) in [
        (&["grp-uw"][..], &["Underwriting"][..]),
        (&["everybody", "grp-claims"], &["Claims"]),
        (&["grp-uw", "grp-claims"], &["Claims", "Underwriting"]),
        (&[], &["Claims", "Underwriting"]),
        (&["GRP-UW"], &["Claims", "Underwriting"]),
    ] {
        assert_eq!(roles(&policy(ROLES, Some(claims))), expected, "{claims:?}");
    }
    let underwriter = policy(ROLES, Some(&["grp-uw"]));
    assert_eq!((ids(&underwriter), underwriter.actions().len()), (vec!["corp", "builtin"], 4));
    let otherwise = format!(r#"{ROLES}, "otherwise": "Guest""#);
    assert_eq!(roles(&policy(&otherwise, Some(&["nobody"]))), ["Guest"]);
    assert_eq!(roles(&policy(&otherwise, None)), ["Guest"]);
    assert_eq!(roles(&policy(&otherwise, Some(&["grp-uw"]))), ["Underwriting"]);
    assert_eq!(roles(&policy("", None)), [""; 0], "without mapped roles there is nothing to take away");
}

/// The matrix of everybody who may be signed in: nobody may do more without a sign-in than with any.
#[test]
fn without_a_sign_in_nobody_may_do_more_than_with_any() {
    let out = allowed(&policy(ROLES, None));
    assert!(out.iter().all(|entry| entry.ends_with("placeholder")), "{out:?}");
    assert!(!out.is_empty());
    for claims in [&["grp-uw"][..], &["grp-claims"], &["grp-uw", "grp-claims"], &["unknown"]] {
        let with: Vec<_> = allowed(&policy(ROLES, Some(claims)));
        for entry in &out {
            let (asked, _) = entry.rsplit_once(' ').unwrap();
            assert!(with.iter().any(|other| other.starts_with(asked)), "{entry} with {claims:?}");
        }
    }
}

#[test]
fn where_it_is_required_nothing_may_be_asked_without_it() {
    let required = format!(r#"{ROLES}, "required": true"#);
    let out = policy(&required, None);
    let corp = EndpointId::parse("corp").unwrap();
    let url = "https://corp.example/openai/v1/chat/completions";
    for (action, endpoint) in [("summarise", "builtin"), ("reply", "corp"), ("reply", "gone"), ("dance", "corp")] {
        assert_eq!(refused(&out, action, endpoint), "signInRequired", "{action} {endpoint}");
    }
    assert_eq!(out.approve(&corp, url), Err(Refusal::SignInRequired));
    assert_eq!(out.still_admits(out.endpoint("corp").unwrap(), ""), Err(Refusal::SignInRequired));
    let signed_in = policy(&required, Some(&["grp-uw"]));
    assert_eq!(refused(&signed_in, "reply", "corp"), "asked");
    assert!(signed_in.approve(&corp, url).is_ok());
    assert!(signed_in.still_admits(signed_in.endpoint("corp").unwrap(), "").is_ok());
    assert_eq!(refused(&signed_in, "reply", "vendor"), "endpointNotApproved");
}

#[test]
fn what_signing_in_may_bring_is_not_called_missing() {
    let out = policy(ROLES, None);
    assert_eq!(refused(&out, "explain", "corp"), "signInRequired");
    assert_eq!(refused(&out, "summarise", "vendor"), "signInRequired");
    let signed_in = policy(ROLES, Some(&["grp-claims"]));
    assert_eq!(refused(&signed_in, "explain", "corp"), "unknownAction");
}

#[test]
fn an_endpoint_that_takes_the_token_is_not_asked_without_one() {
    let bearer = r#", "endpoints": ["corp"]"#;
    let (out, signed_in) = (policy(bearer, None), policy(bearer, Some(&[])));
    assert_eq!((refused(&out, "reply", "corp"), refused(&out, "reply", "vendor")), ("signInRequired", "asked"));
    let corp = EndpointId::parse("corp").unwrap();
    assert_eq!(out.approve(&corp, "https://corp.example/openai/v1"), Err(Refusal::SignInRequired));
    assert_eq!(refused(&signed_in, "reply", "corp"), "asked");
    let takes = |id: &str| signed_in.managed().takes_token(signed_in.endpoint(id).unwrap());
    assert!(takes("corp") && !takes("vendor") && !takes("builtin"));
}

#[test]
fn a_persons_own_endpoint_never_takes_the_token() {
    let json = r#"{"ownEndpoints": "any", "identity": {"issuer": "https://login.corp.example", "clientId": "s", "endpoints": ["mine"]}}"#;
    assert_eq!(wrong(json), [("identity.endpoints[0]".to_owned(), "unknownEndpoint")]);
    let policy = Policy::for_claims(Some(OWN), json, Some(&[])).unwrap();
    assert!(!policy.managed().takes_token(policy.endpoint("mine").unwrap()));
}

#[test]
fn what_is_not_said_is_what_providers_have() {
    let identity = policy("", None).managed().identity().unwrap().clone();
    assert_eq!((identity.scopes.as_str(), identity.role_claim.as_str()), ("openid profile offline_access", "roles"));
    assert!(!identity.required && !identity.remember && !identity.end_session);
    let own = policy(
        r#", "scopes": ["profile", "llm.use"], "roleClaim": "groups", "remember": true, "origins": ["https://login.corp.example", "https://tokens.corp.example"]"#,
        None,
    );
    let identity = own.managed().identity().unwrap();
    assert_eq!((identity.scopes.as_str(), identity.role_claim.as_str()), ("openid profile llm.use", "groups"));
    assert_eq!(Managed::identity_in(own.managed().text()).as_ref(), Some(identity));
    let origins: Vec<_> = identity.origins.iter().map(ToString::to_string).collect();
    assert_eq!(origins, ["https://login.corp.example", "https://tokens.corp.example"]);
}

#[test]
fn the_reach_is_the_same_for_every_role() {
    let reach = |claims| {
        let policy = policy(ROLES, claims);
        policy.managed().reach().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let all = ["https://corp.example", "https://llm.example", "https://login.corp.example"];
    assert_eq!(
        (reach(None), reach(Some(&["grp-uw"][..]))),
        (all.map(str::to_owned).to_vec(), all.map(str::to_owned).to_vec())
    );
}

#[test]
fn signing_in_and_out_and_another_role_are_other_versions() {
    let version = |claims: Option<&[&str]>| policy(ROLES, claims).version();
    let mut versions: Vec<Version> =
        vec![version(None), version(Some(&[])), version(Some(&["grp-uw"])), version(Some(&["grp-claims"]))];
    assert_eq!(version(Some(&["grp-uw"])), version(Some(&["grp-uw", "everybody"])));
    versions.sort_by_key(|version| version.get());
    versions.dedup();
    assert_eq!(versions.len(), 4);
}

#[test]
fn one_that_cannot_be_read_stops_everything_and_the_rest_says_the_strictest() {
    for (identity, path, code) in [
        ("3", "identity", "wrongType"),
        (r#"{"clientId": "s"}"#, "identity.issuer", "missing"),
        (r#"{"issuer": "https://login.corp.example"}"#, "identity.clientId", "missing"),
        (r#"{"issuer": "http://login.corp.example", "clientId": "s"}"#, "identity.issuer", "notHttps"),
        (r#"{"issuer": "https://corp.example@evil.test", "clientId": "s"}"#, "identity.issuer", "userInfo"),
        (r#"{"issuer": "https://c\u043erp.example", "clientId": "s"}"#, "identity.issuer", "notAscii"),
        (r#"{"issuer": "https://a.example?x", "clientId": "s"}"#, "identity.issuer", "queryOrFragment"),
        (r#"{"issuer": "https://a.example", "clientId": "a b"}"#, "identity.clientId", "badIdentifier"),
        (
            r#"{"issuer": "https://a.example", "clientId": "s", "origins": ["https://*.example"]}"#,
            "identity.origins[0]",
            "wildcard",
        ),
        (
            r#"{"issuer": "https://a.example", "clientId": "s", "scopes": ["a b"]}"#,
            "identity.scopes[0]",
            "badIdentifier",
        ),
        (r#"{"issuer": "https://a.example", "clientId": "s", "roles": []}"#, "identity.roles", "wrongType"),
        (
            r#"{"issuer": "https://a.example", "clientId": "s", "roles": {"g": "gone"}}"#,
            "identity.roles.g",
            "unknownValue",
        ),
    ] {
        let json = format!(r#"{{"identity": {identity}}}"#);
        assert_eq!(wrong(&json), [(path.to_owned(), code)], "{json}");
        assert!(Managed::from_json(&json).stop, "{json}");
    }
    let lesser = r#"{"identity": {"issuer": "https://a.example", "clientId": "s", "required": "no", "remember": "yes", "colour": 1}}"#;
    let managed = Managed::from_json(lesser);
    let identity = managed.identity().unwrap();
    assert!(identity.required && !identity.remember && !managed.stop);
    assert_eq!(managed.problems().len(), 3);
}

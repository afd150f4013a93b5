//! The policies that docs/admin.md shows: in order, and deciding as it says.

use std::fs;
use std::path::Path;

use scrim_detect::{Label, Span, catalogue};
use scrim_policy::{Ask, Contexts, Handling, Managed, Policy, Refusal, Sink, Sites, Standing, Trust, Verdict};
use scrim_redact::{Clear, Item, Mode, Vault, redact};

fn example(name: &str) -> Policy {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/policies").join(name).with_extension("json");
    let json = fs::read_to_string(path).expect("the example is there");
    let managed = Managed::from_json(&json);
    let wrong: Vec<_> = managed.problems().iter().chain(&managed.unproven()).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{name}: {wrong:?}");
    Policy::from_layers(None, &json).expect("there are no settings to be wrong")
}

/// The same for somebody who is signed in.
fn signed_in(name: &str, claims: &[&str]) -> Policy {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/policies").join(name).with_extension("json");
    let json = fs::read_to_string(path).expect("the example is there");
    let claims: Vec<_> = claims.iter().map(|&claim| claim.to_owned()).collect();
    Policy::for_claims(None, &json, Some(&claims)).expect("there are no settings to be wrong")
}

fn decide(policy: &Policy, action: &str, endpoint: &str, site: &str, found: &[&str]) -> Verdict {
    let found: Vec<_> = found.iter().map(|name| label(name)).collect();
    policy.decide(&Ask { action, endpoint, site, found: &found })
}

fn label(name: &str) -> Label {
    Label::new(name).expect("the table names labels")
}

#[test]
fn the_banks_policy_decides_as_described() {
    let bank = example("bank");
    let summary = |site, found| decide(&bank, "summarise", "bank-llm", site, found);
    assert_eq!(summary("https://crm.bank.example", &["PERSON"]), Verdict::Ask);
    assert_eq!(summary("", &[]), Verdict::Ask);
    assert_eq!(summary("https://trading.bank.example", &[]), Verdict::Refuse(Refusal::SiteBlocked));
    assert_eq!(summary("https://news.example", &[]), Verdict::Refuse(Refusal::SiteBlocked));
    let passport = Verdict::Refuse(Refusal::BlockedLabel(label("PASSPORT")));
    assert_eq!(summary("https://crm.bank.example", &["PERSON", "PASSPORT"]), passport);
    for (name, handling) in [
        ("CREDIT_CARD", Handling::Mask),
        ("MONEY_AMOUNT", Handling::Generalise),
        ("ORGANIZATION", Handling::Ask),
        ("PERSON", Handling::Placeholder),
    ] {
        assert_eq!(bank.handling(&label(name), Trust::Organisation), handling, "{name}");
    }
    assert!(
        bank.releasable(&label("ORGANIZATION"), Trust::External) && !bank.releasable(&label("PERSON"), Trust::External)
    );
    let detector = bank.detector().build().expect("the policy takes no term that the detector refuses");
    let found = detector.detect("Project Halyard, and KN-20418833 of the Meridian Pension Sheme");
    let labels: Vec<_> = found.iter().map(|finding| finding.label.as_str()).collect();
    assert_eq!(labels, ["PROJECT", "CLIENT_NUMBER", "ORGANIZATION"]);
}

#[test]
fn the_hospitals_policy_decides_as_described() {
    let hospital = example("hospital");
    assert_eq!(
        decide(&hospital, "reply", "clinic-azure", "https://mail.hospital.example", &[]),
        Verdict::Refuse(Refusal::UnknownAction)
    );
    assert_eq!(
        decide(&hospital, "explain", "clinic-azure", "https://records.hospital.example", &["PERSON"]),
        Verdict::Ask
    );
    assert_eq!(decide(&hospital, "explain", "clinic-azure", "", &[]), Verdict::Refuse(Refusal::SiteBlocked));
    let letter = |endpoint| decide(&hospital, "for-the-patient", endpoint, "https://mail.hospital.example", &[]);
    assert_eq!((letter("clinic-azure"), letter("builtin")), (Verdict::Ask, Verdict::Refuse(Refusal::NeedsEndpoint)));
    let asking = ["records", "mail"].map(|host| hospital.asks_first(&format!("https://{host}.hospital.example")));
    assert_eq!(asking, [true, false]);
    assert_eq!(hospital.managed().training().map(|training| training.version), Some(2));
    assert_eq!(hospital.trained(&Standing::default()), Err(Refusal::TrainingRequired));
    for (name, handling) in [
        ("PERSON", Handling::Surrogate),
        ("DATE_TIME", Handling::Generalise),
        ("AGE", Handling::Generalise),
        ("HEALTH_ID", Handling::Drop),
    ] {
        assert_eq!(hospital.handling(&label(name), Trust::Organisation), handling, "{name}");
    }
    assert_eq!(hospital.handling(&label("MEDICAL_CODE"), Trust::External), Handling::Allow);
    assert!(!hospital.releasable(&label("PERSON"), Trust::External));
    let url = hospital
        .endpoint("clinic-azure")
        .and_then(|endpoint| endpoint.address("/chat/completions"))
        .expect("it has an address");
    assert!(url.ends_with("/openai/deployments/summaries/chat/completions?api-version=2024-10-21"));
}

#[test]
fn the_policy_of_the_company_on_aws_decides_as_described() {
    let company = example("bedrock");
    let gateway = company.endpoint("gateway").expect("it is approved");
    assert_eq!((gateway.trust, gateway.headers().len()), (Trust::Organisation, 2));
    let bedrock = company.endpoint("bedrock").expect("it is approved");
    assert_eq!((bedrock.trust, bedrock.headers()), (Trust::External, &[][..]));
    let limits = company.managed().limits();
    assert_eq!((limits.concurrent, limits.per_minute), (Some(2), Some(20)));
    let summarise = &company.actions()[0];
    let rooms = [gateway, bedrock].map(|endpoint| company.room(Some(endpoint), summarise, &Contexts::default()).part);
    assert_eq!(rooms, [400_000, 370_212]);
}

#[test]
fn the_software_houses_policy_decides_as_described() {
    let ids = |policy: &Policy| -> Vec<String> {
        policy.endpoints().iter().map(|endpoint| endpoint.id.to_string()).collect()
    };
    let engineer = signed_in("software-house", &["engineering"]);
    assert_eq!(ids(&engineer), ["gpu-box", "anthropic", "builtin"]);
    let ask = |policy: &Policy, endpoint, found| decide(policy, "reply", endpoint, "https://git.example", found);
    let blocked = |name| Verdict::Refuse(Refusal::BlockedLabel(label(name)));
    assert_eq!(ask(&engineer, "anthropic", &["SECRET"]), blocked("SECRET"));
    assert_eq!(ask(&engineer, "anthropic", &["PROJECT"]), blocked("PROJECT"));
    assert_eq!(ask(&engineer, "gpu-box", &["PROJECT"]), Verdict::Ask);
    assert!(engineer.releasable(&label("PERSON"), Trust::External));
    assert!(engineer.sends_unseen("https://git.example"));
    assert_eq!(decide(&engineer, "release-note", "gpu-box", "", &[]), Verdict::Ask);
    let limits = engineer.managed().limits();
    assert_eq!((limits.concurrent, limits.per_minute), (Some(4), Some(60)));
    let support = signed_in("software-house", &["support"]);
    assert_eq!(ids(&support), ["gpu-box", "builtin"]);
    assert!(!support.sends_unseen("https://git.example"));
    let out = example("software-house");
    assert_eq!(ids(&out), ids(&support), "whoever is not signed in may do what support may");
    assert_eq!(ask(&out, "gpu-box", &[]), Verdict::Refuse(Refusal::SignInRequired), "their server wants the sign-in");
    assert_eq!(decide(&out, "summarise", "builtin", "", &[]), Verdict::Ask);
}

#[test]
fn the_insurers_policy_decides_as_described() {
    let ask = |policy: &Policy, action, found| decide(policy, action, "insurer-llm", "", found);
    let out = example("insurer");
    let audit = out.audit();
    assert_eq!((audit.keep_days(), audit.asks_reason(), audit.asks_feedback()), (Some(90), true, true));
    assert!(matches!(audit.sites(), Sites::Hash(_)));
    let collector = out.approve_sink(Sink::Otlp).expect("nobody has to sign in for what was recorded to arrive");
    assert_eq!(collector.url(), "https://otel.insurer.example/v1/logs");
    assert_eq!(out.approve_sink(Sink::Webhook), None);
    assert_eq!(ask(&out, "summarise", &[]), Verdict::Refuse(Refusal::SignInRequired));
    assert_eq!(decide(&out, "summarise", "builtin", "", &[]), Verdict::Refuse(Refusal::SignInRequired));
    let code = || Verdict::Refuse(Refusal::BlockedLabel(label("MEDICAL_CODE")));
    let no_action = || Verdict::Refuse(Refusal::UnknownAction);
    for (claim, summary, explain, reply, medical) in [
        ("Scrim.Underwriting", Verdict::Ask, Verdict::Ask, no_action(), code()),
        ("Scrim.Claims", Verdict::Ask, no_action(), Verdict::Ask, Verdict::Ask),
        ("Somebody.Else", Verdict::Ask, no_action(), no_action(), code()),
    ] {
        let policy = signed_in("insurer", &[claim]);
        let decided = ["summarise", "explain", "reply"].map(|action| ask(&policy, action, &["PERSON"]));
        assert_eq!(decided, [summary, explain, reply], "{claim}");
        assert_eq!(ask(&policy, "summarise", &["MEDICAL_CODE"]), medical, "{claim}");
        assert!(policy.managed().takes_token(policy.endpoint("insurer-llm").expect("it is listed")));
    }
}

/// In which mode the redactor replaces a value that it is told to replace in this one.
fn replaced(label: &Label, value: &str, mode: Mode) -> Mode {
    let handling = scrim_redact::Handling::Hidden(mode);
    let items = [Item { span: Span::new(0, value.len()), label: label.clone(), handling }];
    let redaction = redact(&mut Vault::new(), &Clear::new(value.to_owned()), &items).expect("one item fits");
    redaction.placements[0].mode
}

/// What the policy lets a label be set to is what the redactor can do, for all that is in the catalogue.
#[test]
fn a_handling_fits_the_labels_that_the_redactor_can_treat_so() {
    let mut coarse = std::collections::BTreeMap::new();
    for sheet in catalogue() {
        let name = label(sheet.label);
        let marked = sheet.example().split_once('«').and_then(|(_, rest)| rest.split_once('»'));
        let Some((value, _)) = marked else { continue };
        for (handling, mode) in [(Handling::Generalise, Mode::Generalise), (Handling::Surrogate, Mode::Surrogate)] {
            let done = replaced(&name, value, mode) == mode;
            assert!(!done || handling.fits(&name), "{name} is not to be treated as {}", handling.as_str());
            if handling == Handling::Generalise && handling.fits(&name) {
                // The example of a date of birth is one that can be read in two ways.
                let other = replaced(&name, "12 March 1971", mode) == mode;
                *coarse.entry(name.clone()).or_insert(false) |= done || other;
            }
        }
    }
    assert!(coarse.len() > 6 && coarse.values().all(|done| *done), "{coarse:?}");
}

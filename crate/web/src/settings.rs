//! The settings form and the stored settings.

use scrim_policy::{Auth, Policy, Settings, Via};
use scrim_wire::{EndpointForm, LabelForm, PromptForm, SettingsForm, TermForm};
use serde_json::{Value, json};

/// What a form does not show, and leaves as it is.
const UNSHOWN: [&str; 4] = ["allow", "preset", "thresholds", "recognizers"];

/// The stored form of what the person filled in over the `current` settings. Whether it holds is the policy's to say.
pub(crate) fn to_json(form: &SettingsForm, current: Option<&Settings>) -> String {
    let endpoints: Vec<Value> = form.endpoints.iter().map(endpoint_json).collect();
    let mut labels = serde_json::Map::new();
    labels.extend(form.labels.iter().map(|label| (label.label.clone(), Value::from(label.handling.as_str()))));
    let fuzzy = |text: &str| {
        let terms = current.map(Settings::terms).unwrap_or_default();
        terms.iter().any(|term| term.fuzzy && term.text == text)
    };
    let terms: Vec<Value> = form
        .terms
        .iter()
        .map(|term| json!({ "text": term.text, "label": term.label, "fuzzy": fuzzy(&term.text) }))
        .collect();
    let prompts: Vec<Value> = form
        .prompts
        .iter()
        .map(|prompt| {
            json!({ "id": prompt.id, "name": prompt.name, "template": prompt.template, "output": prompt.output })
        })
        .collect();
    let mut json = json!({ "version": 1, "endpoints": endpoints, "defaultEndpoint": form.default_endpoint, "labels": labels,
        "terms": terms, "prompts": prompts, "record": form.record });
    let stored = current
        .and_then(|settings| serde_json::from_slice::<Value>(settings.to_json().as_bytes()).ok())
        .unwrap_or_default();
    for key in UNSHOWN {
        if let Some(value) = stored.get(key) {
            json[key] = value.clone();
        }
    }
    json.to_string()
}

/// One endpoint as it is stored.
fn endpoint_json(endpoint: &EndpointForm) -> Value {
    json!({ "id": endpoint.id, "name": endpoint.name, "dialect": endpoint.dialect, "url": endpoint.url,
        "model": endpoint.model, "apiVersion": endpoint.api_version, "auth": endpoint.auth,
        "contextTokens": endpoint.context_tokens.unwrap_or(0) })
}

/// Settings with nothing but this endpoint, to ask it for its models before it is saved. Of what is not filled in yet only the
/// address matters for that.
pub(crate) fn draft(endpoint: &EndpointForm) -> String {
    let filled = |text: &str| if text.trim().is_empty() { "-".to_owned() } else { text.to_owned() };
    let (name, model) = (filled(&endpoint.name), filled(&endpoint.model));
    let endpoint = EndpointForm { name, model, context_tokens: None, ..endpoint.clone() };
    json!({ "version": 1, "endpoints": [endpoint_json(&endpoint)] }).to_string()
}

/// The settings in force as a form.
pub(crate) fn to_form(policy: &Policy) -> SettingsForm {
    let settings = policy.settings();
    let endpoints = settings.endpoints().iter().filter_map(|endpoint| {
        let api_version = match &endpoint.via {
            Via::Builtin | Via::Browser { .. } => "",
            Via::Http { api_version, .. } => api_version,
        };
        Some(EndpointForm {
            id: endpoint.id.as_str().to_owned(),
            name: endpoint.name.clone(),
            dialect: endpoint.dialect()?.to_owned(),
            url: endpoint.base().map(ToString::to_string).unwrap_or_default(),
            model: endpoint.model().to_owned(),
            api_version: api_version.to_owned(),
            auth: endpoint.auth().map(Auth::as_str).unwrap_or_default().to_owned(),
            context_tokens: endpoint.context_tokens(),
        })
    });
    let labels = settings.labels().iter().map(|(label, handling)| LabelForm {
        label: label.as_str().to_owned(),
        handling: handling.as_str().to_owned(),
    });
    let terms =
        settings.terms().iter().map(|term| TermForm { text: term.text.clone(), label: term.label.as_str().to_owned() });
    let prompts = settings.prompts().iter().filter_map(|action| {
        let prompt = action.prompt.as_ref()?;
        Some(PromptForm {
            id: action.id.as_str().to_owned(),
            name: prompt.name.clone(),
            template: prompt.template.as_str().to_owned(),
            output: action.output.as_str().to_owned(),
        })
    });
    SettingsForm {
        endpoints: endpoints.collect(),
        default_endpoint: settings.default_endpoint().map(ToString::to_string).unwrap_or_default(),
        labels: labels.collect(),
        terms: terms.collect(),
        prompts: prompts.collect(),
        record: settings.record(),
    }
}

/// The form of somebody who has set nothing.
pub(crate) fn empty() -> SettingsForm {
    to_form(&Policy::builtin())
}

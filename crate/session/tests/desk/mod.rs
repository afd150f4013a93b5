//! A session with its surroundings, and what its effects are looked through for.
#![allow(dead_code, reason = "each suite needs some of it")]

use scrim_audit::{Entry, Question};
use scrim_detect::Detector;
use scrim_policy::{Contexts, Policy, Standing, Today};
use scrim_session::{Effect, Event, Failed, Input, Mark, Outbound, Ports, Preview, Range16, Session, Ticket};

pub(crate) const CORP: &str = r#"{"version": 1, "defaultEndpoint": "corp", "labels": {}, "terms": [],
    "endpoints": [{"id": "corp", "name": "Corp", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": "m"}]}"#;
pub(crate) const MAIL: &str =
    "Please write to jane.doe@example.com, not to ops@example.org, about the pumps on Friday.";

/// A session with its surroundings.
pub(crate) struct Desk {
    pub(crate) session: Session,
    detector: Detector,
    pub(crate) policy: Policy,
    pub(crate) standing: Standing,
    pub(crate) site: &'static str,
}

pub(crate) const TODAY: Today = Today { number: 20_787, ends_ms: 1_796_083_200_000 };

impl Desk {
    pub(crate) fn new(settings: Option<&str>) -> Self {
        Self::under(settings, "{}")
    }

    /// With an organisation's policy.
    pub(crate) fn under(settings: Option<&str>, managed: &str) -> Self {
        let policy = Policy::from_layers(settings, managed).expect("the settings are fine");
        let (standing, site) = (Standing::default(), "https://mail.example");
        Self { session: Session::new(), detector: detector(&policy), policy, standing, site }
    }

    pub(crate) fn step(&mut self, input: Input) -> Vec<Effect> {
        self.step_at(input, 1_000)
    }

    pub(crate) fn preview_of(&mut self, text: &str) -> Preview {
        shown(self.step(ask("summarise", text)))
    }

    /// At another time than the usual.
    pub(crate) fn step_at(&mut self, input: Input, now_ms: u64) -> Vec<Effect> {
        let Self { detector, policy, standing, site, .. } = self;
        let ports =
            Ports { detector, policy, site, now_ms, chance: 7, standing, today: TODAY, contexts: &Contexts::default() };
        self.session.step(input, &ports)
    }

    /// Up to a request that is on its way.
    pub(crate) fn sent(&mut self) -> Outbound {
        let preview = self.preview_of(MAIL);
        outbound(self.step(Input::Confirm(preview.ticket)))
    }

    pub(crate) fn change_policy(&mut self, settings: Option<&str>) -> Vec<Effect> {
        self.policy = Policy::from_settings(settings).expect("the settings are fine");
        self.detector = detector(&self.policy);
        self.step(Input::PolicyChanged)
    }
}

fn detector(policy: &Policy) -> Detector {
    policy.detector().build().expect("the policy takes no term that the detector refuses")
}

/// The settings with something else in place of their labels.
pub(crate) fn with_labels(labels: &str) -> String {
    CORP.replace(r#""labels": {}"#, &format!(r#""labels": {{{labels}}}"#))
}

pub(crate) fn ask(action: &str, text: &str) -> Input {
    Input::Preview {
        action: action.into(),
        text: text.into(),
        wish: String::new(),
        endpoint: String::new(),
        first: true,
    }
}

pub(crate) fn shown(effects: Vec<Effect>) -> Preview {
    match effects.into_iter().next_back() {
        Some(Effect::Tell(Event::Preview(preview))) => *preview,
        other => panic!("a preview was expected, not {other:?}"),
    }
}

pub(crate) fn outbound(effects: Vec<Effect>) -> Outbound {
    effects
        .into_iter()
        .find_map(|effect| if let Effect::Send(outbound) = effect { Some(*outbound) } else { None })
        .expect("a request is sent")
}

pub(crate) fn failed(effects: &[Effect]) -> &Failed {
    effects
        .iter()
        .find_map(|effect| if let Effect::Tell(Event::Failed(failed)) = effect { Some(failed) } else { None })
        .expect("the card is told of a failure")
}

pub(crate) fn sends(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Send(_)))
}

pub(crate) fn records(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Record(_))).count()
}

pub(crate) fn answer(effects: &[Effect]) -> String {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Tell(Event::Delta(text)) = effect { Some(text.as_str()) } else { None })
        .collect()
}

/// What is waited for, and between how many milliseconds.
pub(crate) fn waits(effects: &[Effect]) -> Option<(Ticket, u32, u32)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Wait { ticket, least_ms, most_ms } => Some((*ticket, *least_ms, *most_ms)),
        _ => None,
    })
}

/// The head of an answer and the beginning of its stream.
pub(crate) fn begin(desk: &mut Desk, ticket: Ticket, content: &str) -> Vec<Effect> {
    desk.step(Input::Sent(ticket));
    desk.step(Input::Head(ticket, 200, vec![("content-type".into(), "text/event-stream".into())]));
    let chunk = format!("data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{content}\"}}}}]}}\n\n");
    desk.step(Input::Chunk(ticket, chunk.into_bytes()))
}

/// The end of an answer.
pub(crate) const STOP: &[u8] =
    b"data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

/// Everything recorded.
pub(crate) fn entries(effects: &[Effect]) -> Vec<&Question> {
    let recorded =
        effects.iter().filter_map(|effect| if let Effect::Record(entry) = effect { Some(&**entry) } else { None });
    recorded.filter_map(Entry::question).collect()
}

pub(crate) fn aborts(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Abort(_)))
}

/// Everything told.
pub(crate) fn told(effects: &[Effect]) -> Vec<&Event> {
    effects.iter().filter_map(|effect| if let Effect::Tell(event) = effect { Some(event) } else { None }).collect()
}

/// A question, in full.
pub(crate) fn question(action: &str, text: &str, wish: &str, endpoint: &str) -> Input {
    Input::Preview {
        action: action.into(),
        text: text.into(),
        wish: wish.into(),
        endpoint: endpoint.into(),
        first: true,
    }
}

/// Where `part` stands in `text` for the `nth` time, from 0. ASCII texts only.
pub(crate) fn range(text: &str, part: &str, nth: usize) -> Range16 {
    assert!(text.is_ascii());
    let (start, _) = text.match_indices(part).nth(nth).expect("it stands there");
    Range16 { start: start as u32, end: (start + part.len()) as u32 }
}

/// The mark that covers what `range` finds.
pub(crate) fn mark_at(preview: &Preview, range: Range16) -> &Mark {
    let covers = |mark: &&Mark| mark.source.start <= range.start && range.end <= mark.source.end;
    preview.marks.iter().find(covers).unwrap_or_else(|| panic!("no mark at {range:?} in {:?}", preview.marks))
}

//! How far a text goes decides at which point names are read; and what is not read in is said.

mod desk;

use desk::{CORP, Desk, TODAY, question, shown};
use scrim_detect::{NamesModel, Preset};
use scrim_policy::{Contexts, Policy, Standing};
use scrim_session::{Ports, Preview, Session};

const MODEL: &[u8] = include_bytes!("../../detect/models/names.bin");
const TEXT: &str = include_str!("../../detect/tests/names.txt");

fn preview(policy: &Policy, endpoint: &str, text: &str) -> Preview {
    let model = NamesModel::from_bytes(MODEL).expect("the model in the repository is whole");
    let detector = policy.detector().names(Some(model)).build().expect("without words none is unfit");
    let (standing, site) = (Standing::default(), "https://mail.example");
    let ports = Ports {
        detector: &detector,
        policy,
        site,
        now_ms: 1_000,
        chance: 7,
        standing: &standing,
        today: TODAY,
        contexts: &Contexts::default(),
    };
    shown(Session::new().step(question("summarise", text, "", endpoint), &ports))
}

fn endpoints(preset: &str) -> Policy {
    let two = CORP.replace(
        r#""model": "m"}]"#,
        &format!(
            r#""model": "m"}}, {{"id": "own", "name": "Own", "dialect": "openai", "url": "http://localhost:8080/v1",
            "model": "m"}}]{preset}"#
        ),
    );
    Policy::from_settings(Some(&two)).expect("the settings are fine")
}

#[test]
fn a_text_that_leaves_the_organisation_is_read_for_recall() {
    // Somebody the model is not sure of.
    let text = format!("{TEXT}\n\nAsk Osgood or mick about the keys, not the desk. Thorpe has them.");
    let model = NamesModel::from_bytes(MODEL).expect("the model in the repository is whole");
    let detector = Policy::builtin().detector().names(Some(model)).build().expect("without words none is unfit");
    let [recall, balanced] =
        [Preset::Strict, Preset::Balanced].map(|point| detector.look_at(&text, point).findings.len());
    assert!(recall >= balanced);
    let marks = |policy: &Policy, endpoint| preview(policy, endpoint, &text).marks.len();
    assert_eq!(marks(&endpoints(""), "corp"), recall);
    assert_eq!(marks(&endpoints(""), "own"), balanced);
    let chosen = endpoints(r#", "preset": "balanced""#);
    assert_eq!(marks(&chosen, "corp"), balanced, "what somebody chose counts");
}

#[test]
fn text_in_another_script_is_said_to_be_so() {
    let mut desk = Desk::new(Some(CORP));
    assert!(desk.preview_of("Встреча с клиентом завтра в десять часов.").other_script);
    assert!(!desk.preview_of("Meeting with the client (Иван) tomorrow at ten.").other_script);
}

//! What a person has to have done, or may still do today, before something leaves: decided from what is counted, never from the text.

use crate::managed::Preview;
use crate::{Action, Endpoint, Policy, Refusal, Standing, Today};

impl Policy {
    /// Whether the person has gone through the training in its present version.
    ///
    /// # Errors
    /// [`Refusal::TrainingRequired`].
    pub fn trained(&self, standing: &Standing) -> Result<(), Refusal> {
        match self.managed().training() {
            Some(training) if standing.trained() != Some(training.version) => Err(Refusal::TrainingRequired),
            _ => Ok(()),
        }
    }

    /// Whether one more question of so many bytes may leave today.
    ///
    /// # Errors
    /// [`Refusal::DailyLimit`].
    pub fn within_limits(&self, standing: &Standing, today: Today, bytes: u64) -> Result<(), Refusal> {
        let duties = &self.managed().duties;
        let (questions, before) = standing.on(today);
        let full = duties.daily_questions.is_some_and(|most| questions >= most)
            || duties.daily_bytes.is_some_and(|most| before.saturating_add(bytes) > most);
        if full { Err(Refusal::DailyLimit) } else { Ok(()) }
    }

    /// Whether so many further bytes of a question that is on its way may leave today.
    ///
    /// # Errors
    /// [`Refusal::DailyLimit`].
    pub fn within_bytes(&self, standing: &Standing, today: Today, bytes: u64) -> Result<(), Refusal> {
        let (_, before) = standing.on(today);
        let full = self.managed().duties.daily_bytes.is_some_and(|most| before.saturating_add(bytes) > most);
        if full { Err(Refusal::DailyLimit) } else { Ok(()) }
    }

    /// Whether a text in which nothing was found may be sent without being shown first.
    pub fn sends_unseen(&self, site: &str) -> bool {
        self.managed().duties.preview == Some(Preview::WhenFound) && !self.asks_first(site)
    }

    /// Whether the person is to be asked, before anything else, whether text of this site may be used.
    pub fn asks_first(&self, site: &str) -> bool {
        self.managed().asks(site)
    }

    /// The endpoint an action goes to where nobody chose one: the first of those it may go to.
    pub fn first_endpoint(&self, action: &Action) -> Option<&Endpoint> {
        let fits = |endpoint: &&Endpoint| action.goes_to(endpoint.id.as_str());
        self.endpoints().iter().find(fits).or(self.endpoints().first())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Today = Today { number: 20_787, ends_ms: 0 };

    fn under(managed: &str) -> Policy {
        Policy::from_layers(None, managed).unwrap()
    }

    fn after(questions: usize) -> Standing {
        let mut standing = Standing::default();
        for _ in 0..questions {
            standing.count(TODAY, true, 100);
        }
        standing
    }

    #[test]
    fn a_training_is_asked_for_until_this_version_of_it_was_gone_through() {
        let policy = under(r#"{"training": {"required": true, "version": 2}}"#);
        let mut standing = Standing::default();
        assert_eq!(policy.trained(&standing), Err(Refusal::TrainingRequired));
        standing.train(1);
        assert_eq!(policy.trained(&standing), Err(Refusal::TrainingRequired));
        standing.train(2);
        assert_eq!(policy.trained(&standing), Ok(()));
        for none in ["{}", r#"{"training": {"required": false, "version": 9}}"#] {
            assert_eq!(under(none).trained(&Standing::default()), Ok(()), "{none}");
        }
        for broken in [r#"{"training": true}"#, r#"{"training": {"required": "no"}}"#] {
            assert_eq!(under(broken).trained(&Standing::default()), Err(Refusal::TrainingRequired), "{broken}");
        }
    }

    #[test]
    fn so_many_questions_and_bytes_leave_in_a_day_and_tomorrow_again() {
        let within = |managed: &str, before, bytes| under(managed).within_limits(&after(before), TODAY, bytes).is_ok();
        assert!(within("{}", 1_000, u64::MAX));
        let three = r#"{"dailyQuestions": 3}"#;
        assert!(within(three, 2, 1) && !within(three, 3, 1));
        let bytes = r#"{"dailyBytes": 250}"#;
        assert!(within(bytes, 2, 50) && !within(bytes, 2, 51));
        let tomorrow = Today { number: TODAY.number + 1, ..TODAY };
        assert_eq!(under(three).within_limits(&after(3), tomorrow, 1), Ok(()));
        for broken in [r#"{"dailyQuestions": "ten"}"#, r#"{"dailyBytes": -1}"#] {
            assert!(!within(broken, 0, 1), "{broken}");
        }
    }

    #[test]
    fn of_a_policy_and_a_role_the_stricter_duty_counts() {
        let policy = |root: &str, role: &str| {
            under(&format!(r#"{{{root} "role": "desk", "roles": [{{"id": "desk" {role}}}]}}"#))
        };
        let shown = |root, role| !policy(root, role).sends_unseen("https://a.example");
        assert!(shown("", "") && shown("", r#", "preview": "always""#));
        assert!(!shown("", r#", "preview": "whenFound""#));
        assert!(shown(r#""preview": "always","#, r#", "preview": "whenFound""#));
        assert!(shown(r#""preview": "whenFound","#, r#", "preview": "always""#));
        assert!(shown(r#""preview": "whenfound","#, ""), "what cannot be read is always");
        let limited = policy(r#""dailyQuestions": 5,"#, r#", "dailyQuestions": 2"#);
        assert!(limited.within_limits(&after(2), TODAY, 0).is_err());
        let kept = policy(r#""dailyQuestions": 2,"#, r#", "dailyQuestions": 5"#);
        assert!(kept.within_limits(&after(2), TODAY, 0).is_err());
        let trained = policy(r#""training": {"required": true},"#, r#", "training": {"required": false}"#);
        assert!(trained.trained(&Standing::default()).is_err());
    }

    #[test]
    fn a_site_to_be_asked_about_is_never_sent_unseen() {
        let policy = under(
            r#"{"preview": "whenFound", "sites": [{"match": "https://hr.example", "rule": "ask"}, {"match": "*", "rule": "allow"}]}"#,
        );
        assert!(policy.asks_first("https://hr.example") && !policy.sends_unseen("https://hr.example"));
        assert!(!policy.asks_first("https://wiki.example") && policy.sends_unseen("https://wiki.example"));
    }
}

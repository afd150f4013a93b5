//! Keys of monitoring services that only their name announces.

use super::announced::announced;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    announced!(
        "datadog_announced_key",
        "Datadog key",
        r"(?:datadog|dd_)",
        "datadog",
        32..=40,
        "0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d",
        "Datadog documentation, API and application keys"
    ),
    announced!(
        "rollbar_announced_key",
        "Rollbar token",
        r"rollbar",
        "rollbar",
        32..=32,
        "1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e",
        "Rollbar documentation, Access tokens"
    ),
    announced!(
        "bugsnag_announced_key",
        "Bugsnag key",
        r"bugsnag",
        "bugsnag",
        32..=32,
        "2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f",
        "Bugsnag documentation, API key"
    ),
    announced!(
        "sumologic_announced_key",
        "Sumo Logic access key",
        r"sumo",
        "sumologic",
        64..=64,
        "D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5",
        "Sumo Logic documentation, Access keys"
    ),
    announced!(
        "logz_announced_key",
        "Logz.io token",
        r"logz",
        "logz",
        32..=36,
        "kMpRtVxZbD927461592746kMpRtVxZbD",
        "Logz.io documentation, API tokens"
    ),
    announced!(
        "loggly_announced_key",
        "Loggly token",
        r"loggly",
        "loggly",
        36..=36,
        "1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e",
        "Loggly documentation, Customer tokens"
    ),
    announced!(
        "opsgenie_announced_key",
        "Opsgenie key",
        r"ops_?genie",
        "opsgenie",
        36..=36,
        "2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f",
        "Atlassian documentation, Opsgenie API key management"
    ),
    announced!(
        "statuspage_announced_key",
        "Statuspage key",
        r"status_?page",
        "statuspage",
        36..=64,
        "3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a",
        "Atlassian documentation, Statuspage API"
    ),
    announced!(
        "meraki_announced_key",
        "Cisco Meraki key",
        r"meraki",
        "meraki",
        40..=40,
        "0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b",
        "Cisco Meraki documentation, Dashboard API"
    ),
    announced!(
        "shodan_announced_key",
        "Shodan key",
        r"shodan",
        "shodan",
        32..=32,
        "B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5",
        "Shodan developer documentation"
    ),
    announced!(
        "zerotier_announced_key",
        "ZeroTier token",
        r"zero_?tier",
        "zerotier",
        32..=32,
        "c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6",
        "ZeroTier documentation, API tokens"
    ),
    announced!(
        "service_uuid_announced_key",
        "Key that is a UUID",
        r"(?:hubspot|squarespace|sendbird|kucoin|message_?bird|splunk|sauce|scaleway|opsgenie|heroku|deepl|airbrake|appsignal|wakatime)",
        "hubspot",
        36..=39,
        "4e5f0a1b-2c3d-4e5f-8a1b-2c3d4e5f0a1b",
        "gitleaks and kingfisher, rules of these services; a UUID near no such name is an id"
    ),
];

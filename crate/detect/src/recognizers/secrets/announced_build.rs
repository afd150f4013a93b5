//! Keys of build and analysis services that only their name announces.

use super::announced::announced;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    announced!(
        "travis_announced_key",
        "Travis CI token",
        r"travis",
        "travis",
        22..=22,
        "a1B2_c3D4-e5Fa1B2_c3D4",
        "Travis CI documentation, API authentication"
    ),
    announced!(
        "drone_announced_key",
        "Drone token",
        r"drone",
        "drone",
        32..=32,
        "B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5",
        "Drone documentation, API"
    ),
    announced!(
        "codecov_announced_key",
        "Codecov token",
        r"codecov",
        "codecov",
        36..=36,
        "2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f",
        "Codecov documentation, Tokens"
    ),
    announced!(
        "snyk_announced_key",
        "Snyk API token",
        r"snyk",
        "snyk",
        36..=36,
        "3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a",
        "Snyk documentation, Authentication: tokens before the prefix"
    ),
    announced!(
        "circleci_announced_key",
        "CircleCI token",
        r"circle_?(?:ci)?",
        "circleci",
        40..=40,
        "0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b",
        "CircleCI documentation, API tokens before the prefix"
    ),
    announced!(
        "gitea_announced_key",
        "Gitea token",
        r"(?:gitea|forgejo|codeberg)",
        "gitea",
        40..=40,
        "1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c",
        "Gitea documentation, API usage"
    ),
    announced!(
        "expo_announced_key",
        "Expo token",
        r"expo[_ -]",
        "expo",
        40..=40,
        "gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27",
        "Expo documentation, Programmatic access"
    ),
    announced!(
        "semgrep_announced_key",
        "Semgrep token",
        r"semgrep",
        "semgrep",
        64..=64,
        "3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e",
        "Semgrep documentation, CI"
    ),
    announced!(
        "lokalise_announced_key",
        "Lokalise token",
        r"lokalise",
        "lokalise",
        40..=40,
        "0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b",
        "Lokalise documentation, API tokens"
    ),
    announced!(
        "teleport_announced_key",
        "Teleport join token",
        r"teleport",
        "teleport",
        32..=32,
        "1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e",
        "Teleport documentation, Join tokens"
    ),
    announced!(
        "wandb_legacy_announced_key",
        "Weights & Biases key, old form",
        r"(?:wandb|weights)",
        "wandb",
        40..=40,
        "2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d",
        "Weights & Biases documentation, API keys before the prefix"
    ),
];

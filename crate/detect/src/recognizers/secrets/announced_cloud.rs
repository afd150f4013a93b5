//! Keys of clouds and platforms that only their name announces.

use super::announced::announced;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    announced!(
        "hetzner_announced_key",
        "Hetzner Cloud token",
        r"(?:hetzner|hcloud)",
        "hetzner",
        64..=64,
        "a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2",
        "Hetzner Cloud documentation, Generating an API token"
    ),
    announced!(
        "linode_announced_key",
        "Linode token",
        r"linode",
        "linode",
        64..=64,
        "1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c",
        "Akamai Linode documentation, Personal access tokens"
    ),
    announced!(
        "vultr_announced_key",
        "Vultr API key",
        r"vultr",
        "vultr",
        36..=36,
        "N3P4Q5R6K1M2N3P4Q5R6K1M2N3P4Q5R6K1M2",
        "Vultr documentation, API"
    ),
    announced!(
        "ibm_cloud_announced_key",
        "IBM Cloud API key",
        r"ibm[_ -]?cloud",
        "ibm_cloud",
        44..=44,
        "3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e",
        "IBM Cloud documentation, Managing user API keys"
    ),
    announced!(
        "ovh_announced_key",
        "OVHcloud key",
        r"ovh",
        "ovh",
        16..=32,
        "a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4",
        "OVHcloud documentation, First steps with the API"
    ),
    announced!(
        "railway_announced_key",
        "Railway token",
        r"railway",
        "railway",
        36..=36,
        "1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e",
        "Railway documentation, Public API"
    ),
    announced!(
        "scaleway_announced_key",
        "Scaleway secret key",
        r"(?:scaleway|scw)",
        "scaleway",
        36..=36,
        "2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f",
        "Scaleway documentation, API keys"
    ),
    announced!(
        "fastly_announced_key",
        "Fastly token",
        r"fastly",
        "fastly",
        32..=32,
        "3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5",
        "Fastly documentation, API tokens"
    ),
    announced!(
        "heroku_announced_key",
        "Heroku API key",
        r"heroku",
        "heroku",
        36..=36,
        "0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d",
        "Heroku documentation, Platform API: keys before the prefix"
    ),
    announced!(
        "civo_announced_key",
        "Civo API key",
        r"civo",
        "civo",
        50..=50,
        "B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2",
        "Civo documentation, API; betterleaks rules"
    ),
    announced!(
        "cloudflare_announced_key",
        "Cloudflare API token",
        r"cloudflare",
        "cloudflare",
        40..=40,
        "gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27",
        "Cloudflare documentation, API tokens before the prefix"
    ),
    announced!(
        "upstash_announced_key",
        "Upstash token",
        r"upstash",
        "upstash",
        32..=140,
        "D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6",
        "Upstash documentation, REST API"
    ),
    announced!(
        "mongodb_atlas_announced_key",
        "MongoDB Atlas private key",
        r"(?:mongodb|atlas)",
        "mongodb_atlas",
        36..=36,
        "0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d",
        "MongoDB Atlas documentation, Programmatic API keys"
    ),
];

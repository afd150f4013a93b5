//! Keys of model providers and search that only their name announces.

use super::announced::announced;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    announced!(
        "mistral_announced_key",
        "Mistral API key",
        r"mistral",
        "mistral",
        32..=32,
        "a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4",
        "Mistral documentation, API keys"
    ),
    announced!(
        "cohere_announced_key",
        "Cohere API key",
        r"co(?:here|_api)",
        "cohere",
        40..=40,
        "B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3",
        "Cohere documentation, API keys"
    ),
    announced!(
        "assemblyai_announced_key",
        "AssemblyAI key",
        r"assembly_?ai",
        "assemblyai",
        32..=32,
        "2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f",
        "AssemblyAI documentation, Authentication"
    ),
    announced!(
        "deepgram_announced_key",
        "Deepgram key",
        r"deepgram",
        "deepgram",
        40..=40,
        "3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e",
        "Deepgram documentation, API keys"
    ),
    announced!(
        "weaviate_announced_key",
        "Weaviate key",
        r"(?:weaviate|wcs)",
        "weaviate",
        30..=90,
        "a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6",
        "Weaviate documentation, API key authentication"
    ),
    announced!(
        "exa_announced_key",
        "Exa key",
        r"exa[_ -]",
        "exa",
        36..=36,
        "1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e",
        "Exa documentation, API keys"
    ),
    announced!(
        "algolia_announced_key",
        "Algolia key",
        r"algolia",
        "algolia",
        32..=32,
        "3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a",
        "Algolia documentation, API keys"
    ),
    announced!(
        "here_maps_announced_key",
        "HERE key",
        r"here[_ -](?:maps|api)",
        "here_maps",
        43..=43,
        "a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2",
        "HERE documentation, API key credentials"
    ),
    announced!(
        "contentful_announced_key",
        "Contentful token",
        r"contentful",
        "contentful",
        43..=43,
        "B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c",
        "Contentful documentation, Content delivery API"
    ),
    announced!(
        "serpapi_announced_key",
        "SerpApi key",
        r"serp_?api",
        "serpapi",
        64..=64,
        "2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d",
        "SerpApi documentation"
    ),
    announced!(
        "virustotal_announced_key",
        "VirusTotal key",
        r"virus_?total",
        "virustotal",
        64..=64,
        "3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e",
        "VirusTotal documentation, Authentication"
    ),
];

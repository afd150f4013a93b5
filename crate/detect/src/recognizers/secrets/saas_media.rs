//! Keys of pictures, films and uploads.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "cloudinary_url",
        label: "SECRET",
        kind: Some("cloudinary_url"),
        title: "Cloudinary address",
        pattern: r"cloudinary://\d{12,15}:[A-Za-z0-9_-]+@[a-z0-9_-]+",
        score: 0.97,
        checks: &[validate::at_least::<55>(), validate::NOT_SAMPLE],
        finds: &[
            "«cloudinary://927461592746159:a1B2_c3D4-e5Fa1B2_c3D4-e5Fa@acme»",
            "CLOUDINARY_URL=«cloudinary://746159274615927:B2_c3D4-e5Fa1B2_c3D4-e5Fa1B@acme-cdn»",
            "\"token\": \"«cloudinary://615927461592746:c3D4e5F6a1B2c3D4e5F6a1B2c3D@acme»\",",
            "use «cloudinary://592746159274615:3D4-e5Fa1B2_c3D4-e5Fa1B2_c3@acme» there",
        ],
        skips: &[
            ("cloudinary://<api_key>:<api_secret>@acme", "a sample"),
            ("cloudinary://274615927461592:xxxxxxxxxxxxxxxxxxxxxxxxxxx@acme", "a sample"),
            ("cloudinary://274615927461592@acme", "no secret"),
            ("CLOUDINARY_URL is not set", "no value"),
        ],
        source: "Cloudinary documentation, API environment variable",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "adobe_secret",
        label: "SECRET",
        kind: Some("adobe_secret"),
        title: "Adobe client secret",
        pattern: r"p8e-[A-Za-z0-9_-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<36, 36>(), validate::NOT_SAMPLE],
        finds: &[
            "«p8e-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»",
            "ADOBE_CLIENT_SECRET=«p8e-B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D»",
            "\"token\": \"«p8e-gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D47»\",",
            "Authorization: Bearer «p8e-3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5»",
        ],
        skips: &[
            ("p8e-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_", "a character short"),
            ("p8e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xp8e-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c", "goes on in front"),
            ("keys begin with p8e-", "no value"),
        ],
        source: "Adobe developer documentation, OAuth server-to-server; gitleaks and betterleaks rules",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "frame_io_token",
        label: "SECRET",
        kind: Some("frame_io_token"),
        title: "Frame.io token",
        pattern: r"fio-u-[A-Za-z0-9_=-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::at_least::<66>(), validate::NOT_SAMPLE],
        finds: &[
            "«fio-u-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5»",
            "FRAMEIO_TOKEN=«fio-u-B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa»",
            "\"token\": \"«fio-u-gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B»\",",
            "Authorization: Bearer «fio-u-3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27»",
        ],
        skips: &[
            ("fio-u-a1B2_c3D4-e5", "too short"),
            ("fio-u-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xfio-u-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5", "goes on in front"),
            ("keys begin with fio-u-", "no value"),
        ],
        source: "Frame.io developer documentation; gitleaks and betterleaks rules",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uploadthing_token",
        label: "SECRET",
        kind: Some("uploadthing_token"),
        title: "UploadThing token",
        pattern: r"eyJhcGlLZXkiOi[A-Za-z0-9+/]+={0,2}",
        limit: 512,
        score: 0.97,
        checks: &[validate::at_least::<54>(), validate::NOT_SAMPLE],
        finds: &[
            "«eyJhcGlLZXkiOia1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4==»",
            "UPLOADTHING_TOKEN=«eyJhcGlLZXkiOiB2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5==»",
            "\"token\": \"«eyJhcGlLZXkiOic3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6==»\",",
            "Authorization: Bearer «eyJhcGlLZXkiOiD4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1==»",
        ],
        skips: &[
            ("eyJhcGlLZXkiOia1B2c3D4e5F6", "too short"),
            (
                "eyJhcGlLZXkiOixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==",
                "a sample",
            ),
            (
                "xeyJhcGlLZXkiOia1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4==",
                "goes on in front",
            ),
            ("keys begin with eyJhcGlLZXkiOi", "no value"),
        ],
        source: "UploadThing documentation: base64 of {\"apiKey\":",
        ..Recognizer::DEFAULT
    },
];

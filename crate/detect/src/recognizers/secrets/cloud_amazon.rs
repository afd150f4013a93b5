//! Keys of Amazon's services beyond the pair of access key id and secret.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "aws_session_token",
        label: "SECRET",
        kind: Some("aws_session_token"),
        title: "AWS session token",
        pattern: r"(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|AgoJb3JpZ2lu)[A-Za-z0-9+/]+={0,2}",
        limit: 4096,
        score: 0.97,
        checks: &[validate::at_least::<72>(), validate::NOT_SAMPLE],
        finds: &[
            "«IQoJb3JpZ2lua1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3»",
            "AWS_SESSION_TOKEN=«FwoGZXIvYXdzB2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D=»",
            "\"token\": \"«FQoGZXIvYXdzc3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e==»\",",
            "Authorization: Bearer «AgoJb3JpZ2lugD4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e57»",
        ],
        skips: &[
            ("IQoJb3JpZ2lua1B2c3+D4e5/F6a1B2c3", "too short"),
            ("IQoJb3JpZ2luxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            (
                "XIQoJb3JpZ2lua1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3",
                "goes on in front",
            ),
            ("keys begin with IQoJb3JpZ2lu", "no value"),
        ],
        source: "AWS STS API reference, Credentials; every token begins with the same bytes (base64 of its origin)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "aws_bedrock_key",
        label: "SECRET",
        kind: Some("aws_bedrock_key"),
        title: "Amazon Bedrock API key",
        pattern: r"ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]+={0,2}",
        limit: 512,
        score: 0.97,
        checks: &[validate::at_least::<82>(), validate::NOT_SAMPLE],
        finds: &[
            "«ABSKQmVkcm9ja0FQSUtleSa1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e»",
            "AWS_BEARER_TOKEN_BEDROCK=«ABSKQmVkcm9ja0FQSUtleSB2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e57»",
            "\"token\": \"«ABSKQmVkcm9ja0FQSUtleSc3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6»\",",
            "Authorization: Bearer «ABSKQmVkcm9ja0FQSUtleSgD4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1»",
        ],
        skips: &[
            ("ABSKQmVkcm9ja0FQSUtleSa1B2c3+D4e5/F6a1B2c3", "too short"),
            (
                "ABSKQmVkcm9ja0FQSUtleSxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "XABSKQmVkcm9ja0FQSUtleSa1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e",
                "goes on in front",
            ),
            ("keys begin with ABSKQmVkcm9ja0FQSUtleS", "no value"),
        ],
        source: "Amazon Bedrock user guide, API keys: ABSK and base64 of BedrockAPIKey",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "aws_bedrock_short_term_key",
        label: "SECRET",
        kind: Some("aws_bedrock_short_term_key"),
        title: "Amazon Bedrock short-term key",
        pattern: r"bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=_-]+",
        limit: 4096,
        score: 0.97,
        checks: &[validate::at_least::<74>(), validate::NOT_SAMPLE],
        finds: &[
            "«bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29ta1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e57»",
            "AWS_BEARER_TOKEN_BEDROCK=«bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tB2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6»",
            "\"token\": \"«bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tc3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1»\",",
            "Authorization: Bearer «bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tgD4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2»",
        ],
        skips: &[
            ("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29ta1B2c3+D4e", "too short"),
            ("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            (
                "xbedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29ta1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e57",
                "goes on in front",
            ),
            ("keys begin with bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", "no value"),
        ],
        source: "Amazon Bedrock user guide, short-term API keys: base64 of a signed address of bedrock.amazonaws.com",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "aws_appsync_key",
        label: "SECRET",
        kind: Some("aws_appsync_key"),
        title: "AWS AppSync API key",
        pattern: r"da2-[a-z0-9]+",
        score: 0.97,
        checks: &[validate::length::<30, 30>(), validate::NOT_SAMPLE],
        finds: &[
            "«da2-k1m2n3p4q5r6k1m2n3p4q5r6k1»",
            "APPSYNC_API_KEY=«da2-m2n3p4q5r6k1m2n3p4q5r6k1m2»",
            "\"token\": \"«da2-n3p4q5r6k1m2n3p4q5r6k1m2n3»\",",
            "Authorization: Bearer «da2-p4q5r6k1m2n3p4q5r6k1m2n3p4»",
        ],
        skips: &[
            ("da2-k1m2n3p4q5r6k1m2n3p4q5r6k", "a character short"),
            ("da2-xxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xda2-k1m2n3p4q5r6k1m2n3p4q5r6k1", "goes on in front"),
            ("keys begin with da2-", "no value"),
        ],
        source: "AWS AppSync developer guide, API_KEY authorization",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "amazon_mws_token",
        label: "SECRET",
        kind: Some("amazon_mws_token"),
        title: "Amazon MWS token",
        pattern: r"amzn\.mws\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«amzn.mws.0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d»",
            "MWS_AUTH_TOKEN=«amzn.mws.1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e»",
            "\"token\": \"«amzn.mws.2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f»\",",
            "Authorization: Bearer «amzn.mws.3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a»",
        ],
        skips: &[
            ("amzn.mws.0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3", "a character short"),
            ("amzn.mws.00000000-0000-0000-0000-000000000000", "a sample"),
            ("xamzn.mws.0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d", "goes on in front"),
            ("keys begin with amzn.mws.", "no value"),
        ],
        source: "Amazon MWS developer guide, Registering as a developer",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "amazon_oauth_secret",
        label: "SECRET",
        kind: Some("amazon_oauth_secret"),
        title: "Amazon login client secret",
        pattern: r"amzn1\.oa2-cs\.v1\.[0-9a-f]+",
        score: 0.97,
        checks: &[validate::length::<80, 80>(), validate::NOT_SAMPLE],
        finds: &[
            "«amzn1.oa2-cs.v1.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»",
            "LWA_CLIENT_SECRET=«amzn1.oa2-cs.v1.1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c»",
            "\"token\": \"«amzn1.oa2-cs.v1.2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»\",",
            "Authorization: Bearer «amzn1.oa2-cs.v1.3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
        ],
        skips: &[
            ("amzn1.oa2-cs.v1.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1", "a character short"),
            ("amzn1.oa2-cs.v1.0000000000000000000000000000000000000000000000000000000000000000", "a sample"),
            ("xamzn1.oa2-cs.v1.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b", "goes on in front"),
            ("keys begin with amzn1.oa2-cs.v1.", "no value"),
        ],
        source: "Login with Amazon developer guide; Microsoft security-utilities, AmazonOAuthCredentials",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "amazon_oauth_token",
        label: "SECRET",
        kind: Some("amazon_oauth_token"),
        title: "Login with Amazon token",
        pattern: r"Atz[ar]\|[A-Za-z0-9_-]+",
        after: Edge::Token,
        limit: 2048,
        score: 0.97,
        checks: &[validate::at_least::<65>(), validate::NOT_SAMPLE],
        finds: &[
            "«Atzr|a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27»",
            "LWA_REFRESH_TOKEN=«Atza|B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3»",
            "\"token\": \"«Atzr|gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»\",",
            "Authorization: Bearer «Atza|3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27»",
        ],
        skips: &[
            ("Atzr|a1B2_c3D4-", "too short"),
            ("Atzr|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("XAtzr|a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27", "goes on in front"),
            ("keys begin with Atzr|", "no value"),
        ],
        source: "Login with Amazon developer guide, Access and refresh tokens",
        ..Recognizer::DEFAULT
    },
];

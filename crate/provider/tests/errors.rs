//! Every kind of failure an endpoint has, as a table: what arrives, what it is called.

use scrim_provider::{DETAIL_LIMIT, Decoder, Dialect, Error, Event};

const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

fn failure(dialect: Dialect, status: u16, headers: &[(&str, &str)], body: &str) -> Error {
    let headers: Vec<_> = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut decoder = Decoder::new(dialect);
    let mut events = decoder.head(status, &headers);
    events.extend(decoder.push(body.as_bytes()));
    events.extend(decoder.finish());
    match events.as_slice() {
        [Event::Failed(error)] => error.clone(),
        other => panic!("{status} {body}: {other:?}"),
    }
}

/// The name of the variant, which is all these tables compare.
fn kind(error: &Error) -> String {
    let debug = format!("{error:?}");
    debug.split([' ', '{']).next().unwrap_or_default().to_owned()
}

#[test]
fn names_of_a_browsers_errors_mean_nothing_from_a_server() {
    let named = |name: &str| format!(r#"{{"error":{{"type":"{name}","message":"No."}}}}"#);
    let limited = failure(Dialect::OpenAi, 429, &[("retry-after", "7")], &named("QuotaExceededError"));
    assert_eq!(limited, Error::RateLimited { status: Some(429), retry_after_s: Some(7), detail: "No.".to_owned() });
    for name in ["QuotaExceededError", "NotAllowedError", "NotSupportedError", "SecurityError"] {
        let inside = failure(Dialect::OpenAi, 200, JSON, &named(name));
        assert_eq!(kind(&inside), "Stream", "{name}");
    }
}

#[test]
fn every_status_and_wording_has_its_kind() {
    let message = |text: &str| format!(r#"{{"error":{{"message":"{text}","type":null,"code":null}}}}"#);
    let coded = |code: &str| format!(r#"{{"error":{{"message":"No.","type":"x","code":"{code}"}}}}"#);
    let table: &[(u16, String, &str)] = &[
        // The key.
        (401, String::new(), "Unauthorized"),
        (401, message("Invalid API Key"), "Unauthorized"),
        (403, message("You have insufficient permissions for this operation."), "Unauthorized"),
        (403, message("Forbidden"), "Unauthorized"),
        (403, coded("invalid_api_key"), "Unauthorized"),
        (400, message("API key not valid. Please pass a valid API key."), "Unauthorized"),
        (
            400,
            r#"{"error":{"message":"No connected db.","type":"no_db_connection","code":"400"}}"#.into(),
            "Unauthorized",
        ),
        (403, message("Country, region, or territory not supported"), "Refused"),
        (403, "<html><head><title>403 Forbidden</title></head></html>".into(), "Refused"),
        // The model.
        (404, message("The model `gpt-9` does not exist or you do not have access to it."), "ModelNotFound"),
        (404, r#"{"error":"model 'llama9' not found"}"#.into(), "ModelNotFound"),
        (404, r#"{"error":"model \"llama9\" not found, try pulling it first"}"#.into(), "ModelNotFound"),
        (403, coded("model_not_found"), "ModelNotFound"),
        (400, message("/chat/completions: Invalid model name passed in model=x"), "ModelNotFound"),
        (400, message("x/y is not a valid model ID"), "ModelNotFound"),
        // The path.
        (404, "404 page not found".into(), "NotTheDialect"),
        (404, r#"{"detail":"Not Found"}"#.into(), "NotTheDialect"),
        (404, "<html><title>Our models of 2024</title></html>".into(), "NotTheDialect"),
        (405, r#"{"detail":"Method Not Allowed"}"#.into(), "NotTheDialect"),
        // The length.
        (400, coded("context_length_exceeded"), "TooLong"),
        (400, message("max_tokens must be at least 1, got -186."), "TooLong"),
        (400, message("Requested tokens (2285) exceed context window of 2048"), "TooLong"),
        (400, message("prompt is too long: 209303 tokens > 200000 maximum"), "TooLong"),
        (
            400,
            message("Prompt contains 240000 tokens, too large for model with 128000 maximum context length"),
            "TooLong",
        ),
        (400, message("The input token count (9) exceeds the maximum number of tokens allowed (8)."), "TooLong"),
        (400, r#"{"error":"the input length exceeds the context length"}"#.into(), "TooLong"),
        (500, message("Context size has been exceeded."), "TooLong"),
        (413, "<html><title>413 Request Entity Too Large</title></html>".into(), "TooLong"),
        (429, message("Request too large for m on tokens per min (TPM): Limit 9, Requested 10."), "TooLong"),
        // The rest.
        (429, message("Rate limit reached"), "RateLimited"),
        (429, message("You exceeded your current quota"), "RateLimited"),
        (429, String::new(), "RateLimited"),
        (400, message("temperature must be between 0 and 2"), "Refused"),
        (402, message("Insufficient credits"), "Refused"),
        (422, r#"{"detail":[{"type":"missing","loc":["body"],"msg":"Field required"}]}"#.into(), "Refused"),
        (451, String::new(), "Refused"),
        (500, String::new(), "Server"),
        (502, "<html><title>502 Bad Gateway</title></html>".into(), "Server"),
        (503, message("Loading model"), "Server"),
        (529, message("Overloaded"), "Server"),
        (200, String::new(), "Truncated"),
        (204, String::new(), "Truncated"),
        (200, "<!doctype html><title>Sign in</title>".into(), "NotTheDialect"),
        (200, "{}".into(), "NotTheDialect"),
        (200, r#"{"models":[]}"#.into(), "NotTheDialect"),
        (200, "OK".into(), "NotTheDialect"),
        (101, String::new(), "NotTheDialect"),
        (999, String::new(), "NotTheDialect"),
    ];
    for (status, body, expected) in table {
        let error = failure(Dialect::OpenAi, *status, &[("server", "test")], body);
        assert_eq!(kind(&error), *expected, "{status} {body} gave {error:?}");
        if *expected != "Truncated" {
            assert_eq!(error.status(), Some(*status), "{body}");
        }
    }
}

#[test]
fn an_error_inside_a_200_keeps_its_kind_and_has_no_status() {
    let table = [
        (
            r#"{"error":{"message":"The input (9 tokens) is longer than the model's context length (8 tokens).","code":400}}"#,
            "TooLong",
        ),
        (r#"{"error":{"message":"Provider returned error","code":429}}"#, "RateLimited"),
        (r#"{"error":{"message":"User not found.","code":401}}"#, "Unauthorized"),
        (r#"{"error":{"message":"The model `x` does not exist.","code":404}}"#, "ModelNotFound"),
        (r#"{"error":{"message":"CUDA out of memory","code":500}}"#, "Stream"),
        (r#"{"error":"boom"}"#, "Stream"),
    ];
    for (body, expected) in table {
        for (wrapped, headers) in
            [(format!("data: {body}\n\n"), &[("content-type", "text/event-stream")][..]), (body.to_owned(), JSON)]
        {
            let error = failure(Dialect::OpenAi, 200, headers, &wrapped);
            assert_eq!((kind(&error).as_str(), error.status()), (expected, None), "{wrapped}");
        }
    }
}

#[test]
fn ollamas_refusal_of_an_origin_is_told_from_a_refused_key() {
    let direct = &[("content-length", "0")][..];
    let proxied = &[("server", "nginx")][..];
    assert_eq!(kind(&failure(Dialect::Ollama, 403, direct, "")), "OriginRefused");
    assert_eq!(kind(&failure(Dialect::Ollama, 403, proxied, " \n")), "OriginRefused");
    assert_eq!(kind(&failure(Dialect::Ollama, 403, direct, r#"{"error":"invalid token"}"#)), "Unauthorized");
    // Ollama's compatible API refuses in the same way (ollama/ollama#2425); a gateway that names itself means the key.
    assert_eq!(kind(&failure(Dialect::OpenAi, 403, direct, "")), "OriginRefused");
    assert_eq!(kind(&failure(Dialect::OpenAi, 403, proxied, "")), "Unauthorized");
}

#[test]
fn how_long_to_wait_is_kept() {
    let wait = |status: u16, headers: &[(&str, &str)]| failure(Dialect::OpenAi, status, headers, "").retry_after_s();
    for status in [429, 503, 529] {
        assert_eq!(wait(status, &[("retry-after", "20")]), Some(20));
        let date = ("date", "Wed, 21 Oct 2026 07:27:30 GMT");
        assert_eq!(wait(status, &[("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"), date]), Some(30));
        assert_eq!(wait(status, &[]), None);
    }
    assert_eq!(wait(401, &[("retry-after", "20")]), None);
}

#[test]
fn what_may_pass_is_told_from_what_will_not() {
    let passes = |status: u16, body: &str| failure(Dialect::OpenAi, status, JSON, body).is_passing();
    for status in [429, 502, 503, 504, 529] {
        assert!(passes(status, ""), "{status}");
    }
    for status in [200, 302, 400, 401, 403, 404, 408, 413, 422, 500, 501, 505, 999] {
        assert!(!passes(status, ""), "{status}");
    }
    // Money that is used up, a request above the limit of the account, and what comes inside an answer that had begun.
    assert!(!passes(429, r#"{"error":{"message":"No.","type":"insufficient_quota","code":"insufficient_quota"}}"#));
    assert!(!passes(429, r#"{"error":{"message":"Request too large for m on tokens per min: Limit 9."}}"#));
    assert!(!passes(200, r#"{"error":{"message":"Provider returned error","code":429}}"#));
}

#[test]
fn a_redirect_fails_at_once_and_is_never_read() {
    for status in [0, 301, 302, 307, 308] {
        let mut decoder = Decoder::new(Dialect::OpenAi);
        let events = decoder.head(status, &[("location".to_owned(), "https://other.example/".to_owned())]);
        let expected =
            Error::Redirected { status: (status != 0).then_some(status), detail: "https://other.example/".to_owned() };
        assert_eq!(events, [Event::Failed(expected)]);
        assert_eq!(decoder.push(b"data: [DONE]\n\n"), []);
        assert_eq!(decoder.finish(), []);
    }
}

#[test]
fn a_type_that_is_no_answer_is_refused_even_with_a_body_that_would_be() {
    let body = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n";
    for content_type in ["text/html; charset=utf-8", "image/png", "application/pdf", "TEXT/HTML"] {
        let error = failure(Dialect::OpenAi, 200, &[("content-type", content_type)], body);
        assert_eq!(kind(&error), "NotTheDialect", "{content_type}");
    }
}

#[test]
fn details_are_one_short_line_of_the_endpoints_own_words() {
    let long = format!(r#"{{"error":{{"message":"a\n\u202eb {}"}}}}"#, "x".repeat(5_000));
    let error = failure(Dialect::OpenAi, 400, JSON, &long);
    assert!(error.detail().starts_with("a b xx"), "{error:?}");
    assert!(error.detail().chars().count() <= DETAIL_LIMIT);
    assert_eq!(error.to_string(), format!("the endpoint refused the request: {}", error.detail()));
    assert_eq!(failure(Dialect::OpenAi, 502, &[], "<TITLE>Bad\ngateway</TITLE>").detail(), "Bad gateway");
    assert_eq!(failure(Dialect::Ollama, 403, &[], "").detail(), "");
}

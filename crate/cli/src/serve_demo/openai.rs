//! The OpenAI protocol as far as a chat needs it: the model list, and streamed chat completions.
//! Shapes: <https://platform.openai.com/docs/api-reference/chat/streaming>.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio_stream::{Stream, StreamExt};

use super::{Demo, compose};

/// The one model.
const MODEL: &str = "demo";

/// Any extension may ask: this is a loopback demo, and an extension without host permission needs CORS.
const CORS: [(HeaderName, HeaderValue); 3] = [
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    (header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST")),
    (header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("authorization, content-type")),
];

#[derive(Deserialize)]
struct Chat {
    model: String,
    messages: Vec<Message>,
    #[serde(default)]
    stream: bool,
}

#[derive(Deserialize)]
struct Message {
    role: String,
    content: String,
}

pub(super) async fn preflight() -> impl IntoResponse {
    (StatusCode::NO_CONTENT, CORS)
}

pub(super) async fn models() -> impl IntoResponse {
    (CORS, axum::Json(json!({ "object": "list", "data": [{ "id": MODEL, "object": "model" }] })))
}

pub(super) async fn completions(State(demo): State<Demo>, headers: HeaderMap, body: Bytes) -> Response {
    demo.seen.add(String::from_utf8_lossy(&body).into_owned());
    let chat: Chat = match serde_json::from_slice(&body) {
        Ok(chat) => chat,
        Err(error) => {
            return refuse(StatusCode::BAD_REQUEST, &format!("not a chat request: {error}"), "invalid_request");
        }
    };
    if chat.model != MODEL {
        let message = format!("The model `{}` does not exist; this endpoint has `{MODEL}`.", chat.model);
        return refuse(StatusCode::NOT_FOUND, &message, "model_not_found");
    }
    if headers.get(header::CONTENT_TYPE).is_none_or(|kind| !kind.as_bytes().starts_with(b"application/json")) {
        return refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send application/json", "invalid_request");
    }
    let asked =
        chat.messages.iter().rev().find(|message| message.role == "user").map_or("", |message| &message.content);
    let answer = compose::answer(asked);
    if !chat.stream {
        let whole = json!({ "object": "chat.completion", "model": MODEL, "choices": [
            { "index": 0, "message": { "role": "assistant", "content": answer }, "finish_reason": "stop" }] });
        return (CORS, axum::Json(whole)).into_response();
    }
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"))];
    (CORS, kind, Body::from_stream(streamed(&answer, demo.pace_ms))).into_response()
}

fn refuse(status: StatusCode, message: &str, code: &str) -> Response {
    let error = json!({ "error": { "message": message, "type": "invalid_request_error", "code": code } });
    (status, CORS, axum::Json(error)).into_response()
}

/// The answer in pieces of about a token, one every `pace_ms`.
fn streamed(answer: &str, pace_ms: u64) -> impl Stream<Item = Result<String, Infallible>> + use<> {
    let mut events = vec![event(&json!({ "role": "assistant", "content": "" }), None)];
    events.extend(compose::pieces(answer).map(|piece| event(&json!({ "content": piece }), None)));
    events.push(event(&json!({}), Some("stop")));
    events.push("data: [DONE]\n\n".to_owned());
    tokio_stream::iter(events).then(move |event| async move {
        tokio::time::sleep(Duration::from_millis(pace_ms)).await;
        Ok(event)
    })
}

fn event(delta: &Value, finish: Option<&str>) -> String {
    let chunk = json!({ "id": "demo", "object": "chat.completion.chunk", "model": MODEL,
        "choices": [{ "index": 0, "delta": delta, "finish_reason": finish }] });
    format!("data: {chunk}\n\n")
}

//! What the endpoint saw: the newest requests as they arrived, in memory only.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use super::Demo;

/// How many requests are remembered.
const KEPT: usize = 20;

/// The newest requests' bodies, newest last.
#[derive(Debug, Default)]
pub(super) struct Seen(Mutex<VecDeque<String>>);

impl Seen {
    pub(super) fn add(&self, body: String) {
        let mut bodies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if bodies.len() == KEPT {
            bodies.pop_front();
        }
        bodies.push_back(body);
    }
}

pub(super) async fn list(State(demo): State<Demo>) -> Json<Vec<String>> {
    Json(demo.seen.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect())
}

pub(super) async fn clear(State(demo): State<Demo>) -> StatusCode {
    demo.seen.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    StatusCode::NO_CONTENT
}

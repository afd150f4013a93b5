//! `scrim serve-demo`: a loopback endpoint that speaks the OpenAI protocol, a page of synthetic work mail, and a page
//! that shows what the endpoint saw.
//!
//! It has no model: the answer is composed from the redacted text that arrived, placeholders included, so that the
//! whole loop can be tried with nothing installed and nothing sent anywhere. Listens on loopback only.

mod compose;
mod openai;
mod seen;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use clap::Args;

use crate::error::CliError;
use seen::Seen;

const MAIL: &str = include_str!("../../demo/mail.html");
const SEEN: &str = include_str!("../../demo/seen.html");

/// Serve a demo endpoint, a page of synthetic mail and what the endpoint saw, on loopback.
#[derive(Debug, Args)]
pub(crate) struct ServeDemo {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Milliseconds between two streamed pieces.
    #[arg(long, default_value_t = 25)]
    pace: u64,
}

impl ServeDemo {
    /// Serves until it is killed. The first line of the output is the address, for scripts.
    pub(crate) fn run(self) -> Result<(), CliError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(CliError::Serve)?;
        runtime.block_on(self.serve()).map_err(CliError::Serve)
    }

    async fn serve(self) -> std::io::Result<()> {
        let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await?;
        crate::output::line(&format!("http://{}", listener.local_addr()?))?;
        axum::serve(listener, router(self.pace)).await
    }
}

fn router(pace_ms: u64) -> Router {
    let seen = Arc::new(Seen::default());
    Router::new()
        .route("/", get(async || page(MAIL)))
        .route("/seen", get(async || page(SEEN)))
        .route("/seen.json", get(seen::list).delete(seen::clear))
        .route("/v1/models", get(openai::models).options(openai::preflight))
        .route("/v1/chat/completions", post(openai::completions).options(openai::preflight))
        .with_state(Demo { seen, pace_ms })
}

/// What the handlers share.
#[derive(Clone)]
struct Demo {
    seen: Arc<Seen>,
    pace_ms: u64,
}

fn page(html: &'static str) -> impl IntoResponse {
    const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; form-action 'none'";
    let headers: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, Html(html))
}

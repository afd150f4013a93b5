//! Golden transcripts: whole responses as servers send them, with the events they must yield, cut at every byte.
//!
//! `transcripts/<dialect>/<name>.http` is a response: a status line, headers, a blank line, the body byte for byte.
//! `<name>.events` says what comes out, neighbouring pieces of text joined. Those named `litellm-…` were recorded from a
//! LiteLLM proxy 1.108.7; the others were written after the servers' documentation and issues.

#![expect(clippy::disallowed_methods, reason = "reads its transcripts")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use scrim_provider::{Decoder, Dialect, Event};

struct Transcript {
    name: String,
    dialect: Dialect,
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    expected: String,
}

fn transcripts() -> Vec<Transcript> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut all = Vec::new();
    for (folder, dialect) in [
        ("openai", Dialect::OpenAi),
        ("responses", Dialect::Responses),
        ("azure", Dialect::Azure),
        ("anthropic", Dialect::Anthropic),
        ("gemini", Dialect::Gemini),
        ("ollama", Dialect::Ollama),
    ] {
        let mut files: Vec<PathBuf> = fs::read_dir(root.join(folder))
            .expect("the folder exists")
            .map(|entry| entry.expect("it can be listed").path())
            .collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "http"));
        files.sort();
        all.extend(files.iter().map(|path| load(path, dialect)));
    }
    assert!(all.len() > 50, "the transcripts are gone");
    all
}

fn load(path: &Path, dialect: Dialect) -> Transcript {
    let bytes = fs::read(path).expect("it can be read");
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").expect("a blank line ends the head");
    let head = str::from_utf8(&bytes[..end]).expect("the head is text");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.strip_prefix("HTTP ")?.parse().ok()).expect("a status line");
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let headers = lines.map(|line| header(line).expect("name and value")).collect();
    let expected = fs::read_to_string(path.with_extension("events")).expect("each transcript has its events");
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Transcript { name, dialect, status, headers, body: bytes[end + 2..].to_vec(), expected }
}

/// Decodes the body in these chunks and writes the events out, one a line, neighbours of a kind joined.
fn decode<'a>(transcript: &Transcript, chunks: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut decoder = Decoder::new(transcript.dialect);
    let mut events = decoder.head(transcript.status, &transcript.headers);
    for chunk in chunks {
        events.extend(decoder.push(chunk));
    }
    events.extend(decoder.finish());
    let mut out = String::new();
    for run in events.chunk_by(|a, b| std::mem::discriminant(a) == std::mem::discriminant(b)) {
        let joined: String = run
            .iter()
            .map(|event| match event {
                Event::Text(text) | Event::Reasoning(text) => text.as_str(),
                Event::Done { .. } | Event::Failed(_) => "",
            })
            .collect();
        match &run[0] {
            Event::Text(_) => writeln!(out, "text {joined:?}"),
            Event::Reasoning(_) => writeln!(out, "reasoning {joined:?}"),
            Event::Done { cut } => writeln!(out, "done cut={cut}"),
            Event::Failed(error) => writeln!(out, "failed {error:?}"),
        }
        .expect("writing to a string never fails");
    }
    out
}

#[test]
fn every_transcript_yields_its_events() {
    let mut wrong = String::new();
    for transcript in transcripts() {
        let events = decode(&transcript, [transcript.body.as_slice()]);
        if events != transcript.expected {
            write!(wrong, "\n{}:\n{events}expected:\n{}", transcript.name, transcript.expected).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_cut_in_two_yields_the_same_events() {
    for transcript in transcripts() {
        for at in 0..=transcript.body.len() {
            let (head, tail) = transcript.body.split_at(at);
            assert_eq!(decode(&transcript, [head, tail]), transcript.expected, "{} cut at {at}", transcript.name);
        }
    }
}

#[test]
fn byte_by_byte_yields_the_same_events() {
    for transcript in transcripts() {
        assert_eq!(decode(&transcript, transcript.body.chunks(1)), transcript.expected, "{}", transcript.name);
    }
}

#[test]
fn every_beginning_of_a_transcript_ends_exactly_once() {
    for transcript in transcripts() {
        for end in 0..transcript.body.len() {
            let events = decode(&transcript, [&transcript.body[..end]]);
            let last: Vec<_> = events.lines().filter(|line| !line.starts_with(['t', 'r'])).collect();
            assert_eq!(last.len(), 1, "{} ended at {end}: {events}", transcript.name);
        }
    }
}

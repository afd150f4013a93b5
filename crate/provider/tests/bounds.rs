//! Properties that hold for any bytes in any chunks: no panic, one terminal event, bounded memory, chunking without effect.

use std::fmt::Write as _;

use proptest::prelude::*;
use scrim_provider::{Decoder, Dialect, Error, Event};

fn run<'a>(dialect: Dialect, head: Option<(u16, &str)>, chunks: impl IntoIterator<Item = &'a [u8]>) -> Vec<Event> {
    let mut decoder = Decoder::new(dialect);
    let mut events = Vec::new();
    if let Some((status, content_type)) = head {
        events.extend(decoder.head(status, &[("content-type".to_owned(), content_type.to_owned())]));
    }
    for chunk in chunks {
        events.extend(decoder.push(chunk));
    }
    events.extend(decoder.finish());
    events.extend(decoder.finish());
    events.extend(decoder.push(b"data: {\"choices\":[{\"delta\":{\"content\":\"late\"}}]}\n\n"));
    joined(events)
}

/// Neighbouring pieces of one kind made one, so that different chunkings can be compared.
fn joined(events: Vec<Event>) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    for event in events {
        match (out.last_mut(), event) {
            (Some(Event::Text(before)), Event::Text(text))
            | (Some(Event::Reasoning(before)), Event::Reasoning(text)) => before.push_str(&text),
            (_, event) => out.push(event),
        }
    }
    out
}

fn terminal(event: &Event) -> bool {
    match event {
        Event::Done { .. } | Event::Failed(_) => true,
        Event::Text(text) | Event::Reasoning(text) => {
            assert!(!text.is_empty(), "an event that says nothing");
            false
        }
    }
}

fn dialect() -> impl Strategy<Value = Dialect> {
    prop::sample::select(vec![
        Dialect::OpenAi,
        Dialect::Responses,
        Dialect::Azure,
        Dialect::Anthropic,
        Dialect::Gemini,
        Dialect::Ollama,
    ])
}

/// Streams that get past the first checks: pieces of both dialects, of the grammar below them, and junk.
fn stream() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => "[<>/a-zé✓😀\\[\\]_ ]{0,12}".prop_map(|text| {
            format!("data: {{\"choices\":[{{\"delta\":{{\"content\":{text:?}}}}}]}}\n\n").into_bytes()
        }),
        2 => "[<>/a-zé✓😀 ]{0,12}".prop_map(|text| format!("{{\"message\":{{\"content\":{text:?}}}}}\n").into_bytes()),
        1 => prop::sample::select(vec![
            "data: {\"choices\":[{\"delta\":{\"content\":\"<think>\"}}]}\n\n", "data: [DONE]\r\n\r\n", "\r", "\n", "data: ",
            "{\"done\":true}\n", "{\"choices\":[{\"delta\":{\"content\":\"\\ud83d\"}}]}", "{\"error\":\"no\"}\n",
            "data: {\"choices\":[{\"delta\":{\"content\":\"\\ude00\",\"reasoning\":\"\\ud83d\"},\"finish_reason\":\"length\"}]}\n\n",
            ": ping\n\n", "event: error\n", "error: x\n\n", "<html>", "\u{feff}", "{", "}", "[",
        ]).prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..8),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_end_in_exactly_one_terminal_event(
        dialect in dialect(),
        status in prop_oneof![3 => Just(200_u16), 1 => any::<u16>()],
        content_type in prop::sample::select(vec!["", "text/event-stream", "application/json", "text/html"]),
        chunks in prop::collection::vec(prop_oneof![stream(), prop::collection::vec(any::<u8>(), 0..200)], 0..6),
    ) {
        let events = run(dialect, Some((status, content_type)), chunks.iter().map(Vec::as_slice));
        let (last, before) = events.split_last().expect("there is always a terminal event");
        prop_assert!(terminal(last), "{:?}", events);
        prop_assert!(!before.iter().any(terminal), "{:?}", events);
    }

    #[test]
    fn chunking_has_no_effect(dialect in dialect(), bytes in stream(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let whole = run(dialect, None, [bytes.as_slice()]);
        prop_assert_eq!(&run(dialect, None, cuts.windows(2).map(|pair| &bytes[pair[0]..pair[1]])), &whole);
        prop_assert_eq!(&run(dialect, None, bytes.chunks(1)), &whole);
    }

    #[test]
    fn an_answer_arrives_as_it_was_written(
        text in "\\PC{0,40}",
        reasoning in "\\PC{0,20}",
        size in 1_usize..9,
    ) {
        prop_assume!(!text.trim_start().starts_with('<'));
        let mut stream = String::new();
        for (field, words) in [("reasoning_content", &reasoning), ("content", &text)] {
            for piece in words.chars().collect::<Vec<_>>().chunks(size) {
                let piece = serde_json::to_string(&piece.iter().collect::<String>()).unwrap();
                write!(stream, "data: {{\"choices\":[{{\"delta\":{{\"{field}\":{piece}}}}}]}}\n\n").unwrap();
            }
        }
        stream += "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        let mut expected = vec![Event::Reasoning(reasoning), Event::Text(text), Event::Done { cut: false }];
        expected.retain(|event| !matches!(event, Event::Text(text) | Event::Reasoning(text) if text.is_empty()));
        prop_assert_eq!(run(Dialect::OpenAi, Some((200, "text/event-stream")), stream.as_bytes().chunks(7)), expected);
    }
}

/// Feeds `piece` for ever; returns the events and how many bytes it took to end.
fn endless(dialect: Dialect, status: u16, start: &str, piece: &[u8]) -> (Vec<Event>, usize) {
    let mut decoder = Decoder::new(dialect);
    let mut events = decoder.head(status, &[]);
    events.extend(decoder.push(start.as_bytes()));
    let mut fed = start.len();
    while !events.last().is_some_and(terminal) {
        assert!(fed < 256 << 20, "never ends");
        events.extend(decoder.push(piece));
        fed += piece.len();
    }
    (joined(events), fed)
}

#[test]
fn nothing_endless_is_kept() {
    let block = vec![b'a'; 1 << 16];
    for (dialect, start) in [
        (Dialect::OpenAi, "data: {\"choices\":[{\"delta\":{\"content\":\""),
        (Dialect::OpenAi, "{\"choices\":[{\"message\":{\"content\":\""),
        (Dialect::Ollama, "{\"message\":{\"content\":\""),
    ] {
        let (events, fed) = endless(dialect, 200, start, &block);
        assert_eq!(events, [Event::Failed(Error::TooLarge)], "{start}");
        assert!(fed <= (8 << 20) + 2 * block.len(), "{start} took {fed}");
    }
    let (events, fed) = endless(Dialect::OpenAi, 500, "", &block);
    assert!(matches!(events.as_slice(), [Event::Failed(Error::Server { .. })]));
    assert!(fed <= 1 << 16, "took {fed}");
}

#[test]
fn an_answer_longer_than_the_limit_fails_and_keeps_what_came() {
    let piece = format!("data: {{\"choices\":[{{\"delta\":{{\"content\":\"{}\"}}}}]}}\n\n", "word ".repeat(2_000));
    let (events, _) = endless(Dialect::OpenAi, 200, "", piece.as_bytes());
    let [Event::Text(text), Event::Failed(Error::TooLarge)] = events.as_slice() else { panic!("unexpected events") };
    assert!(((4 << 20) - 10_000..=4 << 20).contains(&text.len()));
}

#[test]
fn a_stream_of_nothing_does_not_grow() {
    let mut decoder = Decoder::new(Dialect::OpenAi);
    for _ in 0..10_000 {
        assert_eq!(decoder.push(b": ping\n\ndata: {\"odd\":1}\n\nodd line\n"), []);
    }
    assert!(format!("{decoder:?}").len() < 2_000, "{decoder:?}");
}

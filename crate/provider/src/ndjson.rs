//! Newline-delimited JSON: bytes in, one value a line out, the same for any chunking. Blank lines are passed over.
//!
//! A last line without a line end counts. Refuses to know what the values mean, or whether they are JSON at all.

use crate::frame::Frame;
use crate::lines::{Lines, Oversize};

#[derive(Debug)]
pub(crate) struct Values {
    lines: Lines,
}

impl Values {
    /// `limit`: bytes one line may have.
    pub(crate) fn new(limit: usize) -> Self {
        Self { lines: Lines::new(limit) }
    }

    /// Appends the lines that `bytes` complete.
    pub(crate) fn push(&mut self, bytes: &[u8], out: &mut Vec<Frame>) -> Result<(), Oversize> {
        self.lines.push(bytes, |line| {
            keep(line, out);
            Ok(())
        })
    }

    /// Appends the line that the end of the stream completes, if one was begun.
    pub(crate) fn finish(&mut self, out: &mut Vec<Frame>) {
        keep(&self.lines.finish(), out);
    }
}

fn keep(line: &[u8], out: &mut Vec<Frame>) {
    if !line.trim_ascii().is_empty() {
        out.push(Frame::unnamed(line.to_vec()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_every_value_wherever_the_chunks_are_cut() {
        let text = "{\"a\":\"é\"}\n\r\n{\"b\":\"😀\"}\r\n {}".as_bytes();
        for at in 0..=text.len() {
            let mut values = Values::new(64);
            let mut out = Vec::new();
            values.push(&text[..at], &mut out).unwrap();
            values.push(&text[at..], &mut out).unwrap();
            values.finish(&mut out);
            let data: Vec<_> = out.iter().map(|frame| str::from_utf8(&frame.data).unwrap()).collect();
            assert_eq!(data, ["{\"a\":\"é\"}", "{\"b\":\"😀\"}", " {}"], "cut at {at}");
        }
    }

    #[test]
    fn refuses_a_line_longer_than_the_limit() {
        assert_eq!(Values::new(4).push(b"{\"a\":1}\n", &mut Vec::new()), Err(Oversize));
    }
}

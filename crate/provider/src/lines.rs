//! Cuts a byte stream into lines. Any chunking gives the same lines, and no line is kept that grows past the limit.
//!
//! Line ends are those of the server-sent events standard: `\n`, `\r` and `\r\n`. A raw `\r` cannot stand inside a JSON
//! string, so the same rule serves newline-delimited JSON. Knows nothing of what the lines mean, and of characters only
//! the byte order mark.

/// A line or an event grew past the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Oversize;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

#[derive(Debug)]
pub(crate) struct Lines {
    line: Vec<u8>,
    limit: usize,
    /// The last byte was `\r`: a `\n` that follows belongs to it.
    after_return: bool,
    /// No line has ended yet, so a byte order mark may still stand in front.
    first: bool,
}

impl Lines {
    /// `limit`: bytes one line may have.
    pub(crate) fn new(limit: usize) -> Self {
        Self { line: Vec::new(), limit, after_return: false, first: true }
    }

    /// Hands every line that ends in `bytes` to `each`, without its line end.
    pub(crate) fn push(
        &mut self,
        mut bytes: &[u8],
        mut each: impl FnMut(&[u8]) -> Result<(), Oversize>,
    ) -> Result<(), Oversize> {
        if self.after_return && !bytes.is_empty() {
            self.after_return = false;
            bytes = bytes.strip_prefix(b"\n").unwrap_or(bytes);
        }
        while let Some(end) = bytes.iter().position(|&byte| byte == b'\n' || byte == b'\r') {
            let (head, tail) = bytes.split_at(end);
            self.keep(head)?;
            bytes = &tail[1..];
            if tail[0] == b'\r' {
                match bytes.first() {
                    Some(b'\n') => bytes = &bytes[1..],
                    Some(_) => {}
                    None => self.after_return = true,
                }
            }
            each(self.complete())?;
            self.line.clear();
        }
        self.keep(bytes)
    }

    /// The last line, if the stream ended without a line end.
    pub(crate) fn finish(&mut self) -> Vec<u8> {
        let line = self.complete().to_vec();
        self.line.clear();
        line
    }

    fn complete(&mut self) -> &[u8] {
        let marked = std::mem::take(&mut self.first);
        match self.line.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) if marked => rest,
            _ => &self.line,
        }
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), Oversize> {
        if self.line.len() + bytes.len() > self.limit {
            return Err(Oversize);
        }
        self.line.extend_from_slice(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(chunks: &[&[u8]]) -> Vec<String> {
        let mut lines = Lines::new(64);
        let mut out = Vec::new();
        for chunk in chunks {
            lines
                .push(chunk, |line| {
                    out.push(String::from_utf8(line.to_vec()).unwrap());
                    Ok(())
                })
                .unwrap();
        }
        out.push(String::from_utf8(lines.finish()).unwrap());
        out
    }

    #[test]
    fn knows_all_three_line_ends_wherever_the_chunks_are_cut() {
        let text = b"\xEF\xBB\xBFone\ntwo\rthree\r\n\r\nfour\n\rfive";
        let whole = cut(&[text]);
        assert_eq!(whole, ["one", "two", "three", "", "four", "", "five"]);
        for at in 0..=text.len() {
            assert_eq!(cut(&[&text[..at], &text[at..]]), whole, "cut at {at}");
        }
    }

    #[test]
    fn strips_a_byte_order_mark_from_the_first_line_only() {
        assert_eq!(cut(&["\u{feff}a\n\u{feff}b".as_bytes()]), ["a", "\u{feff}b"]);
    }

    #[test]
    fn refuses_a_line_longer_than_the_limit() {
        let mut lines = Lines::new(4);
        assert_eq!(lines.push(b"1234", |_| Ok(())), Ok(()));
        assert_eq!(lines.push(b"5", |_| Ok(())), Err(Oversize));
    }
}

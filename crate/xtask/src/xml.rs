//! As much of XML as libphonenumber's metadata uses: elements, attributes, text. No entities, no namespaces, no mixed content.

use anyhow::{Context, bail, ensure};

/// An element with all below it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    /// Its own text.
    pub(crate) text: String,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The first child of a name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Its text without white space: patterns are broken over lines.
    pub(crate) fn pattern(&self) -> String {
        self.text.split_whitespace().collect()
    }
}

/// The root element of a document.
pub(crate) fn parse(document: &str) -> anyhow::Result<Element> {
    let mut open = vec![Element::default()];
    let mut rest = document;
    while let Some(at) = rest.find('<') {
        let parent = open.last_mut().context("an end without a beginning")?;
        parent.text.push_str(&rest[..at]);
        rest = &rest[at..];
        let (skipped, end) = match rest {
            _ if rest.starts_with("<!--") => (true, "-->"),
            _ if rest.starts_with("<!DOCTYPE") => (true, "]>"),
            _ if rest.starts_with("<?") => (true, "?>"),
            _ => (false, ">"),
        };
        let close = rest.find(end).with_context(|| format!("no {end} behind {rest:.40}"))?;
        let tag = &rest[1..close];
        rest = &rest[close + end.len()..];
        if skipped {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let element = open.pop().context("an end without a beginning")?;
            ensure!(element.name == name.trim(), "<{}> ends as </{name}>", element.name);
            open.last_mut().context("an end without a beginning")?.children.push(element);
            continue;
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let element = begun(tag)?;
        if empty {
            open.last_mut().context("an end without a beginning")?.children.push(element);
        } else {
            open.push(element);
        }
    }
    let document = open.pop().context("an end without a beginning")?;
    ensure!(open.is_empty(), "<{}> never ends", document.name);
    document.children.into_iter().next().context("no element")
}

/// The element a start tag opens.
fn begun(tag: &str) -> anyhow::Result<Element> {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut element = Element { name: name.to_owned(), ..Element::default() };
    while let Some((key, value)) = rest.split_once('=') {
        let Some((value, behind)) = value.trim_start().strip_prefix('"').and_then(|value| value.split_once('"')) else {
            bail!("an attribute of <{name}> stands in no quotes");
        };
        element.attributes.push((key.trim().to_owned(), value.to_owned()));
        rest = behind;
    }
    Ok(element)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_elements_attributes_and_text() {
        let root = parse("<!-- a --><!DOCTYPE a [<!ELEMENT a (b)>]><a>\n<b id=\"1\"\n x=\" 2\"/>\n<b> 3\n 4 </b></a>")
            .unwrap();
        assert_eq!(root.name, "a");
        let [first, second] = root.children.as_slice() else { panic!("two children") };
        assert_eq!((first.attribute("id"), first.attribute("x")), (Some("1"), Some(" 2")));
        assert_eq!(second.pattern(), "34");
        assert!(parse("<a><b></a>").is_err());
    }
}

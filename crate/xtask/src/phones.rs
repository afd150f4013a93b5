//! `crate/validate/src/phone_plan.rs`: the world's telephone numbering plans, as far as telling a number needs them.
//!
//! Reads libphonenumber's metadata (Apache-2.0): per country the lengths and first digits of its numbers, and over all countries the
//! groups in which numbers are written at home. Same metadata, same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::digits::Digits;
use crate::generated::{Mode, put};
use crate::xml::{self, Element};

const PATH: &str = "crate/validate/src/phone_plan.rs";

/// Kinds of number a region may have.
const KINDS: [&str; 10] = [
    "fixedLine",
    "mobile",
    "tollFree",
    "premiumRate",
    "sharedCost",
    "personalNumber",
    "voip",
    "pager",
    "uan",
    "voicemail",
];

/// Pairs of digits, one bit each.
type Heads = u128;

/// Reads PhoneNumberMetadata.xml and PhoneNumberAlternateFormats.xml in `folder`; `version` is the release they are of.
pub(crate) fn run(folder: &Path, version: &str) -> anyhow::Result<String> {
    let read = |name: &str| -> anyhow::Result<Element> {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        xml::parse(&text).with_context(|| format!("{}", file.display()))
    };
    let metadata = read("PhoneNumberMetadata.xml")?;
    let alternate = read("PhoneNumberAlternateFormats.xml")?;
    let territories =
        |root: &Element| root.child("territories").context("no territories").map(|all| all.children.len());
    ensure!(territories(&metadata)? > 200, "the metadata holds few territories");
    put(PATH, &render(&metadata, &alternate, version)?, Mode::Write, "phones")
}

/// One region's plan.
struct Region<'a> {
    element: &'a Element,
    /// The number without prefixes: any of its kinds.
    numbers: Digits,
    lengths: BTreeSet<usize>,
}

impl<'a> Region<'a> {
    fn new(element: &'a Element) -> anyhow::Result<Self> {
        let kinds: Vec<&Element> = KINDS.iter().filter_map(|kind| element.child(kind)).collect();
        let patterns: Vec<String> =
            kinds.iter().filter_map(|kind| kind.child("nationalNumberPattern")).map(Element::pattern).collect();
        let lengths = kinds
            .iter()
            .filter_map(|kind| kind.child("possibleLengths")?.attribute("national"))
            .flat_map(|lengths| lengths.split(','))
            .flat_map(span)
            // E.164 knows no longer ones; some are dialled inside a country.
            .filter(|length| *length <= 15)
            .collect();
        Ok(Self { element, numbers: Digits::new(&patterns.join("|"))?, lengths })
    }

    fn code(&self) -> anyhow::Result<u16> {
        Ok(self.element.attribute("countryCode").context("a territory without country code")?.parse()?)
    }

    fn formats(&self) -> impl Iterator<Item = &'a Element> {
        self.element.child("availableFormats").into_iter().flat_map(|formats| &formats.children)
    }
}

/// `9` or `[7-9]`.
fn span(lengths: &str) -> Vec<usize> {
    let mut ends = lengths.trim_matches(['[', ']']).split('-').filter_map(|end| end.parse().ok());
    match (ends.next(), ends.next()) {
        (Some(first), Some(last)) => (first..=last).collect(),
        (Some(only), None) => vec![only],
        _ => vec![],
    }
}

fn render(metadata: &Element, alternate: &Element, version: &str) -> anyhow::Result<String> {
    let territories = &metadata.child("territories").context("no territories")?.children;
    let regions = territories.iter().map(Region::new).collect::<anyhow::Result<Vec<_>>>()?;
    let others = &alternate.child("territories").context("no territories")?.children;

    let mut countries: BTreeMap<(u16, Heads), u16> = BTreeMap::new();
    let mut groups: BTreeMap<u32, Heads> = BTreeMap::new();
    let mut lengths: BTreeMap<(u16, usize), Heads> = BTreeMap::new();
    for region in &regions {
        let code = region.code()?;
        for length in &region.lengths {
            *lengths.entry((code, *length)).or_default() |= region.numbers.heads(*length, 0);
        }
        // Regions that share a country code take the formats of the main one, and are asked under their own prefix.
        let main = regions.iter().find(|other| {
            other.element.attribute("countryCode") == region.element.attribute("countryCode")
                && other.formats().next().is_some()
        });
        let shared =
            others.iter().filter(|other| other.attribute("countryCode") == region.element.attribute("countryCode"));
        let shared = shared.filter_map(|other| other.child("availableFormats")).flat_map(|formats| &formats.children);
        for format in main.into_iter().flat_map(Region::formats).chain(shared) {
            written(region, format, &mut groups)?;
        }
    }
    for ((code, length), heads) in lengths {
        if heads != 0 {
            *countries.entry((code, heads)).or_default() |= 1 << length;
        }
    }

    let mut out = format!(
        "//! The world's telephone numbering plans: what a number of each country looks like, and in which groups numbers are written at home.\n\
         //!\n\
         //! Generated by `cargo run -p scrim-xtask -- phones` from the metadata of google/libphonenumber {version}, Copyright The\n\
         //! Libphonenumber Authors, Apache-2.0. Do not edit.\n\n\
         /// Country code; lengths of its numbers without prefix, bit n for n digits; first two digits of those, bit n for the pair n.\n\
         #[rustfmt::skip]\n#[expect(clippy::unreadable_literal, reason = \"sets of bits\")]\n\
         pub(super) static COUNTRIES: [(u16, u16, u128); {}] = [\n",
        countries.len()
    );
    let rows = countries.iter().map(|((code, heads), lengths)| format!("({code}, {lengths:#x}, {heads:#x}),"));
    lines(&mut out, rows);
    let _ = write!(
        out,
        "];\n\n\
         /// Digits in each group, one hexadecimal digit each, and [`ZERO`] where the number begins with 0; the two digits it may begin with \
         (behind that 0), bit n for the pair n.\n\
         #[rustfmt::skip]\n#[expect(clippy::unreadable_literal, reason = \"sets of bits\")]\n\
         pub(super) static GROUPS: [(u32, u128); {}] = [\n",
        groups.len()
    );
    lines(&mut out, groups.iter().map(|(sizes, heads)| format!("({sizes:#x}, {heads:#x}),")));
    out.push_str("];\n\n/// Marks groups whose first digit is 0.\npub(super) const ZERO: u32 = 1 << 31;\n");
    Ok(out)
}

/// Entries, as many on a line as fit.
fn lines(out: &mut String, entries: impl Iterator<Item = String>) {
    let mut width = 0;
    for entry in entries {
        if width + entry.len() > 150 {
            out.push('\n');
            width = 0;
        }
        out.push_str(if width == 0 { "    " } else { " " });
        out.push_str(&entry);
        width += entry.len() + 1;
    }
    out.push('\n');
}

/// Marks groups whose first digit is 0.
const ZERO: u32 = 1 << 31;

/// Adds how numbers of `format` are written at home, with and without the prefix where both are right.
fn written(region: &Region<'_>, format: &Element, groups: &mut BTreeMap<u32, Heads>) -> anyhow::Result<()> {
    let pattern = format.attribute("pattern").context("a format without pattern")?;
    let style = format.child("format").context("a format without style")?.text.trim();
    let leading = format.children.iter().rfind(|child| child.name == "leadingDigits");
    let fitting = match leading {
        Some(leading) => region.numbers.and(&Digits::prefix(&leading.pattern())?),
        None => region.numbers.clone(),
    };
    let own = |name: &str| {
        let at = |element: &Element| element.attribute(name).map(str::to_owned);
        at(format).or_else(|| at(region.element))
    };
    let prefix = region.element.attribute("nationalPrefix");
    let rule = own("nationalPrefixFormattingRule");
    let optional = own("nationalPrefixOptionalWhenFormatting").as_deref() == Some("true");
    for sizes in choices(pattern)? {
        let total = sizes.iter().sum::<usize>();
        if !region.lengths.contains(&total) {
            continue;
        }
        let mut put = |before: &str| -> anyhow::Result<()> {
            let (key, heads) = shape(before, style, &sizes, |skip| fitting.heads(total, skip))?;
            if heads != 0 && sizes.len() > 1 {
                *groups.entry(key).or_default() |= heads;
            }
            Ok(())
        };
        if let (Some(rule), Some(prefix)) = (&rule, prefix) {
            put(&rule.replace("$NP", prefix))?;
        }
        if rule.is_none() || optional {
            put("$FG")?;
            if let (None, Some(prefix)) = (&rule, prefix) {
                put(&format!("{prefix} $FG"))?;
                put(&format!("{prefix}$FG"))?;
            }
        }
    }
    Ok(())
}

/// The sizes of a pattern's groups, in every combination: `(\d{2})(\d{3,4})` is 2 3 and 2 4.
fn choices(pattern: &str) -> anyhow::Result<Vec<Vec<usize>>> {
    let mut all = vec![vec![]];
    for group in pattern.split_inclusive(')') {
        let group = group.trim_matches(['(', ')']);
        let mut sizes = vec![0];
        let mut rest = group;
        while !rest.is_empty() {
            // One digit, however it is said, and how often.
            let one =
                if rest.starts_with('[') { rest.find(']').context("an open class")? + 1 } else { rest.len().min(2) };
            ensure!(rest.starts_with('[') || rest.starts_with("\\d"), "a group is digits: {pattern}");
            rest = &rest[one..];
            let counts = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
                Some((counts, behind)) => {
                    rest = behind;
                    span(&counts.replace(',', "-"))
                }
                None => vec![1],
            };
            sizes = sizes.iter().flat_map(|size| counts.iter().map(move |count| size + count)).collect();
        }
        all = all.iter().flat_map(|before| sizes.iter().map(|size| [before.as_slice(), &[*size]].concat())).collect();
    }
    Ok(all)
}

/// The key of a written form, and the pairs its numbers begin with. `first` says how the first group is written (`0$FG`, `(8 $FG)`),
/// `heads` which pairs stand behind so many digits of the number.
fn shape(first: &str, style: &str, sizes: &[usize], heads: impl Fn(usize) -> Heads) -> anyhow::Result<(u32, Heads)> {
    let (group, _) =
        style.match_indices('$').next().map(|(at, _)| style[at..].split_at(2)).context("a style without groups")?;
    let full = style.replacen(group, &first.replace("$FG", group), 1);
    let mut counts = vec![0_usize];
    // Digits that are no variable, in front.
    let mut literal = String::new();
    let mut skip = None;
    let mut chars = full.chars();
    while let Some(c) = chars.next() {
        let last = counts.last_mut().expect("one count from the beginning");
        match c {
            '$' => {
                let number = chars.next().and_then(|c| c.to_digit(10)).context("$ without a number")? as usize;
                skip.get_or_insert(sizes[..number - 1].iter().sum::<usize>());
                *last += sizes[number - 1];
            }
            '0'..='9' => {
                if skip.is_none() {
                    literal.push(c);
                }
                *last += 1;
            }
            _ if *last > 0 => counts.push(0),
            _ => {}
        }
    }
    counts.retain(|count| *count > 0);
    let mut key = counts.iter().fold(0_u32, |key, count| key << 4 | *count as u32);
    ensure!(counts.len() <= 7 && counts.iter().all(|count| *count < 16), "more groups than a key holds: {full}");
    let own = heads(skip.unwrap_or(0));
    // A 0 in front is left out of the pair, whether it is a prefix or belongs to the number.
    let shifted = |before: usize| {
        (0..100).filter(|pair| own >> pair & 1 == 1).fold(0, |all, pair| all | 1 << (before * 10 + pair / 10))
    };
    let heads = match literal.as_bytes() {
        [] => {
            let zero: Heads = own & 0x3ff;
            if zero != 0 {
                // Numbers of this form that begin with 0 themselves: what stands behind is not asked again.
                key |= if zero == own { ZERO } else { 0 };
                if zero == own {
                    (0..10).filter(|next| zero >> next & 1 == 1).fold(0, |all, next| all | 0x3ff << (next * 10))
                } else {
                    own
                }
            } else {
                own
            }
        }
        [b'0'] => {
            key |= ZERO;
            own
        }
        [b'0', next, ..] => {
            key |= ZERO;
            shifted(usize::from(next - b'0'))
        }
        [only] => shifted(usize::from(only - b'0')),
        [first, second, ..] => 1 << (usize::from(first - b'0') * 10 + usize::from(second - b'0')),
    };
    Ok((key, heads))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_becomes_sizes_and_first_pairs() {
        assert_eq!(choices(r"(\d{2})([2-9]\d)(\d{3,4})").unwrap(), [[2, 2, 3], [2, 2, 4]]);
        let heads = |_| 1 << 20;
        assert_eq!(shape("0$FG", "$1 $2", &[2, 3], heads).unwrap(), (ZERO | 0x33, 1 << 20));
        assert_eq!(shape("8 ($FG)", "$1 $2-$3", &[3, 3, 4], heads).unwrap(), (0x1334, 1 << 82));
        assert_eq!(shape("$FG", "$2 15-$3", &[1, 2, 4], heads).unwrap(), (0x224, 1 << 20));
        assert_eq!(span("[7-9]"), [7, 8, 9]);
    }
}

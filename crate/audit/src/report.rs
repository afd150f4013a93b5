//! A summary as one page to read, print or mail: no script, nothing that it loads, charts as SVG in the page itself, and every
//! number of a chart in a table as well.
//!
//! Nothing in it needs escaping: every word of a summary is an id, a code or a label, and none of their characters means
//! anything in HTML. The page's own policy lets the browser load nothing all the same.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::fmt::Write;
use std::mem;

use crate::{Amount, Code, Counts, Percentiles, Summary};

/// One part of a bar: the colour's class and how much.
type Part = (&'static str, u64);

/// One line of a chart: what it is of, its parts, and the number of them all.
type Line = (String, Vec<Part>, String);

/// Colours of what becomes of a value; what is not named here was replaced.
const REPLACED: &str = "a";
const ALLOWED: &str = "d";
const RELEASED: &str = "b";
const BLOCKED: &str = "c";

/// Writes the page. In English, as the command line is.
pub fn to_html(summary: &Summary) -> String {
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Scrim: summary of records</title>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n",
    );
    page += include_str!("report.css");
    page += "</style></head><body>\n<h1>Scrim: summary of records</h1>\n";
    page += &period(summary);
    page += &tiles(summary);
    page += &days(&summary.days);
    page += &amounts("Questions by action", "Action", &summary.actions);
    page += &amounts("Questions by endpoint", "Endpoint", &summary.endpoints);
    page += &labels(&summary.found);
    page += &reasons(&summary.reasons);
    page += &codes("Refused by policy, by reason", &summary.refusals, BLOCKED);
    page += &codes("Failed, by reason", &summary.failures, ALLOWED);
    page += &latency(summary);
    page += "</body></html>\n";
    page
}

fn period(summary: &Summary) -> String {
    let records = match summary.records {
        1 => "1 record".to_owned(),
        many => format!("{many} records"),
    };
    match (summary.days.keys().next(), summary.days.keys().next_back()) {
        (Some(first), Some(last)) => {
            format!("<p>{records}, {first} to {last} (UTC). Sums only: no person, no site, no text.</p>\n")
        }
        _ => format!("<p>{records}. No question was recorded.</p>\n"),
    }
}

fn tiles(summary: &Summary) -> String {
    let all = &summary.questions;
    let replaced: u64 = summary.found.iter().filter(|(handling, _)| colour(handling) == REPLACED).map(sum).sum();
    let rated = summary.good + summary.bad;
    let tile = |number: String, words: &str| format!("<div class=\"tile\"><b>{number}</b><span>{words}</span></div>\n");
    let mut tiles = String::from("<div class=\"tiles\">\n");
    tiles += &tile(all.asked.to_string(), "questions");
    tiles += &tile(share(all.answered, all.asked), "answered");
    tiles += &tile(replaced.to_string(), "values replaced");
    tiles += &tile(share(summary.overridden, all.asked), "questions with a value released");
    tiles += &tile(all.refused.to_string(), "refused by policy");
    tiles += &tile(share(summary.good, rated), &format!("found good, of {rated} rated"));
    tiles + "</div>\n"
}

fn sum((_, counts): (&String, &Counts)) -> u64 {
    counts.total()
}

/// In whole percent; a dash for a share of nothing.
fn share(part: u64, whole: u64) -> String {
    (part * 100 + whole / 2).checked_div(whole).map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"))
}

/// One column a day that had a question.
fn days(days: &BTreeMap<String, u64>) -> String {
    let (Some(first), Some(last)) = (days.keys().next(), days.keys().next_back()) else { return String::new() };
    let most = days.values().copied().max().unwrap_or(1);
    let mut chart = format!(
        "<h2>Questions by day</h2>\n<svg class=\"days\" viewBox=\"0 0 {} {most}\" preserveAspectRatio=\"none\" role=\"img\" \
         aria-label=\"Questions by day, at most {most}\">\n",
        days.len() * 10
    );
    for (at, (day, count)) in days.iter().enumerate() {
        let (left, top) = (at * 10 + 1, most - count);
        writeln!(
            chart,
            "<rect class=\"a\" x=\"{left}\" y=\"{top}\" width=\"8\" height=\"{count}\"><title>{day}: {count}</title></rect>"
        )
        .expect("a String takes everything");
    }
    let mut rows = String::new();
    for (day, count) in days {
        writeln!(rows, "<tr><th scope=\"row\">{day}</th><td class=\"n\">{count}</td></tr>")
            .expect("a String takes everything");
    }
    format!(
        "{chart}</svg>\n<div class=\"ends\"><span>{first}</span><span>at most {most}</span><span>{last}</span></div>\n\
         <details><summary>As a table</summary>\n<table>\n<thead><tr><th scope=\"col\">Day</th>\
         <th scope=\"col\" class=\"n\">questions</th></tr></thead>\n{rows}</table>\n</details>\n"
    )
}

fn amounts(title: &str, of: &str, amounts: &BTreeMap<String, Amount>) -> String {
    let line = |(name, amount): (&String, &Amount)| {
        let parts = vec![("a", amount.answered), ("d", amount.stopped), ("b", amount.failed), ("c", amount.refused)];
        (name.clone(), parts, amount.asked.to_string())
    };
    let key = [("a", "answered"), ("d", "stopped"), ("b", "failed"), ("c", "refused")];
    ranked(title, of, &key, "asked", amounts.iter().map(line).collect())
}

fn labels(found: &BTreeMap<String, Counts>) -> String {
    let mut labels = BTreeSet::new();
    labels.extend(found.values().flat_map(|counts| counts.iter().map(|(label, _)| label)));
    let lines = labels.into_iter().map(|label| {
        let of = |wanted: &'static str| {
            let counts = found.iter().filter(|(handling, _)| colour(handling) == wanted).map(|(_, counts)| counts);
            let counts = counts.flat_map(|counts| counts.iter().filter(|(other, _)| *other == label));
            (wanted, counts.map(|(_, count)| u64::from(count)).sum())
        };
        let parts = [REPLACED, ALLOWED, RELEASED, BLOCKED].map(of);
        let total: u64 = parts.iter().map(|(_, count)| count).sum();
        (label.as_str().to_owned(), parts.to_vec(), total.to_string())
    });
    let key = [(REPLACED, "replaced"), (ALLOWED, "allowed"), (RELEASED, "released"), (BLOCKED, "blocked")];
    ranked("What was found, by label", "Label", &key, "found", lines.collect())
}

fn colour(handling: &str) -> &'static str {
    match handling {
        handling if handling == Code::ALLOW.as_str() => ALLOWED,
        handling if handling == Code::RELEASE.as_str() => RELEASED,
        handling if handling == Code::BLOCK.as_str() => BLOCKED,
        _ => REPLACED,
    }
}

fn reasons(reasons: &BTreeMap<&'static str, Counts>) -> String {
    let words = |reason: &str| match reason {
        "notSensitive" => "not sensitive",
        "needed" => "needed for the answer",
        _ => "public anyway",
    };
    let line = |(reason, counts): (&&'static str, &Counts)| {
        let each: Vec<_> = counts.iter().map(|(label, count)| format!("{} {count}", label.as_str())).collect();
        (
            format!("{}: {}", words(reason), each.join(", ")),
            vec![(RELEASED, counts.total())],
            counts.total().to_string(),
        )
    };
    ranked("Released by a person, by reason", "Reason", &[], "values", reasons.iter().map(line).collect())
}

fn codes(title: &str, codes: &BTreeMap<String, u64>, colour: &'static str) -> String {
    let line = |(code, count): (&String, &u64)| (code.clone(), vec![(colour, *count)], count.to_string());
    ranked(title, "Reason", &[], "questions", codes.iter().map(line).collect())
}

fn latency(summary: &Summary) -> String {
    let lines = |name: &str, of: &Percentiles| {
        let each = [("half", of.p50), ("9 in 10", of.p90), ("99 in 100", of.p99)];
        each.map(|(share, ms)| (format!("{name}, {share} within"), vec![(REPLACED, ms)], format!("{ms} ms")))
    };
    let timed = [("first word", &summary.first_token_ms), ("whole answer", &summary.latency_ms)];
    let timed = timed.into_iter().filter(|(_, of)| of.count > 0);
    chart(
        "How long it took",
        "Share of the answers",
        &[],
        "time",
        &timed.flat_map(|(name, of)| lines(name, of)).collect::<Vec<_>>(),
    )
}

/// The longest line first.
fn ranked(title: &str, of: &str, key: &[(&str, &str)], all: &str, mut lines: Vec<Line>) -> String {
    let order: BinaryHeap<(Reverse<u64>, usize)> = lines.iter().map(|line| Reverse(total(line))).zip(0..).collect();
    let ordered: Vec<Line> = order.into_sorted_vec().into_iter().map(|(_, at)| mem::take(&mut lines[at])).collect();
    chart(title, of, key, all, &ordered)
}

/// A table with a bar in each line; nothing for no lines. `of`: what the lines are of; `key`: the class and the words of each
/// part; `all`: of them all.
fn chart(title: &str, of: &str, key: &[(&str, &str)], all: &str, lines: &[Line]) -> String {
    let most = lines.iter().map(total).max().unwrap_or(0).max(1);
    if lines.is_empty() {
        return String::new();
    }
    let mut html = format!(
        "<h2>{title}</h2>\n<div class=\"wide\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">{of}</th>"
    );
    for (class, words) in key {
        write!(html, "<th scope=\"col\" class=\"n\"><i class=\"{class}\"></i>{words}</th>")
            .expect("a String takes everything");
    }
    writeln!(html, "<th scope=\"col\" class=\"n\">{all}</th></tr></thead>").expect("a String takes everything");
    for (name, parts, number) in lines {
        // A label may be broken where a reader would.
        let name = name.replace('_', "_<wbr>");
        let mut left = 0;
        let (mut bar, mut counts) = (String::new(), String::new());
        for (class, width) in parts.iter().filter(|(_, width)| *width > 0) {
            write!(bar, "<rect class=\"{class}\" x=\"{left}\" y=\"0\" width=\"{width}\" height=\"1\"/>")
                .expect("a String takes everything");
            left += width;
        }
        for (_, count) in parts.iter().filter(|_| !key.is_empty()) {
            write!(counts, "<td class=\"n\">{count}</td>").expect("a String takes everything");
        }
        writeln!(
            html,
            "<tr><th scope=\"row\">{name}<svg class=\"bar\" viewBox=\"0 0 {most} 1\" preserveAspectRatio=\"none\" \
             aria-hidden=\"true\">{bar}</svg></th>{counts}<td class=\"n\">{number}</td></tr>"
        )
        .expect("a String takes everything");
    }
    html + "</table></div>\n"
}

fn total((_, parts, _): &Line) -> u64 {
    parts.iter().map(|(_, width)| width).sum()
}

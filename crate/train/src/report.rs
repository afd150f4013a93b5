//! The report: how well a model does on the documents it was chosen by and on public sets, and once all is chosen on those left for testing.

use std::collections::BTreeMap;

use crate::corpus::{self, Marked, Origin, Split};
use crate::measure::{Figures, Point};
use crate::tagger::artefact::Model;
use crate::{Options, augment};

/// Prints the figures of the tagger by itself: sentence by sentence, without the rules and the logic over whole documents.
pub(crate) fn print(model: &Model, all: &[Marked], options: &Options) -> anyhow::Result<()> {
    let mut sets: BTreeMap<String, Vec<&Marked>> = BTreeMap::new();
    for marked in all {
        let language = if marked.language == "en" { "en" } else { "others" };
        match marked.split {
            // Those that a trial leaves out are among the sets below.
            Split::Dev if marked.origin == Origin::Web => {}
            Split::Dev => {
                sets.entry(format!("chosen by {language}")).or_default().push(marked);
                sets.entry(format!("chosen by in {}", marked.language)).or_default().push(marked);
            }
            Split::Held if options.test => sets.entry(format!("held back {language}")).or_default().push(marked),
            _ => {}
        }
        if !(options.test && marked.split == Split::Test) {
            continue;
        }
        for name in [
            "written".to_owned(),
            format!("written {language}"),
            format!("written in {}", marked.language),
            format!("written by {}", marked.source),
        ] {
            sets.entry(name).or_default().push(marked);
        }
    }
    let left = |marked: &&Marked| marked.split == Split::Dev && marked.origin == Origin::Web;
    let mut dev: Vec<Marked> = all.iter().filter(left).cloned().collect();
    // What a trial is judged by must not be what tells how good the model is.
    if let Some(data) = options.data.as_ref().filter(|_| !options.trial) {
        dev.extend(corpus::json_lines(&data.join("names/dev/ewt_dev.jsonl"), Origin::Web, 1.0)?);
        dev.extend(corpus::json_lines(&data.join("dev/presidio_research_old.jsonl"), Origin::Other, 1.0)?);
    }
    let cased: Vec<Marked> = dev
        .iter()
        .filter(|marked| marked.origin == Origin::Web)
        .flat_map(|marked| {
            let (mut lower, mut upper) = (augment::lowered(marked), augment::raised(marked));
            lower.source.push_str(" lower");
            upper.source.push_str(" UPPER");
            [lower, upper]
        })
        .collect();
    dev.extend(cased);
    for marked in &dev {
        sets.entry(marked.source.clone()).or_default().push(marked);
    }
    for (name, set) in &sets {
        for (at, point) in ["balanced", "recall"].into_iter().zip(Point::all(model)) {
            println!("{name:<22} {at:<9} {}", Figures::of(model, set.iter().copied(), point).line());
        }
    }
    Ok(())
}

//! Writes the model's file; its layout stands in `crate/detect/src/names/tagger/artefact.rs`.

use crate::learn::Field;
use crate::net;
use crate::tagger::artefact::{self, KINDS, LABELS, LISTS, MAGIC, STEPS};

/// What the file holds besides the field.
#[derive(Default)]
pub(crate) struct Rest {
    pub(crate) biases: [f32; 3],
    pub(crate) calibration: [[u8; STEPS]; KINDS],
    pub(crate) lists: [(u64, Vec<u8>); LISTS],
    pub(crate) net: Option<net::Weights>,
}

/// How much of what the field and the net say each counts.
pub(crate) const SHARE: f32 = 0.6;

/// Weights that a row's largest may have at least, in steps; smaller rows say nothing.
const LEAST: i8 = 1;
/// Steps of the largest weight: twice as many take a fifth more of the file and tell no better.
const LARGEST: f32 = 63.0;

/// The bytes of the model.
pub(crate) fn bytes(field: &Field, rest: &Rest) -> Vec<u8> {
    let mut all: Vec<f32> = field.alive().flat_map(|row| field.weights(row)).map(f32::abs).collect();
    all.sort_by(f32::total_cmp);
    // A handful of weights may be cut short for a finer step.
    let most = all.get(all.len().saturating_sub(1 + all.len() / 20_000)).copied().unwrap_or(1.0).max(0.1);
    let step = most / LARGEST;
    let (mut rows, mut masks, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    for row in field.alive() {
        let weights: [i8; LABELS] = field.weights(row).map(|weight| (weight / step).round().clamp(-127.0, 127.0) as i8);
        if weights.iter().all(|weight| weight.abs() < LEAST) {
            continue;
        }
        match row - next {
            near @ 0..255 => rows.push(near as u8),
            far => rows.extend([255, far as u8, (far >> 8) as u8, (far >> 16) as u8]),
        }
        next = row + 1;
        masks.push((0..LABELS).fold(0, |mask, label| mask | u8::from(weights[label] != 0) << label));
        values.extend(weights.iter().filter(|weight| **weight != 0).map(|weight| weight.cast_unsigned()));
    }
    let mut content = Vec::new();
    let length = |content: &mut Vec<u8>, length: usize| content.extend((length as u32).to_le_bytes());
    length(&mut content, masks.len());
    content.extend(step.to_le_bytes());
    for value in field.transitions.as_flattened().iter().chain(&rest.biases) {
        content.extend(value.to_le_bytes());
    }
    rest.calibration.iter().for_each(|steps| content.extend(steps));
    for (seed, prints) in &rest.lists {
        content.extend(seed.to_le_bytes());
        length(&mut content, prints.len());
        content.extend(prints);
    }
    length(&mut content, rows.len());
    content.extend(rows);
    content.extend(&masks);
    length(&mut content, values.len());
    content.extend(values);
    content.push(rest.net.is_some().into());
    if let Some(net) = &rest.net {
        net.write(SHARE, &mut content);
    }
    let mut bytes = MAGIC.to_vec();
    bytes.extend(artefact::checksum(&content).to_le_bytes());
    bytes.extend(content);
    bytes
}

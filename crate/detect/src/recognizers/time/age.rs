//! Ages.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[];

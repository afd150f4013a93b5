#![no_main]

#[path = "../../../crate/detect/tests/bodies/mod.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|data: &[u8]| bodies::normalise(data));

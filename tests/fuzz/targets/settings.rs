#![no_main]

use scrim_policy::{Settings, recognizers_from_json};

libfuzzer_sys::fuzz_target!(|json: &str| {
    // What was taken comes back the same.
    if let Ok(settings) = Settings::from_json(json) {
        assert_eq!(Settings::from_json(&settings.to_json()), Ok(settings));
    }
    let _ = recognizers_from_json(json);
});

//! The schema by which Chrome reads an organisation's policy.

use scrim_policy::managed_schema;

use crate::generated::{Mode, put};

const PATH: &str = "extension/static/managed_schema.json";

pub(crate) fn run(mode: Mode) -> anyhow::Result<String> {
    let mut json = serde_json::to_string_pretty(&managed_schema())?;
    json.push('\n');
    put(PATH, &json, mode, "schema")
}

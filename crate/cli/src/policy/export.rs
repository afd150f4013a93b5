//! `scrim policy export`: the files by which browsers get a policy.
//!
//! Sources: Chrome Enterprise, "Configure apps and extensions by policy" (`3rdparty`); Chromium, "Windows registry policy"
//! (structured values are JSON texts); Firefox, policy templates, `3rdparty`; Apple, configuration profiles of managed
//! preferences, domain `com.google.Chrome.extensions.<id>`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{ArgGroup, Args};
use serde_json::{Map, Value, json};

use super::check;
use crate::error::CliError;
use crate::{input, output};

/// Print a policy as the file that deploys it; refuses one with problems
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("form").required(true)))]
pub(crate) struct Export {
    /// For /etc/opt/chrome/policies/managed or /etc/chromium/policies/managed; the id of the extension.
    #[arg(long, value_name = "ID", group = "form")]
    chrome: Option<String>,
    /// For policies.json of Firefox.
    #[arg(long, group = "form")]
    firefox: bool,
    /// A .reg file for Chrome on Windows; the id of the extension.
    #[arg(long, value_name = "ID", group = "form")]
    registry: Option<String>,
    /// A .plist of managed preferences for Chrome on macOS, of the domain com.google.Chrome.extensions.ID.
    #[arg(long, group = "form")]
    plist: bool,
    /// The policy.
    file: PathBuf,
}

/// Firefox knows the extension by this id; manifest.json.
const FIREFOX_ID: &str = "scrim@scrim.example";

impl Export {
    pub(crate) fn run(self) -> Result<(), CliError> {
        check::read(&self.file)?;
        let text = input::whole(Some(&self.file))?;
        let policy: Map<String, Value> = serde_json::from_str(&text).expect("a policy without problems is an object");
        let file = if let Some(id) = self.chrome {
            pretty(&json!({ "3rdparty": { "extensions": { id: policy } } }))
        } else if let Some(id) = self.registry {
            registry(&id, &policy)
        } else if self.plist {
            plist(&policy)
        } else {
            pretty(&json!({ "policies": { "3rdparty": { "Extensions": { FIREFOX_ID: policy } } } }))
        };
        output::text(&file)?;
        Ok(())
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Texts and switches as they are, everything structured as JSON in a text. In ASCII: regedit takes any other byte of such a
/// file for one of the machine's code page, and a word that it reads wrong would not be found.
fn registry(id: &str, policy: &Map<String, Value>) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut out = format!(
        "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\{id}\\policy]\r\n"
    );
    for (key, value) in policy {
        let value = match value {
            Value::Bool(on) => format!("dword:{:08x}", u8::from(*on)),
            Value::Number(number) => format!("dword:{:08x}", number.as_u64().unwrap_or_default()),
            Value::String(text) if text.is_ascii() => quoted(text),
            Value::String(text) => utf16(text),
            structured => quoted(&ascii(&structured.to_string())),
        };
        let _ = write!(out, "{}={value}\r\n", quoted(key));
    }
    out
}

/// JSON with escapes in the place of everything that is not ASCII.
fn ascii(json: &str) -> String {
    let mut out = String::new();
    for c in json.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            c.encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| write!(out, "\\u{unit:04x}").expect("it takes everything"));
        }
    }
    out
}

/// A text as the bytes of its UTF-16, with the zero at its end.
fn utf16(text: &str) -> String {
    let bytes = text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes);
    format!("hex(1):{}", bytes.map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(","))
}

fn plist(policy: &Map<String, Value>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n",
    );
    write_plist(&Value::Object(policy.clone()), &mut out);
    out.push_str("</plist>\n");
    out
}

fn write_plist(value: &Value, out: &mut String) {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let line = match value {
        Value::Null => return,
        Value::Bool(on) => if *on { "<true/>" } else { "<false/>" }.to_owned(),
        Value::Number(number) if number.is_u64() || number.is_i64() => format!("<integer>{number}</integer>"),
        Value::Number(number) => format!("<real>{number}</real>"),
        Value::String(text) => format!("<string>{}</string>", escaped(text)),
        Value::Array(items) => {
            out.push_str("<array>\n");
            for item in items {
                write_plist(item, out);
            }
            "</array>".to_owned()
        }
        Value::Object(fields) => {
            out.push_str("<dict>\n");
            for (key, value) in fields {
                let _ = writeln!(out, "<key>{}</key>", escaped(key));
                write_plist(value, out);
            }
            "</dict>".to_owned()
        }
    };
    out.push_str(&line);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> Map<String, Value> {
        let policy =
            json!({ "stop": false, "preset": "strict", "labels": { "URL": "block" }, "thresholds": { "URL": 0.5 } });
        policy.as_object().unwrap().clone()
    }

    #[test]
    fn the_registry_holds_what_is_structured_as_json() {
        let out = registry("abcdefghijklmnopabcdefghijklmnop", &policy());
        assert!(out.contains("\\3rdparty\\extensions\\abcdefghijklmnopabcdefghijklmnop\\policy]\r\n"));
        for line in [r#""labels"="{\"URL\":\"block\"}""#, r#""preset"="strict""#, r#""stop"=dword:00000000"#] {
            assert!(out.contains(&format!("{line}\r\n")), "{out}");
        }
    }

    #[test]
    fn the_registrys_file_is_ascii_and_keeps_every_letter() {
        let policy = json!({ "terms": [{ "text": "Müller 😀" }], "role": "ä" });
        let out = registry("abcdefghijklmnopabcdefghijklmnop", policy.as_object().unwrap());
        assert!(out.is_ascii(), "{out}");
        assert!(out.contains(r#""terms"="[{\"text\":\"M\\u00fcller \\ud83d\\ude00\"}]""#), "{out}");
        assert!(out.contains("\"role\"=hex(1):e4,00,00,00\r\n"), "{out}");
    }

    #[test]
    fn a_property_list_has_every_type() {
        let out = plist(&policy());
        for part in ["<key>URL</key>\n<string>block</string>", "<real>0.5</real>", "<key>stop</key>\n<false/>"] {
            assert!(out.contains(part), "{out}");
        }
    }
}

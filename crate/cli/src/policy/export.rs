//! `scrim policy export`: the files by which browsers get a policy.
//!
//! Sources: Chromium, "Configuring Apps and Extensions by Policy" (`3rdparty`, the domain `com.google.Chrome.extensions.<id>`) and
//! "Complex policies on Windows" (structured values are JSON texts); Microsoft Edge, which has the same under names of its own; Firefox,
//! policy templates, `3rdparty` (`policies.json`, and managed preferences of the domain `org.mozilla.firefox`).

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
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line are")]
pub(crate) struct Export {
    /// For the folder of managed policies of Chrome, Chromium or Edge on Linux; the id of the extension.
    #[arg(long, value_name = "ID", group = "form")]
    chrome: Option<String>,
    /// For policies.json of Firefox.
    #[arg(long, group = "form")]
    firefox: bool,
    /// A .reg file for Chrome on Windows; the id of the extension.
    #[arg(long, value_name = "ID", group = "form")]
    registry: Option<String>,
    /// A PowerShell script that sets the same, as Intune runs them; the id of the extension.
    #[arg(long, value_name = "ID", group = "form")]
    intune: Option<String>,
    /// With --registry and --intune: for Edge.
    #[arg(long, conflicts_with_all = ["chrome", "firefox", "plist", "firefox_plist"])]
    edge: bool,
    /// A .plist of managed preferences for Chrome or Edge on macOS, of the domain com.google.Chrome.extensions.ID or
    /// com.microsoft.Edge.extensions.ID.
    #[arg(long, group = "form")]
    plist: bool,
    /// A .plist of managed preferences for Firefox on macOS, of the domain org.mozilla.firefox.
    #[arg(long, group = "form")]
    firefox_plist: bool,
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
        let browser = if self.edge { r"Microsoft\Edge" } else { r"Google\Chrome" };
        let key = |id: String| format!(r"Software\Policies\{browser}\3rdparty\extensions\{id}\policy");
        let firefox = |policy| json!({ "3rdparty": { "Extensions": { FIREFOX_ID: policy } } });
        let file = if let Some(id) = self.chrome {
            pretty(&json!({ "3rdparty": { "extensions": { id: policy } } }))
        } else if let Some(id) = self.registry {
            registry(&key(id), &policy)
        } else if let Some(id) = self.intune {
            script(&key(id), &policy)
        } else if self.plist {
            plist(&Value::Object(policy))
        } else if self.firefox_plist {
            let mut preferences = firefox(policy);
            // Without it Firefox looks at none of the others.
            preferences["EnterprisePoliciesEnabled"] = true.into();
            plist(&preferences)
        } else {
            pretty(&json!({ "policies": firefox(policy) }))
        };
        output::text(&file)?;
        Ok(())
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// What stands under a name in the registry: texts and switches as they are, everything structured as JSON in a text.
enum Entry {
    Number(u32),
    Text(String),
}

impl Entry {
    fn of(value: &Value) -> Self {
        match value {
            Value::Bool(on) => Self::Number(u32::from(*on)),
            // The browser's numbers have 31 bits and a sign: what is over is as much as they can say.
            Value::Number(number) => Self::Number(number.as_u64().unwrap_or_default().min(i32::MAX as u64) as u32),
            Value::String(text) => Self::Text(text.clone()),
            structured => Self::Text(ascii(&structured.to_string())),
        }
    }
}

/// In ASCII: regedit takes any other byte of such a file for one of the machine's code page, and a word that it reads wrong would not
/// be found. What was there before goes first, so that keys that are left out are gone.
fn registry(key: &str, policy: &Map<String, Value>) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let key = format!(r"HKEY_LOCAL_MACHINE\{key}");
    let mut out = format!("Windows Registry Editor Version 5.00\r\n\r\n[-{key}]\r\n\r\n[{key}]\r\n");
    for (name, value) in policy {
        let value = match Entry::of(value) {
            Entry::Number(number) => format!("dword:{number:08x}"),
            Entry::Text(text) if text.is_ascii() => quoted(&text),
            Entry::Text(text) => utf16(&text),
        };
        let _ = write!(out, "{}={value}\r\n", quoted(name));
    }
    out
}

/// In ASCII for the same reason: Windows PowerShell reads a script without a mark in the machine's code page.
fn script(key: &str, policy: &Map<String, Value>) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    let mut out = format!(
        "$ErrorActionPreference = 'Stop'\r\n$key = {}\r\nif (Test-Path $key) {{ Remove-Item $key -Recurse -Force }}\r\nNew-Item $key -Force | Out-Null\r\n",
        quoted(&format!(r"HKLM:\{key}"))
    );
    for (name, value) in policy {
        let (kind, value) = match Entry::of(value) {
            Entry::Number(number) => ("DWord", number.to_string()),
            Entry::Text(text) if text.is_ascii() => ("String", quoted(&text)),
            Entry::Text(text) => {
                let units: Vec<_> = text.encode_utf16().map(|unit| unit.to_string()).collect();
                ("String", format!("(-join [char[]]({}))", units.join(",")))
            }
        };
        let name = quoted(name);
        let _ = write!(out, "New-ItemProperty $key -Name {name} -PropertyType {kind} -Value {value} | Out-Null\r\n");
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

fn plist(preferences: &Value) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n",
    );
    write_plist(preferences, &mut out);
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

    const KEY: &str = r"Software\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy";

    fn policy() -> Map<String, Value> {
        let policy =
            json!({ "stop": false, "preset": "strict", "labels": { "URL": "block" }, "thresholds": { "URL": 0.5 } });
        policy.as_object().unwrap().clone()
    }

    #[test]
    fn the_registry_holds_what_is_structured_as_json() {
        let out = registry(KEY, &policy());
        let head = format!("\r\n\r\n[-HKEY_LOCAL_MACHINE\\{KEY}]\r\n\r\n[HKEY_LOCAL_MACHINE\\{KEY}]\r\n");
        assert!(out.contains(&head), "what was there goes first: {out}");
        for line in [r#""labels"="{\"URL\":\"block\"}""#, r#""preset"="strict""#, r#""stop"=dword:00000000"#] {
            assert!(out.contains(&format!("{line}\r\n")), "{out}");
        }
    }

    #[test]
    fn the_registrys_file_is_ascii_and_keeps_every_letter() {
        let policy = json!({ "terms": [{ "text": "Müller 😀" }], "role": "ä" });
        let out = registry(KEY, policy.as_object().unwrap());
        assert!(out.is_ascii(), "{out}");
        assert!(out.contains(r#""terms"="[{\"text\":\"M\\u00fcller \\ud83d\\ude00\"}]""#), "{out}");
        assert!(out.contains("\"role\"=hex(1):e4,00,00,00\r\n"), "{out}");
    }

    #[test]
    fn a_script_sets_the_same_and_is_ascii() {
        let policy =
            json!({ "stop": true, "terms": [{ "text": "Müller's" }], "role": "ä", "dailyBytes": 5_000_000_000_u64 });
        let out = script(KEY, policy.as_object().unwrap());
        assert!(out.is_ascii(), "{out}");
        for line in [
            &format!("$key = 'HKLM:\\{KEY}'"),
            "New-ItemProperty $key -Name 'stop' -PropertyType DWord -Value 1 | Out-Null",
            r#"New-ItemProperty $key -Name 'terms' -PropertyType String -Value '[{"text":"M\u00fcller''s"}]' | Out-Null"#,
            "New-ItemProperty $key -Name 'role' -PropertyType String -Value (-join [char[]](228)) | Out-Null",
            "New-ItemProperty $key -Name 'dailyBytes' -PropertyType DWord -Value 2147483647 | Out-Null",
        ] {
            assert!(out.contains(&format!("{line}\r\n")), "{line}: {out}");
        }
    }

    #[test]
    fn a_property_list_has_every_type() {
        let out = plist(&Value::Object(policy()));
        for part in ["<key>URL</key>\n<string>block</string>", "<real>0.5</real>", "<key>stop</key>\n<false/>"] {
            assert!(out.contains(part), "{out}");
        }
    }
}

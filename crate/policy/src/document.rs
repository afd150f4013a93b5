//! Reads a JSON document key by key and keeps every problem with its path, where a derived decoder stops at the first.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::{Problem, ProblemKind, Problems};

/// The set of these. `collect` would sort them first, and every type brings a sort of its own into the module.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// Collects what is wrong while a document is read.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    problems: Problems,
}

/// An object of the document, with the path it stands at.
#[derive(Debug)]
pub(crate) struct Object<'v> {
    path: String,
    map: &'v Map<String, Value>,
}

impl<'v> Object<'v> {
    /// Whether a key is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    /// The text under a key, if it is there and one.
    pub(crate) fn text(&self, name: &str) -> Option<&'v str> {
        self.map.get(name)?.as_str()
    }

    /// Its keys, in the document's order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.map.keys().map(String::as_str)
    }

    /// Whether a key holds a list of at most `most` entries, or is not there.
    pub(crate) fn fits(&self, name: &str, most: usize) -> bool {
        self.map.get(name).is_none_or(|value| value.as_array().is_some_and(|entries| entries.len() <= most))
    }

    /// The objects at these paths, with the path of each; `*` stands for every entry of a list or an object.
    pub(crate) fn deep(&self, paths: &[&[&str]]) -> Vec<(Object<'v>, String)> {
        let objects = self.at(paths).into_iter();
        objects
            .filter_map(|(path, value)| Some((Object { path: path.clone(), map: value.as_object()? }, path)))
            .collect()
    }

    /// The texts at these paths, likewise.
    pub(crate) fn deep_texts(&self, paths: &[&[&str]]) -> Vec<(&'v str, String)> {
        self.at(paths).into_iter().filter_map(|(path, value)| Some((value.as_str()?, path))).collect()
    }

    fn at(&self, paths: &[&[&str]]) -> Vec<(String, &'v Value)> {
        let mut found = Vec::new();
        for steps in paths {
            let Some((first, rest)) = steps.split_first() else { continue };
            let Some(value) = self.map.get(*first) else { continue };
            let mut places = vec![(self.key(first), value)];
            for step in rest {
                places = places.into_iter().flat_map(|(path, value)| inside(&path, value, step)).collect();
            }
            found.extend(places);
        }
        found
    }

    /// The path of a key in it: `endpoints[2].url`.
    pub(crate) fn key(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }
}

/// What is one step further in, with its path.
fn inside<'v>(path: &str, value: &'v Value, step: &str) -> Vec<(String, &'v Value)> {
    match value {
        Value::Array(entries) if step == "*" => {
            entries.iter().enumerate().map(|(at, entry)| (format!("{path}[{at}]"), entry)).collect()
        }
        Value::Object(map) => {
            let named = map.iter().filter(|(name, _)| step == "*" || step == name.as_str());
            named.map(|(name, value)| (format!("{path}.{name}"), value)).collect()
        }
        _ => Vec::new(),
    }
}

impl Reader {
    /// Notes a problem.
    pub(crate) fn wrong(&mut self, key: impl Into<String>, why: impl Into<ProblemKind>) {
        self.problems.push(Problem { key: key.into(), why: why.into() });
    }

    /// How much is wrong so far.
    pub(crate) fn count(&self) -> usize {
        self.problems.len()
    }

    /// Whether anything noted since `before` left something out of what was read. A word that is listed twice is read once,
    /// and an unknown key beside known ones leaves those as they are.
    pub(crate) fn harm_since(&self, before: usize) -> bool {
        let harmless =
            |why| matches!(why, ProblemKind::DuplicateTerm | ProblemKind::UnknownKey | ProblemKind::UnlistedLabel);
        self.problems[before..].iter().any(|problem| !harmless(problem.why))
    }

    /// Everything that was wrong, where what was read counts all the same.
    pub(crate) fn into_problems(self) -> Problems {
        self.problems
    }

    /// What was read, if nothing was wrong.
    pub(crate) fn finish<T>(self, read: Option<T>) -> Result<T, Problems> {
        match read {
            Some(read) if self.problems.is_empty() => Ok(read),
            _ => {
                debug_assert!(!self.problems.is_empty(), "what could not be read was noted");
                Err(self.problems)
            }
        }
    }

    /// An object with these keys and no others.
    pub(crate) fn object<'v>(&mut self, path: String, value: &'v Value, keys: &[&str]) -> Option<Object<'v>> {
        let object = self.free_object(path, value)?;
        for name in object.map.keys().filter(|name| !keys.contains(&name.as_str())) {
            self.wrong(object.key(name), ProblemKind::UnknownKey);
        }
        Some(object)
    }

    /// The document itself, with whatever keys.
    pub(crate) fn root<'v>(&mut self, document: &'v Value) -> Option<Object<'v>> {
        self.free_object(String::new(), document)
    }

    /// The object under a key, whose keys are data.
    pub(crate) fn inner<'v>(&mut self, object: &Object<'v>, name: &str) -> Option<Object<'v>> {
        self.free_object(object.key(name), object.map.get(name)?)
    }

    /// The object under a key, with these keys and no others.
    pub(crate) fn inner_of<'v>(&mut self, object: &Object<'v>, name: &str, keys: &[&str]) -> Option<Object<'v>> {
        let value = object.map.get(name)?;
        self.object(object.key(name), value, keys)
    }

    /// The text under a key that must be there.
    pub(crate) fn text<'v>(&mut self, object: &Object<'v>, name: &str) -> Option<&'v str> {
        self.required(object, name, Value::as_str)
    }

    /// What the text under a key that must be there means.
    pub(crate) fn parsed<T, E: Into<ProblemKind>>(
        &mut self,
        object: &Object<'_>,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.text(object, name)?;
        parse(text).map_err(|why| self.wrong(object.key(name), why)).ok()
    }

    /// The number under a key that must be there.
    pub(crate) fn number(&mut self, object: &Object<'_>, name: &str) -> Option<u64> {
        self.required(object, name, Value::as_u64)
    }

    /// The number under a key that must be there, whole or not.
    pub(crate) fn fraction(&mut self, object: &Object<'_>, name: &str) -> Option<f64> {
        self.required(object, name, Value::as_f64)
    }

    /// Whether a switch is on; one that is left out is off.
    pub(crate) fn switch(&mut self, object: &Object<'_>, name: &str) -> Option<bool> {
        let Some(value) = object.map.get(name) else { return Some(false) };
        self.typed(object.key(name), value.as_bool())
    }

    /// The texts of a list, each with its path; see [`Reader::list`].
    pub(crate) fn text_list<'v>(&mut self, object: &Object<'v>, name: &str, most: usize) -> Vec<(String, &'v str)> {
        let listed = self.list(object, name, most);
        listed.into_iter().filter_map(|(key, entry)| Some((key.clone(), self.typed(key, entry.as_str())?))).collect()
    }

    /// The entries of a list, each with its path. A list that is left out is empty; one longer than `most` is refused
    /// whole, because what was meant by its end would be lost.
    pub(crate) fn list<'v>(&mut self, object: &Object<'v>, name: &str, most: usize) -> Vec<(String, &'v Value)> {
        let key = object.key(name);
        let Some(value) = object.map.get(name) else { return Vec::new() };
        let Some(entries) = self.typed(key.clone(), value.as_array()) else { return Vec::new() };
        if entries.len() > most {
            self.wrong(key, ProblemKind::TooMany);
            return Vec::new();
        }
        entries.iter().enumerate().map(|(at, entry)| (format!("{key}[{at}]"), entry)).collect()
    }

    /// The texts of an object whose keys are data, each with its path and key. One that is left out is empty.
    pub(crate) fn texts<'v>(&mut self, object: &Object<'v>, name: &str) -> Vec<(String, &'v str, &'v str)> {
        self.entries(object, name, Value::as_str)
    }

    /// As [`Reader::texts`], with numbers.
    pub(crate) fn numbers<'v>(&mut self, object: &Object<'v>, name: &str) -> Vec<(String, &'v str, f64)> {
        self.entries(object, name, Value::as_f64)
    }

    fn entries<'v, T>(
        &mut self,
        object: &Object<'v>,
        name: &str,
        typed: impl Fn(&'v Value) -> Option<T>,
    ) -> Vec<(String, &'v str, T)> {
        let Some(inside) = self.inner(object, name) else { return Vec::new() };
        let mut entries = Vec::new();
        for (name, value) in inside.map {
            if let Some(value) = self.typed(inside.key(name), typed(value)) {
                entries.push((inside.key(name), name.as_str(), value));
            }
        }
        entries
    }

    fn required<'v, T>(
        &mut self,
        object: &Object<'v>,
        name: &str,
        typed: impl FnOnce(&'v Value) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = object.map.get(name) else {
            self.wrong(object.key(name), ProblemKind::Missing);
            return None;
        };
        self.typed(object.key(name), typed(value))
    }

    fn free_object<'v>(&mut self, path: String, value: &'v Value) -> Option<Object<'v>> {
        let map = self.typed(path.clone(), value.as_object())?;
        Some(Object { path, map })
    }

    fn typed<T>(&mut self, key: String, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.wrong(key, ProblemKind::WrongType);
        }
        value
    }
}

//! Panics in the module as one call. What a panic would say is dropped by crate/web's hook, so what is handed over for it, a place, a number out of
//! range, a message, is 2,000 times another few bytes that gzip can do little about.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::Context;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, Encode, Instruction, Module};
use wasmparser::{CodeSectionReader, FuncType, Operator, Parser, Payload, TypeRef, Validator};

/// The module, in which whoever panics with what stands ready calls one function with one place: of those that only take a place the one that is
/// called most. `places` are the addresses of `core::panic::Location`s.
///
/// # Errors
/// It is no module, no function takes a place alone, or what came out is not valid.
pub(crate) fn joined(module: &[u8], places: &BTreeSet<u32>) -> anyhow::Result<Vec<u8>> {
    let code = Code::of(module)?;
    let all: Vec<_> = code.bodies.iter().map(|body| panics(body, places)).collect();
    let mut alone = BTreeMap::<u32, usize>::new();
    for (_, called) in all.iter().flatten().filter(|(_, called)| code.takes(*called) == Some(1)) {
        *alone.entry(*called).or_default() += 1;
    }
    let most = alone.into_iter().max_by_key(|(_, calls)| *calls);
    let function = most.context("no panic takes a place and nothing else")?.0;
    let place = *places.first().context("a panic was found by its place")?;
    let mut call = Vec::new();
    Instruction::I32Const(place.cast_signed()).encode(&mut call);
    Instruction::Call(function).encode(&mut call);

    let mut bodies = Vec::with_capacity(code.bodies.len());
    for (body, panics) in code.bodies.iter().zip(all) {
        let (mut joined, mut from) = (Vec::new(), body.range.start);
        for old in panics.into_iter().filter_map(|panic| code.ready(body, panic)) {
            joined.extend_from_slice(&module[from..old.start]);
            joined.extend_from_slice(&call);
            from = old.end;
        }
        joined.extend_from_slice(&module[from..body.range.end]);
        bodies.push(joined);
    }
    let mut joined = Module::new();
    Joining { bodies }.parse_core_module(&mut joined, Parser::new(0), module)?;
    let joined = joined.finish();
    Validator::new().validate_all(&joined).context("the module with its panics joined is not valid")?;
    Ok(joined)
}

/// A function's own code, and where its operators begin in the module.
struct Body<'a> {
    range: Range<usize>,
    operators: Vec<(Operator<'a>, usize)>,
}

/// What there is to know of a module's functions.
struct Code<'a> {
    types: Vec<FuncType>,
    /// Per function, imported ones first, its type.
    functions: Vec<u32>,
    bodies: Vec<Body<'a>>,
}

impl<'a> Code<'a> {
    fn of(module: &'a [u8]) -> anyhow::Result<Self> {
        let mut code = Self { types: Vec::new(), functions: Vec::new(), bodies: Vec::new() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    code.types = section.into_iter_err_on_gc_types().collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        if let TypeRef::Func(kind) | TypeRef::FuncExact(kind) = import?.ty {
                            code.functions.push(kind);
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    for kind in section {
                        code.functions.push(kind?);
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader()?.into_iter_with_offsets().collect::<Result<_, _>>()?;
                    code.bodies.push(Body { range: body.range(), operators });
                }
                _ => {}
            }
        }
        Ok(code)
    }

    /// How many values a function takes, if it gives none back.
    fn takes(&self, function: u32) -> Option<usize> {
        let kind = &self.types[self.functions[function as usize] as usize];
        kind.results().is_empty().then(|| kind.params().len())
    }

    /// Where in the module such a call stands, with what it hands over, where all of that is numbers and locals.
    fn ready(&self, body: &Body<'_>, (number, called): (usize, u32)) -> Option<Range<usize>> {
        let first = number.checked_sub(self.takes(called)?)?;
        let handed = &body.operators[first..number];
        let is_ready = |one: &Operator<'_>| matches!(one, Operator::I32Const { .. } | Operator::LocalGet { .. });
        // Behind it there is an `unreachable`.
        handed.iter().all(|(one, _)| is_ready(one)).then(|| body.operators[first].1..body.operators[number + 1].1)
    }
}

/// Where in a function it calls another with a place last, and goes no further: the number of the call's operator, and who is called.
fn panics(body: &Body<'_>, places: &BTreeSet<u32>) -> Vec<(usize, u32)> {
    let mut panics = Vec::new();
    for (before, three) in body.operators.windows(3).enumerate() {
        if let [(place, _), (Operator::Call { function_index }, _), (Operator::Unreachable, _)] = three
            && is_place(place, places)
        {
            panics.push((before + 1, *function_index));
        }
    }
    panics
}

fn is_place(operator: &Operator<'_>, places: &BTreeSet<u32>) -> bool {
    matches!(operator, Operator::I32Const { value } if places.contains(&value.cast_unsigned()))
}

/// Writes a module with other code for its functions.
struct Joining {
    bodies: Vec<Vec<u8>>,
}

impl Reencode for Joining {
    type Error = std::convert::Infallible;

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for body in &self.bodies {
            code.raw(body);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, Function, FunctionSection, ImportSection, TypeSection, ValType};

    use super::*;

    const PLACES: [u32; 2] = [1024, 70_000];
    /// No place, but a number as large.
    const OTHER: u32 = 1025;

    /// The functions that the test's modules have, by number: one of the host; two that take a place; one that takes three values.
    const HOST: u32 = 0;
    const RARE: u32 = 1;
    const ALONE: u32 = 2;
    const THREE: u32 = 3;

    /// A module whose further functions, which take one value, consist of these instructions.
    fn module(bodies: &[&[Instruction<'_>]]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([ValType::I32], []);
        types.ty().function([ValType::I32; 3], []);
        imports.import("host", "call", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let panic = [Instruction::Unreachable];
        let panics = [(0, &panic[..]), (0, &panic), (1, &panic)];
        for (kind, body) in panics.into_iter().chain(bodies.iter().map(|body| (0, *body))) {
            functions.function(kind);
            let mut function = Function::new([]);
            for instruction in body {
                function.instruction(instruction);
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code);
        module.finish()
    }

    fn number(value: u32) -> Instruction<'static> {
        Instruction::I32Const(value.cast_signed())
    }

    /// Panics with a place alone.
    fn panic(function: u32, place: u32) -> [Instruction<'static>; 3] {
        [number(place), Instruction::Call(function), Instruction::Unreachable]
    }

    /// Panics with three values, the first of which is this.
    fn panic_of_three(first: &[Instruction<'static>], last: u32) -> Vec<Instruction<'static>> {
        [first, &[number(7), number(last), Instruction::Call(THREE), Instruction::Unreachable]].concat()
    }

    fn after(bodies: &[&[Instruction<'_>]]) -> anyhow::Result<Vec<u8>> {
        joined(&module(bodies), &PLACES.into())
    }

    /// What makes `ALONE` the one that is called most.
    fn most() -> Vec<Instruction<'static>> {
        [panic(ALONE, PLACES[0]), panic(ALONE, PLACES[0])].concat()
    }

    #[test]
    fn who_panics_with_what_stands_ready_calls_one_function_with_one_place() {
        let local = panic_of_three(&[Instruction::LocalGet(0)], PLACES[1]);
        let one = panic(ALONE, PLACES[0]);
        let before: [&[_]; 4] = [&most(), &panic(RARE, PLACES[1]), &local, &panic(ALONE, PLACES[1])];
        assert_eq!(after(&before).unwrap(), module(&[&most(), &one, &one, &one]));
    }

    #[test]
    fn what_does_more_stays() {
        let computed = panic_of_three(&[Instruction::LocalGet(0), Instruction::I32Clz], PLACES[0]);
        let no_place = panic_of_three(&[number(1)], OTHER);
        for kept in [&computed, &no_place] {
            // What is called so elsewhere may be joined there.
            let ready = panic_of_three(&[number(1)], PLACES[1]);
            let before: [&[_]; 3] = [&most(), kept, &ready];
            assert_eq!(after(&before).unwrap(), module(&[&most(), kept, &panic(ALONE, PLACES[0])]));
        }
    }

    #[test]
    fn a_call_behind_which_the_code_goes_on_stays() {
        let goes_on = [number(PLACES[1]), Instruction::Call(HOST)];
        let bodies: [&[_]; 3] = [&most(), &goes_on, &panic(HOST, PLACES[1])];
        assert_eq!(after(&bodies).unwrap(), module(&[&most(), &goes_on, &panic(ALONE, PLACES[0])]));
    }

    #[test]
    fn without_a_panic_that_takes_a_place_alone_is_an_error() {
        let three = panic_of_three(&[number(1)], PLACES[0]);
        assert!(after(&[&three]).is_err());
        assert!(after(&[&three, &panic(RARE, PLACES[0])]).is_ok());
        assert!(joined(&module(&[&most()]), &BTreeSet::new()).is_err(), "no place is known");
    }
}

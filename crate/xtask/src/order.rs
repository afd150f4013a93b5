//! Puts the module's functions in an order in which gzip finds what they share: each behind those that it has most in common with. What they do,
//! and how fast, is not changed by it.
//!
//! gzip refers back 32 KB and no further, and the linker's order, or wasm-bindgen's by size, has alike functions all over 1.5 MB.

mod alike;

use std::ops::Range;

use anyhow::{Context, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef, Validator};

/// The custom section that a module may have: it names no function. What any other says of functions would be copied as it is.
const CUSTOM: &str = "target_features";

/// The same module, its functions in the better order.
///
/// # Errors
/// It is no module, or has a custom section that may name functions; or what came out is not valid.
pub(crate) fn reordered(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    let (imported, bodies) = functions(module)?;
    let bodies: Vec<_> = bodies.into_iter().map(|body| &module[body]).collect();
    let order = alike::order(&bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (imported..).zip(&order) {
        places[*function] = place;
    }
    let mut reordered = Module::new();
    Reordering { imported, order, places }.parse_core_module(&mut reordered, Parser::new(0), module)?;
    let reordered = reordered.finish();
    Validator::new().validate_all(&reordered).context("the module in its new order is not valid")?;
    Ok(reordered)
}

/// How many functions are imported, and where the others' bodies stand.
fn functions(module: &[u8]) -> anyhow::Result<(u32, Vec<Range<usize>>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::CustomSection(custom) => {
                ensure!(custom.name() == CUSTOM, "the section {:?} may name functions by their numbers", custom.name());
            }
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// Writes a module with its functions at other places. Imported ones come first and stay where they are.
struct Reordering {
    imported: u32,
    /// The functions' former numbers, behind the imported ones, in their new order.
    order: Vec<usize>,
    /// Per former number, the new one, the imported ones counted in.
    places: Vec<u32>,
}

impl Reencode for Reordering {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        Ok(function.checked_sub(self.imported).map_or(function, |own| self.places[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            functions.function(self.type_index(types[function])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, CustomSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        ImportSection, Instruction, RefType, TableSection, TableType, TypeSection, ValType,
    };
    use wasmparser::{ElementItems, Operator};

    use super::*;

    /// How many functions the test's module has of its own.
    const OWN: u32 = 6;

    /// Functions of two kinds by turns, each of which returns its number's multiple and calls the next one; with one that is imported, all
    /// exported under their numbers, and all in a table.
    fn module() -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        imports.import("host", "call", EntityType::Function(0));
        let (mut exports, mut elements, mut code) = (ExportSection::new(), ElementSection::new(), CodeSection::new());
        for own in 0..OWN {
            functions.function(own % 2);
            exports.export(&own.to_string(), ExportKind::Func, 1 + own);
            let mut function = Function::new([]);
            for step in 0..40 {
                function.instruction(&Instruction::I32Const(if own % 2 == 0 { step * 3 } else { 5000 - step }));
                function.instruction(&Instruction::Drop);
            }
            function.instruction(&Instruction::I32Const(own.cast_signed()));
            if own % 2 == 0 {
                function.instruction(&Instruction::Drop);
                function.instruction(&Instruction::Call(if own + 2 < OWN { 3 + own } else { 0 }));
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let numbers: Vec<u32> = (0..=OWN).collect();
        let mut tables = TableSection::new();
        let size = u64::from(OWN + 1);
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: size,
            maximum: None,
            shared: false,
        });
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(numbers.into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    /// What there is to know of a module's functions: their types and bodies, what is exported, what is in the table.
    #[derive(Default)]
    struct Read<'a> {
        types: Vec<u32>,
        bodies: Vec<Vec<Operator<'a>>>,
        exports: Vec<(&'a str, u32)>,
        table: Vec<u32>,
    }

    impl<'a> Read<'a> {
        fn of(module: &'a [u8]) -> Self {
            let mut read = Self::default();
            for payload in Parser::new(0).parse_all(module) {
                match payload.unwrap() {
                    Payload::FunctionSection(types) => read.types = types.into_iter().map(Result::unwrap).collect(),
                    Payload::CodeSectionEntry(body) => {
                        let operators = body.get_operators_reader().unwrap().into_iter();
                        read.bodies.push(operators.map(Result::unwrap).collect());
                    }
                    Payload::ExportSection(exports) => {
                        let exports = exports.into_iter().map(Result::unwrap);
                        read.exports = exports.map(|export| (export.name, export.index)).collect();
                    }
                    Payload::ElementSection(elements) => {
                        for element in elements {
                            let ElementItems::Functions(functions) = element.unwrap().items else { panic!() };
                            read.table.extend(functions.into_iter().map(Result::unwrap));
                        }
                    }
                    _ => {}
                }
            }
            read
        }

        /// The number that a function of its own says it has.
        fn says(&self, function: u32) -> i32 {
            let body = &self.bodies[function as usize - 1];
            let Operator::I32Const { value } = body[80] else { panic!("{body:?}") };
            value
        }
    }

    #[test]
    fn whoever_named_a_function_names_the_same_one_at_its_new_place() {
        let module = module();
        let reordered = reordered(&module).unwrap();
        let (before, after) = (Read::of(&module), Read::of(&reordered));
        assert_ne!(before.bodies, after.bodies, "they moved");
        assert_eq!(after.exports.len(), OWN as usize);
        for (name, function) in &after.exports {
            let own = after.says(*function);
            assert_eq!(own.to_string(), *name);
            let own = own.cast_unsigned();
            assert_eq!(after.types[*function as usize - 1], own % 2, "its type came with it");
            if own % 2 == 0 {
                let [.., Operator::Call { function_index: called }, Operator::End] =
                    after.bodies[*function as usize - 1][..]
                else {
                    panic!()
                };
                assert_eq!(
                    called.checked_sub(1).map(|_| after.says(called).cast_unsigned()),
                    (own + 2 < OWN).then_some(own + 2)
                );
            }
        }
        assert_eq!(after.table[0], 0, "the imported one stays");
        assert!((0_i32..).zip(&after.table[1..]).all(|(own, function)| after.says(*function) == own));
    }

    #[test]
    fn alike_functions_stand_together() {
        let reordered = reordered(&module()).unwrap();
        let read = Read::of(&reordered);
        let kinds: Vec<_> = (1..=OWN).map(|function| read.says(function) % 2).collect();
        assert_eq!(kinds.chunk_by(|one, next| one == next).count(), 2, "{kinds:?}");
    }

    #[test]
    fn the_same_module_comes_out_the_same() {
        assert_eq!(reordered(&module()).unwrap(), reordered(&module()).unwrap());
    }

    #[test]
    fn a_section_that_may_name_functions_is_an_error() {
        for (name, fits) in
            [("target_features", true), ("name", false), ("reloc.CODE", false), ("sourceMappingURL", false)]
        {
            let mut module = module();
            let data = [0, 1, 2];
            wasm_encoder::Section::append_to(&CustomSection { name: name.into(), data: data[..].into() }, &mut module);
            assert_eq!(reordered(&module).is_ok(), fits, "{name}");
        }
    }

    #[test]
    fn what_is_not_valid_is_an_error() {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut functions = FunctionSection::new();
        functions.function(0);
        for (instruction, fits) in [(Instruction::I32Const(1), true), (Instruction::Nop, false)] {
            let (mut code, mut function) = (CodeSection::new(), Function::new([]));
            function.instruction(&instruction).instruction(&Instruction::End);
            code.function(&function);
            let mut module = Module::new();
            module.section(&types).section(&functions).section(&code);
            assert_eq!(reordered(&module.finish()).is_ok(), fits, "{instruction:?}");
        }
    }
}

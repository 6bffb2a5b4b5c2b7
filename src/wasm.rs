//! The JavaScript edge: the only file that knows JavaScript. Its callers are in www/index.js.

use js_sys::{Array, Object};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Options;
use crate::value::Value;

/// Turns a panic into a JavaScript `Error`; afterwards this instance is not to be used.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}

/// Analyses one article; `progress` is told how much is done, of 1.
///
/// # Errors
/// An unknown option or a wrong type. No text is an error.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsValue, progress: Option<js_sys::Function>) -> Result<JsValue, JsError> {
    let options = read(options)?;
    let mut tell = |share: f64| {
        if let Some(progress) = &progress {
            // What it throws is its own affair: www/lib makes sure that it throws nothing.
            _ = progress.call1(&JsValue::UNDEFINED, &share.into());
        }
    };
    write(&crate::analyze::analyze_with(text, &options, &mut tell))
}

/// What each rule is, for people.
///
/// # Errors
/// None that is known.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsError> {
    write(&crate::rules())
}

/// The version of this engine.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

fn write(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

fn read(options: JsValue) -> Result<Options, JsError> {
    Options::read(&tree(&options, 0)).map_err(|fault| JsError::new(&fault))
}

/// Options are four levels deep; one that holds itself has no end.
const DEEPEST: usize = 8;

fn tree(value: &JsValue, depth: usize) -> Value {
    if value.is_null() || value.is_undefined() {
        Value::Null
    } else if let Some(value) = value.as_bool() {
        Value::Bool(value)
    } else if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if depth == DEEPEST || !value.is_object() {
        Value::Other
    } else if Array::is_array(value) {
        Value::List(value.unchecked_ref::<Array>().iter().map(|item| tree(&item, depth + 1)).collect())
    } else {
        let entries = Object::entries(value.unchecked_ref());
        let named = entries.iter().map(|entry| Array::from(&entry)).map(|entry| {
            let name = entry.get(0).as_string().unwrap_or_default();
            (name, tree(&entry.get(1), depth + 1))
        });
        Value::Object(named.collect())
    }
}

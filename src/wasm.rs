//! The JavaScript edge: the only file that knows JavaScript. Its callers are in www/index.js.

use serde::de::{Deserializer, Visitor};
use serde::{Serialize, forward_to_deserialize_any};
use wasm_bindgen::prelude::*;

use crate::Options;

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
    value.serialize(&serializer).map_err(|error| JsError::new(&message(error)))
}

fn read(options: JsValue) -> Result<Options, JsError> {
    serde_path_to_error::deserialize(AsMap(options.into())).map_err(|error| {
        let option = error.path().to_string();
        JsError::new(&format!("option {option}: {}", message(error.into_inner())))
    })
}

fn message(error: serde_wasm_bindgen::Error) -> String {
    let error = JsValue::from(error);
    // What looking for keys in a string or number throws, in each browser's own words.
    if error.is_instance_of::<js_sys::TypeError>() {
        return "expected an object".into();
    }
    js_sys::Error::from(error).message().into()
}

/// `serde_wasm_bindgen` asks an object only for the fields that a struct has; read as a map, an
/// unknown one comes to light.
struct AsMap(serde_wasm_bindgen::Deserializer);

impl<'de> Deserializer<'de> for AsMap {
    type Error = serde_wasm_bindgen::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.0.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

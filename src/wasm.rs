//! The JavaScript edge: the only file that knows JavaScript.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Options;

/// Analyses one article; see the package's type declarations for the result.
///
/// # Errors
/// An unknown option or a wrong type. No text is an error.
#[wasm_bindgen(skip_typescript)]
pub fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value::<Options>(options).map_err(|error| JsError::new(&error.to_string()))?
    };
    let analysis = crate::analyze(text, &options);
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    analysis.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

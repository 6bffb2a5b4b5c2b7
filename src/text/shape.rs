//! Shapes of whole lines (`shapes.toml`), matched by a table that build.rs makes: to compile regular expressions in
//! the browser costs more than all the rest of an analysis.

mod tables {
    include!(concat!(env!("OUT_DIR"), "/shapes.rs"));

    /// Whether the whole line has one of the shapes.
    pub fn is_match(line: &str) -> bool {
        let mut state = 1;
        for byte in line.bytes() {
            state = NEXT[usize::from(state) * CLASSES + usize::from(CLASS[usize::from(byte)])];
            if state == 0 {
                return false;
            }
        }
        ACCEPTS[usize::from(state)]
    }
}

pub use tables::is_match;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex::Regex;

    use super::is_match;

    #[derive(serde::Deserialize)]
    struct Shapes {
        shape: Vec<Shape>,
    }

    #[derive(serde::Deserialize)]
    struct Shape {
        pattern: String,
        example: Vec<String>,
    }

    fn shapes() -> Vec<Shape> {
        toml::from_str::<Shapes>(include_str!("shapes.toml")).expect("the shapes are read by build.rs too").shape
    }

    /// The table says what the `regex` crate says of the same sources.
    #[test]
    fn agrees_with_regex() {
        let shapes = shapes();
        let sources: Vec<&str> = shapes.iter().map(|shape| shape.pattern.as_str()).collect();
        let regex = Regex::new(&format!(r"(?i-u)^(?:{})\.?$", sources.join("|"))).expect("the sources are regular");
        let examples: Vec<String> = shapes.iter().flat_map(|shape| shape.example.clone()).collect();
        let mut runner = proptest::test_runner::TestRunner::default();
        // Lines near the examples: one with a part of another put in, or any characters.
        let line = (0..examples.len(), 0..examples.len(), 0..40usize, 0..40usize, "[ -~é”]{0,3}");
        runner
            .run(&line, |(one, other, cut, from, noise)| {
                let (one, other) = (&examples[one], &examples[other]);
                let head: String = one.chars().take(cut).collect();
                let tail: String = other.chars().skip(from).collect();
                for line in [one.clone(), format!("{head}{tail}"), format!("{head}{noise}{tail}"), noise.clone()] {
                    prop_assert_eq!(is_match(&line), regex.is_match(&line), "{:?}", line);
                }
                Ok(())
            })
            .expect("the table and the regular expressions agree");
    }
}

//! Sets of classes, a bit for each.

use super::Class;
use super::tables::CLASSES;

/// Some of the classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClassSet([u64; CLASSES.div_ceil(64)]);

impl ClassSet {
    /// The set of these.
    pub const fn of(classes: &[Class]) -> ClassSet {
        let mut set = ClassSet([0; CLASSES.div_ceil(64)]);
        let mut at = 0;
        while at < classes.len() {
            set.add(classes[at] as u16);
            at += 1;
        }
        set
    }

    /// Adds a class by its number.
    #[inline]
    pub const fn add(&mut self, class: u16) {
        self.0[class as usize / 64] |= 1 << (class % 64);
    }

    /// Adds all of another set.
    pub fn add_all(&mut self, other: &ClassSet) {
        self.0.iter_mut().zip(other.0).for_each(|(all, more)| *all |= more);
    }

    /// Whether the class with a number is in it.
    #[inline]
    pub fn has(&self, class: u16) -> bool {
        self.0[usize::from(class) / 64] >> (class % 64) & 1 == 1
    }

    /// Whether both have a class in common.
    #[inline]
    pub fn meets(&self, other: &ClassSet) -> bool {
        self.0.iter().zip(&other.0).fold(0, |all, (one, other)| all | one & other) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_is_no_other() {
        for class in 0..CLASSES as u16 {
            let mut one = ClassSet::default();
            one.add(class);
            let mut others = ClassSet::default();
            (0..CLASSES as u16).filter(|&other| other != class).for_each(|other| others.add(other));
            assert!(one.has(class) && !others.has(class) && !one.meets(&others));
            others.add_all(&one);
            assert!(others.has(class) && one.meets(&others));
        }
        assert!(ClassSet::of(&[Class::Body, Class::Month]).has(Class::Month as u16));
        assert!(!ClassSet::of(&[Class::Body]).meets(&ClassSet::of(&[Class::Month])));
    }
}

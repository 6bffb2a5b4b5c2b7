//! Maps and sets that keep the order of insertion, so that results are the same on every run.
//!
//! Those of the standard library are compiled anew for each pair of types, some 3 KB each, and hash slowly, against
//! attackers who are none here: a text can only slow down its own analysis. Here all share one table of numbers.

use std::borrow::Borrow;
use std::ops::Index;

/// What can be looked up.
pub trait Key: Eq {
    /// Equal keys have equal hashes, also a `String` and its `str`.
    fn hash(&self) -> u32;
}

/// FNV-1a with words of four bytes.
fn hash(bytes: &[u8], seed: u32) -> u32 {
    const PRIME: u32 = 0x0100_0193;
    let mut hash = seed;
    let mut chunks = bytes.chunks_exact(4);
    for chunk in &mut chunks {
        let word = u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
        hash = (hash ^ word).wrapping_mul(PRIME);
        hash ^= hash >> 15;
    }
    for &byte in chunks.remainder() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(PRIME);
    }
    hash ^ hash >> 16
}

const SEED: u32 = 0x811C_9DC5;

impl Key for str {
    fn hash(&self) -> u32 {
        hash(self.as_bytes(), SEED)
    }
}

impl Key for &str {
    fn hash(&self) -> u32 {
        hash(self.as_bytes(), SEED)
    }
}

impl Key for String {
    fn hash(&self) -> u32 {
        hash(self.as_bytes(), SEED)
    }
}

impl Key for usize {
    fn hash(&self) -> u32 {
        (*self as u32).wrapping_mul(0x9E37_79B1)
    }
}

impl Key for (&str, &str) {
    fn hash(&self) -> u32 {
        hash(self.1.as_bytes(), hash(self.0.as_bytes(), SEED))
    }
}

impl Key for Vec<String> {
    fn hash(&self) -> u32 {
        self.as_slice().hash()
    }
}

impl Key for [String] {
    fn hash(&self) -> u32 {
        self.iter().fold(SEED, |seed, word| hash(word.as_bytes(), seed))
    }
}

/// Open addressing: the hash and the entry's number plus one, 0 for none.
#[derive(Debug, Clone, Default)]
struct Table(Vec<(u32, u32)>);

impl Table {
    /// The entry with this hash that `is` the one, or where it would stand.
    fn find(&self, hash: u32, is: &mut dyn FnMut(usize) -> bool) -> Result<usize, usize> {
        let mask = self.0.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        loop {
            match self.0.get(slot) {
                Some(&(known, entry)) if entry != 0 => {
                    if known == hash && is(entry as usize - 1) {
                        return Ok(entry as usize - 1);
                    }
                }
                _ => return Err(slot),
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Adds the entry with the next number; `slot` is where it was not found.
    fn add(&mut self, hash: u32, slot: usize, number: usize) {
        if (number + 1) * 2 <= self.0.len() {
            self.0[slot] = (hash, number as u32 + 1);
            return;
        }
        let room = (self.0.len() * 2).max(8);
        let old = std::mem::replace(&mut self.0, vec![(0, 0); room]);
        for (hash, entry) in old.into_iter().chain([(hash, number as u32 + 1)]).filter(|(_, entry)| *entry != 0) {
            let mut slot = hash as usize & (room - 1);
            while self.0[slot].1 != 0 {
                slot = (slot + 1) & (room - 1);
            }
            self.0[slot] = (hash, entry);
        }
    }
}

/// Values by their keys.
#[derive(Debug, Clone)]
pub struct Map<K, V> {
    table: Table,
    entries: Vec<(K, V)>,
}

impl<K: Key, V> Map<K, V> {
    /// An empty one.
    pub fn new() -> Self {
        Map { table: Table::default(), entries: vec![] }
    }

    /// The value of a key.
    pub fn get<Q: Key + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let found = self.table.find(key.hash(), &mut |at| self.entries[at].0.borrow() == key);
        found.ok().map(|at| &self.entries[at].1)
    }

    /// Whether there is such a key.
    pub fn contains<Q: Key + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    /// The value of a key, set to `value` where there was none.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let hash = key.hash();
        let at = match self.table.find(hash, &mut |at| self.entries[at].0 == key) {
            Ok(at) => at,
            Err(slot) => {
                self.table.add(hash, slot, self.entries.len());
                self.entries.push((key, value));
                self.entries.len() - 1
            }
        };
        &mut self.entries[at].1
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        let hash = key.hash();
        match self.table.find(hash, &mut |at| self.entries[at].0 == key) {
            Ok(at) => self.entries[at].1 = value,
            Err(slot) => {
                self.table.add(hash, slot, self.entries.len());
                self.entries.push((key, value));
            }
        }
    }

    /// The entries in the order in which their keys came.
    pub fn entries(&self) -> &[(K, V)] {
        &self.entries
    }

    /// The same, given away.
    pub fn into_entries(self) -> Vec<(K, V)> {
        self.entries
    }
}

impl<K: Key + Borrow<Q>, V, Q: Key + ?Sized> Index<&Q> for Map<K, V> {
    type Output = V;

    /// For keys that are there.
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key is there")
    }
}

impl<K: Key, V> FromIterator<(K, V)> for Map<K, V> {
    /// Of equal keys the last counts.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Map::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

/// Keys alone.
#[derive(Debug, Clone)]
pub struct Set<K>(Map<K, ()>);

impl<K: Key> Set<K> {
    /// An empty one.
    pub fn new() -> Self {
        Set(Map::new())
    }

    /// Adds a key.
    pub fn insert(&mut self, key: K) {
        self.0.insert(key, ());
    }

    /// Whether the key is in it.
    pub fn contains<Q: Key + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.contains(key)
    }
}

impl<K: Key> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        Set(keys.into_iter().map(|key| (key, ())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in_and_nothing_else() {
        let mut map: Map<String, usize> = Map::new();
        assert_eq!(map.get(""), None);
        for number in 0..1000 {
            *map.or_insert(format!("kata {}", number % 700), 0) += number;
        }
        assert_eq!(map.entries().len(), 700);
        assert_eq!((map["kata 5"], map["kata 699"], map.get("kata 700")), (5 + 705, 699, None));
        assert_eq!(map.entries()[0].0, "kata 0");
        let pairs: Set<(&str, &str)> = [("a", "bc"), ("ab", "c")].into_iter().collect();
        assert!(pairs.contains(&("a", "bc")) && pairs.contains(&("ab", "c")) && !pairs.contains(&("abc", "")));
    }
}

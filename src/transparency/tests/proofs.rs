//! Proofs from tiles against a tree that is simply computed.

use crate::base::Digest;
use crate::transparency::{
    Growth, Head, Span, Tiles, Tree, TreeError, is_extension, is_included, leaf_hash, node_hash,
    root_of,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// All tiles of a tree, as a log would keep them.
struct Shelf(BTreeMap<(u8, u64), Vec<Digest>>);

impl Tiles for Shelf {
    fn tile(&mut self, level: u8, span: Span) -> Result<Vec<Digest>, TreeError> {
        let tile = self
            .0
            .get(&(level, span.index))
            .cloned()
            .unwrap_or_default();
        assert!(tile.len() >= usize::try_from(span.width).unwrap());
        Ok(tile)
    }
}

fn leaves(size: u64) -> Vec<Digest> {
    (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect()
}

fn shelf(leaves: &[Digest]) -> (Shelf, Growth) {
    let mut growth = Growth::default();
    let mut tiles = BTreeMap::new();
    for leaf in leaves {
        for tile in growth.push(*leaf) {
            tiles.insert((tile.level, tile.index), tile.hashes);
        }
    }
    for tile in growth.unfinished() {
        tiles.insert((tile.level, tile.index), tile.hashes);
    }
    (Shelf(tiles), growth)
}

fn head(leaves: &[Digest]) -> Head {
    let size = u64::try_from(leaves.len()).unwrap();
    let root = root_of(leaves);
    Head { size, root }
}

/// RFC 6962 §2.1.1, word for word.
fn naive_path(index: usize, leaves: &[Digest]) -> Vec<Digest> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
    let (mut path, other) = match index.checked_sub(left.len()) {
        None => (naive_path(index, left), right),
        Some(index) => (naive_path(index, right), left),
    };
    path.push(root_of(other));
    path
}

/// RFC 6962 §2.1.2, word for word.
fn naive_proof(old: usize, leaves: &[Digest], is_known: bool) -> Vec<Digest> {
    if old == leaves.len() {
        return if is_known {
            vec![]
        } else {
            vec![root_of(leaves)]
        };
    }
    let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
    let (mut proof, other) = match old.checked_sub(left.len()) {
        Some(old) if old > 0 => (naive_proof(old, right, false), left),
        _ => (naive_proof(old, left, is_known), right),
    };
    proof.push(root_of(other));
    proof
}

#[test]
fn every_leaf_of_every_small_tree_is_proven_as_the_standard_says() {
    for size in 0..=40_u64 {
        let leaves = leaves(size);
        let head = head(&leaves);
        let (mut shelf, growth) = shelf(&leaves);
        assert_eq!(growth.root(), head.root, "{size}");
        let mut tree = Tree::new(&mut shelf, size);
        assert_eq!(tree.root(size).unwrap(), head.root, "{size}");
        for index in 0..size {
            let at = usize::try_from(index).unwrap();
            let path = tree.inclusion(index, size).unwrap();
            assert_eq!(path, naive_path(at, &leaves), "{index} of {size}");
            assert!(
                is_included(&leaves[at], index, &path, &head),
                "{index} of {size}"
            );
        }
        for old in 0..=size {
            let at = usize::try_from(old).unwrap();
            let before = self::head(&leaves[..at]);
            assert_eq!(tree.root(old).unwrap(), before.root, "{old} of {size}");
            let proof = tree.consistency(old, size).unwrap();
            if old > 0 {
                assert_eq!(proof, naive_proof(at, &leaves, true), "{old} of {size}");
            }
            assert!(is_extension(&before, &head, &proof), "{old} of {size}");
        }
    }
}

#[test]
fn what_a_tree_does_not_have_is_refused() {
    let (mut shelf, _) = shelf(&leaves(5));
    let mut tree = Tree::new(&mut shelf, 5);
    assert!(tree.root(6).is_err());
    assert!(tree.inclusion(5, 5).is_err());
    assert!(tree.inclusion(0, 6).is_err());
    assert!(tree.consistency(6, 5).is_err());
    let head = head(&leaves(5));
    assert!(!is_included(&leaves(1)[0], 5, &[], &head));
    assert!(!is_included(&leaves(1)[0], u64::MAX, &[], &head));
    let nothing = Head {
        size: 0,
        root: root_of(&[]),
    };
    assert!(!is_extension(&head, &nothing, &[]));
    assert!(is_extension(&nothing, &head, &[]));
    assert!(!is_extension(&nothing, &head, &[head.root]));
    let false_nothing = Head {
        size: 0,
        root: head.root,
    };
    assert!(!is_extension(&false_nothing, &head, &[]));
}

/// The consistency example of RFC 6962 §2.1.3: PROOF(3, D[7]) = [c, d, g, l], PROOF(4, D[7]) = [l],
/// PROOF(6, D[7]) = [i, j, k]; PATH(0) = [b, h, l], PATH(6) = [i, k].
#[test]
fn the_example_of_the_standard() {
    let d = leaves(7);
    let n = |left: &Digest, right: &Digest| node_hash(left, right);
    let (g, h, i, j) = (n(&d[0], &d[1]), n(&d[2], &d[3]), n(&d[4], &d[5]), d[6]);
    let (k, l) = (n(&g, &h), n(&i, &j));
    let (mut shelf, _) = shelf(&d);
    let mut tree = Tree::new(&mut shelf, 7);
    assert_eq!(tree.inclusion(0, 7).unwrap(), [d[1], h, l]);
    assert_eq!(tree.inclusion(3, 7).unwrap(), [d[2], g, l]);
    assert_eq!(tree.inclusion(4, 7).unwrap(), [d[5], j, k]);
    assert_eq!(tree.inclusion(6, 7).unwrap(), [i, k]);
    assert_eq!(tree.consistency(3, 7).unwrap(), [d[2], d[3], g, l]);
    assert_eq!(tree.consistency(4, 7).unwrap(), [l]);
    assert_eq!(tree.consistency(6, 7).unwrap(), [i, j, k]);
}

fn flipped(digest: &Digest, bit: usize) -> Digest {
    let mut bytes = *digest.bytes();
    bytes[bit / 8 % 32] ^= 1 << (bit % 8);
    Digest::from_bytes(&bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5))]
    #[test]
    fn all_leaves_of_any_tree_are_proven_and_pairs_are_consistent(
        size in 1_u64..5000,
        olds in prop::collection::vec(0_u64..5000, 60),
        bit in 0_usize..256,
    ) {
        let leaves = leaves(size);
        let head = head(&leaves);
        let (mut shelf, growth) = shelf(&leaves);
        prop_assert_eq!(growth.root(), head.root);
        let mut tree = Tree::new(&mut shelf, size);
        for (leaf, index) in leaves.iter().zip(0..) {
            let path = tree.inclusion(index, size).unwrap();
            prop_assert!(is_included(leaf, index, &path, &head));
            prop_assert!(!is_included(&flipped(leaf, bit), index, &path, &head));
            prop_assert!(!is_included(leaf, index ^ 1, &path, &head) || size == 1);
        }
        for pair in olds.chunks(2) {
            let (a, b) = (pair[0] % (size + 1), pair[1] % (size + 1));
            let (old, new) = (a.min(b), a.max(b));
            let at = |size: u64| self::head(&leaves[..usize::try_from(size).unwrap()]);
            let (before, after) = (at(old), at(new));
            let proof = tree.consistency(old, new).unwrap();
            prop_assert!(is_extension(&before, &after, &proof), "{} {}", old, new);
            let forged = Head { root: flipped(&before.root, bit), ..before };
            prop_assert!(!is_extension(&forged, &after, &proof), "{} {}", old, new);
            if old > 0 {
                let forged = Head { root: flipped(&after.root, bit), ..after };
                prop_assert!(!is_extension(&before, &forged, &proof), "{} {}", old, new);
            }
            for place in 0..proof.len() {
                let mut forged = proof.clone();
                forged[place] = flipped(&forged[place], bit);
                prop_assert!(!is_extension(&before, &after, &forged), "{} {}", old, new);
                forged.remove(place);
                prop_assert!(!is_extension(&before, &after, &forged), "{} {}", old, new);
            }
        }
    }

    #[test]
    fn a_path_altered_anywhere_is_refused(
        size in 2_u64..5000, index in 0_u64..5000, bit in 0_usize..256,
    ) {
        let index = index % size;
        let leaves = leaves(size);
        let (head, leaf) = (head(&leaves), leaves[usize::try_from(index).unwrap()]);
        let (mut shelf, _) = shelf(&leaves);
        let path = Tree::new(&mut shelf, size).inclusion(index, size).unwrap();
        for place in 0..path.len() {
            let mut forged = path.clone();
            forged[place] = flipped(&forged[place], bit);
            prop_assert!(!is_included(&leaf, index, &forged, &head));
            forged.remove(place);
            prop_assert!(!is_included(&leaf, index, &forged, &head));
            let mut longer = path.clone();
            longer.insert(place, path[place]);
            prop_assert!(!is_included(&leaf, index, &longer, &head));
        }
    }

    #[test]
    fn growth_goes_on_where_it_was_left(size in 0_u64..5000, more in 0_u64..700) {
        let leaves = leaves(size + more);
        let first = usize::try_from(size).unwrap();
        let (shelf, _) = shelf(&leaves);
        let mut growth = Growth::resume(size, |level, index, width| {
            let tile = shelf.0.get(&(level, index)).unwrap();
            let width = usize::try_from(width).unwrap();
            Ok::<_, TreeError>(tile[..width].to_vec())
        }).unwrap();
        prop_assert_eq!(growth.root(), root_of(&leaves[..first]));
        for leaf in &leaves[first..] {
            growth.push(*leaf);
        }
        prop_assert_eq!(growth.root(), root_of(&leaves));
    }
}

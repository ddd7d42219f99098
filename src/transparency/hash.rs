//! The hashes of the tree (RFC 6962 §2.1): a leaf and a node never hash alike, because the first
//! byte tells them apart.

use crate::base::Digest;

const LEAF: u8 = 0;
const NODE: u8 = 1;

/// The hash of an entry as a leaf of the tree.
pub fn leaf_hash(entry: &[u8]) -> Digest {
    Digest::of(&[&[LEAF], entry].concat())
}

/// The hash of two subtrees side by side.
pub fn node_hash(left: &Digest, right: &Digest) -> Digest {
    Digest::of(&[&[NODE], left.bytes().as_slice(), right.bytes().as_slice()].concat())
}

/// The root over leaf hashes (or over the roots of perfect trees of one height); over nothing it
/// is the hash of nothing.
pub fn root_of(hashes: &[Digest]) -> Digest {
    match hashes {
        [] => Digest::of(&[]),
        [only] => *only,
        many => match many.split_at_checked(many.len().next_power_of_two() / 2) {
            Some((left, right)) => node_hash(&root_of(left), &root_of(right)),
            None => Digest::of(&[]),
        },
    }
}

/// The largest power of two below `size`, where a tree of that size is split; `size` is at least 2.
pub(super) fn split(size: u64) -> u64 {
    size.next_power_of_two() / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER_PERMISSIVE;

    /// The inputs and roots that implementations of RFC 6962 test each other with (they stand in
    /// the reference implementation of Certificate Transparency).
    const LEAVES: [&str; 8] = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    #[test]
    fn the_roots_are_those_that_everybody_computes() {
        let leaves: Vec<Digest> = LEAVES
            .iter()
            .map(|hex| leaf_hash(&HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).unwrap()))
            .collect();
        for (size, root) in ROOTS.iter().enumerate() {
            assert_eq!(root_of(&leaves[..size]).to_string(), *root, "{size} leaves");
        }
    }

    #[test]
    fn a_tree_is_split_at_the_largest_power_of_two_below_its_size() {
        for (size, at) in [
            (2, 1),
            (3, 2),
            (4, 2),
            (5, 4),
            (8, 4),
            (9, 8),
            (70_000, 65_536),
        ] {
            assert_eq!(split(size), at, "{size}");
        }
    }
}

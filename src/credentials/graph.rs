//! From JSON-LD to the canonical statements that are signed (RDFC-1.0).

use super::contexts::{self, Cut};
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{Dataset, NamedOrBlankNode, Quad, Term};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Why a document has no canonical form that we would sign.
#[derive(Debug, thiserror::Error)]
pub enum GraphError {
    #[error("the document is no JSON-LD: {0}")]
    Unreadable(String),
    #[error("{written} values were written and {signed} would be signed")]
    Unsigned { written: usize, signed: usize },
    #[error("the node {0} would not be signed")]
    LostNode(String),
}

/// The canonical statements of one of our own documents, one a line, sorted. Refuses a document
/// in which any value would go unsigned. Never for a stranger's document: canonicalising hostile
/// graphs takes exponential time.
pub(super) fn canonical(document: &Value, cut: Cut) -> Result<String, GraphError> {
    let bytes =
        serde_json::to_vec(document).map_err(|error| GraphError::Unreadable(error.to_string()))?;
    let quads = quads(&bytes, cut)?;
    let mut dataset: Dataset = quads.iter().collect();
    check_all_reached(document, &quads, dataset.len())?;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 {
        hash_algorithm: CanonicalizationHashAlgorithm::Sha256,
    });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(lines.concat())
}

fn quads(document: &[u8], cut: Cut) -> Result<Vec<Quad>, GraphError> {
    let parser = JsonLdParser::new()
        .for_slice(document)
        .with_load_document_callback(move |address, _| {
            let document = contexts::context(address, cut)?.to_vec();
            Ok(JsonLdRemoteDocument {
                document,
                document_url: address.to_owned(),
            })
        });
    parser
        .collect::<Result<_, _>>()
        .map_err(|error| GraphError::Unreadable(error.to_string()))
}

/// Parsers drop what no context defines, sign the rest, and the signature holds. So every value
/// must have become a statement: a value of its own, an object its link. `id` names the node.
fn check_all_reached(document: &Value, quads: &[Quad], signed: usize) -> Result<(), GraphError> {
    let mut nodes = Vec::new();
    let written = count(document, &mut nodes);
    if written != signed {
        return Err(GraphError::Unsigned { written, signed });
    }
    let mut named = HashSet::new();
    for quad in quads {
        if let NamedOrBlankNode::NamedNode(node) = &quad.subject {
            named.insert(node.as_str());
        }
        if let Term::NamedNode(node) = &quad.object {
            named.insert(node.as_str());
        }
    }
    let lost = nodes.into_iter().find(|node| !named.contains(node));
    lost.map_or(Ok(()), |node| Err(GraphError::LostNode(node.to_owned())))
}

fn count<'a>(value: &'a Value, nodes: &mut Vec<&'a str>) -> usize {
    match value {
        Value::Null => 0,
        Value::Array(list) => list.iter().map(|value| count_one(value, nodes)).sum(),
        Value::Object(map) => count_fields(map, nodes),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => 1,
    }
}

/// A value inside something else: a link if it is an object.
fn count_one<'a>(value: &'a Value, nodes: &mut Vec<&'a str>) -> usize {
    usize::from(value.is_object()) + count(value, nodes)
}

fn count_fields<'a>(map: &'a Map<String, Value>, nodes: &mut Vec<&'a str>) -> usize {
    let mut sum = 0;
    for (name, value) in map {
        match (name.as_str(), value) {
            ("@context", _) => {}
            ("id", Value::String(node)) => nodes.push(node),
            (_, value) => sum += count_one(value, nodes),
        }
    }
    sum
}

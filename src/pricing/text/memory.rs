//! Texts written to memory.

/// The text of a writer that writes to memory, where nothing is refused. It takes any error, so that the code that would
/// write it is in no program.
#[expect(clippy::expect_used, reason = "a writer to memory has no error, though its type has")]
pub(crate) fn written<T, E>(result: Result<T, E>) -> T {
    result.ok().expect("validated: memory refuses nothing")
}

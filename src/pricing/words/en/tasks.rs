//! The names of tasks, and of their results.

use crate::pricing::Task;
use crate::pricing::text::format::number;

/// The name of a task.
pub(crate) const fn label(task: Task) -> &'static str {
    match task {
        Task::Generate => "Generate",
        Task::Upscale => "Upscale",
        Task::Control => "Control",
        Task::Edit => "Edit",
        Task::ThreeD => "3D",
        Task::Audio => "Audio",
        Task::Video => "Video",
    }
}

/// One result of a task.
pub(crate) const fn result(task: Task) -> &'static str {
    match task {
        Task::Generate | Task::Upscale | Task::Control | Task::Edit => "image",
        Task::ThreeD => "3D model",
        Task::Audio => "audio clip",
        Task::Video => "video",
    }
}

/// So many results of a task: `1 image`, `3 audio clips`.
pub(crate) fn results(task: Task, count: u64) -> String {
    format!("{} {}{}", number(count), result(task), if count == 1 { "" } else { "s" })
}

/// The number of results of a task, for beside its field.
pub(crate) const fn count_label(task: Task) -> &'static str {
    match task {
        Task::Generate | Task::Upscale | Task::Control | Task::Edit => "Image count",
        Task::ThreeD => "3D model count",
        Task::Audio => "Audio clip count",
        Task::Video => "Video count",
    }
}

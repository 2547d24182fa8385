//! The page's pictures. All of them are decoration: what they say is said in words beside them.

use yew::prelude::*;

fn line(path: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}

pub fn logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
            <path class="logo-a" d="M16 2 28 9v14L16 30 4 23V9z" />
            <path class="logo-b" d="M16 2 28 9 16 16 4 9z" />
            <path class="logo-c" d="M16 16 28 9v14L16 30z" />
            <path class="logo-d" d="m16 8.5 1.7 4.3 4.3 1.7-4.3 1.7L16 20.5l-1.7-4.3-4.3-1.7 4.3-1.7z" />
        </svg>
    }
}

pub fn moon() -> Html {
    line("M20 14.5A8.5 8.5 0 1 1 9.5 4 6.8 6.8 0 0 0 20 14.5z")
}

pub fn sun() -> Html {
    line(
        "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.2 4.2l1.4 1.4M18.4 18.4l1.4 1.4M2 12h2M20 12h2M4.2 19.8l1.4-1.4M18.4 5.6l1.4-1.4",
    )
}

pub fn system() -> Html {
    line("M3 4h18v12H3zM9 20h6M12 16v4")
}

pub fn dream() -> Html {
    line("M20 14.5A8.5 8.5 0 1 1 9.5 4 6.8 6.8 0 0 0 20 14.5zM17 3v4M15 5h4")
}

pub fn wide() -> Html {
    line("M3 7h18v10H3z")
}

pub fn tall() -> Html {
    line("M7 3h10v18H7z")
}

//! What a credit is, in a few sentences.

use yew::prelude::*;

#[component]
pub fn About() -> Html {
    html! {
        <footer class="about">
            <p>
                { "A credit is what one image cost at the default settings of DreamStudio: 512 × 512 pixels, 50 steps. \
                   Larger images and more steps cost more; sizes that the list does not print are interpolated between \
                   those that it does." }
            </p>
            <p>
                { "Everything is calculated in this browser, and nothing is sent anywhere. Dream Credits is not made by \
                   Stability AI." }
            </p>
        </footer>
    }
}

//! Links that programs and people have changed, and names that other services have for settings.

use dream_credits::pricing::Setting;
use dream_credits::state::{Action, Field, NoPrice, Notice, Snapshot, State};

fn total(state: &State) -> String {
    state.quote().estimate.map(|estimate| estimate.total.credits.to_string()).unwrap_or_default()
}

fn is_unclear(state: &State) -> bool {
    matches!(state.quote().estimate, Err(NoPrice::Unclear(_)))
}

/// Published in 2022: 6.9 credits for 768 × 768 at 75 steps.
#[test]
fn a_link_whose_separators_were_escaped_is_the_link_that_was_meant() {
    for link in [
        "width=768&amp;height=768&amp;steps=75",
        "width=768&amp;amp;height=768&amp;amp;steps=75",
        "width=768&#38;height=768&#38;steps=75",
        "width=768&amp;#38;height=768&#038;steps=75",
        "width=768&#x26;height=768&#x26;steps=75",
        "width=768&ampheight=768&ampsteps=75",
        "width%3D768%26height%3D768%26steps%3D75",
        "?width%3d768%26height%3d768%26steps%3d75",
        "width%253D768%2526height%253D768%2526steps%253D75",
        "view=full&width%3D768%26height%3D768%26steps%3D75",
        "rate_card=dreamstudio-2022&amp;width=768&amp;height=768&amp;steps=75&amp;utm_source=mail",
        "width=768&AMP;height=768&Amp;steps=75",
        "width=768&AMPheight=768&ampamp;steps=75",
        "width=768&#X26;height=768&#0038;steps=75",
        "width=768&#x0026;height=768&#38steps=75",
        "width=768&amp+height=768&amp%20steps=75",
        "width=768&amp;%0D%0Aheight=768&amp%253Bsteps=75",
        "width=768&%26%23x26%3Bheight=768&u0026steps=75",
        "width=768&x26height=768&26steps=75",
        "/?width=768&height=768&steps=75",
        "https://example.org/credits/?width=768&height=768&steps=75",
        "index.html?width=768&height=768&steps=75",
        "%2F%3Fwidth%3D768%26height%3D768%26steps%3D75",
        "width%25253D768%252526height%25253D768%252526steps%25253D75",
        "&#/?width=768&height=768&steps=75",
    ] {
        let state = State::from_link(link);
        assert_eq!((total(&state).as_str(), &state.session.notices[..]), ("6.9", &[][..]), "{link}");
        assert_eq!(state.link(), "rate_card=dreamstudio-2022&width=768&height=768&steps=75", "{link}");
    }
    // Escaped in part, the rest belongs to a value, which has no price.
    assert_eq!(total(&State::from_link("width=768%26height=768")), "");
}

/// A price for other settings would be a wrong one.
#[test]
fn settings_in_other_texts_leave_no_price() {
    for link in [
        "q=https://example.org/?width=768&height=768&sa=D",
        "url=https%3A%2F%2Fexample.org%2F%3Fwidth%3D768%26height%3D768",
        "url=https%253A%252F%252Fexample.org%252F%253Fsteps%253D75",
        "width%5Cu003d768",
        "height=768&=width=768",
        "height=768&=%0D%0Awidth=768",
        "height=768&wid=%0Ath=768",
        "height=768&wid%3D%0Ath=768",
        "width:768",
        "height%3A768",
        "height-%3E768",
        "height+768",
        "height768",
        "steps%2B75",
        "/samples/4",
        "height＝768",
        "{%22steps%22:75}",
        "q={%22width%22:768}",
        "width[]=768",
        "width[0]=768",
        "settings[width]=768",
        "request.width=768",
        "input.num_outputs=4",
        "input[num_outputs]=4",
        "parameters.sampleCount=4",
        "imageGenerationConfig.numberOfImages=4",
        "image_size[width]=768",
        "image_size.width=768",
        "%22width%22=768",
        "'width'=768",
        "“height”=768",
        "**height**=768",
        "`height`=768",
        "(height)=768",
        "{height}=768",
        "<height>=768",
        "&quot;height&quot;=768",
        "ｓｔｅｐｓ=75",
        "list=stability-2025",
        "tariff=Stability-2025",
        "numReturnSequences=4",
        "candidateCount=4",
        "timesteps=75",
        "img_width=768",
        "ckpt_name=sd3.5-large",
        "hr_second_pass_steps=20",
        "enable_hr=true",
        "num_images_per_prompt=4",
        "numberOfVariations=4",
        "no_of_images=4",
        "batch_count=4",
        "numberOfInferenceSteps=75",
        "inference_step=75",
        "steps.value=75",
        "w=768px",
        "h='768'",
        "fbclid=x%26steps%3D75",
        "filter=model:sdxl",
        "out_width=768",
        "img_h=768",
    ] {
        assert_eq!(total(&State::from_link(link)), "", "{link}");
        assert_eq!(total(&State::open(link, Some("steps=75"))), "", "{link}");
    }
}

#[test]
fn what_others_write_into_an_address_has_a_price() {
    for link in [
        "h=AT0abc&w=100%25",
        "count=",
        "image=cat.png",
        "utm_campaign=stability-2025",
        "utm_content=steps%3D75",
        "prompt=a+bridge,+width:+20+m",
        "list=mails",
        "q=what+does+a+height+of+9+cost",
        "maxwidth=600",
        "line_height=2",
        "results_per_page=10",
        "image_id=4",
        "view_count=4",
        "view=Full&theme=Dark",
    ] {
        let state = State::from_link(link);
        assert_eq!((total(&state).as_str(), &state.session.notices[..]), ("1.0", &[][..]), "{link}");
    }
}

#[test]
fn of_other_attributes_of_an_element_only_the_names_count() {
    for attributes in [
        "style=width%3A300px%3Bheight%3A200px",
        "class=width-768+steps%3D75",
        "title=steps%3A+75",
        "x_data=%7B%22samples%22%3A4%7D",
        "id=stability-2025",
        "hidden=",
        "part=steps-75",
    ] {
        let state = State::of_element(attributes);
        assert_eq!((total(&state).as_str(), &state.session.notices[..]), ("1.0", &[][..]), "{attributes}");
    }
    for attributes in ["step=75", "n=4", "num_inference_steps=75", "size=768x768"] {
        assert!(is_unclear(&State::of_element(attributes)), "{attributes}");
    }
}

#[test]
fn only_what_can_be_meant_alone_is_offered() {
    for link in [
        "batch_size=4&n_iter=2",
        "num_images=2&batch_size=4",
        "n=4&n=2",
        "n=4&N=2",
        "n=4&samples=2",
        "w=768&width=512",
        "ratio=16x9",
        "ar=16*9",
        "megapixels=1x1",
        "samples4",
        "n=",
        "n=null",
        "n=auto",
        "hires_steps=20",
    ] {
        let state = State::from_link(link);
        assert!(is_unclear(&state), "{link}");
        assert!(state.session.notices.iter().all(|notice| notice.offer().is_empty()), "{link}");
    }
    assert_eq!(State::from_link("n=4&n=2").session.notices.len(), 2);
    for (link, meant) in [
        ("{samples=4}", "samples=4"),
        ("(samples=4)", "samples=4"),
        ("n='4'", "samples=4"),
        ("size=768,768", "width=768&height=768"),
        ("size=768:768", "width=768&height=768"),
        ("size=768x768px", "width=768&height=768"),
    ] {
        let state = State::from_link(link);
        let taken = state.after(Action::AcceptSuggestion(state.session.notices[0].clone()));
        assert_eq!(taken.link(), format!("rate_card=dreamstudio-2022&{meant}"), "{link}");
    }
}

#[test]
fn names_of_other_services_that_change_the_price_leave_none_until_they_are_taken_or_removed() {
    for (name, setting) in [
        ("n", Setting::Samples),
        ("num_images", Setting::Samples),
        ("numImages", Setting::Samples),
        ("image_count", Setting::Samples),
        ("batch_size", Setting::Samples),
        ("num_inference_steps", Setting::Steps),
        ("sampling-steps", Setting::Steps),
        ("image_width", Setting::Width),
        ("h", Setting::Height),
        ("engine_id", Setting::Model),
        ("step", Setting::Steps),
    ] {
        let state = State::from_link(&format!("{name}=4&utm_source=mail"));
        assert!(is_unclear(&state), "{name}");
        let [notice] = &state.session.notices[..] else { panic!("{name}: {:?}", state.session.notices) };
        let taken = state.after(Action::AcceptSuggestion(notice.clone()));
        assert_eq!(taken.document.request.get(setting), Some("4"), "{name}");
        assert!(!is_unclear(&taken), "{name}");
        let removed = state.after(Action::Dismiss(notice.clone()));
        assert_eq!(total(&removed), "1.0", "{name}");
        assert_eq!(Snapshot::from(removed).address_bar(), "rate_card=dreamstudio-2022&utm_source=mail");
    }
    let state = State::from_link("size=768x512");
    let taken = state.after(Action::AcceptSuggestion(state.session.notices[0].clone()));
    assert_eq!(taken.link(), "rate_card=dreamstudio-2022&width=768");
    for unsaid in ["size=landscape", "aspect_ratio=16:9"] {
        let state = State::from_link(unsaid);
        assert!(is_unclear(&state) && state.session.notices[0].offer().is_empty(), "{unsaid}");
    }
    for name in [
        "cfg_scale",
        "guidance_scale",
        "seed",
        "sampler",
        "style",
        "prompt",
        "negative_prompt",
        "weight",
        "quality",
        "resolution",
        "mode",
        "speed",
        "user",
        "response_format",
    ] {
        let state = State::from_link(&format!("{name}=4"));
        assert_eq!((total(&state).as_str(), &state.session.notices[..]), ("1.0", &[][..]), "{name}");
    }
}

#[test]
fn a_link_with_a_name_in_doubt_takes_no_settings_of_the_last_visit() {
    let state = State::open("?n=4", Some("rate_card=dreamstudio-2022&steps=75"));
    assert_eq!(total(&state.after(Action::Dismiss(state.session.notices[0].clone()))), "1.0");
}

#[test]
fn a_setting_that_the_user_gives_is_not_in_doubt_any_more() {
    let state = State::from_link("n=4&num_steps=75");
    let given = state.after(Action::SetField(Setting::Samples.into(), "4".to_owned()));
    assert!(is_unclear(&given));
    let given = given.after(Action::SetField(Setting::Steps.into(), "75".to_owned()));
    // Published: 1.5 credits for 512 × 512 at 75 steps.
    assert_eq!((total(&given).as_str(), given.session.notices.len()), ("6.0", 0));
    assert_eq!(given.session.others, []);
    // A balance changes no price.
    let state = State::from_link("balanse=500").after(Action::SetField(Field::Balance, "7".to_owned()));
    assert_eq!((total(&state).as_str(), state.session.notices.len()), ("1.0", 1));
}

#[test]
fn a_link_to_settings_in_doubt_leaves_them_in_doubt() {
    let state = State::from_link("n=4&utm_source=mail&fbclid=x");
    assert_eq!(state.link(), "rate_card=dreamstudio-2022&n=4");
    assert!(is_unclear(&State::from_link(&state.link())));
}

#[test]
fn what_others_count_visits_by_stays_in_the_address_bar_and_goes_into_no_link() {
    let snapshot =
        Snapshot::from(State::from_link("steps=75&utm_source=mail&fbclid=x&gclid=y&ref=z&lang=de"));
    assert_eq!(snapshot.link(), "rate_card=dreamstudio-2022&steps=75&lang=de");
    let bar = "rate_card=dreamstudio-2022&steps=75&utm_source=mail&fbclid=x&gclid=y&ref=z&lang=de";
    assert_eq!(snapshot.address_bar(), bar);
    let page = "https://example.org/";
    for shared in [
        snapshot.address(page),
        snapshot.framed(page),
        snapshot.in_words(page).unwrap(),
        snapshot.embedded(page).unwrap(),
    ] {
        assert!(!shared.contains("utm_source") && !shared.contains("clid"), "{shared}");
    }
}

#[test]
fn of_a_parameter_given_thousands_of_times_the_first_values_are_said_and_how_many_more_there_are() {
    let link: String = (1..=5000).map(|steps| format!("steps={steps}&")).collect();
    let state = State::from_link(&link);
    let [Notice::Repeated { used, ignored, more, .. }] = &state.session.notices[..] else {
        panic!("{} notices", state.session.notices.len());
    };
    assert_eq!((used.as_str(), ignored.join(","), *more), ("1", "2,3,4".to_owned(), 4996));
    // Of a name in doubt it is enough to say it once.
    assert_eq!(State::from_link(&"step=5&".repeat(5000)).session.notices.len(), 1);
}

#[test]
fn an_address_that_is_too_long_is_not_read_and_has_no_price() {
    let state = State::from_link(&format!("steps=75&plan={}", "x".repeat(70_000)));
    assert!(is_unclear(&state) && matches!(state.session.notices[..], [Notice::LongAddress { .. }]));
}

#[test]
fn an_address_with_thousands_of_other_parameters_is_not_read_and_has_no_price() {
    let link = |count: usize| (0..count).map(|index| format!("a{index}=1&")).collect::<String>() + "steps=75";
    assert_eq!(total(&State::from_link(&link(1000))), "1.5");
    let state = State::from_link(&link(1001));
    assert!(is_unclear(&state) && matches!(state.session.notices[..], [Notice::ManyParameters { .. }]));
}

#[test]
fn an_id_in_other_letters_is_offered_as_the_one_that_was_meant() {
    for (given, meant) in [
        ("Stability-2025", "stability-2025"),
        ("stability_2025", "stability-2025"),
        ("STABILITY 2025", "stability-2025"),
        ("dreamstudio2023", "dreamstudio-2023"),
        ("dreamstduio-2023", "dreamstudio-2023"),
        ("stability", "stability-2023"),
        ("2025", "stability-2025"),
        ("dreamstudio-2023.json", "dreamstudio-2023"),
        ("“stability–2025”", "stability-2025"),
        ("nobody-2030", "dreamstudio-2022"),
    ] {
        let quote = State::from_link(&format!("rate_card={given}")).quote();
        assert_eq!(quote.error(Setting::RateCard).unwrap().nearest().as_deref(), Some(meant), "{given}");
    }
    assert_eq!(
        State::from_link("rate_card=stability-2025%5Cu0026model=x")
            .quote()
            .error(Setting::RateCard)
            .unwrap()
            .nearest(),
        None
    );
    let quote = State::from_link("rate_card=stability-2025&model=core").quote();
    assert_eq!(quote.error(Setting::Model).unwrap().nearest().as_deref(), Some("stable-image-core"));
    for given in [
        "SD3.5-large",
        "sd3-5-large",
        "sd3.5_Large",
        "sd3.5–large",
        "“sd3.5-large”",
        "sd3.5 large)",
        "stability.sd3-5-large-v1:0",
    ] {
        let quote = State::from_link(&format!("rate_card=stability-2025&model={given}")).quote();
        assert_eq!(quote.error(Setting::Model).unwrap().nearest().as_deref(), Some("sd3.5-large"), "{given}");
    }
}

#[test]
fn a_model_of_other_lists_is_said_with_these_lists() {
    let quote = State::from_link("model=SD3.5-large").quote();
    let refusal = quote.error(Setting::Model).unwrap();
    assert_eq!(
        refusal.to_string(),
        "“SD3.5-large” is a model of stability-2025: choose that price list, or give stable-diffusion-v1."
    );
    assert_eq!(refusal.nearest(), None);
}

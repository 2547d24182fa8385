//! The page in a frame on another site, with the scripts of the documentation.

use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    a_frame_is_as_high_as_its_calculator,
    forged_heights_change_nothing: Options::IGNORE_CONSOLE,
    a_frame_takes_the_theme_of_its_host_and_of_nobody_else,
];

const FRAME: &str = "<body style='margin: 0'><iframe id=frame src='SITE/?view=panel&width=768&height=768&steps=75' width=400 height=300></iframe>";

/// The scripts of [docs/element.md] for pages with frames: the one for the height, and the one for the theme.
fn documented() -> [String; 2] {
    let documentation = include_str!("../../docs/element.md");
    let scripts = documentation.split("```js\n").skip(1).filter_map(|rest| rest.split_once("```"));
    let scripts: Vec<_> = scripts
        .map(|(script, _)| {
            script.replace("https://example.org/credits", "SITE").replace("https://example.org", "SITE")
        })
        .collect();
    scripts.try_into().unwrap()
}

async fn a_frame_is_as_high_as_its_calculator(page: Page) -> Result<(), Failure> {
    let [script, _] = documented();
    page.open_other_site(&format!("{FRAME}<script>{script}</script>"), "").await?;
    page.evaluates_to("frame.style.height !== ''", "true").await?;
    let fits = "const {documentElement: root, body} = document; return [innerHeight >= body.scrollHeight, innerHeight - body.scrollHeight < 2].join()";
    let height = async || {
        page.window.clone().enter_frame(0).await?;
        page.eventually("a frame as high as its page", |page| async move {
            Ok(page.window.execute(fits, vec![]).await?.convert::<String>()? == "true,true")
        })
        .await?;
        page.window.enter_default_frame().await?;
        page.evaluate("frame.getBoundingClientRect().height").await
    };
    let panel = height().await?;
    // The frame grows and shrinks with its content.
    page.window.clone().enter_frame(0).await?;
    page.click("details summary").await?;
    page.window.enter_default_frame().await?;
    page.evaluates_to(&format!("frame.getBoundingClientRect().height > {panel}"), "true").await?;
    let opened = height().await?;
    page.window.clone().enter_frame(0).await?;
    page.click("details summary").await?;
    page.window.enter_default_frame().await?;
    page.evaluates_to(&format!("frame.getBoundingClientRect().height < {opened}"), "true").await
}

async fn forged_heights_change_nothing(page: Page) -> Result<(), Failure> {
    let [script, _] = documented();
    let stranger = "<iframe src='OTHER/page' id=stranger></iframe>";
    page.open_other_site(&format!("{FRAME}{stranger}<script>{script}</script>"), "").await?;
    page.evaluates_to("frame.style.height !== ''", "true").await?;
    let before = page.evaluate("frame.style.height").await?;
    // Messages of another site's frame and of the page itself, and values that are no height, as if from the
    // calculator.
    page.add_script(
        "window.heard = 0; addEventListener('message', () => heard++);
        for (const height of [1e9, -1, NaN, '300px', null, {}]) {
            postMessage({ type: 'dream-credits:height', height }, '*');
            for (const origin of [new URL(frame.src).origin, 'https://example.com']) {
                for (const source of [stranger.contentWindow, frame.contentWindow]) {
                    if (origin === new URL(frame.src).origin && source === stranger.contentWindow) continue;
                    const data = { type: 'dream-credits:height', height };
                    try { dispatchEvent(new MessageEvent('message', { data, origin, source })) } catch { /* Firefox refuses forged events. */ }
                }
            }
        }",
    )
    .await?;
    page.evaluates_to("window.heard >= 6", "true").await?;
    assert_eq!(page.evaluate("frame.style.height").await?, before);
    assert_eq!(page.evaluate("stranger.style.height").await?, "");
    Ok(())
}

async fn a_frame_takes_the_theme_of_its_host_and_of_nobody_else(page: Page) -> Result<(), Failure> {
    let [_, script] = documented();
    let settled = FRAME.replace("id=frame", "id=settled").replace("?view", "?theme=light&view");
    page.open_other_site(&format!("{FRAME}{settled}<script>{script}</script>"), "").await?;
    let theme = async |frame: u16| {
        page.window.clone().enter_frame(frame).await?;
        page.ready().await?;
        let theme = page.evaluate("getComputedStyle(document.documentElement).colorScheme").await?;
        page.window.enter_default_frame().await?;
        Ok::<_, Failure>(theme)
    };
    assert_eq!([theme(0).await?, theme(1).await?], ["dark", "light"]);
    page.window.clone().enter_frame(0).await?;
    page.evaluates_to("getComputedStyle(document.documentElement).colorScheme", "dark").await?;
    // Neither messages of the frame itself nor values that are no theme.
    page.run("window.heard = 0; addEventListener('message', () => window.heard++); postMessage({ type: 'dream-credits:theme', theme: 'light' }, '*')").await?;
    page.window.enter_default_frame().await?;
    page.add_script(
        "for (const data of [{ type: 'dream-credits:theme', theme: '\"><b>' }, { type: 'theme', theme: 'light' }, 7, null]) {
            frame.contentWindow.postMessage(data, '*');
        }",
    )
    .await?;
    page.window.clone().enter_frame(0).await?;
    page.evaluates_to("window.heard", "5").await?;
    page.evaluates_to("getComputedStyle(document.documentElement).colorScheme", "dark").await?;
    page.window.enter_default_frame().await?;
    assert_eq!(theme(1).await?, "light");
    Ok(())
}

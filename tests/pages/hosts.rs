//! The site on real hosts: at the root, and in folders. `make test-hosts` installs them and runs these.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use std::{env, fs};

use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use crate::Failure;
use crate::harness::browser::driver::free_port;
use crate::harness::{Options, Page, tests};

tests![
    nginx_serves_it_as_documented,
    nginx_that_knows_no_types_serves_it,
    nginx_with_a_charset_for_every_type_serves_it,
    nginx_reports_a_missing_page: Options::IGNORE_CONSOLE,
    python_serves_it,
    serve_from_npm_serves_it,
];

/// The folders of the site on a host: the root, the one in the documentation, and one three levels down.
const FOLDERS: [&str; 3] = ["", "credits/", "one/two/three/"];

/// A running host; it ends with this value.
struct Host {
    address: String,
    _process: Child,
    folder: PathBuf,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.folder);
    }
}

/// The folder that a host serves: the site in each of its folders, and beside it a page with an element.
fn folder(name: &str) -> Result<PathBuf, Failure> {
    let folder = env::temp_dir().join(format!("dream-credits-{name}-{}", std::process::id()));
    for path in FOLDERS {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), &folder.join("www").join(path))?;
    }
    let element = "<credit-calculator view=badge width=768 height=768 steps=75>own</credit-calculator>";
    for path in FOLDERS {
        let page = format!(
            "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><script type=module src=credit-calculator.js></script>{element}"
        );
        fs::write(folder.join("www").join(path).join("docs.html"), page)?;
    }
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?
        } else {
            fs::copy(entry.path(), target).map(drop)?
        }
    }
    Ok(())
}

/// Starts a host that is given a folder and a port.
async fn start(
    name: &str,
    command: impl Fn(&Path, u16) -> Result<Command, Failure>,
) -> Result<Host, Failure> {
    let folder = folder(name)?;
    let port = free_port().await?;
    let mut process = command(&folder, port)?
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| format!("{name} does not start ({error}): `make test-hosts` installs it"))?;
    let ready = async {
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if let Some(status) = process.try_wait()? {
                return Err(Failure::from(format!("{name} ended before it was ready: {status}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    };
    tokio::time::timeout(Duration::from_secs(30), ready).await??;
    Ok(Host { address: format!("http://127.0.0.1:{port}"), _process: process, folder })
}

async fn nginx(name: &'static str, types: &'static str) -> Result<Host, Failure> {
    start(name, move |folder, port| {
        let documentation = include_str!("../../docs/hosting.md");
        let documented = documentation.split("```nginx\n").nth(1).and_then(|rest| rest.split("```").next());
        let documented = documented.ok_or("docs/hosting.md has nothing for nginx")?;
        let www = folder.join("www").display().to_string();
        let documented = documented.replace("/srv/www", &www);
        let home = folder.display();
        let configuration = format!(
            "daemon off; master_process off; pid {home}/pid; error_log {home}/errors;
            events {{}}
            http {{
                access_log off; {types}
                client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
                uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
                server {{ listen 127.0.0.1:{port}; root {www}; {documented} }}
            }}"
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, configuration)?;
        let mut command = Command::new("nginx");
        command.arg("-p").arg(folder).arg("-c").arg(file).env("PATH", path_of_servers());
        Ok(command)
    })
    .await
}

/// Debian installs servers outside the path of users.
fn path_of_servers() -> String {
    format!("{}:/usr/sbin", env::var("PATH").unwrap_or_default())
}

/// Published: 6.9 credits for 768 × 768 at 75 steps.
async fn serves(page: &Page, host: &Host) -> Result<(), Failure> {
    for path in FOLDERS {
        page.window
            .goto(format!("{}/{path}?width=768&height=768&steps=75&view=curves", host.address))
            .await?;
        page.ready().await?;
        page.shows("#total-credits", "6.9").await?;
        page.includes(".later", "Credits by steps").await?;
        page.window.goto(format!("{}/{path}docs.html", host.address)).await?;
        page.evaluates_to("document.querySelector('credit-calculator').estimate?.total.credits", "6.9")
            .await?;
        page.window
            .goto(format!("{}/{path}dream-credits.html?width=768&height=768&steps=75", host.address))
            .await?;
        page.ready().await?;
        page.shows("#total-credits", "6.9").await?;
    }
    Ok(())
}

async fn nginx_serves_it_as_documented(page: Page) -> Result<(), Failure> {
    let host = nginx("nginx", "include /etc/nginx/mime.types;").await?;
    serves(&page, &host).await?;
    page.window.goto(format!("{}/credits/docs.html", host.address)).await?;
    page.evaluates_to("document.querySelector('credit-calculator').estimate?.total.credits", "6.9").await?;
    for (file, cache) in
        [("element-", "public, max-age=31536000, immutable"), ("credit-calculator.js", "no-cache")]
    {
        let headers = format!(
            "return fetch(performance.getEntriesByType('resource').map(({{name}}) => name).find(name => name.includes('/{file}')))
                .then(({{headers}}) => ['cache-control', 'content-encoding', 'access-control-allow-origin'].map(name => headers.get(name)).join())"
        );
        let headers: String = page.window.execute(headers, vec![]).await?.convert()?;
        assert_eq!(headers, format!("{cache},gzip,*"), "{file}");
    }
    Ok(())
}

async fn nginx_that_knows_no_types_serves_it(page: Page) -> Result<(), Failure> {
    let types = "types { text/html html; text/javascript js; image/svg+xml svg; } default_type text/plain;";
    serves(&page, &nginx("nginx-without-types", types).await?).await
}

/// Browsers compile a stream only if its type is WebAssembly, without a charset.
async fn nginx_with_a_charset_for_every_type_serves_it(page: Page) -> Result<(), Failure> {
    let types = "include /etc/nginx/mime.types; charset utf-8; charset_types *;";
    serves(&page, &nginx("nginx-charset", types).await?).await
}

async fn nginx_reports_a_missing_page(page: Page) -> Result<(), Failure> {
    let host = nginx("nginx-404", "include /etc/nginx/mime.types;").await?;
    page.window.goto(format!("{}/credits/cut/off.html", host.address)).await?;
    page.shows("h1", "There is nothing here").await?;
    page.evaluates_to("document.getElementById('up').href", &format!("{}/credits/", host.address)).await?;
    page.click("#up").await?;
    page.ready().await
}

async fn python_serves_it(page: Page) -> Result<(), Failure> {
    let host = start("python", |folder, port| {
        let mut command = Command::new("python3");
        let port = port.to_string();
        command
            .args(["-m", "http.server", &port, "--bind", "127.0.0.1", "--directory"])
            .arg(folder.join("www"));
        Ok(command)
    });
    serves(&page, &host.await?).await
}

async fn serve_from_npm_serves_it(page: Page) -> Result<(), Failure> {
    let host = start("serve", |folder, port| {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts/node_modules/.bin/serve");
        let mut command = Command::new(program);
        command
            .args(["--no-clipboard", "--listen", &format!("tcp://127.0.0.1:{port}")])
            .arg(folder.join("www"));
        Ok(command)
    });
    serves(&page, &host.await?).await
}

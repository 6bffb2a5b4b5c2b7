//! Serves the page on this machine only, with the headers a public site should send.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Nothing but the page's own files, and no place for pasted text to go.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'";
const HEADERS: [(HeaderName, &str); 4] = [
    (CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (CACHE_CONTROL, "no-cache"),
];

/// Serves a folder until the program is ended.
pub fn forever(folder: &Path, port: Option<u16>) -> Result<()> {
    let listener = match port {
        Some(port) => listen(port).with_context(|| format!("cannot listen on port {port}; choose another --port"))?,
        None => first_free()?,
    };
    println!("Sorot is at {} (Ctrl+C ends it)", address(&listener)?);
    serve(listener, folder)
}

/// Serves a folder on any free port as long as the program runs, and gives the address.
pub fn in_background(folder: &Path) -> Result<String> {
    let listener = listen(0)?;
    let address = address(&listener)?;
    let folder = folder.to_owned();
    std::thread::spawn(move || serve(listener, &folder));
    Ok(address)
}

fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    let mut app = Router::new().fallback_service(ServeDir::new(folder));
    for (name, value) in HEADERS {
        app = app.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await?;
        Ok(())
    })
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn first_free() -> Result<TcpListener> {
    for port in 8000..8100 {
        match listen(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            listener => return listener.with_context(|| format!("cannot listen on port {port}")),
        }
    }
    listen(0).context("no free port")
}

fn address(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}/", listener.local_addr()?))
}
